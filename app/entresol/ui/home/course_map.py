"""The course map: one card a lesson, in as many columns as fit, and the free lab at the end."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.findings import Finding
from entresol.model.text import LanguageCode
from entresol.ui.controls import Dress, Label
from entresol.ui.home.cards import REACH, FreeLabCard, LessonCard, MapCard
from entresol.ui.home.course import Course, Lesson
from entresol.ui.home.damaged import DamagedCard
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
_NARROWEST = 200
_MOST_COLUMNS = 4


class CourseMap(QWidget):
    """Cards in a grid that follows its width."""

    _lesson_asked = Signal(object)
    _free_lab_asked = Signal()

    def __init__(self, dress: Dress, explain: Callable[[Finding], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._explain = explain
        self._heading = Label(dress, "title", 600)
        self._count = Label(dress, "body", 400, "text.muted", align="right")
        self._cards: list[MapCard] = []
        self._damaged: list[DamagedCard] = []
        self._shown: Course | None = None
        self._free_lab = FreeLabCard(dress)
        self._free_lab.on_pressed(self._ask_free_lab)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(REACH, 0, REACH, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._grid)
        dress.look.on_changed(self._restyle)

    def show_course(self, course: Course, language: LanguageCode) -> None:
        """Show a card for each lesson of ``course``."""
        if course is not self._shown:
            self._rebuild(course)
        self._heading.setText(translate("CourseMap", "Course"))
        self._count.setText(translate("CourseMap", "%n lesson(s)", None, len(course.lessons)))
        for card in self._cards:
            if isinstance(card, LessonCard):
                card.retranslate(language)
        for damaged in self._damaged:
            damaged.retranslate()
        self._free_lab.retranslate()

    def on_lesson(self, slot: Callable[[Lesson], None]) -> None:
        """Call ``slot`` with the lesson whose card was pressed."""
        self._lesson_asked.connect(slot)

    def on_free_lab(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the free lab's card was pressed."""
        self._free_lab_asked.connect(slot)

    def minimumSizeHint(self) -> QSize:
        """Let it be made as narrow as one card: the others go below."""
        return QSize(int(self._dress.look.theme.px(_NARROWEST)) + 2 * REACH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deal the cards again when another number of columns fits."""
        super().resizeEvent(event)
        self._deal()

    def _rebuild(self, course: Course) -> None:
        for gone in (*self._cards, *self._damaged):
            if gone is not self._free_lab:
                gone.hide()
                gone.deleteLater()
        self._shown = course
        self._cards = []
        for lesson in course.lessons:
            card = LessonCard(self._dress, lesson)
            card.on_pressed(self._ask_lesson)
            self._cards.append(card)
        self._cards.append(self._free_lab)
        self._damaged = [DamagedCard(self._dress, damage, self._explain) for damage in course.damages]
        self._deal()

    def _deal(self) -> None:
        least = self._dress.look.theme.px(_NARROWEST) + 2 * REACH
        columns = max(1, min(_MOST_COLUMNS, int(self.width() // least)))
        while self._grid.count():
            self._grid.takeAt(0)
        for index in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        row = (len(self._cards) + columns - 1) // columns
        for index, damaged in enumerate(self._damaged):
            self._grid.addWidget(damaged, row + index, 0, 1, columns)

    def _ask_lesson(self) -> None:
        card = self.sender()
        if isinstance(card, LessonCard):
            self._lesson_asked.emit(card.lesson)

    def _ask_free_lab(self) -> None:
        self._free_lab_asked.emit()

    def _restyle(self, _theme: Theme) -> None:
        self._deal()
