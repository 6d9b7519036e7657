"""``hotspot``: point at things of the laboratory by their names, so that keyboard, screen reader and zoom all work."""

import re
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from entresol.lessons.fields import Refers, Strict, Text, refused
from entresol.lessons.findings import FindingCode, shortened
from entresol.lessons.objectives.metrics import Metric, Target, host_value, measured
from entresol.lessons.objectives.standing import Explanation, Moment
from entresol.lessons.questions.choice import MisconceptionName
from entresol.lessons.questions.question import Question

_REFERENCE = re.compile(r"\A(?:host|vm):[a-z][a-z0-9-]{0,39}\Z")
_MAX_TARGETS = 20


def _reference(text: str) -> str:
    if not _REFERENCE.match(text):
        raise refused(FindingCode.BAD_REFERENCE, got=shortened(text))
    return text


Reference = Annotated[str, AfterValidator(_reference), Refers("reference")]
"""``host:srv-02`` or ``vm:web-01``."""


class WrongTarget(Strict):
    """What to tell to who points at this one."""

    target: Reference
    feedback: Text | None = None
    misconception: MisconceptionName | None = None

    @model_validator(mode="after")
    def _explained(self) -> "WrongTarget":
        if self.feedback is None and self.misconception is None:
            raise refused(FindingCode.NO_EXPLANATION, got=self.target, at="target")
        return self


class HotspotFeedback(Strict):
    """What to tell when the points are lost."""

    wrong: Text


class Hotspot(Question):
    """Point at what the question asks for; the laboratory itself may decide what is right."""

    kind: Literal["hotspot"]
    targets: tuple[Reference, ...] = Field(default=(), max_length=_MAX_TARGETS)
    """What is right, always."""
    highest: Metric | None = None
    """Or: the hosts where this is the highest at the instant of the answer."""
    wrong: tuple[WrongTarget, ...] = Field(default=(), max_length=_MAX_TARGETS)
    feedback: HotspotFeedback

    @model_validator(mode="after")
    def _one_key(self) -> "Hotspot":
        if bool(self.targets) == (self.highest is not None):
            raise refused(FindingCode.EXACTLY_ONE, allowed="targets, highest")
        if self.highest is not None and Target.HOST not in measured(self.highest).targets():
            allowed = ", ".join(measured(self.highest).targets())
            raise refused(FindingCode.WRONG_SUBJECT, metric=self.highest.value, allowed=allowed, at="highest")
        return self

    def allows(self, chosen: tuple[str, ...]) -> bool:
        """Return whether ``chosen`` points at things, each once."""
        return bool(chosen) and len(set(chosen)) == len(chosen) and all(_REFERENCE.match(one) for one in chosen)

    def key(self, moment: Moment) -> tuple[str, ...]:
        """Return what is right: the lesson's targets, or what the laboratory shows at this instant."""
        if self.highest is None:
            return self.targets
        frame = moment.frame
        values = {host: host_value(self.highest, frame, host) or Fraction(0) for host in frame.host_ids}
        most = max(values.values(), default=Fraction(0))
        return tuple(f"host:{host}" for host, value in values.items() if value == most)

    def credit(self, chosen: tuple[str, ...], key: tuple[str, ...]) -> Fraction:
        """Return what was hit, less what was pointed at in excess, over what there is to hit.

        With ``highest`` one host is asked for: a tie accepts any of its hosts.
        """
        hit = sum(1 for one in chosen if one in key)
        wanted = len(key) if self.highest is None else 1
        return max(Fraction(0), min(Fraction(1), Fraction(2 * hit - len(chosen), wanted)))

    def why_wrong(self, chosen: tuple[str, ...]) -> Explanation:
        """Return the words on the first wrong target that has its own, or the general ones."""
        for one in self.wrong:
            if one.target in chosen:
                text = None if one.feedback is None else one.feedback.localized()
                return Explanation(text, one.misconception)
        return Explanation(self.feedback.wrong.localized())
