"""Questions of a step: choose one answer, or point at a host on the canvas or in the list."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.acts import Answer
from entresol.lessons.progress import ItemProgress, ItemState
from entresol.lessons.questions.choice import Choice
from entresol.lessons.questions.hotspot import Hotspot
from entresol.model.values import HostId
from entresol.ui.context import Context
from entresol.ui.controls import Label, ParagraphLabel, PushButton
from entresol.ui.lesson.radio import RadioRow
from entresol.ui.lesson.verdict import Feedback
from entresol.ui.words import lesson as words
from entresol.ui.words.names import Names

translate = QCoreApplication.translate

AnyQuestion = Choice | Hotspot
_HOST = "host:"


class QuestionBox(QWidget):
    """The answers of one question, a button that submits, and what came of the last try.

    A hotspot follows the selection: a click on a host of the canvas chooses its line here, and the other way round, so
    that pointing works with the mouse and with the keyboard alike.
    """

    def __init__(self, context: Context, question: AnyQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question = question
        self._progress: ItemProgress | None = None
        self._how = ParagraphLabel(context, "caption", "text.muted", self, leading=1.35)
        self._rows: list[RadioRow] = []
        self._group = QButtonGroup(self)
        self._answer = PushButton(context, "secondary", self, icon="check")
        self._answer.on_pressed(self._submit)
        self._tries = Label(context, "caption", 400, "text.muted", self)
        self._feedback = Feedback(context, self)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self._answer)
        foot.addWidget(self._tries)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._how)
        whole.addLayout(self._column)
        whole.addWidget(self._feedback)
        whole.addLayout(foot)
        self._how.setVisible(isinstance(question, Hotspot))
        self._build()
        self._group.buttonClicked.connect(self._chosen)
        if isinstance(question, Hotspot):
            context.selection.on_changed(self._follow_selection)
            self._follow_selection()

    def show_progress(self, progress: ItemProgress) -> None:
        """Show what was answered last and whether one can still answer."""
        self._progress = progress
        code = self._context.language.code
        self._retranslate()
        usable = progress.state is ItemState.WAITING and not self._context.bridge.transport.read_only
        for row in self._rows:
            row.setEnabled(usable)
            if not usable and row.key in progress.last_answer:
                row.setChecked(True)
        self._answer.setVisible(usable)
        self._tries.setVisible(usable)
        self._tries.setText(words.tries(progress))
        self._feedback.show_item(progress, code)
        self._refresh_button()

    def _build(self) -> None:
        for key in self._keys():
            row = RadioRow(self._context, key, self)
            self._rows.append(row)
            self._group.addButton(row)
            self._column.addWidget(row)

    def _keys(self) -> tuple[str, ...]:
        if isinstance(self._question, Choice):
            return tuple(option.id for option in self._question.options)
        return tuple(f"{_HOST}{host}" for host in self._context.bridge.frame.inventory.hosts)

    def _retranslate(self) -> None:
        code = self._context.language.code
        self._answer.setText(translate("Lesson", "Answer"))
        self._how.setText(translate("Lesson", "Click a host on the canvas, or choose it here."))
        if isinstance(self._question, Choice):
            texts = {option.id: option.text.localized().into(code) for option in self._question.options}
        else:
            inventory = self._context.bridge.frame.inventory
            names = Names(inventory, code)
            texts = {f"{_HOST}{host}": names.host(host) for host in inventory.hosts}
        for row in self._rows:
            row.setText(texts.get(row.key, row.key))
            row.updateGeometry()

    def _follow_selection(self) -> None:
        host = self._context.selection.host
        for row in self._rows:
            if host is not None and row.key == f"{_HOST}{host}" and row.isEnabled():
                row.setChecked(True)
        self._refresh_button()

    def _chosen(self) -> None:
        chosen = self._group.checkedButton()
        if isinstance(self._question, Hotspot) and isinstance(chosen, RadioRow):
            self._context.selection.choose_host(HostId(chosen.key.removeprefix(_HOST)))
        self._refresh_button()

    def _refresh_button(self) -> None:
        self._answer.setEnabled(self._group.checkedButton() is not None)

    def _submit(self) -> None:
        chosen = self._group.checkedButton()
        if isinstance(chosen, RadioRow):
            value = (chosen.key,) if isinstance(self._question, Hotspot) else chosen.key
            self._context.bridge.submit(Answer(self._question.id, value))
