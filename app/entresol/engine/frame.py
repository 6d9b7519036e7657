"""One instant, all that a view may read: columns of integers in a fixed order, not a thousand small objects."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from entresol.model.inventory import Inventory
from entresol.model.values import HostId, VmId

Column = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VmColumns:
    """Figures of each machine, in the order of ``Frame.vm_ids``. A stopped machine has zeros."""

    cpu_khz: Column
    """CPU given now."""
    cpu_demand_khz: Column
    """CPU asked for now, at most its virtual processors."""
    cpu_ready_ppm: Column
    """Part of its virtual processors' time that is spent runnable and waiting for a core (0 without contention)."""
    cpu_limited_ppm: Column
    """Part held back by its own limit."""
    cpu_useful_khz: Column
    """What is left of ``cpu_khz`` once virtualization has taken its part (model.md 2.2)."""
    memory_resident_kib: Column
    """Memory of the host that it holds."""
    memory_touched_kib: Column
    memory_active_kib: Column
    memory_overhead_kib: Column
    memory_swapped_kib: Column
    """Touched memory that the host had to write to its disk."""
    disk_kb_s: Column
    net_kbps: Column
    cpu_khz_us: Column
    """Integral of ``cpu_khz`` since the start, kHz x microseconds."""
    cpu_ready_us: Column
    """Integral of ready time summed over its virtual processors, microseconds."""
    uptime_us: Column
    """Since it was powered on."""
    boot_left_ppm: Column
    """What remains of its boot, parts per million; 0 once running."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostColumns:
    """Figures of each host, in the order of ``Frame.host_ids``."""

    cpu_capacity_khz: Column
    """Cores x clock, more while second hardware threads are at work (model.md 2.1, SMT)."""
    cpu_used_khz: Column
    """All of it: machines, host system or hypervisor, applications, migrations."""
    cpu_demand_khz: Column
    """What would be used on a larger host: demands within the machines' own limits. Above capacity: contention."""
    cpu_system_khz: Column
    """Used by the host system or the hypervisor itself."""
    cpu_applications_khz: Column
    cpu_migrations_khz: Column
    """Used to send and receive machines under way."""
    memory_capacity_kib: Column
    memory_used_kib: Column
    memory_system_kib: Column
    memory_applications_kib: Column
    memory_migrations_kib: Column
    """Held for machines that are arriving."""
    memory_swapped_kib: Column
    """What was touched and does not fit: written to the host's disk."""
    disk_capacity_bytes: Column
    disk_used_bytes: Column
    """Occupied on its local disk by its system, its applications and virtual disks."""
    disk_kb_s: Column
    disk_capacity_kb_s: Column
    net_kbps: Column
    """Both machines' traffic and migrations."""
    net_migrations_kbps: Column
    net_capacity_kbps: Column
    cpu_khz_us: Column
    """Integral of ``cpu_used_khz``."""
    power_mw: Column
    energy_mj: Column
    """Energy since the start, millijoules."""


class MigrationPhase(StrEnum):
    """Where a migration is."""

    DISKS = "disks"
    PRECOPY = "precopy"
    STOP_AND_COPY = "stop_and_copy"
    COLD_COPY = "cold_copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrationView:
    """A migration under way."""

    vm: VmId
    source: HostId
    target: HostId
    phase: MigrationPhase
    round: int
    """1 for the first pass over all memory."""
    sent_kib: int
    """Since the beginning."""
    round_kib: int
    """To send in this round."""
    round_left_kib: int
    rate_kbps: int
    started_us: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrationRecord:
    """A migration that has ended."""

    vm: VmId
    source: HostId
    target: HostId
    live: bool
    started_us: int
    ended_us: int
    downtime_us: int
    rounds: int
    sent_kib: int
    converged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The laboratory at ``at_us``."""

    at_us: int
    inventory: Inventory
    vm_ids: tuple[VmId, ...]
    vm_index: Mapping[VmId, int]
    vms: VmColumns
    host_ids: tuple[HostId, ...]
    host_index: Mapping[HostId, int]
    hosts: HostColumns
    migrations: tuple[MigrationView, ...]
    finished_migrations: tuple[MigrationRecord, ...]
