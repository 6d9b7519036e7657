"""The lesson file: what it may say, typed. ``format`` 1 of lessons.md, the part that is built so far."""

from collections.abc import Iterator
from typing import Annotated, Literal, cast

from pydantic import Field, PrivateAttr, model_validator

from entresol.lessons.fields import (
    LANGUAGES,
    Duration,
    Identifier,
    LessonId,
    Share,
    Strict,
    Text,
    Version,
    refused,
    whole,
)
from entresol.lessons.findings import FindingCode
from entresol.lessons.kinds import AnyItem
from entresol.lessons.objectives.standing import Rules
from entresol.lessons.questions.question import MAX_TRIES
from entresol.lessons.scenario import Scenario
from entresol.model.units import PPM

FORMAT = 1
"""The newest format that this program reads."""
DEFAULT_TRIES = (PPM, PPM // 2, PPM // 4)
DEFAULT_PASS_MARK = PPM * 6 // 10


class Author(Strict):
    """Who wrote it."""

    name: str = Field(min_length=1, max_length=120)


class Objective(Strict):
    """What a student will be able to do."""

    id: Identifier
    text: Text


class Misconception(Strict):
    """A wrong idea that answers may reveal, and what to tell then."""

    id: Identifier
    text: Text
    remedy: Text


class Palette(Strict):
    """What the exercise lets a student do; everything when nothing is said."""

    actions: tuple[str, ...] | None = Field(default=None, max_length=40)
    """Names of commands (``Command.name``)."""


class Step(Strict):
    """A page of the task: a text and what earns points."""

    id: Identifier
    title: Text
    text: Text
    items: tuple[AnyItem, ...] = Field(min_length=1, max_length=20)


class Scoring(Strict):
    """How points become a mark."""

    pass_mark: Share = DEFAULT_PASS_MARK
    tries: tuple[Share, ...] = Field(default=DEFAULT_TRIES, min_length=1, max_length=MAX_TRIES)


class Lesson(Strict):
    """One exercise."""

    format: Annotated[int, whole(1, FORMAT)]
    id: LessonId
    version: Version
    languages: tuple[Literal["fr", "en"], ...] = Field(default=LANGUAGES, min_length=len(LANGUAGES))
    title: Text
    summary: Text
    authors: tuple[Author, ...] = Field(min_length=1, max_length=20)
    licence: str = Field(min_length=1, max_length=60)
    level: Literal["intro", "intermediate", "advanced"]
    duration: Duration
    objectives: tuple[Objective, ...] = Field(min_length=1, max_length=20)
    tags: tuple[Identifier, ...] = Field(default=(), max_length=20)
    scenario: Scenario
    palette: Palette = Palette()
    misconceptions: tuple[Misconception, ...] = Field(default=(), max_length=50)
    steps: tuple[Step, ...] = Field(min_length=1, max_length=30)
    scoring: Scoring = Scoring()
    _content_hash: str = PrivateAttr("")

    @model_validator(mode="before")
    @classmethod
    def _readable_format(cls, value: object) -> object:
        said = cast("dict[str, object]", value).get("format") if isinstance(value, dict) else None
        if isinstance(said, str) and said.isdecimal() and len(said) < 10 and int(said) > FORMAT:
            raise refused(FindingCode.NEWER_FORMAT, got=said, limit=FORMAT, at="format")
        return cast("object", value)

    @property
    def content_hash(self) -> str:
        """Identity of the content: SHA-256 of the parsed file (``yaml_tree.content_hash``)."""
        return self._content_hash

    def identified(self, content_hash: str) -> "Lesson":
        """Return the same lesson, knowing which file content it comes from."""
        lesson = self.model_copy()
        lesson._content_hash = content_hash  # noqa: SLF001 - of its own copy
        return lesson

    def items(self) -> Iterator[AnyItem]:
        """Yield every item in the order of the steps."""
        for step in self.steps:
            yield from step.items

    def item(self, item: str) -> AnyItem | None:
        """Return the item named ``item``."""
        return next((one for one in self.items() if one.id == item), None)

    def misconception(self, name: str) -> Misconception:
        """Return the declared misconception named ``name``.

        Raises:
            KeyError: there is none; the loader refuses such a lesson.
        """
        for one in self.misconceptions:
            if one.id == name:
                return one
        raise KeyError(name)

    @property
    def rules(self) -> Rules:
        """What the lesson decides for all items."""
        return Rules(self.scoring.tries)

    @property
    def total_points(self) -> int:
        """All the points."""
        return sum(item.points for item in self.items())
