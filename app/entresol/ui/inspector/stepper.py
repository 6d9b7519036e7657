"""A whole number between two buttons: less and more."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from entresol.ui.controls import Dress, IconButton
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
_SETTLE_MS = 450
"""Steps that follow one another faster than this are one change."""


class Stepper(QWidget):
    """Tells its number once it has been still for a moment."""

    _settled = Signal(int)

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build it; give it a range and a name with :meth:`offer`."""
        super().__init__(parent)
        self._dress = dress
        self._known = 0
        self.less = IconButton(dress, "minus", self, lined=True, side=28)
        self.box = QSpinBox(self)
        self.more = IconButton(dress, "plus", self, lined=True, side=28)
        # QSpinBox without button symbols gives its text no width once a style sheet dresses it (Qt 6.11).
        self.box.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }")
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setKeyboardTracking(False)
        self.box.installEventFilter(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.less, self.box, self.more):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.less.on_pressed(self.box.stepDown)
        self.more.on_pressed(self.box.stepUp)
        self.box.valueChanged.connect(self._changed)
        dress.look.on_changed(self._restyle)

    def on_settled(self, slot: Callable[[int], None]) -> None:
        """Call ``slot`` with the number that was chosen."""
        self._settled.connect(slot)

    def offer(self, name: str, value: int, bounds: tuple[int, int], step: int, suffix: str = "") -> None:
        """Show ``value`` between ``bounds``, unless it is being changed."""
        self.box.setAccessibleName(name)
        self.less.set_name(translate("Inspector", "{what}: less").format(what=name))
        self.more.set_name(translate("Inspector", "{what}: more").format(what=name))
        self._known = value
        if self._settling.isActive() or self._is_typed():
            return
        self.box.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.box.setSuffix(suffix)
        self.box.setRange(*bounds)
        self.box.setSingleStep(step)
        self.box.setValue(value)
        self.box.blockSignals(False)  # noqa: FBT003
        self._set_width()

    def forget(self) -> None:
        """Drop a change that was not told yet: another machine is shown."""
        self._settling.stop()
        self.box.clearFocus()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Leave the wheel to the panel unless the number has the focus: scrolling must not change it."""
        if watched is self.box and event.type() == QEvent.Type.Wheel and not self.box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_typed(self) -> bool:
        return self.box.hasFocus() and self.box.text() != self.box.textFromValue(self.box.value()) + self.box.suffix()

    def _set_width(self) -> None:
        """Make room for the longest number that is likely, and keep buttons and number as high as one another."""
        theme = self._dress.look.theme
        self.box.setFont(theme.font("body"))
        digits = max(4, len(str(self.box.value())))
        text = "0" * digits + self.box.suffix()
        width = self.box.fontMetrics().horizontalAdvance(text) + theme.px(20)
        self.box.setFixedSize(QSize(int(width), int(theme.px(28))))

    def _changed(self, _value: int) -> None:
        self._settling.start()

    def _settle(self) -> None:
        if self.box.value() != self._known:
            self._settled.emit(self.box.value())

    def _restyle(self, _theme: Theme) -> None:
        self._set_width()
