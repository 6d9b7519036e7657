"""The shape of one host: where each of its layers lies. Ground level is y = 0 and its left edge x = 0.

Sizes are those of the mock-ups at 100 %; widths follow the texts. Pure: text is measured by a function that is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from entresol.ui.stage.box import Box
from entresol.ui.stage.cards import ApplicationCard, GaugeCard, HostCard, HostKind, VmCard

Measure = Callable[[str, float, int], float]
"""Width of a text in a size (logical pixels) and weight."""

BAND = 40.0
BAND_SMALL = 38.0
APP_TALL = 50.0
SLAB = 134.0
SLAB_SMALL = 96.0
GAUGE_PITCH = 19.0
CARD_HEIGHT = 112.0
CARD_GAP = 10.0
CARD_LEAST_WIDTH = 112.0
CARD_MOST_WIDTH = 182.0
LANE = 18.0
"""Room between the two columns of machines, where the flow of requests runs."""
CURVE_ROOM = 50.0
"""Room for a machine's curve at the right of its size."""
ROW = 35.0
ROW_GAP = 2.0
ROW_LEAST_WIDTH = 164.0
ROW_MOST_WIDTH = 250.0
PAD = 10.0
LANDING = 74.0
HOST_LEAST_WIDTH = 200.0
HYPERVISOR_PART = 0.66
"""Part of its row that a type 2 hypervisor takes: it is one application among others."""


class Detail(StrEnum):
    """How much of a machine is drawn."""

    CARD = "card"
    """Name, application, guest, size, curve."""
    ROW = "row"
    """One line: letter, name, percent."""
    TILE = "tile"
    """Letter and bar, or only a bar when very small."""


@dataclass(frozen=True, slots=True)
class Format:
    """How the machines of a host are laid out."""

    detail: Detail
    columns: int
    tile: float = 0.0
    """Side of a tile."""
    widest: float = CARD_MOST_WIDTH
    """No card is wider than this."""
    has_curves: bool = True
    """Cards are wide enough for a curve."""
    is_low: bool = False
    """Little height: two gauges instead of four, thinner layers."""


@dataclass(frozen=True, slots=True)
class VmShape:
    """Where a machine is."""

    card: VmCard
    box: Box


@dataclass(frozen=True, slots=True)
class AppShape:
    """Where an application is; a tall one has a second line."""

    card: ApplicationCard
    box: Box
    is_tall: bool


@dataclass(frozen=True, slots=True)
class GaugeShape:
    """Where a gauge is: its label, its bar, its value."""

    card: GaugeCard
    label: Box
    bar: Box
    value: Box


@dataclass(frozen=True, slots=True)
class HostShape:
    """Everything that the static picture of a host depends on; equal shapes have equal pictures."""

    card: HostCard
    format: Format
    box: Box
    """The whole stack."""
    room: Box | None
    """Where machines stand; none without a hypervisor."""
    hypervisor: Box | None
    system: Box | None
    applications: tuple[AppShape, ...]
    slab: Box
    gauges: tuple[GaugeShape, ...]
    vms: tuple[VmShape, ...]
    landing: Box | None
    """Where what is carried would stand."""
    slices: Box | None
    """The strip of time slices, inside the hypervisor's band."""


def shape_of(card: HostCard, form: Format, measure: Measure, *, landing: bool = False) -> HostShape:
    """Lay out one host."""
    return _Builder(card, form, measure).build(landing=landing and card.kind in (HostKind.TYPE_1, HostKind.TYPE_2))


def pitch(form: Format) -> float:
    """Return the distance between two lines of machines."""
    match form.detail:
        case Detail.CARD:
            return CARD_HEIGHT + CARD_GAP
        case Detail.ROW:
            return ROW + ROW_GAP
        case Detail.TILE:
            return form.tile + 2.0


def card_width(vm: VmCard, measure: Measure, form: Format) -> float:
    """Return the width that a full card needs for its texts, within bounds."""
    percent = measure("88\u00a0%", 12, 500)
    need = max(
        36 + measure(vm.name, 13, 600) + 4 + percent + 10,
        43 + measure(vm.application, 12, 500) + 8,
        43 + measure(vm.guest, 12, 500) + 8,
        10 + measure(vm.size, 12, 400) + (CURVE_ROOM if form.has_curves else 10),
    )
    return min(form.widest, max(CARD_LEAST_WIDTH, float(int(need) + 1)))


def row_width(vm: VmCard, measure: Measure) -> float:
    """Return the width that a one-line row needs, within bounds."""
    need = 36 + measure(vm.name, 13, 600) + 12 + measure("100\u00a0%", 12, 500) + 10
    return min(ROW_MOST_WIDTH, max(ROW_LEAST_WIDTH, float(int(need) + 1)))


class _Builder:
    def __init__(self, card: HostCard, form: Format, measure: Measure) -> None:
        self.card = card
        self.form = form
        self.measure = measure
        self.is_small = form.is_low or form.detail is not Detail.CARD
        self.band = BAND_SMALL if form.is_low else BAND
        self.hosts_vms = card.kind in (HostKind.TYPE_1, HostKind.TYPE_2)

    def build(self, *, landing: bool) -> HostShape:
        vm_width = self.vm_width()
        width = max(self.slab_width(), self.bands_width(), self.room_width(vm_width))
        slab_height = SLAB_SMALL if self.form.is_low else SLAB
        slab = Box(0, -slab_height, width, slab_height)
        top = slab.y
        system = None
        if self.card.system:
            system = Box(0, top - self.band, width, self.band)
            top = system.y
        hypervisor, applications, top = self.middle(width, top)
        room, vms, spot = None, (), None
        if self.hosts_vms:
            room, vms, spot = self.machines(width, top, landing=landing)
            top = room.y
        return HostShape(
            self.card,
            self.form,
            Box(0, top, width, -top),
            room,
            hypervisor,
            system,
            applications,
            slab,
            self.gauges(slab),
            vms,
            spot,
            self.slices(hypervisor),
        )

    # --- widths ----------------------------------------------------------------------------------------------------

    def vm_width(self) -> float:
        match self.form.detail:
            case Detail.CARD:
                return max(
                    (card_width(vm, self.measure, self.form) for vm in self.card.vms),
                    default=CARD_LEAST_WIDTH,
                )
            case Detail.ROW:
                return max((row_width(vm, self.measure) for vm in self.card.vms), default=ROW_LEAST_WIDTH)
            case Detail.TILE:
                return self.form.tile

    def lane(self) -> float:
        match self.form.detail:
            case Detail.CARD:
                return LANE if len(self.card.vms) > self.form.columns else PAD
            case Detail.ROW:
                return 4.0
            case Detail.TILE:
                return 2.0

    def side(self) -> float:
        return PAD if self.form.detail is Detail.CARD else 2.0 if self.form.detail is Detail.ROW else 6.0

    def room_width(self, vm_width: float) -> float:
        if not self.hosts_vms:
            return 0.0
        columns = max(1, self.form.columns)
        return 2 * self.side() + columns * vm_width + (columns - 1) * self.lane()

    def slab_width(self) -> float:
        name = 43 + self.measure(self.card.name, 14, 600) + 12
        if self.card.badge:
            name += self.measure(self.card.badge, 11, 600) + 14 + 10
        detail = 43 + self.measure(self.card.detail, 12, 400) + 12
        value = max(self.measure(gauge.widest, 12, 500) for gauge in self.card.gauges)
        label = max(52.0, max(self.measure(gauge.label, 12, 400) for gauge in self.card.gauges) + 1)
        least = 168.0 if self.form.detail is not Detail.CARD else HOST_LEAST_WIDTH
        return max(least, float(int(max(name, detail, 14 + label + 6 + 32 + 8 + value + 2 + 14)) + 1))

    def bands_width(self) -> float:
        system = 40 + self.measure(self.card.system, 13, 600) + 7 + self.measure(self.card.system_role, 12, 400) + 10
        if not self.card.hypervisor:
            return system if self.card.system else 0.0
        label = 40 + self.measure(self.card.hypervisor, 13, 600) + 10
        label += (7 + self.measure(self.card.product, 12, 400)) if self.card.product else 0
        if self.card.kind is HostKind.TYPE_2:
            apps = sum(self.app_chip(app) for app in self.card.applications)
            strip = self.strip_cells() * 9 + 24
            return max(system, label - 4 + strip + max(apps, 40.0))
        return max(system, label + (self.strip_cells() * 9 + 16))

    def app_chip(self, app: ApplicationCard) -> float:
        return self.measure(app.name, 12, 500) + 20 + 16 + 5

    def strip_cells(self) -> int:
        if self.form.detail is not Detail.CARD:
            return 4
        return 12 if self.card.kind is HostKind.TYPE_1 and len(self.card.vms) > 1 else 4

    # --- layers ----------------------------------------------------------------------------------------------------

    def middle(self, width: float, top: float) -> tuple[Box | None, tuple[AppShape, ...], float]:
        match self.card.kind:
            case HostKind.TYPE_1:
                band = Box(0, top - self.band, width, self.band)
                return band, (), band.y
            case HostKind.TYPE_2:
                return self.shared_row(width, top)
            case HostKind.BARE_METAL:
                shapes: list[AppShape] = []
                for app in self.card.applications:
                    height = self.band if self.form.is_low else APP_TALL
                    shapes.append(AppShape(app, Box(0, top - height, width, height - 1), not self.form.is_low))
                    top -= height
                return None, tuple(shapes), top
            case HostKind.HARDWARE:
                return None, (), top

    def shared_row(self, width: float, top: float) -> tuple[Box, tuple[AppShape, ...], float]:
        """The hypervisor beside the other applications of the host's system."""
        chips = [self.app_chip(app) for app in self.card.applications]
        part = min(width * HYPERVISOR_PART, width - sum(chips) - 10) if chips else width * HYPERVISOR_PART
        band = Box(0, top - self.band, float(int(part)), self.band)
        shapes: list[AppShape] = []
        x, spare = band.right + 5, (width - band.w - 10 - sum(chips) + 5) / max(1, len(chips))
        for app, chip in zip(self.card.applications, chips, strict=True):
            shapes.append(AppShape(app, Box(x, band.y + 5, chip + spare - 5, self.band - 9), is_tall=False))
            x += chip + spare
        return band, tuple(shapes), band.y

    def machines(self, width: float, top: float, *, landing: bool) -> tuple[Box, tuple[VmShape, ...], Box | None]:
        form, side, lane = self.form, self.side(), self.lane()
        columns = max(1, form.columns)
        lines = -(-len(self.card.vms) // columns)
        step = pitch(form)
        gap = step - self.vm_height()
        pad = PAD if form.detail is Detail.CARD else 4.0
        inner = (lines * step - gap) if lines else 0.0
        spot_height = (LANDING if form.detail is Detail.CARD else ROW) if landing else 0.0
        used = inner + (spot_height + (gap if lines else 0) if landing else 0)
        height = max(used + 2 * pad, 24.0 if lines or landing else 44.0)
        room = Box(0, top - height, width, height)
        stretch = form.detail is not Detail.TILE
        vm_width = (width - 2 * side - (columns - 1) * lane) / columns if stretch else form.tile
        first = room.bottom - pad - inner
        vms = tuple(
            VmShape(
                vm,
                Box(
                    side + (index % columns) * (vm_width + lane),
                    first + (index // columns) * step,
                    vm_width,
                    self.vm_height(),
                ),
            )
            for index, vm in enumerate(self.card.vms)
        )
        spot = Box(PAD, room.y + pad, width - 2 * PAD, spot_height) if landing else None
        return room, vms, spot

    def vm_height(self) -> float:
        match self.form.detail:
            case Detail.CARD:
                return CARD_HEIGHT
            case Detail.ROW:
                return ROW
            case Detail.TILE:
                return self.form.tile

    def slices(self, band: Box | None) -> Box | None:
        if band is None:
            return None
        width = self.strip_cells() * 9.0
        return Box(band.right - 13 - width, band.y + (band.h - 14) / 2, width, 14)

    def gauges(self, slab: Box) -> tuple[GaugeShape, ...]:
        shown = self.card.gauges[:2] if self.form.is_low else self.card.gauges
        value = max(self.measure(gauge.widest, 12, 500) for gauge in shown) + 2
        label = max(52.0, max(self.measure(gauge.label, 12, 400) for gauge in shown) + 1)
        y = slab.y + (42 if self.form.is_low else 51)
        shapes: list[GaugeShape] = []
        for gauge in shown:
            bar_x = 14 + label + 6
            shapes.append(
                GaugeShape(
                    gauge,
                    Box(14, y, label, 18),
                    Box(bar_x, y + 3, slab.w - 14 - value - 8 - bar_x, 12),
                    Box(slab.w - 14 - value, y, value, 18),
                )
            )
            y += 24 if self.form.is_low else GAUGE_PITCH
        return tuple(shapes)
