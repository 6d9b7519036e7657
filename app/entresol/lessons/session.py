"""A student at work: acts come in, the laboratory and its judges go forward, undo and the time bar go back.

Undo is not a stack of states: the log is played again without its last command, from the nearest checkpoint. Hints
and answers stay (they were seen), so undo never pays them back.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from entresol.engine.commands import Command
from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.simulation import Simulation
from entresol.lessons.acts import Act, Answer, Fact, HandIn, OpenHint
from entresol.lessons.judging import Bench
from entresol.lessons.playback import Entry, Log, Playback
from entresol.lessons.progress import Happening, Progress
from entresol.lessons.record import Deed, Line
from entresol.lessons.reporting import progress_of
from entresol.lessons.schema import Lesson
from entresol.lessons.trail import Trail
from entresol.model.world import World

LONGEST_STEP_US = 1_000_000
TICK_EVERY_US = 5_000_000
"""How often the trail notes that nothing but time has passed."""


@dataclass(frozen=True, slots=True)
class _Undo:
    """What brings back the line of events before a command."""

    log: Log
    farthest_us: int
    at_us: int
    command: Command


class LessonSession:
    """One attempt at a lesson, or a visit to the free laboratory when there is none."""

    def __init__(self, world: World, lesson: Lesson | None, seed: int = 0, trail: Trail | None = None) -> None:
        self._lesson = lesson
        self._seed = seed
        self._bench = Bench(lesson)
        self._playback = Playback(world, self._bench, seed)
        self._trail = trail
        self._log: Log = ()
        self._farthest_us = 0
        self._latest = self._playback.board
        self._undo: list[_Undo] = []
        self._redo: list[Command] = []
        self._story: list[tuple[int, Happening]] = []
        self._record: list[Line] = []
        self._serial = 0
        self._noted_us = 0

    @property
    def simulation(self) -> Simulation:
        """The laboratory at the instant that is looked at. Not to be kept: undo replaces it."""
        return self._playback.simulation

    @property
    def lesson(self) -> Lesson | None:
        """The lesson; ``None`` in the free laboratory."""
        return self._lesson

    @property
    def seed(self) -> int:
        """The seed of every random stream."""
        return self._seed

    @property
    def now_us(self) -> int:
        """The instant that is looked at."""
        return self._playback.now_us

    @property
    def farthest_us(self) -> int:
        """The latest instant reached: the end of the time bar."""
        return self._farthest_us

    @property
    def finished(self) -> bool:
        """Whether the exercise was handed in: time can be looked at, nothing can be done."""
        return self._latest.closed

    @property
    def record(self) -> tuple[Line, ...]:
        """Everything that was done, undone and refused: what a saved attempt holds."""
        return tuple(self._record)

    @property
    def score(self) -> Fraction:
        """Points secured at the end of the line, whatever instant is looked at."""
        return self._bench.secured(self._latest)

    def digest(self) -> str:
        """Return the engine's digest at the end of the line."""
        looked_at_us = self.now_us
        self.seek(self._farthest_us)
        digest = self.simulation.digest()
        self.seek(looked_at_us)
        return digest

    @property
    def not_written(self) -> OSError | None:
        """Why acts are no longer written to disk; ``None`` while all is well, or when there is no trail."""
        return None if self._trail is None else self._trail.failure

    def write_to(self, trail: Trail) -> None:
        """Write to ``trail`` from now on."""
        self._trail = trail
        self._noted_us = self._farthest_us

    def close(self) -> None:
        """Stop writing: what was written stays, and the file may be moved or deleted."""
        self._trail = None

    def frame(self) -> Frame:
        """Return the laboratory at the instant that is looked at."""
        return self._playback.frame()

    def progress(self) -> Progress:
        """Return where the lesson stands at the instant that is looked at."""
        return progress_of(self._lesson, self._playback.board, self.frame())

    def submit(self, act: Act) -> Refusal | None:
        """Do ``act`` at the instant that is looked at; a command there cuts the future, which undo brings back.

        Answers, hints and hand-in belong to the present: the session goes there first.
        """
        if isinstance(act, Fact):
            refusal = self._submit_fact(act)
        else:
            self._note_present()
            refusal = self._submit_command(act)
            if refusal is None:
                self._redo.clear()
        self._note(Line(self.now_us, Deed.DO if refusal is None else Deed.REFUSED, act))
        return refusal

    def advance_to(self, now_us: int) -> None:
        """Let time run to ``now_us``, stopping at everything that happens; a handed-in attempt ends where it ended."""
        if self.finished:
            now_us = min(now_us, self._farthest_us)
        self._playback.advance(now_us, self._log)
        if self.now_us < self._farthest_us:
            return
        self._reach_present()
        if self._trail is not None and self.now_us - self._noted_us >= TICK_EVERY_US:
            self._noted_us = self.now_us
            self._trail.write(Line(self.now_us, Deed.TICK))

    def step(self) -> None:
        """Let time run to the next event, at most one second further."""
        event_us = self.simulation.next_event_us()
        limit_us = self.now_us + LONGEST_STEP_US
        self.advance_to(limit_us if event_us is None or event_us <= self.now_us else min(event_us, limit_us))

    def seek(self, at_us: int) -> None:
        """Look at another instant, between the beginning and the latest one reached."""
        self._playback.go_to(max(0, min(at_us, self._farthest_us)), self._log)

    @property
    def can_undo(self) -> bool:
        """Whether there is a command to take back."""
        return bool(self._undo) and not self.finished

    @property
    def can_redo(self) -> bool:
        """Whether a command was taken back and nothing was done since."""
        return bool(self._redo) and not self.finished

    @property
    def undo_act(self) -> Command | None:
        """The command that undo would take back."""
        return self._undo[-1].command if self.can_undo else None

    @property
    def redo_act(self) -> Command | None:
        """The command that redo would do again."""
        return self._redo[-1] if self.can_redo else None

    def undo(self) -> None:
        """Take back the last command: state and time are those of just before it; hints and answers stay."""
        if not self.can_undo:
            return
        step = self._undo.pop()
        known = sum(not entry.is_command for entry in step.log)
        later = [entry for entry in self._log if not entry.is_command][known:]
        self._note(Line(self._farthest_us, Deed.UNDO))
        self._log = (*step.log, *(_moved(entry, step.farthest_us) for entry in later))
        self._farthest_us = step.farthest_us
        kept = next((place for place, entry in enumerate(step.log) if entry.at_us > step.at_us), len(step.log))
        self._playback.rewind(step.at_us, kept, self._log)
        self._look_at_present(step.at_us)
        self._redo.append(step.command)
        self._noted_us = min(self._noted_us, self._farthest_us)

    def redo(self) -> Refusal | None:
        """Do again, now, the command that was taken back last; it may be refused by what has changed since."""
        if not self.can_redo:
            return None
        command = self._redo.pop()
        self._note_present()
        self._note(Line(self.now_us, Deed.REDO))
        refusal = self._submit_command(command)
        if refusal is not None:
            self._redo.clear()
        return refusal

    @property
    def history(self) -> tuple[Happening, ...]:
        """What happened, by instant: acts, refusals, what was undone, points won."""
        living = {entry.serial for entry in self._log}
        acts = [replace(one, undone=one.refusal is None and serial not in living) for serial, one in self._story]
        gains = [Happening(at_us=gain.at_us, item=gain.item, gained=gain.points) for gain in self._latest.gains]
        return tuple(sorted([*acts, *gains], key=lambda one: one.at_us))

    def _submit_command(self, command: Command) -> Refusal | None:
        if self.finished:
            return self._told(command, Refusal(RefusalCode.LOCKED_IN_EXERCISE))
        before = _Undo(self._log, self._farthest_us, self.now_us, command)
        place = self._playback.applied
        refusal = self._playback.try_command(command)
        if refusal is not None:
            return self._told(command, refusal)
        self._undo.append(before)
        cut = self._log[place:]
        self._append(command, base=self._log[:place])
        self._keep_facts(cut)
        return None

    def _keep_facts(self, cut: Log) -> None:
        """Hints read and answers given in a future that was cut are still read and given."""
        if self._farthest_us > self.now_us:
            self._farthest_us = self.now_us
            facts = tuple(_moved(entry, self.now_us) for entry in cut if not entry.is_command)
            self._log = (*self._log, *facts)
            self._playback.rewind(self.now_us, len(self._log) - len(facts) - 1, self._log)
        self._reach_present()

    def _submit_fact(self, fact: Fact) -> Refusal | None:
        self.seek(self._farthest_us)
        code = self._objection(fact)
        if code is not None:
            return self._told(fact, Refusal(code))
        self._append(fact, base=self._log)
        self._playback.take_fact(self._log[-1])
        self._reach_present()
        return None

    def _objection(self, fact: Fact) -> RefusalCode | None:
        board = self._playback.board
        match fact:
            case Answer():
                taken = self._bench.takes_answer(board, fact.item, fact.chosen)
            case OpenHint():
                taken = self._bench.takes_hint(board, fact.item, fact.hint)
            case HandIn():
                taken = self._lesson is not None and not board.closed
        return None if taken else RefusalCode.LOCKED_IN_EXERCISE

    def _append(self, act: Command | Fact, base: Log) -> None:
        self._serial += 1
        key = self._bench.key(self._playback.board, act.item, self.frame()) if isinstance(act, Answer) else ()
        self._log = (*base, Entry(self.now_us, act, self._serial, key))
        self._story.append((self._serial, Happening(at_us=self.now_us, act=act)))

    def _told(self, act: Act, refusal: Refusal) -> Refusal:
        self._story.append((0, Happening(at_us=self.now_us, act=act, refusal=refusal)))
        return refusal

    def _reach_present(self) -> None:
        self._farthest_us = self.now_us
        self._latest = self._playback.board

    def _look_at_present(self, at_us: int) -> None:
        """Learn what the judges know at the end of the line, then look at ``at_us``."""
        self._playback.go_to(self._farthest_us, self._log)
        self._latest = self._playback.board
        self._playback.go_to(at_us, self._log)

    def _note_present(self) -> None:
        """Note how far time had run before the future is cut: undo will bring it back."""
        if self.now_us < self._farthest_us:
            self._note(Line(self._farthest_us, Deed.TICK))

    def _note(self, line: Line) -> None:
        self._noted_us = line.at_us
        self._record.append(line)
        if self._trail is not None:
            self._trail.write(line)


def _moved(entry: Entry, at_us: int) -> Entry:
    return replace(entry, at_us=at_us)
