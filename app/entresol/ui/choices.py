"""What the student chooses about the program itself: applied at once and remembered, through one door."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from entresol.model.text import LanguageCode
from entresol.ui.language import Language, system_language
from entresol.ui.settings import Preferences, Settings
from entresol.ui.theme import Look, ThemeChoice, ThemeName


class Choices(QObject):
    """Language, theme, size of text, motion, keys and name."""

    _changed = Signal(object)

    def __init__(self, settings: Settings, look: Look, language: Language, parent: QObject | None = None) -> None:
        """Hold the three that a choice touches; :meth:`apply` shows what was remembered."""
        super().__init__(parent)
        self._settings = settings
        self._look = look
        self._language = language

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""
        return self._settings.preferences

    @property
    def settings(self) -> Settings:
        """Where it is remembered."""
        return self._settings

    @property
    def spoken(self) -> LanguageCode:
        """The language that is spoken now, whoever chose it."""
        return self._language.code

    @property
    def shown(self) -> ThemeName:
        """The palette that is shown now, whoever chose it."""
        return self._look.theme.name

    def apply(self) -> None:
        """Show what is remembered."""
        chosen = self.preferences
        self._look.set_reduced_motion(chosen.reduced_motion)
        self._look.set_text_scale(chosen.text_percent)
        self._look.choose(chosen.theme)
        self._language.choose(chosen.language or system_language())

    def speak(self, code: LanguageCode | None) -> None:
        """Speak ``code``, or the system's language."""
        self._language.choose(code or system_language())
        self._remember(language=code)

    def show_theme(self, theme: ThemeChoice) -> None:
        """Show ``theme``."""
        self._look.choose(theme)
        self._remember(theme=theme)

    def toggle_theme(self) -> None:
        """Go from light to dark or back, whatever led to the one of now."""
        self.show_theme("light" if self._look.theme.is_dark else "dark")

    def size_text(self, percent: int) -> None:
        """Show text at ``percent`` (100 to 200)."""
        self._look.set_text_scale(percent)
        self._remember(text_percent=self._look.theme.text_percent)

    def reduce_motion(self, choice: bool | None) -> None:  # noqa: FBT001  # a setting's value, not a mode
        """Reduce motion, or not, or as the system says."""
        self._look.set_reduced_motion(choice)
        self._remember(reduced_motion=choice)

    def allow_single_keys(self, choice: bool) -> None:  # noqa: FBT001  # a setting's value, not a mode
        """Let keys without a modifier work in the canvas, or not."""
        self._remember(single_keys=choice)

    def call_me(self, name: str) -> None:
        """Greet the student by ``name``."""
        self._remember(name=" ".join(name.split()))

    def on_changed(self, slot: Callable[[Preferences], None]) -> None:
        """Call ``slot`` with the preferences after each choice."""
        self._changed.connect(slot)

    def _remember(self, **changes: object) -> None:
        before = self.preferences
        self._settings.remember(**changes)
        if self.preferences != before:
            self._changed.emit(self.preferences)
