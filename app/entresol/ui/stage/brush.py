"""Painting in the house's manner: rounded layers, hatching, soft shadows, text on its optical middle."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from entresol.ui.icons import Icons
from entresol.ui.stage.box import Box
from entresol.ui.stage.lettering import Lettering
from entresol.ui.theme import Theme

ALL = "all"
TOP = "top"
BOTTOM = "bottom"
LEFT = "left"
RIGHT = "right"
SQUARE = "none"

SHORT_DASH = (5.0, 3.4)
LONG_DASH = (11.0, 4.0)
SLOT_DASH = (4.0, 3.0)


class Brush:
    """A painter with the theme, the fonts and the icons of the moment, in logical pixels at 100 %."""

    def __init__(self, painter: QPainter, theme: Theme, lettering: Lettering, icons: Icons) -> None:
        self.painter = painter
        self.theme = theme
        self.lettering = lettering
        self.icons = icons

    def rect(
        self,
        box: Box,
        fill: QColor | None = None,
        line: QColor | None = None,
        *,
        radius: float = 0.0,
        width: float = 1.0,
        dash: Sequence[float] = (),
        corners: str = ALL,
    ) -> None:
        """Fill and outline a rectangle; its outline lies inside."""
        inset = width / 2 if line is not None else 0.0
        pen = QPen(Qt.PenStyle.NoPen)
        if line is not None:
            pen = QPen(line, width)
            if dash:
                pen.setDashPattern(list(dash))
        self.painter.setPen(pen)
        self.painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(fill))
        self.painter.drawPath(outline(box.grown(-inset), radius, corners))

    def card(self, box: Box, radius: float, line: QColor, *, lift: int = 1, width: float = 1.0) -> None:
        """Paint a white card on its shadow; ``lift`` 1 lies, 2 floats, 3 is in hand."""
        self.shadow(box, radius, *((5, 1, 0.55), (16, 4, 0.8), (26, 9, 1.15))[lift - 1])
        self.rect(box, self.theme.color("bg.surface"), line, radius=radius, width=width)

    def shadow(self, box: Box, radius: float, blur: int, drop: float, strength: float) -> None:
        """Paint a soft shadow under ``box``; high contrast has none."""
        if self.theme.is_contrast:
            return
        color = self.theme.color("shadow")
        base = 0.34 if self.theme.is_dark else 0.075
        self.painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(blur):
            part = ring / blur
            color.setAlphaF(min(1.0, base * strength * part**1.6 * 6.6 / blur))
            grown = blur * (1 - part) * 0.9
            self.painter.setBrush(color)
            self.painter.drawPath(outline(box.grown(grown).moved(0, drop), radius + grown, ALL))

    def hatch(self, box: Box, color: QColor, *, radius: float = 0.0, step: float = 7.0, width: float = 1.2) -> None:
        """Fill ``box`` with slanted lines."""
        self.painter.save()
        self.painter.setClipPath(outline(box, radius, ALL), Qt.ClipOperation.IntersectClip)
        self.painter.setPen(QPen(color, width))
        lines: list[QLineF] = []
        offset = -box.h
        while offset < box.w + box.h:
            lines.append(QLineF(box.x + offset, box.bottom, box.x + offset + box.h, box.y))
            offset += step
        self.painter.drawLines(lines)
        self.painter.restore()

    def text(
        self,
        box: Box,
        text: str,
        size: float = 13,
        weight: int = 400,
        color: QColor | None = None,
        *,
        align: str = LEFT,
    ) -> float:
        """Write one line, elided to the box and centred on its capitals; returns the width written."""
        shown = self.lettering.elided(text, size, weight, box.w)
        advance = self.lettering.width(shown, size, weight)
        x = box.x if align == LEFT else box.right - advance if align == RIGHT else box.x + (box.w - advance) / 2
        capital = self.lettering.metrics(size, weight).capHeight()
        self.painter.setFont(self.lettering.font(size, weight))
        self.painter.setPen(self.theme.color("text.primary") if color is None else color)
        self.painter.drawText(QPointF(x, box.y + (box.h + capital) / 2), shown)
        return advance

    def icon(self, name: str, x: float, y: float, size: float, color: QColor) -> None:
        """Paint an icon."""
        self.icons.paint(self.painter, name, QRectF(x, y, size, size), color)

    def letter(self, slot: int, box: Box, radius: float = 5.0, size: float = 12) -> None:
        """Paint a machine's identity: a coloured square and its letter."""
        self.rect(box, self.theme.vm_fill(slot), None, radius=radius)
        self.text(box, self.theme.vm_letter(slot), size, 600, self.theme.vm_ink(slot), align="center")

    def line(self, x1: float, y1: float, x2: float, y2: float, color: QColor, width: float = 1.0) -> None:
        """Draw a straight line."""
        self.painter.setPen(QPen(color, width))
        self.painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def outline(box: Box, radius: float, corners: str) -> QPainterPath:
    """Return the path of a box whose ``corners`` are rounded."""
    path = QPainterPath()
    rect = QRectF(box.x, box.y, box.w, box.h)
    radius = min(radius, box.w / 2, box.h / 2) if radius > 0 else 0.0
    if radius <= 0 or corners == SQUARE:
        path.addRect(rect)
        return path
    if corners == ALL:
        path.addRoundedRect(rect, radius, radius)
        return path
    path.addRoundedRect(rect, radius, radius)
    half_w, half_h = box.w / 2, box.h / 2
    square = {
        TOP: QRectF(box.x, box.y + half_h, box.w, half_h),
        BOTTOM: QRectF(box.x, box.y, box.w, half_h),
        LEFT: QRectF(box.x + half_w, box.y, half_w, box.h),
        RIGHT: QRectF(box.x, box.y, half_w, box.h),
    }[corners]
    filled = QPainterPath()
    filled.addRect(square)
    return path.united(filled)


def faded(color: QColor, alpha: float) -> QColor:
    """Return ``color`` with an opacity of ``alpha`` (0 to 1)."""
    thin = QColor(color)
    thin.setAlphaF(alpha)
    return thin


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """Return the colour that lies at ``part`` (0 to 1) of the way from one token to another."""
    return QColor(
        int(first.red() + (second.red() - first.red()) * part),
        int(first.green() + (second.green() - first.green()) * part),
        int(first.blue() + (second.blue() - first.blue()) * part),
    )


def rect_of(box: Box) -> QRectF:
    """Return ``box`` for Qt."""
    return QRectF(box.x, box.y, box.w, box.h)
