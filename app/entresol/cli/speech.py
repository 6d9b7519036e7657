"""The language of the command line: the same catalogues as the window's, without a window."""

import sys

from PySide6.QtCore import QCoreApplication

from entresol.model.text import LanguageCode
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder


class Speech:
    """Makes sentences come out in the language that was asked for, or the system's. Keep it while they are made."""

    def __init__(self, language: LanguageCode | None) -> None:
        self._application = QCoreApplication.instance() or QCoreApplication(["entresol"])
        self._language = Language(catalogue_folder(), language)

    @property
    def code(self) -> LanguageCode:
        """The language spoken."""
        return self._language.code


def asked_language(arguments: list[str]) -> LanguageCode | None:
    """Return the language that ``--lang`` asks for, whatever else the arguments say."""
    for place, word in enumerate(arguments):
        said = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and place + 1 < len(arguments):
            said = arguments[place + 1]
        if said == "fr":
            return "fr"
        if said == "en":
            return "en"
    return None


def write_utf8() -> None:
    """Write UTF-8 and plain line ends wherever standard output goes: the same bytes on every system.

    A name of a file that is no text on this system is written with escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
