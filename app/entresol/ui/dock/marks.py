"""What the student did, as marks on the time axis. Knows no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from entresol.lessons.acts import Act
from entresol.lessons.progress import Happening


class MarkKind(StrEnum):
    """The shape of a mark; each is told apart without any colour."""

    DONE = "done"
    REFUSED = "refused"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at an instant."""

    at_us: int
    kind: MarkKind
    act: Act | None = None


def marks_of(history: Iterable[Happening]) -> tuple[Mark, ...]:
    """Return the marks of ``history``; what was undone has left none."""
    marks: list[Mark] = []
    for happening in history:
        if happening.undone:
            continue
        if happening.act is not None:
            kind = MarkKind.DONE if happening.refusal is None else MarkKind.REFUSED
            marks.append(Mark(happening.at_us, kind, happening.act))
        if happening.gained > 0:
            marks.append(Mark(happening.at_us, MarkKind.POINTS))
    return tuple(marks)
