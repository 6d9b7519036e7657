"""The figures of a chart as a table: the last minute, one line every five seconds, one column for each owner."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from entresol.engine.commands import Resource
from entresol.ui.charts import figures
from entresol.ui.charts.drawing import Shown
from entresol.ui.charts.history import SPAN_US
from entresol.ui.controls import Dress, PushButton
from entresol.ui.controls.dialogs import Dialog

translate = QCoreApplication.translate
_LINE_US = 5_000_000
_FIXED_COLUMNS = 3
AnyIndex = QModelIndex | QPersistentModelIndex


class FiguresModel(QAbstractTableModel):
    """Instants down, owners across. Figures are those of the moment at which the table was opened."""

    def __init__(self, resource: Resource, shown: Shown, parent: QWidget | None = None) -> None:
        """Read ``shown`` once."""
        super().__init__(parent)
        self._resource = resource
        self._shown = shown
        instants = range(0, SPAN_US + 1, _LINE_US)
        self._samples = [(ago_us, found) for ago_us in instants if (found := shown.history.before(ago_us)) is not None]
        self._owners = list(dict.fromkeys(owner for _, sample in self._samples for owner, _ in sample.layers))

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002
        """Return how many instants there are."""
        return len(self._samples)

    def columnCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002
        """Return instant, total and demand, then an owner each."""
        return _FIXED_COLUMNS + len(self._owners)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the figure of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        ago_us, sample = self._samples[index.row()]
        match index.column():
            case 0:
                return figures.ago(ago_us)
            case 1:
                return figures.part(self._resource, sample.used, sample.capacity)
            case 2:
                return figures.part(self._resource, sample.demand, sample.capacity)
            case column:
                owner = self._owners[column - _FIXED_COLUMNS]
                return figures.part(self._resource, sample.of(owner), sample.capacity)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column holds."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        match section:
            case 0:
                return translate("Charts", "When")
            case 1:
                return translate("Charts", "Used")
            case 2:
                return translate("Charts", "Asked for")
            case _:
                return self._shown.name(self._owners[section - _FIXED_COLUMNS])


class ChartTable(Dialog):
    """A window with the figures of one chart; it does not stop the laboratory."""

    _closed = Signal()

    def __init__(self, dress: Dress, resource: Resource, shown: Shown, parent: QWidget) -> None:
        """Show the figures of ``shown``."""
        super().__init__(dress, parent, width=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._resource = resource
        self._shown = shown
        self._model = FiguresModel(resource, shown, self)
        self._view = QTableView(self)
        self._view.setModel(self._model)
        self._view.verticalHeader().hide()
        self._view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._view.setMinimumHeight(int(dress.look.theme.px(320)))
        self._view.setShowGrid(False)
        self._view.setAlternatingRowColors(True)
        self.body.addWidget(self._view)
        self.finished.connect(self._tell_closed)
        self._close = PushButton(dress, "primary", large=True)
        self._close.on_pressed(self.close)
        self.add_button(self._close)
        self._retranslate()

    def on_closed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the table goes away."""
        self._closed.connect(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _tell_closed(self, _result: int) -> None:
        self._closed.emit()

    def _retranslate(self) -> None:
        host = self._shown.frame.inventory.hosts[self._shown.host].name.into(self._shown.language)
        title = translate("Charts", "{resource} of {host}, last minute")
        self.set_title(title.format(resource=figures.title(self._resource), host=host))
        self._view.setAccessibleName(self.windowTitle())
        self._close.setText(translate("Charts", "Close"))
