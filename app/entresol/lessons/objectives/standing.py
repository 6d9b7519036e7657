"""What is known of one item at an instant. Immutable: a checkpoint keeps a reference, undo goes back to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from entresol.engine.frame import Frame
from entresol.model.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Moment:
    """The laboratory at an instant, as the judges see it."""

    frame: Frame
    opened_us: int
    """When the step of the item opened: nothing before it counts."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One answer and what it was worth when it was given."""

    at_us: int
    chosen: tuple[str, ...]
    credit: Fraction
    """What the answer itself is worth, 0 to 1."""
    factor: Fraction
    """What the try and the hints opened before leave of it."""
    hints: int

    @property
    def award(self) -> Fraction:
        """Part of the item's points that it earns."""
        return self.credit * self.factor


@dataclass(frozen=True, slots=True)
class Standing:
    """One item. Goals use the instants, questions the submissions."""

    hints: int = 0
    """How many hints have been opened."""
    true_since_us: int | None = None
    """Since when the condition of a goal has held without interruption."""
    decided_us: int | None = None
    """When it was won, or lost for good."""
    credit: Fraction = Fraction(0)
    """Part of the points secured."""
    won_with_hints: int = 0
    """How many hints had been opened when a goal was won."""
    submissions: tuple[Submission, ...] = ()

    @property
    def hints_charged(self) -> int:
        """How many hints count against the points: those read after the points were won are free."""
        if self.submissions:
            best = self.best
            return self.hints if best is None or best.award == 0 else best.hints
        return self.hints if self.decided_us is None else self.won_with_hints

    @property
    def best(self) -> Submission | None:
        """The submission that counts: the first of the best ones."""
        if not self.submissions:
            return None
        return max(self.submissions, key=lambda one: one.award)


Standings = Mapping[str, Standing]
"""For each item by its identifier."""

NOTHING_YET = Standing()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a lesson decides for all of its items."""

    tries_ppm: tuple[int, ...]
    """What each try of a question leaves of its points, parts per million."""


@dataclass(frozen=True, slots=True)
class Worth:
    """The interval that holds the final share of an item's points, 0 to 1 both."""

    secured: Fraction
    reachable: Fraction


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why points were lost: a text of the item, or a misconception that the lesson declares."""

    text: LocalizedText | None = None
    misconception: str | None = None
