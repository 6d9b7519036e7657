"""The whole picture of the stage: which hosts are drawn where, from a frame, a plan and what is being carried."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from entresol.engine.frame import Frame
from entresol.engine.verdict import Forecast
from entresol.model.text import LanguageCode
from entresol.model.values import HostId, VmId
from entresol.ui.icons import Icons
from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.stage import marks, passages
from entresol.ui.stage.backdrop import Backdrop
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.cards import GaugeKey, HostCard, host_cards
from entresol.ui.stage.curves import Curves
from entresol.ui.stage.flags import FlagPictures
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.live import Live
from entresol.ui.stage.marks import Zone
from entresol.ui.stage.plan import HostPlace, Plan, plan_stage
from entresol.ui.stage.readings import Reading, Readings, Residents, residents_of
from entresol.ui.stage.shadows import Shadows
from entresol.ui.stage.shape import Detail, VmShape
from entresol.ui.stage.sprites import Sprites
from entresol.ui.stage.strips import Strips
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
PAINT_MARGIN = 40.0
"""What is painted around a host."""


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
        self.readings: Mapping[HostId, Mapping[GaugeKey, Reading]] = {}
        self.residents: Residents = {}
        self.camera = Camera(1, 0, 0, 1, 1, 1)
        self.corner = Box(0, 0, 0, 0)
        """What lies over the upper left corner of the viewport, in its pixels; flags keep clear of it."""
        self.shown: tuple[HostPlace, ...] = ()
        """Hosts that are at least partly on the screen."""
        self.backdrop = Backdrop(theme, self.lettering, icons)
        self._icons = icons
        self._frame: Frame | None = None
        self._cards: tuple[HostCard, ...] = ()
        self._room = (880.0, 604.0)
        self._coarsest: Detail | None = None
        self._seen_plan: Plan | None = None
        self._sprites: Sprites | None = None
        self._live: Live | None = None
        self._flags = FlagPictures()
        self._shadows = Shadows(theme)
        self._travelled: dict[VmId, float] = {}

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
        self.readings = Readings(frame, self.residents)
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
        self.backdrop = Backdrop(theme, self.lettering, self._icons)
        self._flags = FlagPictures()
        self._shadows = Shadows(theme)
        self._sprites = None
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
        self.backdrop.keep(place.shape for place in self.plan.places)

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

    def look(self, camera: Camera) -> None:
        """Show what ``camera`` sees."""
        if camera != self.camera or self._seen_plan is not self.plan:
            self.camera, self._seen_plan = camera, self.plan
            self.shown = tuple(place for place in self.plan.places if camera.sees(place.box, PAINT_MARGIN))
            self._leave()

    def paint_back(self, painter: QPainter, *, is_zooming: bool = False) -> None:
        """Paint the ground, the zones and the still pictures of hosts."""
        words = (
            translate("Stage", "Add a host from the palette"),
            translate("Stage", "then install a system or a hypervisor on it"),
        )
        self.backdrop.paint(painter, self.plan, self.overlay.zones, words, self.camera, is_zooming=is_zooming)

    def paint_live(self, painter: QPainter) -> None:
        """Paint what moves, and what is said over the hosts."""
        if self._frame is None or not self.shown:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self.theme, self.lettering, self._icons, (self._shadows, self.camera.ratio))
        live = self._living(self._frame)
        live.show(self._frame, self.overlay.short)
        live.paint(
            brush, self.strips, self.slices_dealt, self.phase, self.clock_ms, self.curves, is_still=self.is_still
        )
        live.paint_forecasts(brush, self.overlay.forecasts)
        self._chosen(brush)
        brush.layer = "flags"
        flags: list[Box] = []
        for place in self.shown:
            self._said(brush, place, flags)
        brush.layer = "passages"
        passages.paint(brush, self.plan, self._frame, self.overlay.zones)

    def _living(self, frame: Frame) -> Live:
        """Return the painter of what moves in view, made anew when what is in view changed."""
        if self._sprites is None or self._sprites.is_full or self._sprites.ratio != self.camera.ratio:
            self._sprites = Sprites(self.lettering, self.camera.ratio)
            self._leave()
        if self._live is None:
            self._live = Live(
                self.shown,
                self.residents,
                frame,
                self.camera,
                self._sprites,
                self.theme,
                self.lettering,
                self._travelled,
            )
        return self._live

    def _leave(self) -> None:
        """Find anew where what moves is; flows go on from where they are."""
        if self._live is not None:
            self._travelled |= self._live.flows.travelled
            self._live = None

    def _chosen(self, brush: Brush) -> None:
        overlay = self.overlay
        if overlay.chosen_host is not None:
            place = self.plan.place(overlay.chosen_host)
            if place is not None:
                marks.paint_host_ring(brush, place.box)
        wanted = {overlay.carried_vm, overlay.chosen_vm, overlay.hovered_vm} - {None}
        for place in self.shown if wanted else ():
            for vm in place.shape.vms:
                if vm.card.id in wanted:
                    self._marked(brush, place, vm)

    def _marked(self, brush: Brush, place: HostPlace, vm: VmShape) -> None:
        overlay, box, detail = self.overlay, place.on_stage(vm.box), place.shape.format.detail
        radius = 9 if detail is Detail.CARD else 6
        if vm.card.id == overlay.carried_vm:
            marks.paint_ghost(brush, box, vm.card.slot, radius)
        elif vm.card.id == overlay.chosen_vm:
            marks.paint_ring(brush, box, radius)
        if vm.card.id == overlay.hovered_vm and not vm.card.is_locked:
            grip = grip_box(box, detail)
            if grip is not None:
                marks.paint_grip(brush, grip)

    def _said(self, brush: Brush, place: HostPlace, flags: list[Box]) -> None:
        zone = self.overlay.zones.get(place.host)
        if zone is None:
            return
        if place.shape.landing is not None:
            marks.paint_landing(brush, place.on_stage(place.shape.landing), zone.tone)
        if zone.flag is not None and place.host != self.overlay.callout:
            box = marks.flag_box(brush, place, zone.flag, self.plan.width)
            box = marks.clear_of(marks.beside(box, self.camera.to_stage(self.corner), self.plan.width), flags)
            flags.append(box)
            self._flags.paint(brush, box, zone.flag, self.camera.ratio)


def grip_box(box: Box, detail: Detail) -> Box | None:
    """Return the handle of a machine's card: at the right end of its application's line."""
    if detail is Detail.CARD:
        return Box(box.right - 9 - 22, box.y + 36, 20, 44)
    if detail is Detail.BRIEF:
        return Box(box.right - 9 - 26 - 22, box.y + 34, 20, 22)
    if detail is Detail.ROW:
        return Box(box.right - 74, box.y + 4, 20, box.h - 8)
    return None
