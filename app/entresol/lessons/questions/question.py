"""What every question has: a prompt, tries that are worth less and less, and the best submission counts."""

from dataclasses import replace
from fractions import Fraction

from pydantic import Field

from entresol.lessons.fields import Share, Text
from entresol.lessons.objectives.item import Item, hint_figures
from entresol.lessons.objectives.standing import Explanation, Moment, Rules, Standing, Submission, Worth
from entresol.lessons.progress import ItemState, Receipt
from entresol.lessons.scoring import try_factor, whole_ppm

MAX_TRIES = 5


class Question(Item):
    """Something to answer."""

    prompt: Text
    tries: tuple[Share, ...] | None = Field(default=None, min_length=1, max_length=MAX_TRIES)
    """What each try leaves of the points; the lesson's own when absent."""

    @property
    def title(self) -> Text:
        """What is asked."""
        return self.prompt

    def allows(self, chosen: tuple[str, ...]) -> bool:
        """Return whether ``chosen`` is an answer at all."""
        raise NotImplementedError

    def key(self, moment: Moment) -> tuple[str, ...]:
        """Return what is right at ``moment``."""
        raise NotImplementedError

    def credit(self, chosen: tuple[str, ...], key: tuple[str, ...]) -> Fraction:
        """Return what ``chosen`` is worth, 0 to 1, when ``key`` is right."""
        raise NotImplementedError

    def why_wrong(self, chosen: tuple[str, ...]) -> Explanation:
        """Return the lesson's words on the answer ``chosen``, which is not fully right."""
        raise NotImplementedError

    def tries_left(self, standing: Standing, rules: Rules) -> int:
        """Return how many answers can still be given."""
        return 0 if self._right(standing) else max(0, len(self._tries(rules)) - len(standing.submissions))

    def takes_answers(self, standing: Standing, rules: Rules) -> bool:
        """Return whether another answer can still be given."""
        return self.tries_left(standing, rules) > 0

    def submit(
        self, standing: Standing, chosen: tuple[str, ...], key: tuple[str, ...], at_us: int, rules: Rules
    ) -> Standing:
        """Return ``standing`` with one more submission."""
        factor = try_factor(self._tries(rules), len(standing.submissions)) * self.hints_factor(standing.hints)
        submission = Submission(at_us, chosen, self.credit(chosen, key), factor, standing.hints)
        standing = replace(standing, submissions=(*standing.submissions, submission))
        return standing if self.takes_answers(standing, rules) else replace(standing, decided_us=at_us)

    def worth(self, standing: Standing, rules: Rules, *, closed: bool) -> Worth:
        """Return what the best submission earns and the most that the next try can bring."""
        best = standing.best
        secured = Fraction(0) if best is None else best.award
        if closed or not self.takes_answers(standing, rules):
            return Worth(secured, secured)
        coming = try_factor(self._tries(rules), len(standing.submissions)) * self.hints_factor(standing.hints)
        return Worth(secured, max(secured, coming))

    def state(self, standing: Standing, rules: Rules, *, closed: bool) -> ItemState:
        """Return what can still happen to the points."""
        if self._right(standing):
            return ItemState.DONE
        return ItemState.LOST if closed or not self.takes_answers(standing, rules) else ItemState.WAITING

    def receipt(self, standing: Standing, rules: Rules, *, closed: bool) -> Receipt | None:
        """Return the try that counts, or that none does."""
        best = standing.best
        if best is None:
            return Receipt("unanswered") if closed else None
        tries: dict[str, int | str] = {"tries": len(standing.submissions)}
        if best.award == 0:
            return Receipt("wrong", tries)
        number = standing.submissions.index(best)
        try_ppm = self._tries(rules)[number]
        figures = {**tries, "try_number": number + 1, "try_ppm": try_ppm, **hint_figures(self, best.hints)}
        if best.credit == 1:
            return Receipt("right", figures)
        return Receipt("partly_right", {**figures, "credit_ppm": whole_ppm(best.credit)})

    def explanation(self, standing: Standing, rules: Rules, *, closed: bool) -> Explanation | None:
        """Return the lesson's words on the last answer that was not fully right."""
        del rules, closed
        wrong = [one for one in standing.submissions if one.credit != 1]
        return self.why_wrong(wrong[-1].chosen) if wrong else None

    def _right(self, standing: Standing) -> bool:
        return any(one.credit == 1 for one in standing.submissions)

    def _tries(self, rules: Rules) -> tuple[int, ...]:
        return rules.tries_ppm if self.tries is None else self.tries
