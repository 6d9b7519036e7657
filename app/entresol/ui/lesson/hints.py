"""The hints of one item: what was read stays in view, and the next one says what it costs before it is opened."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.acts import OpenHint
from entresol.lessons.objectives.item import Item
from entresol.lessons.progress import ItemProgress
from entresol.ui.context import Context
from entresol.ui.controls import Card, Label, PushButton
from entresol.ui.controls.markdown import MarkdownView
from entresol.ui.words import lesson as words

translate = QCoreApplication.translate


class HintBox(QWidget):
    """Opened hints as quiet cards, then the button of the next one."""

    def __init__(self, context: Context, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item = item
        self._opened: list[MarkdownView] = []
        self._button = PushButton(context, "secondary", self, icon="lightbulb")
        self._button.on_pressed(self._open)
        self._cost = Label(context, "caption", 400, "text.muted", self)
        self._foot = QWidget(self)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._button)
        row.addWidget(self._cost)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._foot)

    def show_progress(self, progress: ItemProgress) -> None:
        """Show the hints that were opened and the cost of the next one."""
        code = self._context.language.code
        for number in range(len(self._opened), progress.hints_opened):
            self._add(number)
        for number, view in enumerate(self._opened):
            view.show_markdown(self._item.hints[number].text.localized().into(code))
        cost = progress.next_hint_cost
        self._foot.setVisible(cost is not None and not self._context.bridge.transport.read_only)
        if cost is not None:
            opened = progress.hints_opened > 0
            self._button.setText(translate("Lesson", "Next hint") if opened else translate("Lesson", "Hint"))
            self._cost.setText(words.hint_cost(cost))
            self._button.setAccessibleDescription(words.hint_cost(cost))
        self.setVisible(bool(self._opened) or self._foot.isVisibleTo(self))

    def _add(self, number: int) -> None:
        card = Card(self._context, self, level=0, radius=7, line="line.soft")
        view = MarkdownView(self._context, card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.addWidget(view)
        self._column.insertWidget(number, card)
        self._opened.append(view)

    def _open(self) -> None:
        self._context.bridge.submit(OpenHint(self._item.id, len(self._opened)))
