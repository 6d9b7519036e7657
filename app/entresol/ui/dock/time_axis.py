"""The time bar: from the beginning to the farthest instant, with a mark for each act. Dragging it moves time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip

from entresol.ui.controls import FOCUS_RADIUS, Dress, bar
from entresol.ui.dock.marks import Mark, MarkKind
from entresol.ui.theme import Theme

_LEAST_SPAN_US = 60_000_000
_US_PER_MS = 1_000
_SECOND_MS = 1_000
_SEEK_EVERY_MS = 33
_NEAR_PX = 5
_SIDE = 14


class TimeAxis(QAbstractSlider):
    """A slider over the past. Its values are milliseconds of the laboratory."""

    _sought = Signal(object)

    def __init__(self, dress: Dress, tell: Callable[[Mark | None, int], str]) -> None:
        """Build the axis; ``tell`` words a mark, or an instant (µs) without any."""
        super().__init__()
        self._dress = dress
        self._tell = tell
        self._marks: Sequence[Mark] = ()
        self._farthest_ms = 0
        self._wanted_ms: int | None = None
        self._coalescing = QTimer(self)
        self._coalescing.setSingleShot(True)
        self._coalescing.setInterval(_SEEK_EVERY_MS)
        self._coalescing.timeout.connect(self._seek_wanted)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(_SECOND_MS)
        self.setPageStep(10 * _SECOND_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setRange(0, _LEAST_SPAN_US // _US_PER_MS)
        self.actionTriggered.connect(self._acted)
        dress.look.on_changed(self._restyle)

    def on_sought(self, slot: Callable[[int], None]) -> None:
        """Call ``slot`` with the instant (µs) that is wanted."""
        self._sought.connect(slot)

    def show_instant(self, at_us: int, farthest_us: int) -> None:
        """Show where time is and how far it has been."""
        self._farthest_ms = farthest_us // _US_PER_MS
        if self.isSliderDown():
            return
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.setRange(0, max(_LEAST_SPAN_US, farthest_us) // _US_PER_MS)
        self.setValue(at_us // _US_PER_MS)
        self.blockSignals(False)  # noqa: FBT003
        self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show what happened."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    # --- moving time -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the instant under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._want(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._want(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay at the instant under the pointer."""
        if self.isSliderDown() and event.button() == Qt.MouseButton.LeftButton:
            self._want(event.position().x())
            self._coalescing.stop()
            self._seek_wanted()
            self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a second, or by ten; Home and End go to the beginning and to the farthest instant."""
        if event.key() == Qt.Key.Key_End:
            self._sought.emit(self._farthest_ms * _US_PER_MS)
            return
        super().keyPressEvent(event)

    def _want(self, x: float) -> None:
        """Ask for the instant at ``x``, at most thirty times a second: each one is played from a checkpoint."""
        share = (x - self._inset()) / max(1.0, self.width() - 2 * self._inset())
        wanted = int(min(1.0, max(0.0, share)) * self.maximum())
        self._wanted_ms = min(wanted, self._farthest_ms)
        self.setValue(self._wanted_ms)
        self.update()
        if not self._coalescing.isActive():
            self._coalescing.start()

    def _seek_wanted(self) -> None:
        if self._wanted_ms is not None:
            wanted, self._wanted_ms = self._wanted_ms, None
            self._sought.emit(wanted * _US_PER_MS)

    def _acted(self, _action: int) -> None:
        wanted = min(self.sliderPosition(), self._farthest_ms)
        self.setSliderPosition(wanted)
        self._sought.emit(wanted * _US_PER_MS)

    # --- look --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told(event.pos()), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return a target tall enough for a finger."""
        px = self._dress.look.theme.px
        return QSize(int(px(240)), int(px(28)))

    def minimumSizeHint(self) -> QSize:
        """Return the shortest axis on which an instant can still be aimed at."""
        px = self._dress.look.theme.px
        return QSize(int(px(72)), int(px(28)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the axis, how far it has been, the marks and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        inset, middle = self._inset(), self.height() / 2
        track = QRectF(inset, middle - 2.5, self.width() - 2 * inset, 5)
        span = max(1, self.maximum())
        bar(painter, track, self._farthest_ms / span, theme.color("accent.line"), theme.color("line.normal"))
        reached = QRectF(track.left(), track.top(), self._x(self.value()) - inset, track.height())
        if reached.width() > 1:
            bar(painter, reached, 1, theme.color("accent.base"), theme.color("accent.base"))
        for mark in self._marks:
            self._paint_mark(painter, theme, mark, middle)
        painter.setBrush(theme.color("bg.surface"))
        painter.setPen(QPen(theme.color("accent.text" if theme.is_dark else "accent.base"), 2))
        side = theme.px(_SIDE)
        painter.drawEllipse(QPointF(self._x(self.value()), middle), side / 2 - 1, side / 2 - 1)
        painter.end()

    def _paint_mark(self, painter: QPainter, theme: Theme, mark: Mark, middle: float) -> None:
        """Paint above the track: a dot for an act, a square for a refusal; under it a diamond for points."""
        x, reach = self._x(mark.at_us // _US_PER_MS), theme.px(2.5)
        above, below = middle - theme.px(9), middle + theme.px(9)
        painter.setPen(Qt.PenStyle.NoPen)
        match mark.kind:
            case MarkKind.DONE:
                painter.setBrush(theme.color("text.secondary"))
                painter.drawEllipse(QPointF(x, above), reach, reach)
            case MarkKind.REFUSED:
                painter.setPen(QPen(theme.color("state.error.line"), 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(x - reach, above - reach, 2 * reach, 2 * reach))
            case MarkKind.POINTS:
                painter.setBrush(theme.color("state.ok.line"))
                reach *= 1.3
                corners = ((x, below - reach), (x + reach, below), (x, below + reach), (x - reach, below))
                painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _told(self, place: QPoint) -> str:
        near = min(self._marks, key=lambda mark: abs(self._x(mark.at_us // _US_PER_MS) - place.x()), default=None)
        if near is not None and abs(self._x(near.at_us // _US_PER_MS) - place.x()) <= _NEAR_PX:
            return self._tell(near, near.at_us)
        share = (place.x() - self._inset()) / max(1.0, self.width() - 2 * self._inset())
        at_ms = int(min(1.0, max(0.0, share)) * self.maximum())
        return self._tell(None, min(at_ms, self._farthest_ms) * _US_PER_MS)

    def _x(self, at_ms: int) -> float:
        return self._inset() + (self.width() - 2 * self._inset()) * min(1.0, at_ms / max(1, self.maximum()))

    def _inset(self) -> float:
        return self._dress.look.theme.px(_SIDE) / 2

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
