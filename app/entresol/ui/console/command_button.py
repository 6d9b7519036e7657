"""A command of the real product, one click away from the clipboard."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Button, Dress, draw_text, rounded

_EDGE = 6
_SHORTEST = 60


class CommandButton(Button):
    """Shows its text in the typeface of terminals; shortened when there is no room, whole in the tool tip."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build an empty one."""
        super().__init__(dress, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the command."""
        theme = self._dress.look.theme
        width = QFontMetricsF(theme.font("caption", mono=True)).horizontalAdvance(self.text())
        return QSize(int(width + 2 * theme.px(_EDGE) + 1), int(theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the beginning of the command."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), int(self._dress.look.theme.px(_SHORTEST))), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the command, on a ground when it can be pressed."""
        theme = self._dress.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_hot() or self.isDown():
            rounded(painter, QRectF(self.rect()), 4, theme.color("bg.hover"), theme.color("line.normal"))
        edge = theme.px(_EDGE)
        room = QRectF(self.rect()).adjusted(edge, 0, -edge, 0)
        draw_text(painter, room, self.text(), theme.font("caption", mono=True), theme.color("text.primary"), elide=True)
        painter.end()
