"""Gauges of all hosts in view, and bars of tiles: from the frame's columns to rectangles by a few array operations."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

import numpy as np
from PySide6.QtGui import QBrush, QColor, QPainter

from entresol.engine.frame import Column, Frame
from entresol.model.values import HostId
from entresol.ui.stage.arrays import ArrayPainter, Floats, Places, integers
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import APPLICATIONS, MOST_OWNERS, OTHER, SYSTEM, Resident
from entresol.ui.stage.shape import SMALLEST_LETTER, Detail, GaugeShape

KINDS = tuple(GaugeKey)
INSET = 1.6
"""From the edge of a gauge's track to its bars."""
SLIT = 1.5
"""Between two owners."""
LEAST_PX = 0.4
"""What is narrower is not drawn."""
QUARTER = 4
"""A tile without a letter is full at a quarter of its host: it is that small."""


class Rows:
    """Picks the same rows out of one column after another."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._count = len(rows)
        self._pick: Callable[[Column], Column] | None = itemgetter(*rows) if len(rows) > 1 else None
        self._only = rows[0] if len(rows) == 1 else 0

    def of(self, column: Column) -> Floats:
        """Return those rows of ``column``."""
        if self._pick is not None:
            return np.array(self._pick(column), np.float64)
        return np.array([column[self._only]] if self._count else [], np.float64)


class _Parts:
    """Collects, gauge by gauge, whose part is where and from which value it is taken."""

    def __init__(self) -> None:
        self.sources: list[int] = []
        self.owners: list[int] = []
        self.first: list[int] = []
        self.gauges: list[GaugeShape] = []
        self.kinds: list[int] = []
        self.hosts: list[int] = []
        self.tracks: list[tuple[float, float, float, float]] = []

    def gauge(
        self, place: HostPlace, gauge: GaugeShape, host: int, parts: Sequence[tuple[int, int]], rest: int
    ) -> None:
        track = place.on_stage(gauge.bar).grown(-INSET)
        self.tracks.append((track.x, track.y, track.w, track.h))
        self.gauges.append(gauge)
        self.kinds.append(KINDS.index(gauge.card.key))
        self.hosts.append(host)
        self.first.append(len(self.sources))
        for source, owner in parts:
            self.sources.append(source)
            self.owners.append(owner)
        self.sources.append(-1)
        self.owners.append(rest)


class Bars:
    """Keeps where each bar may be; :meth:`update` finds how long it is now."""

    def __init__(
        self,
        places: Sequence[HostPlace],
        residents: Mapping[HostId, Sequence[Resident]],
        host_index: Mapping[HostId, int],
        color_of: Callable[[int], QColor],
    ) -> None:
        """Prepare for ``places``; ``color_of`` gives the colour of a slot, or of one of the negative owners."""
        self.residents = [residents[place.host] for place in places]
        machines = [resident for each in self.residents for resident in each]
        self._vms = Rows([resident.row for resident in machines])
        self._hosts = Rows([host_index[place.host] for place in places])
        self._disk = np.array([resident.disk_bytes for resident in machines], np.float64)
        self.host_of_vm = np.repeat(np.arange(len(places)), [len(each) for each in self.residents])
        parts = _Parts()
        first_vm = 0
        for index, place in enumerate(places):
            self._gauges(parts, place, index, first_vm, len(machines), len(places))
            first_vm += len(self.residents[index])
        self.gauges = parts.gauges
        self.gauge_hosts, self.gauge_kinds = np.array(parts.hosts, np.int64), np.array(parts.kinds, np.int64)
        self._sources, self._first = np.array(parts.sources, np.int64), np.array(parts.first, np.int64)
        self._tracks = np.array(parts.tracks, np.float64).reshape(-1, 4)
        self._gauge_of: Places = np.repeat(np.arange(len(parts.first)), np.diff([*parts.first, len(parts.sources)]))
        self._tile(places)
        self._sort([*parts.owners, *(machines[number].slot for number in integers(self._tiled))], color_of)
        self.cpu_khz = self.capacity_khz = self.used = self.capacity = self.demand = np.zeros(0)
        self.ends = np.zeros(len(parts.gauges))

    def update(self, frame: Frame) -> None:
        """Take the figures of ``frame``."""
        vms, hosts = frame.vms, frame.hosts
        self.cpu_khz = self._vms.of(vms.cpu_khz)
        memory = self._vms.of(vms.memory_resident_kib) + self._vms.of(vms.memory_overhead_kib)
        of = self._hosts.of
        values = (
            self.cpu_khz,
            memory,
            self._disk,
            self._vms.of(vms.net_kbps),
            of(hosts.cpu_system_khz),
            of(hosts.cpu_applications_khz),
            of(hosts.memory_system_kib),
            of(hosts.memory_applications_kib),
            (0.0,),
        )
        net, held = of(hosts.net_kbps), of(hosts.memory_used_kib)
        used = np.array([of(hosts.cpu_used_khz), held, of(hosts.disk_used_bytes), net])
        demand = np.array([of(hosts.cpu_demand_khz), held, np.zeros(len(net)), net])
        self.capacity_khz = of(hosts.cpu_capacity_khz)
        capacity = np.array(
            [
                self.capacity_khz,
                of(hosts.memory_capacity_kib),
                of(hosts.disk_capacity_bytes),
                of(hosts.net_capacity_kbps),
            ]
        )
        at = (self.gauge_kinds, self.gauge_hosts)
        self.used, self.capacity, self.demand = used[at], capacity[at], demand[at]
        self._stretch(np.concatenate(values))

    def paint(self, painter: QPainter, arrays: ArrayPainter) -> None:
        """Paint everything, one call a colour."""
        arrays.rects(painter, self._rects, self._runs, self._brushes)

    # --- once ------------------------------------------------------------------------------------------------------

    def _gauges(self, parts: _Parts, place: HostPlace, host: int, first_vm: int, vms: int, hosts: int) -> None:
        residents = self.residents[host]
        # More owners than a bar has pixels: what is behind the first ones is drawn as one part.
        shown = residents if len(residents) + 2 <= MOST_OWNERS else residents[: MOST_OWNERS - 2]
        for gauge in place.shape.gauges:
            kind = KINDS.index(gauge.card.key)
            owned = [(kind * vms + first_vm + index, resident.slot) for index, resident in enumerate(shown)]
            if gauge.card.key in (GaugeKey.CPU, GaugeKey.MEMORY):
                base = len(KINDS) * vms + 2 * kind * hosts + host
                owned += [(base, SYSTEM), (base + hosts, APPLICATIONS)]
            rest = SYSTEM if gauge.card.key is GaugeKey.DISK else OTHER
            parts.gauge(place, gauge, host, owned, rest)

    def _tile(self, places: Sequence[HostPlace]) -> None:
        boxes: list[tuple[float, float, float, float]] = []
        tiled: list[int] = []
        lettered: list[bool] = []
        first = 0
        for place, residents in zip(places, self.residents, strict=True):
            if place.shape.format.detail is Detail.TILE:
                for index, (vm, _resident) in enumerate(zip(place.shape.vms, residents, strict=False)):
                    box = place.on_stage(vm.box)
                    boxes.append((box.x, box.bottom, box.w, box.h))
                    tiled.append(first + index)
                    lettered.append(place.shape.format.tile >= SMALLEST_LETTER)
            first += len(residents)
        self._tiles = np.array(boxes, np.float64).reshape(-1, 4)
        self._tiled: Places = np.array(tiled, np.int64)
        self._lettered = np.array(lettered, np.bool_)

    def _sort(self, owners: Sequence[int], color_of: Callable[[int], QColor]) -> None:
        colors = {owner: color_of(owner) for owner in set(owners)}
        inks = np.array([colors[owner].rgba() for owner in owners], np.int64)
        by_ink = {color.rgba(): color for color in colors.values()}
        self._order: Places = np.argsort(inks, kind="stable")
        found = np.unique(inks)
        self._brushes = [QBrush(by_ink[int(ink)]) for ink in found]
        self._starts: Places = np.searchsorted(inks[self._order], found)
        self._runs: list[int] = [0] * (len(found) + 1)
        self._rects = np.zeros((0, 4))

    # --- each frame ------------------------------------------------------------------------------------------------

    def _stretch(self, values: Floats) -> None:
        amounts = values[self._sources]
        amounts[np.append(self._first[1:], len(amounts)) - 1] = 0.0
        gauge = self._gauge_of
        if len(gauge):
            left = self.used - np.add.reduceat(amounts, self._first)
            amounts[np.append(self._first[1:], len(amounts)) - 1] = np.maximum(left, 0.0)
        track = self._tracks[gauge]
        width = amounts / np.maximum(self.capacity, 1.0)[gauge] * track[:, 2]
        ends = np.cumsum(width)
        ends -= (ends[self._first] - width[self._first])[gauge]
        start = np.minimum(ends - width, track[:, 2])
        shown = np.minimum(ends, track[:, 2]) - start
        rects = np.empty((len(gauge) + len(self._tiled), 4))
        bars = rects[: len(gauge)]
        bars[:, 0], bars[:, 1] = track[:, 0] + start, track[:, 1]
        bars[:, 2], bars[:, 3] = np.maximum(shown - SLIT, 0.8), track[:, 3]
        last = np.append(self._first[1:], len(ends)) - 1
        self.ends = self._tracks[:, 0] + np.minimum(ends[last], self._tracks[:, 2])
        seen = np.concatenate([shown > LEAST_PX, self._fill_tiles(rects[len(gauge) :])])
        order = self._order[seen[self._order]]
        self._rects = rects[order]
        counts = np.add.reduceat(seen[self._order], self._starts, dtype=np.int64) if len(seen) else self._starts
        self._runs = [0, *integers(np.cumsum(counts))]

    def _fill_tiles(self, rects: Floats) -> "np.typing.NDArray[np.bool_]":
        tiles = self._tiles
        part = self.cpu_khz[self._tiled] / np.maximum(self.capacity_khz, 1.0)[self.host_of_vm[self._tiled]]
        rects[:, 0] = tiles[:, 0]
        lettered = self._lettered
        high = np.where(lettered, 3.0, np.maximum(tiles[:, 3] * np.minimum(part * QUARTER, 1.0), 1.0))
        rects[:, 1] = tiles[:, 1] - np.where(lettered, 4.0, high)
        rects[:, 2] = np.where(lettered, tiles[:, 2] * np.minimum(part, 1.0), tiles[:, 2])
        rects[:, 3] = high
        return part > 0
