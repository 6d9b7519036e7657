"""Where the hosts stand: the finest detail that fits the canvas, from left to right on one ground line. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from entresol.model.values import HostId, VmId
from entresol.ui.stage.box import Box
from entresol.ui.stage.cards import HostCard
from entresol.ui.stage.layout import shape_of
from entresol.ui.stage.shape import (
    BAND,
    BAND_SMALL,
    BRIEF_GAP,
    BRIEF_HEIGHT,
    CARD_HEIGHT,
    ROW,
    ROW_GAP,
    SLAB,
    SLAB_SMALL,
    Detail,
    Format,
    HostShape,
)
from entresol.ui.stage.widths import Measure

HEADROOM = 82.0
"""Above the highest host: a flag (50), its distance (13) and the zone's outline (9)."""
LEAST_HEADROOM = 16.0
"""While a place to land is open a flag may lie over the top of its host, rather than the canvas begin to scroll."""
LOW_HEADROOM = 60.0
GROUND_MARGIN = 16.0
SIDE_MARGIN = 16.0
LEAST_SIDE_MARGIN = 11.0
GAP = 28.0
GAP_LEAST = 20.0
LOW_CANVAS = 480.0
HIT_MARGIN = 12.0
ZONE_MARGIN = 9.0
WIDEST_TILES = 420.0
CARD_WIDTHS = tuple(float(width) for width in range(182, 114, -4))
"""Widths at which cards are tried, before they become lines."""
TILES = (26.0, 14.0, 8.0, 5.0)


@dataclass(frozen=True, slots=True)
class HostPlace:
    """A host's shape and where its lower left corner is."""

    shape: HostShape
    x: float
    ground: float

    @property
    def host(self) -> HostId:
        """Which host."""
        return self.shape.card.id

    @property
    def box(self) -> Box:
        """The whole stack, on the stage."""
        return self.shape.box.moved(self.x, self.ground)

    def on_stage(self, box: Box) -> Box:
        """Return a box of the shape in the stage's coordinates."""
        return box.moved(self.x, self.ground)


@dataclass(frozen=True, slots=True)
class Plan:
    """The stage at rest."""

    width: float
    """At least the canvas; more when the hosts do not fit and the canvas scrolls."""
    height: float
    ground: float
    places: tuple[HostPlace, ...]

    def place(self, host: HostId | None) -> HostPlace | None:
        """Return the place of ``host``."""
        return next((place for place in self.places if place.host == host), None)

    def host_at(self, x: float, y: float) -> HostId | None:
        """Return the nearest host within 12 pixels of a point."""
        near = [(place.box.distance(x, y), index) for index, place in enumerate(self.places)]
        found = min(near, default=(HIT_MARGIN + 1, 0))
        return self.places[found[1]].host if found[0] <= HIT_MARGIN else None

    def vm_at(self, x: float, y: float) -> VmId | None:
        """Return the machine under a point."""
        for place in self.places:
            if place.box.holds(x, y):
                for vm in place.shape.vms:
                    if vm.box.holds(x - place.x, y - place.ground):
                        return vm.card.id
        return None


def plan_stage(
    cards: Sequence[HostCard],
    room: tuple[float, float],
    measure: Measure,
    *,
    landing: HostId | None = None,
    coarsest: Detail | None = None,
) -> Plan:
    """Lay out all hosts in a canvas of ``room`` (width, height).

    Args:
        cards: the hosts in their order.
        room: the visible canvas, logical pixels at 100 %.
        measure: measures a text.
        landing: host under what is carried: a place is made for it on top of its machines.
        coarsest: draw machines no finer than this (zooming out drops detail, never text size).
    """
    width, height = room
    is_low = height < LOW_CANVAS
    shapes = _shapes(cards, width, height, measure, landing, coarsest, is_low=is_low)
    gap = GAP if _total(shapes, GAP) <= width else GAP_LEAST
    total = _total(shapes, gap)
    x = _side(shapes) + max(0.0, float(int((width - total) / 2)))
    tall = max((-shape.box.y for shape in shapes), default=0.0)
    stage_height = max(height, tall + LEAST_HEADROOM + GROUND_MARGIN)
    ground = stage_height - GROUND_MARGIN
    places: list[HostPlace] = []
    for shape in shapes:
        places.append(HostPlace(shape, x, ground))
        x += shape.box.w + gap
    return Plan(max(width, total), stage_height, ground, tuple(places))


def _total(shapes: Sequence[HostShape], gap: float) -> float:
    return 2 * _side(shapes) + sum(shape.box.w for shape in shapes) + gap * max(0, len(shapes) - 1)


def _side(shapes: Sequence[HostShape]) -> float:
    return LEAST_SIDE_MARGIN if any(shape.format.is_narrow for shape in shapes) else SIDE_MARGIN


def _shapes(
    cards: Sequence[HostCard],
    width: float,
    height: float,
    measure: Measure,
    landing: HostId | None,
    coarsest: Detail | None,
    *,
    is_low: bool,
) -> list[HostShape]:
    """Return the shapes at the finest detail that fits the width; at one line per machine they may go beyond it."""
    shapes: list[HostShape] = []

    def shaped(form: Format) -> list[HostShape]:
        return [shape_of(card, _fitting(card, form, height), measure, landing=card.id == landing) for card in cards]

    for wanted in _details(coarsest, is_low=is_low):
        shapes = shaped(wanted)
        spare = width - _total(shapes, GAP_LEAST)
        if spare >= 0:
            # What is narrow only because full width did not fit takes the room that is left.
            return shaped(replace(wanted, extra=min(60.0, spare / max(1, len(cards))))) if wanted.is_narrow else shapes
    return shapes


def _details(coarsest: Detail | None, *, is_low: bool) -> list[Format]:
    """Return the formats to try, from the finest on."""
    if coarsest is Detail.TILE:
        return [Format(Detail.TILE, 1, is_low=is_low)]
    narrow = Format(Detail.ROW, 1, is_narrow=True, is_low=is_low)
    rows = [Format(Detail.ROW, 1, is_low=is_low), narrow, replace(narrow, has_strip=False)]
    if coarsest is Detail.ROW or is_low:
        return rows
    cards = [Format(Detail.CARD, 2, widest=widest, has_curves=False) for widest in CARD_WIDTHS]
    return [Format(Detail.CARD, 2), *cards, Format(Detail.BRIEF, 1), Format(Detail.BRIEF, 1, is_narrow=True), *rows]


def _fitting(card: HostCard, wanted: Format, height: float) -> Format:
    """Choose columns, and coarser detail when the machines of this host do not fit its height."""
    free = _free_height(card, wanted, height)
    count = len(card.vms)
    if wanted.detail is Detail.CARD:
        columns = 1 if count < 2 else 2
        if _lines(count, columns) * (CARD_HEIGHT + 10) <= free:
            return replace(wanted, columns=columns)
    if wanted.detail is Detail.BRIEF and count * (BRIEF_HEIGHT + BRIEF_GAP) <= free:
        return wanted
    if wanted.detail is not Detail.TILE:
        for columns in (1, 2):
            if _lines(count, columns) * (ROW + ROW_GAP) <= free:
                return replace(wanted, detail=Detail.ROW, columns=columns)
    columns, tile = 1, TILES[-1]
    for tile in TILES:
        lines = max(1, int(free / (tile + 2)))
        columns = max(1, _lines(count, lines), min(count, int(170 / (tile + 2))))
        if columns * (tile + 2) <= WIDEST_TILES:
            break
    return replace(wanted, detail=Detail.TILE, columns=columns, tile=tile)


def _free_height(card: HostCard, wanted: Format, height: float) -> float:
    """Return the height that the layers below leave to the machines, with room for a flag above them."""
    band, slab = (BAND_SMALL, SLAB_SMALL) if wanted.is_low else (BAND, SLAB)
    bands = (1 if card.hypervisor else 0) + (1 if card.system else 0)
    pads = 10.0
    return height - GROUND_MARGIN - (LOW_HEADROOM if wanted.is_low else HEADROOM) - slab - bands * band - pads


def _lines(count: int, columns: int) -> int:
    return -(-count // max(1, columns))
