"""Painting in the house's manner: rounded layers, hatching, soft shadows, text on its optical middle."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from entresol.ui.controls.shapes import hatch, soft_shadow
from entresol.ui.controls.texts import Align, draw_text
from entresol.ui.icons import Icons
from entresol.ui.stage.box import Box
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.shadows import Shadows
from entresol.ui.theme import Theme

ALL = "all"
TOP = "top"
BOTTOM = "bottom"
SQUARE = "none"

SHORT_DASH = (5.0, 3.4)
LONG_DASH = (11.0, 4.0)
SLOT_DASH = (4.0, 3.0)


class Brush:
    """A painter with the theme, the fonts and the icons of the moment, in logical pixels at 100 %."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        lettering: Lettering,
        icons: Icons,
        kept: tuple[Shadows, float] | None = None,
    ) -> None:
        """Paint with these; ``kept`` shadows, at a number of device pixels per pixel, are copied and not rendered."""
        self.painter = painter
        self.theme = theme
        self.lettering = lettering
        self.icons = icons
        self._kept = kept
        self.layer = "stage"
        """Plane of the text that is written: flags may cover hosts."""

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
        self.shadow(box, radius, lift)
        self.rect(box, self.theme.color("bg.surface"), line, radius=radius, width=width)

    def shadow(self, box: Box, radius: float, lift: int) -> None:
        """Paint a soft shadow under ``box``; high contrast has none."""
        if self._kept is None:
            soft_shadow(self.painter, rect_of(box), radius, self.theme, lift)
        else:
            shadows, ratio = self._kept
            shadows.paint(self.painter, box, radius, lift, ratio)

    def hatch(self, box: Box, color: QColor, *, radius: float = 0.0, step: float = 7.0, width: float = 1.2) -> None:
        """Fill ``box`` with slanted lines."""
        hatch(self.painter, outline(box, radius, ALL), color, step, width)

    def text(
        self,
        box: Box,
        text: str,
        size: float = 13,
        weight: int = 400,
        color: QColor | None = None,
        *,
        align: Align = "left",
    ) -> float:
        """Write one line, elided to the box and centred on its capitals; returns the width written."""
        ink = self.theme.color("text.primary") if color is None else color
        font = self.lettering.font(size, weight)
        # Measured before: most lines fit, and eliding measures again.
        fits = self.lettering.width(text, size, weight) <= box.w + 0.5
        return draw_text(self.painter, rect_of(box), text, font, ink, align, elide=not fits, layer=self.layer)

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
    half_h = box.h / 2
    square = {
        TOP: QRectF(box.x, box.y + half_h, box.w, half_h),
        BOTTOM: QRectF(box.x, box.y, box.w, half_h),
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
