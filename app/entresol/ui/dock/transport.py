"""Play, pause, step, speed and the clock."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from entresol.ui.context import Context
from entresol.ui.controls import IconButton, Label, Option, Segmented
from entresol.ui.session_bridge import Transport
from entresol.ui.words import units

translate = QCoreApplication.translate
SPEEDS = (1, 10)


class TransportControls(QWidget):
    """How time runs. The keys belong to the window: these are their buttons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the buttons and follow the bridge."""
        super().__init__(parent)
        self._context = context
        self.play = IconButton(context, "play", self, primary=True)
        self.step = IconButton(context, "step-forward", self)
        self.speed = Segmented(context, self, pad=10)
        self.clock = Label(context, "bodyLarge", 500, parent=self, mono=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.play)
        row.addWidget(self.step)
        row.addSpacing(4)
        row.addWidget(self.speed)
        row.addSpacing(10)
        row.addWidget(self.clock)
        self.play.on_pressed(context.bridge.toggle)
        self.step.on_pressed(context.bridge.step)
        self.speed.on_chosen(self._speed_chosen)
        context.bridge.on_transport(self.show_transport)
        self._retranslate()

    def show_transport(self, transport: Transport) -> None:
        """Show how time runs."""
        self.play.set_icon("pause" if transport.playing else "play")
        self._name_play(transport)
        self.speed.choose(str(transport.speed))
        clock = units.clock(transport.at_us)
        if clock != self.clock.text():
            self.clock.setText(clock)
            self.clock.setAccessibleName(translate("Dock", "Laboratory time: {clock}").format(clock=clock))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.step.set_name(translate("Dock", "Step to the next event"), "F7")
        self.speed.setAccessibleName(translate("Dock", "Speed"))
        tips = {
            1: translate("Dock", "Real time (F6)"),
            10: translate("Dock", "Ten times faster (F6)"),
        }
        self.speed.set_options([Option(str(speed), f"×{speed}", tip=tips[speed]) for speed in SPEEDS])
        self.clock.setText("")
        self.show_transport(self._context.bridge.transport)

    def _name_play(self, transport: Transport) -> None:
        name = translate("Dock", "Pause") if transport.playing else translate("Dock", "Let time run")
        if name != self.play.accessibleName():
            self.play.set_name(name, "F5")

    def _speed_chosen(self, key: str) -> None:
        self._context.bridge.set_speed(int(key))
