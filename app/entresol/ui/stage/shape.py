"""The shape of one host: where each of its layers lies. Ground level is y = 0 and its left edge x = 0.

Sizes are those of the mock-ups at 100 %; widths follow the texts.
"""

from dataclasses import dataclass
from enum import StrEnum

from entresol.ui.stage.box import Box
from entresol.ui.stage.cards import ApplicationCard, GaugeCard, HostCard, VmCard

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
BRIEF_HEIGHT = 64.0
BRIEF_GAP = 6.0
ROW = 35.0
ROW_GAP = 2.0
ROW_LEAST_WIDTH = 164.0
ROW_MOST_WIDTH = 250.0
NARROW_ROW_WIDTH = 128.0
PAD = 10.0
LANDING = 74.0
HOST_LEAST_WIDTH = 200.0
SMALLEST_LETTER = 22.0
"""A tile narrower than this has no letter."""
HYPERVISOR_PART = 0.66
"""Part of its row that a type 2 hypervisor takes: it is one application among others."""


class Detail(StrEnum):
    """How much of a machine is drawn."""

    CARD = "card"
    """Name, application, guest, size, curve."""
    BRIEF = "brief"
    """Name and percent, and its layers on one line."""
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
    is_narrow: bool = False
    """Little width: figures without units, names of layers on two lines."""
    has_strip: bool = True
    """The hypervisor shows its time slices."""
    extra: float = 0.0
    """Width to add to what the texts need."""
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


def pitch(form: Format) -> float:
    """Return the distance between two lines of machines."""
    match form.detail:
        case Detail.CARD:
            return CARD_HEIGHT + CARD_GAP
        case Detail.BRIEF:
            return BRIEF_HEIGHT + BRIEF_GAP
        case Detail.ROW:
            return ROW + ROW_GAP
        case Detail.TILE:
            return form.tile + 2.0


def vm_height(form: Format) -> float:
    """Return the height of one machine."""
    match form.detail:
        case Detail.CARD:
            return CARD_HEIGHT
        case Detail.BRIEF:
            return BRIEF_HEIGHT
        case Detail.ROW:
            return ROW
        case Detail.TILE:
            return form.tile
