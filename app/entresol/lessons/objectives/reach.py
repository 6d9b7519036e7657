"""``reach``: true at some instant, for any time at all. Once earned, always earned."""

from typing import Literal

from entresol.lessons.objectives.goal import TimedGoal
from entresol.lessons.objectives.standing import Moment, Standing

_SHORTEST_US = 1
"""A state that lasts no simulated time (done and undone while paused) earns nothing."""


class Reach(TimedGoal):
    """Won as soon as the condition has been true for the shortest time there is."""

    kind: Literal["reach"]

    @property
    def lasting_us(self) -> int:
        """The shortest time that there is."""
        return _SHORTEST_US

    def close(self, standing: Standing, moment: Moment) -> Standing:
        """What is handed in lasts: the state of the last instant counts."""
        standing = self.watch(standing, moment)
        return standing if standing.true_since_us is None else self.won(standing, moment.frame.at_us)

    def won_rule(self) -> str:
        """Return the receipt's rule when the goal is won."""
        return "reached"

    def missed_rule(self) -> str:
        """Return the receipt's rule when it is not."""
        return "not_reached"
