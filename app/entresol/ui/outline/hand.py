"""The strip above the list that says what is in hand, and how to put it back."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from entresol.ui.carrying import Holding, State
from entresol.ui.carrying.orders import slot_of
from entresol.ui.carrying.voice import name_of
from entresol.ui.context import Context
from entresol.ui.controls import Card, KeyCap, Label, VmBadge
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


class HandStrip(Card):
    """Hidden as long as nothing is carried."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent, level=0, radius=8, fill="accent.softer", line="accent.base", line_width=1.5)
        self._context = context
        self._badge = VmBadge(context, 0, side=24)
        self._text = Label(context, "body", 600)
        self._key = KeyCap(context)
        self._cancel = Label(context, "caption", 400, "text.secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._badge)
        row.addWidget(self._text, 1)
        row.addWidget(self._key)
        row.addWidget(self._cancel)
        self._state: State | None = None
        self.hide()

    def show_state(self, state: State) -> None:
        """Say what is in hand."""
        self._state = state
        self.setVisible(isinstance(state, Holding))
        if not isinstance(state, Holding):
            return
        inventory, code = self._context.bridge.frame.inventory, self._context.language.code
        self._badge.set_slot(slot_of(state.carried, inventory))
        name = name_of(state.carried, Names(inventory, code))
        self._text.setText(translate("Outline", "{name} in hand").format(name=name))
        self._key.setText(translate("Outline", "Esc"))
        self._cancel.setText(translate("Outline", "cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-set all texts in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and getattr(self, "_state", None) is not None:
            self.show_state(self._context.carrying.state)
