"""The acts of a student, as data. The type checker's exhaustive ``match`` over ``Command`` names the other places.

Names of acts in files (journals, lessons' palettes) are ``Command.name`` values and never change.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, HardwareId, HostId, ModelId, OsId, ProductId, VmId


class Resource(StrEnum):
    """A shared resource."""

    CPU = "cpu"
    MEMORY = "memory"
    STORAGE = "storage"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class AddHost:
    """Bring in a physical machine with nothing on it."""

    name: ClassVar[str] = "add_host"
    host: HostId
    hardware: HardwareId
    called: LocalizedText
    cluster: str | None = None
    """The hosts it is managed with; ``None`` is by itself."""


@dataclass(frozen=True, slots=True)
class RemoveHost:
    """Take away a physical machine that holds no virtual machine."""

    name: ClassVar[str] = "remove_host"
    host: HostId


@dataclass(frozen=True, slots=True)
class InstallOs:
    """Install an operating system on the bare hardware of a host."""

    name: ClassVar[str] = "install_os"
    host: HostId
    os: OsId


@dataclass(frozen=True, slots=True)
class InstallHypervisor:
    """Install a product; a type 1 that erases the host needs ``erase`` when something is there."""

    name: ClassVar[str] = "install_hypervisor"
    host: HostId
    product: ProductId
    erase: bool = False


@dataclass(frozen=True, slots=True)
class RunApplication:
    """Run an application straight on the operating system of a host."""

    name: ClassVar[str] = "run_application"
    host: HostId
    application: ApplicationId


@dataclass(frozen=True, slots=True)
class CreateVm:
    """Create a machine from a model of the palette on a host, and start it when asked."""

    name: ClassVar[str] = "create_vm"
    vm: VmId
    model: ModelId
    host: HostId
    called: LocalizedText
    start: bool = True


@dataclass(frozen=True, slots=True)
class PlaceVm:
    """Put a machine that waits in the palette on a host, and start it when asked."""

    name: ClassVar[str] = "place_vm"
    vm: VmId
    host: HostId
    start: bool = True


@dataclass(frozen=True, slots=True)
class StartVm:
    """Power a machine on."""

    name: ClassVar[str] = "start_vm"
    vm: VmId


@dataclass(frozen=True, slots=True)
class ShutDownVm:
    """Ask the guest to shut down."""

    name: ClassVar[str] = "shut_down_vm"
    vm: VmId


@dataclass(frozen=True, slots=True)
class PowerOffVm:
    """Cut the power of a machine: at once, without asking the guest."""

    name: ClassVar[str] = "power_off_vm"
    vm: VmId


@dataclass(frozen=True, slots=True)
class DestroyVm:
    """Remove a stopped machine and its disk."""

    name: ClassVar[str] = "destroy_vm"
    vm: VmId


@dataclass(frozen=True, slots=True)
class RenameVm:
    """Give a machine another name; from then on it reads alike in every language."""

    name: ClassVar[str] = "rename_vm"
    vm: VmId
    called: str


@dataclass(frozen=True, slots=True)
class ResizeVm:
    """Give a stopped machine another number of virtual processors or amount of memory."""

    name: ClassVar[str] = "resize_vm"
    vm: VmId
    vcpus: int
    memory_kib: int


@dataclass(frozen=True, slots=True)
class SetShares:
    """Set the weight of a machine, in its product's unit; ``None``: the default."""

    name: ClassVar[str] = "set_shares"
    vm: VmId
    resource: Resource
    value: int | None


@dataclass(frozen=True, slots=True)
class SetReservation:
    """Set what a machine is guaranteed: CPU in its product's unit, memory in KiB; ``None``: the default."""

    name: ClassVar[str] = "set_reservation"
    vm: VmId
    resource: Resource
    value: int | None


@dataclass(frozen=True, slots=True)
class SetLimit:
    """Set what a machine may never exceed: CPU in its product's unit, memory in KiB; ``None``: no limit."""

    name: ClassVar[str] = "set_limit"
    vm: VmId
    resource: Resource
    value: int | None


@dataclass(frozen=True, slots=True)
class MigrateVm:
    """Move a running machine to another host without stopping it."""

    name: ClassVar[str] = "migrate_vm"
    vm: VmId
    to: HostId
    with_storage: bool = False


@dataclass(frozen=True, slots=True)
class ColdMigrateVm:
    """Move a stopped machine to another host."""

    name: ClassVar[str] = "cold_migrate_vm"
    vm: VmId
    to: HostId


Command = (
    AddHost
    | RemoveHost
    | InstallOs
    | InstallHypervisor
    | RunApplication
    | CreateVm
    | PlaceVm
    | StartVm
    | ShutDownVm
    | PowerOffVm
    | DestroyVm
    | RenameVm
    | ResizeVm
    | SetShares
    | SetReservation
    | SetLimit
    | MigrateVm
    | ColdMigrateVm
)
