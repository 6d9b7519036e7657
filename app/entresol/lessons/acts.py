"""What a student can do in a session: the commands of the laboratory, and what belongs to the exercise alone."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from entresol.engine.commands import Command


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question. ``value`` is an option's identifier, or the things pointed at (``host:srv-02``)."""

    name: ClassVar[str] = "answer"
    item: str
    value: tuple[str, ...]

    @classmethod
    def of(cls, item: str, value: str | tuple[str, ...]) -> "Answer":
        """Return the answer ``value`` to ``item``, one text standing for a single choice."""
        return cls(item, (value,) if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class OpenHint:
    """Read a hint, counted from 0. It costs what it says and is never paid back."""

    name: ClassVar[str] = "open_hint"
    item: str
    hint: int


@dataclass(frozen=True, slots=True)
class HandIn:
    """Finish the exercise: what is not secured now is lost."""

    name: ClassVar[str] = "hand_in"


Fact: TypeAlias = Answer | OpenHint | HandIn
"""An act that undo does not take back."""

Act: TypeAlias = Command | Fact
