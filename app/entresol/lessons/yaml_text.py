"""From the bytes of a file to lines of text: encoding, size, and the characters that must not hide in a lesson."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from entresol.lessons.findings import Finding, FindingCode

MAX_BYTES = 512 * 1024

_HIDDEN = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\U000e0000-\U000e007f]"
)
"""Control, zero-width, bidirectional and tag characters: they change what a reader sees without being seen."""


def bytes_of(path: Path) -> bytes | None:
    """Return the content of ``path``, never more than needed to see that it is too big; ``None``: it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return None


class Unreadable(Exception):  # noqa: N818 - an answer carried out of the composer, not a failure of the program
    """The file cannot be read further; the finding says where and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file as text: line ends are newlines, characters are composed (NFC)."""

    file: str
    text: str
    lines: tuple[str, ...]

    def line(self, index: int) -> str:
        """Return the line at ``index`` counted from 0, empty beyond the end."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""


def hidden_character(text: str) -> re.Match[str] | None:
    """Return the first character that must not be in a lesson, even written as an escape."""
    return _HIDDEN.search(text)


def decode(data: bytes, file: str) -> SourceText:
    """Return ``data`` as text.

    Raises:
        Unreadable: too big, not UTF-8, or a forbidden character.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(Finding(code=FindingCode.TOO_BIG, file=file, figures={"limit": MAX_BYTES}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        head = data[: error.start]
        line, column = head.count(b"\n") + 1, error.start - head.rfind(b"\n")
        raise Unreadable(Finding(code=FindingCode.NOT_UTF8, file=file, line=line, column=column)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = hidden_character(text)
    if hidden is not None:
        head_text = text[: hidden.start()]
        raise Unreadable(
            Finding(
                code=FindingCode.BAD_CHARACTER,
                file=file,
                line=head_text.count("\n") + 1,
                column=hidden.start() - head_text.rfind("\n"),
                figures={"got": code_point(hidden.group())},
            )
        )
    text = unicodedata.normalize("NFC", text)
    return SourceText(file, text, tuple(text.split("\n")))


def code_point(character: str) -> str:
    """Return the name that character tables use: ``U+202E``."""
    return f"U+{ord(character):04X}"
