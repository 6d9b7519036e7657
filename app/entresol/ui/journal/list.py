"""The lines as a list: readable by a screen reader, painted by one delegate."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from entresol.ui.context import Context
from entresol.ui.controls import draw_text, rounded
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.texts import wrapped
from entresol.ui.journal.lines import Line, LineKind, gained_text
from entresol.ui.theme import Theme
from entresol.ui.words import units

AnyIndex = QModelIndex | QPersistentModelIndex

_MARKS = {
    LineKind.DONE: ("check", "text.muted"),
    LineKind.REFUSED: ("octagon-x", "state.error.text"),
    LineKind.UNDONE: ("undo-2", "text.disabled"),
    LineKind.POINTS: ("circle-check", "state.ok.text"),
    LineKind.ANSWER: ("circle-question-mark", "text.muted"),
    LineKind.HINT: ("lightbulb", "state.warn.text"),
}
_EDGE, _LINE, _DETAIL = 6, 20, 18
_CLOCK, _MARK = 48, 15


class _Lines(QAbstractListModel):
    """The lines, oldest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        same = len(self._lines)
        if lines[:same] == self._lines:
            if len(lines) > same:
                self.beginInsertRows(QModelIndex(), same, len(lines) - 1)
                self._lines = lines
                self.endInsertRows()
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: AnyIndex) -> Line:
        return self._lines[index.row()]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._lines[index.row()].spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self._lines[index.row()]
            return f"{line.text}\n{line.detail}" if line.detail else line.text
        return None


class _Painter(QStyledItemDelegate):
    """Paints clock, mark, text, detail and points."""

    def __init__(self, context: Context, model: _Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._lines = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 120
        texts, details = self._wrapped(self._lines.line(index), width)
        height = 2 * _EDGE + len(texts) * _LINE + len(details) * _DETAIL
        return QSize(120, int(self._context.look.theme.px(height)))

    def _wrapped(self, line: Line, width: float) -> tuple[list[str], list[str]]:
        """Return the lines of the text and of the detail in a row ``width`` pixels wide."""
        theme = self._context.look.theme
        left = theme.px(8 + _CLOCK + 4 + _MARK + 8)
        gained = QFontMetricsF(theme.font("caption", 600)).horizontalAdvance(gained_text(line.gained))
        texts = wrapped(line.text, theme.font("body"), width - left - gained - theme.px(20))
        details = wrapped(line.detail, theme.font("caption"), width - left - theme.px(8)) if line.detail else []
        return texts, details

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, line = self._context.look.theme, self._lines.line(index)
        px = theme.px
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, 6, theme.color("bg.selected" if selected else "bg.hover"))
        top = QRectF(box.left(), box.top() + px(_EDGE) - 1, box.width(), px(_LINE))
        clock = QRectF(top.left() + px(8), top.top(), px(_CLOCK), top.height())
        draw_text(painter, clock, units.clock(line.at_us), theme.font("caption", mono=True), theme.color("text.muted"))
        icon, role = _MARKS[line.kind]
        mark = QRectF(clock.right() + px(4), top.center().y() - px(_MARK / 2), px(_MARK), px(_MARK))
        self._context.icons.paint(painter, icon, mark, theme.color(role))
        gained = gained_text(line.gained)
        room = QRectF(top.left(), top.top(), top.width() - px(8), top.height())
        width = draw_text(painter, room, gained, theme.font("caption", 600), theme.color("state.ok.text"), "right")
        left = mark.right() + px(8)
        room = QRectF(left, top.top(), top.right() - px(12) - width - left, top.height())
        quiet = line.kind is LineKind.UNDONE
        ink = theme.color("text.disabled" if quiet else "text.primary")
        texts, details = self._wrapped(line, option.rect.width())  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        for text in texts:
            draw_text(painter, room, text, theme.font("body"), ink)
            room.translate(0, px(_LINE))
        ink = theme.color("state.error.text" if line.kind is LineKind.REFUSED else "text.muted")
        room = QRectF(left, room.top(), box.right() - px(8) - left, px(_DETAIL))
        for detail in details:
            draw_text(painter, room, detail, theme.font("caption"), ink)
            room.translate(0, px(_DETAIL))
        painter.restore()


class JournalList(QListView):
    """Says which line was chosen, by the mouse or by the keyboard."""

    _line_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self._delegate = _Painter(context, self._lines, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty(FOCUS_RADIUS, 6)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        context.look.on_changed(self._restyle)

    def on_chosen(self, slot: Callable[[Line], None]) -> None:
        """Call ``slot`` with the line that was clicked or entered."""
        self._line_chosen.connect(slot)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show ``lines`` and keep the end in view if it was."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        self._lines.show_lines(tuple(lines))
        if at_end:
            self.scrollToBottom()

    def count(self) -> int:
        """Return how many lines are shown."""
        return self._lines.rowCount()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lines out again when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        self._line_chosen.emit(self._lines.line(index))

    def _restyle(self, _theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
