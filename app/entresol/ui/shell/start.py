"""Builds the window's parts and runs the event loop."""

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtWidgets import QApplication

from entresol.model.text import LanguageCode
from entresol.ui.announce import Announcer
from entresol.ui.choices import Choices
from entresol.ui.controls import FocusRing
from entresol.ui.crash import CrashGuard
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.settings import Settings, profile_folder
from entresol.ui.shell.loading import side_rooms
from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.parts import Parts
from entresol.ui.shell.records import Records
from entresol.ui.theme import STYLE_WORDS, Look, ThemeChoice

_LOCK = "entresol.lock"
_SMOKE_MS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOptions:
    """What the command line asked for; ``None``: what is remembered."""

    language: LanguageCode | None = None
    theme: ThemeChoice | None = None
    profile: Path | None = None
    smoke: bool = False
    """Open, paint, load everything, close: for who checks an installation."""


def run_window(options: WindowOptions) -> int:
    """Open the window and return the exit status once it is closed."""
    application = QApplication([*sys.argv[:1], *STYLE_WORDS])
    application.setApplicationName("Entresol")
    application.setDesktopFileName("entresol")
    profile = options.profile or profile_folder()
    crash = CrashGuard(profile)
    crash.install()
    try:
        return _run(application, crash, profile, options)
    finally:
        crash.remove()


def make_parts(application: QApplication, profile: Path, options: WindowOptions) -> Parts:
    """Return the parts of a window, as remembered in ``profile`` and asked for in ``options``.

    The window they are for gives the application its style sheet once it is made: see :meth:`Look.dress`.
    """
    resources = resource_folder()
    settings = Settings(profile)
    look = Look(application, resources, application, dressed=False)
    language = Language(catalogue_folder(), settings.preferences.language, application)
    choices = Choices(settings, look, language, application)
    choices.apply()
    if options.language is not None:
        language.choose(options.language)
    if options.theme is not None:
        look.choose(options.theme)
    return Parts(
        look=look,
        icons=Icons(look, resources, application),
        language=language,
        settings=settings,
        choices=choices,
        announcer=Announcer(application),
        records=Records(profile),
        resources=resources,
    )


class _FailureTeller(QObject):
    """Opens the notice at the first failure: most runs have none, and its dialog is not made for them."""

    def __init__(self, parts: Parts, crash: CrashGuard, window: MainWindow) -> None:
        super().__init__(window)
        self._parts = parts
        self._log_path = crash.log_path
        self._window = window
        crash.on_first_failure(self._tell)

    def _tell(self, summary: str) -> None:
        side_rooms().tell_failure(self._parts, self._log_path, summary, self._window)


def _run(application: QApplication, crash: CrashGuard, profile: Path, options: WindowOptions) -> int:
    parts = make_parts(application, profile, options)
    lock = QLockFile(str(profile / _LOCK))
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        if not options.smoke:
            parts.look.dress()
            side_rooms().tell_in_use(parts, profile)
        return 1
    ring = FocusRing(parts.look, application)
    window = MainWindow(parts)
    teller = _FailureTeller(parts, crash, window)
    window.show()
    if options.smoke:
        QTimer.singleShot(_SMOKE_MS, window.close)
    status = application.exec()
    if options.smoke:
        window.workshop().leave()
    del ring, teller
    return status
