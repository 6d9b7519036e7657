"""What each host gave to whom, at every change: the past that charts draw. Not part of the state, never scored."""

from bisect import bisect_right
from dataclasses import dataclass

from entresol.engine.commands import Resource
from entresol.model.values import HostId

SYSTEM = "system"
"""Owner of what the hypervisor or the host's operating system uses."""
APPLICATIONS = "applications"
MIGRATION = "migration"

KEPT_CHANGES = 2_000
"""Changes kept for each host and resource; the oldest half goes when there are twice as many."""


@dataclass(frozen=True, slots=True)
class TraceColumn:
    """What was given at one instant. Amounts: kHz, KiB, kB/s or kbit/s."""

    at_us: int
    parts: tuple[tuple[str, int], ...]
    """Owner (a machine, ``system``, ``applications``, ``migration``) and amount, bottom first."""
    demand: int
    capacity: int


_Change = tuple[tuple[str, ...], tuple[int, ...], int, int]
"""Owners, amounts, demand, capacity."""


class _Strand:
    """One resource of one host."""

    __slots__ = ("changes", "instants")

    def __init__(self) -> None:
        self.instants: list[int] = []
        self.changes: list[_Change] = []

    def record(self, at_us: int, change: _Change) -> None:
        if self.changes and self.changes[-1] == change:
            return
        if self.instants and self.instants[-1] == at_us:
            self.changes[-1] = change
            return
        self.instants.append(at_us)
        self.changes.append(change)
        if len(self.instants) >= 2 * KEPT_CHANGES:
            del self.instants[:KEPT_CHANGES]
            del self.changes[:KEPT_CHANGES]

    def copy(self) -> "_Strand":
        twin = _Strand()
        twin.instants = list(self.instants)
        twin.changes = list(self.changes)
        return twin


class Trace:
    """Piecewise constant history of every host and resource."""

    __slots__ = ("_strands",)

    def __init__(self) -> None:
        self._strands: dict[tuple[HostId, Resource], _Strand] = {}

    def record(
        self,
        host: HostId,
        resource: Resource,
        at_us: int,
        owners: tuple[str, ...],
        amounts: tuple[int, ...],
        demand: int,
        capacity: int,
    ) -> None:
        """Note that from ``at_us`` on, ``owners`` get ``amounts``."""
        strand = self._strands.get((host, resource))
        if strand is None:
            strand = self._strands[host, resource] = _Strand()
        strand.record(at_us, (owners, amounts, demand, capacity))

    def columns(
        self, host: HostId, resource: Resource, start_us: int, stop_us: int, count: int
    ) -> tuple[TraceColumn, ...]:
        """Return ``count`` equally spaced samples from ``start_us`` to ``stop_us`` included, oldest first.

        An instant before the first change, or a host that is not known, gives an empty column.
        """
        strand = self._strands.get((host, resource), _EMPTY)
        columns: list[TraceColumn] = []
        for number in range(count):
            at_us = stop_us if count == 1 else start_us + (stop_us - start_us) * number // (count - 1)
            index = bisect_right(strand.instants, at_us) - 1
            if index < 0:
                columns.append(TraceColumn(at_us, (), 0, 0))
            else:
                owners, amounts, demand, capacity = strand.changes[index]
                columns.append(TraceColumn(at_us, tuple(zip(owners, amounts, strict=True)), demand, capacity))
        return tuple(columns)

    def changes_us(self, host: HostId, resource: Resource, start_us: int, stop_us: int) -> tuple[int, ...]:
        """Return the instants of change after ``start_us`` up to ``stop_us``."""
        instants = self._strands.get((host, resource), _EMPTY).instants
        return tuple(instants[bisect_right(instants, start_us) : bisect_right(instants, stop_us)])

    def copy(self) -> "Trace":
        """Return an independent copy."""
        twin = Trace()
        twin._strands = {key: strand.copy() for key, strand in self._strands.items()}
        return twin


_EMPTY = _Strand()
