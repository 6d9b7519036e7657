"""What will happen by itself, in exact order of instant, phase and arming.

A heap of bare integers ``instant << 2 | phase`` and a list of events for each: no tuple comparison, no sequence number
that could differ between a live run and its replay. Events are data, so that a checkpoint can copy them.
"""

import heapq
from enum import IntEnum
from typing import NamedTuple


class Phase(IntEnum):
    """Order inside one microsecond. Resources are shared again between two phases."""

    WORLD = 0
    """Things that end or begin by themselves: a boot, a step of load."""
    DECISION = 2
    """Decisions that must see the settled state of the instant: the end of a migration round."""


class EventKind(IntEnum):
    """What happens."""

    FIRMWARE_DONE = 0
    BOOT_DONE = 1
    SHUT_DOWN_DONE = 2
    VM_STEP = 3
    APPLICATION_STEP = 4
    TRANSFER_DONE = 5


class Event(NamedTuple):
    """One thing that is due. ``generation`` tells whether its subject has changed its mind since."""

    kind: EventKind
    subject: str
    generation: int


class Timeline:
    """Pending events."""

    __slots__ = ("_batches", "_keys")

    def __init__(self) -> None:
        self._keys: list[int] = []
        self._batches: dict[int, list[Event]] = {}

    def arm(self, at_us: int, phase: Phase, event: Event) -> None:
        """Make ``event`` due at ``at_us``, after the events already armed for the same instant and phase."""
        key = at_us << 2 | phase
        batch = self._batches.get(key)
        if batch is None:
            self._batches[key] = [event]
            heapq.heappush(self._keys, key)
        else:
            batch.append(event)

    def next_batch(self) -> tuple[int, list[Event]] | None:
        """Return the instant of the earliest events and these events, without taking them away."""
        if not self._keys:
            return None
        key = self._keys[0]
        return key >> 2, self._batches[key]

    def take(self) -> list[Event]:
        """Take the earliest events away and return them in order of arming."""
        return self._batches.pop(heapq.heappop(self._keys))

    def copy(self) -> "Timeline":
        """Return an independent copy."""
        twin = Timeline()
        twin._keys = list(self._keys)
        twin._batches = {key: list(batch) for key, batch in self._batches.items()}
        return twin
