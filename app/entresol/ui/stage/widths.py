"""How wide a host must be: what its texts measure. Pure: text is measured by a function that is given."""

from collections.abc import Callable

from entresol.ui.stage.cards import ApplicationCard, HostCard, HostKind, VmCard, two_lines
from entresol.ui.stage.shape import (
    CARD_LEAST_WIDTH,
    CURVE_ROOM,
    HOST_LEAST_WIDTH,
    LANE,
    NARROW_ROW_WIDTH,
    PAD,
    ROW_LEAST_WIDTH,
    ROW_MOST_WIDTH,
    Detail,
    Format,
)

Measure = Callable[[str, float, int], float]
"""Width of a text in a size (logical pixels) and weight."""

BRIEF_LEAST_WIDTH = 130.0
BRIEF_MOST_WIDTH = 176.0
BRIEF_SIDE = 10.0
"""Beside brief cards: two columns of the flow of requests."""
CELL = 9.0
"""Width of one time slice."""


def card_width(vm: VmCard, measure: Measure, form: Format) -> float:
    """Return the width that a full card needs for its texts, within bounds."""
    percent = measure("88\u00a0%", 12, 500)
    need = max(
        36 + measure(vm.name, 13, 600) + 4 + percent + 10,
        45 + measure(vm.application, 12, 500),
        45 + measure(vm.guest, 12, 500),
        10 + measure(vm.size, 12, 400) + (CURVE_ROOM if form.has_curves else 10),
    )
    return min(form.widest, max(CARD_LEAST_WIDTH, float(int(need) + 1)))


def row_width(vm: VmCard, measure: Measure, least: float) -> float:
    """Return the width that a one-line row needs, within bounds."""
    need = 36 + measure(vm.name, 13, 600) + 12 + measure("100\u00a0%", 12, 500) + 10
    return min(ROW_MOST_WIDTH, max(least, float(int(need) + 1)))


def brief_width(vm: VmCard, measure: Measure) -> float:
    """Return the width that a brief card needs: its name, or its application beside its guest."""
    name = 36 + measure(vm.name, 13, 600) + 4 + measure("88\u00a0%", 12, 500) + 10
    layers = 45 + measure(vm.application, 12, 500) + 30
    return min(BRIEF_MOST_WIDTH, max(BRIEF_LEAST_WIDTH, float(int(max(name, layers)) + 1)))


class Widths:
    """The widths that one host needs in one format."""

    def __init__(self, card: HostCard, form: Format, measure: Measure) -> None:
        self._card = card
        self._form = form
        self._measure = measure

    def host(self) -> float:
        """Return the width of the whole stack."""
        needs = max(self.slab_width(), self.bands_width(), self.room_width(self.vm_width()))
        return float(int(needs + self._form.extra))

    def vm_width(self) -> float:
        """Return the width of the widest machine."""
        match self._form.detail:
            case Detail.CARD:
                return max(
                    (card_width(vm, self._measure, self._form) for vm in self._card.vms),
                    default=CARD_LEAST_WIDTH,
                )
            case Detail.BRIEF:
                return max((brief_width(vm, self._measure) for vm in self._card.vms), default=BRIEF_LEAST_WIDTH)
            case Detail.ROW:
                least = NARROW_ROW_WIDTH if self._form.is_narrow else ROW_LEAST_WIDTH
                return max((row_width(vm, self._measure, least) for vm in self._card.vms), default=least)
            case Detail.TILE:
                return self._form.tile

    def lane(self) -> float:
        """Return the distance between two columns of machines."""
        match self._form.detail:
            case Detail.CARD:
                return LANE if len(self._card.vms) > self._form.columns else PAD
            case Detail.BRIEF | Detail.ROW:
                return 4.0
            case Detail.TILE:
                return 2.0

    def side(self) -> float:
        """Return the distance from the machines to the sides."""
        match self._form.detail:
            case Detail.CARD:
                return PAD
            case Detail.BRIEF:
                return BRIEF_SIDE
            case Detail.TILE:
                return 6.0
            case Detail.ROW:
                return 2.0

    def room_width(self, vm_width: float) -> float:
        """Return the width of the room where machines stand."""
        if not self.holds_vms():
            return 0.0
        columns = max(1, self._form.columns)
        return 2 * self.side() + columns * vm_width + (columns - 1) * self.lane()

    def slab_width(self) -> float:
        """Return the width of the hardware slab: names, badge, gauges."""
        name = 43 + self._measure(self._card.name, 14, 600) + 12
        gauges = self.gauge_edge() * 2 + self.gauge_label() + 6 + self.gauge_bar() + 8 + self.gauge_value()
        if self._form.is_narrow:
            return float(int(max(name, gauges)) + 1)
        if self._card.badge:
            name += self._measure(self._card.badge, 11, 600) + 14 + 10
        detail = 43 + self._measure(self._card.detail, 12, 400) + 12
        least = 168.0 if self._form.detail is not Detail.CARD else HOST_LEAST_WIDTH
        return max(least, float(int(max(name, detail, gauges)) + 1))

    def gauge_edge(self) -> float:
        """Return the distance from gauges to the sides."""
        return 10.0 if self._form.is_narrow else 14.0

    def gauge_label(self) -> float:
        """Return the width of the gauges' labels."""
        least = 0.0 if self._form.is_narrow else 52.0
        return max(least, max(self._measure(gauge.label, 12, 400) for gauge in self._card.gauges) + 1)

    def gauge_bar(self) -> float:
        """Return the least width of a bar that still says something."""
        return 20.0 if self._form.is_narrow else 32.0

    def gauge_value(self) -> float:
        """Return the width of the gauges' values."""
        is_narrow = self._form.is_narrow
        values = (gauge.short if is_narrow else gauge.widest for gauge in self._card.gauges)
        return max(self._measure(value, 12, 500) for value in values) + 2

    def bands_width(self) -> float:
        """Return the width of the layers between the slab and the machines."""
        card, measure = self._card, self._measure
        if self._form.is_narrow:
            beside = 39.0 if card.kind is HostKind.TYPE_2 else 0.0
            return max(self.hypervisor_need() + beside, 44 + measure(card.system, 13, 600) if card.system else 0.0)
        label = 40 + measure(card.hypervisor, 13, 600) + 10
        system = 40 + measure(card.system, 13, 600) + 7 + measure(card.system_role, 12, 400) + 10
        if not card.hypervisor:
            return system if card.system else 0.0
        label += (7 + measure(card.product, 12, 400)) if card.product else 0
        if card.kind is HostKind.TYPE_2:
            apps = sum(self.app_chip(app) for app in card.applications)
            return max(system, self.hypervisor_need() + 10 + max(apps, 40.0))
        return max(system, label + self.strip_cells() * CELL + 16)

    def hypervisor_need(self) -> float:
        """Return the width of a hypervisor's name and strip when it shares its line."""
        if not self._card.hypervisor:
            return 0.0
        strip = self.strip_cells() * CELL + 24 if self.strip_cells() else 8
        if self._form.is_narrow:
            return 36 + max(self._measure(line, 12, 600) for line in two_lines(self._card)) + strip
        return 36 + self._measure(self._card.hypervisor, 13, 600) + strip

    def app_chip(self, app: ApplicationCard) -> float:
        """Return the width of an application beside a type 2 hypervisor."""
        return 39.0 if self._form.is_narrow else self._measure(app.name, 12, 500) + 20 + 16 + 5

    def strip_cells(self) -> int:
        """Return how many time slices are shown."""
        if not self._form.has_strip:
            return 0
        if self._form.detail is not Detail.CARD:
            return 4
        return 12 if self._card.kind is HostKind.TYPE_1 and len(self._card.vms) > 1 else 4

    def holds_vms(self) -> bool:
        """Return whether machines can stand on it."""
        return self._card.kind in (HostKind.TYPE_1, HostKind.TYPE_2)
