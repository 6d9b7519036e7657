"""Requests on their way from machines down to the hypervisor: dots, or still arrows when motion is reduced."""

from collections.abc import Sequence
from math import log1p

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen

from entresol.engine.frame import Frame
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.marks import paint_arrow
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import Resident
from entresol.ui.stage.shape import Detail, VmShape

PITCH = 9.0
"""Distance between two dots."""
SPEED_PX_S = 90.0
"""Speed of a dot for a machine that uses one core fully; smaller rates go slower, by their logarithm."""
CORE_KHZ = 3_000_000
MOST_MACHINES = 40


def paint(
    brush: Brush, place: HostPlace, frame: Frame, residents: Sequence[Resident], clock_ms: int, *, is_still: bool
) -> None:
    """Paint the flows of one host: one lane for each machine, beside the machines under it."""
    shape = place.shape
    if shape.format.detail is not Detail.CARD or shape.hypervisor is None or len(residents) > MOST_MACHINES:
        return
    floor = place.ground + shape.hypervisor.y
    columns = max(1, shape.format.columns)
    lowest = len(shape.vms) - 1 - (len(shape.vms) - 1) % columns
    for index, (vm, resident) in enumerate(zip(shape.vms, residents, strict=False)):
        rate = frame.vms.cpu_khz[resident.row]
        if rate <= 0:
            continue
        x, top = _lane(place, vm, index, lowest, columns)
        color = brush.theme.vm_fill(vm.card.slot)
        if is_still:
            paint_arrow(brush, QPointF(x, floor - 1), color)
            continue
        travelled = clock_ms / 1000 * SPEED_PX_S * min(1.0, log1p(rate / CORE_KHZ))
        pen = QPen(color, 3.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        brush.painter.setPen(pen)
        brush.painter.drawPoints(_dots(x, top, floor, travelled % PITCH))


def _lane(place: HostPlace, vm: VmShape, index: int, lowest: int, columns: int) -> tuple[float, float]:
    """Return where the lane of a machine is and where it starts."""
    box = place.on_stage(vm.box)
    if index >= lowest:
        return box.middle_x, box.bottom + 1
    room = place.shape.box.w
    column = index % columns
    between = place.x + room / 2
    return between + (column * 2 - 1) * 3.0 * (1 + index // columns), box.bottom - 24


def _dots(x: float, top: float, floor: float, shift: float) -> list[QPointF]:
    dots: list[QPointF] = []
    y = top + 2 + shift
    while y < floor - 1.5:
        dots.append(QPointF(x, y))
        y += PITCH
    return dots
