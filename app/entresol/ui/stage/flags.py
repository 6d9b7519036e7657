"""Flags over hosts, kept as pictures: they stay for seconds while what is under them moves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.marks import paint_flag
from entresol.ui.words.verdicts import Flag

MOST = 64
"""Flags that are kept; beyond, all are forgotten."""
REACH = 20
"""Room for the shadow."""


class FlagPictures:
    """The flags of one theme."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Flag, float, float], QPixmap] = {}

    def paint(self, brush: Brush, box: Box, flag: Flag, ratio: float) -> None:
        """Paint ``flag`` in ``box`` at ``ratio`` device pixels per pixel of the stage."""
        key = (flag, box.w, ratio)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= MOST:
                self._kept.clear()
            picture = self._kept[key] = _rendered(brush, box, flag, ratio)
        size = QRectF(picture.rect())
        place = QRectF(box.x - REACH, box.y - REACH, size.width() / ratio, size.height() / ratio)
        brush.painter.drawPixmap(place, picture, size)


def _rendered(brush: Brush, box: Box, flag: Flag, ratio: float) -> QPixmap:
    picture = QPixmap(int((box.w + 2 * REACH) * ratio) + 1, int((box.h + 2 * REACH) * ratio) + 1)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(ratio, ratio)
    inside = Brush(painter, brush.theme, brush.lettering, brush.icons)
    inside.layer = brush.layer
    paint_flag(inside, Box(REACH, REACH, box.w, box.h), flag)
    painter.end()
    return picture
