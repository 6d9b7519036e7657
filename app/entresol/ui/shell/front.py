"""The first screen: home, and over it the offer to resume after a cut."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.lessons.findings import Finding
from entresol.lessons.packs import PackEntry, find_lessons
from entresol.ui.home.course import Lesson
from entresol.ui.home.screen import HomeScreen
from entresol.ui.shell.banner import ResumeBanner
from entresol.ui.shell.course import course_of
from entresol.ui.shell.loading import side_rooms
from entresol.ui.shell.parts import Parts
from entresol.ui.shell.records import FREE_LAB

_LESSONS = "lessons"


class Front(QWidget):
    """Reads the index of lessons and the records of the profile; opens nothing by itself."""

    _asked = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._entries: tuple[PackEntry, ...] = ()
        self._home = HomeScreen(parts, parts.language, parts.choices, _explained)
        self._banner = ResumeBanner(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._home, 1)
        self._home.on_open_lesson(self._ask_lesson)
        self._home.on_resume(self._ask_lesson)
        self._home.on_free_lab(self._ask_free_lab)
        self._banner.on_resume(self._ask_interrupted)

    @property
    def home(self) -> HomeScreen:
        """The home screen."""
        return self._home

    def on_asked(self, slot: Callable[[PackEntry | None], None]) -> None:
        """Call ``slot`` with the lesson to open; ``None`` is the free laboratory."""
        self._asked.connect(slot)

    def refresh(self) -> None:
        """Show what the index and the records say now."""
        self._banner.hide()
        self._entries = find_lessons(self._parts.resources / _LESSONS)
        self._home.show_course(course_of(self._entries, self._parts.records))

    def offer_to_resume(self) -> None:
        """Show the banner when the program was cut in the middle of an attempt."""
        cut = self._parts.records.interrupted()
        titles = {entry.id: entry.title for entry in self._entries}
        if cut in titles or cut == FREE_LAB:
            self._banner.offer(titles.get(cut))

    def _ask_lesson(self, lesson: Lesson) -> None:
        for entry in self._entries:
            if entry.path == lesson.path:
                self._asked.emit(entry)

    def _ask_free_lab(self) -> None:
        self._asked.emit(None)

    def _ask_interrupted(self) -> None:
        cut = self._parts.records.interrupted()
        self._asked.emit(next((entry for entry in self._entries if entry.id == cut), None))


def _explained(finding: Finding) -> str:
    """Return the sentence of ``finding``: its words hang below the engine, and are loaded once a file is damaged."""
    return side_rooms().explain(finding)
