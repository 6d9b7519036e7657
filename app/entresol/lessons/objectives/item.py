"""What every goal and question has: an identifier, points, hints, and the judge's questions that it answers."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from entresol.lessons.fields import Identifier, Points, Refers, Share, Strict, Text
from entresol.lessons.objectives.conditions import Condition
from entresol.lessons.objectives.standing import Explanation, Moment, Rules, Standing, Worth
from entresol.lessons.progress import ItemState, Receipt
from entresol.lessons.scoring import hint_factor, whole_ppm

ObjectiveName = Annotated[str, Refers("objective")]
MAX_HINTS = 5


class Hint(Strict):
    """A help that costs a share of the item's points, from the moment it is read."""

    text: Text
    penalty: Share = 0


class Item(Strict):
    """One thing that earns points. Judges are pure: a standing and an instant in, a standing out."""

    id: Identifier
    points: Points
    objective: ObjectiveName | None = None
    hints: tuple[Hint, ...] = Field(default=(), max_length=MAX_HINTS)

    @property
    def title(self) -> Text:
        """What is asked."""
        raise NotImplementedError

    @property
    def opens_next_step(self) -> bool:
        """Whether the next step waits for this item to be decided."""
        return True

    def watch(self, standing: Standing, moment: Moment) -> Standing:
        """Look at the laboratory at an instant; no time has passed yet, so nothing is won."""
        del moment
        return standing

    def deadline_us(self, standing: Standing) -> int | None:
        """Return when this item will be won if nothing changes, so that time stops there."""
        del standing
        return None

    def elapse(self, standing: Standing, until_us: int) -> Standing:
        """Let time pass up to ``until_us`` in the state that was watched last."""
        del until_us
        return standing

    def close(self, standing: Standing, moment: Moment) -> Standing:
        """Look one last time, at hand-in."""
        del moment
        return standing

    def worth(self, standing: Standing, rules: Rules, *, closed: bool) -> Worth:
        """Return the shares of the points that are secured and still reachable."""
        raise NotImplementedError

    def state(self, standing: Standing, rules: Rules, *, closed: bool) -> ItemState:
        """Return what can still happen to the points."""
        raise NotImplementedError

    def receipt(self, standing: Standing, rules: Rules, *, closed: bool) -> Receipt | None:
        """Return why the points are what they are, once that can be said."""
        raise NotImplementedError

    def explanation(self, standing: Standing, rules: Rules, *, closed: bool) -> Explanation | None:
        """Return the lesson's words on points that are lost; ``None`` while none is."""
        raise NotImplementedError

    def criteria(self) -> Iterator[tuple[Text, Condition]]:
        """Yield the lines that tick by themselves."""
        yield from ()

    def held(self, standing: Standing, now_us: int) -> Fraction:
        """Return which part of the wanted duration has passed, 0 to 1."""
        del standing, now_us
        return Fraction(0)

    def open_hint(self, standing: Standing) -> Standing:
        """Note that one more hint was read."""
        return replace(standing, hints=standing.hints + 1)

    def hints_factor(self, opened: int) -> Fraction:
        """Return what ``opened`` hints leave of the points."""
        return hint_factor(hint.penalty for hint in self.hints[:opened])


def hint_figures(item: Item, opened: int) -> dict[str, int | str]:
    """Return the figures of a receipt about hints, empty when none was read."""
    if opened == 0:
        return {}
    return {"hints": opened, "hints_ppm": whole_ppm(item.hints_factor(opened))}
