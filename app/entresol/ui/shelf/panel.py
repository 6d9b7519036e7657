"""The palette: models, waiting machines, hosts, and how to do without a mouse."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from entresol.engine.commands import AddHost
from entresol.engine.frame import Frame
from entresol.model.inventory import Inventory
from entresol.model.values import HostId
from entresol.ui.carrying import State
from entresol.ui.context import Context
from entresol.ui.controls.labels import Label, ParagraphLabel, SectionLabel
from entresol.ui.shelf.card import ModelCard
from entresol.ui.shelf.hosts import HardwareButton, HostReminder
from entresol.ui.shelf.items import LAB_CLUSTER, Card, hardware_cards, host_rows, model_cards, next_host, waiting_cards
from entresol.ui.shelf.keys import KeyboardCard
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

FULL_PX = 236
RAIL_PX = 60


class Shelf(QWidget):
    """Follows the inventory and what is in hand; everything it starts goes through the carry or the bridge."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rail = False
        self._inventory: Inventory | None = None
        self._cards: dict[tuple[str, str], ModelCard] = {}
        self._title = Label(context, "bodyLarge", 600, parent=self)
        self._machines = SectionLabel(context, self)
        self._waiting = SectionLabel(context, self)
        self._hosts = SectionLabel(context, self)
        self._lock = _Lock(context, self)
        self._note = ParagraphLabel(context, "caption", "text.muted", self, leading=1.35)
        self._keys = KeyboardCard(context, self)
        self._models_column, self._waiting_column, self._hosts_column = (QVBoxLayout() for _ in range(3))
        self._reminders: list[HostReminder] = []
        self._hardware: list[HardwareButton] = []
        self._list = QWidget(self)
        self._area = QScrollArea(self)
        self._lay_out()
        context.bridge.on_frame(self.show_frame)
        context.carrying.on_changed(self._show_hand)
        context.look.on_changed(self._resize)
        self.show_frame(context.bridge.frame)
        self._retranslate()

    def show_frame(self, frame: Frame) -> None:
        """Show what the inventory of ``frame`` offers."""
        if frame.inventory is not self._inventory:
            self._inventory = frame.inventory
            self._show_hosts(frame.inventory)
            self._show_hand(self._context.carrying.state)

    def set_rail(self, *, rail: bool) -> None:
        """Become a rail of icons, or the whole palette again."""
        if rail == self._rail:
            return
        self._rail = rail
        for card in self._cards.values():
            card.set_rail(rail=rail)
        for button in self._hardware:
            button.set_rail(rail=rail)
        # A rail is too narrow for a bar: it scrolls by the wheel and by the focus.
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(off if rail else on)
        margin = 4 if rail else 12
        self._list.layout().setContentsMargins(margin, 12, margin, 12)  # pyright: ignore[reportOptionalMemberAccess]
        self._show_headings()
        self._resize(self._context.look.theme)

    def focus_first(self) -> None:
        """Give the focus to the first card."""
        for card in self._cards.values():
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the surface; the line on its right belongs to the splitter."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._context.look.theme.color("bg.surface"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # --- contents ----------------------------------------------------------------------------------------------

    def _show_hand(self, hand: State) -> None:
        inventory = self._inventory or self._context.bridge.frame.inventory
        models, waiting = model_cards(inventory, hand), waiting_cards(inventory, hand)
        wanted = {(card.carried.kind.value, card.carried.id) for card in models + waiting}
        for key in [key for key in self._cards if key not in wanted]:
            gone = self._cards.pop(key)
            gone.hide()
            gone.deleteLater()
        for card in models:
            self._show_card(card, self._models_column)
        for card in waiting:
            self._show_card(card, self._waiting_column)
        self._show_headings()

    def _show_card(self, card: Card, column: QVBoxLayout) -> None:
        key = (card.carried.kind.value, card.carried.id)
        if key not in self._cards:
            widget = ModelCard(self._context, card, self._list)
            widget.set_rail(rail=self._rail)
            column.addWidget(widget)
            widget.show()
            self._cards[key] = widget
        self._cards[key].show_card(card)

    def _show_hosts(self, inventory: Inventory) -> None:
        offered = hardware_cards(inventory)
        if self._reminders or [button.card for button in self._hardware] == list(offered) != []:
            return
        if not offered:
            self._reminders = [HostReminder(self._context, row, self._list) for row in host_rows(inventory)]
            self._hosts_column.setSpacing(0)
            for reminder in self._reminders:
                self._hosts_column.addWidget(reminder)
            return
        for card in offered:
            button = HardwareButton(self._context, card, self._list)
            button.clicked.connect(self._bring_in)
            self._hosts_column.addWidget(button)
            self._hardware.append(button)

    def _bring_in(self) -> None:
        button = self.sender()
        if isinstance(button, HardwareButton):
            name, called = next_host(self._context.bridge.frame.inventory)
            command = AddHost(HostId(name), button.card.hardware, called, LAB_CLUSTER)
            if self._context.bridge.submit(command) is None:
                self._context.selection.choose_host(command.host)

    def _show_headings(self) -> None:
        inventory = self._inventory
        if inventory is None:
            return
        full = not self._rail
        self._title.setVisible(full)
        self._machines.setVisible(full and bool(inventory.shelf))
        self._waiting.setVisible(full and bool(inventory.waiting_vms()))
        self._hosts.setVisible(full)
        self._lock.setVisible(full and not self._hardware)
        self._note.setVisible(full and not self._hardware)
        self._keys.setVisible(full)
        for reminder in self._reminders:
            reminder.setVisible(full)

    def _retranslate(self) -> None:
        self._title.setText(translate("Shelf", "Palette"))
        self._machines.setText(translate("Shelf", "Virtual machines"))
        self._waiting.setText(translate("Shelf", "Waiting for a host"))
        self._hosts.setText(translate("Shelf", "Hosts"))
        self.setAccessibleName(translate("Shelf", "Palette"))
        count = len(self._context.bridge.frame.inventory.hosts)
        self._note.setText(translate("Shelf", "This exercise already provides its %n host(s).", None, count))
        self._lock.setToolTip(self._note.text())
        for widget in (*self._cards.values(), *self._reminders, *self._hardware):
            widget.retranslate()

    # --- layout ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for column in (self._models_column, self._waiting_column):
            column.setSpacing(8)
        hosts_head = QHBoxLayout()
        hosts_head.setContentsMargins(4, 0, 4, 0)
        hosts_head.addWidget(self._hosts, 1)
        hosts_head.addWidget(self._lock)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(_indented(self._title))
        column.addSpacing(2)
        column.addLayout(_indented(self._machines))
        column.addLayout(self._models_column)
        column.addLayout(_indented(self._waiting))
        column.addLayout(self._waiting_column)
        column.addSpacing(8)
        column.addLayout(hosts_head)
        column.addLayout(self._hosts_column)
        column.addLayout(_indented(self._note))
        column.addStretch(1)
        self._area.setWidget(self._list)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 16)
        foot.addWidget(self._keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    def _resize(self, theme: Theme) -> None:
        if self._rail:
            self.setFixedWidth(int(theme.px(RAIL_PX)))
        else:
            self.setMinimumWidth(int(theme.px(180)))
            self.setMaximumWidth(int(theme.px(420)))


def _indented(widget: QWidget) -> QHBoxLayout:
    """Headings begin a little further in than the edge of the cards."""
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 4, 0)
    row.addWidget(widget)
    return row


class _Lock(QWidget):
    """The sign that a section is given by the exercise."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        side = int(context.look.theme.px(14))
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the lock."""
        painter = QPainter(self)
        theme = self._context.look.theme
        self._context.icons.paint(painter, "lock", self.rect().toRectF(), theme.color("text.muted"))
        painter.end()
