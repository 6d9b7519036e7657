"""A small disc with an icon: the state of one line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Dress, rounded
from entresol.ui.theme import Theme


class Disc(QWidget):
    """``state`` is one of the theme's: ok, warn, error, neutral. The words beside it say the same."""

    def __init__(self, dress: Dress, icon: str, state: str, parent: QWidget | None = None, *, side: int = 24) -> None:
        super().__init__(parent)
        self._dress = dress
        self._icon = icon
        self._state = state
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the disc and its icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._dress.look.theme, QRectF(self.rect())
        line = theme.color(f"state.{self._state}.line") if theme.is_contrast else None
        rounded(painter, box, box.height() / 2, theme.color(f"state.{self._state}.fill"), line)
        inset = box.height() * 0.21
        seat = box.adjusted(inset, inset, -inset, -inset)
        self._dress.icons.paint(painter, self._icon, seat, theme.color(f"state.{self._state}.text"))
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
