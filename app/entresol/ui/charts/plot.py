"""The drawing of one chart: pyqtgraph's axes around our own ring image."""
# pyright: basic
# pyqtgraph has no types: it is kept to this one file.

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from entresol.ui.charts.strip import Strip

_SPAN_S = 60
_AXIS_GAP_PX = 6
_LETTER_INSET_PX = 10
_DOT_RADIUS_PX = 2.6


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of a machine inside its band; ``at`` is the height of its middle, as a part of the drawing."""

    text: str
    ink: QColor
    at: float


@dataclass(frozen=True, slots=True)
class Cursor:
    """An instant that is looked at: ``at`` from 0 (oldest) to 1 (now), and a dot on the summit of each layer."""

    at: float
    dots: tuple[tuple[float, QColor], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that one paint needs, ready: heights are parts of the drawing's height, from the axis."""

    strip: Strip
    grid: tuple[float, ...]
    capacity: float | None
    capacity_ink: QColor
    letters: tuple[Letter, ...] = ()
    cursor: Cursor | None = None


@dataclass(frozen=True, slots=True)
class PlotInks:
    """Colours and font of a drawing, from the theme."""

    surface: QColor
    grid: QColor
    text: QColor
    cursor: QColor
    tick_font: QFont
    letter_font: QFont


class _StripItem(pg.GraphicsObject):
    """Paints a prepared picture over the whole view, in logical pixels."""

    def __init__(self, inks: PlotInks) -> None:
        super().__init__()
        self.inks = inks
        self.picture: Picture | None = None

    def boundingRect(self) -> QRectF:
        return QRectF(-_SPAN_S, 0, _SPAN_S, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        picture = self.picture
        if picture is None:
            return
        area = painter.worldTransform().mapRect(self.boundingRect())
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setWorldTransform(QTransform())
        self._paint_grid(painter, area, picture.grid)
        picture.strip.paint(painter, round(area.left()), round(area.top()), ratio)
        if picture.capacity is not None and 0 < picture.capacity <= 1:
            self._paint_capacity(painter, area, picture.capacity, picture.capacity_ink)
        for letter in picture.letters:
            self._paint_letter(painter, area, letter)
        if picture.cursor is not None:
            self._paint_cursor(painter, area, picture.cursor)
        painter.restore()

    def _paint_grid(self, painter: QPainter, area: QRectF, grid: Sequence[float]) -> None:
        painter.setPen(QPen(self.inks.grid, 1))
        for height in grid:
            y = round(area.bottom() - height * area.height()) - 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_capacity(self, painter: QPainter, area: QRectF, height: float, ink: QColor) -> None:
        pen = QPen(ink, 1)
        pen.setDashPattern([5, 3])
        y = round(area.bottom() - height * area.height()) - 0.5
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_letter(self, painter: QPainter, area: QRectF, letter: Letter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.inks.letter_font)
        painter.setPen(letter.ink)
        middle = QPointF(area.right() - _LETTER_INSET_PX, area.bottom() - letter.at * area.height())
        box = QRectF(middle.x() - 10, middle.y() - 10, 20, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter.text)

    def _paint_cursor(self, painter: QPainter, area: QRectF, cursor: Cursor) -> None:
        x = round(area.left() + cursor.at * area.width()) + 0.5
        pen = QPen(self.inks.cursor, 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for height, color in cursor.dots:
            painter.setPen(QPen(self.inks.surface, 1))
            painter.setBrush(QBrush(color))
            painter.drawEllipse(QPointF(x, area.bottom() - height * area.height()), _DOT_RADIUS_PX, _DOT_RADIUS_PX)


class StripPlot(pg.GraphicsLayoutWidget):
    """A plot from 60 s ago to now whose axes never move; it is looked at, its card is what is used.

    It is made of an axis and a view box: a ``PlotItem`` would bring seven menus without a parent, which Python destroys
    whenever its collector runs, even in the middle of a change of style sheet.
    """

    _area_changed = Signal()

    def __init__(self, inks: PlotInks, parent: QWidget | None = None) -> None:
        """Build the plot; it answers to no mouse and takes no focus."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameStyle(0)
        box: Any = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        axis: Any = pg.AxisItem("left")
        self._box, self._axis = box, axis
        axis.setStyle(tickLength=0, tickTextOffset=_AXIS_GAP_PX, autoExpandTextSpace=False)
        axis.setTicks([[]])  # until there is something to measure: pyqtgraph would number the empty axis by itself
        axis.linkToView(box)
        layout: Any = self.ci
        layout.setSpacing(0)
        layout.addItem(axis, 0, 0)
        layout.addItem(box, 0, 1)
        box.setRange(xRange=(-_SPAN_S, 0), yRange=(0, 1), padding=0)
        self._item = _StripItem(inks)
        box.addItem(self._item, ignoreBounds=True)
        box.sigResized.connect(self._tell_area)
        self.show_inks(inks)

    def on_area_changed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the drawing has another size."""
        self._area_changed.connect(slot)

    def area(self) -> QRectF:
        """Return where the drawing is inside this widget, without the axis."""
        return self._box.sceneBoundingRect()

    def show_inks(self, inks: PlotInks) -> None:
        """Take the colours and the font of another theme."""
        self._item.inks = inks
        self.setBackground(inks.surface)
        axis = self._axis
        axis.setTickFont(inks.tick_font)
        # Half a tick's figures stand above the highest line and below the lowest one.
        room = math.ceil(QFontMetricsF(inks.tick_font).capHeight() / 2) + 2
        layout: Any = self.ci
        layout.setContentsMargins(0, room, 0, room)
        axis.setTextPen(inks.text)
        axis.setPen(None)
        axis.setTickPen(None)
        self._item.update()

    def show_ticks(self, ticks: Sequence[tuple[float, str]], width: float) -> None:
        """Write ``ticks`` (part of the height, text) in a column ``width`` pixels wide."""
        axis = self._axis
        axis.setWidth(width + _AXIS_GAP_PX)
        axis.setTicks([list(ticks)])

    def show_picture(self, picture: Picture | None) -> None:
        """Paint ``picture`` from now on."""
        self._item.picture = picture
        self._item.update()

    def _tell_area(self) -> None:
        self._area_changed.emit()
