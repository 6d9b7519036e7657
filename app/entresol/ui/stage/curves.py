"""The short curve on each card: its machine's CPU over the last seconds."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from entresol.model.values import VmId
from entresol.model.vm import PowerState
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.shape import CURVE_ROOM, Detail, VmShape
from entresol.ui.theme import Theme

CURVE_POINTS = 16
WIDTH = 34.0
HEIGHT = 14.0
LEAST_TOP_PPM = 250_000
"""A machine that does little has a low curve."""

Curves = Mapping[VmId, Sequence[int]]
"""CPU of each machine over the last seconds, parts per million of its host, oldest first."""


class CurveLines:
    """The curves of the hosts in view, as lines on the stage."""

    def __init__(self, places: Sequence[HostPlace], curves: Curves, theme: Theme, lettering: Lettering) -> None:
        self._lines: list[tuple[QColor, QPolygonF]] = []
        for place in places:
            if place.shape.format.detail is not Detail.CARD:
                continue
            for vm in place.shape.vms:
                points = curves.get(vm.card.id, ())
                if len(points) >= 2 and _has_room(vm, lettering):
                    self._lines.append((theme.vm_fill(vm.card.slot), _line(place, vm, points)))

    def paint(self, painter: QPainter) -> None:
        """Paint them all."""
        for color, line in self._lines:
            painter.setPen(QPen(color, 1.6))
            painter.drawPolyline(line)


def _has_room(vm: VmShape, lettering: Lettering) -> bool:
    if vm.card.power is not PowerState.RUNNING or vm.card.doing:
        return False
    return vm.box.w - 20 - lettering.width(vm.card.size, 12, 400) >= CURVE_ROOM - 16


def _line(place: HostPlace, vm: VmShape, points: Sequence[int]) -> QPolygonF:
    box = place.on_stage(vm.box)
    left, base = box.right - 10 - WIDTH, box.bottom - 9
    top, step = max(LEAST_TOP_PPM, *points), WIDTH / (len(points) - 1)
    return QPolygonF([QPointF(left + index * step, base - HEIGHT * part / top) for index, part in enumerate(points)])
