"""A finished attempt as the result screen shows it: values only, so that the screen needs no session."""

from dataclasses import dataclass
from fractions import Fraction

from entresol.lessons.progress import ItemProgress, ItemState, Progress
from entresol.model.text import LocalizedText
from entresol.ui.lesson.comparison import Metric
from entresol.ui.lesson.stacks import Stack


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is known at the end."""

    title: LocalizedText
    progress: Progress
    duration_us: int
    """Simulated time."""
    attempt: int
    """1 for the first one."""
    best_before: Fraction | None
    """Best earlier score, in points."""
    metrics: tuple[Metric, ...]
    before: tuple[Stack, ...]
    after: tuple[Stack, ...]
    """The hosts at the beginning and at the end."""

    @property
    def hints(self) -> int:
        """How many hints were read."""
        return sum(item.hints_opened for item in self.items)

    @property
    def lost_to_hints(self) -> Fraction:
        """What they cost, all items together."""
        return sum((item.lost_to_hints for item in self.items), Fraction(0))

    @property
    def items(self) -> tuple[ItemProgress, ...]:
        """Every item, in the order of the steps."""
        return tuple(item for step in self.progress.steps for item in step.items)

    @property
    def first_loss(self) -> str | None:
        """The first item on which points were lost; it is opened at once when the exercise is not passed."""
        return next((item.id for item in self.items if is_loss(item)), None)


def is_loss(item: ItemProgress) -> bool:
    """Return whether points were lost on ``item`` by more than hints."""
    return item.secured + item.lost_to_hints < item.points or item.state is ItemState.LOST
