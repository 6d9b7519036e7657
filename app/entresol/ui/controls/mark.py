"""The mark of the program: three plates, steel, indigo and amber. The indigo one is the entresol."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.theme import Theme

_PLATES = ("layer.hardware.fill", "layer.hypervisor.fill", "layer.app.line")
_ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)


class Mark(QWidget):
    """The mark, ``side`` pixels square."""

    def __init__(self, dress: Dress, parent: QWidget | None = None, *, side: int = 32) -> None:
        super().__init__(parent)
        self._dress = dress
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._dress.look.theme)
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def paint_mark(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint the mark as large as ``rect`` allows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = min(rect.width(), rect.height()) / 32
    middle = rect.center()
    for index, path in enumerate(_PLATES):
        y = middle.y() + (8 - index * 8) * unit
        plate = QPolygonF(
            [
                QPointF(middle.x(), y - 7 * unit),
                QPointF(middle.x() + 15 * unit, y),
                QPointF(middle.x(), y + 7 * unit),
                QPointF(middle.x() - 15 * unit, y),
            ]
        )
        painter.setBrush(theme.color(path))
        edge = path.replace(".fill", ".line") if theme.is_contrast else "bg.surface"
        pen = QPen(theme.color(edge), 1.4 * unit)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolygon(plate)
    painter.restore()


def mark_icon(theme: Theme) -> QIcon:
    """Return the mark as the icon of a window."""
    icon = QIcon()
    for side in _ICON_SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, side, side), theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
