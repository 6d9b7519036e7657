"""Goals: what the laboratory must become. They are won by time spent in the wanted state, never by passing through."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from entresol.lessons.fields import Strict, Text
from entresol.lessons.objectives.conditions import Condition, criteria, holds
from entresol.lessons.objectives.item import Item, hint_figures
from entresol.lessons.objectives.standing import Explanation, Moment, Rules, Standing, Worth
from entresol.lessons.progress import ItemState, Receipt


class GoalFeedback(Strict):
    """What to tell when the points are lost. Required: a lost point without a reason teaches nothing."""

    missed: Text


class Goal(Item):
    """A condition on the laboratory."""

    text: Text
    check: Condition
    feedback: GoalFeedback

    @property
    def title(self) -> Text:
        """What is asked."""
        return self.text

    def criteria(self) -> Iterator[tuple[Text, Condition]]:
        """Yield the lines that tick by themselves."""
        return criteria(self.check, self.text)

    def won(self, standing: Standing, at_us: int) -> Standing:
        """Return ``standing`` with the points won at ``at_us``, less what the hints read so far cost."""
        return replace(
            standing, decided_us=at_us, credit=self.hints_factor(standing.hints), won_with_hints=standing.hints
        )

    def worth(self, standing: Standing, rules: Rules, *, closed: bool) -> Worth:
        """Return the shares of the points that are secured and still reachable."""
        del rules
        if standing.decided_us is not None:
            return Worth(standing.credit, standing.credit)
        return Worth(Fraction(0), Fraction(0) if closed else self.hints_factor(standing.hints))

    def state(self, standing: Standing, rules: Rules, *, closed: bool) -> ItemState:
        """Return what can still happen to the points."""
        del rules
        if standing.decided_us is not None:
            return ItemState.DONE
        if closed:
            return ItemState.LOST
        return ItemState.WAITING if standing.true_since_us is None else ItemState.HOLDING

    def receipt(self, standing: Standing, rules: Rules, *, closed: bool) -> Receipt | None:
        """Return how the goal was won, or that it was not."""
        del rules
        if standing.decided_us is not None:
            figures = {**self.won_figures(standing.decided_us), **hint_figures(self, standing.won_with_hints)}
            return Receipt(self.won_rule(), figures)
        return Receipt(self.missed_rule(), self.missed_figures()) if closed else None

    def explanation(self, standing: Standing, rules: Rules, *, closed: bool) -> Explanation | None:
        """Return the lesson's words on a goal that was not reached."""
        del rules
        if standing.decided_us is None and closed:
            return Explanation(self.feedback.missed.localized())
        return None

    def won_rule(self) -> str:
        """Return the receipt's rule when the goal is won."""
        raise NotImplementedError

    def missed_rule(self) -> str:
        """Return the receipt's rule when it is not."""
        raise NotImplementedError

    def won_figures(self, at_us: int) -> dict[str, int | str]:
        """Return the figures of the receipt when the goal is won."""
        return {"at_us": at_us}

    def missed_figures(self) -> dict[str, int | str]:
        """Return the figures of the receipt when it is not."""
        return {}


class TimedGoal(Goal):
    """A goal won once its condition has held without interruption for a duration."""

    @property
    def lasting_us(self) -> int:
        """For how long the condition must hold, microseconds, at least 1."""
        raise NotImplementedError

    def watch(self, standing: Standing, moment: Moment) -> Standing:
        """Note since when the condition holds."""
        if standing.decided_us is not None:
            return standing
        if not holds(self.check, moment):
            return standing if standing.true_since_us is None else replace(standing, true_since_us=None)
        return standing if standing.true_since_us is not None else replace(standing, true_since_us=moment.frame.at_us)

    def deadline_us(self, standing: Standing) -> int | None:
        """Return when the duration will be over."""
        if standing.decided_us is not None or standing.true_since_us is None:
            return None
        return standing.true_since_us + self.lasting_us

    def elapse(self, standing: Standing, until_us: int) -> Standing:
        """Win the points at the very instant when the duration is over."""
        deadline_us = self.deadline_us(standing)
        return standing if deadline_us is None or until_us < deadline_us else self.won(standing, deadline_us)

    def held(self, standing: Standing, now_us: int) -> Fraction:
        """Return which part of the duration has passed, 0 to 1."""
        if standing.decided_us is not None:
            return Fraction(1)
        if standing.true_since_us is None:
            return Fraction(0)
        return min(Fraction(1), Fraction(now_us - standing.true_since_us, self.lasting_us))
