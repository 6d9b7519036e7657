"""The bar over the workbench: home, what is being done, who does it, undo, language, theme, help."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from entresol.ui.controls import Avatar, Divider, Dress, IconButton, Label, Option, Segmented, Surface
from entresol.ui.language import Language
from entresol.ui.shell.actions import Actions
from entresol.ui.shell.acts import Ask
from entresol.ui.theme import Look, Theme

translate = QCoreApplication.translate

_HEIGHT = 52
_THEME_ICONS = {"light": "sun", "dark": "moon", "contrast": "contrast"}


class ActionButton(IconButton):
    """An icon button that shows an action: its state, its name and its keys."""

    def __init__(self, dress: Dress, action: QAction, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(dress, icon, parent)
        self._action = action
        self.on_pressed(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())


class TopBar(Surface):
    """Every button is an action of the window: what it does has its place in the menus too."""

    def __init__(
        self,
        dress: Dress,
        look: Look,
        language: Language,
        actions: Actions,
        parent: QWidget | None = None,
        *,
        with_undo: bool = True,
    ) -> None:
        super().__init__(dress, "bg.surface", parent, edges="bottom")
        self._look = look
        self._window_actions = actions
        self._with_undo = with_undo
        self._over = Label(dress, "caption", 400, "text.muted", self, elide=True)
        self._title = Label(dress, "bodyLarge", 600, parent=self, elide=True)
        self._avatar = Avatar(dress, self)
        self._person = Label(dress, "body", 500, "text.secondary", self)
        self._languages = Segmented(dress, self)
        self._languages.on_chosen(self._choose_language)
        self._theme = IconButton(dress, "sun", self)
        self._theme.on_pressed(self._next_theme)
        self._menu = IconButton(dress, "ellipsis-vertical", self)
        self._menu.on_pressed(self.open_menu)
        self._person_parts = (self._avatar, self._person, _upright(dress, self))
        self._lay_out(dress)
        self._show_language(language.code)
        self._show_theme(look.theme)
        language.on_changed(self._show_language)
        look.on_changed(self._show_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_title(self, over: str, title: str) -> None:
        """Show what is being done: the module over the exercise."""
        self._over.setText(over)
        self._over.setVisible(bool(over))
        self._title.setText(title)

    def show_person(self, name: str, *, roomy: bool) -> None:
        """Show who does it, when a name was given and there is room."""
        self._avatar.show_name(name)
        self._person.setText(name)
        for part in self._person_parts:
            part.setVisible(bool(name) and roomy)

    def open_menu(self) -> None:
        """Open the menu of everything under its button."""
        menu = self._window_actions.menu()
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Return the height of the bar at the text size."""
        return QSize(super().sizeHint().width(), int(self._look.theme.px(_HEIGHT)))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self._languages.set_options(
            (Option("fr", "FR", tip="Français"), Option("en", "EN", tip="English")),
        )
        self._languages.setAccessibleName(translate("TopBar", "Language"))
        self._theme.set_name(translate("TopBar", "Change theme"))
        self._menu.set_name(translate("TopBar", "Menu"), "F10")

    def _lay_out(self, dress: Dress) -> None:
        acts = self._window_actions
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addStretch(1)
        titles.addWidget(self._over)
        titles.addWidget(self._title)
        titles.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(2)
        row.addWidget(ActionButton(dress, acts[Ask.HOME], "house", self))
        row.addSpacing(10)
        row.addWidget(_upright(dress, self))
        row.addSpacing(13)
        row.addLayout(titles, 1)
        row.addSpacing(12)
        row.addWidget(self._avatar)
        row.addSpacing(7)
        row.addWidget(self._person)
        row.addSpacing(12)
        row.addWidget(self._person_parts[2])
        row.addSpacing(12)
        if self._with_undo:
            row.addWidget(ActionButton(dress, acts[Ask.UNDO], "undo-2", self))
            row.addWidget(ActionButton(dress, acts[Ask.REDO], "redo-2", self))
            row.addSpacing(12)
            row.addWidget(_upright(dress, self))
            row.addSpacing(12)
        row.addWidget(self._languages)
        row.addSpacing(12)
        row.addWidget(self._theme)
        row.addWidget(ActionButton(dress, acts[Ask.KEYS], "circle-question-mark", self))
        row.addWidget(self._menu)

    def _choose_language(self, code: str) -> None:
        self._window_actions[Ask.FRENCH if code == "fr" else Ask.ENGLISH].trigger()

    def _next_theme(self) -> None:
        following = {"light": Ask.DARK, "dark": Ask.CONTRAST, "contrast": Ask.LIGHT}
        self._window_actions[following[self._look.theme.name]].trigger()

    def _show_language(self, code: str) -> None:
        self.retranslate()
        self._languages.choose(code)

    def _show_theme(self, theme: Theme) -> None:
        self._theme.set_icon(_THEME_ICONS[theme.name])
        self.updateGeometry()


def _upright(dress: Dress, parent: QWidget) -> Divider:
    divider = Divider(dress, parent, upright=True, role="line.normal")
    divider.setFixedHeight(24)
    return divider
