"""The table of everything that the window can be asked: name, menu, keys, icon. Handlers are elsewhere."""

from enum import StrEnum
from typing import NamedTuple


class Menu(StrEnum):
    """The menus, in their order."""

    LAB = "lab"
    EDIT = "edit"
    TIME = "time"
    VIEW = "view"
    THEME = "theme"
    LANGUAGE = "language"
    HELP = "help"


class Ask(StrEnum):
    """What can be asked of the window."""

    HOME = "home"
    FREE_LAB = "free_lab"
    RESTART = "restart"
    HAND_IN = "hand_in"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    PLAY = "play"
    SPEED = "speed"
    STEP = "step"
    PALETTE = "palette"
    PANEL = "panel"
    DOCK = "dock"
    OUTLINE = "outline"
    TASK = "task"
    INSPECTOR = "inspector"
    JOURNAL = "journal"
    NEXT_AREA = "next_area"
    PREVIOUS_AREA = "previous_area"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal_size"
    REDUCED_MOTION = "reduced_motion"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM_THEME = "system_theme"
    FRENCH = "french"
    ENGLISH = "english"
    WHY = "why"
    KEYS = "keys"
    ABOUT = "about"


class Entry(NamedTuple):
    """One line of the table."""

    ask: Ask
    menu: Menu
    keys: tuple[str, ...] = ()
    """In Qt's portable form; the first one is shown."""
    icon: str | None = None
    checkable: bool = False
    begins_group: bool = False


TABLE = (
    Entry(Ask.HOME, Menu.LAB, ("Alt+Home",), "house"),
    Entry(Ask.FREE_LAB, Menu.LAB, (), "flask-conical"),
    Entry(Ask.RESTART, Menu.LAB, (), "rotate-ccw", begins_group=True),
    Entry(Ask.HAND_IN, Menu.LAB, ("Ctrl+Return",), "flag"),
    Entry(Ask.QUIT, Menu.LAB, ("Ctrl+Q",), begins_group=True),
    Entry(Ask.UNDO, Menu.EDIT, ("Ctrl+Z",), "undo-2"),
    Entry(Ask.REDO, Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Entry(Ask.PLAY, Menu.TIME, ("F5",), "play"),
    Entry(Ask.SPEED, Menu.TIME, ("F6",), "fast-forward"),
    Entry(Ask.STEP, Menu.TIME, ("F7",), "step-forward"),
    Entry(Ask.PALETTE, Menu.VIEW, ("Ctrl+1",), "panel-left", checkable=True),
    Entry(Ask.PANEL, Menu.VIEW, ("Ctrl+2",), "panel-right", checkable=True),
    Entry(Ask.DOCK, Menu.VIEW, ("Ctrl+3",), "panel-bottom", checkable=True),
    Entry(Ask.OUTLINE, Menu.VIEW, ("Ctrl+L",), "list-tree", checkable=True),
    Entry(Ask.TASK, Menu.VIEW, ("Alt+1",), "list-checks", begins_group=True),
    Entry(Ask.INSPECTOR, Menu.VIEW, ("Alt+2",), "sliders-horizontal"),
    Entry(Ask.JOURNAL, Menu.VIEW, ("Alt+3",), "history"),
    Entry(Ask.NEXT_AREA, Menu.VIEW, ("Ctrl+F6",), begins_group=True),
    Entry(Ask.PREVIOUS_AREA, Menu.VIEW, ("Ctrl+Shift+F6",)),
    Entry(Ask.LARGER, Menu.VIEW, ("Ctrl++", "Ctrl+="), "type", begins_group=True),
    Entry(Ask.SMALLER, Menu.VIEW, ("Ctrl+-",)),
    Entry(Ask.NORMAL_SIZE, Menu.VIEW, ("Ctrl+0",)),
    Entry(Ask.REDUCED_MOTION, Menu.VIEW, (), "accessibility", checkable=True),
    Entry(Ask.LIGHT, Menu.THEME, (), "sun", checkable=True),
    Entry(Ask.DARK, Menu.THEME, (), "moon", checkable=True),
    Entry(Ask.CONTRAST, Menu.THEME, (), "contrast", checkable=True),
    Entry(Ask.SYSTEM_THEME, Menu.THEME, (), "sun-moon", checkable=True),
    Entry(Ask.FRENCH, Menu.LANGUAGE, (), checkable=True),
    Entry(Ask.ENGLISH, Menu.LANGUAGE, (), checkable=True),
    Entry(Ask.WHY, Menu.HELP, ("F4",), "circle-question-mark"),
    Entry(Ask.KEYS, Menu.HELP, ("F1",), "keyboard"),
    Entry(Ask.ABOUT, Menu.HELP, (), "info"),
)
