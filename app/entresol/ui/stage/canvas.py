"""The whole picture of the stage: which hosts are drawn where, from a frame, a plan and what is being carried.

Static pictures are kept per host and rendered again only when that host's shape, the theme or the scale changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap

from entresol.engine.frame import Frame
from entresol.engine.verdict import Forecast
from entresol.model.text import LanguageCode
from entresol.model.values import HostId, VmId
from entresol.ui.icons import Icons
from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.stage import flows, marks, passages
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush, rect_of
from entresol.ui.stage.cards import GaugeKey, HostCard, host_cards
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.live import Curves, LivePainter, Strips
from entresol.ui.stage.marks import Zone
from entresol.ui.stage.plan import HostPlace, Plan, plan_stage
from entresol.ui.stage.readings import Reading, Residents, readings_of, residents_of
from entresol.ui.stage.shape import Detail, HostShape
from entresol.ui.stage.static_host import PICTURE_MARGIN, picture_of
from entresol.ui.stage.widths import CELL
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
DOT_PITCH = 20


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is shown over the hosts, and belongs to no frame."""

    zones: Mapping[HostId, Zone] = field(default_factory=dict[HostId, Zone])
    forecasts: Mapping[HostId, tuple[int, Forecast]] = field(default_factory=dict[HostId, tuple[int, Forecast]])
    short: Mapping[HostId, GaugeKey] = field(default_factory=dict[HostId, GaugeKey])
    landing: HostId | None = None
    callout: HostId | None = None
    """This host's reason is in the large callout: no flag for it."""
    chosen_vm: VmId | None = None
    chosen_host: HostId | None = None
    hovered_vm: VmId | None = None
    carried_vm: VmId | None = None


class Canvas:
    """Keeps the plan, the pictures and the figures, and paints them."""

    def __init__(self, theme: Theme, icons: Icons, language: LanguageCode) -> None:
        self.theme = theme
        self.language: LanguageCode = language
        self.lettering = Lettering(theme)
        self.overlay = Overlay()
        self.curves: Curves = {}
        self.strips = Strips()
        self.phase = 0.0
        """Part of a slice by which the strips have moved."""
        self.slices_dealt = 0
        """Slices dealt since the start, on the screen's own time."""
        self.clock_ms = 0
        """The screen's own time, for what flows; stands still when paused or when motion is reduced."""
        self.is_still = False
        self.plan = Plan(1, 1, 1, ())
        self.readings: dict[HostId, dict[GaugeKey, Reading]] = {}
        self.residents: Residents = {}
        self._icons = icons
        self._frame: Frame | None = None
        self._cards: tuple[HostCard, ...] = ()
        self._room = (880.0, 604.0)
        self._coarsest: Detail | None = None
        self._pictures: dict[HostShape, tuple[float, QPixmap]] = {}
        self._dots: QPixmap | None = None

    @property
    def frame(self) -> Frame | None:
        """The instant that is shown."""
        return self._frame

    def show(self, frame: Frame) -> bool:
        """Take the figures of ``frame``; returns whether hosts or machines changed, hence the plan."""
        is_new = self._frame is None or frame.inventory is not self._frame.inventory
        self._frame = frame
        if is_new:
            self.residents = residents_of(frame.inventory, frame.vm_index)
            self._cards = host_cards(frame.inventory, self.language)
            self.arrange()
        self.readings = {host: readings_of(frame, host, self.residents[host]) for host in frame.host_ids}
        return is_new

    def speak(self, language: LanguageCode) -> None:
        """Draw all words again in another language."""
        self.language = language
        if self._frame is not None:
            self._cards = host_cards(self._frame.inventory, language)
            self.arrange()

    def wear(self, theme: Theme) -> None:
        """Draw everything again in another theme."""
        self.theme = theme
        self.lettering = Lettering(theme)
        self._pictures.clear()
        self._dots = None
        self.arrange()

    def fit(self, room: tuple[float, float], coarsest: Detail | None) -> None:
        """Lay the hosts out in a canvas of ``room``, logical pixels at 100 %."""
        if (room, coarsest) != (self._room, self._coarsest):
            self._room, self._coarsest = room, coarsest
            self.arrange()

    def dress(self, overlay: Overlay) -> bool:
        """Show ``overlay``; returns whether the plan changed (a place to land was made or closed)."""
        moved = overlay.landing != self.overlay.landing
        self.overlay = overlay
        if moved:
            self.arrange()
        return moved

    def arrange(self) -> None:
        """Lay the hosts out again; pictures of hosts that are still the same are kept."""
        self.plan = plan_stage(
            self._cards, self._room, self.lettering.width, landing=self.overlay.landing, coarsest=self._coarsest
        )
        kept = {place.shape for place in self.plan.places}
        self._pictures = {shape: entry for shape, entry in self._pictures.items() if shape in kept}

    def box_of(self, subject: Subject) -> Box | None:
        """Return where a host or a machine is."""
        match subject:
            case HostSubject(host):
                place = self.plan.place(host)
                return None if place is None else place.box
            case VmSubject(vm):
                for place in self.plan.places:
                    for shape in place.shape.vms:
                        if shape.card.id == vm:
                            return place.on_stage(shape.box)
                return None

    # --- painting --------------------------------------------------------------------------------------------------

    def paint_back(self, painter: QPainter, exposed: QRectF, ratio: float, *, is_zooming: bool = False) -> None:
        """Paint the ground, the zones and the still pictures of hosts at ``ratio`` device pixels per logical one."""
        painter.fillRect(exposed, QBrush(self._dotted(ratio)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = self._brush(painter)
        if not self.plan.places:
            self._empty(brush)
        for place in self.plan.places:
            if not exposed.intersects(rect_of(place.box.grown(PICTURE_MARGIN))):
                continue
            zone = self.overlay.zones.get(place.host)
            if zone is not None:
                marks.paint_zone(brush, place.box, zone)
            self._copy(painter, place, ratio, is_zooming=is_zooming)

    def paint_live(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint what moves, and what is said over the hosts."""
        if self._frame is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = self._brush(painter)
        live = LivePainter(brush, self._frame, self.curves, self.phase)
        shown = [place for place in self.plan.places if exposed.intersects(rect_of(place.box.grown(40)))]
        for place in shown:
            flows.paint(brush, place, self._frame, self.residents[place.host], self.clock_ms, is_still=self.is_still)
            self._live_host(live, place)
            self._chosen(brush, place)
        brush.layer = "flags"
        flags: list[Box] = []
        for place in shown:
            self._said(brush, place, flags)
        brush.layer = "passages"
        passages.paint(brush, self.plan, self._frame, self.overlay.zones)

    def _live_host(self, live: LivePainter, place: HostPlace) -> None:
        strip = place.shape.slices
        cells = 0 if strip is None else int(strip.w / CELL) + 1
        live.host(
            place,
            self.readings[place.host],
            self.residents[place.host],
            self.strips.of(place.host, cells),
            self.overlay.forecasts.get(place.host),
            self.overlay.short.get(place.host),
        )

    def _chosen(self, brush: Brush, place: HostPlace) -> None:
        overlay = self.overlay
        if place.host == overlay.chosen_host:
            marks.paint_host_ring(brush, place.box)
        radius = 9 if place.shape.format.detail is Detail.CARD else 6
        for vm in place.shape.vms:
            box = place.on_stage(vm.box)
            if vm.card.id == overlay.carried_vm:
                marks.paint_ghost(brush, box, vm.card.slot, radius)
            elif vm.card.id == overlay.chosen_vm:
                marks.paint_ring(brush, box, radius)
            if vm.card.id == overlay.hovered_vm and not vm.card.is_locked:
                grip = grip_box(box, place.shape.format.detail)
                if grip is not None:
                    marks.paint_grip(brush, grip)

    def _said(self, brush: Brush, place: HostPlace, flags: list[Box]) -> None:
        zone = self.overlay.zones.get(place.host)
        if zone is None:
            return
        if place.shape.landing is not None:
            marks.paint_landing(brush, place.on_stage(place.shape.landing), zone.tone)
        if zone.flag is not None and place.host != self.overlay.callout:
            box = marks.clear_of(marks.flag_box(brush, place, zone.flag, self.plan.width), flags)
            flags.append(box)
            marks.paint_flag(brush, box, zone.flag)

    def _empty(self, brush: Brush) -> None:
        title = translate("Stage", "Add a host from the palette")
        detail = translate("Stage", "then install a system or a hypervisor on it")
        marks.paint_empty(brush, self.plan.width, self.plan.ground, title, detail)

    def _copy(self, painter: QPainter, place: HostPlace, ratio: float, *, is_zooming: bool) -> None:
        made_at, picture = self._pictures.get(place.shape, (0.0, QPixmap()))
        if picture.isNull() or (made_at != ratio and not is_zooming):
            picture = picture_of(place.shape, self.theme, self.lettering, self._icons, ratio)
            self._pictures[place.shape] = (ratio, picture)
            made_at = ratio
        box = place.box.grown(PICTURE_MARGIN)
        target = QRectF(box.x, box.y, picture.width() / made_at, picture.height() / made_at)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, made_at != ratio)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _dotted(self, ratio: float) -> QPixmap:
        if self._dots is None or self._dots.devicePixelRatio() != ratio:
            tile = QPixmap(int(DOT_PITCH * ratio), int(DOT_PITCH * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(self.theme.color("bg.canvas"))
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("bg.dot"))
            painter.drawEllipse(QPointF(DOT_PITCH / 2, DOT_PITCH / 2), 1, 1)
            painter.end()
            self._dots = tile
        return self._dots

    def _brush(self, painter: QPainter) -> Brush:
        return Brush(painter, self.theme, self.lettering, self._icons)


def grip_box(box: Box, detail: Detail) -> Box | None:
    """Return the handle of a machine's card: at the right end of its application's line."""
    if detail is Detail.CARD:
        return Box(box.right - 9 - 22, box.y + 36, 20, 44)
    if detail is Detail.BRIEF:
        return Box(box.right - 9 - 26 - 22, box.y + 34, 20, 22)
    if detail is Detail.ROW:
        return Box(box.right - 74, box.y + 4, 20, box.h - 8)
    return None
