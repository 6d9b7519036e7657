"""Lines of the task: steps that are done or to come, and the criteria of the current one."""

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.lessons.progress import CriterionProgress, StepProgress, StepState
from entresol.ui.context import Context
from entresol.ui.controls.shapes import ring, rounded
from entresol.ui.controls.texts import draw_paragraph, draw_text, line_height, paragraph_height
from entresol.ui.theme import Theme
from entresol.ui.words import lesson as words

_STEP_HEIGHT = 34
_INSET = 8
"""The open step stands out of the column by as much."""
_MARK = 20


class StepRow(QWidget):
    """A step in one line: what was done, or what is to come."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._step: StepProgress | None = None
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        context.look.on_changed(self._restyle)

    def show_step(self, step: StepProgress, number: int) -> None:
        """Show ``step``, the ``number``-th one counted from 1."""
        self._step, self._number = step, number
        self.setAccessibleName(words.step_name(step, number, self._context.language.code))
        self.setToolTip(step.title.into(self._context.language.code))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(120, int(self._context.look.theme.px(_STEP_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the mark, the title and the points."""
        if self._step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.look.theme
        done = self._step.state is StepState.DONE
        points = words.short_points(self._step.secured, self._step.points)
        role = "text.muted"
        if done:
            role = "state.ok.text" if self._step.secured == self._step.points else "state.warn.text"
        font = theme.font("caption", 500 if done else 400)
        side = theme.px(_MARK)
        middle = self.height() / 2
        line = QRectF(self.rect()).adjusted(_INSET, 0, -_INSET, 0)
        width = draw_text(painter, line, points, font, theme.color(role), "right")
        left = line.left() + side + theme.px(9)
        room = QRectF(left, 0, line.right() - left - width - theme.px(8), self.height())
        title = self._step.title.into(self._context.language.code)
        font = theme.font("body", 500 if done else 400)
        draw_text(painter, room, title, font, theme.color("text.secondary"), elide=True)
        self._paint_mark(painter, QRectF(line.left() + 0.5, middle - side / 2 + 0.5, side - 1, side - 1), done=done)
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF, *, done: bool) -> None:
        theme = self._context.look.theme
        if done:
            line = theme.color("state.ok.line") if theme.is_contrast else None
            rounded(painter, box, box.height() / 2, theme.color("state.ok.fill"), line)
            inset = theme.px(3.5)
            tick = box.adjusted(inset, inset, -inset, -inset)
            self._context.icons.paint(painter, "check", tick, theme.color("state.ok.text"))
        else:
            rounded(painter, box, box.height() / 2, None, theme.color("line.strong"), 1.3)
            ink = theme.color("text.muted")
            draw_text(painter, box, str(self._number), theme.font("micro", 600), ink, "center")

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class CriterionRow(QWidget):
    """One criterion with a circle that fills as time runs and ticks when it is met."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: CriterionProgress | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        context.look.on_changed(self._restyle)

    def show_line(self, line: CriterionProgress) -> None:
        """Show ``line``."""
        if line != self._line:
            grown = self._line is None or line.text != self._line.text
            self._line = line
            self.setAccessibleName(words.criterion(line, self._context.language.code))
            if grown:
                self.updateGeometry()
            self.update()

    def retranslate(self) -> None:
        """Speak the new language."""
        if self._line is not None:
            self.setAccessibleName(words.criterion(self._line, self._context.language.code))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        theme = self._context.look.theme
        text = paragraph_height(self._text(), theme.font(), width - self._indent(), 1.45)
        return int(max(text, theme.px(_MARK)) + theme.px(5))

    def sizeHint(self) -> QSize:
        """Return the room at the width it has."""
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(80, int(self._context.look.theme.px(_MARK + 5)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the circle and the sentence."""
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, icons = self._context.look.theme, self._context.icons
        font = theme.font()
        top = theme.px(2)
        side = theme.px(15)
        box = QRectF(0, top + (line_height(font, 1.45) - side) / 2, side, side)
        counting = 0 < self._line.held < 1
        done = self._line.met and not counting
        if done:
            icons.paint(painter, "circle-check", box, theme.color("state.ok.text"))
        elif counting:
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            share = _as_float(self._line.held)
            ring(painter, inner, share, theme.color("accent.base"), theme.color("accent.line"), theme.px(2.4))
        else:
            icons.paint(painter, "circle-dashed", box, theme.color("text.muted"))
        ink = theme.color("text.secondary" if done else "text.primary")
        room = QRectF(self._indent(), top, self.width() - self._indent(), self.height())
        draw_paragraph(painter, room, self._text(), font, ink, leading=1.45)
        painter.end()

    def _text(self) -> str:
        return "" if self._line is None else self._line.text.into(self._context.language.code)

    def _indent(self) -> float:
        return self._context.look.theme.px(24)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def _as_float(part: Fraction) -> float:
    return part.numerator / part.denominator
