"""Pictures made of the same layer stacks as the canvas: a host's height is the number of layers a request crosses."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from entresol.ui.controls.shapes import box_path, rounded, soft_shadow
from entresol.ui.icons import Icons
from entresol.ui.theme import Theme

_GAP = 1.5
_GROUND = 16

Layer = tuple[str, float]
"""A layer's token name and its height; ``vms:3`` stands for three machines side by side."""

_ONE_SYSTEM: Sequence[Layer] = (("hardware", 22), ("hostOS", 15), ("app", 18))
_TYPE_1: Sequence[Layer] = (("hardware", 20), ("hypervisor", 16), ("vms:2", 30))
_TYPE_2: Sequence[Layer] = (("hardware", 20), ("hostOS", 14), ("hypervisor", 16), ("vms:2", 30))


def paint_stack(
    painter: QPainter, theme: Theme, x: float, ground: float, width: float, layers: Sequence[Layer], radius: float = 4
) -> None:
    """Paint a host upwards from ``ground``."""
    top = ground
    for index, (name, height) in enumerate(layers):
        top -= height
        box = QRectF(x, top, width, height - _GAP)
        if name.startswith("vms:"):
            _paint_machines(painter, theme, box, int(name[4:]))
            continue
        fill = theme.color(f"layer.{name}.fill")
        path = box_path(box, radius, top=index == len(layers) - 1, bottom=index == 0)
        painter.fillPath(path, fill)
        if theme.is_contrast:
            painter.strokePath(path, QPen(theme.color(f"layer.{name}.line"), 1))
        if name == "hardware" and height >= 12:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("layer.hardware.ink2"))
            for lamp in range(3):
                painter.drawEllipse(QPointF(x + 7 + lamp * 5, box.center().y()), 1.3, 1.3)


def paint_hero(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Paint three hosts on one ground line, and a machine above the one it would suit."""
    middle, ground = rect.center().x(), rect.bottom() - 30
    left = middle - 212
    painter.setPen(QPen(theme.color("accent.line"), 1.5))
    painter.drawLine(QPointF(left + 36, ground + 0.5), QPointF(left + 388, ground + 0.5))
    paint_stack(painter, theme, left + 52, ground, 76, (("hardware", 26), ("hostOS", 18), ("app", 22)), 6)
    paint_stack(painter, theme, left + 158, ground, 110, (("hardware", 26), ("hypervisor", 18), ("vms:3", 32)), 6)
    last: Sequence[Layer] = (("hardware", 26), ("hostOS", 18), ("hypervisor", 20), ("vms:2", 34))
    paint_stack(painter, theme, left + 298, ground, 80, last, 6)
    machine = QRectF(left + 195, ground - 137, 36, 36)
    soft_shadow(painter, machine, 6, theme, 2)
    rounded(painter, machine, 6, theme.color("bg.surface"), theme.color("accent.line"))
    _paint_machines(painter, theme, machine.adjusted(4, 4, -4, -4), 1)
    x, y = machine.center().x(), machine.bottom()
    _paint_dashes(painter, theme, (QPointF(x, y + 4), QPointF(x, y + 13)), 1.6)
    _paint_head(painter, theme, (QPointF(x - 4, y + 10), QPointF(x, y + 15), QPointF(x + 4, y + 10)), 1.6)


def paint_done(painter: QPainter, theme: Theme, icons: Icons, rect: QRectF) -> None:
    """Paint the hero of a finished course: every layer in its place."""
    middle, ground = rect.center().x(), rect.bottom() - 30
    painter.setPen(QPen(theme.color("accent.line"), 1.5))
    painter.drawLine(QPointF(middle - 176, ground + 0.5), QPointF(middle + 176, ground + 0.5))
    paint_stack(painter, theme, middle - 80, ground, 160, (("hardware", 28), ("hypervisor", 22), ("vms:4", 40)), 6)
    icons.paint(painter, "circle-check", QRectF(middle - 15, ground - 132, 30, 30), theme.color("state.ok.line"))


def paint_picture(painter: QPainter, theme: Theme, icons: Icons, name: str, rect: QRectF) -> None:
    """Paint the illustration ``name`` in ``rect``: a lesson's identifier will do; an unknown name gets one host."""
    painter.save()
    _PICTURES.get(name.rsplit(".", 1)[-1], _one_host)(painter, theme, icons, rect)
    painter.restore()


def _paint_machines(painter: QPainter, theme: Theme, box: QRectF, count: int) -> None:
    gap = 3.0
    width = (box.width() - gap * (count - 1)) / count
    half = box.height() / 2
    for index in range(count):
        x = box.left() + index * (width + gap)
        for top, name in ((box.top(), "app"), (box.top() + half + 0.75, "guestOS")):
            plate = QRectF(x, top, width, half - 0.75)
            fill, line = theme.color(f"layer.{name}.fill"), theme.color(f"layer.{name}.line")
            rounded(painter, plate, 2.5, fill, line, 0.8)


def _paint_dashes(painter: QPainter, theme: Theme, line: tuple[QPointF, QPointF], width: float) -> None:
    pen = QPen(theme.color("accent.base"), width)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(*line)


def _paint_head(painter: QPainter, theme: Theme, points: Sequence[QPointF], width: float) -> None:
    pen = QPen(theme.color("accent.base"), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(list(points))


def _one_host(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    layers: Sequence[Layer] = (("hardware", 20), ("hypervisor", 18), ("vms:4", 32))
    paint_stack(painter, theme, middle - 66, ground, 132, layers, 5)


def _bare_metal(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    for offset, opacity in ((-64, 0.32), (64, 0.32), (0, 1.0)):
        painter.setOpacity(opacity)
        paint_stack(painter, theme, middle - 26 + offset, ground, 52, _ONE_SYSTEM)


def _types(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    paint_stack(painter, theme, middle - 78, ground, 70, _TYPE_1)
    paint_stack(painter, theme, middle + 8, ground, 70, _TYPE_2)


def _migration(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    for x in (middle - 88, middle + 28):
        paint_stack(painter, theme, x, ground, 60, (("hardware", 18), ("hypervisor", 14)))
    painter.setOpacity(0.35)
    ghost = QRectF(middle - 70, ground - 62, 24, 26)
    rounded(painter, ghost, 4, theme.color("layer.guestOS.fill"), theme.color("accent.line"), 1.2, (2, 2))
    painter.setOpacity(1)
    _paint_machines(painter, theme, QRectF(middle + 46, ground - 62, 24, 28), 1)
    path = QPainterPath(QPointF(middle - 40, ground - 56))
    path.cubicTo(middle - 20, ground - 80, middle + 18, ground - 80, middle + 37, ground - 58)
    pen = QPen(theme.color("accent.base"), 1.8)
    pen.setDashPattern([2.5, 2])
    painter.strokePath(path, pen)
    x, y = middle + 38, ground - 57
    _paint_head(painter, theme, (QPointF(x - 8, y - 4), QPointF(x, y), QPointF(x, y - 9)), 1.8)


def _overhead(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    paint_stack(painter, theme, middle - 64, ground, 60, (("hardware", 24), ("hostOS", 16), ("app", 26)))
    layers: Sequence[Layer] = (("hardware", 24), ("hypervisor", 9), ("hostOS", 16), ("app", 17))
    paint_stack(painter, theme, middle + 8, ground, 60, layers)
    pen = QPen(theme.color("text.muted"), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(middle - 70, ground - 66), QPointF(middle + 76, ground - 66))


def _consolidation(painter: QPainter, theme: Theme, _icons: Icons, rect: QRectF) -> None:
    middle, ground = rect.center().x(), rect.bottom() - _GROUND
    for row in range(2):
        for column in range(5):
            box = QRectF(middle - 86 + column * 16, ground - 44 + row * 22, 14, 18)
            edge = theme.color("layer.hardware.line") if theme.is_contrast else None
            rounded(painter, box, 2.5, theme.color("layer.hardware.fill"), edge)
    y = ground - 24
    painter.setPen(QPen(theme.color("accent.base"), 1.8))
    painter.drawLine(QPointF(middle + 4, y), QPointF(middle + 22, y))
    _paint_head(
        painter, theme, (QPointF(middle + 17, y - 5), QPointF(middle + 23, y), QPointF(middle + 17, y + 5)), 1.8
    )
    for column in range(2):
        layers: Sequence[Layer] = (("hardware", 16), ("hypervisor", 9), ("vms:2", 22))
        paint_stack(painter, theme, middle + 34 + column * 30, ground, 25, layers, 3)


def _free_lab(painter: QPainter, theme: Theme, icons: Icons, rect: QRectF) -> None:
    box = rect.adjusted(34, 18, -34, -18)
    rounded(painter, box, 8, None, theme.color("line.strong"), 1.4, (4, 4))
    plus = QRectF(rect.center().x() - 11, rect.center().y() - 11, 22, 22)
    icons.paint(painter, "plus", plus, theme.color("text.muted"))


_PICTURES: Mapping[str, Callable[[QPainter, Theme, Icons, QRectF], None]] = {
    "bare-metal": _bare_metal,
    "hypervisor": _one_host,
    "type1-or-type2": _types,
    "migration": _migration,
    "overhead": _overhead,
    "consolidation": _consolidation,
    "free-lab": _free_lab,
}
