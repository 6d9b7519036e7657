"""The part of the stage that moves: gauges, percentages, curves, time slices. One pass, no object kept per machine."""

from collections import deque
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPen, QPolygonF

from entresol.engine.frame import Frame
from entresol.engine.verdict import Forecast
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState
from entresol.ui.stage.batch import TRACK, Batch
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush, faded, mixed, rect_of
from entresol.ui.stage.cards import GaugeKey, short_memory
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import APPLICATIONS, OTHER, SYSTEM, Reading, Resident
from entresol.ui.stage.shape import CURVE_ROOM, Detail, GaugeShape, HostShape, VmShape
from entresol.ui.stage.slices import IDLE, next_slices
from entresol.ui.stage.widths import CELL
from entresol.ui.words import units

CURVE_POINTS = 16
SMALLEST_LETTER = 22.0
"""A tile narrower than this has no letter."""

_COLORS = {
    SYSTEM: "gauge.hostOS",
    APPLICATIONS: "layer.app.line",
    OTHER: "state.neutral.line",
    TRACK: "line.normal",
}

Curves = Mapping[VmId, Sequence[int]]
"""CPU of each machine over the last seconds, parts per million of its host, oldest first."""


class Strips:
    """The time slices that each hypervisor has dealt out lately."""

    def __init__(self) -> None:
        self._dealt: dict[HostId, deque[int]] = {}
        self._credits: dict[HostId, dict[int, int]] = {}

    def of(self, host: HostId, cells: int) -> Sequence[int]:
        """Return the latest ``cells`` slices of ``host``, oldest first."""
        dealt = self._dealt.get(host, deque())
        return list(dealt)[-cells:]

    def deal(self, host: HostId, reading: Reading, count: int, cells: int) -> None:
        """Deal ``count`` more slices by the rates of the moment; the first time fill the strip."""
        dealt = self._dealt.setdefault(host, deque(maxlen=32))
        count = max(min(count, 32), cells - len(dealt))
        served, self._credits[host] = next_slices(self._credits.get(host, {}), reading.parts, reading.capacity, count)
        dealt.extend(served)

    def forget(self) -> None:
        """Begin anew (the past was moved)."""
        self._dealt.clear()
        self._credits.clear()


class LivePainter:
    """Paints what moves on one host after another."""

    def __init__(self, brush: Brush, frame: Frame, curves: Curves, phase: float) -> None:
        self._brush = brush
        self._theme = brush.theme
        self._frame = frame
        self._curves = curves
        self._phase = phase
        self._batch = Batch()

    def host(
        self,
        place: HostPlace,
        readings: Mapping[GaugeKey, Reading],
        residents: Sequence[Resident],
        slices: Sequence[int],
        forecast: tuple[int, Forecast] | None,
        short: GaugeKey | None,
    ) -> None:
        """Paint one host.

        Args:
            place: where it is.
            readings: its gauges.
            residents: its machines in the order of its shape's.
            slices: owners of its latest time slices.
            forecast: colour slot and figures of what a drop would add.
            short: the gauge because of which a drop would be refused.
        """
        painter, shape = self._brush.painter, place.shape
        painter.save()
        painter.translate(place.x, place.ground)
        ends = [self._bar(gauge, readings[gauge.card.key]) for gauge in shape.gauges]
        self._bars_of_machines(shape, residents, readings[GaugeKey.CPU].capacity)
        self._batch.paint(painter, self._owner_color)
        for gauge, end in zip(shape.gauges, ends, strict=True):
            reading = readings[gauge.card.key]
            if forecast is not None:
                self._forecast(gauge, reading, end, *forecast)
            text = value_of(gauge.card.key, reading, is_short=shape.format.is_narrow)
            ink = self._value_color(reading, is_short=gauge.card.key is short)
            self._brush.text(gauge.value, text, 12, 500, ink, align="right")
        if shape.slices is not None:
            self._slices(shape.slices, slices)
        if shape.format.detail is not Detail.TILE:
            self._words_of_machines(shape, residents, readings[GaugeKey.CPU].capacity)
        painter.restore()

    def _owner_color(self, owner: int) -> QColor:
        if owner >= 0:
            return self._theme.vm_fill(owner)
        return self._theme.color(_COLORS[owner])

    # --- gauges ----------------------------------------------------------------------------------------------------

    def _bar(self, gauge: GaugeShape, reading: Reading) -> float:
        """Add the parts of a gauge; returns where they end."""
        track, capacity = gauge.bar.grown(-1.6), max(1, reading.capacity)
        is_disk = gauge.card.key is GaugeKey.DISK
        x, right = track.x, track.right
        for owner, amount in reading.parts:
            width = min(track.w * amount / capacity, right - x)
            if width > 0.4:
                code = SYSTEM if is_disk and owner == OTHER else owner
                self._batch.add(code, x, track.y, max(0.8, width - 1.5), track.h)
            x += width
        return x

    def _forecast(self, gauge: GaugeShape, reading: Reading, x: float, slot: int, added: Forecast) -> None:
        track = gauge.bar.grown(-1.6)
        width = min(track.w * _forecast_of(gauge.card.key, added) / max(1, reading.capacity), track.right - x)
        if width > 0.4:
            fill, box = self._theme.vm_fill(slot), Box(x, track.y, width, track.h)
            self._brush.rect(box, faded(fill, 0.25))
            self._brush.hatch(box, fill, step=5, width=1.4)

    def _value_color(self, reading: Reading, *, is_short: bool) -> QColor:
        ink = self._theme.color("layer.hardware.ink")
        # The slab is dark in every theme: a state's own colour would not be readable on it everywhere.
        if is_short:
            return mixed(self._theme.color("state.error.line"), ink, 0.62)
        if reading.is_short or reading.is_tight:
            return mixed(self._theme.color("state.warn.line"), ink, 0.4)
        return ink

    # --- hypervisor ------------------------------------------------------------------------------------------------

    def _slices(self, strip: Box, owners: Sequence[int]) -> None:
        painter = self._brush.painter
        painter.save()
        painter.setClipRect(rect_of(Box(strip.x - 1, strip.y, strip.w + 1, strip.h)))
        shift = self._phase * CELL
        for index, owner in enumerate(owners):
            cell = Box(strip.x + index * CELL - shift, strip.y, CELL - 1.5, strip.h)
            self._brush.rect(cell, self._slice_color(owner), None, radius=1.5)
        painter.restore()

    def _slice_color(self, owner: int) -> QColor:
        if owner == IDLE:
            return self._theme.color("line.normal" if self._theme.is_dark else "accent.soft")
        return self._theme.color("gauge.hypervisor") if owner < 0 else self._theme.vm_fill(owner)

    # --- machines --------------------------------------------------------------------------------------------------

    def _bars_of_machines(self, shape: HostShape, residents: Sequence[Resident], capacity: int) -> None:
        """Add a bar for each tile; cards and lines have figures instead."""
        if shape.format.detail is not Detail.TILE or not capacity:
            return
        khz, add = self._frame.vms.cpu_khz, self._batch.add
        has_letter = shape.format.tile >= SMALLEST_LETTER
        for vm, resident in zip(shape.vms, residents, strict=False):
            box, part = vm.box, khz[resident.row] / capacity
            if has_letter:
                add(TRACK, box.x, box.bottom - 4, box.w, 3)
                add(resident.slot, box.x, box.bottom - 4, box.w * min(1.0, part), 3)
            elif part > 0:
                # So small that only a quarter of the host fills it.
                height = max(1.0, box.h * min(1.0, part * 4))
                add(resident.slot, box.x, box.bottom - height, box.w, height)

    def _words_of_machines(self, shape: HostShape, residents: Sequence[Resident], capacity: int) -> None:
        is_card = shape.format.detail is Detail.CARD
        ink = self._theme.color("text.secondary")
        for vm, resident in zip(shape.vms, residents, strict=False):
            if vm.card.power is PowerState.OFF:
                continue
            box = vm.box
            line = Box(box.x, box.y + 8, box.w - 10, 20) if is_card else Box(box.x, box.y, box.w - 10, min(box.h, 35))
            used = self._frame.vms.cpu_khz[resident.row]
            self._brush.text(line, self._percent(used, capacity), 12, 500, ink, align="right")
            boot = self._frame.vms.boot_left_ppm[resident.row]
            if boot > 0:
                self._boot(vm, boot)
            elif is_card and not vm.card.doing:
                self._curve(vm)

    def _percent(self, part: int, whole: int) -> str:
        hundredths = (part * 100 + whole // 2) // whole if whole else 0
        return self._brush.lettering.percent(hundredths)

    def _boot(self, vm: VmShape, left_ppm: int) -> None:
        track = Box(vm.box.x + 9, vm.box.bottom - 5, vm.box.w - 18, 2.5)
        done = Box(track.x, track.y, track.w * (1_000_000 - left_ppm) / 1_000_000, track.h)
        self._brush.rect(track, self._theme.color("line.normal"), radius=1.2)
        self._brush.rect(done, self._theme.vm_fill(vm.card.slot), radius=1.2)

    def _curve(self, vm: VmShape) -> None:
        points = self._curves.get(vm.card.id, ())
        if len(points) < 2:
            return
        if vm.box.w - 20 - self._brush.lettering.width(vm.card.size, 12, 400) < CURVE_ROOM - 16:
            return
        width, right, base = 34.0, vm.box.right - 10, vm.box.bottom - 9
        top = max(250_000, *points)
        step = width / (len(points) - 1)
        line = QPolygonF(
            [QPointF(right - width + index * step, base - 14.0 * point / top) for index, point in enumerate(points)]
        )
        self._brush.painter.setPen(QPen(self._theme.vm_fill(vm.card.slot), 1.6))
        self._brush.painter.drawPolyline(line)


def value_of(key: GaugeKey, reading: Reading, *, is_short: bool) -> str:
    """Return the figure beside a gauge; a short one has no unit."""
    if key is GaugeKey.MEMORY and is_short:
        return short_memory(reading.used, reading.capacity)
    if key is GaugeKey.MEMORY:
        return units.memory_of(reading.used, reading.capacity)
    return units.percent(reading.ppm)


def _forecast_of(key: GaugeKey, forecast: Forecast) -> int:
    match key:
        case GaugeKey.CPU:
            return forecast.cpu_khz
        case GaugeKey.MEMORY:
            return forecast.memory_kib
        case GaugeKey.DISK:
            return forecast.disk_bytes
        case GaugeKey.NETWORK:
            return forecast.net_kbps
