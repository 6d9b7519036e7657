"""What a thing under the pointer is: one sentence, its value and its unit, after 400 ms or on F1."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip

from entresol.model.vm import PowerState
from entresol.ui.context import Context
from entresol.ui.selection import HostSubject, VmSubject
from entresol.ui.stage.box import Box
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.cards import GaugeKey, HostKind
from entresol.ui.stage.plan import HostPlace
from entresol.ui.stage.readings import Reading
from entresol.ui.stage.view import StageView
from entresol.ui.words import names, units

translate = QCoreApplication.translate

WAIT_MS = 400
LEAST_MOVE_PX = 3


class Tips(QObject):
    """Shows an explanation beside what it explains, never over it."""

    def __init__(self, context: Context, canvas: Canvas, view: StageView) -> None:
        super().__init__(view)
        self._context = context
        self._canvas = canvas
        self._view = view
        self._at = QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._show)
        view.on_pointer(self._pressed, self._moved, self._pressed, self._pressed, self.stop)

    def stop(self) -> None:
        """Say nothing."""
        self._timer.stop()
        QToolTip.hideText()

    def explain_chosen(self) -> None:
        """Explain what is chosen, at once (F1)."""
        subject = self._context.selection.subject
        box = None if subject is None else self._canvas.box_of(subject)
        if subject is None or box is None:
            return
        match subject:
            case VmSubject(vm):
                text = self.of_vm(vm)
            case HostSubject(host):
                text = names.spoken_host(host, self._context.bridge.frame, self._context.language.code)
        self._say(text, box)

    def _pressed(self, _event: QMouseEvent) -> None:
        self.stop()

    def _moved(self, event: QMouseEvent) -> None:
        moved = event.position() - self._at
        if abs(moved.x()) + abs(moved.y()) >= LEAST_MOVE_PX:
            self._at = event.position()
            self.stop()
            if not event.buttons():
                self._timer.start()

    def _show(self) -> None:
        at = self._view.to_stage(self._at)
        for place in self._canvas.plan.places:
            if place.box.holds(at.x(), at.y()):
                text, box = self.at(place, at.x() - place.x, at.y() - place.ground)
                if text:
                    self._say(text, place.on_stage(box))
                return

    def _say(self, text: str, box: Box) -> None:
        shown = self._view.to_view(box)
        corner = QPoint(int(shown.x), int(shown.bottom + 2))
        area = QRect(int(shown.x), int(shown.y), int(shown.w), int(shown.h))
        viewport = self._view.viewport()
        QToolTip.showText(viewport.mapToGlobal(corner), text, viewport, area)

    # --- sentences -------------------------------------------------------------------------------------------------

    def at(self, place: HostPlace, x: float, y: float) -> tuple[str, Box]:
        """Return what lies at a point of a host's shape, in one sentence, and where it is."""
        shape = place.shape
        for vm in shape.vms:
            if vm.box.holds(x, y):
                return self.of_vm(vm.card.id), vm.box
        readings = self._canvas.readings.get(place.host, {})
        for gauge in shape.gauges:
            row = Box(0, gauge.label.y, shape.box.w, gauge.label.h)
            if row.holds(x, y) and gauge.card.key in readings:
                return gauge_sentence(gauge.card.key, readings[gauge.card.key]), row
        if shape.slices is not None and shape.slices.grown(3).holds(x, y):
            return translate(
                "Tips", "Time slices: the hypervisor gives the cores to one VM after another."
            ), shape.slices
        return self._layer(place, x, y)

    def _layer(self, place: HostPlace, x: float, y: float) -> tuple[str, Box]:
        shape = place.shape
        for app in shape.applications:
            if app.box.holds(x, y):
                text = translate("Tips", "{name}: an application that runs straight on the host’s system.")
                return text.format(name=app.card.name), app.box
        if shape.hypervisor is not None and shape.hypervisor.holds(x, y):
            return hypervisor_sentence(shape.card.kind, shape.card.product or shape.card.hypervisor), shape.hypervisor
        if shape.system is not None and shape.system.holds(x, y):
            text = translate("Tips", "{system}: the operating system of this host.")
            return text.format(system=shape.card.system), shape.system
        if shape.slab.holds(x, y):
            spoken = names.spoken_host(place.host, self._context.bridge.frame, self._context.language.code)
            return spoken, Box(shape.slab.x, shape.slab.y, shape.slab.w, 48)
        return "", shape.box

    def of_vm(self, vm_id: str) -> str:
        """Return what a machine is and does."""
        frame, code = self._context.bridge.frame, self._context.language.code
        vm = next((each for each in frame.inventory.vms.values() if each.id == vm_id), None)
        if vm is None:
            return ""
        text = names.spoken_vm(vm, frame, code)
        ready = frame.vms.cpu_ready_ppm[frame.vm_index[vm.id]]
        if vm.power is PowerState.RUNNING and ready >= 10_000:
            waits = translate("Tips", "It waits for a core {ready} of the time (CPU ready).")
            text = translate("Tips", "{first} {second}").format(
                first=text, second=waits.format(ready=units.percent(ready))
            )
        return text


def gauge_sentence(key: GaugeKey, reading: Reading) -> str:
    """Return what a gauge says, in one sentence with figures."""
    share = units.percent(reading.ppm)
    match key:
        case GaugeKey.CPU:
            text = translate("Tips", "CPU: {used} of {capacity} ({share}). Each colour is one VM.")
            return text.format(
                used=units.frequency(reading.used), capacity=units.frequency(reading.capacity), share=share
            )
        case GaugeKey.MEMORY:
            text = translate("Tips", "Memory: {used} of {capacity} ({share}). Each colour is one VM.")
            return text.format(used=units.memory(reading.used), capacity=units.memory(reading.capacity), share=share)
        case GaugeKey.DISK:
            text = translate("Tips", "Local disk: {used} of {capacity} ({share}).")
            return text.format(used=units.disk(reading.used), capacity=units.disk(reading.capacity), share=share)
        case GaugeKey.NETWORK:
            text = translate("Tips", "Network: {used} of {capacity} ({share}).")
            return text.format(
                used=units.network_rate(reading.used), capacity=units.network_rate(reading.capacity), share=share
            )


def hypervisor_sentence(kind: HostKind, product: str) -> str:
    """Return what a hypervisor is, according to where it sits."""
    if kind is HostKind.TYPE_1:
        return translate("Tips", "{product}: a type 1 hypervisor, straight on the hardware.").format(product=product)
    text = translate("Tips", "{product}: a type 2 hypervisor, one application among others.")
    return text.format(product=product)
