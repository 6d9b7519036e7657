"""A bar split by what it is used for; a hatched part is time that is waited or held back."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Dress, hatch, rounded
from entresol.ui.theme import Theme

_HEIGHT = 12
_RADIUS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar: its share of the whole (0 to 1), its colour, and whether it is hatched."""

    share: float
    color: QColor
    hatched: bool = False


class ShareBar(QWidget):
    """Paints parts from the left; what is left is the track. What it says is its accessible name."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build an empty bar."""
        super().__init__(parent)
        self._dress = dress
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def show_parts(self, parts: tuple[Part, ...], said: str) -> None:
        """Show ``parts``; ``said`` is what stands for the picture."""
        if said != self.accessibleName():
            self.setAccessibleName(said)
        if parts != self._parts:
            self._parts = parts
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(120, int(self._dress.look.theme.px(_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the track, then each part inside its round corners."""
        theme = self._dress.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        edge = theme.color("line.strong") if theme.is_contrast else None
        rounded(painter, box, _RADIUS, theme.color("bg.sunken"), edge)
        clip = QPainterPath()
        clip.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.setClipPath(clip)
        left = 0.0
        for part in self._parts:
            width = min(box.width() - left, part.share * box.width())
            room = QRectF(left, 0, width, box.height())
            if part.hatched:
                path = QPainterPath()
                path.addRect(room)
                hatch(painter, path, part.color, 5, 1.4)
            else:
                painter.fillRect(room, part.color)
            left += width
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
