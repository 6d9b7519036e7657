"""The time slices that hypervisors deal out: whose turn came when, and where each slice is on the screen now."""

from collections import deque
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtGui import QColor

from entresol.model.values import HostId
from entresol.ui.stage.arrays import Floats, Places, fragment_rows
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import Reading
from entresol.ui.stage.shape import HostShape
from entresol.ui.stage.slices import next_slices
from entresol.ui.stage.sprites import PHASES, Sprites
from entresol.ui.stage.widths import CELL

MOST_CELLS = 32
SLIT = 1.5


class Strips:
    """The time slices that each hypervisor has dealt out lately."""

    def __init__(self) -> None:
        self._dealt: dict[HostId, deque[int]] = {}
        self._credits: dict[HostId, dict[int, int]] = {}

    def of(self, host: HostId, cells: int) -> Sequence[int]:
        """Return the latest ``cells`` slices of ``host``, oldest first."""
        dealt = self._dealt.get(host, deque())
        return list(dealt)[-cells:]

    def is_dealt(self, host: HostId, cells: int) -> bool:
        """Return whether the strip of ``host`` is full."""
        return len(self._dealt.get(host, ())) >= cells

    def deal(self, host: HostId, reading: Reading, count: int, cells: int) -> None:
        """Deal ``count`` more slices by the rates of the moment; the first time fill the strip."""
        dealt = self._dealt.setdefault(host, deque(maxlen=MOST_CELLS))
        count = max(min(count, MOST_CELLS), cells - len(dealt))
        served, self._credits[host] = next_slices(self._credits.get(host, {}), reading.parts, reading.capacity, count)
        dealt.extend(served)

    def forget(self) -> None:
        """Begin anew (the past was moved)."""
        self._dealt.clear()
        self._credits.clear()


def cells_of(shape: HostShape) -> int:
    """Return how many slices the strip of a host holds, one of them on its way in."""
    return 0 if shape.slices is None else int(shape.slices.w / CELL) + 1


class StripCells:
    """Where the slices of the hosts in view are on the screen."""

    def __init__(
        self, places: Sequence[HostPlace], sprites: Sprites, camera: Camera, color_of: Callable[[int], QColor]
    ) -> None:
        """Prepare for ``places``; ``color_of`` gives the colour of a slice's owner."""
        self._sprites = sprites
        self._color_of = color_of
        self._ratio = camera.ratio
        self._hosts = [(place.host, cells_of(place.shape)) for place in places]
        self._numbers: Places = np.zeros(0, np.int64)
        spots: list[tuple[float, float, float, float]] = []
        self._height = 0.0
        for place, (_host, cells) in zip(places, self._hosts, strict=True):
            if place.shape.slices is None:
                continue
            strip = place.on_stage(place.shape.slices)
            self._height = strip.h
            left, right = round(camera.device_x(strip.x - 1)), round(camera.device_x(strip.right))
            top = round(camera.device_y(strip.y))
            spots += [(camera.device_x(strip.x + index * CELL), top, left, right) for index in range(cells)]
        self._spots = np.array(spots, np.float64).reshape(-1, 4)

    def deal(self, strips: Strips) -> None:
        """Take the slices that were dealt."""
        numbers: list[int] = []
        for host, cells in self._hosts:
            owners = strips.of(host, cells) if cells else ()
            for owner in owners:
                color = self._color_of(owner)
                made = [self._sprites.slice(color, CELL - SLIT, self._height, phase) for phase in range(PHASES)]
                numbers.append(made[0])
            numbers += [-1] * (cells - len(owners))
        self._numbers = np.array(numbers, np.int64)

    def update(self, part: float) -> Floats:
        """Return the pieces to paint, moved to the left by ``part`` of a slice."""
        seen = self._numbers >= 0
        if not seen.any():
            return fragment_rows(0)
        spots = self._spots[seen]
        x = np.floor((spots[:, 0] - part * CELL * self._ratio) * PHASES + 0.5)
        # The sprites of one colour were made one after another, a quarter of a pixel apart.
        rows = self._sprites.pieces(self._numbers[seen] + (x % PHASES).astype(np.int64))
        left = x // PHASES
        start, stop = np.maximum(left, spots[:, 2]), np.minimum(left + rows[:, 4], spots[:, 3])
        rows[:, 2] += start - left
        rows[:, 4] = stop - start
        rows[:, 0] = (start + stop) / 2
        rows[:, 1] = spots[:, 1] + rows[:, 5] / 2
        return np.ascontiguousarray(rows[rows[:, 4] > 0])
