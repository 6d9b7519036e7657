"""A laboratory and its judges running through a log: the one way of going forward, live or in replay."""

from dataclasses import dataclass
from typing import TypeAlias

from entresol.engine.checkpoint import Checkpoint
from entresol.engine.commands import Command
from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal
from entresol.engine.simulation import Simulation
from entresol.lessons.acts import Answer, Fact, HandIn, OpenHint
from entresol.lessons.judging import Bench, Board
from entresol.model.world import World

CHECKPOINT_EVERY_US = 20_000_000
MAX_CHECKPOINTS = 128


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the current line of events."""

    at_us: int
    act: "Command | Fact"
    serial: int
    """Counts the acts of the session, undone ones included."""
    key: tuple[str, ...] = ()
    """What was right when an answer was given; undo may wipe away the laboratory that made it right."""

    @property
    def is_command(self) -> bool:
        """Whether undo takes it back."""
        return not isinstance(self.act, Fact)


Log: TypeAlias = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Waypoint:
    at_us: int
    applied: int
    engine: Checkpoint
    board: Board


class Playback:
    """Where the session is looking: an instant of a log."""

    def __init__(self, world: World, bench: Bench, seed: int) -> None:
        self._bench = bench
        self.simulation = Simulation(world, seed)
        self.board = bench.start(self.simulation.frame())
        self.applied = 0
        """How many entries of the log have been applied."""
        self._seen: Frame | None = None
        self._spacing_us = CHECKPOINT_EVERY_US
        self._waypoints = [self._waypoint()]

    @property
    def now_us(self) -> int:
        """The instant."""
        return self.simulation.now_us

    def frame(self) -> Frame:
        """Return the laboratory at this instant."""
        if self._seen is None or self._seen.at_us != self.now_us:
            self._seen = self.simulation.frame()
        return self._seen

    def advance(self, to_us: int, log: Log) -> None:
        """Go forward to ``to_us``, applying the entries of ``log`` on the way, those at ``to_us`` included."""
        self._apply_due(log)
        while self.now_us < to_us:
            self._pass_time(min(self._stops(to_us, log)))
            self._apply_due(log)
            if self.now_us - self._waypoints[-1].at_us >= self._spacing_us:
                self._remember()

    def go_to(self, at_us: int, log: Log) -> None:
        """Go to ``at_us``, backwards too, in the ``log`` played so far."""
        if at_us < self.now_us:
            self._restore(next(one for one in reversed(self._waypoints) if one.at_us <= at_us))
        self.advance(at_us, log)

    def rewind(self, at_us: int, kept: int, log: Log) -> None:
        """Go to ``at_us`` in a ``log`` that agrees with the one played so far on its first ``kept`` entries."""
        self._waypoints = [one for one in self._waypoints if one.at_us <= at_us and one.applied <= kept]
        self._restore(self._waypoints[-1])
        self.advance(at_us, log)

    def try_command(self, command: Command) -> Refusal | None:
        """Do ``command`` now, for the first time."""
        refusal = self.simulation.apply(command)
        if refusal is None:
            self.applied += 1
            self._settle()
        return refusal

    def take_fact(self, entry: Entry) -> None:
        """Take an answer, a hint or a hand-in now."""
        self.applied += 1
        self._fact(entry)
        self._settle()

    def _stops(self, to_us: int, log: Log) -> list[int]:
        """Return the instants, later than now, at which something may change."""
        candidates = [self.simulation.next_event_us(), self._bench.deadline_us(self.board)]
        if self.applied < len(log):
            candidates.append(log[self.applied].at_us)
        return [to_us, *(one for one in candidates if one is not None and one > self.now_us)]

    def _pass_time(self, until_us: int) -> None:
        self.simulation.advance_to(until_us)
        self.board = self._bench.elapse(self.board, until_us)
        self._settle()

    def _apply_due(self, log: Log) -> None:
        while self.applied < len(log) and log[self.applied].at_us <= self.now_us:
            entry = log[self.applied]
            self.applied += 1
            if isinstance(entry.act, Fact):
                self._fact(entry)
            else:
                self.simulation.apply_at(entry.at_us, entry.act)
            self._settle()

    def _fact(self, entry: Entry) -> None:
        match entry.act:
            case Answer():
                act = entry.act
                self.board = self._bench.answer(self.board, act.item, act.chosen, entry.key, self.now_us)
            case OpenHint():
                self.board = self._bench.open_hint(self.board, entry.act.item)
            case HandIn():
                self.board = self._bench.hand_in(self.board, self.frame())
            case _:
                raise TypeError(entry.act)

    def _settle(self) -> None:
        self._seen = None
        self.board = self._bench.settle(self.board, self.frame())

    def _waypoint(self) -> _Waypoint:
        return _Waypoint(self.now_us, self.applied, self.simulation.checkpoint(), self.board)

    def _remember(self) -> None:
        self._waypoints.append(self._waypoint())
        if len(self._waypoints) > MAX_CHECKPOINTS:
            self._waypoints = self._waypoints[::2]
            self._spacing_us *= 2

    def _restore(self, waypoint: _Waypoint) -> None:
        self.simulation = Simulation.restore(waypoint.engine)
        self.board, self.applied = waypoint.board, waypoint.applied
        self._seen = None
