"""``choice``: one right option among several; each wrong one says why, or names the misconception behind it."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, model_validator

from entresol.lessons.fields import Flag, Identifier, Refers, Share, Strict, Text, refused
from entresol.lessons.findings import FindingCode
from entresol.lessons.objectives.standing import Explanation, Moment
from entresol.lessons.questions.question import Question
from entresol.lessons.scoring import share

MisconceptionName = Annotated[str, Refers("misconception")]


class Option(Strict):
    """One answer that can be chosen."""

    id: Identifier
    text: Text
    correct: Flag = False
    credit: Share = 0
    """What a partly right option is worth."""
    feedback: Text | None = None
    misconception: MisconceptionName | None = None

    @model_validator(mode="after")
    def _explained(self) -> "Option":
        if not self.correct and self.feedback is None and self.misconception is None:
            raise refused(FindingCode.NO_EXPLANATION, got=self.id, at="id")
        return self


class Choice(Question):
    """A question with one right option."""

    kind: Literal["choice"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=10)

    @model_validator(mode="after")
    def _one_right(self) -> "Choice":
        count = sum(option.correct for option in self.options)
        if count != 1:
            raise refused(FindingCode.ONE_RIGHT_OPTION, count=count, at="options")
        return self

    def allows(self, chosen: tuple[str, ...]) -> bool:
        """Return whether ``chosen`` is exactly one of the options."""
        return len(chosen) == 1 and any(option.id == chosen[0] for option in self.options)

    def key(self, moment: Moment) -> tuple[str, ...]:
        """Return the right option, whatever the laboratory does."""
        del moment
        return tuple(option.id for option in self.options if option.correct)

    def credit(self, chosen: tuple[str, ...], key: tuple[str, ...]) -> Fraction:
        """Return 1 for the right option, its own credit for another."""
        return Fraction(1) if chosen == key else share(self._option(chosen).credit)

    def why_wrong(self, chosen: tuple[str, ...]) -> Explanation:
        """Return the option's own words."""
        option = self._option(chosen)
        text = None if option.feedback is None else option.feedback.localized()
        return Explanation(text, option.misconception)

    def _option(self, chosen: tuple[str, ...]) -> Option:
        return next(option for option in self.options if option.id == chosen[0])
