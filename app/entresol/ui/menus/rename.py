"""A small field over a name: Enter keeps, Escape leaves as it was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from entresol.engine.commands import RenameVm
from entresol.model.values import VmId
from entresol.ui.context import Context

translate = QCoreApplication.translate

LONGEST_NAME = 40


class RenameField(QLineEdit):
    """Renames one machine at a time."""

    _closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._vm: VmId | None = None
        self.setMaxLength(LONGEST_NAME)
        self.hide()
        self.returnPressed.connect(self._keep)

    def on_closed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the field goes away."""
        self._closed.connect(slot)

    def open(self, vm: VmId, place: QRect) -> None:
        """Show the field over ``place``, in the parent's pixels, with the name of ``vm`` selected."""
        inventory = self._context.bridge.frame.inventory
        if vm not in inventory.vms:
            return
        self._vm = vm
        self.setAccessibleName(translate("Menus", "Name of the VM"))
        self.setText(inventory.vms[vm].name.into(self._context.language.code))
        height = self.sizeHint().height()
        self.setGeometry(place.x(), place.center().y() - height // 2, max(place.width(), 140), height)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the name as it was on Escape; keep Enter for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A line edit lets Enter through to what is behind, where it would pick the machine up.
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the name as it was when the student goes elsewhere."""
        super().focusOutEvent(event)
        self._close()

    def _keep(self) -> None:
        vm, name = self._vm, " ".join(self.text().split())
        self._close()
        if vm is not None and name:
            self._context.bridge.submit(RenameVm(vm, name))

    def _close(self) -> None:
        if self._vm is not None:
            self._vm = None
            self.hide()
            self._closed.emit()
