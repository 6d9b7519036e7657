"""What the program remembers from one day to the next: one small JSON file in the profile folder."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths

from entresol.model.text import LanguageCode
from entresol.ui.theme import LARGEST_TEXT_PERCENT, SMALLEST_TEXT_PERCENT, ThemeChoice

_FILE = "settings.json"
_LANGUAGES = ("fr", "en")
_THEMES = ("light", "dark", "contrast", "system")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything remembered. Each field has a value that suits a first launch.

    Attributes:
        language: the language chosen, or ``None`` to follow the system.
        theme: the theme chosen.
        text_percent: size of text, 100 to 200.
        reduced_motion: ``None`` follows the system.
        single_keys: whether keys without a modifier work in the canvas (WCAG 2.1.4).
        name: how the program greets the student; empty when never given.
        geometry: ``QWidget.saveGeometry`` of the window, in base 64.
        splitters: sizes of each splitter by its name, in pixels.
        hidden_panels: names of the panels that are folded away.
    """

    language: LanguageCode | None = None
    theme: ThemeChoice = "system"
    text_percent: int = SMALLEST_TEXT_PERCENT
    reduced_motion: bool | None = None
    single_keys: bool = True
    name: str = ""
    geometry: str = ""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    hidden_panels: tuple[str, ...] = ()


class Settings:
    """The preferences and the file that keeps them. Each change is written at once, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Read the preferences of the profile ``folder``, which is created when missing.

        A file that cannot be understood is set aside and named in :attr:`set_aside`; the program starts all the same.
        """
        self.folder = folder
        self.set_aside: Path | None = None
        self.failure: OSError | None = None
        self._preferences = self._read()

    @property
    def preferences(self) -> Preferences:
        """What is remembered now."""
        return self._preferences

    def remember(self, **changes: object) -> None:
        """Change the named fields of :class:`Preferences` and write them.

        A disk that refuses is not fatal: the choice holds until the end, and :attr:`failure` says why.

        Raises:
            TypeError: no preference of that name.
        """
        changed = replace(self._preferences, **changes)  # pyright: ignore[reportArgumentType]
        if changed == self._preferences:
            return
        self._preferences = changed
        try:
            self._write()
        except OSError as failure:
            self.failure = failure

    def splitter(self, name: str) -> tuple[int, ...]:
        """Return the remembered sizes of the splitter ``name``, empty when it was never moved."""
        return self._preferences.splitters.get(name, ())

    def remember_splitter(self, name: str, sizes: tuple[int, ...]) -> None:
        """Keep the sizes of the splitter ``name``."""
        self.remember(splitters={**self._preferences.splitters, name: sizes})

    def _read(self) -> Preferences:
        path = self.folder / _FILE
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            found = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Preferences()
        except OSError as failure:
            self.failure = failure
            return Preferences()
        except (ValueError, RecursionError):
            self._set_aside(path)
            return Preferences()
        if not isinstance(found, dict):
            self._set_aside(path)
            return Preferences()
        return _understood(cast("dict[str, object]", found))

    def _set_aside(self, path: Path) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = path.with_name(f"settings.broken-{stamp}.json")
        try:
            self.set_aside = path.replace(aside)
        except OSError as failure:
            self.failure = failure

    def _write(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / _FILE
        half = path.with_suffix(".json.new")
        with half.open("w", encoding="utf-8") as file:
            json.dump(asdict(self._preferences), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)


def profile_folder() -> Path:
    """Return where the program keeps a user's data when nothing else is asked for."""
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(location) / "Entresol"


def _understood(found: Mapping[str, object]) -> Preferences:
    """Return the preferences in ``found``; a value of the wrong kind is as good as absent."""
    good = {one.name: found[one.name] for one in fields(Preferences) if _suits(one.name, found.get(one.name))}
    if "splitters" in good:
        sizes = cast("Mapping[str, list[int]]", good["splitters"])
        good["splitters"] = {name: tuple(each) for name, each in sizes.items()}
    if "hidden_panels" in good:
        good["hidden_panels"] = tuple(cast("list[str]", good["hidden_panels"]))
    return replace(Preferences(), **good)  # pyright: ignore[reportArgumentType]


def _suits(name: str, value: object) -> bool:
    match name:
        case "language":
            return value in _LANGUAGES
        case "theme":
            return value in _THEMES
        case "text_percent":
            return type(value) is int and SMALLEST_TEXT_PERCENT <= value <= LARGEST_TEXT_PERCENT
        case "reduced_motion" | "single_keys":
            return isinstance(value, bool)
        case "splitters":
            return isinstance(value, dict) and all(
                _all_are(sizes, int) for sizes in cast("dict[str, object]", value).values()
            )
        case "hidden_panels":
            return _all_are(value, str)
        case _:
            return isinstance(value, str)


def _all_are(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(type(each) is kind for each in cast("list[object]", value))
