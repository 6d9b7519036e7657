"""The workbench: bar, palette, canvas over charts, side panel, status; arranged by the room there is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from entresol.ui.carrying import Holding, Manner, State
from entresol.ui.context import Context
from entresol.ui.shell.adapting import Area, Arrangement, arrange
from entresol.ui.shell.area_tabs import AreaTabs
from entresol.ui.shell.panels import Panels
from entresol.ui.shell.side_panel import INSPECTOR, JOURNAL, TASK
from entresol.ui.theme import Theme

_SAVE_AFTER_MS = 600
_COLUMNS, _ROWS = "columns", "rows"
_COLUMN_PX = (236, 880, 324)
_DOCK_PX = 214
_AREAS = (Area.PALETTE, Area.STAGE, Area.DOCK, Area.PANEL)


class Workbench(QWidget):
    """Puts the panels of one session together. Which of them are shown is computed by ``adapting``."""

    _arranged = Signal()

    def __init__(self, context: Context, panels: Panels, top: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._panels = panels
        self._folded = {Area(name) for name in context.settings.preferences.hidden_panels if name in set(Area)}
        self._chosen = Area.STAGE
        self._arrangement: Arrangement | None = None
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._tabs = AreaTabs(context, self)
        self._tabs.on_chosen(self._choose)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER_MS)
        self._saving.timeout.connect(self._save_sizes)
        self._lay_out(top)
        context.look.on_changed(self._restyle)
        context.carrying.on_changed(self._follow_hand)

    def on_arranged(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when panels were shown or folded away."""
        self._arranged.connect(slot)

    @property
    def panels(self) -> Panels:
        """The panels of this workbench."""
        return self._panels

    @property
    def arrangement(self) -> Arrangement:
        """What is shown now."""
        return arrange(self.width(), self._context.look.theme.text_percent, frozenset(self._folded), self._chosen)

    def is_shown(self, area: Area) -> bool:
        """Return whether ``area`` is shown."""
        return area in self.arrangement.shown

    def toggle(self, area: Area) -> None:
        """Fold ``area`` away, or bring it back; where there is room for one, choose it."""
        if self.arrangement.tabs:
            self._choose(Area.STAGE if self._chosen is area else area)
            return
        self._folded ^= {area}
        self._context.settings.remember(hidden_panels=tuple(sorted(self._folded)))
        self._arrange()

    def show_area(self, area: Area) -> None:
        """Make sure that ``area`` is shown."""
        if not self.is_shown(area):
            self.toggle(area)

    def show_page(self, name: str) -> None:
        """Show a page of the side panel."""
        self.show_area(Area.PANEL)
        self._panels.side.show_page(name)

    def show_task(self) -> None:
        """Show the task."""
        self.show_page(TASK)

    def show_inspector(self) -> None:
        """Show the inspector."""
        self.show_page(INSPECTOR)

    def show_journal(self) -> None:
        """Show the log."""
        self.show_page(JOURNAL)

    def next_area(self, step: int) -> None:
        """Give the focus to the next area that is shown, or the previous one."""
        shown = [area for area in _AREAS if self.is_shown(area)]
        here = next((place for place, area in enumerate(shown) if self._widget(area).isAncestorOf(self._focused())), -1)
        start = here if here >= 0 or step > 0 else 0
        self._focus(shown[(start + step) % len(shown)])

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing: what does not fit is folded away, never pushed out of the window."""
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panels for the new width."""
        super().resizeEvent(event)
        self._arrange()

    # --- layout ------------------------------------------------------------------------------------------------

    def _lay_out(self, top: QWidget) -> None:
        panels = self._panels
        self._rows.addWidget(panels.stage)
        self._rows.addWidget(panels.dock)
        self._columns.addWidget(panels.shelf)
        self._columns.addWidget(self._rows)
        self._columns.addWidget(panels.side)
        for name, splitter, stretched in ((_ROWS, self._rows, 0), (_COLUMNS, self._columns, 1)):
            splitter.setObjectName(name)
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            splitter.setStretchFactor(stretched, 1)
            splitter.splitterMoved.connect(self._moved)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._columns, 1)
        column.addWidget(self._tabs)
        column.addWidget(panels.status)
        self._restore_sizes()

    def _arrange(self) -> None:
        wanted = self.arrangement
        if wanted == self._arrangement:
            return
        before, self._arrangement = self._arrangement, wanted
        panels = self._panels
        panels.shelf.set_rail(rail=wanted.rail)
        panels.shelf.setVisible(Area.PALETTE in wanted.shown)
        panels.stage.setVisible(Area.STAGE in wanted.shown)
        panels.dock.setVisible(Area.DOCK in wanted.shown)
        panels.side.setVisible(Area.PANEL in wanted.shown)
        self._rows.setVisible(bool({Area.STAGE, Area.DOCK} & wanted.shown))
        self._tabs.setVisible(wanted.tabs)
        self._tabs.choose(self._chosen)
        panels.status.setVisible(not wanted.tabs)
        panels.dock.set_compact(wanted.one_chart)
        if wanted.outline and (before is None or not before.outline):
            panels.stage.show_list(True)  # noqa: FBT003  # the stage's signature
        if before is None or before.fit is not wanted.fit:
            self._restore_sizes()
        self._arranged.emit()

    def _restore_sizes(self) -> None:
        px = self._context.look.theme.px
        settings = self._context.settings
        columns = settings.splitter(self._remembered_as(_COLUMNS)) or tuple(int(px(size)) for size in _COLUMN_PX)
        left = self._panels.shelf.maximumWidth() if self.arrangement.rail else columns[0]
        right = columns[-1]
        self._columns.setSizes([left, max(200, self.width() - left - right), right])
        rows = settings.splitter(self._remembered_as(_ROWS)) or (0, int(px(_DOCK_PX)))
        self._rows.setSizes([max(120, self._columns.height() - rows[-1]), rows[-1]])

    def _remembered_as(self, name: str) -> str:
        fit = self.arrangement.fit
        return f"workbench.{name}.{fit}"

    def _moved(self) -> None:
        self._saving.start()

    def _save_sizes(self) -> None:
        for name, splitter in ((_COLUMNS, self._columns), (_ROWS, self._rows)):
            if all(splitter.sizes()):
                self._context.settings.remember_splitter(self._remembered_as(name), tuple(splitter.sizes()))

    def _restyle(self, _theme: Theme) -> None:
        self._arrange()

    def _follow_hand(self, state: State) -> None:
        """Where one area is shown at a time, what was picked up in the palette is carried to the laboratory."""
        if isinstance(state, Holding) and state.manner is not Manner.DRAG and self.arrangement.tabs:
            self._choose(Area.STAGE)
            self._panels.stage.focus_canvas()

    # --- areas -------------------------------------------------------------------------------------------------

    def _choose(self, area: Area) -> None:
        self._chosen = area
        self._arrange()

    def _widget(self, area: Area) -> QWidget:
        panels = self._panels
        widgets = {
            Area.PALETTE: panels.shelf,
            Area.STAGE: panels.stage,
            Area.DOCK: panels.dock,
            Area.PANEL: panels.side,
        }
        return widgets[area]

    def _focused(self) -> QWidget:
        return self.focusWidget() or self

    def _focus(self, area: Area) -> None:
        match area:
            case Area.PALETTE:
                self._panels.shelf.focus_first()
            case Area.STAGE:
                self._panels.stage.focus_canvas()
            case Area.DOCK:
                self._panels.dock.focus_first()
            case Area.PANEL:
                self._panels.side.focus_tabs()
