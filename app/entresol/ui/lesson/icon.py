"""An icon that is only looked at."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Dress
from entresol.ui.theme import Theme


class IconMark(QWidget):
    """Shows one icon in one colour of the theme, at the text size; a screen reader passes over it."""

    def __init__(
        self, dress: Dress, icon: str, parent: QWidget | None = None, *, role: str = "text.muted", side: int = 16
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._icon = icon
        self._role = role
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def show_icon(self, icon: str, role: str) -> None:
        """Show another icon or another colour."""
        self._icon, self._role = icon, role
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: an icon is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon."""
        painter = QPainter(self)
        theme = self._dress.look.theme
        self._dress.icons.paint(painter, self._icon, QRectF(self.rect()), theme.color(self._role))
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
