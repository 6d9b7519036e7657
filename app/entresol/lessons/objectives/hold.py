"""``hold``: true without interruption for a simulated duration. Once earned, always earned."""

from typing import Literal

from pydantic import Field

from entresol.lessons.fields import Duration
from entresol.lessons.objectives.goal import TimedGoal


class Hold(TimedGoal):
    """Won at the exact instant when the duration is over."""

    kind: Literal["hold"]
    for_us: Duration = Field(alias="for")

    @property
    def lasting_us(self) -> int:
        """The duration that the lesson asks for."""
        return self.for_us

    def won_rule(self) -> str:
        """Return the receipt's rule when the goal is won."""
        return "held"

    def missed_rule(self) -> str:
        """Return the receipt's rule when it is not."""
        return "not_held"

    def won_figures(self, at_us: int) -> dict[str, int | str]:
        """Return the figures of the receipt when the goal is won."""
        return {"at_us": at_us, "for_us": self.for_us}

    def missed_figures(self) -> dict[str, int | str]:
        """Return the figures of the receipt when it is not."""
        return {"for_us": self.for_us}
