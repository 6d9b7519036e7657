"""Before and after: figures of the laboratory at its first and at its last instant. Pure, exact."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from entresol.engine.frame import Frame
from entresol.model.units import PPM

HOURS_PER_YEAR = 8_760


class Measure(StrEnum):
    """What is compared."""

    POWER = "power"
    ENERGY = "energy"
    CPU = "cpu"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One figure at the first and at the last instant, and the parts from which it can be checked by hand."""

    measure: Measure
    before: int
    """mW for power, Wh for the energy of a year, ppm of the capacity for CPU and memory."""
    after: int
    used: int = 0
    """At the last instant: kHz for CPU, KiB for memory."""
    capacity: int = 0

    @property
    def change_ppm(self) -> int | None:
        """By how much it changed, parts per million of what it was; ``None`` when it was nothing."""
        if self.before == 0:
            return None
        return int(Fraction((self.after - self.before) * PPM, self.before))


def compare(start: Frame, end: Frame) -> tuple[Metric, ...]:
    """Return power, energy of a year at that power, and mean utilisation of CPU and memory of all hosts."""
    power = (sum(start.hosts.power_mw), sum(end.hosts.power_mw))
    return (
        Metric(measure=Measure.POWER, before=power[0], after=power[1]),
        Metric(
            measure=Measure.ENERGY,
            before=power[0] * HOURS_PER_YEAR // 1_000,
            after=power[1] * HOURS_PER_YEAR // 1_000,
        ),
        _utilisation(
            Measure.CPU,
            (sum(start.hosts.cpu_used_khz), sum(start.hosts.cpu_capacity_khz)),
            (sum(end.hosts.cpu_used_khz), sum(end.hosts.cpu_capacity_khz)),
        ),
        _utilisation(
            Measure.MEMORY,
            (sum(start.hosts.memory_used_kib), sum(start.hosts.memory_capacity_kib)),
            (sum(end.hosts.memory_used_kib), sum(end.hosts.memory_capacity_kib)),
        ),
    )


def _utilisation(measure: Measure, start: tuple[int, int], end: tuple[int, int]) -> Metric:
    return Metric(
        measure=measure,
        before=_ppm(*start),
        after=_ppm(*end),
        used=end[0],
        capacity=end[1],
    )


def _ppm(used: int, capacity: int) -> int:
    return used * PPM // capacity if capacity else 0
