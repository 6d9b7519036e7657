"""Mouse and keys of the canvas: they choose, pick up, aim and drop. The gesture's rules are in ``carrying``."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from entresol.engine.commands import DestroyVm, RemoveHost
from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Carried, CarriedKind, Holding, Manner
from entresol.ui.carrying.gestures import is_drag
from entresol.ui.context import Context
from entresol.ui.selection import HostSubject
from entresol.ui.stage.canvas import Canvas, grip_box
from entresol.ui.stage.view import StageView
from entresol.ui.stage.walk import Step, place_of, walk

_WALK = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
_AIM = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}
_TAKE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Hands(QObject):
    """Turns events of one canvas into choices, carries and commands."""

    def __init__(
        self, context: Context, canvas: Canvas, view: StageView, changed: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._canvas = canvas
        self._view = view
        self._changed = changed
        self._rename: Callable[[VmId], None] | None = None
        self._why: Callable[[], None] | None = None
        self._explain: Callable[[], None] | None = None
        self._opened: Callable[[], None] | None = None
        self._pressed_at: QPointF | None = None
        self._pressed_vm: VmId | None = None
        self.hovered_vm: VmId | None = None
        view.on_pointer(self._press, self._move, self._release, self._double, self._leave)
        view.take_keys(self._key)

    def set_verbs(
        self,
        rename: Callable[[VmId], None],
        why: Callable[[], None],
        explain: Callable[[], None],
        opened: Callable[[], None],
    ) -> None:
        """Give what F2, F4, F1 and a double click do."""
        self._rename, self._why, self._explain, self._opened = rename, why, explain, opened

    def aim_at(self, point: QPoint) -> None:
        """Aim at the host under a point of the viewport; a point outside aims at nothing."""
        inside = self._view.viewport().rect().contains(point)
        at = self._view.to_stage(point)
        self._context.carrying.aim(self._canvas.plan.host_at(at.x(), at.y()) if inside else None)

    # --- mouse -----------------------------------------------------------------------------------------------------

    def _press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        carrying = self._context.carrying
        if isinstance(carrying.state, Holding):
            self._follow(event)
            carrying.drop()
            return
        carrying.dismiss_refusal()
        at = self._view.to_stage(event.position())
        vm = self._canvas.plan.vm_at(at.x(), at.y())
        self._choose(vm, self._canvas.plan.host_at(at.x(), at.y()))
        if vm is not None and self._is_grip(vm, at):
            self._pick_up(vm, Manner.CLICK, event.globalPosition().toPoint())
            return
        self._pressed_at, self._pressed_vm = event.position(), vm

    def _move(self, event: QMouseEvent) -> None:
        carrying = self._context.carrying
        if isinstance(carrying.state, Holding):
            if carrying.state.manner is not Manner.KEYS:
                self._follow(event)
            return
        if self._pressed_at is not None and self._pressed_vm is not None:
            moved = event.position() - self._pressed_at
            if is_drag(moved.x(), moved.y()):
                self._pick_up(self._pressed_vm, Manner.DRAG, event.globalPosition().toPoint())
                self._follow(event)
            return
        self._hover(event.position())

    def _release(self, event: QMouseEvent) -> None:
        carrying = self._context.carrying
        self._pressed_at = self._pressed_vm = None
        if isinstance(carrying.state, Holding) and carrying.state.manner is Manner.DRAG:
            self._follow(event)
            carrying.drop()

    def _double(self, event: QMouseEvent) -> None:
        self._press(event)
        self._pressed_at = self._pressed_vm = None
        if self._opened is not None and self._context.selection.subject is not None:
            self._opened()

    def _leave(self) -> None:
        if self.hovered_vm is not None:
            self.hovered_vm = None
            self._changed()

    def _follow(self, event: QMouseEvent) -> None:
        self._context.carrying.move_to(event.globalPosition().toPoint())

    def _hover(self, position: QPointF) -> None:
        at = self._view.to_stage(position)
        vm = self._canvas.plan.vm_at(at.x(), at.y())
        is_grip = vm is not None and self._is_grip(vm, at)
        shape = Qt.CursorShape.OpenHandCursor if is_grip else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        if vm != self.hovered_vm:
            self.hovered_vm = vm
            self._changed()

    def _is_grip(self, vm: VmId, at: QPointF) -> bool:
        for place in self._canvas.plan.places:
            for shape in place.shape.vms:
                if shape.card.id == vm:
                    grip = grip_box(place.on_stage(shape.box), place.shape.format.detail)
                    return grip is not None and grip.holds(at.x(), at.y())
        return False

    def _pick_up(self, vm: VmId, manner: Manner, at: QPoint | None = None) -> None:
        self._pressed_at = self._pressed_vm = None
        self._context.carrying.pick_up(Carried(CarriedKind.VM, vm), manner, at)

    def _choose(self, vm: VmId | None, host: HostId | None) -> None:
        selection = self._context.selection
        if vm is not None:
            selection.choose_vm(vm, host)
        elif host is not None:
            selection.choose_host(host)
        else:
            selection.clear()

    # --- keys ------------------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        if isinstance(self._context.carrying.state, Holding):
            return self._carrying_key(event)
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        if event.modifiers() & held:
            return False
        key = Qt.Key(event.key())
        if key in _WALK:
            self._walk(_WALK[key])
            return True
        if key in _TAKE:
            return self._take()
        return self._verb(key) or self._zoom(key)

    def _carrying_key(self, event: QKeyEvent) -> bool:
        carrying, key = self._context.carrying, Qt.Key(event.key())
        if key in _AIM:
            carrying.aim_next(_AIM[key])
            place = self._canvas.plan.place(carrying.state.target if isinstance(carrying.state, Holding) else None)
            if place is not None:
                self._view.bring_into_view(place.box)
            return True
        if key in _TAKE and not event.isAutoRepeat():
            carrying.drop()
            return True
        return False

    def _zoom(self, key: Qt.Key) -> bool:
        if not self._context.settings.preferences.single_keys:
            return False
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._view.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self._view.zoom_out()
        elif key == Qt.Key.Key_0:
            self._view.zoom_to_fit()
        else:
            return False
        return True

    def _verb(self, key: Qt.Key) -> bool:
        selection = self._context.selection
        if key == Qt.Key.Key_F2 and selection.vm is not None and self._rename is not None:
            self._rename(selection.vm)
        elif key == Qt.Key.Key_Delete and selection.vm is not None:
            self._context.bridge.submit(DestroyVm(selection.vm))
        elif key == Qt.Key.Key_Delete and isinstance(selection.subject, HostSubject):
            self._context.bridge.submit(RemoveHost(selection.subject.host))
        elif key == Qt.Key.Key_F4 and self._why is not None:
            self._why()
        elif key == Qt.Key.Key_F1 and self._explain is not None:
            self._explain()
        elif key == Qt.Key.Key_Escape and self._context.carrying.refused is not None:
            self._context.carrying.dismiss_refusal()
        else:
            return False
        return True

    def _take(self) -> bool:
        vm = self._context.selection.vm
        if vm is None:
            self._walk(Step.DOWN)
            return True
        self._pick_up(vm, Manner.KEYS)
        return True

    def _walk(self, step: Step) -> None:
        subject = walk(self._canvas.plan, self._context.selection.subject, step)
        if subject is not None:
            self._context.selection.choose(subject)
            place = place_of(self._canvas.plan, subject)
            if place is not None:
                self._view.bring_into_view(place.box)
