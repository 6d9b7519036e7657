"""What every room of the shell receives: made once, in ``start``, and handed on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from entresol.lessons.findings import Finding
from entresol.ui.announce import Announcer
from entresol.ui.choices import Choices
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.settings import Settings
from entresol.ui.shell.abilities import Place, Situation
from entresol.ui.shell.actions import Actions
from entresol.ui.shell.records import Records
from entresol.ui.theme import Look


class Frame(Protocol):
    """The window as the rooms know it."""

    @property
    def actions_table(self) -> Actions:
        """The actions."""
        ...

    def show_screen(self, screen: QWidget, place: Place) -> None:
        """Show ``screen`` and throw away the one before, unless it is home."""
        ...

    def go_home(self) -> None:
        """Show home with what has changed."""
        ...

    def refresh_actions(self) -> None:
        """Ask again what is enabled."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """Shared by every screen. Has ``look`` and ``icons``, hence is a dress for the controls."""

    look: Look
    icons: Icons
    language: Language
    settings: Settings
    choices: Choices
    announcer: Announcer
    records: Records
    resources: Path


class Workshop(Protocol):
    """The rooms that are loaded after the first paint: laboratories and results."""

    @property
    def situation(self) -> Situation | None:
        """What decides which actions make sense in the workbench; ``None`` while none is open."""
        ...

    def open_lesson(self, path: Path, lesson: str) -> None:
        """Open the lesson in the file ``path``, where its attempt under way stopped if there is one."""
        ...

    def open_free_lab(self) -> None:
        """Open the free laboratory, as it was left."""
        ...

    def step_back(self) -> bool:
        """Go one level up inside the workbench, and return whether there was one."""
        ...

    def leave(self) -> None:
        """Close what is open; nothing is lost."""
        ...


class SideRooms(Protocol):
    """The module :mod:`entresol.ui.shell.side_rooms`, which is loaded when first asked for."""

    def show_keys(self, parts: Parts, shortcuts: Callable[[], Sequence[tuple[str, str]]], window: QWidget) -> None:
        """Show what can be done with the keyboard."""
        ...

    def show_settings(self, parts: Parts, window: QWidget) -> None:
        """Show the settings."""
        ...

    def show_about(self, parts: Parts, window: QWidget) -> None:
        """Show what the program is and what it is made of."""
        ...

    def tell_in_use(self, parts: Parts, profile: Path) -> None:
        """Say that ``profile`` is in use."""
        ...

    def tell_failure(self, parts: Parts, log_path: Path, summary: str, window: QWidget) -> None:
        """Say that something went wrong inside."""
        ...

    def explain(self, finding: Finding) -> str:
        """Return what is wrong with a lesson file and how to mend it."""
        ...


MakeWorkshop = Callable[[Parts, Frame, QWidget], Workshop]
