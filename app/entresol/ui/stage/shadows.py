"""Soft shadows of what moves, kept as pictures: a shadow is a dozen large shapes, and the same at every frame."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from entresol.ui.controls.shapes import shadow_reach, soft_shadow
from entresol.ui.stage.box import Box
from entresol.ui.theme import Theme

MOST = 64
"""Sizes that are kept; beyond, all are forgotten."""


class Shadows:
    """The shadows of one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[tuple[float, ...], QPixmap] = {}

    def paint(self, painter: QPainter, box: Box, radius: float, lift: int, ratio: float) -> None:
        """Paint the shadow of ``box`` at ``ratio`` device pixels per pixel of the stage."""
        reach = shadow_reach(lift) + 1
        key = (round(box.w), round(box.h), radius, lift, ratio)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= MOST:
                self._kept.clear()
            picture = self._kept[key] = self._render(box, radius, lift, ratio, reach)
        size = QRectF(picture.rect())
        place = QRectF(box.x - reach, box.y - reach, size.width() / ratio, size.height() / ratio)
        painter.drawPixmap(place, picture, size)

    def _render(self, box: Box, radius: float, lift: int, ratio: float, reach: int) -> QPixmap:
        picture = QPixmap(int((box.w + 2 * reach) * ratio) + 1, int((box.h + 2 * reach) * ratio) + 1)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        painter.translate(QPointF(reach, reach))
        soft_shadow(painter, QRectF(0, 0, box.w, box.h), radius, self._theme, lift)
        painter.end()
        return picture
