"""The door between the panels: whoever starts a carry (palette, stage, outline), every view of it follows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from entresol.engine.frame import Frame
from entresol.model.values import HostId
from entresol.ui.carrying import gestures, orders
from entresol.ui.carrying.gestures import Carried, Dropped, Holding, Idle, Manner, Outcome, RefusedDrop, State, Zone
from entresol.ui.session_bridge import SessionBridge


class Carrying(QObject):
    """What is in hand, where it could go, and the only place where a drop becomes a command.

    A palette that starts a drag calls ``pick_up``, then ``move_to`` at each move and ``drop`` at the release.
    """

    _changed = Signal(object)
    _moved = Signal(object)
    _ended = Signal(object)

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._state: State = Idle()
        self._refused: RefusedDrop | None = None
        self._inventory: object = None
        self._focus: QWidget | None = None
        self._pointer = QPoint()
        self._letters = True
        bridge.on_frame(self._follow)
        bridge.on_restored(self._forget)

    @property
    def state(self) -> State:
        """``Idle`` or ``Holding``."""
        return self._state

    @property
    def refused(self) -> RefusedDrop | None:
        """The last drop if it was refused: its reason stays until the next act."""
        return self._refused

    @property
    def pointer(self) -> QPoint:
        """Where the pointer is, in global coordinates."""
        return self._pointer

    def on_changed(self, slot: Callable[[State], None]) -> None:
        """Call ``slot`` when something is picked up, aims elsewhere, gets new verdicts or ends."""
        self._changed.connect(slot)

    def on_moved(self, slot: Callable[[QPoint], None]) -> None:
        """Call ``slot`` with the pointer's global position at each move of a drag."""
        self._moved.connect(slot)

    def on_ended(self, slot: Callable[[Outcome], None]) -> None:
        """Call ``slot`` with the outcome once it is over (after the command of a drop was submitted)."""
        self._ended.connect(slot)

    def allow_letters(self, allowed: bool) -> None:  # noqa: FBT001  # a setting's value
        """Set whether P alone asks why (WCAG 2.1.4: keys without a modifier can be switched off)."""
        self._letters = allowed

    def pick_up(self, carried: Carried, manner: Manner = Manner.DRAG, at: QPoint | None = None) -> None:
        """Take ``carried`` in hand; what was in hand is put back first."""
        self.cancel()
        frame = self._bridge.frame
        if not orders.exists(carried, frame.inventory):
            return
        self._refused = None
        self._inventory = frame.inventory
        self._focus = QApplication.focusWidget()
        self._pointer = at or self._pointer
        QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess]
        origin = orders.origin_of(carried, frame.inventory)
        self._become(gestures.pick_up(carried, manner, self._zones(carried), origin))

    def move_to(self, point: QPoint) -> None:
        """Follow the pointer (global position)."""
        self._pointer = point
        if isinstance(self._state, Holding):
            self._moved.emit(point)

    def aim(self, host: HostId | None) -> None:
        """Choose the zone of ``host``."""
        if isinstance(self._state, Holding):
            self._become(gestures.aim(self._state, host))

    def aim_next(self, step: int) -> None:
        """Choose the zone ``step`` places further."""
        if isinstance(self._state, Holding):
            self._become(gestures.aim_next(self._state, step))

    def ask_why(self) -> None:
        """Open or close the long explanation."""
        if isinstance(self._state, Holding):
            self._become(gestures.ask_why(self._state))

    def drop(self) -> Outcome | None:
        """Let go over the target: submits the command of the zone, once, through the bridge."""
        if not isinstance(self._state, Holding):
            return None
        outcome = gestures.drop(self._state)
        self._end()
        if isinstance(outcome, RefusedDrop):
            self._refused = outcome
        if isinstance(outcome, (Dropped, RefusedDrop)):
            # A refused drop is submitted too: the trail keeps what was tried, and the bridge announces why not.
            self._bridge.submit(outcome.zone.command)
        self._changed.emit(self._state)
        self._ended.emit(outcome)
        return outcome

    def cancel(self) -> None:
        """Put it back; the focus returns to where it was."""
        if not isinstance(self._state, Holding):
            return
        outcome = gestures.Cancelled(self._state.carried)
        self._end()
        # A list may have been rebuilt meanwhile, and the line that had the focus with it.
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed.emit(self._state)
        self._ended.emit(outcome)

    def dismiss_refusal(self) -> None:
        """Forget the refused drop (the next act has begun)."""
        if self._refused is not None:
            self._refused = None
            self._changed.emit(self._state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape and the right button put it back, whatever has the focus; P asks why during a drag."""
        if not isinstance(self._state, Holding):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_P)
            event.setAccepted(is_ours)
            return is_ours
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            return self._button(event.button())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.cancel()
            return True
        if key == Qt.Key.Key_P and self._letters:
            self.ask_why()
            return True
        return False

    def _button(self, button: Qt.MouseButton) -> bool:
        if button == Qt.MouseButton.RightButton:
            self.cancel()
            return True
        return False

    def _zones(self, carried: Carried) -> tuple[Zone, ...]:
        return orders.zones(carried, self._bridge.frame.inventory, self._bridge.verdict)

    def _follow(self, frame: Frame) -> None:
        if not isinstance(self._state, Holding) or frame.inventory is self._inventory:
            return
        self._inventory = frame.inventory
        if not orders.exists(self._state.carried, frame.inventory):
            self.cancel()
            return
        self._become(gestures.renew(self._state, self._zones(self._state.carried)))

    def _forget(self) -> None:
        self.cancel()
        self.dismiss_refusal()

    def _become(self, state: Holding) -> None:
        if state != self._state:
            self._state = state
            self._changed.emit(state)

    def _end(self) -> None:
        self._state = Idle()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
