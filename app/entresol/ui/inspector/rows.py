"""The small parts of the inspector: a heading with a figure, a note, a card that explains."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.ui.controls import Card, Dress, ParagraphLabel, PushButton
from entresol.ui.controls.signs import Sign
from entresol.ui.inspector.beside import Beside, Words
from entresol.ui.inspector.explanations import Explanation

translate = QCoreApplication.translate


class Pair(Beside):
    """A word at the left and its figure at the right; the figure goes under the word when both do not fit."""

    def __init__(
        self, dress: Dress, parent: QWidget | None = None, *, heading: bool = False, size: str = "body"
    ) -> None:
        """Build it; a ``heading`` is heavier and its figure smaller."""
        self.word = Words(dress, size, "text.primary", weight=600 if heading else 500)
        self.figure = Words(dress, "caption" if heading else size, "text.secondary", weight=400 if heading else 500)
        super().__init__(dress, self.word, self.figure, parent)

    def show_pair(self, word: str, figure: str) -> None:
        """Show ``word`` and its ``figure``."""
        if (word, figure) != (self.word.text(), self.figure.text()):
            self.word.setText(word)
            self.figure.setText(figure)
            self.refresh()


class Note(Card):
    """A quiet remark with the sign of information."""

    def __init__(self, dress: Dress, parent: QWidget | None = None, *, icon: str = "info") -> None:
        """Build an empty note."""
        super().__init__(dress, parent, level=0, radius=9, fill="bg.subtle", line="line.soft")
        self.words = ParagraphLabel(dress, "caption", "text.secondary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(9)
        column = QVBoxLayout()
        column.addWidget(Sign(dress, icon, parent=self, side=15))
        column.addStretch(1)
        row.addLayout(column)
        row.addWidget(self.words, 1)


class WhyCard(Card):
    """Why something is slow; what can be done about it unfolds under it."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build it hidden: nothing is wrong yet."""
        super().__init__(dress, parent, level=0, radius=11, fill="state.warn.fill", line="state.warn.line")
        self._question = ParagraphLabel(dress, "bodyLarge", "state.warn.text", self, weight=600)
        self._answer = ParagraphLabel(dress, "body", "text.primary", self)
        self._ways = ParagraphLabel(dress, "body", "text.primary", self)
        self._more = PushButton(dress, "link", self, icon="lightbulb")
        self._shown: Explanation | None = None
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Sign(dress, "triangle-alert", "state.warn.text", self, side=17))
        head.addWidget(self._question, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self._answer)
        column.addWidget(self._more)
        column.addWidget(self._ways)
        self._ways.hide()
        self._more.on_pressed(self._unfold)
        self.hide()
        self.retranslate()

    def explain(self, explanation: Explanation | None) -> None:
        """Show why, or go away."""
        if explanation == self._shown:
            return
        if explanation is None or self._shown is None or explanation.question != self._shown.question:
            self._ways.hide()
        self._shown = explanation
        self.setVisible(explanation is not None)
        if explanation is not None:
            self._question.setText(explanation.question)
            self._answer.setText(explanation.answer)
            self._ways.setText("\n".join(f"•\u00a0{way}" for way in explanation.ways_out))
            self.setAccessibleName(f"{explanation.question} {explanation.answer}")

    def retranslate(self) -> None:
        """Name the link again."""
        self._more.setText(translate("Inspector", "What can I do?"))

    def _unfold(self) -> None:
        self._ways.setVisible(self._ways.isHidden())
