"""The result of an exercise: the score, where its points come from, what changed, and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from entresol.lessons.progress import StepProgress
from entresol.model.text import LanguageCode, LocalizedText
from entresol.ui.controls import Card, Divider, Dress, Label, ParagraphLabel, PushButton
from entresol.ui.language import Language
from entresol.ui.lesson import result_words as words
from entresol.ui.lesson.compared import ComparedCard
from entresol.ui.lesson.disc import Disc
from entresol.ui.lesson.outcome import Outcome
from entresol.ui.lesson.result_rows import ResultRow
from entresol.ui.lesson.score_card import ScoreCard

translate = QCoreApplication.translate

_SCORE_PX = 372
_NARROW = 1120


class ResultScreen(QWidget):
    """Shows one outcome; a new attempt makes a new screen."""

    _review_asked = Signal(object)
    _restart_asked = Signal()
    _back_asked = Signal()

    def __init__(self, dress: Dress, language: Language, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._language = language
        self._outcome = outcome
        self._title = ParagraphLabel(dress, "h1", "text.primary", self, weight=600, leading=1.3)
        self._score = ScoreCard(dress, outcome, self)
        self._points = _PointsCard(dress, outcome, self)
        self._points.on_review(self._review)
        self._compared = ComparedCard(dress, outcome, self)
        passed = outcome.progress.passed
        self._again = PushButton(dress, "secondary", self, icon="rotate-ccw", large=True)
        self._look = PushButton(dress, "secondary" if passed else "primary", self, icon="history", large=True)
        self._back = PushButton(dress, "primary" if passed else "secondary", self, trailing="arrow-right", large=True)
        self._look.on_pressed(self._look_at_end)
        self._again.on_pressed(self._restart)
        self._back.on_pressed(self._leave)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._retranslate()

    def on_review(self, slot: Callable[[int | None], None]) -> None:
        """Call ``slot`` with the instant to look at; ``None`` is the end of the attempt."""
        self._review_asked.connect(slot)

    def on_restart(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the exercise is to begin again."""
        self._restart_asked.connect(slot)

    def on_back(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` to go back to the course map."""
        self._back_asked.connect(slot)

    def reveal(self) -> None:
        """Draw the ring and give the focus to what comes next; a first loss is open when it was not passed."""
        self._score.reveal()
        passed = self._outcome.progress.passed
        if not passed and self._outcome.first_loss is not None:
            self._points.open(self._outcome.first_loss)
        (self._back if passed else self._look).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._dress.look.theme.color("bg.app"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the points under the score when there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self._dress.look.theme.px(_NARROW)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down if narrow else right)
        self._score.setMaximumWidth(16777215 if narrow else int(self._dress.look.theme.px(_SCORE_PX)))

    def _retranslate(self) -> None:
        code = self._language.code
        passed = self._outcome.progress.passed
        self._title.setText(self._outcome.title.into(code))
        self._score.speak()
        self._points.speak(code)
        self._compared.speak()
        review = translate("Result", "Review my attempt") if passed else translate("Result", "Review what got stuck")
        self._look.setText(review)
        self._again.setText(translate("Result", "Start again"))
        self._back.setText(translate("Result", "Back to the course"))

    def _review(self, at_us: int | None) -> None:
        self._review_asked.emit(at_us)

    def _look_at_end(self) -> None:
        loss = self._outcome.first_loss
        item = None if loss is None else self._outcome.progress.item(loss)
        self._review_asked.emit(None if item is None else item.decided_us)

    def _restart(self) -> None:
        self._restart_asked.emit()

    def _leave(self) -> None:
        self._back_asked.emit()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setAutoFillBackground(False)
        column = QVBoxLayout(page)
        column.setContentsMargins(30, 14, 30, 16)
        column.setSpacing(6)
        edge = self._score.reach
        head = QHBoxLayout()
        head.setContentsMargins(edge, 0, edge, 0)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addSpacing(2)
        self._score.setMaximumWidth(int(self._dress.look.theme.px(_SCORE_PX)))
        self._pair.setSpacing(16)
        self._pair.addWidget(self._score)
        self._pair.addWidget(self._points, 1)
        column.addLayout(self._pair, 1)
        column.addWidget(self._compared)
        column.addSpacing(2)
        foot = QHBoxLayout()
        foot.setContentsMargins(edge, 0, edge, 0)
        foot.setSpacing(12)
        foot.addWidget(self._look)
        foot.addWidget(self._again)
        foot.addStretch(1)
        foot.addWidget(self._back)
        column.addLayout(foot)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


class _PointsCard(Card):
    """One row for each item, and one for the hints."""

    _review_asked = Signal(object)

    def __init__(self, dress: Dress, outcome: Outcome, parent: QWidget) -> None:
        super().__init__(dress, parent, radius=14)
        self._outcome = outcome
        self._title = Label(dress, "title", 600, parent=self)
        self._rows: dict[str, ResultRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 16, 28, 8)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(10)
        for step in outcome.progress.steps:
            for item in step.items:
                row = ResultRow(dress, _heading(step, item.title), item, self)
                row.on_review(self._review)
                column.addWidget(Divider(dress, self))
                column.addWidget(row)
                self._rows[item.id] = row
        self._hints = _HintsRow(dress, outcome, self) if outcome.hints else None
        if self._hints is not None:
            column.addWidget(Divider(dress, self))
            column.addWidget(self._hints)
        column.addStretch(1)

    def on_review(self, slot: Callable[[int | None], None]) -> None:
        """Call ``slot`` with the instant to look at."""
        self._review_asked.connect(slot)

    def open(self, item: str) -> None:
        """Open the explanation of ``item``."""
        self._rows[item].open()

    def speak(self, code: LanguageCode) -> None:
        """Set every text again."""
        self._title.setText(translate("Result", "Where your points come from"))
        for row in self._rows.values():
            row.speak(code)
        if self._hints is not None:
            self._hints.speak()

    def _review(self, at_us: int | None) -> None:
        self._review_asked.emit(at_us)


class _HintsRow(QWidget):
    """How many hints were read and what they cost."""

    def __init__(self, dress: Dress, outcome: Outcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self._title = Label(dress, 14, 600, parent=self)
        self._points = Label(dress, "bodyLarge", 600, "text.secondary", self, align="right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(14)
        row.addWidget(Disc(dress, "lightbulb", "neutral", self))
        row.addWidget(self._title, 1)
        row.addWidget(self._points)

    def speak(self) -> None:
        """Set every text again."""
        self._title.setText(words.hint_line(self._outcome.hints))
        self._points.setText(words.hint_cost(self._outcome.lost_to_hints))


def _heading(step: StepProgress, title: LocalizedText) -> LocalizedText:
    """Return the step's title where the step has one item: it is shorter than what the item asks."""
    return step.title if len(step.items) == 1 else title
