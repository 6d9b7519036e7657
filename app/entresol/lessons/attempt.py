"""An attempt as a file: from it, and from the lesson, the digest and the score are computed again (lessons.md 6).

The stored score is a claim. Whoever needs the mark replays the record and compares.
"""

import json
import os
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

from entresol.engine.version import ENGINE_VERSION
from entresol.lessons.acts import Fact
from entresol.lessons.record import Deed, Line, RecordError, decode_line, encode_line
from entresol.lessons.schema import Lesson
from entresol.lessons.session import LessonSession
from entresol.lessons.trail import Read, Trail, read_trail
from entresol.model.world import World

_FORMAT = 1
_MAX_BYTES = 16 * 1024 * 1024


class AttemptError(ValueError):
    """A file that is not an attempt, or not one of this lesson. ``code`` is for messages."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What happened, and what its author claims it is worth."""

    lesson_id: str
    lesson_version: str
    lesson_hash: str
    seed: int
    engine: str
    record: tuple[Line, ...]
    ended_us: int
    """The end of the time bar."""
    digest: str
    score: Fraction


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay finds."""

    digest: str
    score: Fraction


def attempt_of(session: LessonSession) -> Attempt:
    """Return ``session`` as it may be saved.

    Raises:
        AttemptError: ``no_lesson``: the free laboratory has no attempt.
    """
    lesson = session.lesson
    if lesson is None:
        raise AttemptError("no_lesson")
    return Attempt(
        lesson_id=lesson.id,
        lesson_version=lesson.version,
        lesson_hash=lesson.content_hash,
        seed=session.seed,
        engine=ENGINE_VERSION,
        record=session.record,
        ended_us=session.farthest_us,
        digest=session.digest(),
        score=session.score,
    )


def replay(attempt: Attempt, lesson: Lesson, world: World) -> Replayed:
    """Play ``attempt`` again and return what it is really worth.

    Raises:
        AttemptError: ``other_lesson`` or ``other_engine``: the result would not be the same thing.
    """
    if attempt.lesson_hash != lesson.content_hash:
        raise AttemptError("other_lesson")
    if attempt.engine != ENGINE_VERSION:
        raise AttemptError("other_engine")
    session = LessonSession(world, lesson, attempt.seed)
    follow(session, attempt.record)
    session.advance_to(attempt.ended_us)
    return Replayed(session.digest(), session.score)


def resume(path: Path, world: World, lesson: Lesson | None) -> LessonSession:
    """Return the session whose trail is at ``path``, at the instant where it was, still writing there.

    Raises:
        TrailError: the file is no trail.
        AttemptError: ``other_lesson`` or ``other_engine``.
        OSError: the file cannot be read or written.
    """
    read = read_trail(path)
    _refuse_other(read, world, lesson)
    session = LessonSession(world, lesson, read.header.seed)
    follow(session, read.lines)
    session.write_to(Trail.reopen(path, read))
    return session


def follow(session: LessonSession, record: tuple[Line, ...]) -> None:
    """Do again everything that ``record`` says, each thing at its instant."""
    for line in record:
        if line.at_us < session.farthest_us and not isinstance(line.act, Fact):
            session.seek(line.at_us)
        else:
            session.advance_to(line.at_us)
        match line.deed:
            case Deed.DO if line.act is not None:
                session.submit(line.act)
            case Deed.UNDO:
                session.undo()
            case Deed.REDO:
                session.redo()
            case Deed.REFUSED if line.act is not None:
                session.submit(line.act)
            case _:
                pass


def save(attempt: Attempt, path: Path) -> None:
    """Write ``attempt`` at ``path``: whole or not at all.

    Raises:
        OSError: the disk refuses.
    """
    content = {
        "attempt": _FORMAT,
        "lesson": {"id": attempt.lesson_id, "version": attempt.lesson_version, "hash": attempt.lesson_hash},
        "seed": attempt.seed,
        "engine": attempt.engine,
        "record": [encode_line(line) for line in attempt.record],
        "ended_us": attempt.ended_us,
        "digest": attempt.digest,
        "score": [attempt.score.numerator, attempt.score.denominator],
    }
    data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def load(path: Path) -> Attempt:
    """Return the attempt saved at ``path``.

    Raises:
        AttemptError: ``unreadable``: damaged, too big, or something else.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise AttemptError("unreadable")
    try:
        return _decoded(json.loads(data))
    except (ValueError, RecursionError, RecordError) as error:
        raise AttemptError("unreadable") from error


def _decoded(content: object) -> Attempt:
    if not isinstance(content, dict):
        raise AttemptError("unreadable")
    match cast("dict[str, Any]", content):
        case {
            "attempt": 1,
            "lesson": {"id": str(lesson_id), "version": str(version), "hash": str(lesson_hash)},
            "seed": int(seed),
            "engine": str(engine),
            "record": record,
            "ended_us": int(ended_us),
            "digest": str(digest),
            "score": [int(numerator), int(denominator)],
        } if denominator > 0 and not any(isinstance(one, bool) for one in (seed, ended_us, numerator, denominator)):
            return Attempt(
                lesson_id=lesson_id,
                lesson_version=version,
                lesson_hash=lesson_hash,
                seed=seed,
                engine=engine,
                record=_lines(record),
                ended_us=ended_us,
                digest=digest,
                score=Fraction(numerator, denominator),
            )
        case _:
            raise AttemptError("unreadable")


def _lines(record: object) -> tuple[Line, ...]:
    if not isinstance(record, list):
        raise AttemptError("unreadable")
    return tuple(decode_line(line) for line in cast("list[object]", record))


def _refuse_other(read: Read, world: World, lesson: Lesson | None) -> None:
    content_hash = "" if lesson is None else lesson.content_hash
    if read.header.world != world.id or read.header.lesson_hash != content_hash:
        raise AttemptError("other_lesson")
    if read.header.engine != ENGINE_VERSION:
        raise AttemptError("other_engine")
