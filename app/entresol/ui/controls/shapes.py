"""Shapes that several controls and panels paint: rounded boxes, soft shadows, hatching, rings."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from entresol.ui.theme import Theme

_CARD, _POPOVER, _DRAG = 1, 2, 3
_SHADOWS = {_CARD: (5, 1, 0.55), _POPOVER: (16, 4, 0.8), _DRAG: (26, 9, 1.15)}
"""Elevation: (blur in pixels, drop in pixels, strength)."""


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
    dashes: tuple[float, ...] = (),
) -> None:
    """Paint a rounded box; its line, when there is one, lies inside ``rect``."""
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2) if line is not None else rect
    painter.setPen(_pen(line, width, dashes) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def box_path(rect: QRectF, radius: float, *, top: bool = True, bottom: bool = True) -> QPainterPath:
    """Return a box whose upper and lower corners are round or square."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if not top:
        path.addRect(QRectF(rect.left(), rect.top(), rect.width(), min(radius, rect.height())))
    if not bottom:
        height = min(radius, rect.height())
        path.addRect(QRectF(rect.left(), rect.bottom() - height, rect.width(), height))
    return path.simplified()


def soft_shadow(painter: QPainter, rect: QRectF, radius: float, theme: Theme, level: int = _CARD) -> None:
    """Paint the shadow under a box at elevation ``level``: 1 card, 2 popover, 3 dragged. None in high contrast.

    It reaches :func:`shadow_reach` pixels beyond ``rect``.
    """
    color = theme.color("shadow")
    if color.alpha() == 0:
        return
    blur, drop, strength = _SHADOWS[level]
    base = color.alphaF() * 0.6 * strength
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(blur):
        near = step / blur
        reach = blur * (1 - near) * 0.9
        color.setAlphaF(min(1.0, base * near**1.6 * 6.6 / blur))
        painter.setBrush(color)
        painter.drawRoundedRect(
            rect.adjusted(-reach, -reach + drop, reach, reach + drop), radius + reach, radius + reach
        )


def shadow_reach(level: int = _CARD) -> int:
    """Return how many pixels a shadow needs around its box."""
    blur, drop, _strength = _SHADOWS[level]
    return ceil(blur * 0.9) + drop


def hatch(painter: QPainter, path: QPainterPath, color: QColor, step: float = 7, width: float = 1.2) -> None:
    """Fill ``path`` with rising lines: a forecast, a refusal; readable without any colour."""
    rect = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, width))
    across = -rect.height()
    while across < rect.width() + rect.height():
        start = QPointF(rect.left() + across, rect.bottom())
        painter.drawLine(start, QPointF(start.x() + rect.height(), rect.top()))
        across += step
    painter.restore()


def ring(painter: QPainter, rect: QRectF, share: float, color: QColor, track: QColor, width: float) -> None:
    """Paint a ring filled clockwise from the top by ``share`` (0 to 1)."""
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, width))
    painter.drawEllipse(inner)
    if share > 0:
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if share < 1 else Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, -int(min(1.0, share) * 360 * 16))


def bar(painter: QPainter, rect: QRectF, share: float, color: QColor, track: QColor) -> None:
    """Paint a round-ended bar filled from the left by ``share`` (0 to 1)."""
    radius = rect.height() / 2
    rounded(painter, rect, radius, track)
    if share > 0:
        width = max(rect.height(), rect.width() * min(1.0, share))
        rounded(painter, QRectF(rect.left(), rect.top(), width, rect.height()), radius, color)


def _pen(color: QColor, width: float, dashes: tuple[float, ...]) -> QPen:
    pen = QPen(color, width)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen
