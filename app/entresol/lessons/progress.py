"""Where a session stands, as frozen values for the panels. Points are exact; they are rounded when shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from entresol.engine.refusal import Refusal
from entresol.lessons.acts import Act
from entresol.model.text import LocalizedText


class ItemState(StrEnum):
    """What can still happen to the points of an item."""

    WAITING = "waiting"
    HOLDING = "holding"
    """Its condition holds and time is counting."""
    DONE = "done"
    """Every point that hints and tries have left is secured."""
    LOST = "lost"
    """Nothing more can be won; something may be secured."""


class StepState(StrEnum):
    """Steps open one after the other."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Receipt:
    """Why an item is worth what it is worth: a rule and figures. The sentence is made in ``ui.words.receipts``.

    Rules and figures: ``reached`` (at_us), ``held`` (at_us, for_us), ``true_at_the_end``, ``not_reached``,
    ``not_held`` (for_us), ``false_at_the_end``, ``right`` (try_number, try_ppm), ``wrong`` (tries),
    ``unanswered``, ``partly_right`` (credit_ppm). Added to any: ``hints`` (how many were opened before),
    ``hints_ppm`` (what they leave).
    """

    rule: str
    figures: Mapping[str, int | str] = field(default_factory=dict[str, "int | str"])


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionProgress:
    """One line of a goal's list."""

    index: int
    text: LocalizedText
    met: bool
    held: Fraction
    """Part of the wanted duration that has passed, 0 to 1; 1 once the goal is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProgress:
    """One goal or question."""

    id: str
    kind: str
    title: LocalizedText
    """What is asked, in Markdown."""
    points: Fraction
    secured: Fraction
    reachable: Fraction
    state: ItemState
    held: Fraction
    receipt: Receipt | None
    explanation: LocalizedText | None
    """Why points were or are being lost, in the lesson's words; ``None`` while nothing is lost."""
    criteria: tuple[CriterionProgress, ...] = ()
    hints_opened: int = 0
    next_hint_cost: Fraction | None = None
    """What opening one more hint would cost at most; ``None`` when there is no other hint."""
    lost_to_hints: Fraction = Fraction(0)
    tries_left: int | None = None
    """``None`` for what is not a question."""
    last_answer: tuple[str, ...] = ()
    decided_us: int | None = None
    """When it was won or lost for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProgress:
    """One step with its items."""

    id: str
    title: LocalizedText
    text: LocalizedText
    """The task, in Markdown."""
    state: StepState
    items: tuple[ItemProgress, ...]

    @property
    def points(self) -> Fraction:
        """All the points of the step."""
        return sum((item.points for item in self.items), Fraction(0))

    @property
    def secured(self) -> Fraction:
        """Points that nothing but undo can take away."""
        return sum((item.secured for item in self.items), Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The whole exercise: the final mark is between ``secured`` and ``reachable``."""

    steps: tuple[StepProgress, ...]
    current: int | None
    """Index of the open step; ``None`` once every step is done."""
    secured: Fraction
    reachable: Fraction
    total: Fraction
    pass_mark: Fraction
    """Points needed."""
    finished: bool
    ready_to_hand_in: bool
    """Every step is done."""

    @property
    def passed(self) -> bool:
        """Whether the secured points reach the pass mark."""
        return self.secured >= self.pass_mark

    def item(self, item: str) -> ItemProgress | None:
        """Return the progress of the item named ``item``."""
        return next((one for step in self.steps for one in step.items if one.id == item), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line of the journal, in the order in which it really happened."""

    at_us: int
    act: Act | None = None
    """``None`` when only time passed and points were won."""
    refusal: Refusal | None = None
    undone: bool = False
    item: str = ""
    """The item whose points were won."""
    gained: Fraction = Fraction(0)


NO_LESSON = Progress(
    steps=(),
    current=None,
    secured=Fraction(0),
    reachable=Fraction(0),
    total=Fraction(0),
    pass_mark=Fraction(0),
    finished=False,
    ready_to_hand_in=False,
)
"""The progress of the free laboratory."""
