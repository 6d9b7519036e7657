"""One answer among several, its text wrapped; arrows move between the answers of a question."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from entresol.ui.context import Context
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_paragraph, line_height, paragraph_height
from entresol.ui.theme import Theme

_RADIUS = 7


class RadioRow(QRadioButton):
    """A radio button as wide as its column. ``key`` never changes; the text follows the language."""

    def __init__(self, context: Context, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._context = context
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty(FOCUS_RADIUS, _RADIUS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        context.look.on_changed(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text and its edges."""
        theme = self._context.look.theme
        text = paragraph_height(self.text(), theme.font(), width - self._left() - theme.px(8), 1.4)
        return int(max(text + theme.px(10), theme.px(32)))

    def sizeHint(self) -> QSize:
        """Return the room at the width it has."""
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(100, int(self._context.look.theme.px(32)))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  # Qt calls it
        """Take a click anywhere on the row."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the row, its circle and its text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.look.theme
        on, usable = self.isChecked(), self.isEnabled()
        fill = theme.color("bg.hover" if self.underMouse() and usable and not on else "bg.surface")
        line = theme.color("accent.base" if on else "line.normal")
        rounded(painter, QRectF(self.rect()), _RADIUS, fill, line, 1.5 if on else 1)
        first = theme.px(5) + line_height(theme.font(), 1.4) / 2
        if self.height() <= theme.px(33):
            first = self.height() / 2
        center, radius = QPointF(theme.px(17), first), theme.px(7)
        painter.setBrush(theme.color("bg.surface"))
        ring = "accent.base" if on else "line.strong"
        painter.setPen(QPen(theme.color(ring if usable else "text.disabled"), 1.5))
        painter.drawEllipse(center, radius, radius)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent.base" if usable else "text.disabled"))
            painter.drawEllipse(center, radius * 0.52, radius * 0.52)
        ink = theme.color("text.primary" if usable else "text.muted")
        top = first - line_height(theme.font(), 1.4) / 2
        room = QRectF(self._left(), top, self.width() - self._left() - theme.px(8), self.height())
        draw_paragraph(painter, room, self.text(), theme.font(), ink, leading=1.4)
        painter.end()

    def _left(self) -> float:
        return self._context.look.theme.px(32)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
