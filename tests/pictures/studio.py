"""What a scene is built with: the look, the language and a profile, as the program builds them at start-up."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from entresol.model.text import LanguageCode
from entresol.ui.shell.start import WindowOptions, make_parts
from entresol.ui.theme import ThemeName

SCREEN = QSize(1440, 900)


@dataclass(frozen=True)
class Pose:
    """In what state of language, theme and text size a picture is taken."""

    language: LanguageCode
    theme: ThemeName
    text_percent: int = 100

    @property
    def name(self) -> str:
        size = "" if self.text_percent == 100 else f"_{self.text_percent}"
        return f"{self.theme}_{self.language}{size}"


class Studio:
    """The parts of a window, as start-up makes them, dressed for one pose at a time."""

    def __init__(self, application: QApplication, profile: Path) -> None:
        self.application = application
        self.profile = profile
        self.parts = make_parts(application, profile, WindowOptions(language="en", theme="light"))
        self.parts.look.dress()
        self.choices = self.parts.choices

    def take(self, pose: Pose) -> None:
        """Dress everything for ``pose``. Motion is reduced: a picture shows where things end."""
        self.parts.settings.remember(
            language=pose.language,
            theme=pose.theme,
            text_percent=pose.text_percent,
            reduced_motion=True,
            name="Léa Tremblay",
        )
        self.choices.apply()

    def settle(self) -> None:
        """Let layouts, queued calls and deletions run."""
        for _ in range(3):
            QApplication.sendPostedEvents()
            self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.application.processEvents()


@dataclass(frozen=True)
class Scene:
    """One screen at one moment.

    Attributes:
        name: of the picture file.
        build: makes the widget, shown at ``size`` unless the widget is a dialog.
        size: of the window.
        may_shorten: texts that may be shortened with an ellipsis here: names that people type.
        readme: also keep the light picture in resources/pictures under this name.
    """

    name: str
    build: Callable[[Studio], QWidget]
    size: QSize = SCREEN
    may_shorten: tuple[str, ...] = ()
    readme: str = ""


@dataclass(frozen=True)
class Staged:
    """A scene on stage."""

    scene: Scene
    window: QWidget


def refit(studio: Studio, staged: Staged) -> None:
    """Give the window the size of its scene again, and let it come to rest."""
    if staged.scene.size.isValid():
        staged.window.resize(staged.scene.size)
    studio.settle()
    studio.settle()


def shown(studio: Studio, scene: Scene) -> QWidget:
    """Return the widget of ``scene``, on screen and at rest."""
    widget = scene.build(studio)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
    if not widget.isVisible():
        if scene.size.isValid():
            widget.resize(scene.size)
        widget.show()
    studio.settle()
    return widget
