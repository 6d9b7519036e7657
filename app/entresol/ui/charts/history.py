"""The last minute of one resource on one host: samples equally spaced in simulated time. Knows no Qt."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from entresol.engine.trace import APPLICATIONS, MIGRATION, SYSTEM, TraceColumn

SPAN_US = 60_000_000
"""Simulated time that a chart shows."""
OTHERS = "others"
"""Machines that have no colour of their own on a chart, together."""
NAMED_VMS = 12
"""How many machines a chart can tell apart (ux.md 9)."""
_LAST = 1 << 30


@dataclass(frozen=True, slots=True)
class Sample:
    """One instant of a chart, in the resource's own unit (kHz, KiB, kB/s, kbit/s)."""

    at_us: int
    layers: tuple[tuple[str, int], ...]
    """Owners and what each holds, from the axis upwards; an owner that holds nothing is left out."""
    used: int
    demand: int
    capacity: int

    @property
    def queued(self) -> int:
        """What is asked for and not given."""
        return max(0, self.demand - self.used)

    def differs(self, other: "Sample") -> bool:
        """Return whether the heading of a chart would say something else."""
        return (self.used, self.demand, self.capacity) != (other.used, other.demand, other.capacity)

    def of(self, owner: str) -> int:
        """Return what ``owner`` holds."""
        return next((amount for name, amount in self.layers if name == owner), 0)


def sample_of(column: TraceColumn, slots: Mapping[str, int]) -> Sample:
    """Return ``column`` stacked: system, machines by their slot, the other machines, applications, migrations.

    ``slots`` gives each machine's slot; a machine that is not in it any more comes last.
    """
    fixed: dict[str, int] = {}
    machines: list[tuple[str, int]] = []
    for owner, amount in column.parts:
        if amount <= 0:
            continue
        if owner in {SYSTEM, APPLICATIONS, MIGRATION}:
            fixed[owner] = fixed.get(owner, 0) + amount
        else:
            machines.append((owner, amount))
    named = nsmallest(NAMED_VMS, machines, key=lambda part: (slots.get(part[0], _LAST), part[0]))
    rest = sum(amount for _, amount in machines) - sum(amount for _, amount in named)
    stacked = [(SYSTEM, fixed.get(SYSTEM, 0)), *named, (OTHERS, rest)]
    stacked += [(APPLICATIONS, fixed.get(APPLICATIONS, 0)), (MIGRATION, fixed.get(MIGRATION, 0))]
    layers = tuple((owner, amount) for owner, amount in stacked if amount > 0)
    return Sample(column.at_us, layers, sum(amount for _, amount in layers), column.demand, column.capacity)


class History:
    """The samples of one chart. Sample number n stands at n quanta of simulated time, whatever the frames do."""

    def __init__(self, count: int) -> None:
        """Keep ``count`` samples, one for each pixel column of the chart."""
        self.count = max(2, count)
        self.quantum_us = SPAN_US // self.count
        self.last = -1
        """Number of the newest sample; -1 before the first."""
        self.present: Sample | None = None
        """The instant that is shown, which may be later than the newest sample; without layers."""
        self._samples: deque[Sample] = deque(maxlen=self.count)

    def __len__(self) -> int:
        return len(self._samples)

    def __iter__(self) -> Iterator[Sample]:
        return iter(self._samples)

    def __reversed__(self) -> Iterator[Sample]:
        return reversed(self._samples)

    def missing(self, now_us: int) -> range:
        """Return the numbers of the samples to add at ``now_us``."""
        newest = now_us // self.quantum_us
        return range(max(0, self.last + 1, newest - self.count + 1), newest + 1)

    def append(self, number: int, sample: Sample) -> None:
        """Add sample ``number``; a gap forgets what came before it."""
        if number != self.last + 1:
            self._samples.clear()
        self._samples.append(sample)
        self.last = number

    def forget(self) -> None:
        """Start again: another host, or another past."""
        self._samples.clear()
        self.last = -1
        self.present = None

    @property
    def newest(self) -> Sample | None:
        """The last sample."""
        return self._samples[-1] if self._samples else None

    def before(self, ago_us: int) -> Sample | None:
        """Return the sample that stands ``ago_us`` before the newest one, if the chart reaches so far."""
        place = len(self._samples) - 1 - (ago_us + self.quantum_us // 2) // self.quantum_us
        return self._samples[place] if 0 <= place < len(self._samples) else None

    def highest(self) -> int:
        """Return the greatest amount asked for or used in the samples kept and now."""
        present = 0 if self.present is None else max(self.present.used, self.present.demand)
        return max((max(sample.used, sample.demand) for sample in self._samples), default=present)

    def steady_us(self, tolerance: int) -> int:
        """Return for how long the amount used has stayed within ``tolerance`` of its newest value."""
        if not self._samples:
            return 0
        now = self._samples[-1].used
        steady = 0
        for sample in reversed(self._samples):
            if abs(sample.used - now) > tolerance:
                break
            steady += 1
        return (steady - 1) * self.quantum_us
