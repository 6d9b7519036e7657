"""The right column of home: progress, last attempts, and the three questions of a first launch."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from entresol.model.text import LanguageCode
from entresol.ui.choices import Choices
from entresol.ui.controls import Card, Dress, Label, Option, ParagraphLabel, ScoreRing, Segmented
from entresol.ui.home.course import Course, LastAttempt
from entresol.ui.settings import Preferences
from entresol.ui.words import units

translate = QCoreApplication.translate
_SHOWN = 4


class ProgressCard(Card):
    """Points and lessons, all together."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=14)
        self._heading = Label(dress, "bodyLarge", 600)
        self._ring = ScoreRing(dress)
        self._points = Label(dress, "title", 600)
        self._of = Label(dress, "body", 400, "text.muted")
        self._lessons = Label(dress, "caption", 400, "text.muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 22)
        column.setSpacing(16)
        column.addWidget(self._heading)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._ring)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for label in (self._points, self._of, self._lessons):
            words.addWidget(label)
        words.addStretch(1)
        row.addLayout(words, 1)
        column.addLayout(row)

    def show_course(self, course: Course) -> None:
        """Show how far the student is."""
        self._heading.setText(translate("ProgressCard", "My progress"))
        share = units.share(course.points, course.total)
        self._ring.show_share(float(course.points / course.total) if course.total else 0, share)
        # The plural of a half point is that of its whole part: "1,5 point", "2 points".
        points = translate("ProgressCard", "{points} point(s)", None, int(course.points))
        self._points.setText(points.format(points=units.points(course.points)))
        self._of.setText(translate("ProgressCard", "of {total}").format(total=units.points(course.total)))
        self._lessons.setText(
            translate("ProgressCard", "Lessons: {done} of {total}").format(
                done=units.number(course.done_count), total=units.number(len(course.lessons))
            )
        )
        self._ring.say(self._points.text() + ", " + self._of.text())


class AttemptsCard(Card):
    """The last finished attempts, newest first."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=14)
        self._dress_of_rows = dress
        self._heading = Label(dress, "bodyLarge", 600)
        self._rows: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 18, 24, 20)
        self._column.setSpacing(12)
        self._column.addWidget(self._heading)

    def show_course(self, course: Course, language: LanguageCode) -> None:
        """Show the last attempts of ``course``."""
        self._heading.setText(translate("AttemptsCard", "Last attempts"))
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for index, attempt in enumerate(course.attempts[:_SHOWN]):
            self._add(grid, 3 * index, attempt, language)
        self._column.addWidget(self._rows)

    def _add(self, grid: QGridLayout, row: int, attempt: LastAttempt, language: LanguageCode) -> None:
        dress = self._dress_of_rows
        number = Label(dress, "body", 500, "text.muted")
        number.setText(attempt.number)
        title = Label(dress, "body", 500, elide=True)
        title.setText(attempt.title.into(language))
        title.setToolTip(attempt.title.into(language))
        when = Label(dress, "caption", 400, "text.muted")
        when.setText(day_of(attempt.at, language))
        score = Label(dress, 14, 600, "state.ok.text" if attempt.passed else "state.warn.text", align="right")
        score.setText(units.share(attempt.score, attempt.total, language))
        grid.addWidget(number, row, 0)
        grid.addWidget(title, row, 1)
        grid.addWidget(score, row, 2)
        grid.addWidget(when, row + 1, 1, 1, 2)
        grid.setRowMinimumHeight(row + 2, 12)


class SetUpCard(Card):
    """The three questions of a first launch; the answers are those of the settings."""

    def __init__(self, dress: Dress, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=14)
        self._choices = choices
        self._heading = Label(dress, "bodyLarge", 600)
        self._note = ParagraphLabel(dress, "caption", "text.muted")
        self._labels = [Label(dress, "caption", 500, "text.secondary") for _ in range(3)]
        self._name = QLineEdit()
        self._name.setMaxLength(60)
        self._language = Segmented(dress, height=32, fill_width=True)
        self._theme = Segmented(dress, height=32, fill_width=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 22)
        column.setSpacing(6)
        column.addWidget(self._heading)
        for label, field in zip(self._labels, (self._language, self._name, self._theme), strict=True):
            column.addSpacing(8)
            column.addWidget(label)
            column.addWidget(field)
            label.setBuddy(field)
        column.addSpacing(10)
        column.addWidget(self._note)
        self._name.editingFinished.connect(self._named)
        self._language.on_chosen(self._spoke)
        self._theme.on_chosen(self._lit)
        choices.on_changed(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self._heading.setText(translate("SetUpCard", "Welcome"))
        for label, text in zip(
            self._labels,
            (
                translate("SetUpCard", "Language"),
                translate("SetUpCard", "Your name"),
                translate("SetUpCard", "Display"),
            ),
            strict=True,
        ):
            label.setText(text)
        self._name.setPlaceholderText(translate("SetUpCard", "As you want to be greeted"))
        self._name.setAccessibleName(self._labels[1].text())
        self._note.setText(translate("SetUpCard", "All of it can be changed at any moment in the settings."))
        # A language is named in itself, whatever the language of the moment.
        self._language.set_options([Option("fr", "Français"), Option("en", "English")])
        self._theme.set_options(
            [
                Option("light", translate("SetUpCard", "Light")),
                Option("dark", translate("SetUpCard", "Dark")),
                Option("contrast", translate("SetUpCard", "Contrast")),
            ]
        )
        self._show(self._choices.preferences)

    def _show(self, chosen: Preferences) -> None:
        if not self._name.isModified():
            self._name.setText(chosen.name)
        self._language.choose(self._choices.spoken)
        self._theme.choose(self._choices.shown)

    def _named(self) -> None:
        self._name.setModified(False)
        self._choices.call_me(self._name.text())

    def _spoke(self, key: str) -> None:
        self._choices.speak("fr" if key == "fr" else "en")

    def _lit(self, key: str) -> None:
        self._choices.show_theme("dark" if key == "dark" else "contrast" if key == "contrast" else "light")


def day_of(at: datetime, language: LanguageCode, now: datetime | None = None) -> str:
    """Return the day of ``at`` as people say it: today, yesterday, or its date. ``now`` is for tests."""
    local = at.astimezone()
    days = ((now or datetime.now(UTC)).astimezone().date() - local.date()).days
    if days == 0:
        return translate("AttemptsCard", "today")
    if days == 1:
        return translate("AttemptsCard", "yesterday")
    moment = QDateTime.fromString(local.strftime("%Y-%m-%dT%H:%M:%S"), Qt.DateFormat.ISODate)
    return units.day(moment, language)
