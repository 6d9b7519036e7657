"""Who the machine is: its square, its name, where it is, what it does."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.values import HostId
from entresol.model.vm import PowerState, Vm
from entresol.ui.context import Context
from entresol.ui.controls import Chip, IconButton, Label, ParagraphLabel, State, VmBadge
from entresol.ui.inspector.beside import Beside
from entresol.ui.menus.rename import RenameField
from entresol.ui.words.names import Names, power

translate = QCoreApplication.translate
_CHIPS: dict[PowerState, tuple[State, str]] = {
    PowerState.OFF: ("neutral", "power-off"),
    PowerState.BOOTING: ("info", "hourglass"),
    PowerState.RUNNING: ("ok", "play"),
    PowerState.SHUTTING_DOWN: ("info", "hourglass"),
}


class VmHeader(QWidget):
    """The identity of one machine, with its name to be changed in place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._context = context
        self._vm: Vm | None = None
        self._state: object = None
        self._badge = VmBadge(context, 0, self, side=36)
        self.name = Label(context, "title", 600, parent=self, elide=True)
        self.rename = IconButton(context, "pencil", self, side=24)
        self.chip = Chip(context, parent=self)
        self._where = ParagraphLabel(context, "caption", "text.muted", self)
        self.field = RenameField(context, self)
        self._lay_out()
        self.rename.on_pressed(self.edit_name)

    def show_vm(self, vm: Vm, frame: Frame) -> None:
        """Show ``vm``."""
        migrating = any(migration.vm == vm.id for migration in frame.migrations)
        state = (vm, migrating, frame.inventory.hosts.get(vm.host or HostId("")), self._context.language.code)
        if state == self._state:
            return
        self._state, self._vm = state, vm
        names = Names(frame.inventory, self._context.language.code)
        self._badge.set_slot(vm.slot)
        self.name.setText(names.text(vm.name))
        self.name.setToolTip(names.text(vm.name))
        self._where.setText(self._placed(vm, names))
        self._show_chip(vm, migrating=migrating)
        self.rename.set_name(translate("Inspector", "Rename the VM"), "F2")
        self.rename.setVisible(not vm.locked)
        self._first.refresh()

    def edit_name(self) -> None:
        """Open the field over the name."""
        if self._vm is not None:
            place = self.name.mapTo(self, self.name.rect().topLeft())
            self.field.open(self._vm.id, QRect(place, self.name.size()))

    def _lay_out(self) -> None:
        called = QWidget()
        first = QHBoxLayout(called)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(4)
        first.addWidget(self.name)
        first.addWidget(self.rename)
        first.addStretch(1)
        self._first = Beside(self._context, called, self.chip, self)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._first)
        words.addWidget(self._where)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _placed(self, vm: Vm, names: Names) -> str:
        if vm.host is None:
            return translate("Inspector", "Virtual machine waiting in the palette")
        figures = {"host": names.host(vm.host), "system": names.system(vm.guest), "what": names.text(vm.application)}
        return translate("Inspector", "Virtual machine on {host} · {what} · {system}").format(**figures)

    def _show_chip(self, vm: Vm, *, migrating: bool) -> None:
        if migrating:
            self.chip.set_state("info", "arrow-right-left")
            self.chip.setText(translate("Inspector", "Migrating"))
            return
        if vm.host is None:
            self.chip.set_state("neutral", "circle-dashed")
            self.chip.setText(translate("Inspector", "Waiting"))
            return
        self.chip.set_state(*_CHIPS[vm.power])
        word = power(vm.power)
        self.chip.setText(word[:1].upper() + word[1:])
