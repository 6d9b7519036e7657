"""The journal panel: the lines, and the way back to the present after looking at the past."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.engine.refusal import Refusal
from entresol.lessons.acts import Act
from entresol.lessons.progress import Progress
from entresol.model.inventory import Inventory
from entresol.ui.context import Context
from entresol.ui.controls import Label, ParagraphLabel, PushButton
from entresol.ui.journal.lines import Line, lines
from entresol.ui.journal.list import JournalList
from entresol.ui.session_bridge import Transport
from entresol.ui.words import units

translate = QCoreApplication.translate


class JournalPanel(QWidget):
    """Choosing a line shows the laboratory as it was; acting from there replaces what followed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._empty = ParagraphLabel(context, "body", "text.muted", self)
        self._list = JournalList(context, self)
        self._list.on_chosen(self._seek)
        self._past = Label(context, "caption", 500, "state.warn.text", self)
        self._present = PushButton(context, "secondary", self, icon="skip-forward")
        self._present.on_pressed(self._return)
        self._foot = QWidget(self)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._past, 1)
        row.addWidget(self._present)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 16)
        column.setSpacing(10)
        self._empty.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)
        bridge = context.bridge
        bridge.on_accepted(self._after_act)
        bridge.on_refused(self._after_refusal)
        bridge.on_restored(self.refresh)
        bridge.on_progress(self._after_progress)
        bridge.on_transport(self._show_transport)
        self._retranslate()

    def refresh(self) -> None:
        """Show what happened up to now."""
        bridge = self._context.bridge
        inventory, code = bridge.frame.inventory, self._context.language.code
        self._list.show_lines(lines(bridge.session.history, bridge.progress, inventory, code))
        self._empty.setVisible(self._list.count() == 0)
        self._show_transport(bridge.transport)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._empty.setText(translate("Journal", "Each act is noted here with its time and what came of it."))
        self._present.setText(translate("Journal", "Back to the present"))
        self._list.setAccessibleName(translate("Journal", "Log"))
        self.refresh()

    def _show_transport(self, transport: Transport) -> None:
        behind = transport.at_us < transport.farthest_us
        self._foot.setVisible(behind)
        if behind:
            text = translate("Journal", "You are looking at {time}")
            self._past.setText(text.format(time=units.clock(transport.at_us)))

    def _seek(self, line: Line) -> None:
        self._context.bridge.seek(line.at_us)

    def _return(self) -> None:
        self._context.bridge.seek(self._context.bridge.transport.farthest_us)

    def _after_act(self, _act: Act, _before: Inventory) -> None:
        self.refresh()

    def _after_refusal(self, _act: Act, _refusal: Refusal) -> None:
        self.refresh()

    def _after_progress(self, _progress: Progress) -> None:
        self.refresh()
