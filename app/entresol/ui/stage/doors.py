"""What opens over the canvas: the context menu and the field that renames."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent

from entresol.model.values import VmId
from entresol.ui.context import Context
from entresol.ui.menus import ThingMenu
from entresol.ui.menus.rename import RenameField
from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.stage.box import Box
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.view import StageView


class Doors(QObject):
    """Opens menus where they were asked for, by the mouse or by the menu key."""

    def __init__(self, context: Context, canvas: Canvas, view: StageView) -> None:
        super().__init__(view)
        self._context = context
        self._canvas = canvas
        self._view = view
        self._field = RenameField(context, view)
        self._field.on_closed(self._focus_back)
        view.on_menu(self._open_menu)

    def rename(self, vm: VmId) -> None:
        """Open the field over the name of ``vm``."""
        box = self._canvas.box_of(VmSubject(vm))
        if box is not None:
            shown = self._view.to_view(Box(box.x + 30, box.y + 4, box.w - 34, 28))
            self._field.open(vm, QRect(int(shown.x), int(shown.y), int(shown.w), int(shown.h)))

    def menu_for(self, subject: Subject) -> ThingMenu:
        """Return the menu of a host or a machine."""
        menu = ThingMenu(self._context, self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.on_rename(self.rename)
        match subject:
            case VmSubject(vm):
                return menu.for_vm(vm)
            case HostSubject(host):
                return menu.for_host(host)

    def _open_menu(self, event: QContextMenuEvent) -> None:
        selection, at = self._context.selection, event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._choose_at(event.pos())
        elif selection.subject is not None:
            at = self._corner_of(selection.subject)
        if selection.subject is not None:
            self.menu_for(selection.subject).popup(at)

    def _choose_at(self, position: QPoint) -> None:
        selection, plan = self._context.selection, self._canvas.plan
        point = self._view.to_stage(position)
        vm, host = plan.vm_at(point.x(), point.y()), plan.host_at(point.x(), point.y())
        if vm is not None:
            selection.choose_vm(vm, host)
        elif host is not None:
            selection.choose_host(host)
        else:
            selection.clear()

    def _corner_of(self, subject: Subject) -> QPoint:
        box = self._canvas.box_of(subject)
        if box is None:
            return self._view.mapToGlobal(QPoint(20, 20))
        shown = self._view.to_view(box)
        return self._view.viewport().mapToGlobal(QPoint(int(shown.x + 24), int(shown.y + 24)))

    def _focus_back(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
