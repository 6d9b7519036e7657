"""Requests on their way from machines down to the hardware: small squares, or still arrows when motion is reduced."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from entresol.engine.frame import Frame
from entresol.model.values import HostId, VmId
from entresol.ui.stage.arrays import Floats, Places, fragment_rows
from entresol.ui.stage.bars import Rows
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.marks import paint_arrow
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import Resident
from entresol.ui.stage.shape import Detail, VmShape
from entresol.ui.stage.sprites import PHASES, Sprites
from entresol.ui.stage.widths import BRIEF_SIDE

SIDE = 3.0
"""Of a square."""
PITCH = 7.0
"""Distance between two squares, where there are few."""
MOST_DOTS = 120
"""On the whole screen: beyond, they are spaced wider."""
SPEED_PX_S = 90.0
"""Speed for a machine that uses one core fully; smaller rates go slower, by their logarithm."""
CORE_KHZ = 3_000_000
STAGGER = 2.6
"""Machines that share a lane do not go in step."""
SHORTEST = 6.0
ARROW = 9.0
ROW_INSET = 40.0
"""From the left of a band to the text in it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Where the requests of one machine go down, on the stage."""

    resident: Resident
    x: float
    top: float
    floor: float


def lanes_of(place: HostPlace, residents: Sequence[Resident], lettering: Lettering) -> list[Lane]:
    """Return the lanes of one host; none where machines are drawn smaller than cards."""
    shape = place.shape
    band = shape.hypervisor
    if band is None or shape.format.detail not in (Detail.CARD, Detail.BRIEF):
        return []
    floor = place.ground + band.y
    found: list[Lane] = []
    for index, (vm, resident) in enumerate(zip(shape.vms, residents, strict=False)):
        x, top = _aside(place, vm, index) if shape.format.detail is Detail.BRIEF else _between(place, vm, index)
        if floor - top >= SHORTEST:
            found.append(Lane(resident, x, top, floor))
    return [*found, *_through_system(place, residents, lettering)]


def _between(place: HostPlace, vm: VmShape, index: int) -> tuple[float, float]:
    """Under the lowest cards; for those above, between the two columns."""
    box, columns = place.on_stage(vm.box), max(1, place.shape.format.columns)
    lowest = len(place.shape.vms) - 1 - (len(place.shape.vms) - 1) % columns
    if index >= lowest:
        return box.middle_x, box.bottom + 1
    side = (index % columns) * 2 - 1
    return place.x + place.shape.box.w / 2 + side * 3.0 * (1 + index // columns), box.bottom - 24


def _aside(place: HostPlace, vm: VmShape, index: int) -> tuple[float, float]:
    """Between the cards and a side of the host, in two columns; on the left only where the right leads elsewhere."""
    box, shape = place.on_stage(vm.box), place.shape
    leads_down = shape.hypervisor is not None and shape.hypervisor.right >= shape.box.right
    column = index // 2 % 2 if leads_down else index % 2
    offset = (BRIEF_SIDE - 2 * SIDE - 1) / 2 + SIDE / 2 + column * (SIDE + 1)
    return place.box.right - offset if leads_down and index % 2 else place.x + offset, box.middle_y


def _through_system(place: HostPlace, residents: Sequence[Resident], lettering: Lettering) -> list[Lane]:
    """Under a type 2 hypervisor requests cross one layer more, where its name leaves room."""
    shape, card = place.shape, place.shape.card
    if shape.system is None or shape.slices is None:
        return []
    words = lettering.width(card.system, 13, 600) + (lettering.width(card.system_role, 12, 400) + 7)
    first = shape.slices.middle_x - (len(residents) - 1) * SIDE
    if first - SIDE < ROW_INSET + words + 8 or shape.slices.w < len(residents) * 2 * SIDE:
        return []
    band: Box = place.on_stage(shape.system)
    return [
        Lane(resident, place.x + first + index * 2 * SIDE, band.y + 1, band.bottom)
        for index, resident in enumerate(residents)
    ]


class Flows:
    """All lanes in view, with how far their requests have come."""

    def __init__(
        self,
        lanes: Sequence[Lane],
        sprites: Sprites,
        camera: Camera,
        color_of: Callable[[int], QColor],
        travelled: Mapping[VmId, float],
    ) -> None:
        """Prepare; ``travelled`` goes on from where the machines' requests were."""
        self._lanes = lanes
        self._color_of = color_of
        self._sprites = sprites
        self._rates = Rows([lane.resident.row for lane in lanes])
        self._khz: Floats = np.zeros(len(lanes))
        self._travelled = np.array([travelled.get(lane.resident.vm, 0.0) for lane in lanes])
        length = np.array([lane.floor - lane.top for lane in lanes])
        self._pitch = max(PITCH, float(length.sum()) / (MOST_DOTS - len(lanes)) if len(lanes) < MOST_DOTS / 2 else 1e9)
        counts = np.ceil(length / self._pitch).astype(np.int64)
        self._lane: Places = np.repeat(np.arange(len(lanes)), counts)
        self._step: Floats = (np.arange(counts.sum()) - (np.cumsum(counts) - counts)[self._lane]) * self._pitch
        colors = [[sprites.dot(color_of(lane.resident.slot), SIDE, phase) for phase in range(PHASES)] for lane in lanes]
        self._numbers: Places = np.array([made[0] for made in colors], np.int64)
        self._side = round(SIDE * camera.ratio)
        self._x = np.array([round(camera.device_x(lane.x - SIDE / 2)) for lane in lanes], np.float64)
        self._top = np.array([round(camera.device_y(lane.top)) for lane in lanes], np.float64)
        self._floor = np.array([round(camera.device_y(lane.floor)) for lane in lanes], np.float64)
        self._ratio = camera.ratio

    @property
    def travelled(self) -> dict[VmId, float]:
        """How far the requests of each machine have come, pixels of the stage."""
        return {lane.resident.vm: float(way) for lane, way in zip(self._lanes, self._travelled, strict=True)}

    def read(self, frame: Frame) -> None:
        """Take the rates of ``frame``."""
        self._khz = self._rates.of(frame.vms.cpu_khz)

    def update(self, spent_ms: int) -> Floats:
        """Move on by ``spent_ms`` and return the pieces to paint."""
        if not len(self._lane):
            return fragment_rows(0)
        self._travelled += spent_ms / 1000 * SPEED_PX_S * np.minimum(np.log2(1 + self._khz / CORE_KHZ), 1.0)
        seen = self._khz[self._lane] > 0
        lane = self._lane[seen]
        way = (self._travelled + np.arange(len(self._travelled)) * STAGGER) % self._pitch
        y = np.floor((self._top[lane] + (way[lane] + self._step[seen]) * self._ratio) * PHASES + 0.5)
        rows = self._sprites.pieces(self._numbers[lane] + (y % PHASES).astype(np.int64))
        top = y // PHASES
        # A request comes out of its machine and goes into the layer below.
        stop = np.minimum(top + rows[:, 5], self._floor[lane])
        rows[:, 5] = stop - top
        rows[:, 0] = self._x[lane] + rows[:, 4] / 2
        rows[:, 1] = (top + stop) / 2
        return np.ascontiguousarray(rows[rows[:, 5] > 0])

    def arrows(self, brush: Brush) -> None:
        """Paint a still arrow at the end of each lane where something flows."""
        for lane, khz in zip(self._lanes, self._khz.tolist(), strict=True):
            if khz > 0 and lane.floor - lane.top >= ARROW:
                paint_arrow(brush, QPointF(lane.x, lane.floor - 1), self._color_of(lane.resident.slot))


def lanes_in_view(
    places: Sequence[HostPlace], residents: Mapping[HostId, Sequence[Resident]], lettering: Lettering
) -> list[Lane]:
    """Return the lanes of all hosts in view."""
    return [lane for place in places for lane in lanes_of(place, residents[place.host], lettering)]
