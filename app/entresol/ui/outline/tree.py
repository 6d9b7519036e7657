"""The tree widget of the list view: keys that pick up, aim and drop as on the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from entresol.engine.commands import DestroyVm, RemoveHost
from entresol.model.values import VmId
from entresol.ui.carrying import Holding, Manner
from entresol.ui.carrying.gestures import is_drag
from entresol.ui.context import Context
from entresol.ui.menus.verbs import carried_of
from entresol.ui.outline.model import COLUMNS, STATE, VERDICT, OutlineModel
from entresol.ui.selection import HostSubject, VmSubject
from entresol.ui.theme import Theme

_TAKE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AIM = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}
ICON_PX = 18


class OutlineTree(QTreeView):
    """Chooses with the shared selection, carries with the shared gesture."""

    _menu = Signal(object)
    _rename = Signal(object)

    def __init__(self, context: Context, model: OutlineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = model
        self._is_pointing = False
        self._pressed_at: QPoint | None = None
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.selectionModel().selectionChanged.connect(self._chosen)
        context.look.on_changed(self._wear)
        self._wear(context.look.theme)

    def on_menu(self, slot: Callable[[QContextMenuEvent], None]) -> None:
        """Call ``slot`` when a context menu is asked for."""
        self._menu.connect(slot)

    def on_rename(self, slot: Callable[[VmId], None]) -> None:
        """Call ``slot`` with the machine to rename."""
        self._rename.connect(slot)

    def show_verdicts(self, *, shown: bool) -> None:
        """Show the column of verdicts, in the room of the column of states."""
        self.setColumnHidden(VERDICT, not shown)
        self.setColumnHidden(STATE, shown)

    def fit_columns(self) -> None:
        """Give each column the width of its texts."""
        shown = [column for column in range(COLUMNS) if not self.isColumnHidden(column)]
        # The last one takes what is left.
        for column in shown[:-1]:
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + 20)

    def point_at(self, index: QModelIndex) -> None:
        """Show ``index`` as the current line without choosing anything else."""
        self._is_pointing = True
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._is_pointing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick up, aim, drop, rename and delete as on the canvas; else move as trees do."""
        used = self._carrying_key(event) if isinstance(self._context.carrying.state, Holding) else self._verb(event)
        if not used:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Drop on the line under the pointer when something is in hand."""
        if isinstance(self._context.carrying.state, Holding) and event.button() == Qt.MouseButton.LeftButton:
            self._aim_at(self.indexAt(event.position().toPoint()))
            self._context.carrying.drop()
            return
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the machine that is dragged, or follow the pointer with what is in hand."""
        if isinstance(self._context.carrying.state, Holding) or self._takes(event):
            self._context.carrying.move_to(event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged."""
        self._pressed_at = None
        state = self._context.carrying.state
        if isinstance(state, Holding) and state.manner is Manner.DRAG:
            self._context.carrying.move_to(event.globalPosition().toPoint())
            self._context.carrying.drop()
            return
        super().mouseReleaseEvent(event)

    def aim_under(self, point: QPoint) -> None:
        """Aim at the host whose lines are under ``point`` of the screen; elsewhere, at nothing."""
        local = self.viewport().mapFromGlobal(point)
        self._aim_at(self.indexAt(local) if self.viewport().rect().contains(local) else QModelIndex())

    def _takes(self, event: QMouseEvent) -> bool:
        """Pick up the machine that was pressed once the pointer has moved far enough, and return whether it did."""
        if self._pressed_at is None:
            return False
        subject = self._rows.key_of(self.indexAt(self._pressed_at))
        way = event.position().toPoint() - self._pressed_at
        if not isinstance(subject, VmSubject) or not is_drag(way.x(), way.y()):
            return False
        vm = self._context.bridge.frame.inventory.vms[subject.vm]
        self._context.carrying.pick_up(carried_of(vm), Manner.DRAG, event.globalPosition().toPoint())
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell who listens."""
        self._menu.emit(event)

    def _carrying_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _AIM:
            self._context.carrying.aim_next(_AIM[key])
            return True
        if key in _TAKE and not event.isAutoRepeat():
            self._context.carrying.drop()
            return True
        return False

    def _verb(self, event: QKeyEvent) -> bool:
        subject, key = self._rows.key_of(self.currentIndex()), Qt.Key(event.key())
        if isinstance(subject, HostSubject) and key == Qt.Key.Key_Delete:
            self._context.bridge.submit(RemoveHost(subject.host))
            return True
        if not isinstance(subject, VmSubject):
            return False
        vm = self._context.bridge.frame.inventory.vms[subject.vm]
        if key in _TAKE:
            self._context.carrying.pick_up(carried_of(vm), Manner.KEYS)
        elif key == Qt.Key.Key_F2:
            self._rename.emit(vm.id)
        elif key == Qt.Key.Key_Delete:
            self._context.bridge.submit(DestroyVm(vm.id))
        else:
            return False
        return True

    def _aim_at(self, index: QModelIndex) -> None:
        key = self._rows.key_of(index)
        if isinstance(key, VmSubject):
            key = self._rows.key_of(index.parent())
        self._context.carrying.aim(key.host if isinstance(key, HostSubject) else None)

    def _chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if self._is_pointing:
            return
        key = self._rows.key_of(self.currentIndex())
        if isinstance(key, HostSubject | VmSubject):
            self._context.selection.choose(key)

    def _wear(self, theme: Theme) -> None:
        side = int(theme.px(ICON_PX))
        self.setIconSize(QSize(side, side))
        self.setFont(theme.font())
        self.setIndentation(int(theme.px(24)))
        self.header().setMinimumSectionSize(int(theme.px(56)))
        self.show_verdicts(shown=isinstance(self._context.carrying.state, Holding))
        self.setMouseTracking(True)
        self.fit_columns()
