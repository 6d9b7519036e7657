"""Where a value is chosen: a list that opens, a slider, a switch."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSlider, QStyle, QWidget

from entresol.ui.controls.buttons import Button
from entresol.ui.controls.dress import Dress
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.segmented import Option
from entresol.ui.controls.shapes import bar, rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

_ICON = 16


class ComboBox(QComboBox):
    """A list that opens, 32 high; each choice is an :class:`Option`."""

    _chosen = Signal(str)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._icons: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty(FOCUS_RADIUS, 6)
        self.activated.connect(self._activated)
        dress.look.on_changed(self._restyle)

    @property
    def chosen(self) -> str:
        """The key that is chosen; empty when there is none."""
        return str(self.currentData() or "")

    def set_options(self, options: Sequence[Option]) -> None:
        """Show ``options``; what was chosen stays chosen when its key is still there."""
        before = self.chosen
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.clear()
        self._icons = {option.key: option.icon for option in options}
        for option in options:
            if option.icon:
                self.addItem(self._dress.icons.icon(option.icon), option.label, option.key)
            else:
                self.addItem(option.label, option.key)
        self.blockSignals(False)  # noqa: FBT003
        if before:
            self.choose(before)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Choose ``key`` without telling anybody; an unknown key changes nothing."""
        index = self.findData(key)
        if index >= 0:
            self.setCurrentIndex(index)
            self.update()

    def on_chosen(self, slot: Callable[[str], None]) -> None:
        """Call ``slot`` with the key that the user chose."""
        self._chosen.connect(slot)

    def sizeHint(self) -> QSize:
        """Return the room of the longest choice."""
        theme = self._dress.look.theme
        metrics = QFontMetricsF(theme.font("body", 500))
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=60.0)
        icons = theme.px(_ICON + 8) if any(self._icons.values()) else 0
        return QSize(int(widest + icons + theme.px(10 + 34)), int(theme.px(theme.number("size.control"))))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest choice: none is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the closed list."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        fill = theme.color("bg.hover" if self.underMouse() and self.isEnabled() else "bg.surface")
        rounded(painter, QRectF(self.rect()), theme.number("radius.control"), fill, theme.color("line.normal"))
        ink = theme.color("text.primary" if self.isEnabled() else "text.disabled")
        quiet = theme.color("text.secondary" if self.isEnabled() else "text.disabled")
        side, left = theme.px(_ICON), theme.px(10)
        top = (self.height() - side) / 2
        if icon := self._icons.get(self.chosen, ""):
            self._dress.icons.paint(painter, icon, QRectF(left, top, side, side), quiet)
            left += side + theme.px(8)
        room = QRectF(left, 0, self.width() - left - theme.px(30), self.height())
        draw_text(painter, room, self.currentText(), theme.font("body", 500), ink)
        arrow = QRectF(self.width() - theme.px(26), top, side, side)
        self._dress.icons.paint(painter, "chevron-down", arrow, quiet)
        painter.end()

    def _activated(self, _index: int) -> None:
        self._chosen.emit(self.chosen)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Slider(QSlider):
    """A horizontal slider; a click on the track goes there."""

    _settled = Signal(int)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._dress = dress
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.sliderReleased.connect(self._settle)
        self.actionTriggered.connect(self._acted)
        dress.look.on_changed(self._restyle)

    def on_moved(self, slot: Callable[[int], None]) -> None:
        """Call ``slot`` with each value, also while the handle is held."""
        self.valueChanged.connect(slot)

    def on_settled(self, slot: Callable[[int], None]) -> None:
        """Call ``slot`` with the value when the handle is released, or moved by a key."""
        self._settled.connect(slot)

    def show_value(self, value: int) -> None:
        """Show ``value`` without telling anybody, unless the handle is held."""
        if not self.isSliderDown():
            self.blockSignals(True)  # noqa: FBT003  # Qt's signature
            self.setValue(value)
            self.blockSignals(False)  # noqa: FBT003
            self.update()

    def sizeHint(self) -> QSize:
        """Return a target tall enough for a finger."""
        return QSize(120, int(self._dress.look.theme.px(28)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer, then let it be dragged."""
        if event.button() == Qt.MouseButton.LeftButton:
            side = self._side()
            span = max(1, int(self.width() - side))
            at = int(event.position().x() - side / 2)
            self.setSliderPosition(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, span))
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the track, what is left of the handle, and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        side = self._side()
        x = side / 2 + self._share() * (self.width() - side)
        y = self.height() / 2
        track = QRectF(0, y - 2.5, self.width(), 5)
        enabled = self.isEnabled()
        filled = theme.color("accent.base" if enabled else "line.strong")
        bar(painter, track, x / max(1, self.width()), filled, theme.color("line.normal"))
        painter.setBrush(theme.color("bg.surface"))
        painter.setPen(QPen(theme.color("accent.line" if theme.is_dark and enabled else "line.strong"), 2))
        if enabled and not theme.is_dark:
            painter.setPen(QPen(theme.color("accent.base"), 2))
        painter.drawEllipse(QPointF(x, y), side / 2 - 1, side / 2 - 1)
        painter.end()

    def _share(self) -> float:
        span = self.maximum() - self.minimum()
        return (self.sliderPosition() - self.minimum()) / span if span else 0

    def _side(self) -> float:
        return self._dress.look.theme.px(16)

    def _settle(self) -> None:
        self._settled.emit(self.value())

    def _acted(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:
            self._settled.emit(self.sliderPosition())

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Switch(Button):
    """On or off, with its text beside it."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self.setCheckable(True)
        self.setProperty(FOCUS_RADIUS, 6)

    def on_switched(self, slot: Callable[[bool], None]) -> None:
        """Call ``slot`` with the new state when the user switches."""
        self.clicked.connect(slot)

    def sizeHint(self) -> QSize:
        """Return the room of the switch and its text."""
        theme = self._dress.look.theme
        width = QFontMetricsF(theme.font()).horizontalAdvance(self.text())
        return QSize(int(theme.px(36 + (10 if self.text() else 0)) + width + 1), int(theme.px(28)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the switch: its knob stands right and bears a tick when it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        on = self.isChecked()
        width, height = theme.px(36), theme.px(20)
        box = QRectF(0, (self.height() - height) / 2, width, height)
        line = theme.color("accent.base" if on else "line.strong")
        rounded(painter, box, height / 2, theme.color("accent.base" if on else "bg.sunken"), line)
        knob = height - 6
        x = box.right() - knob - 3 if on else box.left() + 3
        seat = QRectF(x, box.top() + 3, knob, knob)
        rounded(painter, seat, knob / 2, theme.color("text.onAccent" if on else "line.strong"))
        if on:
            self._dress.icons.paint(painter, "check", seat.adjusted(2, 2, -2, -2), theme.color("accent.base"))
        room = QRectF(width + theme.px(10), 0, self.width(), self.height())
        ink = theme.color("text.primary" if self.isEnabled() else "text.disabled")
        draw_text(painter, room, self.text(), theme.font(), ink)
        painter.end()
