"""The window: holds one screen at a time, home first. What it can be asked is in ``acts``; who does it, beside it."""

from types import ModuleType
from typing import cast

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from entresol.lessons.packs import PackEntry
from entresol.ui.shell.abilities import Place, Situation, enabled
from entresol.ui.shell.actions import Actions
from entresol.ui.shell.front import Front
from entresol.ui.shell.loading import Loader
from entresol.ui.shell.parts import MakeWorkshop, Parts, Workshop
from entresol.ui.shell.tab_order import neighbour
from entresol.ui.shell.window_acts import WindowActs

_WORKSHOP = "entresol.ui.shell.workshop"
_SIZE = QSize(1440, 900)
_SMALLEST = QSize(1024, 700)


class MainWindow(QMainWindow):
    """Knows home and a door to the rest, which is loaded while home is looked at."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._place = Place.HOME
        self._workshop: Workshop | None = None
        self._wanted: tuple[PackEntry | None] | None = None
        self._alt_alone = False
        self._painted = False
        self._table = Actions(self, parts.icons)
        self._acts = WindowActs(parts, self._table, self)
        self._front = Front(parts)
        self._screens = QStackedWidget()
        self._screens.addWidget(self._front)
        self._loader = Loader(_WORKSHOP, self)
        self._loader.on_loaded(self._furnish)
        self._front.on_asked(self.open)
        self._front.home.on_help(self._acts.show_keys)
        self._front.home.on_settings(self._acts.show_settings)
        self._acts.on_home(self.go_home)
        self._acts.on_free_lab(self.open_free_lab)
        self.setCentralWidget(self._screens)
        self.setWindowTitle("Entresol")
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self.restoreGeometry(QByteArray.fromBase64(parts.settings.preferences.geometry.encode("ascii")))
        self._front.refresh()
        self._front.offer_to_resume()
        self.refresh_actions()
        parts.look.dress()

    @property
    def actions_table(self) -> Actions:
        """The actions."""
        return self._table

    @property
    def place(self) -> Place:
        """Which screen is shown."""
        return self._place

    @property
    def screen_shown(self) -> QWidget:
        """The screen itself."""
        return self._screens.currentWidget() or self._front

    @property
    def front(self) -> Front:
        """The first screen."""
        return self._front

    def workshop(self) -> Workshop:
        """Return the rooms behind home; waits for them when they are not loaded yet."""
        if self._workshop is None:
            self._loader.wait()
        if self._workshop is None:
            message = "the workshop could not be loaded"
            raise RuntimeError(message)
        return self._workshop

    def show_screen(self, screen: QWidget, place: Place) -> None:
        """Show ``screen`` and throw away the one before, unless it is home."""
        before = self.screen_shown
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._throw_away(before)
        self._place = place
        self.refresh_actions()

    def go_home(self) -> None:
        """Show home with what has changed; an attempt under way stays on the disk."""
        if self._workshop is not None:
            self._workshop.leave()
        before = self.screen_shown
        self._screens.setCurrentWidget(self._front)
        self._throw_away(before)
        self._place = Place.HOME
        self._front.refresh()
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Ask again what is enabled."""
        situation = self._workshop.situation if self._workshop is not None else None
        if self._place is not Place.WORKBENCH or situation is None:
            situation = Situation(place=self._place)
        self._table.enable(enabled(situation))

    def open(self, lesson: PackEntry | None) -> None:
        """Open ``lesson``, or the free laboratory, as soon as the rooms are loaded."""
        self._wanted = (lesson,)
        self._open_wanted()

    def open_free_lab(self) -> None:
        """Open the free laboratory, as soon as the rooms are loaded."""
        self.open(None)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to load the rest once the first screen has been painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._loader.start_soon()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the geometry; an attempt under way stays on the disk."""
        if self._workshop is not None:
            self._workshop.leave()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._parts.settings.remember(geometry=geometry)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._table.retranslate()
        super().changeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's name
        """Move the focus in reading order: panels are made and filled in another one."""
        reached = neighbour(self, self.focusWidget(), forward=next)
        if reached is None:
            return False
        reached.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with F10; Escape goes one level up, once nothing nearer wanted it."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        if event.key() == Qt.Key.Key_F10:
            self._acts.open_menu()
        elif event.key() == Qt.Key.Key_Escape and self._place is not Place.HOME:
            if self._workshop is None or not self._workshop.step_back():
                self.go_home()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Open the menu when Alt was pressed and released alone."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._acts.open_menu()
        self._alt_alone = False
        super().keyReleaseEvent(event)

    # --- inside --------------------------------------------------------------------------------------------------

    def _throw_away(self, screen: QWidget) -> None:
        if screen is not self._front:
            self._screens.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def _furnish(self, module: ModuleType) -> None:
        make = cast("MakeWorkshop", module.Workshop)
        self._workshop = make(self._parts, self, self)
        self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is None:
            return
        if self._workshop is None:
            self.setCursor(Qt.CursorShape.BusyCursor)
            self._loader.start()
            return
        (lesson,), self._wanted = self._wanted, None
        self.unsetCursor()
        if lesson is None:
            self._workshop.open_free_lab()
        else:
            self._workshop.open_lesson(lesson.path, lesson.id)
