"""The page of a host: identity, layers, gauges, hardware, and what can be installed on it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.inventory import Host
from entresol.model.text import LanguageCode
from entresol.ui.carrying.orders import Judge
from entresol.ui.context import Context
from entresol.ui.controls import Chip, Divider, Label, ParagraphLabel, SectionLabel
from entresol.ui.controls.signs import Sign
from entresol.ui.inspector.beside import Beside
from entresol.ui.inspector.command_menu import fill_menu
from entresol.ui.inspector.facts import host_facts
from entresol.ui.inspector.gauges import GaugeRows, gauges_of
from entresol.ui.inspector.host_verbs import application_verbs, hypervisor_verbs, os_verbs
from entresol.ui.inspector.layers import LayerStack, layers_of
from entresol.ui.inspector.rows import Pair
from entresol.ui.inspector.tiles import Face, Tile, Tiles
from entresol.ui.menus.verbs import Verb
from entresol.ui.words import units
from entresol.ui.words.names import Names

translate = QCoreApplication.translate
_HARDWARE_ROWS = 6
Offer = Callable[[Host, Frame, LanguageCode, Judge], list[Verb]]


class HostPage(QWidget):
    """Shows one host."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)
        self._context = context
        self._host: Host | None = None
        self._state: object = None
        self._sign = Sign(context, "server", "text.primary", self, side=26)
        self.name = Label(context, "title", 600, parent=self, elide=True)
        self._kind = ParagraphLabel(context, "caption", "text.muted", self)
        self.chip = Chip(context, parent=self)
        self._first = Beside(context, self.name, self.chip, self)
        self._layers_title = SectionLabel(context, self)
        self.stack = LayerStack(context, self)
        self._gauges_title = SectionLabel(context, self)
        self.gauges = GaugeRows(context, self)
        self._hardware_title = SectionLabel(context, self)
        self._hardware = [Pair(context, self, size="caption") for _ in range(_HARDWARE_ROWS)]
        self._install_title = SectionLabel(context, self)
        self.os, self.hypervisor, self.application = (Tile(context) for _ in range(3))
        self.tiles = Tiles(context, (self.os, self.hypervisor, self.application), self)
        self._offers: dict[Tile, Offer] = {
            self.os: os_verbs,
            self.hypervisor: hypervisor_verbs,
            self.application: application_verbs,
        }
        self._lay_out()
        self.os.on_pressed(self._open_os)
        self.hypervisor.on_pressed(self._open_hypervisor)
        self.application.on_pressed(self._open_application)

    def show_host(self, host: Host, frame: Frame) -> None:
        """Show ``host`` as it is in ``frame``."""
        self._host = host
        self.gauges.show_gauges(gauges_of(host, frame, self._context.look.theme))
        self._show_state(host, frame)
        self._show_power(host, frame)
        state = (frame.inventory, host.id, self._context.language.code)
        if state != self._state:
            self._state = state
            self._show_structure(host, frame)

    def menu_of(self, button: Tile) -> QMenu | None:
        """Return what ``button`` offers, each line with its verdict."""
        if self._host is None:
            return None
        menu = QMenu(self)
        fill_menu(menu, self._context, self._verbs(button))
        return menu

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._first)
        words.addWidget(self._kind)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (self._layers_title, self.stack):
            column.addWidget(widget)
        column.addWidget(self._install_title)
        column.addWidget(self.tiles)
        for widget in (Divider(self._context, self), self._gauges_title, self.gauges):
            column.addWidget(widget)
        column.addWidget(Divider(self._context, self))
        column.addWidget(self._hardware_title)
        for row in self._hardware:
            column.addWidget(row)
        column.addStretch(1)

    # --- what it shows -----------------------------------------------------------------------------------------

    def _show_structure(self, host: Host, frame: Frame) -> None:
        code = self._context.language.code
        names = Names(frame.inventory, code)
        self._sign.show_icon("laptop" if host.hardware.form == "laptop" else "server", "text.primary")
        self.name.setText(names.text(host.name))
        kind = names.kind(host)
        self._kind.setText(kind[:1].upper() + kind[1:])
        self.stack.show_layers(layers_of(host, frame.inventory, code))
        self._layers_title.setText(translate("Inspector", "Layers"))
        self._gauges_title.setText(translate("Inspector", "Resources"))
        self._hardware_title.setText(translate("Inspector", "Hardware"))
        self._install_title.setText(translate("Inspector", "Install"))
        self.os.show_face(Face("app-window", translate("Inspector", "System")))
        self.hypervisor.show_face(Face("layers", translate("Inspector", "Hypervisor")))
        self.application.show_face(Face("box", translate("Inspector", "Application")))
        self.os.setVisible(host.os is None and host.product is None and bool(self._verbs(self.os)))
        self.hypervisor.setVisible(host.product is None and bool(self._verbs(self.hypervisor)))
        self.application.setVisible(bool(self._verbs(self.application)))
        is_open = not all(tile.isHidden() for tile in self._offers)
        self._install_title.setVisible(is_open)
        self.tiles.setVisible(is_open)
        self.tiles.arrange()
        self._show_hardware(host)

    def _show_hardware(self, host: Host) -> None:
        hardware = host.hardware
        processor = translate("Inspector", "{cores} cores · {rate}")
        present = translate("Inspector", "in the processor, enabled")
        absent = translate("Inspector", "disabled in the firmware")
        pairs = (
            (
                translate("Inspector", "Processor"),
                processor.format(cores=hardware.cores, rate=units.frequency(hardware.core_khz)),
            ),
            (translate("Inspector", "Memory"), units.memory(hardware.memory_kib)),
            (translate("Inspector", "Disk"), units.disk(hardware.disk_bytes)),
            (translate("Inspector", "Network"), units.network_rate(hardware.nic_kbps)),
            (translate("Inspector", "Virtualization"), present if hardware.hardware_virtualization else absent),
        )
        for row, (word, figure) in zip(self._hardware, pairs, strict=False):
            row.show_pair(word, figure)

    def _show_power(self, host: Host, frame: Frame) -> None:
        watts = units.number(frame.hosts.power_mw[frame.host_index[host.id]] / 1_000)
        text = translate("Inspector", "{watts} W").format(watts=watts)
        self._hardware[-1].show_pair(translate("Inspector", "Power"), text)

    def _show_state(self, host: Host, frame: Frame) -> None:
        facts = host_facts(host.id, frame)
        if facts.demand_milli > facts.cores * 1_000 + 10:
            self.chip.set_state("warn", "triangle-alert")
            self.chip.setText(translate("Inspector", "CPU contention"))
        else:
            self.chip.set_state("ok", "circle-check")
            self.chip.setText(translate("Inspector", "Running"))
        self._first.refresh()

    # --- acts --------------------------------------------------------------------------------------------------

    def _verbs(self, button: Tile) -> list[Verb]:
        if self._host is None:
            return []
        bridge, code = self._context.bridge, self._context.language.code
        return self._offers[button](self._host, bridge.frame, code, bridge.verdict)

    def _open(self, button: Tile) -> None:
        menu = self.menu_of(button)
        if menu is not None:
            menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _open_os(self) -> None:
        self._open(self.os)

    def _open_hypervisor(self) -> None:
        self._open(self.hypervisor)

    def _open_application(self) -> None:
        self._open(self.application)
