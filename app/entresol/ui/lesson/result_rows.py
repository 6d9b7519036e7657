"""Where points come from: one row for each item, and the explanation of each loss."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.progress import ItemProgress
from entresol.model.text import LanguageCode, LocalizedText
from entresol.ui.controls import Card, Dress, Label, ParagraphLabel, PointsBar, PushButton
from entresol.ui.controls.markdown import MarkdownView, plain
from entresol.ui.lesson import result_words as words
from entresol.ui.lesson.disc import Disc
from entresol.ui.lesson.outcome import is_loss
from entresol.ui.words import units
from entresol.ui.words.receipts import sentence

translate = QCoreApplication.translate


_POINTS_PX = 84


class ResultRow(QWidget):
    """An item: what it asked, what decided, a bar, points; « Why? » opens the lesson's words on a loss."""

    _review_asked = Signal(object)

    def __init__(self, dress: Dress, title: LocalizedText, item: ItemProgress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._heading = title
        lost = is_loss(item)
        state = "warn" if lost or item.secured < item.points else "ok"
        if lost and item.secured == 0:
            state = "neutral"
        self._title = ParagraphLabel(dress, 14, "text.primary", self, weight=600, leading=1.35)
        self._receipt = ParagraphLabel(dress, "body", "text.secondary", self, leading=1.35)
        self._why = PushButton(dress, "link", self)
        self._why.setVisible(lost)
        self._why.on_pressed(self.toggle)
        self._bar = PointsBar(dress, self, height=8)
        self._bar.setFixedWidth(150)
        share = item.secured / item.points if item.points else item.secured
        role = {"ok": "state.ok.line", "warn": "state.warn.line", "neutral": "line.strong"}[state]
        self._bar.show_share(share.numerator / share.denominator, role)
        ink = "text.secondary" if state == "neutral" else f"state.{state}.text"
        self._points = Label(dress, "bodyLarge", 600, ink, self, align="right")
        self._details = _Details(dress, self)
        self._details.on_review(self._review)
        self._details.hide()
        icon = {"ok": "check", "warn": "triangle-alert", "neutral": "minus"}[state]
        self._lay_out(Disc(dress, icon, state, self))

    def on_review(self, slot: Callable[[int | None], None]) -> None:
        """Call ``slot`` with the instant to look at, or ``None`` when nothing decided it before the end."""
        self._review_asked.connect(slot)

    def open(self) -> None:
        """Open the explanation."""
        self._details.show()

    def toggle(self) -> None:
        """Open or close the explanation."""
        self._details.setVisible(self._details.isHidden())

    def speak(self, code: LanguageCode) -> None:
        """Set every text again."""
        item = self._item
        self._title.setText(plain(self._heading.into(code)))
        self._receipt.setText("" if item.receipt is None else sentence(item.receipt))
        self._why.setText(translate("Result", "Why?"))
        self._points.setText(words.points(item))
        self._points.setFixedWidth(max(_POINTS_PX, self._points.sizeHint().width()))
        self._bar.say(words.points(item))
        explanation = item.explanation
        decided = item.decided_us
        self._details.speak(_unanswered() if explanation is None else explanation.into(code), decided)
        self.setAccessibleName(f"{self._title.text()}, {self._points.text()}. {self._receipt.text()}")

    def _review(self) -> None:
        self._review_asked.emit(self._item.decided_us)

    def _lay_out(self, disc: QWidget) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self._title)
        middle.addWidget(self._receipt)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(14)
        row.addWidget(disc)
        row.addLayout(middle, 1)
        row.addWidget(self._why)
        row.addWidget(self._bar)
        row.addWidget(self._points)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(self._details)


class _Details(QWidget):
    """The lesson's words on a loss, and the way to the instant where it happened."""

    _review_asked = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        card = Card(dress, self, level=0, radius=8, fill="state.warn.fill", line="state.warn.line")
        self._text = MarkdownView(dress, card, role="text.primary")
        self._review = PushButton(dress, "secondary", card, icon="history")
        self._review.on_pressed(self._ask)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._text)
        column.addWidget(self._review)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(38, 0, 0, 12)
        whole.addWidget(card)

    def on_review(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the instant is to be looked at."""
        self._review_asked.connect(slot)

    def speak(self, explanation: str, decided_us: int | None) -> None:
        """Set every text."""
        self._text.show_markdown(explanation)
        if decided_us is None:
            self._review.setText(translate("Result", "Look at the end of the attempt"))
        else:
            text = translate("Result", "Look at that moment ({time})")
            self._review.setText(text.format(time=units.clock(decided_us)))

    def _ask(self) -> None:
        self._review_asked.emit()


def _unanswered() -> str:
    return translate("Result", "It was not answered before the end. A wrong try costs less than no try at all.")
