"""The actions that belong to the window itself: language, theme, text size, help, menu, leaving."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from entresol.ui.settings import Preferences
from entresol.ui.shell.actions import Actions
from entresol.ui.shell.acts import Ask
from entresol.ui.shell.loading import side_rooms
from entresol.ui.shell.parts import Parts
from entresol.ui.theme import Theme

_TEXT_STEP = 10
_THEMES = {"light": Ask.LIGHT, "dark": Ask.DARK, "contrast": Ask.CONTRAST, "system": Ask.SYSTEM_THEME}
_LANGUAGES = {"fr": Ask.FRENCH, "en": Ask.ENGLISH}


class WindowActs(QObject):
    """Every choice goes through ``Choices``, which applies and remembers it."""

    def __init__(self, parts: Parts, table: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._table = table
        self._window = window
        for ask, slot in (
            (Ask.QUIT, self._quit),
            (Ask.LARGER, self._larger),
            (Ask.SMALLER, self._smaller),
            (Ask.NORMAL_SIZE, self._normal_size),
            (Ask.REDUCED_MOTION, self._reduce_motion),
            (Ask.LIGHT, self._light),
            (Ask.DARK, self._dark),
            (Ask.CONTRAST, self._contrast),
            (Ask.SYSTEM_THEME, self._system_theme),
            (Ask.FRENCH, self._french),
            (Ask.ENGLISH, self._english),
            (Ask.KEYS, self.show_keys),
            (Ask.ABOUT, self._about),
        ):
            table.on(ask, slot)
        parts.choices.on_changed(self._show_choices)
        parts.look.on_changed(self._show_theme)
        self._show_choices(parts.choices.preferences)

    def on_home(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when home is asked for."""
        self._table.on(Ask.HOME, slot)

    def on_free_lab(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the free lab is asked for."""
        self._table.on(Ask.FREE_LAB, slot)

    def open_menu(self) -> None:
        """Open the menu of everything at the window's corner."""
        corner = self._window.rect().topLeft()
        self._table.menu().popup(self._window.mapToGlobal(corner))

    def show_keys(self) -> None:
        """Show what can be done with the keyboard."""
        side_rooms().show_keys(self._parts, self._table.shortcuts, self._window)

    def show_settings(self) -> None:
        """Show the settings."""
        side_rooms().show_settings(self._parts, self._window)

    def _about(self) -> None:
        side_rooms().show_about(self._parts, self._window)

    def _quit(self) -> None:
        self._window.close()

    def _larger(self) -> None:
        self._parts.choices.size_text(self._parts.look.theme.text_percent + _TEXT_STEP)

    def _smaller(self) -> None:
        self._parts.choices.size_text(self._parts.look.theme.text_percent - _TEXT_STEP)

    def _normal_size(self) -> None:
        self._parts.choices.size_text(100)

    def _reduce_motion(self) -> None:
        self._parts.choices.reduce_motion(not self._parts.look.reduced_motion)

    def _light(self) -> None:
        self._parts.choices.show_theme("light")

    def _dark(self) -> None:
        self._parts.choices.show_theme("dark")

    def _contrast(self) -> None:
        self._parts.choices.show_theme("contrast")

    def _system_theme(self) -> None:
        self._parts.choices.show_theme("system")

    def _french(self) -> None:
        self._parts.choices.speak("fr")

    def _english(self) -> None:
        self._parts.choices.speak("en")

    def _show_choices(self, _preferences: Preferences) -> None:
        self._show_theme(self._parts.look.theme)

    def _show_theme(self, _theme: Theme) -> None:
        checked = {_THEMES[self._parts.look.choice], _LANGUAGES[self._parts.language.code]}
        if self._parts.look.reduced_motion:
            checked.add(Ask.REDUCED_MOTION)
        self._table.check(checked, (*_THEMES.values(), *_LANGUAGES.values(), Ask.REDUCED_MOTION))
