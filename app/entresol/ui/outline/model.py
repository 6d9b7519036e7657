"""The lines of the list for Qt. Everything that ``data`` answers was prepared before it is asked."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QIcon

from entresol.model.values import HostId
from entresol.ui.outline.rows import Key, Row
from entresol.ui.selection import HostSubject
from entresol.ui.words.verdicts import Flag

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
NAME, STATE, CPU, MEMORY, VERDICT = range(COLUMNS)


class _Node:
    """One line with its place in the tree; Qt keeps its address in an index, so the model keeps it alive."""

    __slots__ = ("above", "at", "below", "row")

    def __init__(self, row: Row, above: "_Node | None", at: int) -> None:
        self.row = row
        self.above = above
        self.at = at
        self.below = [_Node(child, self, index) for index, child in enumerate(row.children)]


class OutlineModel(QAbstractItemModel):
    """Hosts, their machines, and a column of verdicts while something is carried."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._flags: Mapping[HostId, Flag] = {}
        self._icons: Mapping[Key, QIcon] = {}
        self._flag_icons: Mapping[HostId, QIcon] = {}
        self._inks: Mapping[HostId, QColor] = {}

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row], icons: Mapping[Key, QIcon]) -> bool:
        """Show ``rows``; returns whether the tree changed, and not only its figures."""
        self._icons = icons
        if _keys(rows) == _keys([node.row for node in self._nodes]):
            for node, row in zip(self._nodes, rows, strict=True):
                self._refresh(node, row)
            return False
        self.beginResetModel()
        self._nodes = [_Node(row, None, index) for index, row in enumerate(rows)]
        self.endResetModel()
        return True

    def show_flags(
        self, flags: Mapping[HostId, Flag], icons: Mapping[HostId, QIcon], inks: Mapping[HostId, QColor]
    ) -> None:
        """Show the verdict beside each host; none when nothing is carried."""
        self._flags, self._flag_icons, self._inks = flags, icons, inks
        if self._nodes:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._nodes) - 1, VERDICT))

    def retranslate(self) -> None:
        """Say the column heads again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def index_of(self, key: Key | None) -> QModelIndex:
        """Return where ``key`` is; an invalid index when it is not shown."""
        for node in self._nodes:
            if node.row.key == key:
                return self.index(node.at, 0)
            for child in node.below:
                if child.row.key == key:
                    return self.createIndex(child.at, 0, child)
        return QModelIndex()

    def key_of(self, index: Index) -> Key | None:
        """Return what ``index`` shows."""
        return self._node(index).row.key if index.isValid() else None

    # --- what Qt asks ----------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Return the index of a cell."""
        inside = self._nodes if parent is None or not parent.isValid() else self._node(parent).below
        if 0 <= row < len(inside) and 0 <= column < COLUMNS:
            return self.createIndex(row, column, inside[row])
        return QModelIndex()

    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the host of a machine."""
        above = self._node(child).above if child.isValid() else None
        return QModelIndex() if above is None else self.createIndex(above.at, 0, above)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines are inside."""
        if parent is None or not parent.isValid():
            return len(self._nodes)
        return len(self._node(parent).below) if parent.column() == 0 else 0

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002
        """Return the number of columns."""
        return COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return [
            translate("Outline", "Name"),
            translate("Outline", "Kind or state"),
            translate("Outline", "CPU"),
            translate("Outline", "Memory"),
            translate("Outline", "If dropped here"),
        ][section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid():
            return None
        row, column = self._node(index).row, index.column()
        if column == VERDICT:
            return self._verdict(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return self._spoken(row)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return self._icons.get(row.key)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == CPU:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _verdict(self, row: Row, role: int) -> object:
        if not isinstance(row.key, HostSubject) or row.key.host not in self._flags:
            return None
        flag = self._flags[row.key.host]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _flag_text(flag)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._flag_icons.get(row.key.host)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(self._inks[row.key.host])
        return None

    def _spoken(self, row: Row) -> str:
        if isinstance(row.key, HostSubject) and row.key.host in self._flags:
            return translate("Outline", "{verdict}. {host}").format(
                verdict=_flag_text(self._flags[row.key.host]), host=row.spoken
            )
        return row.spoken

    def _refresh(self, node: _Node, row: Row) -> None:
        changed = node.row != row
        node.row = row
        for child, child_row in zip(node.below, row.children, strict=True):
            child.row = child_row
        if changed:
            self.dataChanged.emit(self.createIndex(node.at, 0, node), self.createIndex(node.at, MEMORY, node))
            if node.below:
                first, last = node.below[0], node.below[-1]
                self.dataChanged.emit(self.createIndex(first.at, 0, first), self.createIndex(last.at, MEMORY, last))

    def _node(self, index: Index) -> _Node:
        return cast("_Node", index.internalPointer())


def _keys(rows: Sequence[Row]) -> list[tuple[Key, tuple[Key, ...]]]:
    return [(row.key, tuple(child.key for child in row.children)) for row in rows]


def _flag_text(flag: Flag) -> str:
    if not flag.detail:
        return flag.title
    return translate("Outline", "{title}, {detail}").format(title=flag.title, detail=flag.detail)
