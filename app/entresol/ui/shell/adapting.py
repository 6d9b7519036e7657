"""What fits in the window. Pure: (width, text size, what is folded away) -> which panels are shown and how."""

from dataclasses import dataclass
from enum import StrEnum

FULL_WIDTH = 1280
COMPACT_WIDTH = 1000
DRAWER_WIDTH = 700


class Fit(StrEnum):
    """How much room there is; effective width = window width / text scale (ux.md 7)."""

    FULL = "full"
    COMPACT = "compact"
    """The palette is a rail of icons."""
    DRAWER = "drawer"
    """The same, and the side panel takes the canvas's place while it is open."""
    SINGLE = "single"
    """One area at a time, chosen by tabs at the bottom."""


class Area(StrEnum):
    """The four areas between which the focus and the tabs go, in reading order."""

    PALETTE = "palette"
    STAGE = "stage"
    DOCK = "dock"
    PANEL = "panel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What is shown."""

    fit: Fit
    shown: frozenset[Area]
    rail: bool
    """The palette is a rail of icons."""
    tabs: bool
    """Tabs at the bottom choose the one area that is shown."""
    outline: bool
    """The laboratory is a list, whatever was chosen: the canvas would be too small to read."""
    one_chart: bool
    """The dock has room for one chart with tabs."""


def fit_of(width: int, text_percent: int) -> Fit:
    """Return how much room a window of ``width`` logical pixels has for text at ``text_percent``."""
    effective = width * 100 // text_percent
    if effective >= FULL_WIDTH:
        return Fit.FULL
    if effective >= COMPACT_WIDTH:
        return Fit.COMPACT
    return Fit.DRAWER if effective >= DRAWER_WIDTH else Fit.SINGLE


def arrange(width: int, text_percent: int, folded: frozenset[Area], chosen: Area) -> Arrangement:
    """Return what is shown.

    Args:
        width: of the window, logical pixels.
        text_percent: size of text, 100 to 200.
        folded: areas that the student folded away.
        chosen: the area of the tabs, for a window with room for one.
    """
    fit = fit_of(width, text_percent)
    if fit is Fit.SINGLE:
        return Arrangement(fit=fit, shown=frozenset({chosen}), rail=False, tabs=True, outline=True, one_chart=True)
    shown = frozenset(Area) - (folded - {Area.STAGE})
    if fit is Fit.DRAWER and Area.PANEL in shown:
        shown -= {Area.DOCK}
    return Arrangement(
        fit=fit,
        shown=shown,
        rail=fit is not Fit.FULL,
        tabs=False,
        outline=False,
        one_chart=fit is not Fit.FULL,
    )
