"""The first card of home: the next thing to do, as the only primary button of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.model.text import LanguageCode
from entresol.ui.controls import Card, Dress, Label, ParagraphLabel, PushButton, SectionLabel, box_path, rounded
from entresol.ui.home.course import Course, Lesson, Standing
from entresol.ui.home.illustrations import paint_done, paint_hero
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
_PICTURE_WIDTH = 424
_PICTURE_HEIGHT = 184
_WIDTH_FOR_PICTURE = 760
_RADIUS = 14


class Hero(Card):
    """Begin, resume, or the course is finished."""

    _asked = Signal(object)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=_RADIUS)
        self._lesson: Lesson | None = None
        self._over = SectionLabel(dress, role="accent.text")
        self._title = ParagraphLabel(dress, "h2", "text.primary", weight=600, leading=1.3)
        self._where = ParagraphLabel(dress)
        self._go = PushButton(dress, "primary", trailing="arrow-right", large=True)
        self._time = Label(dress, "body", 400, "text.muted")
        self._go.on_pressed(self._press)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(32, 26, 0, 30)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._over)
        words.addWidget(self._title)
        words.addWidget(self._where)
        words.addStretch(1)
        words.addSpacing(14)
        foot = QHBoxLayout()
        foot.setSpacing(20)
        foot.addWidget(self._go)
        foot.addWidget(self._time)
        foot.addStretch(1)
        words.addLayout(foot)
        self._row.addLayout(words, 1)
        self._row.addSpacing(24)
        self._keep_height(dress.look.theme)
        dress.look.on_changed(self._keep_height)

    def on_asked(self, slot: Callable[[Lesson], None]) -> None:
        """Call ``slot`` with the lesson to open or to resume."""
        self._asked.connect(slot)

    def show_course(self, course: Course, language: LanguageCode) -> None:
        """Show the next thing to do in ``course``."""
        self._lesson = course.current
        lesson = self._lesson
        self._go.setVisible(lesson is not None)
        self._time.setVisible(lesson is not None)
        if lesson is None:
            self._show_end(course)
            return
        self._title.setText(lesson.title.into(language))
        minutes = translate("Hero", "about %n minute(s)", None, lesson.minutes)
        self._time.setText(minutes)
        if lesson.standing is Standing.CURRENT:
            self._over.setText(translate("Hero", "In progress"))
            self._go.setText(translate("Hero", "Resume"))
            self._where.setText(
                translate("Hero", "Lesson {number} · step {step} of {steps}").format(
                    number=lesson.number, step=lesson.step, steps=lesson.steps
                )
            )
        else:
            first = course.is_new
            self._over.setText(translate("Hero", "Start here") if first else translate("Hero", "Next"))
            self._go.setText(translate("Hero", "Start"))
            self._where.setText(lesson.summary.into(language))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Let it be made narrower than words and picture together: the picture goes first."""
        words = self._go.sizeHint().width() + self._time.sizeHint().width() + 80
        return QSize(words, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card and its picture, when there is room for it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_surface(painter)
        box = self.surface()
        theme = self._dress.look.theme
        if self._has_picture():
            room = QRectF(box.right() - _PICTURE_WIDTH, box.top() + 1, _PICTURE_WIDTH - 1, box.height() - 2)
            path = box_path(room, _RADIUS - 1)
            path = path.united(box_path(room.adjusted(0, 0, -_RADIUS, 0), 0))
            painter.fillPath(path, theme.color("accent.softer"))
            if self._lesson is None:
                paint_done(painter, theme, self._dress.icons, room)
            else:
                paint_hero(painter, theme, room)
        if theme.is_contrast:
            rounded(painter, box, _RADIUS, None, theme.color("line.normal"))
        painter.end()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Keep the words clear of the picture."""
        left, top, _right, bottom = 32, 26, 0, 30
        self._row.setContentsMargins(left, top, _PICTURE_WIDTH if self._has_picture() else 8, bottom)

    def _keep_height(self, theme: Theme) -> None:
        """Stay at least as tall as the picture."""
        self.setMinimumHeight(int(max(_PICTURE_HEIGHT, theme.px(_PICTURE_HEIGHT))) + 2 * self.reach)

    def _has_picture(self) -> bool:
        return self.width() >= self._dress.look.theme.px(_WIDTH_FOR_PICTURE)

    def _show_end(self, course: Course) -> None:
        if course.lessons:
            self._over.setText(translate("Hero", "Done"))
            self._title.setText(translate("Hero", "Course finished"))
            self._where.setText(translate("Hero", "Every lesson is done. Any of them can be played again."))
        else:
            self._over.setText(translate("Hero", "Nothing here"))
            self._title.setText(translate("Hero", "No lesson was found"))
            self._where.setText(translate("Hero", "The free lab is open all the same."))
        self.update()

    def _press(self) -> None:
        if self._lesson is not None:
            self._asked.emit(self._lesson)
