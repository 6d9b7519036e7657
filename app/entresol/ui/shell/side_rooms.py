"""What the window opens over itself: help, settings, notices. Home is painted without any of it.

Reached through :func:`entresol.ui.shell.loading.side_rooms`. The loader brings it after the first paint, so that nobody
waits for it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from entresol.lessons.findings import Finding
from entresol.ui.dialogs.about import AboutDialog
from entresol.ui.dialogs.failure import FailureNotice
from entresol.ui.dialogs.keys import KeysDialog
from entresol.ui.dialogs.settings import SettingsDialog
from entresol.ui.shell.already_open import tell_already_open
from entresol.ui.shell.parts import Parts
from entresol.ui.words.findings import sentence


def show_keys(parts: Parts, shortcuts: Callable[[], Sequence[tuple[str, str]]], window: QWidget) -> None:
    """Show what can be done with the keyboard."""
    KeysDialog(parts, shortcuts, window).exec()


def show_settings(parts: Parts, window: QWidget) -> None:
    """Show the settings."""
    SettingsDialog(parts, parts.choices, window).exec()


def show_about(parts: Parts, window: QWidget) -> None:
    """Show what the program is and what it is made of."""
    AboutDialog(parts, parts.resources, window).exec()


def tell_in_use(parts: Parts, profile: Path) -> None:
    """Say that ``profile`` is in use, and how to have two windows all the same."""
    tell_already_open(parts, profile)


def tell_failure(parts: Parts, log_path: Path, summary: str, window: QWidget) -> None:
    """Say that something went wrong inside, without stopping anything."""
    FailureNotice(parts, log_path, window).show_failure(summary)


def explain(finding: Finding) -> str:
    """Return what is wrong with a lesson file and how to mend it."""
    return sentence(finding)
