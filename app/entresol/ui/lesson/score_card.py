"""The score: one number in a ring, passed or not yet, and three facts about the attempt."""

from PySide6.QtCore import QCoreApplication, QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from entresol.ui.controls import Card, Chip, Divider, Dress, Label, ParagraphLabel, ScoreRing
from entresol.ui.lesson import result_words as words
from entresol.ui.lesson.outcome import Outcome
from entresol.ui.words import units

translate = QCoreApplication.translate

_DRAWING_MS = 600


class ScoreCard(Card):
    """Sober and comparative: no adjective, nothing to dismiss."""

    def __init__(self, dress: Dress, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=14)
        self._outcome = outcome
        passed = outcome.progress.passed
        self._ring = ScoreRing(dress, self, side=172, width=14, size=48)
        self._of = Label(dress, "body", 400, "text.muted", self, align="center")
        self._chip = Chip(dress, "ok" if passed else "warn", "check" if passed else "triangle-alert", self)
        self._mark = ParagraphLabel(dress, "body", "text.secondary", self, align="center")
        self._values = [Label(dress, "bodyLarge", 600, parent=self, align="center") for _ in range(3)]
        self._names = [Label(dress, "caption", 400, "text.muted", self, align="center") for _ in range(3)]
        self._drawing = QVariantAnimation(self)
        self._drawing.setStartValue(0.0)
        self._drawing.setEndValue(1.0)
        self._drawing.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._drawing.setDuration(0 if dress.look.reduced_motion else _DRAWING_MS)
        self._drawing.valueChanged.connect(self._draw)
        self._lay_out(dress)

    def speak(self) -> None:
        """Set every text again."""
        outcome, progress = self._outcome, self._outcome.progress
        self._draw(self._drawing.currentValue())
        self._of.setText(words.out_of(progress))
        self._ring.say(f"{units.points(progress.secured)} {self._of.text()}")
        self._chip.setText(words.verdict(progress))
        self._mark.setText(words.threshold(progress, outcome.best_before))
        self._values[0].setText(units.duration(outcome.duration_us))
        self._values[1].setText(words.ordinal(outcome.attempt))
        self._values[2].setText(str(outcome.hints))
        self._names[0].setText(translate("Result", "simulated time"))
        self._names[1].setText(translate("Result", "attempt"))
        self._names[2].setText(translate("Result", "hint(s) read", None, outcome.hints))

    def reveal(self) -> None:
        """Draw the ring, once."""
        self._drawing.start()

    def _draw(self, part: object) -> None:
        progress = self._outcome.progress
        whole = progress.total or 1
        share = progress.secured / whole
        shown = part if isinstance(part, float) else 1.0
        role = "state.ok.line" if progress.passed else "state.warn.line"
        self._ring.show_share(shown * share.numerator / share.denominator, units.points(progress.secured), role)

    def _lay_out(self, dress: Dress) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 18)
        column.setSpacing(10)
        for widget in (self._ring, self._of, self._chip):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(self._mark)
        column.addStretch(1)
        column.addWidget(Divider(dress, self))
        column.addSpacing(8)
        facts = QGridLayout()
        facts.setHorizontalSpacing(8)
        facts.setVerticalSpacing(2)
        for place, (value, name) in enumerate(zip(self._values, self._names, strict=True)):
            facts.addWidget(value, 0, 2 * place)
            facts.addWidget(name, 1, 2 * place)
            facts.setColumnStretch(2 * place, 1)
            if place:
                facts.addWidget(Divider(dress, self, upright=True), 0, 2 * place - 1, 2, 1)
        column.addLayout(facts)
