"""Menus whose lines are commands, each with what would come of it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from entresol.engine.commands import Command
from entresol.ui.context import Context
from entresol.ui.menus.verbs import Verb
from entresol.ui.words.verdicts import Tone

translate = QCoreApplication.translate
_ROLES = {Tone.OK: "state.ok.text", Tone.WARN: "state.warn.text", Tone.ERROR: "state.error.text"}


class _Submitter(QObject):
    """Lives in its menu and submits the command of the line that is chosen."""

    def __init__(self, menu: QMenu, context: Context) -> None:
        super().__init__(menu)
        self._context = context
        self._commands: dict[QAction, Command] = {}
        menu.triggered.connect(self._do)

    def add(self, action: QAction, command: Command) -> None:
        self._commands[action] = command

    def _do(self, action: QAction) -> None:
        command = self._commands.get(action)
        if command is not None:
            self._context.bridge.submit(command)


def fill_menu(menu: QMenu, context: Context, verbs: Iterable[Verb]) -> None:
    """Add a line for each of ``verbs``. A line that would be refused stays: choosing it says why."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    submitter = _Submitter(menu, context)
    for verb in verbs:
        text = verb.text
        if verb.reason:
            text = translate("Inspector", "{what} — {reason}").format(what=verb.text, reason=verb.reason)
        # An ampersand in a name would be taken for a mnemonic.
        action = menu.addAction(text.replace("&", "&&"))
        action.setIcon(context.icons.icon(verb.icon, _ROLES[verb.tone] if verb.reason else "text.secondary"))
        submitter.add(action, verb.command)
    if menu.isEmpty():
        nothing = menu.addAction(translate("Inspector", "Nothing to choose from"))
        nothing.setEnabled(False)
