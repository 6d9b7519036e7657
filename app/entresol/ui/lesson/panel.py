"""The task: how far one is, the steps, the current one open, and the button that finishes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from entresol.lessons.progress import Progress, StepState
from entresol.lessons.schema import Lesson
from entresol.ui.context import Context
from entresol.ui.controls import Label, ParagraphLabel, ProgressSegments, PushButton
from entresol.ui.lesson.icon import IconMark
from entresol.ui.lesson.rows import StepRow
from entresol.ui.lesson.step_card import StepCard
from entresol.ui.words import lesson as words

translate = QCoreApplication.translate


class TaskPanel(QWidget):
    """Follows the progress of the session. Finishing is asked of whoever listens, which may ask to confirm."""

    _finish_asked = Signal()

    def __init__(self, context: Context, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lesson = lesson
        self._progress: Progress | None = None
        self._step = ParagraphLabel(context, "body", "text.primary", self, weight=600)
        self._points = Label(context, "body", 500, "text.secondary", self)
        self._segments = ProgressSegments(context, self)
        self._interval = ParagraphLabel(context, "caption", "state.warn.text", self, leading=1.35)
        self._rows = [StepRow(context, self) for _ in lesson.steps]
        self._card: StepCard | None = None
        self._open: int | None = None
        self._note = ParagraphLabel(context, "caption", "text.muted", self, leading=1.4)
        self._finish = PushButton(context, "primary", self, large=True)
        self._finish.on_pressed(self._ask_finish)
        self._column = QVBoxLayout()
        self._area = QScrollArea(self)
        self._lay_out()
        context.bridge.on_progress(self.show_progress)
        self.show_progress(context.bridge.progress)

    def on_finish(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the student wants to finish, or to leave a review."""
        self._finish_asked.connect(slot)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the exercise is; focus the finish button at the moment when everything is done."""
        was_ready = self._progress is not None and self._progress.ready_to_hand_in
        self._progress = progress
        self._show_head(progress)
        self._show_steps(progress)
        self._show_foot(progress)
        if progress.ready_to_hand_in and not was_ready and not self._context.bridge.transport.read_only:
            self._finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange and self._progress is not None:
            self.show_progress(self._progress)
        super().changeEvent(event)

    def _show_head(self, progress: Progress) -> None:
        self._step.setText(words.step_of(progress))
        self._points.setText(words.points_of(progress.secured, progress.total))
        self._segments.show_steps(tuple(step.state for step in progress.steps))
        self._segments.say(f"{self._step.text()}. {self._points.text()}")
        self._interval.setText(words.interval(progress))
        self._interval.setVisible(bool(self._interval.text()))

    def _show_steps(self, progress: Progress) -> None:
        if progress.current != self._open or self._card is None:
            self._open_step(progress)
        for number, (row, step) in enumerate(zip(self._rows, progress.steps, strict=True)):
            row.setVisible(number != self._open)
            row.show_step(step, number + 1)
        if self._card is not None and self._open is not None:
            self._card.show_step(progress.steps[self._open])

    def _open_step(self, progress: Progress) -> None:
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._open = progress.current
        if self._open is not None:
            self._card = StepCard(self._context, self._lesson.steps[self._open], self._open + 1)
            self._column.insertWidget(self._open, self._card)
            self._card.show()

    def _show_foot(self, progress: Progress) -> None:
        read_only = self._context.bridge.transport.read_only
        ready = progress.ready_to_hand_in
        if read_only:
            note = translate("Lesson", "You are reviewing this attempt: move through time, nothing can change.")
        elif ready:
            note = translate("Lesson", "Everything is done. Finish to see your score explained.")
        else:
            note = translate("Lesson", "Criteria tick by themselves, as soon as they are met.")
        self._note.setText(note)
        self._finish.setText(translate("Lesson", "Back to the result") if read_only else words.finish(progress))
        # It is never mute: before the end it can be pressed too, and then asks before giving points away.
        self._finish.set_kind("primary" if ready or read_only else "secondary")
        left = sum(1 for step in progress.steps if step.state is not StepState.DONE)
        self._finish.setAccessibleDescription(translate("Lesson", "%n step(s) left", None, left))

    def _ask_finish(self) -> None:
        self._finish_asked.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._step, 1)
        head.addWidget(self._points)
        inside = QWidget()
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in self._rows:
            self._column.addWidget(row)
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(12, 6, 12, 6)
        holder.addLayout(self._column)
        holder.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        note = QHBoxLayout()
        note.setSpacing(9)
        note.addWidget(IconMark(self._context, "refresh-cw", self, side=15), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        top = QVBoxLayout()
        top.setContentsMargins(20, 4, 20, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self._segments)
        top.addWidget(self._interval)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 16)
        foot.setSpacing(12)
        note.setContentsMargins(8, 0, 8, 0)
        foot.addLayout(note)
        self._finish.setSizePolicy(self._finish.sizePolicy().Policy.Expanding, self._finish.sizePolicy().Policy.Fixed)
        foot.addWidget(self._finish)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(top)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)
