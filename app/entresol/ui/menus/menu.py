"""A context menu whose lines are commands. A refused line stays: choosing it says why."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from entresol.model.values import HostId, ModelId, VmId
from entresol.ui.carrying import Carried, CarriedKind, Manner
from entresol.ui.context import Context
from entresol.ui.menus.verbs import Verb, carried_of, host_verbs, power_verbs, target_verbs, targets_title
from entresol.ui.words.verdicts import Tone

translate = QCoreApplication.translate

_ROLES = {Tone.OK: "state.ok.text", Tone.WARN: "state.warn.text", Tone.ERROR: "state.error.text"}


class ThingMenu(QMenu):
    """Built for one thing at one instant; ask for a new one each time."""

    _rename = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._verbs: dict[QAction, Verb] = {}
        self._carried: Carried | None = None
        self._vm: VmId | None = None
        self.triggered.connect(self._do)
        self._move: QAction | None = None
        self._rename_action: QAction | None = None

    def on_rename(self, slot: Callable[[VmId], None]) -> None:
        """Call ``slot`` with the machine to rename."""
        self._rename.connect(slot)

    def for_vm(self, vm_id: VmId) -> "ThingMenu":
        """Fill it for a machine, placed or waiting."""
        bridge, code = self._context.bridge, self._context.language.code
        vm = bridge.frame.inventory.vms[vm_id]
        self._vm = vm_id
        self._carried = carried_of(vm)
        if vm.host is not None:
            for verb in power_verbs(vm, bridge.frame, code, bridge.verdict):
                if verb.icon == "trash-2":
                    self._handle()
                    self._targets()
                    self.addSeparator()
                    self._renaming()
                self._add(self, verb)
        else:
            self._handle()
            self._targets()
        return self

    def for_carried(self, carried: Carried) -> "ThingMenu":
        """Fill it for a model, a waiting machine or an application of the palette."""
        if carried.kind in (CarriedKind.VM, CarriedKind.WAITING_VM):
            return self.for_vm(VmId(carried.id))
        self._carried = carried
        self._handle()
        self._targets()
        return self

    def for_host(self, host: HostId) -> "ThingMenu":
        """Fill it for a host: deploy here what the palette holds, or take the host away."""
        frame, code = self._context.bridge.frame, self._context.language.code
        waiting = [carried_of(vm) for vm in frame.inventory.waiting_vms()]
        models = [Carried(CarriedKind.MODEL, ModelId(model)) for model in frame.inventory.shelf]
        for carried in (*waiting, *models):
            for verb in target_verbs(carried, frame, code, self._context.bridge.verdict):
                if getattr(verb.command, "host", None) == host:
                    self._add(self, self._named(verb, carried))
        if self.isEmpty():
            nothing = self.addAction(translate("Menus", "Nothing to deploy here"))
            nothing.setEnabled(False)
        removal = host_verbs(host, frame, code, self._context.bridge.verdict)
        if removal:
            self.addSeparator()
        for verb in removal:
            self._add(self, verb)
        return self

    def _named(self, verb: Verb, carried: Carried) -> Verb:
        inventory, code = self._context.bridge.frame.inventory, self._context.language.code
        if carried.kind is CarriedKind.MODEL:
            name = inventory.shelf[ModelId(carried.id)].name.into(code)
        else:
            name = inventory.vms[VmId(carried.id)].name.into(code)
        text = translate("Menus", "Deploy {name}").format(name=name)
        return Verb(verb.icon, text, verb.command, verb.tone, verb.reason)

    def _handle(self) -> None:
        self._move = self.addAction(translate("Menus", "Move"))
        self._move.setIcon(self._context.icons.icon("hand"))

    def _targets(self) -> None:
        if self._carried is None:
            return
        menu = self.addMenu(targets_title(self._carried))
        menu.setIcon(self._context.icons.icon("arrow-right-left"))
        frame, code = self._context.bridge.frame, self._context.language.code
        found = target_verbs(self._carried, frame, code, self._context.bridge.verdict)
        for verb in found:
            self._add(menu, verb)
        menu.setEnabled(bool(found))

    def _renaming(self) -> None:
        self._rename_action = self.addAction(translate("Menus", "Rename"))
        self._rename_action.setIcon(self._context.icons.icon("pencil"))
        self._rename_action.setShortcut(QKeySequence(Qt.Key.Key_F2))

    def _add(self, menu: QMenu, verb: Verb) -> None:
        text = verb.text
        if verb.reason:
            text = translate("Menus", "{what} — {reason}").format(what=verb.text, reason=verb.reason)
        # An ampersand in a name would be taken for a mnemonic.
        action = menu.addAction(text.replace("&", "&&"))
        is_verdict = verb.reason != ""
        role = _ROLES[verb.tone] if is_verdict else "text.secondary"
        action.setIcon(self._context.icons.icon(verb.icon, role))
        self._verbs[action] = verb

    def _do(self, action: QAction) -> None:
        verb = self._verbs.pop(action, None)
        if verb is not None:
            self._context.bridge.submit(verb.command)
        elif action is self._move and self._carried is not None:
            self._move = None
            self._context.carrying.pick_up(self._carried, Manner.KEYS)
        elif action is self._rename_action and self._vm is not None:
            self._rename_action = None
            self._rename.emit(self._vm)
