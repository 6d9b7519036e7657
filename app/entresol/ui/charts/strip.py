"""A stacked area as a ring image: only new pixel columns are computed, whatever the number of layers.

Edges are smoothed by coverage: the pixel that an edge crosses is a mix of the layers above and below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

_HATCH = (1.0, 0.55, 0.0, 0.0, 0.0, 0.55)
"""Coverage of a hatched area along one pixel row, one period."""
_THIN_PX = 3
_Pixels = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class StripColumn:
    """One pixel column: ink and height of each layer from the axis upwards, then the height that is asked for."""

    inks: tuple[int, ...]
    """Places in the palette of the strip."""
    heights: tuple[int, ...]
    demand: int


class Strip:
    """The picture of the last ``width`` columns, in device pixels, transparent where there is nothing."""

    def __init__(self, width: int, height: int, palette: Sequence[QColor], rule: QColor, hatch: QColor) -> None:
        """Begin empty; ``rule`` is the thin line between two layers, ``hatch`` the ink of what is asked in vain."""
        self.width, self.height = max(1, width), max(1, height)
        self.last = -1
        self._inks = np.array([(0, 0, 0, 0), *(_premultiplied(color) for color in palette)], np.float32)
        self._packed = _pack(self._inks)
        self._rule = _pack(np.array([_premultiplied(rule)], np.float32))[0]
        ink = np.array(_premultiplied(hatch), np.float32)
        self._hatch = _pack(np.array([ink * share for share in _HATCH], np.float32))
        self._pixels: _Pixels = np.zeros((self.height, self.width), np.uint32)
        self._image = QImage(
            self._pixels.data, self.width, self.height, 4 * self.width, QImage.Format.Format_ARGB32_Premultiplied
        )

    def draw(self, first: int, columns: Sequence[StripColumn], top: int) -> None:
        """Draw ``columns`` as numbers ``first`` and following; ``top`` is the amount at the upper edge."""
        if not columns:
            return
        numbers = np.arange(first, first + len(columns))
        self._pixels[:, numbers % self.width] = self._columns(numbers, columns, top).T
        self.last = first + len(columns) - 1

    def clear(self) -> None:
        """Forget every column."""
        self._pixels[:] = 0
        self.last = -1

    def paint(self, painter: QPainter, x: int, y: int, ratio: float) -> None:
        """Draw with the newest column at the right; ``x``, ``y`` in logical pixels of ``ratio`` device pixels."""
        oldest = (self.last + 1) % self.width
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawImage(0, 0, self._image, oldest, 0, self.width - oldest, self.height)
        if oldest:
            painter.drawImage(self.width - oldest, 0, self._image, 0, 0, oldest, self.height)
        painter.restore()

    def image(self) -> QImage:
        """Return a copy of the picture as it is shown."""
        copy = QImage(self.width, self.height, QImage.Format.Format_ARGB32_Premultiplied)
        copy.fill(0)
        painter = QPainter(copy)
        self.paint(painter, 0, 0, 1.0)
        painter.end()
        return copy.copy(QRect(0, 0, self.width, self.height))

    def _columns(self, numbers: NDArray[np.int64], columns: Sequence[StripColumn], top: int) -> _Pixels:
        """Return the pixels of ``columns``, one row each."""
        most = max(1, *(len(column.inks) for column in columns))
        inks = np.zeros((len(columns), most + 1), np.int64)
        edges = np.zeros((len(columns), most + 2), np.float64)
        edges[:, most + 1] = self.height
        for row, column in enumerate(columns):
            reached = 0
            places: list[float] = []
            for height in column.heights:
                reached += height
                places.append(self.height * max(0.0, 1 - reached / top))
            used = len(places)
            summit = places[-1] if places else float(self.height)
            edges[row, 1 : most + 1 - used] = summit
            edges[row, most + 1 - used : most + 1] = places[::-1]
            inks[row, most + 1 - used :] = column.inks[::-1]
        pixels = self._filled(inks, edges)
        self._queue(pixels, numbers, columns, edges[:, 1], top)
        return pixels

    def _filled(self, inks: NDArray[np.int64], edges: NDArray[np.float64]) -> _Pixels:
        whole = np.floor(edges).astype(np.int64)
        flat = np.repeat(inks.ravel(), np.diff(whole, axis=1).ravel())
        pixels = self._packed[flat.reshape(len(inks), self.height)]
        share = (edges - whole)[:, 1:-1]
        rows = whole[:, 1:-1]
        column, edge = np.nonzero((share > 0) & (rows < self.height))
        part = share[column, edge][:, None].astype(np.float32)
        mixed = self._inks[inks[column, edge]] * part + self._inks[inks[column, edge + 1]] * (1 - part)
        pixels[column, rows[column, edge]] = _pack(mixed)
        thick = np.diff(whole, axis=1) >= _THIN_PX
        between = thick[:, :-1] & thick[:, 1:] & (inks[:, :-1] > 0) & (rows < self.height)
        column, edge = np.nonzero(between)
        pixels[column, rows[column, edge]] = self._rule
        return pixels

    def _queue(
        self,
        pixels: _Pixels,
        numbers: NDArray[np.int64],
        columns: Sequence[StripColumn],
        summits: NDArray[np.float64],
        top: int,
    ) -> None:
        """Hatch what is asked for above what is given."""
        asked = np.array([self.height * max(0.0, 1 - column.demand / top) for column in columns])
        rows = np.arange(self.height)
        area = (rows >= np.floor(asked)[:, None]) & (rows < np.floor(summits)[:, None])
        if area.any():
            pattern = self._hatch[(numbers[:, None] + rows) % len(_HATCH)]
            pixels[area] = pattern[area]


def _premultiplied(color: QColor) -> tuple[float, float, float, float]:
    """Return alpha, red, green, blue in 0..255, the three last multiplied by the first."""
    alpha = color.alphaF()
    return color.alpha(), color.red() * alpha, color.green() * alpha, color.blue() * alpha


def _pack(inks: NDArray[np.floating]) -> _Pixels:
    parts = np.rint(inks).astype(np.uint32)
    packed = parts[:, 0] << 24 | parts[:, 1] << 16 | parts[:, 2] << 8 | parts[:, 3]
    return packed.astype(np.uint32)
