"""Before and after: figures of the first and of the last instant, each with what it is made of."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.ui.controls import Card, Divider, Dress, Label, ParagraphLabel, PointsBar
from entresol.ui.lesson import result_words as words
from entresol.ui.lesson.comparison import Measure, Metric
from entresol.ui.lesson.icon import IconMark
from entresol.ui.lesson.outcome import Outcome
from entresol.ui.lesson.stacks import StacksPicture

translate = QCoreApplication.translate

_ICONS = {Measure.POWER: "zap", Measure.ENERGY: "leaf", Measure.CPU: "gauge", Measure.MEMORY: "memory-stick"}


class ComparedCard(Card):
    """One column for each figure."""

    def __init__(self, dress: Dress, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, radius=14)
        self._outcome = outcome
        self._title = Label(dress, "title", 600, parent=self)
        self._note = ParagraphLabel(dress, "caption", "text.muted", self, leading=1.4)
        self._machines = ParagraphLabel(dress, "caption", "text.secondary", self, leading=1.4)
        self._columns = [_Column(dress, metric, self) for metric in outcome.metrics]
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._title)
        left.addWidget(self._note)
        left.addStretch(1)
        left.addWidget(StacksPicture(dress, outcome.before, outcome.after, self))
        left.addSpacing(2)
        left.addWidget(self._machines)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 16, 28, 14)
        row.setSpacing(18)
        row.addLayout(left, 5)
        for column in self._columns:
            row.addWidget(Divider(dress, self, upright=True))
            row.addWidget(column, 4)

    def speak(self) -> None:
        """Set every text again."""
        outcome = self._outcome
        self._title.setText(translate("Result", "Before and after"))
        self._note.setText(translate("Result", "Figures of the laboratory at the first and at the last instant."))
        text = translate("Result", "{before} VM running at the start, {after} at the end, on {hosts} hosts.")
        self._machines.setText(
            text.format(
                before=sum(stack.running for stack in outcome.before),
                after=sum(stack.running for stack in outcome.after),
                hosts=len(outcome.after),
            )
        )
        for column in self._columns:
            column.speak()


class _Column(QWidget):
    """One figure: how it changed, both values with bars, and its formula in small print."""

    def __init__(self, dress: Dress, metric: Metric, parent: QWidget) -> None:
        super().__init__(parent)
        self._metric = metric
        self._name = Label(dress, "body", 500, "text.secondary", self)
        self._change = Label(dress, "h1", 600, "text.primary", self)
        self._words = [Label(dress, "caption", 400, "text.muted", self) for _ in range(2)]
        self._values = [Label(dress, "caption", weight, role, self) for weight, role in _VALUE_STYLES]
        self._bars = [PointsBar(dress, self, height=8) for _ in range(2)]
        self._formula = ParagraphLabel(dress, "caption", "text.muted", self, leading=1.4)
        whole = max(metric.before, metric.after, 1)
        if metric.measure in (Measure.CPU, Measure.MEMORY):
            whole = 1_000_000
        self._bars[0].show_share(metric.before / whole, "line.strong")
        self._bars[1].show_share(metric.after / whole, "accent.base")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(dress, _ICONS[metric.measure], self))
        head.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._change)
        column.addSpacing(6)
        for word, value, bar in zip(self._words, self._values, self._bars, strict=True):
            line = QHBoxLayout()
            line.addWidget(word, 1)
            line.addWidget(value)
            column.addLayout(line)
            column.addWidget(bar)
        column.addSpacing(4)
        column.addWidget(self._formula)
        column.addStretch(1)

    def speak(self) -> None:
        """Set every text again."""
        metric = self._metric
        self._name.setText(words.measure_name(metric.measure))
        self._change.setText(words.change(metric))
        self._words[0].setText(translate("Result", "before"))
        self._words[1].setText(translate("Result", "after"))
        for value, bar, amount in zip(self._values, self._bars, (metric.before, metric.after), strict=True):
            value.setText(words.measure_value(metric.measure, amount))
            bar.say(value.text())
        self._formula.setText(words.formula(metric))
        self.setAccessibleName(f"{self._name.text()}, {self._change.text()}")


_VALUE_STYLES = ((500, "text.secondary"), (600, "text.primary"))
