"""A virtual machine: what it is, how it is set, in which state it is."""

from dataclasses import dataclass, field
from enum import StrEnum

from entresol.model.text import LocalizedText
from entresol.model.values import DatastoreId, HostId, ModelId, OsId, VmId
from entresol.model.workload import Workload


class PowerState(StrEnum):
    """What a machine is doing."""

    OFF = "off"
    BOOTING = "booting"
    RUNNING = "running"
    SHUTTING_DOWN = "shutting_down"


@dataclass(frozen=True, slots=True, kw_only=True)
class CpuSettings:
    """CPU settings in the units of the product that runs the machine (see ``Knob.unit``); ``None`` is its default."""

    shares: int | None = None
    reservation: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemorySettings:
    """Memory settings, KiB; ``None`` is the product's default."""

    shares: int | None = None
    reservation_kib: int | None = None
    limit_kib: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VmModel:
    """A model of the palette: dragging it onto a host creates a machine."""

    id: ModelId
    name: LocalizedText
    """What the palette shows: « Serveur Web »."""
    stem: LocalizedText
    """Beginning of the machines' names: « bd » gives bd-01, bd-02."""
    icon: str
    vcpus: int
    memory_kib: int
    disk_bytes: int
    disk_allocated_bytes: int
    guest: OsId
    application: LocalizedText
    """What runs in the guest: « Base de données »."""
    workload: Workload
    count: int | None = None
    """How many machines may be created from it; ``None``: as many as wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vm:
    """A virtual machine at one instant. Immutable: a command replaces it."""

    id: VmId
    name: LocalizedText
    slot: int
    """Its colour and letter: 0 is A. The first free slot at creation."""
    model: ModelId | None
    icon: str
    vcpus: int
    memory_kib: int
    disk_bytes: int
    disk_allocated_bytes: int
    guest: OsId
    application: LocalizedText
    workload: Workload
    host: HostId | None
    """``None``: it waits in the palette."""
    datastore: DatastoreId | None
    power: PowerState = PowerState.OFF
    power_since_us: int = 0
    migrating_to: HostId | None = None
    cpu: CpuSettings = field(default_factory=CpuSettings)
    memory: MemorySettings = field(default_factory=MemorySettings)
    locked: bool = False
    """The exercise forbids touching it."""
    tags: tuple[str, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether it holds memory and may use CPU."""
        return self.power is not PowerState.OFF
