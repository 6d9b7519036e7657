"""The lessons that are shipped, through a small index: the first screen reads it without loading any schema."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from entresol.model.text import LocalizedText

INDEX = "index.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """What the first screen says about a lesson."""

    path: Path
    id: str
    version: str
    pack: str
    """Name of the folder that holds it."""
    title: LocalizedText
    summary: LocalizedText
    level: str
    duration_us: int
    points: int
    steps: tuple[LocalizedText, ...]
    content_hash: str


def find_lessons(folder: Path) -> tuple[PackEntry, ...]:
    """Return the lessons that the index of ``folder`` lists; none when it has no sound index."""
    try:
        content: object = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        return tuple(_entries(folder, content))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def encode_entry(entry: PackEntry, folder: Path) -> dict[str, object]:
    """Return ``entry`` as the index of ``folder`` writes it."""
    return {
        "file": entry.path.relative_to(folder).as_posix(),
        "id": entry.id,
        "version": entry.version,
        "title": _both(entry.title),
        "summary": _both(entry.summary),
        "level": entry.level,
        "duration_us": entry.duration_us,
        "points": entry.points,
        "steps": [_both(step) for step in entry.steps],
        "hash": entry.content_hash,
    }


def encode_index(entries: tuple[PackEntry, ...], folder: Path) -> str:
    """Return the text of the index of ``folder``: the same entries give the same bytes."""
    content = {"index": _FORMAT, "lessons": [encode_entry(entry, folder) for entry in entries]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _entries(folder: Path, content: object) -> Iterator[PackEntry]:
    fields = cast("dict[str, Any]", content)
    if fields["index"] != _FORMAT:
        return
    for one in cast("list[dict[str, Any]]", fields["lessons"]):
        path = folder / str(one["file"])
        yield PackEntry(
            path=path,
            id=str(one["id"]),
            version=str(one["version"]),
            pack=path.parent.name,
            title=_text(one["title"]),
            summary=_text(one["summary"]),
            level=str(one["level"]),
            duration_us=int(one["duration_us"]),
            points=int(one["points"]),
            steps=tuple(_text(step) for step in one["steps"]),
            content_hash=str(one["hash"]),
        )


def _both(text: LocalizedText) -> dict[str, str]:
    return {"fr": text.fr, "en": text.en}


def _text(said: dict[str, str]) -> LocalizedText:
    return LocalizedText(said["fr"], said["en"])
