"""What moves on the canvas between two frames: the screen's own clock, the strips of time slices, the curves."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer

from entresol.engine.commands import Resource
from entresol.engine.frame import Frame
from entresol.engine.trace import Trace
from entresol.model.values import HostId, VmId
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.stage.curves import CURVE_POINTS
from entresol.ui.stage.shape import Detail
from entresol.ui.stage.strips import cells_of

SLICE_MS = 220
"""How long a slice stays in its place on the screen, whatever the speed of the laboratory."""
LONGEST_STEP_MS = 100
CURVES_EVERY_MS = 300
CURVE_SPAN_US = 32_000_000


class Motion:
    """Advances a canvas by real time while the laboratory runs."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._clock = QElapsedTimer()
        self._clock.start()
        self._seen_ms = 0
        self._curved_ms = -CURVES_EVERY_MS
        self._at_us = -1

    def forget(self) -> None:
        """Begin anew: the past was moved."""
        self._canvas.strips.forget()
        self._curved_ms = -CURVES_EVERY_MS
        self._at_us = -1

    def advance(self, frame: Frame, trace: Trace) -> None:
        """Move on; nothing moves when the laboratory's time stands still or motion is reduced."""
        now_ms = self._clock.elapsed()
        step_ms, self._seen_ms = min(now_ms - self._seen_ms, LONGEST_STEP_MS), now_ms
        is_running = frame.at_us != self._at_us
        self._at_us = frame.at_us
        if is_running and not self._canvas.is_still:
            self._canvas.clock_ms += step_ms
        self._deal()
        if is_running and now_ms - self._curved_ms >= CURVES_EVERY_MS:
            self._curved_ms = now_ms
            hosts = [place.host for place in self._canvas.shown if place.shape.format.detail is Detail.CARD]
            self._canvas.curves = curves_of(frame, trace, hosts)

    def _deal(self) -> None:
        canvas = self._canvas
        before, canvas.phase = canvas.slices_dealt, (canvas.clock_ms % SLICE_MS) / SLICE_MS
        canvas.slices_dealt = canvas.clock_ms // SLICE_MS
        new = canvas.slices_dealt - before
        for place in canvas.shown:
            cells = cells_of(place.shape)
            if cells and place.host in canvas.residents and (new or not canvas.strips.is_dealt(place.host, cells)):
                canvas.strips.deal(place.host, canvas.readings[place.host][GaugeKey.CPU], new, cells)


def curves_of(frame: Frame, trace: Trace, hosts: Iterable[HostId]) -> dict[VmId, tuple[int, ...]]:
    """Return the last seconds of CPU of each machine on ``hosts``, parts per million of its host, oldest first."""
    found: dict[VmId, tuple[int, ...]] = {}
    start_us = max(0, frame.at_us - CURVE_SPAN_US)
    for host in hosts:
        vms = [vm.id for vm in frame.inventory.vms_on(host)]
        if vms:
            found.update(_curves(host, vms, trace, start_us, frame.at_us))
    return found


def _curves(host: HostId, vms: list[VmId], trace: Trace, start_us: int, stop_us: int) -> dict[VmId, tuple[int, ...]]:
    columns = trace.columns(host, Resource.CPU, start_us, stop_us, CURVE_POINTS)
    shares: dict[VmId, list[int]] = {vm: [] for vm in vms}
    for column in columns:
        amounts = dict(column.parts)
        for vm, points in shares.items():
            points.append(amounts.get(vm, 0) * 1_000_000 // column.capacity if column.capacity else 0)
    return {vm: tuple(points) for vm, points in shares.items()}
