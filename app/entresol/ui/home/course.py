"""What home shows, as values: read once from the index of lessons and from saved attempts, never while painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from entresol.lessons.findings import Finding
from entresol.model.text import LocalizedText


class Standing(StrEnum):
    """How far a student is with a lesson."""

    TODO = "todo"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson of the course map.

    Attributes:
        path: the lesson's file: what opening it needs.
        number: as the course counts it, ``"1"``.
        title: from the index.
        summary: one or two lines, from the index.
        picture: name of the illustration; an unknown one gets the plain one.
        minutes: how long it takes, roughly.
        steps: how many steps it has.
        total: its points.
        standing: how far the student is.
        best: the best score so far, in points; ``None`` before the first finished attempt.
        step: the step that an unfinished attempt has reached, from 1; 0 when there is none.
    """

    path: Path
    number: str
    title: LocalizedText
    summary: LocalizedText
    picture: str
    minutes: int
    steps: int
    total: Fraction
    standing: Standing = Standing.TODO
    best: Fraction | None = None
    step: int = 0


class Damage(NamedTuple):
    """A lesson file that cannot be used, and the first thing that is wrong in it."""

    path: Path
    finding: Finding


class LastAttempt(NamedTuple):
    """One finished attempt."""

    number: str
    title: LocalizedText
    score: Fraction
    total: Fraction
    passed: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Course:
    """Everything home shows."""

    lessons: Sequence[Lesson] = ()
    damages: Sequence[Damage] = ()
    attempts: Sequence[LastAttempt] = ()
    """Newest first."""

    @property
    def current(self) -> Lesson | None:
        """The lesson to go on with: the one begun, else the first that was never finished."""
        begun = [lesson for lesson in self.lessons if lesson.standing is Standing.CURRENT]
        todo = [lesson for lesson in self.lessons if lesson.standing is Standing.TODO]
        return next(iter(begun + todo), None)

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever begun."""
        return not self.attempts and all(lesson.standing is Standing.TODO for lesson in self.lessons)

    @property
    def done_count(self) -> int:
        """How many lessons are finished."""
        return sum(lesson.standing is Standing.DONE for lesson in self.lessons)

    @property
    def points(self) -> Fraction:
        """Best points, all lessons together."""
        return sum((lesson.best for lesson in self.lessons if lesson.best is not None), Fraction(0))

    @property
    def total(self) -> Fraction:
        """Points that can be had, all lessons together."""
        return sum((lesson.total for lesson in self.lessons), Fraction(0))
