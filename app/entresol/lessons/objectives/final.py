"""``final``: true at hand-in. Nothing is secured before, nothing is lost before."""

from dataclasses import replace
from typing import Literal

from entresol.lessons.objectives.conditions import holds
from entresol.lessons.objectives.goal import Goal
from entresol.lessons.objectives.standing import Moment, Standing


class Final(Goal):
    """Judged on the last instant only."""

    kind: Literal["final"]

    @property
    def opens_next_step(self) -> bool:
        """Nothing can be decided before hand-in: the next step does not wait."""
        return False

    def watch(self, standing: Standing, moment: Moment) -> Standing:
        """Note whether it would be won now; it earns nothing yet."""
        if holds(self.check, moment):
            return (
                standing if standing.true_since_us is not None else replace(standing, true_since_us=moment.frame.at_us)
            )
        return standing if standing.true_since_us is None else replace(standing, true_since_us=None)

    def close(self, standing: Standing, moment: Moment) -> Standing:
        """Win the points when the condition is true at hand-in."""
        return self.won(standing, moment.frame.at_us) if holds(self.check, moment) else standing

    def won_rule(self) -> str:
        """Return the receipt's rule when the goal is won."""
        return "true_at_the_end"

    def missed_rule(self) -> str:
        """Return the receipt's rule when it is not."""
        return "false_at_the_end"
