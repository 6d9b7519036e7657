"""Rectangles of one colour painted in one call: a thousand machines cost a few calls, not thousands."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

TRACK = -20
"""Owner of the ground under a small bar."""


class Batch:
    """Collects rectangles by owner, then paints each owner's at once."""

    def __init__(self) -> None:
        self._rects: dict[int, list[QRectF]] = {}

    def add(self, owner: int, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle that belongs to ``owner`` (a colour slot, or one of the negative codes)."""
        found = self._rects.get(owner)
        if found is None:
            found = self._rects[owner] = []
        found.append(QRectF(x, y, width, height))

    def paint(self, painter: QPainter, color_of: Callable[[int], QColor]) -> None:
        """Paint everything and begin anew."""
        painter.setPen(Qt.PenStyle.NoPen)
        for owner, rects in self._rects.items():
            painter.setBrush(color_of(owner))
            painter.drawRects(rects)
        self._rects.clear()
