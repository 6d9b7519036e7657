"""A journal given on the command line: one JSON object a line, ``{"at_us": 0, "do": "start_vm", "vm": "web-01"}``."""

import json
from pathlib import Path
from typing import Any, cast

from entresol.engine.journal import Entry, JournalError, decode

MAX_BYTES = 16 * 1024 * 1024


class JournalFileError(Exception):
    """A journal that cannot be used. ``reason`` is a code; ``figures`` go into its sentence."""

    def __init__(self, reason: str, line: int = 0, **figures: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.figures = figures


def read_journal(path: Path) -> tuple[Entry, ...]:
    """Return the entries of ``path`` in order; empty lines and lines that begin with ``#`` say nothing.

    Raises:
        JournalFileError: a file, a line or an act that cannot be read; ``reason`` says which way.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError):
        raise JournalFileError("unreadable") from None
    if len(data) > MAX_BYTES:
        raise JournalFileError("too_big")
    entries: list[Entry] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        entry = _entry(line, number)
        if entries and entry.at_us < entries[-1].at_us:
            raise JournalFileError("out_of_order", number)
        entries.append(entry)
    return tuple(entries)


def _entry(line: str, number: int) -> Entry:
    try:
        data: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise JournalFileError("not_json", number) from None
    if not isinstance(data, dict):
        raise JournalFileError("not_json", number)
    fields = cast("dict[str, object]", data)
    at_us = fields.pop("at_us", None)
    if isinstance(at_us, bool) or not isinstance(at_us, int) or at_us < 0:
        raise JournalFileError("no_instant", number)
    try:
        return Entry(at_us, decode(fields))
    except JournalError as error:
        said = " ".join(str(value) for value in error.figures.values())
        raise JournalFileError("bad_command", number, code=error.code, what=said) from None
