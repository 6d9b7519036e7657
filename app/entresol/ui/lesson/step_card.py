"""The current step, open: what is asked, what ticks by itself, what is to be answered, and a hint."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from entresol.lessons.objectives.item import Item
from entresol.lessons.progress import ItemProgress, StepProgress
from entresol.lessons.questions.choice import Choice
from entresol.lessons.questions.hotspot import Hotspot
from entresol.lessons.schema import Step
from entresol.ui.context import Context
from entresol.ui.controls import Card, Label, draw_text, rounded
from entresol.ui.controls.labels import ParagraphLabel
from entresol.ui.controls.markdown import MarkdownView
from entresol.ui.lesson.hints import HintBox
from entresol.ui.lesson.questions import QuestionBox
from entresol.ui.lesson.rows import CriterionRow
from entresol.ui.theme import Theme
from entresol.ui.words import lesson as words

_ABOVE, _BELOW = 4, 8


class StepCard(Card):
    """Built for one step of the lesson; :meth:`show_step` keeps it current without building it again."""

    def __init__(self, context: Context, step: Step, number: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, level=0, radius=11, fill="accent.softer", line="accent.line", line_width=1.2)
        self._context = context
        self._step = step
        self._number = number
        self._title = ParagraphLabel(context, 14, "text.primary", self, weight=600, leading=1.3)
        self._points = Label(context, "caption", 500, "text.secondary", self)
        self._brief = MarkdownView(context, self)
        self._items = [_ItemBox(context, item, several=len(step.items) > 1) for item in step.items]
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(_Number(context, number, self))
        head.addWidget(self._title, 1)
        head.addWidget(self._points)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12 + _ABOVE, 12, 14 + _BELOW)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._brief)
        for box in self._items:
            column.addWidget(box)

    def surface(self) -> QRectF:
        """Return the box of the card: rows above and below keep their distance."""
        return super().surface().adjusted(0, _ABOVE, 0, -_BELOW)

    def show_step(self, progress: StepProgress) -> None:
        """Show how far the step is."""
        code = self._context.language.code
        self.setAccessibleName(words.step_name(progress, self._number, code))
        self._title.setText(progress.title.into(code))
        self._points.setText(words.short_points(progress.secured, progress.points))
        brief = self._step.text.localized().into(code)
        self._brief.show_markdown(brief)
        self._brief.setVisible(bool(brief))
        for box, item in zip(self._items, progress.items, strict=True):
            box.show_progress(item)


class _ItemBox(QWidget):
    """One goal with its criteria, or one question with its answers."""

    def __init__(self, context: Context, item: Item, *, several: bool) -> None:
        super().__init__()
        self._context = context
        self._several = several
        self._title = MarkdownView(context, self, role="text.primary")
        self._question = QuestionBox(context, item, self) if isinstance(item, Choice | Hotspot) else None
        self._criteria: list[CriterionRow] = []
        self._hints = HintBox(context, item, self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        if self._question is not None:
            column.addWidget(self._question)
        column.addWidget(self._hints)

    def show_progress(self, item: ItemProgress) -> None:
        """Show how far the item is."""
        code = self._context.language.code
        self._title.show_markdown(item.title.into(code))
        # A single goal is what the step's own text asks for; its criteria say the rest.
        self._title.setVisible(self._question is not None or (self._several and len(item.criteria) != 1))
        while len(self._criteria) < len(item.criteria):
            row = CriterionRow(self._context, self)
            self._criteria.append(row)
            self._lines.addWidget(row)
        for row, line in zip(self._criteria, item.criteria, strict=False):
            row.show_line(line)
            row.retranslate()
        if self._question is not None:
            self._question.show_progress(item)
        self._hints.show_progress(item)


class _Number(QWidget):
    """The number of the step on a disc."""

    def __init__(self, context: Context, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.look.on_changed(self._restyle)

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._context.look.theme.px(20))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the disc and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._context.look.theme, QRectF(self.rect())
        rounded(painter, box, box.height() / 2, theme.color("accent.base"))
        ink = theme.color("text.onAccent")
        draw_text(painter, box, str(self._number), theme.font("caption", 600), ink, "center")
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
