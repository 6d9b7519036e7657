"""What a scene is built with: the look, the language and a profile, as the program builds them at start-up."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from entresol.model.text import LanguageCode
from entresol.ui.choices import Choices
from entresol.ui.controls import Outfit
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.settings import Settings
from entresol.ui.theme import Look, ThemeName

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
    """The parts that screens share, dressed for one pose at a time."""

    def __init__(self, application: QApplication, profile: Path) -> None:
        self.application = application
        self.profile = profile
        self.look = Look(application, resource_folder())
        self.icons = Icons(self.look, resource_folder())
        self.language = Language(catalogue_folder(), "en")
        self.settings = Settings(profile)
        self.choices = Choices(self.settings, self.look, self.language)
        self.outfit = Outfit(self.look, self.icons)

    def take(self, pose: Pose) -> None:
        """Dress everything for ``pose``. Motion is reduced: a picture shows where things end."""
        self.settings.remember(
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
