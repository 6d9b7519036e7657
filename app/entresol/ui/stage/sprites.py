"""Small pictures side by side in one large one: figures, time slices, dots. Rendered once, then only copied."""

from collections.abc import Callable
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from entresol.ui.controls.texts import draw_text
from entresol.ui.stage.arrays import Floats, fragment_rows
from entresol.ui.stage.lettering import Lettering

PAD = 2
"""Empty device pixels around each, so that none bleeds into its neighbour."""
SIDE = 1024
TALLEST = 4096
"""Beyond this height everything is forgotten and rendered again."""
TEXT_HEIGHT = 10
"""Half the height of a line of figures, logical pixels."""
PHASES = 4
"""Positions between two device pixels: what moves slowly glides."""

Key = tuple[object, ...]


class Sprites:
    """Sprites of one theme at one scale; a sprite is known by its number."""

    def __init__(self, lettering: Lettering, ratio: float) -> None:
        self.ratio = ratio
        self._lettering = lettering
        self._numbers: dict[Key, int] = {}
        self._sources = np.zeros((256, 4))
        self._x = self._y = self._shelf = 0
        self.picture = self._blank(SIDE // 2)

    @property
    def is_full(self) -> bool:
        """Whether it is time to begin anew."""
        return self.picture.height() > TALLEST

    def pieces(self, numbers: "np.typing.NDArray[np.int64]") -> Floats:
        """Return rows for these sprites, all at the origin: see :data:`arrays.FRAGMENT_FIELDS`."""
        rows = fragment_rows(len(numbers))
        rows[:, 2:6] = self._sources[numbers]
        return rows

    def text(self, text: str, size: float, weight: int, ink: QColor, room: float) -> int:
        """Return a line of text; its right edge lies :data:`PAD` device pixels from the sprite's."""
        key = ("text", text, size, weight, ink.rgba(), int(room))
        found = self._numbers.get(key)
        if found is not None:
            return found
        wide = min(self._lettering.width(text, size, weight), room)
        width = ceil(wide * self.ratio) + 2 * PAD
        height = 2 * ceil(TEXT_HEIGHT * self.ratio)

        def paint(painter: QPainter) -> None:
            right = (width - PAD) / self.ratio
            line = QRectF(right - wide, 0, wide, height / self.ratio)
            draw_text(
                painter, line, text, self._lettering.font(size, weight), ink, "right", elide=True, layer="figures"
            )

        return self._add(key, width, height, paint)

    def slice(self, color: QColor, width: float, height: float, phase: int) -> int:
        """Return a time slice, ``phase`` quarters of a device pixel to the right."""

        def paint(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(phase / PHASES / self.ratio, 0, width, height), 1.5, 1.5)

        key = ("slice", color.rgba(), width, height, phase)
        return (
            self._numbers.get(key, -1)
            if key in self._numbers
            else self._add(key, ceil(width * self.ratio) + 1, ceil(height * self.ratio), paint)
        )

    def dot(self, color: QColor, side: float, phase: int) -> int:
        """Return a dot of a flow, ``phase`` quarters of a device pixel down."""

        def paint(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRect(QRectF(0, phase / PHASES / self.ratio, side, side))

        key = ("dot", color.rgba(), side, phase)
        return (
            self._numbers.get(key, -1)
            if key in self._numbers
            else self._add(key, ceil(side * self.ratio), ceil(side * self.ratio) + 1, paint)
        )

    # --- private ---------------------------------------------------------------------------------------------------

    def _add(self, key: Key, width: int, height: int, paint: Callable[[QPainter], None]) -> int:
        x, y = self._place(width, height)
        painter = QPainter(self.picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(QPointF(x, y))
        painter.scale(self.ratio, self.ratio)
        paint(painter)
        painter.end()
        number = self._numbers[key] = len(self._numbers)
        if number == len(self._sources):
            self._sources = np.concatenate([self._sources, np.zeros_like(self._sources)])
        self._sources[number] = (x, y, width, height)
        return number

    def _place(self, width: int, height: int) -> tuple[int, int]:
        if self._x + width > SIDE:
            self._x, self._y, self._shelf = 0, self._y + self._shelf + PAD, 0
        self._shelf = max(self._shelf, height)
        while self._y + self._shelf > self.picture.height():
            self._grow()
        x = self._x
        self._x += width + PAD
        return x, self._y

    def _grow(self) -> None:
        taller = self._blank(self.picture.height() * 2)
        painter = QPainter(taller)
        painter.drawPixmap(0, 0, self.picture)
        painter.end()
        self.picture = taller

    def _blank(self, height: int) -> QPixmap:
        picture = QPixmap(SIDE, height)
        picture.fill(Qt.GlobalColor.transparent)
        return picture
