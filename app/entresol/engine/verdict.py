"""What would happen if an act were done now: asked before the drop, for every host, without doing anything."""

from dataclasses import dataclass
from enum import StrEnum

from entresol.engine.refusal import Figures, Refusal, Remedy


class VerdictState(StrEnum):
    """The three answers that a host shows while something is carried over it."""

    POSSIBLE = "possible"
    CONSEQUENCE = "consequence"
    REFUSED = "refused"


class ConsequenceCode(StrEnum):
    """What an allowed act would cost."""

    CPU_CONTENTION = "CPU_CONTENTION"
    """``demand_khz`` would be asked of ``capacity_khz``."""
    MEMORY_OVERCOMMIT = "MEMORY_OVERCOMMIT"
    """``promised_kib`` would be promised of ``capacity_kib``."""
    MOVES_DISKS = "MOVES_DISKS"
    """``bytes`` of disk travel too, about ``duration_us``."""
    WILL_NOT_CONVERGE = "WILL_NOT_CONVERGE"
    """Memory is written faster than the link sends it."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """A consequence in figures."""

    code: ConsequenceCode
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What the act would add to the gauges of the target host, at the load's first demand."""

    cpu_khz: int
    memory_kib: int
    disk_bytes: int
    disk_kb_s: int
    net_kbps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer for one act."""

    state: VerdictState
    refusal: Refusal | None = None
    consequence: Consequence | None = None
    forecast: Forecast | None = None
    remedy: Remedy | None = None
