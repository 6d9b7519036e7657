"""The four charts of the charted host and the instant that is looked at; one chart and tabs where it is narrow."""

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.engine.commands import Resource
from entresol.engine.frame import Frame
from entresol.model.inventory import Inventory
from entresol.model.values import HostId
from entresol.ui.charts import figures
from entresol.ui.charts.card import ChartCard
from entresol.ui.charts.drawing import Shown
from entresol.ui.charts.history import History, sample_of
from entresol.ui.charts.owners import Owners
from entresol.ui.charts.present import present_of
from entresol.ui.charts.table import ChartTable
from entresol.ui.context import Context
from entresol.ui.controls.segmented import Option, Segmented
from entresol.ui.theme import Theme
from entresol.ui.words.names import Names

_GAP = 12
_CALM_MS = 1_000
"""Between two drawings when motion is reduced, and between two descriptions for a screen reader."""


class ChartsPanel(QWidget):
    """Draws while time runs, at the rate of the tokens; draws nothing while nothing changes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the charts and follow the bridge, the selection and the look."""
        super().__init__(parent)
        self._context = context
        self._owners = Owners()
        self._host: HostId | None = None
        self._inventory: Inventory | None = None
        self._compact = False
        self._histories: dict[Resource, History] = {}
        self._cards = {resource: ChartCard(context, resource, self) for resource in Resource}
        self._tabs = Segmented(context, self)
        self._table: ChartTable | None = None
        self._since_drawn = QElapsedTimer()
        self._since_said = QElapsedTimer()
        # A drawing gets its size after its card, and no frame follows while time stands still.
        self._once_settled = QTimer(self, singleShot=True, interval=0)
        self._once_settled.timeout.connect(self._redraw)
        self._build()
        bridge = context.bridge
        bridge.on_frame(self.show_frame)
        bridge.on_restored(self._restored)
        context.selection.on_changed(self._chosen)
        context.look.on_changed(self._restyled)

    def card(self, resource: Resource) -> ChartCard:
        """Return the chart of ``resource``."""
        return self._cards[resource]

    def set_compact(self, *, compact: bool) -> None:
        """Show one chart and tabs, whatever the room."""
        if compact != self._compact:
            self._compact = compact
            self._arrange()
            self._redraw()

    def show_frame(self, frame: Frame) -> None:
        """Draw what is new, unless it was drawn a moment ago and time runs on."""
        if not self.isVisible():
            return
        playing = self._context.bridge.transport.playing
        if playing and self._since_drawn.isValid() and self._since_drawn.elapsed() < self._pace_ms():
            return
        self._since_drawn.start()
        self._draw(frame, only_news=frame.inventory is self._inventory)
        self._inventory = frame.inventory

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for card in self._cards.values():
            card.on_looked_at(self._look_at)
            card.on_table_asked(self._open_table)
            card.on_room_changed(self._once_settled.start)
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._tabs)
        column.addLayout(row, 1)
        self._tabs.on_chosen(self._tab_chosen)
        self._retranslate()
        self._tabs.choose(Resource.CPU.value)
        self._arrange()

    # --- what happens ------------------------------------------------------------------------------------------

    def _draw(self, frame: Frame, *, only_news: bool = False) -> None:
        host = self._context.selection.charted_host
        if host is None or host not in frame.host_index:
            self._show_nothing()
            return
        if host != self._host:
            self._host = host
            self._histories.clear()
        self._owners.learn(frame)
        theme, language = self._context.look.theme, self._context.language.code
        for resource, card in self._cards.items():
            if card.isHidden():
                continue
            history = self._history(resource, card.columns_wanted())
            if self._fill(history, host, resource, frame) or not only_news:
                card.show_state(Shown(history, self._owners, host, frame, theme, language))
        if not self._since_said.isValid() or self._since_said.elapsed() >= _CALM_MS or not self._is_playing():
            self._since_said.start()
            self._describe(frame, host)

    def _show_nothing(self) -> None:
        """Empty the charts: there is no host, or no longer."""
        if self._host is None:
            return
        self._host = None
        self._histories.clear()
        for card in self._cards.values():
            card.show_nothing()

    def _history(self, resource: Resource, count: int) -> History:
        history = self._histories.get(resource)
        if history is None or history.count != count:
            history = self._histories[resource] = History(count)
        return history

    def _fill(self, history: History, host: HostId, resource: Resource, frame: Frame) -> bool:
        """Add the samples that the past has and ``history`` has not; return whether anything is to be drawn."""
        missing = history.missing(frame.at_us)
        if missing:
            start_us, stop_us = missing[0] * history.quantum_us, missing[-1] * history.quantum_us
            columns = self._context.bridge.trace.columns(host, resource, start_us, stop_us, len(missing))
            for number, column in zip(missing, columns, strict=True):
                history.append(number, sample_of(column, self._owners.slots))
        before, history.present = history.present, present_of(frame, host, resource)
        return bool(missing) or before is None or before.differs(history.present)

    def _describe(self, frame: Frame, host: HostId) -> None:
        name = Names(frame.inventory, self._context.language.code).host(host)
        for resource, card in self._cards.items():
            if resource in self._histories:
                card.describe(figures.spoken(resource, name, self._histories[resource]))

    def _restored(self) -> None:
        self._histories.clear()
        self.show_frame(self._context.bridge.frame)

    def _chosen(self) -> None:
        if self._context.selection.charted_host != self._host:
            self._redraw()

    def _restyled(self, _theme: Theme) -> None:
        self._arrange()
        self._redraw()

    def _redraw(self) -> None:
        if self.isVisible():
            self._draw(self._context.bridge.frame)

    def _look_at(self, ago_us: int | None) -> None:
        for card in self._cards.values():
            card.look_at(ago_us)

    def _open_table(self, resource: Resource) -> None:
        host = self._host
        if host is None or resource not in self._histories:
            return
        if self._table is not None:
            self._table.close()
        frame = self._context.bridge.frame
        theme, language = self._context.look.theme, self._context.language.code
        shown = Shown(self._histories[resource], self._owners, host, frame, theme, language)
        self._table = ChartTable(self._context, resource, shown, self._cards[resource])
        self._table.on_closed(self._forget_table)
        self._table.show()

    def _forget_table(self) -> None:
        self._table = None

    def _is_playing(self) -> bool:
        return self._context.bridge.transport.playing

    def _pace_ms(self) -> int:
        look = self._context.look
        return _CALM_MS if look.reduced_motion else int(1_000 / look.theme.number("motion.chart_fps"))

    # --- room --------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Show the four charts, or one and tabs where four would be too narrow to read."""
        least = sum(card.minimumSizeHint().width() for card in self._cards.values()) + _GAP * (len(self._cards) - 1)
        narrow = self._compact or self.width() < least
        self._tabs.setVisible(narrow)
        for resource, card in self._cards.items():
            card.setVisible(not narrow or resource.value == self._tabs.chosen)

    def _tab_chosen(self, _key: str) -> None:
        self._arrange()
        self._redraw()

    def minimumSizeHint(self) -> QSize:
        """Return the room of one chart under its tabs: four are shown only where they fit."""
        card = next(iter(self._cards.values())).minimumSizeHint()
        return QSize(card.width(), card.height() + (0 if self._tabs.isHidden() else self._tabs.sizeHint().height() + 6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between four charts and one."""
        super().resizeEvent(event)
        self._arrange()
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what happened while the charts were hidden."""
        super().showEvent(event)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        chosen = self._tabs.chosen
        self._tabs.set_options([Option(resource.value, figures.title(resource)) for resource in Resource])
        if chosen:
            self._tabs.choose(chosen)
        for card in self._cards.values():
            card.retranslate()
        self._redraw()
