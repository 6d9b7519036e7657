"""What a dialect is given and what it answers: the same act, in one product's own commands (model.md 3.2)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from entresol.engine.commands import (
    ColdMigrateVm,
    CreateVm,
    DestroyVm,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RenameVm,
    ResizeVm,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.engine.refusal import Figures
from entresol.model.product import Knob
from entresol.model.values import ProductId
from entresol.model.vm import CpuSettings, MemorySettings

KIB_PER_MIB = 1_024
BYTES_PER_GIB = 2**30


class WhyNotCode(StrEnum):
    """Why a product has no command line for an act."""

    NO_SUCH_SETTING = "NO_SUCH_SETTING"
    """The product has no such knob; ``resource`` and ``setting`` say which."""
    NOT_SUPPORTED = "NOT_SUPPORTED"
    """The product cannot do it at all."""
    BY_INSTALLER = "BY_INSTALLER"
    """Done by the product's installation medium or installer, not by a command of the product."""
    IN_ITS_WINDOW = "IN_ITS_WINDOW"
    """Done in the product's own window only."""
    BY_COPYING = "BY_COPYING"
    """Done by copying the machine's folder, or by export and import."""


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why there is no line to show: a code and figures, said in ``ui.words``."""

    code: WhyNotCode
    figures: Figures = field(default_factory=dict[str, "int | str"])


@dataclass(frozen=True, slots=True, kw_only=True)
class RealCommands:
    """What an administrator would type in ``product``; no line when ``unavailable`` says why."""

    product: ProductId
    lines: tuple[str, ...] = ()
    unavailable: WhyNot | None = None


VmCommand = (
    CreateVm
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
"""The acts upon a machine: those that a product has words for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What a line may name, under the student's own names, as they were just before the act."""

    name: str
    number: int
    """Number of the machine where a product counts them (VMID of Proxmox VE): 100 for the first colour."""
    vcpus: int
    memory_kib: int
    disk_bytes: int
    cpu: CpuSettings
    memory: MemorySettings
    is_on: bool = False
    storage: str = ""
    """Shared storage that holds its disk; empty when that is the host's own."""
    target: str = ""
    """Host to which it goes."""
    target_storage: str = ""
    """That host's own disk."""
    disk_follows: bool = False
    """The host to which it goes does not reach its disk: the disk must be copied too."""
    cpu_weight: Knob | None = None
    cpu_limit: Knob | None = None

    @property
    def memory_mib(self) -> int:
        """Its memory, MiB, rounded up."""
        return -(-self.memory_kib // KIB_PER_MIB)

    @property
    def disk_gib(self) -> int:
        """Its disk, GiB, rounded up: the unit of every product's command."""
        return -(-self.disk_bytes // BYTES_PER_GIB)


Dialect = Callable[[VmCommand, Machine], tuple[str, ...] | WhyNot]
"""One product: the lines of an act, or why there is none."""


def mib(kib: int) -> int:
    """Return ``kib`` in MiB, rounded up."""
    return -(-kib // KIB_PER_MIB)


def thousandths(value: int) -> str:
    """Return thousandths as a decimal number without useless zeros: 1500 is ``1.5``."""
    whole, rest = divmod(value, 1_000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")


def preset_of(knob: Knob | None, value: int, vcpus: int) -> str | None:
    """Return the product's name for ``value`` (``high``), when it has one."""
    if knob is None or knob.presets is None:
        return None
    factor = vcpus if knob.default_per_vcpu else 1
    return next((name for name, preset in knob.presets.items() if preset * factor == value), None)


def no_setting(resource: str, setting: str) -> WhyNot:
    """Return that the product has no such knob."""
    return WhyNot(WhyNotCode.NO_SUCH_SETTING, {"resource": resource, "setting": setting})
