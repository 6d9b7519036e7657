"""The record of a session on disk, while it is being made: one line for each act, each proving the one before.

A line is JSON and carries a link: SHA-256 of the previous link and of its own content. A process killed in the middle
of a line leaves a torn end, which reading drops; everything before it was flushed to the disk before the act was
answered, so at most one act is lost.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from entresol.lessons.record import Deed, Line, RecordError, decode_line, encode_line

_FORMAT = 1
_FIRST_LINK = "entresol-trail-v1"
_MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailHeader:
    """What must be known to play a trail again."""

    world: str
    """Identity of the lesson or scenario (``World.id``)."""
    lesson_hash: str
    """``Lesson.content_hash``; empty in the free laboratory."""
    seed: int
    engine: str
    """``ENGINE_VERSION`` of the program that wrote it."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a trail file holds."""

    header: TrailHeader
    lines: tuple[Line, ...]
    whole_bytes: int
    """How much of the file is sound."""
    torn: bool
    """Something after that is not: a line cut by a kill, or damage."""
    link: str
    """The link of the last sound line."""

    @property
    def ended(self) -> bool:
        """Whether the exercise was handed in: there is nothing to resume."""
        return any(line.deed is Deed.DO and getattr(line.act, "name", "") == "hand_in" for line in self.lines)


class TrailError(Exception):
    """A file that is not a trail at all."""


class Trail:
    """An open record, to which lines are added. The file is open only while a line is written."""

    def __init__(self, path: Path, link: str) -> None:
        self._path = path
        self._link = link
        self._failure: OSError | None = None

    @classmethod
    def create(cls, path: Path, header: TrailHeader) -> "Trail":
        """Begin a record at ``path``, whose folder exists and where nothing is.

        Raises:
            OSError: the disk refuses.
        """
        with path.open("xb"):
            trail = cls(path, _FIRST_LINK)
        trail._append(_encode_header(header), durable=True)
        return trail

    @classmethod
    def reopen(cls, path: Path, read: Read) -> "Trail":
        """Go on after the sound lines of ``path``; a torn end is cut off.

        Raises:
            OSError: the disk refuses.
        """
        with path.open("r+b") as file:
            file.truncate(read.whole_bytes)
        return cls(path, read.link)

    @property
    def path(self) -> Path:
        """Where it is written."""
        return self._path

    @property
    def failure(self) -> OSError | None:
        """Why nothing is written any more: the disk is full, or was unplugged."""
        return self._failure

    def write(self, line: Line) -> None:
        """Add ``line``; an act is on the disk when this returns. Lines where only time passed may wait.

        When the disk refuses, ``failure`` says so and nothing more is written: a record with a hole is worth nothing,
        and the lesson goes on.
        """
        if self._failure is not None:
            return
        try:
            self._append(encode_line(line), durable=line.deed is not Deed.TICK)
        except OSError as failure:
            self._failure = failure

    def _append(self, content: dict[str, object], *, durable: bool) -> None:
        link = _linked(self._link, content)
        with self._path.open("ab") as file:
            file.write(_canonical({**content, "link": link}) + b"\n")
            if durable:
                file.flush()
                os.fsync(file.fileno())
        self._link = link


def read_trail(path: Path) -> Read:
    """Return what ``path`` holds, up to the first line that does not follow from the one before.

    Raises:
        TrailError: not even a sound first line.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(_MAX_BYTES)
    link, sound, contents = _FIRST_LINK, 0, list[dict[str, object]]()
    for raw in data.splitlines(keepends=True):
        content = _content(raw)
        if content is None or not raw.endswith(b"\n"):
            break
        said = content.pop("link", None)
        if said != _linked(link, content):
            break
        link = cast("str", said)
        contents.append(content)
        sound += len(raw)
    if not contents:
        raise TrailError(str(path))
    header = _decode_header(contents[0], path)
    try:
        lines = tuple(decode_line(content) for content in contents[1:])
    except RecordError as error:
        raise TrailError(str(path)) from error
    return Read(header, lines, sound, sound < len(data), link)


def _content(raw: bytes) -> dict[str, object] | None:
    try:
        content: object = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, object]", content) if isinstance(content, dict) else None


def _canonical(content: Mapping[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _linked(link: str, content: Mapping[str, object]) -> str:
    return hashlib.sha256(link.encode("ascii", "replace") + b"\n" + _canonical(content)).hexdigest()


def _encode_header(header: TrailHeader) -> dict[str, object]:
    return {
        "trail": _FORMAT,
        "world": header.world,
        "lesson": header.lesson_hash,
        "seed": header.seed,
        "engine": header.engine,
    }


def _decode_header(content: Mapping[str, object], path: Path) -> TrailHeader:
    match content:
        case {"trail": 1, "world": str(world), "lesson": str(lesson), "seed": int(seed), "engine": str(engine)}:
            return TrailHeader(world=world, lesson_hash=lesson, seed=seed, engine=engine)
        case _:
            raise TrailError(str(path))
