"""Numbers in a numpy array painted as they lie, without an object for each: a thousand of them are one call.

``QRectF`` and ``QPainter.PixmapFragment`` are structures of doubles, which is checked once before it is relied upon.
Where it does not hold, the same is painted from a list: slower, and nothing else.
"""

import ctypes
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap
from shiboken6 import Shiboken

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
RECT_FIELDS = 4
RECT_BYTES = 32
FRAGMENT_FIELDS = 10
"""x and y of the centre; left, top, width and height in the picture; two scales, rotation, opacity."""


class ArrayPainter:
    """Paints rows of arrays: rectangles (left, top, width, height) and pieces of a picture."""

    def __init__(self, *, direct: bool | None = None) -> None:
        """Find out whether memory can be shared; ``direct`` says so instead."""
        self.is_direct = is_shared() if direct is None else direct

    def rects(self, painter: QPainter, rows: Floats, runs: Sequence[int], brushes: Sequence[QBrush]) -> None:
        """Paint rectangles without outline: those from ``runs[i]`` to ``runs[i + 1]`` with ``brushes[i]``."""
        painter.setPen(Qt.PenStyle.NoPen)
        address = _address(rows)
        for brush, (start, stop) in zip(brushes, pairwise(runs), strict=True):
            if stop <= start:
                continue
            painter.setBrush(brush)
            if self.is_direct:
                first = Shiboken.wrapInstance(address + start * RECT_BYTES, QRectF)
                painter.drawRects(cast("QRectF", first), stop - start)
            else:
                painter.drawRects([QRectF(*row) for row in rows[start:stop].tolist()])

    def fragments(self, painter: QPainter, rows: Floats, picture: QPixmap) -> None:
        """Paint pieces of ``picture``, each centred where its row says; scale and rotation are those of the rows."""
        if not len(rows):
            return
        if self.is_direct:
            first = Shiboken.wrapInstance(_address(rows), QPainter.PixmapFragment)
            painter.drawPixmapFragments(cast("QPainter.PixmapFragment", first), len(rows), picture)
            return
        for x, y, left, top, width, height, *_rest in rows.tolist():
            painter.drawPixmap(QPointF(x - width / 2, y - height / 2), picture, QRectF(left, top, width, height))


def fragment_rows(count: int) -> Floats:
    """Return rows for ``count`` pieces, neither scaled nor turned, opaque."""
    rows = np.zeros((count, FRAGMENT_FIELDS))
    rows[:, 6:8] = 1.0
    rows[:, 9] = 1.0
    return rows


def integers(numbers: Places) -> list[int]:
    """Return the numbers of an array as Python's own."""
    return cast("list[int]", numbers.tolist())


def is_shared() -> bool:
    """Return whether both structures lie in memory as rows of doubles do."""
    rect = QRectF(1, 2, 3, 4)
    piece = QPainter.PixmapFragment.create(QPointF(1, 2), QRectF(3, 4, 5, 6), 7, 8, 9, 0.5)
    return _doubles(rect, RECT_FIELDS) == [1, 2, 3, 4] and _doubles(piece, FRAGMENT_FIELDS) == [
        *range(1, 10),
        0.5,
    ]


def _doubles(thing: object, count: int) -> list[float]:
    address = Shiboken.getCppPointer(cast("Shiboken.Object", thing))[0]
    return list((ctypes.c_double * count).from_address(address))


def _address(rows: Floats) -> int:
    if not rows.flags.c_contiguous or rows.dtype != np.float64:
        message = "rows must lie one after another, as doubles"
        raise ValueError(message)
    return rows.ctypes.data
