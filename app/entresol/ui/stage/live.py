"""The part of the stage that moves: gauges, percentages, curves, time slices. One pass, no object kept per machine."""

from collections import deque
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPen, QPolygonF

from entresol.engine.frame import Frame
from entresol.engine.verdict import Forecast
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush, faded, mixed, rect_of
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import APPLICATIONS, OTHER, SYSTEM, Reading, Resident
from entresol.ui.stage.shape import CURVE_ROOM, Detail, GaugeShape, VmShape
from entresol.ui.stage.slices import IDLE, next_slices
from entresol.ui.stage.widths import CELL
from entresol.ui.words import units

CURVE_POINTS = 16

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
        painter = self._brush.painter
        painter.save()
        painter.translate(place.x, place.ground)
        for gauge in place.shape.gauges:
            self._gauge(gauge, readings[gauge.card.key], forecast, is_short=gauge.card.key is short)
        if place.shape.slices is not None:
            self._slices(place.shape.slices, slices)
        capacity = readings[GaugeKey.CPU].capacity
        for vm, resident in zip(place.shape.vms, residents, strict=False):
            self._vm(vm, resident, place.shape.format.detail, capacity)
        painter.restore()

    # --- gauges ----------------------------------------------------------------------------------------------------

    def owner_color(self, owner: int) -> QColor:
        """Return the colour of an owner in gauges."""
        if owner >= 0:
            return self._theme.vm_fill(owner)
        if owner == APPLICATIONS:
            return self._theme.color("layer.app.line")
        return self._theme.color("state.neutral.line")

    def _gauge(
        self, gauge: GaugeShape, reading: Reading, forecast: tuple[int, Forecast] | None, *, is_short: bool
    ) -> None:
        track = gauge.bar.grown(-1.6)
        capacity = max(1, reading.capacity)
        x = track.x
        for owner, amount in reading.parts:
            width = min(track.w * amount / capacity, track.right - x)
            if width > 0.4:
                self._brush.painter.fillRect(
                    rect_of(Box(x, track.y, max(0.8, width - 1.5), track.h)), self._gauge_color(owner, gauge.card.key)
                )
            x += width
        if forecast is not None:
            slot, added = forecast
            width = min(track.w * _forecast_of(gauge.card.key, added) / capacity, track.right - x)
            if width > 0.4:
                fill = self._theme.vm_fill(slot)
                self._brush.rect(Box(x, track.y, width, track.h), faded(fill, 0.25))
                self._brush.hatch(Box(x, track.y, width, track.h), fill, step=5, width=1.4)
        self._brush.text(
            gauge.value,
            value_of(gauge.card.key, reading),
            12,
            500,
            self._value_color(reading, is_short=is_short),
            align="right",
        )

    def _gauge_color(self, owner: int, key: GaugeKey) -> QColor:
        if owner == SYSTEM or (owner == OTHER and key is GaugeKey.DISK):
            return self._theme.color("gauge.hostOS")
        return self.owner_color(owner)

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

    def _vm(self, vm: VmShape, resident: Resident, detail: Detail, capacity: int) -> None:
        if vm.card.power is PowerState.OFF:
            return
        used = self._frame.vms.cpu_khz[resident.row]
        ppm = used * 1_000_000 // capacity if capacity else 0
        if detail is Detail.TILE:
            self._tile(vm, ppm)
            return
        box = vm.box
        line = Box(box.x, box.y + 8, box.w - 10, 20) if detail is Detail.CARD else Box(box.x, box.y, box.w - 10, box.h)
        ink = self._theme.color("text.secondary")
        self._brush.text(line, percent(ppm), 12, 500, ink, align="right")
        boot = self._frame.vms.boot_left_ppm[resident.row]
        if boot > 0:
            done = (box.w - 18) * (1_000_000 - boot) / 1_000_000
            self._brush.rect(
                Box(box.x + 9, box.bottom - 5, box.w - 18, 2.5), self._theme.color("line.normal"), radius=1.2
            )
            self._brush.rect(Box(box.x + 9, box.bottom - 5, done, 2.5), self._theme.vm_fill(vm.card.slot), radius=1.2)
        elif detail is Detail.CARD:
            self._curve(vm)

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

    def _tile(self, vm: VmShape, ppm: int) -> None:
        box = vm.box
        if box.w >= 22:
            track = Box(box.x, box.bottom - 4, box.w, 3)
            self._brush.painter.fillRect(rect_of(track), self._theme.color("line.normal"))
            self._brush.painter.fillRect(
                rect_of(Box(track.x, track.y, track.w * min(1.0, ppm / 1_000_000), track.h)),
                self._theme.vm_fill(vm.card.slot),
            )
            return
        height = max(1.0, box.h * min(1.0, ppm / 250_000))
        self._brush.painter.fillRect(
            rect_of(Box(box.x, box.bottom - height, box.w, height)), self._theme.vm_fill(vm.card.slot)
        )


def percent(ppm: int) -> str:
    """Return a share as text."""
    return units.percent(ppm)


def value_of(key: GaugeKey, reading: Reading) -> str:
    """Return the figure beside a gauge."""
    if key is GaugeKey.MEMORY:
        return units.memory_of(reading.used, reading.capacity)
    return percent(reading.ppm)


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
