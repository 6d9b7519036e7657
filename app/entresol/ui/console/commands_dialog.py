"""Every command of the session in the words of the real products, to read and to copy."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.ui.console.command_log import Logged
from entresol.ui.context import Context
from entresol.ui.controls import Dialog, Label, ParagraphLabel, PushButton
from entresol.ui.words import real_commands as words
from entresol.ui.words import units
from entresol.ui.words.acts import command_name

translate = QCoreApplication.translate


class CommandsDialog(Dialog):
    """A list that stays open beside the laboratory; it shows the acts that stood when it was opened."""

    _closed = Signal()

    def __init__(self, context: Context, logged: tuple[Logged, ...], parent: QWidget) -> None:
        """Show ``logged``, oldest first."""
        super().__init__(context, parent, width=720)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._logged = logged
        self._rows: list[_Row] = []
        for one in logged:
            row = _Row(context, one)
            self._rows.append(row)
            self.body.addWidget(row)
        self.body.addStretch(1)
        self._copy = PushButton(context, "secondary", icon="copy", large=True)
        self._copy.on_pressed(self._copy_all)
        self._close = PushButton(context, "primary", large=True)
        self._close.on_pressed(self.close)
        self.add_aside(self._copy)
        self.add_button(self._close)
        self.finished.connect(self._tell_closed)
        self._retranslate()

    def on_closed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the list goes away."""
        self._closed.connect(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_title(translate("Console", "Commands of this session"))
        self._copy.setText(translate("Console", "Copy all"))
        self._close.setText(translate("Console", "Close"))
        for row in self._rows:
            row.retranslate()

    def _tell_closed(self, _result: int) -> None:
        self._closed.emit()

    def _copy_all(self) -> None:
        lines = [line for one in self._logged for line in one.real.lines]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.announcer.say(translate("Console", "%n command(s) copied.", None, len(lines)))


class _Row(QWidget):
    """One act: when, what in our words, what in the product's."""

    def __init__(self, context: Context, logged: Logged) -> None:
        super().__init__()
        self._context = context
        self._logged = logged
        clock = Label(context, "caption", 400, "text.muted", mono=True)
        clock.setText(units.clock(logged.at_us))
        self._what = ParagraphLabel(context, "caption", "text.secondary")
        self._lines = ParagraphLabel(context, "caption", "text.muted")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._what)
        for line in logged.real.lines:
            command = ParagraphLabel(context, "caption", "text.primary", mono=True)
            command.setText(line)
            command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            column.addWidget(command)
        column.addWidget(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def retranslate(self) -> None:
        """Say what was done in the language of the moment."""
        inventory, code = self._context.bridge.frame.inventory, self._context.language.code
        names = words.names_of(inventory, code)
        product = names.product(self._logged.real.product)
        what = command_name(self._logged.command, inventory, code)
        self._what.setText(translate("Console", "{product}: {act}").format(product=product, act=what))
        why = self._logged.real.unavailable
        self._lines.setVisible(why is not None)
        if why is not None:
            self._lines.setText(words.why_not(why, self._logged.real.product, names))
