"""The home screen: puts its cards together, and says what was asked for."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from entresol.lessons.findings import Finding
from entresol.ui.choices import Choices
from entresol.ui.controls import Avatar, Dress, IconButton, Label, Option, ParagraphLabel, Segmented
from entresol.ui.home.course import Course, Lesson, Standing
from entresol.ui.home.course_map import CourseMap
from entresol.ui.home.hero import Hero
from entresol.ui.home.rail import Rail
from entresol.ui.home.sides import AttemptsCard, ProgressCard, SetUpCard
from entresol.ui.language import Language
from entresol.ui.settings import Preferences
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
_SIDE_WIDTH = 312
_WIDTH_FOR_SIDE = 1120
_WIDEST = 1360


class HomeScreen(QWidget):
    """Where the program opens, and where one comes back to.

    Give it a course with :meth:`show_course`. It opens nothing by itself: :meth:`on_open_lesson`, :meth:`on_resume`,
    :meth:`on_free_lab`, :meth:`on_help` and :meth:`on_settings` say what was asked for.
    """

    _open_asked = Signal(object)
    _resume_asked = Signal(object)
    _free_lab_asked = Signal()

    def __init__(
        self,
        dress: Dress,
        language: Language,
        choices: Choices,
        explain: Callable[[Finding], str],
        parent: QWidget | None = None,
    ) -> None:
        """``explain`` makes the sentence of a finding, for lesson files that cannot be used."""
        super().__init__(parent)
        self._dress = dress
        self._language = language
        self._choices = choices
        self._course = Course()
        self._rail = Rail(dress)
        self._greeting = Label(dress, "h1", 600)
        self._summary = ParagraphLabel(dress, "bodyLarge")
        self._avatar = Avatar(dress)
        self._name = Label(dress, "body", 500, "text.secondary", elide=True)
        self._languages = Segmented(dress)
        self._theme = IconButton(dress, "sun")
        self._hero = Hero(dress)
        self._map = CourseMap(dress, explain)
        self._progress = ProgressCard(dress)
        self._attempts = AttemptsCard(dress)
        self._set_up = SetUpCard(dress, choices)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_course(self._course)

    def show_course(self, course: Course) -> None:
        """Show ``course``."""
        self._course = course
        code = self._language.code
        self._hero.show_course(course, code)
        self._map.show_course(course, code)
        self._progress.show_course(course)
        self._attempts.show_course(course, code)
        self._progress.setVisible(not course.is_new)
        self._attempts.setVisible(bool(course.attempts))
        self._set_up.setVisible(course.is_new)
        self._greet()

    def on_open_lesson(self, slot: Callable[[Lesson], None]) -> None:
        """Call ``slot`` with the lesson to begin."""
        self._open_asked.connect(slot)

    def on_resume(self, slot: Callable[[Lesson], None]) -> None:
        """Call ``slot`` with the lesson whose unfinished attempt is to be resumed."""
        self._resume_asked.connect(slot)

    def on_free_lab(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the free lab is asked for."""
        self._free_lab_asked.connect(slot)

    def on_help(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when help is asked for."""
        self._rail.on_help(slot)

    def on_settings(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when the settings are asked for."""
        self._rail.on_settings(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_course(self._course)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column under the map when there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Hold the focus itself: the first Tab goes to the first button, and no ring is drawn before it."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Let the page scroll rather than hold the window open."""
        return QSize(480, 360)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(31, 26, 34, 26)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addSpacing(4)
        left = QVBoxLayout()
        left.setSpacing(12)
        seat = QVBoxLayout()
        seat.setContentsMargins(3, 0, 3, 0)
        seat.addWidget(self._hero)
        left.addLayout(seat)
        left.addWidget(self._map)
        left.addStretch(1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for card in (self._set_up, self._progress, self._attempts):
            side.addWidget(card)
        side.addStretch(1)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(scroll, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(9, 0, 6, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._greeting)
        words.addWidget(self._summary)
        row.addLayout(words, 1)
        person = QHBoxLayout()
        person.setSpacing(8)
        person.addWidget(self._avatar)
        person.addWidget(self._name)
        person.addSpacing(8)
        person.addWidget(self._languages)
        person.addWidget(self._theme)
        corner = QVBoxLayout()
        corner.addLayout(person)
        corner.addStretch(1)
        row.addLayout(corner)
        return row

    def _connect(self) -> None:
        self._rail.on_free_lab(self._ask_free_lab)
        self._map.on_free_lab(self._ask_free_lab)
        self._map.on_lesson(self._ask)
        self._hero.on_asked(self._ask)
        self._languages.on_chosen(self._speak)
        self._theme.on_pressed(self._choices.toggle_theme)
        self._choices.on_changed(self._show_choices)
        self._dress.look.on_changed(self._restyle)

    def _retranslate(self) -> None:
        # A language is named in itself, whatever the language of the moment.
        self._languages.set_options([Option("fr", "FR", tip="Français"), Option("en", "EN", tip="English")])
        self._languages.choose(self._language.code)
        self._set_up.retranslate()
        self._name_theme()

    def _greet(self) -> None:
        name = self._choices.preferences.name
        self._avatar.setVisible(bool(name))
        self._name.setVisible(bool(name))
        self._avatar.show_name(name)
        self._name.setText(name)
        first = name.split(" ")[0]
        hello = translate("HomeScreen", "Hello {name}").format(name=first)
        self._greeting.setText(hello if name else translate("HomeScreen", "Hello"))
        self._summary.setText(self._summed_up())

    def _summed_up(self) -> str:
        course = self._course
        left = len(course.lessons) - course.done_count
        if course.is_new:
            return translate("HomeScreen", "Machines inside machines: see how, by doing it.")
        if not left:
            return translate("HomeScreen", "%n lesson(s) done: the whole course.", None, course.done_count)
        if not course.done_count:
            return translate("HomeScreen", "%n lesson(s) left before the end of the course.", None, left)
        return translate("HomeScreen", "{done} {left}").format(
            done=translate("HomeScreen", "%n lesson(s) done.", None, course.done_count),
            left=translate("HomeScreen", "%n left before the end of the course.", None, left),
        )

    def _ask(self, lesson: Lesson) -> None:
        signal = self._resume_asked if lesson.standing is Standing.CURRENT else self._open_asked
        signal.emit(lesson)

    def _ask_free_lab(self) -> None:
        self._free_lab_asked.emit()

    def _speak(self, key: str) -> None:
        self._choices.speak("fr" if key == "fr" else "en")

    def _show_choices(self, _chosen: Preferences) -> None:
        self._languages.choose(self._language.code)
        self._greet()

    def _restyle(self, _theme: Theme) -> None:
        self._name_theme()
        self._arrange()

    def _name_theme(self) -> None:
        dark = self._dress.look.theme.is_dark
        self._theme.set_icon("moon" if dark else "sun")
        light, night = translate("HomeScreen", "Light theme"), translate("HomeScreen", "Dark theme")
        self._theme.set_name(light if dark else night)

    def _arrange(self) -> None:
        theme = self._dress.look.theme
        beside = self.width() >= theme.px(_WIDTH_FOR_SIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if beside else down)
        reach = 2 * self._progress.reach
        self._side.setFixedWidth(int(theme.px(_SIDE_WIDTH)) + reach if beside else 16777215)
        if not beside:
            self._side.setMinimumWidth(0)
