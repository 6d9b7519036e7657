"""Every command of the session in the words of the real products, to read and to copy."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.model.inventory import Inventory
from entresol.ui.console.command_log import Logged
from entresol.ui.context import Context
from entresol.ui.controls import Label, ParagraphLabel, PushButton
from entresol.ui.controls.dialogs import Dialog
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
        lines = [line for row in self._rows for line in row.lines]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.announcer.say(translate("Console", "%n command(s) copied.", None, len(lines)))


class _CommandLine(ParagraphLabel):
    """A command in the typeface of terminals; a long one wraps, for here it is to be read whole."""

    def _face(self) -> QFont:
        return self._dress.look.theme.font(self._size, mono=True)


class _Row(QWidget):
    """One act: when, what in our words, what in the product's."""

    def __init__(self, context: Context, logged: Logged) -> None:
        super().__init__()
        self._context = context
        self._logged = logged
        self.lines: tuple[str, ...] = ()
        clock = Label(context, "caption", 400, "text.muted", mono=True)
        clock.setText(units.clock(logged.at_us))
        self._what = ParagraphLabel(context, "caption", "text.secondary")
        self._reason = ParagraphLabel(context, "caption", "text.muted")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._what)
        self._column.addWidget(self._reason)
        self._commands: list[_CommandLine] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)

    def retranslate(self) -> None:
        """Say what was done in the language of the moment."""
        inventory, code = self._context.bridge.frame.inventory, self._context.language.code
        real = self._logged.real(code)
        if real is None:
            return
        names = words.names_of(inventory, code)
        what = command_name(self._logged.command, self._known(inventory), code)
        self._what.setText(
            translate("Console", "{product}: {act}").format(product=names.product(real.product), act=what)
        )
        self._show_lines(real.lines)
        self._reason.setVisible(real.unavailable is not None)
        if real.unavailable is not None:
            self._reason.setText(words.why_not(real.unavailable, real.product, names))

    def _known(self, now: Inventory) -> Inventory:
        """Return an inventory that knows the machine: what was created is known now, what is gone was known before."""
        vm = getattr(self._logged.command, "vm", None)
        return now if vm is None or vm in now.vms else self._logged.before

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        """Show ``lines``: as many as in the other language, with other names in them."""
        self.lines = lines
        while len(self._commands) < len(lines):
            command = _CommandLine(self._context, "caption", "text.primary")
            self._commands.append(command)
            self._column.insertWidget(len(self._commands), command)
        for command, line in zip(self._commands, lines, strict=True):
            command.setText(line)
