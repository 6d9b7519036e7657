"""The one door between a session and Qt: acts go in, frames, progress and refusals come out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from entresol.engine.commands import Command
from entresol.engine.foresight import verdict_for
from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.trace import Trace
from entresol.engine.verdict import Verdict
from entresol.lessons.acts import Act
from entresol.lessons.progress import Progress
from entresol.lessons.session import LessonSession
from entresol.model.inventory import Inventory

TICK_MS = 16
"""60 pictures a second."""
SLOW_TICKS = 6
"""Progress and transport are told ten times a second."""
LONGEST_GAP_NS = 250_000_000
"""A longer silence (sleep, a modal window, a slow machine) is not caught up: time slips instead."""


@dataclass(frozen=True, slots=True)
class Transport:
    """Where time is and how it runs."""

    playing: bool
    speed: int
    """Simulated seconds per second."""
    at_us: int
    farthest_us: int
    """Latest instant reached: the end of the time bar."""
    read_only: bool = False
    """An attempt that is reviewed: time may be moved, nothing may be done."""


class SessionBridge(QObject):
    """Runs a session on real time and tells the panels what happens."""

    _frame_ready = Signal(object)
    _progress_changed = Signal(object)
    _accepted = Signal(object, object)
    _refused = Signal(object, object)
    _taken_back = Signal(object, object)
    _transport_changed = Signal(object)
    _restored = Signal()

    def __init__(self, session: LessonSession, parent: QObject | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._session = session
        self._read_only = read_only
        self._frame = session.frame()
        self._progress = session.progress()
        self._speed = 1
        self._spare_ns = 0
        self._seen_ns = 0
        self._ticks = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    # --- what a panel listens to -------------------------------------------------------------------------------

    def on_frame(self, slot: Callable[[Frame], None]) -> None:
        """Call ``slot`` with every frame, up to 60 times a second; weak: a dead panel is forgotten."""
        self._frame_ready.connect(slot)

    def on_progress(self, slot: Callable[[Progress], None]) -> None:
        """Call ``slot`` whenever steps, criteria or points have changed."""
        self._progress_changed.connect(slot)

    def on_accepted(self, slot: Callable[[Act, Inventory], None]) -> None:
        """Call ``slot`` with each act that was done and the inventory just before it."""
        self._accepted.connect(slot)

    def on_refused(self, slot: Callable[[Act, Refusal], None]) -> None:
        """Call ``slot`` with each act that was refused and why."""
        self._refused.connect(slot)

    def on_taken_back(self, slot: Callable[[Act, Inventory], None]) -> None:
        """Call ``slot`` with each act that was undone and the inventory in which it was done."""
        self._taken_back.connect(slot)

    def on_transport(self, slot: Callable[[Transport], None]) -> None:
        """Call ``slot`` when time starts, stops, is moved or changes speed, and ten times a second as it runs."""
        self._transport_changed.connect(slot)

    def on_restored(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` after undo, redo and seek: what was drawn of the past must be drawn again."""
        self._restored.connect(slot)

    # --- what a panel reads ------------------------------------------------------------------------------------

    @property
    def session(self) -> LessonSession:
        """The session behind: to read its lesson, its history, what can be undone."""
        return self._session

    @property
    def frame(self) -> Frame:
        """The instant that is shown."""
        return self._frame

    @property
    def progress(self) -> Progress:
        """Steps, criteria and points at that instant."""
        return self._progress

    @property
    def trace(self) -> Trace:
        """The past, for charts."""
        return self._session.simulation.trace

    @property
    def transport(self) -> Transport:
        """Where time is and how it runs."""
        return Transport(
            playing=self._timer.isActive(),
            speed=self._speed,
            at_us=self._session.now_us,
            farthest_us=max(self._session.farthest_us, self._session.now_us),
            read_only=self._read_only,
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo here and now."""
        return self._session.can_undo and not self._read_only

    @property
    def can_redo(self) -> bool:
        """Whether something undone can be done again here and now."""
        return self._session.can_redo and not self._read_only

    def verdict(self, command: Command) -> Verdict:
        """Say what would happen if ``command`` were done now, without doing it."""
        return verdict_for(command, self._frame)

    # --- what a panel asks for ---------------------------------------------------------------------------------

    def submit(self, act: Act) -> Refusal | None:
        """Do ``act`` now, at the instant that is shown, or say why not."""
        if self._read_only:
            refusal = Refusal(RefusalCode.LOCKED_IN_EXERCISE)
            self._refused.emit(act, refusal)
            return refusal
        self._catch_up()
        session = self._session
        at_us, in_past, before = session.now_us, session.now_us < session.farthest_us, session.simulation.inventory
        refusal = session.submit(act)
        if session.finished:
            self._timer.stop()
        # A command in the past cuts the future; an answer brings the view back to the present.
        if in_past and (refusal is None or session.now_us != at_us):
            self._restore()
        else:
            self._publish()
        if refusal is None:
            self._accepted.emit(act, before)
        else:
            self._refused.emit(act, refusal)
        return refusal

    def undo(self) -> None:
        """Take back the last act that can be."""
        act = self._session.undo_act if self.can_undo else None
        if act is not None:
            self._catch_up()
            known = self._session.simulation.inventory
            self._session.undo()
            self._restore()
            self._taken_back.emit(act, known)

    def redo(self) -> None:
        """Do again, now, what was taken back last; what has changed since may refuse it."""
        act = self._session.redo_act if self.can_redo else None
        if act is not None:
            self._catch_up()
            before = self._session.simulation.inventory
            refusal = self._session.redo()
            self._restore()
            if refusal is None:
                self._accepted.emit(act, before)
            else:
                self._refused.emit(act, refusal)

    def play(self) -> None:
        """Let time run."""
        if not self._timer.isActive():
            self._spare_ns = self._seen_ns = 0
            self._clock.start()
            self._timer.start()
            self._tell_transport()

    def pause(self) -> None:
        """Stop time; acts remain possible and are done at that instant."""
        if self._timer.isActive():
            self._catch_up()
            self._timer.stop()
            self._publish()

    def toggle(self) -> None:
        """Play or pause."""
        if self._timer.isActive():
            self.pause()
        else:
            self.play()

    def set_speed(self, speed: int) -> None:
        """Run ``speed`` simulated seconds per second."""
        self._catch_up()
        self._speed = speed
        self._tell_transport()

    def step(self) -> None:
        """Pause and go to the next event, at most one second on."""
        self.pause()
        if not self._at_end_of_review():
            self._session.step()
            self._publish()

    def seek(self, at_us: int) -> None:
        """Show another instant of the past; acts done there replace what followed."""
        self.pause()
        self._session.seek(min(max(0, at_us), self.transport.farthest_us))
        self._restore()

    # --- time ----------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        try:
            self._catch_up()
        except Exception:
            self._timer.stop()  # the last good instant stays in view; crash.py says what happened
            self._tell_transport()
            raise
        self._frame = self._session.frame()
        self._frame_ready.emit(self._frame)
        self._ticks += 1
        if self._ticks % SLOW_TICKS == 0:
            self._tell_progress()
            self._tell_transport()
        if self._at_end_of_review():
            self.pause()

    def _catch_up(self) -> None:
        """Bring the session to the present: elapsed real time x speed, in whole microseconds, rest kept."""
        if not self._timer.isActive():
            return
        now_ns = self._clock.nsecsElapsed()
        elapsed_ns, self._seen_ns = min(now_ns - self._seen_ns, LONGEST_GAP_NS), now_ns
        self._spare_ns += elapsed_ns * self._speed
        step_us, self._spare_ns = divmod(self._spare_ns, 1000)
        until_us = self._session.now_us + step_us
        if self._read_only:
            until_us = min(until_us, self._session.farthest_us)
        self._session.advance_to(until_us)

    def _at_end_of_review(self) -> bool:
        return self._read_only and self._session.now_us >= self._session.farthest_us

    def _restore(self) -> None:
        self._frame = self._session.frame()
        self._restored.emit()
        self._publish()

    def _publish(self) -> None:
        self._frame = self._session.frame()
        self._frame_ready.emit(self._frame)
        self._tell_progress()
        self._tell_transport()

    def _tell_progress(self) -> None:
        progress = self._session.progress()
        if progress != self._progress:
            self._progress = progress
            self._progress_changed.emit(progress)

    def _tell_transport(self) -> None:
        self._transport_changed.emit(self.transport)
