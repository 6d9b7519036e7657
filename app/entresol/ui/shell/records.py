"""The attempts of this profile on disk: those under way, and the list of those that were finished.

Reads and writes small files only, so that the first screen can show them without loading any lesson.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

FREE_LAB = "free-lab"
_TRAILS = "trails"
_ATTEMPTS = "attempts"
_LIST = "finished.jsonl"
_OPEN = "open.json"
_DID_SOMETHING = b'"deed":"do"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """One finished attempt, as the course map shows it. The file itself holds the proof."""

    lesson: str
    score: Fraction
    total: Fraction
    pass_mark: Fraction
    at: datetime
    file: str
    """Name of the attempt's file in the same folder."""

    @property
    def passed(self) -> bool:
        """Whether the score reached the pass mark."""
        return self.score >= self.pass_mark


class Records:
    """Paths and small lists of one profile folder."""

    def __init__(self, profile: Path) -> None:
        self._trails = profile / _TRAILS
        self._attempts = profile / _ATTEMPTS
        self._open = profile / _OPEN

    def prepare(self) -> None:
        """Create the folders.

        Raises:
            OSError: the disk refuses.
        """
        self._trails.mkdir(parents=True, exist_ok=True)
        self._attempts.mkdir(parents=True, exist_ok=True)

    # --- under way ---------------------------------------------------------------------------------------------

    def trail(self, lesson: str) -> Path:
        """Return where the attempt under way at ``lesson`` is written."""
        return self._trails / f"{lesson}.trail"

    def is_begun(self, lesson: str) -> bool:
        """Return whether something was done in an attempt that is not finished."""
        try:
            return _DID_SOMETHING in self.trail(lesson).read_bytes()
        except OSError:
            return False

    def step(self, lesson: str) -> int:
        """Return the step that the attempt under way has reached, from 1."""
        try:
            return max(1, int(self._step_file(lesson).read_text(encoding="ascii")))
        except (OSError, ValueError):
            return 1

    def note_step(self, lesson: str, step: int) -> None:
        """Remember the step for the course map; a disk that refuses costs only that."""
        try:
            self._step_file(lesson).write_text(str(step), encoding="ascii")
        except OSError:
            return

    def drop(self, lesson: str) -> None:
        """Forget the attempt under way, if the disk lets go of it."""
        _remove(self.trail(lesson))
        _remove(self._step_file(lesson))

    def set_aside(self, lesson: str) -> Path:
        """Keep a trail that cannot be resumed under another name, and return that name."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = self._trails / f"{lesson}.{stamp}.aside"
        return self.trail(lesson).replace(aside)

    # --- was the program cut? ----------------------------------------------------------------------------------

    def mark_open(self, lesson: str) -> None:
        """Note that ``lesson`` is open: a note that is still there at the next start means a cut."""
        try:
            self._open.write_text(json.dumps({"lesson": lesson}), encoding="utf-8")
        except OSError:
            return

    def mark_closed(self) -> None:
        """Note that nothing is open."""
        _remove(self._open)

    def interrupted(self) -> str | None:
        """Return the lesson (or ``FREE_LAB``) that a cut interrupted, if something was done in it."""
        try:
            said: object = json.loads(self._open.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        lesson = cast("dict[str, Any]", said).get("lesson") if isinstance(said, dict) else None
        return lesson if isinstance(lesson, str) and self.is_begun(lesson) else None

    # --- finished ----------------------------------------------------------------------------------------------

    def finished(self) -> tuple[Finished, ...]:
        """Return every finished attempt, oldest first; a damaged line is passed over."""
        try:
            lines = (self._attempts / _LIST).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return ()
        return tuple(one for line in lines if (one := _decoded(line)) is not None)

    def of(self, lesson: str) -> tuple[Finished, ...]:
        """Return the finished attempts at ``lesson``, oldest first."""
        return tuple(one for one in self.finished() if one.lesson == lesson)

    def best(self, lesson: str) -> Fraction | None:
        """Return the best score at ``lesson``, in points."""
        return max((one.score for one in self.of(lesson)), default=None)

    def next_file(self, lesson: str) -> Path:
        """Return a path for the next finished attempt at ``lesson``, where nothing is."""
        number = len(self.of(lesson)) + 1
        while (path := self._attempts / f"{lesson}-{number:03d}.entresol-attempt").exists():
            number += 1
        return path

    def add(self, finished: Finished) -> None:
        """Add a finished attempt to the list.

        Raises:
            OSError: the disk refuses.
        """
        content = {
            "lesson": finished.lesson,
            "score": [finished.score.numerator, finished.score.denominator],
            "total": [finished.total.numerator, finished.total.denominator],
            "pass_mark": [finished.pass_mark.numerator, finished.pass_mark.denominator],
            "at": finished.at.isoformat(),
            "file": finished.file,
        }
        with (self._attempts / _LIST).open("a", encoding="utf-8") as file:
            file.write(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _step_file(self, lesson: str) -> Path:
        return self._trails / f"{lesson}.step"


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # A disk that may only be read: opening says so.


def _decoded(line: str) -> Finished | None:
    try:
        said = cast("Mapping[str, Any]", json.loads(line))
        return Finished(
            lesson=str(said["lesson"]),
            score=_fraction(said["score"]),
            total=_fraction(said["total"]),
            pass_mark=_fraction(said["pass_mark"]),
            at=datetime.fromisoformat(said["at"]),
            file=str(said["file"]),
        )
    except (ValueError, KeyError, TypeError, ZeroDivisionError):
        return None


def _fraction(said: object) -> Fraction:
    numerator, denominator = cast("list[int]", said)
    return Fraction(int(numerator), int(denominator))
