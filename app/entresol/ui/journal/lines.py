"""What the journal shows. Pure: (what happened, names, language) -> lines, compared by value."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.engine.refusal import Refusal
from entresol.lessons.acts import Act, Answer, OpenHint
from entresol.lessons.progress import Happening, Progress
from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode
from entresol.ui.words import refusals, units
from entresol.ui.words.acts import act_name
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


class LineKind(StrEnum):
    """What came of it."""

    DONE = "done"
    REFUSED = "refused"
    UNDONE = "undone"
    POINTS = "points"
    ANSWER = "answer"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: an instant, what was done, a detail, points."""

    at_us: int
    kind: LineKind
    text: str
    detail: str
    gained: Fraction

    def spoken(self) -> str:
        """Return all of it as one sentence for a screen reader."""
        parts = [units.clock(self.at_us), self.text, self.detail, gained_text(self.gained)]
        return ", ".join(part for part in parts if part)


def gained_text(gained: Fraction) -> str:
    """Return « +20 », or nothing."""
    return f"+{units.points(gained)}" if gained > 0 else ""


def lines(
    history: Sequence[Happening], progress: Progress, inventory: Inventory, code: LanguageCode
) -> tuple[Line, ...]:
    """Return one line for each thing that happened, in order."""
    return tuple(_line(happening, progress, inventory, code) for happening in history)


def _line(happening: Happening, progress: Progress, inventory: Inventory, code: LanguageCode) -> Line:
    act = happening.act
    if act is None:
        kind, text, detail = LineKind.POINTS, _step(happening.item, progress, code), translate("Journal", "points won")
    else:
        kind, text = _kind(act), _capital(act_name(act, inventory, code))
        detail = _step(act.item, progress, code) if isinstance(act, Answer | OpenHint) else ""
    if happening.refusal is not None:
        kind, detail = LineKind.REFUSED, _why(happening.refusal, Names(inventory, code))
    elif happening.undone:
        kind, detail = LineKind.UNDONE, translate("Journal", "undone")
    return Line(at_us=happening.at_us, kind=kind, text=text, detail=detail, gained=happening.gained)


def _kind(act: Act) -> LineKind:
    if isinstance(act, Answer):
        return LineKind.ANSWER
    return LineKind.HINT if isinstance(act, OpenHint) else LineKind.DONE


def _step(wanted: str, progress: Progress, code: LanguageCode) -> str:
    """Return the title of the step that holds the item ``wanted``: it is short, unlike the item's own text."""
    for step in progress.steps:
        if any(item.id == wanted for item in step.items):
            return step.title.into(code)
    return wanted


def _why(refusal: Refusal, names: Names) -> str:
    title, brief = refusals.title(refusal), refusals.brief(refusal, names)
    return translate("Journal", "{title}: {detail}").format(title=title, detail=brief) if brief else title


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
