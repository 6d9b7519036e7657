"""Figures that change: beside each gauge and on each machine. Copied from sprites; text is rendered once."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QColor

from entresol.model.units import KIB_PER_GIB
from entresol.model.vm import PowerState
from entresol.ui.stage.arrays import Floats, Places, integers
from entresol.ui.stage.bars import KINDS, Bars
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.cards import GaugeKey, short_memory
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import TIGHT_PPM
from entresol.ui.stage.shape import Detail
from entresol.ui.stage.sprites import PAD, Sprites
from entresol.ui.words import units

SIZE, WEIGHT = 12, 500
MOST_PERCENT = 999
PERCENT_ROOM = 60.0
MEMORY = KINDS.index(GaugeKey.MEMORY)
NORMAL, TIGHT, SHORT = range(3)
"""How a gauge's figure is written."""


class Labels:
    """The figures of some hosts, right-aligned where the plan keeps room for them."""

    def __init__(
        self,
        places: Sequence[HostPlace],
        bars: Bars,
        sprites: Sprites,
        lettering: Lettering,
        camera: Camera,
        inks: tuple[QColor, QColor, QColor],
        quiet: QColor,
    ) -> None:
        """Prepare; ``inks`` are those of a normal, a tight and a short gauge, ``quiet`` that of machines' figures."""
        self._bars = bars
        self._sprites = sprites
        self._lettering = lettering
        self._inks = inks
        self._quiet = quiet
        self._narrow = [places[host].shape.format.is_narrow for host in integers(bars.gauge_hosts)]
        self._rooms = [gauge.value.w for gauge in bars.gauges]
        self._seen = np.full((3, len(bars.gauges)), -1.0)
        self._values: Places = np.zeros(len(bars.gauges), np.int64)
        self._percents: Places = np.full(MOST_PERCENT + 1, -1, np.int64)
        boxes = [
            places[host].on_stage(gauge.value)
            for host, gauge in zip(integers(bars.gauge_hosts), bars.gauges, strict=True)
        ]
        spots = [(box.right, box.middle_y) for box in boxes]
        chosen: list[int] = []
        first = 0
        for place, residents in zip(places, bars.residents, strict=True):
            for index, spot in _percent_spots(place):
                if index < len(residents):
                    chosen.append(first + index)
                    spots.append(spot)
            first += len(residents)
        self._machines: Places = np.array(chosen, np.int64)
        self._right = np.array([round(camera.device_x(x)) for x, _y in spots], np.float64)
        self._middle = np.array([camera.device_y(y) for _x, y in spots], np.float64)

    def update(self, shortages: Sequence[int]) -> Floats:
        """Return the pieces to paint, for the figures that the bars have now.

        Args:
            shortages: gauges because of which a drop would be refused.
        """
        self._values_of_gauges(shortages)
        numbers = np.concatenate([self._values, self._percents_of_machines()])
        rows = self._sprites.pieces(numbers)
        rows[:, 0] = self._right + PAD - rows[:, 4] / 2
        # Whole pixels: a piece of even height lies on them when its middle does.
        rows[:, 1] = np.rint(self._middle - rows[:, 5] / 2) + rows[:, 5] / 2
        return rows

    def _values_of_gauges(self, shortages: Sequence[int]) -> None:
        bars = self._bars
        capacity = np.maximum(bars.capacity, 1.0)
        ppm = bars.used * 1_000_000 // capacity
        manner = np.where((bars.demand > bars.capacity) | (ppm >= TIGHT_PPM), TIGHT, NORMAL).astype(np.float64)
        if shortages:
            manner[list(shortages)] = SHORT
        is_memory = bars.gauge_kinds == MEMORY
        # What is rounded away changes no text.
        shown = np.where(is_memory, bars.used * 20 // KIB_PER_GIB, (ppm + 5_000) // 10_000)
        now = np.array([shown, manner, bars.capacity])
        for index in integers(np.flatnonzero((now != self._seen).any(axis=0))):
            text = self._text(index, int(bars.used[index]), int(bars.capacity[index]), int(shown[index]))
            ink = self._inks[int(manner[index])]
            self._values[index] = self._sprites.text(text, SIZE, WEIGHT, ink, self._rooms[index])
        self._seen = now

    def _text(self, index: int, used: int, capacity: int, percent: int) -> str:
        if self._bars.gauge_kinds[index] != MEMORY:
            return self._lettering.percent(percent)
        return short_memory(used, capacity) if self._narrow[index] else units.memory_of(used, capacity)

    def _percents_of_machines(self) -> Places:
        bars, machines = self._bars, self._machines
        used = bars.cpu_khz[machines].astype(np.int64)
        whole = np.maximum(bars.capacity_khz[bars.host_of_vm[machines]].astype(np.int64), 1)
        percents = np.clip((used * 100 + whole // 2) // whole, 0, MOST_PERCENT)
        numbers = self._percents[percents]
        if (numbers < 0).any():
            for percent in integers(np.unique(percents[numbers < 0])):
                text = self._lettering.percent(percent)
                self._percents[percent] = self._sprites.text(text, SIZE, WEIGHT, self._quiet, PERCENT_ROOM)
            numbers = self._percents[percents]
        return numbers


def _percent_spots(place: HostPlace) -> list[tuple[int, tuple[float, float]]]:
    """Return, for each machine that has a figure, its number and the right end of the figure's middle line."""
    detail = place.shape.format.detail
    if detail is Detail.TILE:
        return []
    found: list[tuple[int, tuple[float, float]]] = []
    for index, vm in enumerate(place.shape.vms):
        if vm.card.power is not PowerState.OFF:
            box = place.on_stage(vm.box)
            middle = 18.0 if detail is Detail.CARD else min(box.h, 35.0) / 2
            found.append((index, (box.right - 10, box.y + middle)))
    return found
