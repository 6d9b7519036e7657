"""The canvas for screen readers: Qt exposes nothing of a graphics view by itself.

The nodes are Python objects kept alive by :class:`StageTree`: Qt only borrows them, and asks again at every query.
"""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface, QColor
from shiboken6 import VoidPtr

from entresol.model.values import VmId
from entresol.ui.carrying import Carried, CarriedKind, Manner
from entresol.ui.context import Context
from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.stage.contents import Contents, Key, LayerKey, RootKey
from entresol.ui.stage.view import StageView

translate = QCoreApplication.translate


class StageTree:
    """Builds the nodes and tells the reader what has the focus."""

    def __init__(self, view: StageView, contents: Contents, context: Context) -> None:
        self.view = view
        self.contents = contents
        self.context = context
        self._nodes: dict[Key, Node] = {}
        QAccessible.registerAccessibleInterface(self.node(RootKey()))
        context.selection.on_changed(self.tell_focus)

    def node(self, key: Key) -> "Node":
        """Return the node of ``key``, always the same one."""
        if key not in self._nodes:
            self._nodes[key] = Node(self, key)
        return self._nodes[key]

    def renew(self) -> None:
        """Tell the reader that hosts or machines came or went."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))

    def tell_focus(self) -> None:
        """Tell the reader which host or machine the keyboard is on."""
        subject = self.context.selection.subject
        if subject is not None and self.view.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.node(subject), QAccessible.Event.Focus))


class Node(QAccessibleInterface):
    """One element of the tree."""

    def __init__(self, tree: StageTree, key: Key) -> None:
        super().__init__()
        self._tree = tree
        self._key = key
        self._deeds = Deeds(tree, key) if isinstance(key, HostSubject | VmSubject) else None

    def isValid(self) -> bool:
        """Return whether it still is on the canvas."""
        return self._tree.contents.exists(self._key)

    def object(self) -> QObject:
        """Return the widget, for the root only."""
        return self._tree.view if isinstance(self._key, RootKey) else None  # pyright: ignore[reportReturnType]

    def parent(self) -> QAccessibleInterface:
        """Return what it is inside of."""
        above = self._tree.contents.parent_of(self._key)
        if above is None:
            return QAccessible.queryAccessibleInterface(self._tree.view.parentWidget() or self._tree.view)
        return self._tree.node(above)

    def child(self, index: int) -> QAccessibleInterface:
        """Return one of what is inside."""
        inside = self._tree.contents.children(self._key)
        if not 0 <= index < len(inside):
            return None  # pyright: ignore[reportReturnType]
        return self._tree.node(inside[index])

    def childCount(self) -> int:
        """Return how many are inside."""
        return len(self._tree.contents.children(self._key))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of one of what is inside."""
        if not isinstance(child, Node):
            return -1
        inside = self._tree.contents.children(self._key)
        return inside.index(child.key) if child.key in inside else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is under a point of the screen."""
        for key in self._tree.contents.children(self._key):
            if self._tree.node(key).rect().contains(x, y):
                return self._tree.node(key)
        return None  # pyright: ignore[reportReturnType]

    def focusChild(self) -> QAccessibleInterface:
        """Return what the keyboard is on."""
        subject = self._tree.context.selection.subject
        if subject is None or not self._tree.view.hasFocus():
            return None  # pyright: ignore[reportReturnType]
        return self._tree.node(subject)

    def role(self) -> QAccessible.Role:
        """Return what kind of thing it is."""
        match self._key:
            case RootKey():
                return QAccessible.Role.List
            case HostSubject():
                return QAccessible.Role.Grouping
            case LayerKey() | VmSubject():
                return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it can be chosen and is."""
        state = QAccessible.State()
        if not isinstance(self._key, LayerKey):
            state.focusable = True
        if isinstance(self._key, HostSubject | VmSubject):
            state.selectable = True
            is_chosen = self._tree.context.selection.subject == self._key
            state.selected = is_chosen
            state.focused = is_chosen and self._tree.view.hasFocus()
        elif isinstance(self._key, RootKey):
            state.focused = self._tree.view.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name."""
        return self._tree.contents.name(self._key) if kind == QAccessible.Text.Name else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Names are changed by the command for it."""

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        view = self._tree.view
        if isinstance(self._key, RootKey):
            return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
        box = self._tree.contents.box(self._key)
        if box is None:
            return QRect()
        shown = view.to_view(box)
        corner = view.viewport().mapToGlobal(QPoint(int(shown.x), int(shown.y)))
        return QRect(corner.x(), corner.y(), int(shown.w), int(shown.h))

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        """Return what can be done with it."""
        if arg__1 == QAccessible.InterfaceType.ActionInterface and self._deeds is not None:
            # The binding takes the object itself where its stub says an address.
            return self._deeds  # pyright: ignore[reportReturnType]
        # None would be read as an address and end the program as soon as a reader asks for text or a value.
        return VoidPtr(0)  # pyright: ignore[reportReturnType]

    def backgroundColor(self) -> QColor:
        """Return no colour: colours say nothing here."""
        return QColor()

    def foregroundColor(self) -> QColor:
        """Return no colour: colours say nothing here."""
        return QColor()

    @property
    def key(self) -> Key:
        """What it stands for."""
        return self._key


class Deeds(QAccessibleActionInterface):
    """What can be done with a host or a machine: choose it, pick it up."""

    def __init__(self, tree: StageTree, key: Subject) -> None:
        super().__init__()
        self._tree = tree
        self._key = key

    def actionNames(self) -> list[str]:
        """Return press, and move for a machine."""
        return ["press", "move"] if isinstance(self._key, VmSubject) else ["press"]

    def doAction(self, actionName: str) -> None:  # noqa: N803  # Qt's name
        """Choose it, or take it in hand; pressing while something is in hand drops it there."""
        context = self._tree.context
        if actionName == "move" and isinstance(self._key, VmSubject):
            context.carrying.pick_up(Carried(CarriedKind.VM, VmId(self._key.vm)), Manner.KEYS)
        elif actionName == "press":
            context.selection.choose(self._key)

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803
        """Return the keys that do the same."""
        return ["Space"] if actionName == "move" else []

    def localizedActionName(self, name: str) -> str:
        """Return the name that is read aloud."""
        return translate("Stage", "Move") if name == "move" else translate("Stage", "Choose")

    def localizedActionDescription(self, name: str) -> str:
        """Return what it does."""
        if name == "move":
            return translate("Stage", "Picks the VM up; arrow keys choose a host, Enter drops it.")
        return translate("Stage", "Shows it in the inspector.")
