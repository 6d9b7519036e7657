"""Which acts of the window make sense now. Pure: a situation -> the names that are enabled."""

from dataclasses import dataclass
from enum import StrEnum

from entresol.ui.shell.acts import Ask


class Place(StrEnum):
    """Which screen is shown."""

    HOME = "home"
    WORKBENCH = "workbench"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that the rules look at."""

    place: Place
    in_lesson: bool = False
    reviewing: bool = False
    """A finished attempt is replayed: time may be moved, nothing may be done."""
    can_undo: bool = False
    can_redo: bool = False
    can_hand_in: bool = False
    has_selection: bool = False


_ALWAYS = frozenset(
    {
        Ask.QUIT,
        Ask.LARGER,
        Ask.SMALLER,
        Ask.NORMAL_SIZE,
        Ask.REDUCED_MOTION,
        Ask.LIGHT,
        Ask.DARK,
        Ask.CONTRAST,
        Ask.SYSTEM_THEME,
        Ask.FRENCH,
        Ask.ENGLISH,
        Ask.KEYS,
        Ask.ABOUT,
        Ask.NEXT_AREA,
        Ask.PREVIOUS_AREA,
    }
)
_WORKBENCH = frozenset(
    {
        Ask.PLAY,
        Ask.SPEED,
        Ask.STEP,
        Ask.PALETTE,
        Ask.PANEL,
        Ask.DOCK,
        Ask.OUTLINE,
        Ask.INSPECTOR,
        Ask.JOURNAL,
    }
)


def enabled(situation: Situation) -> frozenset[Ask]:
    """Return what can be asked now."""
    found = set(_ALWAYS)
    if situation.place is not Place.HOME:
        found.add(Ask.HOME)
    if situation.place is Place.HOME:
        found.add(Ask.FREE_LAB)
    if situation.place is Place.WORKBENCH:
        found |= _in_workbench(situation)
    if situation.place is Place.RESULT:
        found.add(Ask.RESTART)
    return frozenset(found)


def _in_workbench(situation: Situation) -> frozenset[Ask]:
    rules = (
        (Ask.TASK, situation.in_lesson),
        (Ask.RESTART, not situation.reviewing),
        (Ask.UNDO, situation.can_undo),
        (Ask.REDO, situation.can_redo),
        (Ask.HAND_IN, situation.can_hand_in),
        (Ask.WHY, situation.has_selection),
    )
    return _WORKBENCH | {ask for ask, holds in rules if holds}
