"""Settings that a student changes: a priority, and amounts on a slider. One gesture is one command."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.model.product import Knob, Product
from entresol.ui.controls import Dress, ParagraphLabel, Segmented
from entresol.ui.controls.fields import Slider
from entresol.ui.controls.segmented import Option
from entresol.ui.inspector.beside import Beside, Words
from entresol.ui.inspector.levels import Levels
from entresol.ui.inspector.rows import Pair
from entresol.ui.inspector.stepper import Stepper
from entresol.ui.words import knobs
from entresol.ui.words.knobs import Lever

_SETTLE_MS = 350
"""Keys and wheel steps that follow one another faster than this are one change."""
_CUSTOM = "custom"


class LevelRow(QWidget):
    """An amount on a slider, in the product's own unit; or why the product has no such setting."""

    _settled = Signal(object)

    def __init__(self, dress: Dress, lever: Lever, parent: QWidget | None = None) -> None:
        """Build the row of ``lever``."""
        super().__init__(parent)
        self._lever = lever
        self._levels = Levels(0, 1, 1, open_top=False)
        self._word: Callable[[int | None], str] = str
        self._value: int | None = None
        self.head = Pair(dress, self)
        self.slider = Slider(dress, self)
        self.reason = ParagraphLabel(dress, "caption", "text.muted", self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.slider)
        column.addWidget(self.reason)
        self.slider.on_moved(self._moved)
        self.slider.on_settled(self._released)

    def on_settled(self, slot: Callable[[int | None], None]) -> None:
        """Call ``slot`` with the value that was chosen, once for each gesture."""
        self._settled.connect(slot)

    def offer(
        self,
        title: str,
        meaning: str,
        levels: Levels,
        value: int | None,
        word: Callable[[int | None], str],
        note: str = "",
    ) -> None:
        """Show a setting that the product has; ``word`` writes a value with its unit, ``note`` says what it counts."""
        self._levels, self._word, self._value = levels, word, value
        self.reason.setText(note)
        self.reason.setVisible(bool(note))
        self.slider.show()
        self.setEnabled(True)
        self.setToolTip(meaning)
        self.slider.setAccessibleName(title)
        self.head.show_pair(title, self._shown())
        self.slider.blockSignals(True)  # noqa: FBT003  # Qt's signature
        if not self.slider.isSliderDown() and not self._settling.isActive():
            self.slider.setRange(0, levels.last)
            self.slider.setPageStep(max(1, levels.last // 10))
            self.slider.setValue(levels.position_of(value))
        self.slider.blockSignals(False)  # noqa: FBT003

    def refuse(self, title: str, figure: str, why: str) -> None:
        """Show a setting that the product lacks."""
        self.head.show_pair(title, figure)
        self.slider.hide()
        self.reason.setText(why)
        self.reason.show()
        self.setToolTip(why)

    def forget(self) -> None:
        """Drop a change that was not told yet: another machine is shown."""
        self._settling.stop()

    def _shown(self) -> str:
        busy = self.slider.isSliderDown() or self._settling.isActive()
        return self._word(self._levels.value_at(self.slider.value()) if busy else self._value)

    def _moved(self, position: int) -> None:
        self.head.show_pair(self.head.word.text(), self._word(self._levels.value_at(position)))
        self.slider.setAccessibleDescription(self.head.figure.text())

    def _released(self, _position: int) -> None:
        self._settling.start()

    def _settle(self) -> None:
        value = self._levels.value_at(self.slider.value())
        if value != self._value:
            self._settled.emit(value)


class WeightRow(QWidget):
    """The priority of a machine: named levels where the product has them, its own number otherwise."""

    _settled = Signal(int)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build the row."""
        super().__init__(parent)
        self.word = Words(dress, "body", "text.primary", weight=500)
        self.levels = Segmented(dress, pad=10)
        self.number = Stepper(dress)
        self.reason = ParagraphLabel(dress, "caption", "text.muted", self)
        self._by_level = Beside(dress, self.word, self.levels, self)
        self._word_of_number = Words(dress, "body", "text.primary", weight=500)
        self._by_number = Beside(dress, self._word_of_number, self.number, self)
        self._values: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._by_level, self._by_number, self.reason):
            column.addWidget(widget)
        self.levels.on_chosen(self._chosen)
        self.number.on_settled(self._settled.emit)

    def on_settled(self, slot: Callable[[int], None]) -> None:
        """Call ``slot`` with the weight that was chosen."""
        self._settled.connect(slot)

    def offer(self, knob: Knob, product: Product, value: int, factor: int) -> None:
        """Show the weight ``value``; ``factor`` multiplies the product's named levels (ESXi counts processors)."""
        title = knobs.titled(Lever.WEIGHT, knob)
        self.setToolTip(knobs.meaning(Lever.WEIGHT, product))
        self.reason.hide()
        presets = knob.presets or {}
        self._by_level.setVisible(bool(presets))
        self._by_number.setVisible(not presets)
        if presets:
            self.word.setText(title)
            self.levels.show()
            self.levels.setAccessibleName(title)
            self._offer_levels(knob, {name: amount * factor for name, amount in presets.items()}, value)
            self._by_level.refresh()
            return
        self._word_of_number.setText(title)
        bounds = (knob.minimum, knob.maximum or 1_000_000)
        self.number.offer(title, value, bounds, max(1, (knob.default or 10) // 10))
        self._by_number.refresh()

    def refuse(self, title: str, why: str) -> None:
        """Show that the product has no priorities."""
        self._by_number.hide()
        self._by_level.show()
        self.levels.hide()
        self.word.setText(title)
        self.reason.setText(why)
        self.reason.show()
        self.setToolTip(why)
        self._by_level.refresh()

    def forget(self) -> None:
        """Drop a change that was not told yet: another machine is shown."""
        self.number.forget()

    def _offer_levels(self, knob: Knob, values: dict[str, int], value: int) -> None:
        """Show the named levels, and a value between them as a level of its own."""
        chosen = next((name for name, amount in values.items() if amount == value), "")
        self._values = values if chosen else {**values, _CUSTOM: value}
        options = [
            Option(name, knobs.preset(name), tip=f"{knob.name}: {knobs.value(knob, amount)}")
            for name, amount in values.items()
        ]
        if not chosen:
            options.append(Option(_CUSTOM, knobs.value(knob, value)))
        self.levels.set_options(options)
        self.levels.choose(chosen or _CUSTOM)

    def _chosen(self, name: str) -> None:
        self._settled.emit(self._values[name])
