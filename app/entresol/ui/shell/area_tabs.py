"""The tabs at the bottom of a small window or a large text: one area at a time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from entresol.ui.controls import Dress, Option, Segmented, Surface
from entresol.ui.shell.adapting import Area

translate = QCoreApplication.translate

_ICONS = {Area.STAGE: "layers", Area.PANEL: "list-checks", Area.DOCK: "chart-area", Area.PALETTE: "box"}


class AreaTabs(Surface):
    """Laboratory, task, charts, palette."""

    _area_chosen = Signal(object)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, "bg.surface", parent, edges="top")
        self._tabs = Segmented(dress, self, height=40, pad=8, size="body", fill_width=True)
        self._tabs.on_chosen(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.addWidget(self._tabs)
        self._retranslate()

    def on_chosen(self, slot: Callable[[Area], None]) -> None:
        """Call ``slot`` with the area that was chosen."""
        self._area_chosen.connect(slot)

    def choose(self, area: Area) -> None:
        """Show ``area`` as chosen."""
        self._tabs.choose(area.value)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        names = {
            Area.STAGE: translate("AreaTabs", "Lab"),
            Area.PANEL: translate("AreaTabs", "Task"),
            Area.DOCK: translate("AreaTabs", "Charts"),
            Area.PALETTE: translate("AreaTabs", "Palette"),
        }
        self._tabs.set_options([Option(area.value, names[area], _ICONS[area]) for area in names])

    def _choose(self, key: str) -> None:
        self._area_chosen.emit(Area(key))
