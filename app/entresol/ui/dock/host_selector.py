"""Which host the charts show."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from entresol.engine.frame import Frame
from entresol.model.inventory import Host, Inventory
from entresol.model.product import HypervisorType
from entresol.model.values import HostId
from entresol.ui.context import Context
from entresol.ui.controls import Option
from entresol.ui.controls.fields import ComboBox
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


class HostSelector(ComboBox):
    """Follows the selection: choosing a host on the canvas charts it too."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the list and follow the bridge and the selection."""
        super().__init__(context, parent)
        self._context = context
        self._inventory: Inventory | None = None
        self._brief = False
        self.on_chosen(self._charted)
        context.bridge.on_frame(self._show_frame)
        context.selection.on_changed(self._follow)
        self._retranslate()

    def set_brief(self, *, brief: bool) -> None:
        """Name hosts without their product."""
        if brief != self._brief:
            self._brief = brief
            self._list(self._context.bridge.frame.inventory)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_frame(self, frame: Frame) -> None:
        if frame.inventory is not self._inventory:
            self._inventory = frame.inventory
            self._list(frame.inventory)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Dock", "Host of the charts"))
        self.setToolTip(translate("Dock", "Whose resources the charts show"))
        self._list(self._context.bridge.frame.inventory)

    def _list(self, inventory: Inventory) -> None:
        names = Names(inventory, self._context.language.code)
        hosts = [self._option(host, inventory, names) for host in inventory.hosts.values()]
        self.set_options(hosts or [Option("", translate("Dock", "No host"), "server")])
        self.setEnabled(bool(inventory.hosts))
        self._follow()

    def _follow(self) -> None:
        charted = self._context.selection.charted_host
        if charted is not None:
            self.choose(charted)

    def _charted(self, key: str) -> None:
        self._context.selection.chart(HostId(key))

    def _option(self, host: Host, inventory: Inventory, names: Names) -> Option:
        product = inventory.product_of(host.id)
        if product is None:
            return Option(host.id, names.host(host.id), "server")
        icon = "layers" if product.type is HypervisorType.TYPE_1 else "laptop"
        if self._brief:
            return Option(host.id, names.host(host.id), icon)
        label = translate("Dock", "{host} · {product}").format(host=names.host(host.id), product=product.name)
        return Option(host.id, label, icon)
