"""French typography, added when a lesson's text is shown: its author types ordinary spaces (lessons.md 8)."""

import re

from entresol.model.text import LanguageCode

_NO_BREAK = "\u00a0"
_BEFORE = re.compile(r"(?<=\S) (?=:(?:\s|$)|»|%|\$)")
_AFTER = re.compile(r"(?<=«) (?=\S)")
_UNIT = re.compile(
    r"(?<=\d) (?=(?:[kKMGT]i?o|[KMGT]iB|[kMGT]?B|µs|ms|s|min|h|[kMG]?Hz|[kMG]b|VM|vCPU|cœurs?|cores?)\b)"
)


def typeset(text: str, language: LanguageCode) -> str:
    """Return ``text`` with the spaces that must not break: before a unit, and French ``:``, ``%``, ``« »``."""
    text = _UNIT.sub(_NO_BREAK, text)
    if language == "fr":
        text = _AFTER.sub(_NO_BREAK, _BEFORE.sub(_NO_BREAK, text))
    return text
