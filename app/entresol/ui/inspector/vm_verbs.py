"""What can be done with a machine: start, shut down, power off, migrate, delete."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from entresol.engine.commands import Command, DestroyVm, PowerOffVm, ShutDownVm, StartVm
from entresol.engine.frame import Frame
from entresol.model.vm import Vm
from entresol.ui.context import Context
from entresol.ui.inspector.command_menu import fill_menu
from entresol.ui.inspector.tiles import Face, Tile, Tiles
from entresol.ui.menus.verbs import carried_of, target_verbs, targets_title
from entresol.ui.words import refusals
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


class VmVerbs(Tiles):
    """Tiles; one whose act would be refused says why in its tool tip and when it is pressed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the tiles."""
        self.start, self.stop, self.cut, self.migrate, self.delete = (Tile(context) for _ in range(5))
        super().__init__(context, (self.start, self.stop, self.cut, self.migrate, self.delete), parent)
        self._context = context
        self._vm: Vm | None = None
        self._state: object = None
        self.start.on_pressed(self._start)
        self.stop.on_pressed(self._stop)
        self.cut.on_pressed(self._cut)
        self.migrate.on_pressed(self._migrate)
        self.delete.on_pressed(self._delete)

    def show_vm(self, vm: Vm, frame: Frame) -> None:
        """Show what can be done with ``vm`` now; asks the rules only when something has changed."""
        state = (frame.inventory, vm.id, self._context.language.code)
        if state == self._state:
            return
        self._state, self._vm = state, vm
        placed = vm.host is not None
        self.start.setVisible(placed and not vm.is_on)
        self.stop.setVisible(placed and vm.is_on)
        self.cut.setVisible(placed and vm.is_on)
        self.migrate.show()
        self.delete.setVisible(placed)
        self.start.show_face(self._face("play", translate("Inspector", "Start"), StartVm(vm.id)))
        self.stop.show_face(self._face("power", translate("Inspector", "Shut down"), ShutDownVm(vm.id)))
        self.cut.show_face(self._face("power-off", translate("Inspector", "Power off"), PowerOffVm(vm.id)))
        self.delete.show_face(self._face("trash-2", translate("Inspector", "Delete"), DestroyVm(vm.id)))
        word = translate("Inspector", "Migrate") if placed else translate("Inspector", "Deploy")
        self.migrate.show_face(Face("arrow-right-left", word))
        self.arrange()

    def forget(self) -> None:
        """Ask the rules again next time."""
        self._state = None

    def target_menu(self) -> QMenu | None:
        """Return the hosts that the machine could go to, each with its verdict."""
        if self._vm is None:
            return None
        frame, code = self._context.bridge.frame, self._context.language.code
        carried = carried_of(self._vm)
        menu = QMenu(targets_title(carried), self)
        fill_menu(menu, self._context, target_verbs(carried, frame, code, self._context.bridge.verdict))
        return menu

    def _face(self, icon: str, text: str, command: Command) -> Face:
        refusal = self._context.bridge.verdict(command).refusal
        if refusal is None:
            return Face(icon, text)
        names = Names(self._context.bridge.frame.inventory, self._context.language.code)
        return Face(icon, text, refusals.sentence(refusal, names))

    def _submit(self, command: Command) -> None:
        self._context.bridge.submit(command)

    def _start(self) -> None:
        if self._vm is not None:
            self._submit(StartVm(self._vm.id))

    def _stop(self) -> None:
        if self._vm is not None:
            self._submit(ShutDownVm(self._vm.id))

    def _cut(self) -> None:
        if self._vm is not None:
            self._submit(PowerOffVm(self._vm.id))

    def _delete(self) -> None:
        if self._vm is not None:
            self._submit(DestroyVm(self._vm.id))

    def _migrate(self) -> None:
        menu = self.target_menu()
        if menu is not None:
            menu.popup(self.migrate.mapToGlobal(QPoint(0, self.migrate.height() + 2)))
