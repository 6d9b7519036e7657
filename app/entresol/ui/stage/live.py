"""The part of the stage that moves, for the hosts in view: bars, figures, time slices, flows, curves.

Where things are is found once, when hosts, machines, scale or theme change. A frame then costs some array operations
and a few calls of the painter, whatever the number of machines.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtGui import QColor, QPainter, QTransform

from entresol.engine.frame import Frame
from entresol.engine.verdict import Forecast
from entresol.model.values import HostId, VmId
from entresol.ui.stage.arrays import ArrayPainter, Floats, fragment_rows, integers
from entresol.ui.stage.bars import Bars
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush, faded, mixed
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.stage.curves import CurveLines, Curves
from entresol.ui.stage.flows import Flows, lanes_in_view
from entresol.ui.stage.labels import Labels
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import APPLICATIONS, OTHER, SYSTEM, Residents
from entresol.ui.stage.shape import Detail
from entresol.ui.stage.slices import IDLE
from entresol.ui.stage.sprites import Sprites
from entresol.ui.stage.strips import StripCells, Strips
from entresol.ui.theme import Theme

_COLORS = {SYSTEM: "gauge.hostOS", APPLICATIONS: "layer.app.line", OTHER: "state.neutral.line"}
_STATES = (("warn", 0.4), ("error", 0.62))
"""State of a gauge and how far its colour is mixed with the slab's ink."""


class Live:
    """Paints what moves on some hosts, seen by one camera."""

    def __init__(
        self,
        places: Sequence[HostPlace],
        residents: Residents,
        frame: Frame,
        camera: Camera,
        sprites: Sprites,
        theme: Theme,
        lettering: Lettering,
        travelled: Mapping[VmId, float],
    ) -> None:
        """Prepare; ``places`` are those in view, ``travelled`` comes from the one before."""
        self.places = places
        self._theme = theme
        self._lettering = lettering
        self._camera = camera
        self._sprites = sprites
        self._arrays = ArrayPainter()
        self._bars = Bars(places, residents, frame.host_index, self._owner_color)
        ink = theme.color("layer.hardware.ink")
        # The slab is dark in every theme: a state's own colour would not be readable on it everywhere.
        tight, short = (mixed(theme.color(f"state.{name}.line"), ink, part) for name, part in _STATES)
        inks = (ink, tight, short)
        self._labels = Labels(places, self._bars, sprites, lettering, camera, inks, theme.color("text.secondary"))
        self._cells = StripCells(places, sprites, camera, self._slice_color)
        lanes = lanes_in_view(places, residents, lettering)
        self.flows = Flows(lanes, sprites, camera, theme.vm_fill, travelled)
        self._curves: tuple[Curves, CurveLines] | None = None
        self._frame: Frame | None = None
        self._short: Mapping[HostId, GaugeKey] = {}
        self._figures: Floats = fragment_rows(0)
        self._dealt = -1
        self._clock_ms = -1

    def show(self, frame: Frame, short: Mapping[HostId, GaugeKey]) -> None:
        """Take the figures of ``frame``; ``short`` are the gauges because of which a drop would be refused."""
        if frame is self._frame and short == self._short:
            return
        self._frame, self._short = frame, short
        self._bars.update(frame)
        self.flows.read(frame)
        found = [index for index, gauge in enumerate(self._gauges) if short.get(gauge[0]) is gauge[1]] if short else []
        self._figures = self._labels.update(found)

    def paint(
        self, brush: Brush, strips: Strips, dealt: int, phase: float, clock_ms: int, curves: Curves, *, is_still: bool
    ) -> None:
        """Paint everything that moves.

        Args:
            brush: painter in the stage's coordinates.
            strips: the slices that were dealt; ``dealt`` changes when there are new ones.
            dealt: number of slices dealt so far.
            phase: part of a slice by which the strips have moved.
            clock_ms: the screen's own time, for what flows.
            curves: the machines' last seconds.
            is_still: paint arrows instead of flows.
        """
        spent, self._clock_ms = clock_ms - self._clock_ms if self._clock_ms >= 0 else 0, clock_ms
        if dealt != self._dealt:
            self._dealt = dealt
            self._cells.deal(strips)
        if self._curves is None or self._curves[0] is not curves:
            self._curves = (curves, CurveLines(self.places, curves, self._theme, self._lettering))
        self._bars.paint(brush.painter, self._arrays)
        self._curves[1].paint(brush.painter)
        if is_still:
            self.flows.arrows(brush)
        dots = fragment_rows(0) if is_still else self.flows.update(spent)
        self._copy(brush.painter, np.concatenate([dots, self._cells.update(phase), self._figures]))
        self._boots(brush)

    def paint_forecasts(self, brush: Brush, forecasts: Mapping[HostId, tuple[int, Forecast]]) -> None:
        """Hatch what a drop would add, after the bars."""
        if not forecasts:
            return
        for index, (host, key) in enumerate(self._gauges):
            if host in forecasts:
                slot, added = forecasts[host]
                place = self.places[int(self._bars.gauge_hosts[index])]
                track = place.on_stage(self._bars.gauges[index].bar).grown(-1.6)
                capacity = max(1.0, float(self._bars.capacity[index]))
                x = float(self._bars.ends[index])
                width = min(track.w * _forecast_of(key, added) / capacity, track.right - x)
                if width > 0.4:
                    fill, box = self._theme.vm_fill(slot), Box(x, track.y, width, track.h)
                    brush.rect(box, faded(fill, 0.25))
                    brush.hatch(box, fill, step=5, width=1.4)

    @property
    def _gauges(self) -> list[tuple[HostId, GaugeKey]]:
        hosts = integers(self._bars.gauge_hosts)
        return [(self.places[at].host, gauge.card.key) for at, gauge in zip(hosts, self._bars.gauges, strict=True)]

    def _copy(self, painter: QPainter, rows: Floats) -> None:
        """Copy sprites onto whole device pixels."""
        density = self._camera.density
        painter.save()
        painter.setTransform(QTransform.fromScale(1 / density, 1 / density))
        self._arrays.fragments(painter, rows, self._sprites.picture)
        painter.restore()

    def _boots(self, brush: Brush) -> None:
        """Paint how far each machine that starts has come."""
        if self._frame is None:
            return
        left_ppm = self._frame.vms.boot_left_ppm
        if not any(left_ppm):
            return
        for place, residents in zip(self.places, self._bars.residents, strict=True):
            if place.shape.format.detail is Detail.TILE:
                continue
            for vm, resident in zip(place.shape.vms, residents, strict=False):
                if left_ppm[resident.row] > 0:
                    box = place.on_stage(vm.box)
                    track = Box(box.x + 9, box.bottom - 5, box.w - 18, 2.5)
                    done = Box(track.x, track.y, track.w * (1_000_000 - left_ppm[resident.row]) / 1_000_000, track.h)
                    brush.rect(track, self._theme.color("line.normal"), radius=1.2)
                    brush.rect(done, self._theme.vm_fill(vm.card.slot), radius=1.2)

    def _owner_color(self, owner: int) -> QColor:
        return self._theme.vm_fill(owner) if owner >= 0 else self._theme.color(_COLORS[owner])

    def _slice_color(self, owner: int) -> QColor:
        if owner == IDLE:
            return self._theme.color("line.normal" if self._theme.is_dark else "accent.soft")
        return self._theme.color("gauge.hypervisor") if owner < 0 else self._theme.vm_fill(owner)


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
