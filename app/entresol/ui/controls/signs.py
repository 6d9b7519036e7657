"""A small icon that stands beside words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.theme import Theme


class Sign(QWidget):
    """An icon in a colour of the theme, ``side`` logical pixels square; nothing when its name is empty."""

    def __init__(
        self, dress: Dress, icon: str = "", role: str = "text.muted", parent: QWidget | None = None, *, side: int = 16
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._icon = icon
        self._role = role
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def show_icon(self, icon: str, role: str) -> None:
        """Show another icon."""
        if (icon, role) != (self._icon, self._role):
            self._icon, self._role = icon, role
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon."""
        if self._icon:
            painter = QPainter(self)
            color = self._dress.look.theme.color(self._role)
            self._dress.icons.paint(painter, self._icon, QRectF(self.rect()), color)
            painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
