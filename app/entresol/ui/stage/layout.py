"""Lays out the layers of one host. Pure."""

from entresol.ui.stage.box import Box
from entresol.ui.stage.cards import HostCard, HostKind
from entresol.ui.stage.shape import (
    APP_TALL,
    BAND,
    BAND_SMALL,
    BRIEF_HEIGHT,
    GAUGE_PITCH,
    HYPERVISOR_PART,
    LANDING,
    PAD,
    ROW,
    SLAB,
    SLAB_SMALL,
    AppShape,
    Detail,
    Format,
    GaugeShape,
    HostShape,
    VmShape,
    pitch,
    vm_height,
)
from entresol.ui.stage.widths import CELL, Measure, Widths


def shape_of(card: HostCard, form: Format, measure: Measure, *, landing: bool = False) -> HostShape:
    """Lay out one host; ``landing`` keeps a place on top of its machines for what is carried."""
    widths = Widths(card, form, measure)
    return _Builder(card, form, measure, widths).build(landing=landing and widths.holds_vms())


class _Builder:
    def __init__(self, card: HostCard, form: Format, measure: Measure, widths: Widths) -> None:
        self.card = card
        self.form = form
        self.measure = measure
        self.widths = widths
        self.band = BAND_SMALL if form.is_low else BAND

    def build(self, *, landing: bool) -> HostShape:
        width = self.widths.host()
        slab_height = SLAB_SMALL if self.form.is_low else SLAB
        slab = Box(0, -slab_height, width, slab_height)
        top = slab.y
        system = None
        if self.card.system:
            system = Box(0, top - self.band, width, self.band)
            top = system.y
        hypervisor, applications, top = self.middle(width, top)
        room, vms, spot = None, (), None
        if self.widths.holds_vms():
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
        chips = [self.widths.app_chip(app) for app in self.card.applications]
        part = max(width * HYPERVISOR_PART, self.widths.hypervisor_need())
        part = min(part, width - sum(chips) - 10) if chips else part
        band = Box(0, top - self.band, float(int(part)), self.band)
        shapes: list[AppShape] = []
        x, spare = band.right + 5, (width - band.w - 10 - sum(chips) + 5) / max(1, len(chips))
        for app, chip in zip(self.card.applications, chips, strict=True):
            shapes.append(AppShape(app, Box(x, band.y + 5, chip + spare - 5, self.band - 9), is_tall=False))
            x += chip + spare
        return band, tuple(shapes), band.y

    def machines(self, width: float, top: float, *, landing: bool) -> tuple[Box, tuple[VmShape, ...], Box | None]:
        form, side, lane = self.form, self.widths.side(), self.widths.lane()
        columns = max(1, form.columns)
        if form.detail is Detail.TILE:
            columns = max(columns, int((width - 2 * side + lane) / (form.tile + lane)))
        lines = -(-len(self.card.vms) // columns)
        step = pitch(form)
        gap = step - vm_height(form)
        pad = {Detail.CARD: PAD, Detail.BRIEF: 6.0}.get(form.detail, 4.0)
        inner = (lines * step - gap) if lines else 0.0
        spot_height = {Detail.CARD: LANDING, Detail.BRIEF: BRIEF_HEIGHT}.get(form.detail, ROW) if landing else 0.0
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
                    vm_height(form),
                ),
            )
            for index, vm in enumerate(self.card.vms)
        )
        spot = Box(PAD, room.y + pad, width - 2 * PAD, spot_height) if landing else None
        return room, vms, spot

    def slices(self, band: Box | None) -> Box | None:
        width = self.widths.strip_cells() * CELL
        if band is None or not width:
            return None
        return Box(band.right - 13 - width, band.y + (band.h - 14) / 2, width, 14)

    def gauges(self, slab: Box) -> tuple[GaugeShape, ...]:
        shown = self.card.gauges[:2] if self.form.is_low else self.card.gauges
        edge, label, value = self.widths.gauge_edge(), self.widths.gauge_label(), self.widths.gauge_value()
        y = slab.y + (42 if self.form.is_low else 51)
        shapes: list[GaugeShape] = []
        for gauge in shown:
            bar_x = edge + label + 6
            shapes.append(
                GaugeShape(
                    gauge,
                    Box(edge, y, label, 18),
                    Box(bar_x, y + 3, slab.w - edge - value - 8 - bar_x, 12),
                    Box(slab.w - edge - value, y, value, 18),
                )
            )
            y += 24 if self.form.is_low else GAUGE_PITCH
        return tuple(shapes)
