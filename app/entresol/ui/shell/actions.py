"""The window's actions: texts in the language of the moment, keys, icons, what is enabled and what is checked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from entresol.ui.icons import Icons
from entresol.ui.shell.acts import TABLE, Ask, Menu

translate = QCoreApplication.translate


class Actions(QObject):
    """One action for each line of the table, living in the window so that its keys work everywhere in it."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[Ask, QAction] = {}
        for entry in TABLE:
            action = QAction(window)
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(entry.checkable)
            if entry.icon is not None:
                action.setIcon(icons.icon(entry.icon))
            window.addAction(action)
            self._actions[entry.ask] = action
        self._act_to_undo = ""
        self._act_to_redo = ""
        self._menus: dict[Menu, QMenu] = {}
        self.retranslate()

    def on(self, ask: Ask, slot: Callable[[], None]) -> None:
        """Call ``slot`` when ``ask`` is asked by menu, key or button."""
        self._actions[ask].triggered.connect(slot)

    def __getitem__(self, ask: Ask) -> QAction:
        return self._actions[ask]

    def enable(self, asks: frozenset[Ask]) -> None:
        """Enable ``asks`` and nothing else."""
        for ask, action in self._actions.items():
            action.setEnabled(ask in asks)

    def check(self, checked: Iterable[Ask], among: Iterable[Ask]) -> None:
        """Check ``checked`` and uncheck the others of ``among``."""
        wanted = frozenset(checked)
        for ask in among:
            self._actions[ask].setChecked(ask in wanted)

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty when nothing."""
        if (undo, redo) != (self._act_to_undo, self._act_to_redo):
            self._act_to_undo, self._act_to_redo = undo, redo
            self._name_undo()

    def menu(self) -> QMenu:
        """Return one menu that holds all menus."""
        whole = QMenu(self._window)
        whole.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for menu in (Menu.LAB, Menu.EDIT, Menu.TIME, Menu.VIEW):
            self._fill(whole.addMenu(menu_text(menu)), menu)
        for menu in (Menu.THEME, Menu.LANGUAGE):
            self._fill(whole.addMenu(menu_text(menu)), menu)
        self._fill(whole.addMenu(menu_text(Menu.HELP)), Menu.HELP)
        return whole

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """Return (what, keys as this system writes them) for every action that has keys."""
        rows: list[tuple[str, str]] = []
        for entry in TABLE:
            keys = self._actions[entry.ask].shortcut()
            if not keys.isEmpty():
                rows.append((text_of(entry.ask), keys.toString(QKeySequence.SequenceFormat.NativeText)))
        return tuple(rows)

    def retranslate(self) -> None:
        """Set every text again."""
        texts = all_texts()
        for ask, action in self._actions.items():
            action.setText(texts[ask])
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = translate("Actions", "{what} ({keys})").format(what=texts[ask], keys=keys) if keys else texts[ask]
            action.setToolTip(tip)
        self._name_undo()

    def _name_undo(self) -> None:
        for ask, name in ((Ask.UNDO, self._act_to_undo), (Ask.REDO, self._act_to_redo)):
            action = self._actions[ask]
            text = text_of(ask)
            if name and ask is Ask.UNDO:
                text = translate("Actions", "Undo: {act}").format(act=name)
            elif name:
                text = translate("Actions", "Redo: {act}").format(act=name)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text)
            action.setToolTip(translate("Actions", "{what} ({keys})").format(what=text, keys=keys))

    def _fill(self, menu: QMenu, name: Menu) -> None:
        for entry in TABLE:
            if entry.menu is name:
                if entry.begins_group:
                    menu.addSeparator()
                menu.addAction(self._actions[entry.ask])


def menu_text(menu: Menu) -> str:
    """Return the title of a menu."""
    match menu:
        case Menu.LAB:
            return translate("Actions", "&Lab")
        case Menu.EDIT:
            return translate("Actions", "&Edit")
        case Menu.TIME:
            return translate("Actions", "&Time")
        case Menu.VIEW:
            return translate("Actions", "&View")
        case Menu.THEME:
            return translate("Actions", "T&heme")
        case Menu.LANGUAGE:
            return translate("Actions", "La&nguage")
        case Menu.HELP:
            return translate("Actions", "&Help")


def text_of(ask: Ask) -> str:
    """Return the text of an action."""
    return all_texts()[ask]


def all_texts() -> dict[Ask, str]:
    """Return the text of each action."""
    return {
        Ask.HOME: translate("Actions", "Home"),
        Ask.FREE_LAB: translate("Actions", "Free lab"),
        Ask.RESTART: translate("Actions", "Start again"),
        Ask.HAND_IN: translate("Actions", "Finish the exercise"),
        Ask.QUIT: translate("Actions", "Quit"),
        Ask.UNDO: translate("Actions", "Undo"),
        Ask.REDO: translate("Actions", "Redo"),
        Ask.PLAY: translate("Actions", "Play or pause"),
        Ask.SPEED: translate("Actions", "Change speed"),
        Ask.STEP: translate("Actions", "Step to the next event"),
        Ask.PALETTE: translate("Actions", "Palette"),
        Ask.PANEL: translate("Actions", "Side panel"),
        Ask.DOCK: translate("Actions", "Charts"),
        Ask.OUTLINE: translate("Actions", "Laboratory as a list"),
        Ask.TASK: translate("Actions", "Task"),
        Ask.INSPECTOR: translate("Actions", "Inspector"),
        Ask.JOURNAL: translate("Actions", "Log"),
        Ask.NEXT_AREA: translate("Actions", "Next area"),
        Ask.PREVIOUS_AREA: translate("Actions", "Previous area"),
        Ask.LARGER: translate("Actions", "Larger text"),
        Ask.SMALLER: translate("Actions", "Smaller text"),
        Ask.NORMAL_SIZE: translate("Actions", "Normal text size"),
        Ask.REDUCED_MOTION: translate("Actions", "Reduced motion"),
        Ask.LIGHT: translate("Actions", "Light"),
        Ask.DARK: translate("Actions", "Dark"),
        Ask.CONTRAST: translate("Actions", "High contrast"),
        Ask.SYSTEM_THEME: translate("Actions", "Follow the system"),
        # Each language is named in itself.
        Ask.FRENCH: "Français",
        Ask.ENGLISH: "English",
        Ask.WHY: translate("Actions", "Why?"),
        Ask.KEYS: translate("Actions", "Keyboard"),
        Ask.ABOUT: translate("Actions", "About Entresol"),
    }
