"""What software asks for over time: piecewise constant demand, so that integrals are exact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandStep:
    """Demand during one stretch of time."""

    duration_us: int
    cpu_millicores: int
    """CPU asked for, thousandths of a core of the host that runs it."""
    memory_active_kib: int = 0
    """Memory in use again and again: the working set."""
    memory_touched_kib: int = 0
    """Memory written at least once; never less than active."""
    dirty_kib_s: int = 0
    """Distinct memory written, KiB/s: what a live migration must send again."""
    writable_set_kib: int = 0
    """Memory that is written again and again: an upper bound of one round's dirty memory."""
    disk_kb_s: int = 0
    net_kbps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Steps played in order from the start of the machine, again and again."""

    steps: tuple[DemandStep, ...]
    threads: int = 1
    """How many threads can compute at once: no more virtual processors than this are ever busy."""
