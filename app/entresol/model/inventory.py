"""What exists and where, at one instant. Immutable: an effect answers with another one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from entresol.model.hardware import Hardware
from entresol.model.product import Product
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.values import (
    ApplicationId,
    DatastoreId,
    HardwareId,
    HostId,
    ModelId,
    OsId,
    ProductId,
    VmId,
)
from entresol.model.vm import Vm, VmModel
from entresol.model.workload import Workload


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatingSystem:
    """An operating system, as a host's or a guest's (model.md 1.1, 1.3)."""

    id: OsId
    name: str
    family: str
    """``windows``, ``linux`` or ``macos``."""
    base_memory_kib: int
    """Touched by the system itself once started."""
    active_memory_kib: int
    touches_all_memory: bool
    """Windows writes zeroes over all its memory at boot (touched = configured)."""
    base_cpu_ppm: int
    """CPU of the system at rest: parts per million of the host as a host, of one core as a guest."""
    boot_us: int
    """Boot time on one free core, microseconds: also the CPU work that booting costs."""
    disk_bytes: int
    as_host: bool
    as_guest: bool
    guest_cpu_ppm: int | None = None
    """CPU at rest as a guest, parts per million of one core, where it differs from ``base_cpu_ppm``."""

    @property
    def base_guest_cpu_ppm(self) -> int:
        """CPU of the system at rest as a guest, parts per million of one core."""
        return self.base_cpu_ppm if self.guest_cpu_ppm is None else self.guest_cpu_ppm


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Software that runs straight on an operating system of a host, beside or without a hypervisor."""

    id: ApplicationId
    name: LocalizedText
    detail: LocalizedText
    icon: str
    workload: Workload


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that a command may name and that no command changes."""

    products: Mapping[ProductId, Product]
    hardware: Mapping[HardwareId, Hardware]
    systems: Mapping[OsId, OperatingSystem]
    applications: Mapping[ApplicationId, Application]


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A physical machine and the software layers on it."""

    id: HostId
    name: LocalizedText
    hardware: Hardware
    local: DatastoreId
    """Its own disk."""
    os: OsId | None = None
    """The operating system on the hardware; a type 1 product has none (its own counts in the product)."""
    product: ProductId | None = None
    applications: tuple[ApplicationId, ...] = ()
    cluster: str | None = None
    locked: bool = False
    tags: tuple[str, ...] = ()


class _Residents:
    """Which machine is where: one pass over them all, made when an inventory is first asked."""

    __slots__ = ("arriving", "disk_bytes", "placed")

    def __init__(self, vms: Iterable[Vm]) -> None:
        self.placed: dict[HostId | None, list[Vm]] = {}
        self.arriving: dict[HostId, list[Vm]] = {}
        self.disk_bytes: dict[DatastoreId, int] = {}
        for vm in vms:
            self.placed.setdefault(vm.host, []).append(vm)
            if vm.migrating_to is not None:
                self.arriving.setdefault(vm.migrating_to, []).append(vm)
            if vm.datastore is not None:
                self.disk_bytes[vm.datastore] = self.disk_bytes.get(vm.datastore, 0) + vm.disk_allocated_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """Hosts, machines and datastores in their order of creation, which decides every tie."""

    catalogue: Catalogue
    hosts: Mapping[HostId, Host]
    vms: Mapping[VmId, Vm]
    datastores: Mapping[DatastoreId, Datastore]
    shelf: Mapping[ModelId, VmModel]
    """Models from which the student may create machines."""
    allowed: tuple[str, ...] | None = None
    """Names of the commands that the exercise allows; ``None``: all."""
    _asked: list[_Residents] = field(default_factory=list[_Residents], init=False, repr=False, compare=False)
    """What questions about residents have found; empty until the first one."""

    def product_of(self, host: HostId) -> Product | None:
        """Return the hypervisor of ``host``, if it has one."""
        product = self.hosts[host].product
        return None if product is None else self.catalogue.products[product]

    def vms_on(self, host: HostId) -> tuple[Vm, ...]:
        """Return the machines of ``host``, started or not, in order of creation."""
        return tuple(self._residents().placed.get(host, ()))

    def vms_arriving(self, host: HostId) -> tuple[Vm, ...]:
        """Return the machines that migrate to ``host``, in order of creation."""
        return tuple(self._residents().arriving.get(host, ()))

    def waiting_vms(self) -> tuple[Vm, ...]:
        """Return the machines that are on no host yet."""
        return tuple(self._residents().placed.get(None, ()))

    def free_slot(self) -> int:
        """Return the first colour and letter that no machine bears."""
        taken = sorted(vm.slot for vm in self.vms.values())
        slot = 0
        for each in taken:
            if each == slot:
                slot += 1
        return slot

    def disk_used_bytes(self, datastore: DatastoreId) -> int:
        """Return what the virtual disks on ``datastore`` occupy, thin disks counted by what was written."""
        return self._residents().disk_bytes.get(datastore, 0)

    def _residents(self) -> _Residents:
        if not self._asked:
            self._asked.append(_Residents(self.vms.values()))
        return self._asked[0]


_K = TypeVar("_K")
_V = TypeVar("_V")


def frozen_map(items: Mapping[_K, _V] | Iterable[tuple[_K, _V]]) -> Mapping[_K, _V]:
    """Return a read-only copy of ``items`` in the same order."""
    return MappingProxyType(dict(items))
