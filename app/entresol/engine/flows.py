"""The moving part of the laboratory: rates, integrals and what is under way. Mutable, private to the engine.

Rates are constant between two events. An integral is settled only when its rate changes; reading it in between
(``value + rate x time``) disturbs nothing, so looking at the laboratory never changes it.
"""

from dataclasses import dataclass
from enum import IntEnum

from entresol.engine.frame import MigrationPhase
from entresol.engine.sharing.cpu import CpuTerms
from entresol.model.hardware import Hardware
from entresol.model.inventory import Application, Host, OperatingSystem
from entresol.model.product import Product
from entresol.model.units import PPM
from entresol.model.values import HostId, VmId
from entresol.model.vm import Vm
from entresol.model.workload import DemandStep


class Stage(IntEnum):
    """What a machine is going through, finer than its power state."""

    OFF = 0
    FIRMWARE = 1
    BOOT = 2
    RUN = 3
    SHUT_DOWN = 4


IDLE_TERMS = CpuTerms(weight=1, reservation_khz=0, limit_khz=None)


@dataclass(slots=True)
class VmFlow:
    """Rates and integrals of one machine."""

    vm: Vm
    system: OperatingSystem
    hardware: Hardware | None = None
    """Of the host that runs it; ``None`` while it waits in the palette."""
    product: Product | None = None
    terms: CpuTerms = IDLE_TERMS
    step_khz: tuple[int, ...] = ()
    """What each step of its load asks of the CPU of its host."""
    own_overhead_kib: int = 0
    """What it costs its host beside its memory, when it is on."""
    efficiency_ppm: int = PPM
    """Useful part of the CPU that it is given."""
    stage: Stage = Stage.OFF
    generation: int = 0
    """Raised whenever what is due for this machine no longer is."""
    step: int = 0
    started_us: int = 0
    stage_ends_us: int = 0
    boot_left_khz_us: int = 0
    paused: bool = False
    """Stopped for the last copy of a live migration."""
    cpu_demand_khz: int = 0
    cpu_cap_khz: int = 0
    cpu_khz: int = 0
    ready_ppm: int = 0
    limited_ppm: int = 0
    touched_kib: int = 0
    active_kib: int = 0
    held_kib: int = 0
    overhead_kib: int = 0
    resident_kib: int = 0
    swapped_kib: int = 0
    disk_demand_kb_s: int = 0
    disk_kb_s: int = 0
    net_demand_kbps: int = 0
    net_kbps: int = 0
    since_us: int = 0
    cpu_khz_us: int = 0
    ready_ppm_us: int = 0
    """Integral of ready time, parts per million of one virtual processor x microseconds, over all of them."""

    @property
    def is_on(self) -> bool:
        """Whether it holds memory."""
        return self.stage is not Stage.OFF

    @property
    def demand_step(self) -> DemandStep | None:
        """The step of load that the guest plays, once it runs."""
        return self.vm.workload.steps[self.step] if self.stage is Stage.RUN else None

    def settle(self, now_us: int) -> None:
        """Bring integrals and work left up to ``now_us`` at the present rates."""
        elapsed_us = now_us - self.since_us
        if elapsed_us:
            self.cpu_khz_us += self.cpu_khz * elapsed_us
            self.ready_ppm_us += self.ready_ppm * self.vm.vcpus * elapsed_us
            if self.stage is Stage.BOOT:
                self.boot_left_khz_us = max(0, self.boot_left_khz_us - self.cpu_khz * elapsed_us)
            self.since_us = now_us

    def boot_left(self, now_us: int) -> int:
        """Return the work that booting still asks for, kHz x microseconds."""
        if self.stage is not Stage.BOOT:
            return 0
        return max(0, self.boot_left_khz_us - self.cpu_khz * (now_us - self.since_us))

    def boot_left_ppm(self, now_us: int) -> int:
        """Return what remains of firmware and boot, at the pace of a free core."""
        if self.hardware is None or self.product is None or self.stage not in (Stage.FIRMWARE, Stage.BOOT):
            return 0
        if self.stage is Stage.FIRMWARE:
            left_us = self.stage_ends_us - now_us + self.system.boot_us
        else:
            left_us = self.boot_left(now_us) // self.hardware.core_khz
        whole_us = max(1, self.product.boot_firmware_us + self.system.boot_us)
        return min(PPM, max(1, left_us * PPM // whole_us))


@dataclass(slots=True)
class ApplicationFlow:
    """Rates of one application that runs straight on a host's operating system."""

    application: Application
    host: HostId
    step: int = 0
    generation: int = 0
    cpu_demand_khz: int = 0
    touched_kib: int = 0
    disk_demand_kb_s: int = 0
    disk_kb_s: int = 0
    net_demand_kbps: int = 0
    net_kbps: int = 0

    @property
    def demand_step(self) -> DemandStep:
        """The step of load being played."""
        return self.application.workload.steps[self.step]


@dataclass(slots=True)
class MigrationFlow:
    """A migration under way. Amounts to send are in thousandths of a bit, so that kbit/s x microseconds are exact."""

    vm: VmId
    source: HostId
    target: HostId
    live: bool
    phase: MigrationPhase
    started_us: int
    moves_disks: bool
    allowed_pause_us: int
    first_pause_us: int
    generation: int = 0
    is_armed: bool = False
    """The end of what is being sent is due at the present rate."""
    waits: bool = False
    """Nothing is being sent: the machine is switched over, or only registered elsewhere."""
    round: int = 0
    volume_kib: int = 0
    """To send in this round."""
    left_mbit: int = 0
    """Still to send in this round, thousandths of a bit."""
    sent_kib: int = 0
    """Sent in the rounds that are finished."""
    dirty_kib_us: int = 0
    """Memory written since the round began, KiB x 1e6."""
    writable_set_kib: int = 0
    dirty_kib_s: int = 0
    kbps: int = 0
    since_us: int = 0
    paused_at_us: int = 0
    converged: bool = True

    def settle(self, now_us: int) -> None:
        """Bring what is left and what was written again up to ``now_us``."""
        elapsed_us = now_us - self.since_us
        if elapsed_us:
            self.left_mbit = max(0, self.left_mbit - self.kbps * elapsed_us)
            self.dirty_kib_us += self.dirty_kib_s * elapsed_us
            self.since_us = now_us


@dataclass(slots=True)
class HostFlow:
    """Rates, integrals and consumers of one host."""

    host: Host
    product: Product | None
    system_cpu_demand_khz: int
    system_memory_kib: int
    machines: list[VmFlow]
    """Those that are on, in order of creation."""
    applications: list[ApplicationFlow]
    migrations: list[MigrationFlow]
    """Those that leave or arrive."""
    owners: tuple[str, ...]
    """Names of its consumers in the trace, in their order there."""
    cpu_weights: list[int]
    """Of all its consumers of CPU, in their order of sharing: system, migrations, applications, machines."""
    has_reservations: bool
    cpu_capacity_khz: int
    disk_capacity_bytes: int = 0
    disk_used_bytes: int = 0
    system_cpu_khz: int = 0
    applications_cpu_khz: int = 0
    migrations_cpu_khz: int = 0
    cpu_used_khz: int = 0
    cpu_demand_khz: int = 0
    memory_used_kib: int = 0
    memory_swapped_kib: int = 0
    applications_memory_kib: int = 0
    migrations_memory_kib: int = 0
    disk_kb_s: int = 0
    net_kbps: int = 0
    migrations_net_kbps: int = 0
    migrations_disk_kb_s: int = 0
    power_mw: int = 0
    since_us: int = 0
    cpu_khz_us: int = 0
    energy_mw_us: int = 0

    @property
    def hardware(self) -> Hardware:
        """The physical machine."""
        return self.host.hardware

    def settle(self, now_us: int) -> None:
        """Bring integrals up to ``now_us``."""
        elapsed_us = now_us - self.since_us
        if elapsed_us:
            self.cpu_khz_us += self.cpu_used_khz * elapsed_us
            self.energy_mw_us += self.power_mw * elapsed_us
            self.since_us = now_us
