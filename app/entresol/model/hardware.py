"""The machine under everything: processor, memory, disk, network card, power."""

from dataclasses import dataclass

from entresol.model.text import LocalizedText
from entresol.model.values import HardwareId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardware:
    """One kind of physical machine (model.md 1.1). Amounts are exact integers.

    CPU capacity is cores x base clock, never threads x clock: a second hardware thread adds at most ``smt_gain_ppm``.
    """

    id: HardwareId
    name: LocalizedText
    form: str
    """``laptop`` or ``server``: which drawing stands for it."""
    sockets: int
    cores_per_socket: int
    threads_per_core: int
    core_khz: int
    """Base clock of one core, kHz."""
    smt_gain_ppm: int
    """What the second hardware threads add when every core is busy, parts per million of the capacity."""
    memory_kib: int
    disk_bytes: int
    disk_iops: int
    disk_kb_s: int
    """Sequential throughput of the local disk, kB/s (1 kB = 1000 bytes)."""
    nic_kbps: int
    """Network capacity in each direction, kbit/s, all cards together."""
    power_mw: tuple[int, ...]
    """Power drawn at 0, 10, ... 100 % of CPU use, mW (11 points)."""
    cpu_vendor: str
    cpu_generation: int
    hardware_virtualization: bool
    """VT-x or AMD-V present and enabled in the firmware."""
    boot_us: int
    """Power-on self test and boot, microseconds."""

    @property
    def cores(self) -> int:
        """Physical cores."""
        return self.sockets * self.cores_per_socket

    @property
    def threads(self) -> int:
        """Logical processors."""
        return self.cores * self.threads_per_core

    @property
    def capacity_khz(self) -> int:
        """CPU capacity of all cores, kHz."""
        return self.cores * self.core_khz
