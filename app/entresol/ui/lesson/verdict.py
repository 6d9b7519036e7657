"""What came of an item: right, or why not, in the lesson's own words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.progress import ItemProgress, ItemState
from entresol.model.text import LanguageCode
from entresol.ui.context import Context
from entresol.ui.controls import Card, Label
from entresol.ui.controls.markdown import MarkdownView
from entresol.ui.lesson.icon import IconMark

translate = QCoreApplication.translate


class Feedback(Card):
    """A tinted box under a question; hidden while there is nothing to say."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, level=0, radius=7)
        self._mark = IconMark(context, "info", self)
        self._title = Label(context, "body", 600, parent=self)
        self._text = MarkdownView(context, self, role="text.primary")
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 9)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._text)
        self.hide()

    def show_item(self, item: ItemProgress, code: LanguageCode) -> None:
        """Show what came of ``item``."""
        if item.state is ItemState.DONE:
            self._dress_as("ok", "circle-check", translate("Lesson", "Right"))
            self._text.hide()
            self.show()
        elif item.explanation is not None:
            lost = item.state is ItemState.LOST
            title = translate("Lesson", "Not right") if lost else translate("Lesson", "Not yet")
            self._dress_as("warn", "triangle-alert", title)
            self._text.show_markdown(item.explanation.into(code))
            self._text.show()
            self.show()
        else:
            self.hide()

    def _dress_as(self, state: str, icon: str, title: str) -> None:
        self.set_fill(f"state.{state}.fill")
        self.set_edge(f"state.{state}.line")
        self._mark.show_icon(icon, f"state.{state}.text")
        self._title.set_role(f"state.{state}.text")
        self._title.setText(title)
