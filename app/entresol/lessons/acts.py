"""What a student can do in a session: the commands of the laboratory, and what belongs to the exercise alone."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from entresol.engine.commands import Command


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question. ``value`` is an option's identifier, or the things pointed at (``host:srv-02``)."""

    name: ClassVar[str] = "answer"
    item: str
    value: str | tuple[str, ...]

    def __post_init__(self) -> None:
        """A single choice may be written as a text; it is kept as a tuple, so that equal answers are equal."""
        if isinstance(self.value, str):
            object.__setattr__(self, "value", (self.value,))

    @property
    def chosen(self) -> tuple[str, ...]:
        """What was chosen, always as a tuple."""
        return (self.value,) if isinstance(self.value, str) else self.value


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
