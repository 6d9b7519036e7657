"""The still part of a host: layers, names, cards, tracks. Painted once into a picture, then only copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from entresol.model.vm import PowerState
from entresol.ui.icons import Icons
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import ALL, BOTTOM, SLOT_DASH, SQUARE, TOP, Brush, faded
from entresol.ui.stage.cards import HostKind, VmCard, two_lines
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.shape import SMALLEST_LETTER, AppShape, Detail, GaugeShape, HostShape, VmShape
from entresol.ui.theme import Theme

PICTURE_MARGIN = 26.0
"""Room for shadows around a host's picture."""


def picture_of(shape: HostShape, theme: Theme, lettering: Lettering, icons: Icons, ratio: float) -> QPixmap:
    """Render the static part of a host at ``ratio`` device pixels per logical pixel at 100 %."""
    box = shape.box.grown(PICTURE_MARGIN)
    picture = QPixmap(max(1, int(box.w * ratio + 0.999)), max(1, int(box.h * ratio + 0.999)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.scale(ratio, ratio)
    painter.translate(-box.x, -box.y)
    HostPainter(Brush(painter, theme, lettering, icons)).paint(shape)
    painter.end()
    return picture


class HostPainter:
    """Paints the layers of one host, from its shape."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._theme = brush.theme

    def paint(self, shape: HostShape) -> None:
        """Paint everything that stands still."""
        self._brush.shadow(shape.box, 10, 1)
        self._room(shape)
        for app in shape.applications:
            if app.is_tall or shape.card.kind is HostKind.BARE_METAL:
                self._tall_application(app, is_top=app is shape.applications[-1])
        self._system(shape)
        self._hypervisor(shape)
        self._slab(shape)
        for vm in shape.vms:
            self._vm(vm, shape.format.detail)

    # --- layers ----------------------------------------------------------------------------------------------------

    def _room(self, shape: HostShape) -> None:
        if shape.room is None:
            return
        fill = "bg.subtle" if self._theme.is_dark else "bg.surface"
        self._brush.rect(shape.room, self._theme.color(fill), None, radius=10, corners=TOP)
        frame = Box(shape.box.x, shape.box.y, shape.box.w, shape.slab.y - shape.box.y)
        self._brush.rect(frame, None, self._theme.color("line.normal"), radius=10, corners=TOP)
        if not shape.vms and shape.landing is None:
            quiet = self._theme.color("text.muted")
            self._brush.text(shape.room, shape.card.emptiness, 12, 400, quiet, align="center")

    def _tall_application(self, app: AppShape, *, is_top: bool) -> None:
        fill, ink = self._layer("app")
        line = self._theme.color("layer.app.line")
        self._brush.rect(app.box, fill, line, radius=10, corners=TOP if is_top else SQUARE)
        box, width = app.box, app.box.w - 50
        self._brush.icon(app.card.icon, box.x + 14, box.middle_y - 8.5, 17, ink)
        fits = self._brush.lettering.width(app.card.detail, 12, 400) <= width
        if app.is_tall and fits:
            self._brush.text(Box(box.x + 40, box.y + 6, width, 19), app.card.name, 13, 600, ink)
            self._brush.text(Box(box.x + 40, box.y + 24, width, 17), app.card.detail, 12, 400, ink)
        else:
            self._brush.text(Box(box.x + 40, box.y, width, box.h), app.card.name, 13, 600, ink)

    def _system(self, shape: HostShape) -> None:
        box = shape.system
        if box is None:
            return
        is_top = box.y == shape.box.y
        fill, _ink = self._layer("hostOS")
        if shape.card.kind is HostKind.TYPE_2 and shape.hypervisor is not None:
            # The system lies under the hypervisor and under its sibling applications alike.
            row = Box(box.x, shape.hypervisor.y, box.w, shape.hypervisor.h)
            self._brush.rect(row, fill, None, corners=SQUARE)
            for app in shape.applications:
                self._sibling(app)
        self._band(box, "hostOS", "app-window", shape.card.system, shape.card.system_role, TOP if is_top else SQUARE)

    def _hypervisor(self, shape: HostShape) -> None:
        box = shape.hypervisor
        if box is None:
            return
        inset = 12 if shape.card.kind is HostKind.TYPE_2 else 14
        if shape.format.is_narrow and all(two_lines(shape.card)):
            self._two_lines(box, shape, inset - 2)
        else:
            self._band(box, "hypervisor", "layers", shape.card.hypervisor, shape.card.product, inset=inset)
        strip = shape.slices
        if strip is not None:
            track = Box(strip.x - 3, strip.y - 3, strip.w + 5, strip.h + 6)
            self._brush.rect(track, self._theme.color("gauge.track"), self._contrast_line(), radius=4)

    def _two_lines(self, box: Box, shape: HostShape, inset: float) -> None:
        fill, ink = self._layer("hypervisor")
        line = self._theme.color("layer.hypervisor.line") if self._theme.is_contrast else None
        self._brush.rect(box, fill, line, corners=SQUARE)
        self._brush.icon("layers", box.x + inset, box.middle_y - 8.5, 17, ink)
        first, second = two_lines(shape.card)
        room = (box.right if shape.slices is None else shape.slices.x - 6) - box.x - inset - 26
        is_named = not shape.card.product
        self._brush.text(Box(box.x + inset + 24, box.y + 4, room, 16), first, 12, 400 if is_named else 600, ink)
        self._brush.text(Box(box.x + inset + 24, box.y + 20, room, 16), second, 12, 600 if is_named else 400, ink)

    def _sibling(self, app: AppShape) -> None:
        fill, ink = self._layer("app")
        self._brush.rect(app.box, fill, self._theme.color("layer.app.line"), radius=6)
        width = self._brush.lettering.width(app.card.name, 12, 500)
        if width + 28 > app.box.w:
            self._brush.icon(app.card.icon, app.box.middle_x - 7, app.box.middle_y - 7.5, 14, ink)
            return
        x = app.box.x + (app.box.w - width - 20) / 2
        self._brush.icon(app.card.icon, x, app.box.middle_y - 7.5, 14, ink)
        self._brush.text(Box(x + 20, app.box.y, width + 1, app.box.h - 1), app.card.name, 12, 500, ink)

    def _band(
        self, box: Box, layer: str, icon: str, label: str, role: str, corners: str = SQUARE, *, inset: float = 14
    ) -> None:
        fill, ink = self._layer(layer)
        line = self._theme.color(f"layer.{layer}.line") if self._theme.is_contrast else None
        self._brush.rect(box, fill, line, radius=10, corners=corners)
        self._brush.icon(icon, box.x + inset, box.y + (box.h - 17) / 2, 17, ink)
        x = box.x + inset + 26 - (2 if inset < 14 else 0)
        room = box.right - x - 8
        written = self._brush.text(Box(x, box.y, room, box.h), label, 13, 600, ink)
        if role and room - written - 7 > 24:
            self._brush.text(Box(x + written + 7, box.y, room - written - 7, box.h), role, 12, 400, ink)

    def _slab(self, shape: HostShape) -> None:
        box, card = shape.slab, shape.card
        fill, ink = self._layer("hardware")
        quiet = self._theme.color("layer.hardware.ink2")
        self._brush.rect(box, fill, self._theme.color("layer.hardware.line"), radius=10, corners=BOTTOM)
        badge = self._brush.lettering.width(card.badge, 11, 600) + 14 if card.badge else 0.0
        if 43 + self._brush.lettering.width(card.name, 14, 600) + 10 + badge + 12 > box.w:
            badge = 0.0
        room = box.w - 43 - 12 - (badge + 8 if badge else 0)
        is_low = shape.format.is_low
        self._brush.icon(card.icon, box.x + 14, box.y + (11 if is_low else 15), 20, ink)
        self._brush.text(Box(box.x + 43, box.y + (12 if is_low else 9), room, 18), card.name, 14, 600, ink)
        if not is_low:
            self._brush.text(Box(box.x + 43, box.y + 26, box.w - 49, 16), card.detail, 12, 400, quiet)
        if badge:
            # Where there is little width the second line runs below the badge.
            is_narrow = shape.format.is_narrow
            pill = Box(box.right - 10 - badge, box.y + (7 if is_narrow else 11), badge, 18 if is_narrow else 20)
            self._brush.rect(pill, faded(ink, 0.13), self._contrast_line(), radius=10)
            self._brush.text(pill, card.badge, 11, 600, ink, align="center")
        for gauge in shape.gauges:
            self._gauge(gauge, quiet)

    def _gauge(self, gauge: GaugeShape, ink: QColor) -> None:
        self._brush.text(gauge.label, gauge.card.label, 12, 400, ink)
        self._brush.rect(gauge.bar, self._theme.color("gauge.track"), self._contrast_line(), radius=3.5)

    # --- machines --------------------------------------------------------------------------------------------------

    def _vm(self, vm: VmShape, detail: Detail) -> None:
        match detail:
            case Detail.CARD:
                self._card(vm.box, vm.card)
            case Detail.BRIEF:
                self._brief(vm.box, vm.card)
            case Detail.ROW:
                self._row(vm.box, vm.card)
            case Detail.TILE:
                self._tile(vm.box, vm.card)

    def _card(self, box: Box, card: VmCard) -> None:
        is_off = card.power is PowerState.OFF
        self._machine_back(box, card, 9)
        brush = self._brush
        brush.letter(card.slot, Box(box.x + 9, box.y + 8, 20, 20))
        percent = brush.lettering.width("88\u00a0%", 12, 500)
        ink = self._theme.color("text.muted" if is_off else "text.primary")
        if is_off:
            brush.icon("power-off", box.right - 24, box.y + 11, 14, ink)
        brush.text(Box(box.x + 36, box.y + 8, box.w - 36 - 14 - percent, 20), card.name, 13, 600, ink)
        app = Box(box.x + 9, box.y + 35, box.w - 18, 23)
        guest = app.moved(0, 23)
        for place, layer, icon, text, corners in (
            (app, "app", card.icon, card.application, TOP),
            (guest, "guestOS", "app-window", card.guest, BOTTOM),
        ):
            self._software(place, layer, icon, text, corners, is_off=is_off)
        line = card.doing or card.size
        brush.text(Box(box.x + 10, box.y + 83, box.w - 20, 27), line, 12, 400, self._theme.color("text.muted"))

    def _software(self, place: Box, layer: str, icon: str, text: str, corners: str, *, is_off: bool) -> None:
        """Paint a layer of a machine; a stopped one has its software on disk only: outlined, not filled."""
        fill, ink = self._layer(layer)
        line = self._theme.color(f"layer.{layer}.line")
        if is_off:
            self._brush.rect(place, None, line, radius=5, dash=SLOT_DASH, corners=corners)
            ink = self._theme.color("text.secondary")
        else:
            self._brush.rect(place, fill, line if self._theme.is_contrast else None, radius=5, corners=corners)
        self._brush.icon(icon, place.x + 6, place.middle_y - 7, 14, ink)
        if text:
            self._brush.text(Box(place.x + 25, place.y, place.w - 26, place.h), text, 12, 500, ink)

    def _brief(self, box: Box, card: VmCard) -> None:
        self._row(Box(box.x, box.y, box.w, 34), card, back=box)
        is_off = card.power is PowerState.OFF
        guest = Box(box.right - 9 - 26, box.y + 34, 26, 22)
        app = Box(box.x + 9, guest.y, guest.x - box.x - 11, 22)
        self._software(app, "app", card.icon, card.doing or card.application, ALL, is_off=is_off)
        self._software(guest, "guestOS", "app-window", "", ALL, is_off=is_off)

    def _row(self, box: Box, card: VmCard, back: Box | None = None) -> None:
        self._machine_back(back or box, card, 6)
        self._brush.letter(card.slot, Box(box.x + 8, box.y + 7, 20, 20))
        percent = self._brush.lettering.width("100\u00a0%", 12, 500)
        is_off = card.power is PowerState.OFF
        ink = self._theme.color("text.muted" if is_off else "text.primary")
        if is_off:
            self._brush.icon("power-off", box.right - 24, box.y + 10.5, 14, ink)
        self._brush.text(Box(box.x + 36, box.y, box.w - 36 - 14 - percent, box.h), card.name, 13, 600, ink)

    def _tile(self, box: Box, card: VmCard) -> None:
        radius = min(5.0, box.w / 4)
        if box.w >= SMALLEST_LETTER:
            self._brush.letter(card.slot, Box(box.x, box.y, box.w, box.h - 5), radius)
            self._brush.rect(Box(box.x, box.bottom - 4, box.w, 3), self._theme.color("line.normal"))
        elif card.power is PowerState.OFF:
            self._brush.rect(box, None, self._theme.vm_fill(card.slot), radius=radius)
        else:
            self._brush.rect(box, faded(self._theme.vm_fill(card.slot), 0.35), None, radius=radius)

    def _machine_back(self, box: Box, card: VmCard, radius: float) -> None:
        if card.power is PowerState.OFF or card.is_leaving:
            line = self._theme.vm_fill(card.slot) if card.is_leaving else self._theme.color("line.strong")
            fill = self._theme.color("bg.surface" if not self._theme.is_dark else "bg.subtle")
            self._brush.rect(box, fill, line, radius=radius, width=1.2, dash=SLOT_DASH)
            return
        self._brush.card(box, radius, self._theme.color("line.normal"))

    def _layer(self, layer: str) -> tuple[QColor, QColor]:
        return self._theme.color(f"layer.{layer}.fill"), self._theme.color(f"layer.{layer}.ink")

    def _contrast_line(self) -> QColor | None:
        return self._theme.color("line.strong") if self._theme.is_contrast else None
