"""The parts of a machine's page: CPU, memory, size. Each shows one machine and submits its own commands."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.engine.commands import ResizeVm
from entresol.model.units import KIB_PER_MIB
from entresol.model.vm import Vm
from entresol.ui.context import Context
from entresol.ui.controls import ParagraphLabel
from entresol.ui.inspector.beside import Beside, Words
from entresol.ui.inspector.facts import VmFacts
from entresol.ui.inspector.rows import Pair
from entresol.ui.inspector.share_bar import Part, ShareBar
from entresol.ui.inspector.stepper import Stepper
from entresol.ui.words import units

translate = QCoreApplication.translate
_MEMORY_STEP_MIB = 256
_MOST_VCPUS = 64
_MOST_MEMORY_MIB = 1_048_576


class CpuSection(QWidget):
    """How many of its virtual processors run, wait, or are held back by its limit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._context = context
        self.head = Pair(context, self, heading=True)
        self.bar = ShareBar(context, self)
        self.running = Words(context, "caption", "text.muted")
        self.waiting = Words(context, "caption", "state.warn.text", weight=500)
        self.legend = Beside(context, self.running, self.waiting, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self.legend)

    def show_vm(self, vm: Vm, facts: VmFacts | None) -> None:
        """Show the processors of ``vm``."""
        title = translate("Inspector", "CPU")
        if facts is None:
            self.head.show_pair(title, translate("Inspector", "{vcpus} vCPU, stopped").format(vcpus=vm.vcpus))
            self.bar.show_parts((), title)
            self.legend.hide()
            return
        text = translate("Inspector", "{running} of {vcpus} vCPU running")
        figure = text.format(running=units.cores(facts.running_milli), vcpus=facts.vcpus)
        self.head.show_pair(title, figure)
        self.running.setText(translate("Inspector", "running"))
        waits = self._waits(facts)
        if self.legend.isHidden() or waits != self.waiting.text():
            self.waiting.setText(waits)
            self.legend.show()
            self.legend.refresh()
        self.bar.show_parts(self._parts(vm, facts), ", ".join(part for part in (title, figure, waits) if part))

    def _parts(self, vm: Vm, facts: VmFacts) -> tuple[Part, ...]:
        theme = self._context.look.theme
        whole = facts.vcpus * 1_000
        warn = theme.color("state.warn.line")
        return (
            Part(facts.running_milli / whole, theme.vm_fill(vm.slot)),
            Part(facts.waiting_milli / whole, warn, hatched=True),
            Part(facts.limited_milli / whole, theme.color("line.strong"), hatched=True),
        )

    def _waits(self, facts: VmFacts) -> str:
        if facts.is_held_back and facts.limited_ppm >= facts.ready_ppm:
            text = translate("Inspector", "held back by its limit {percent}")
            return text.format(percent=units.percent(facts.limited_ppm))
        if facts.ready_ppm:
            return translate("Inspector", "waiting {percent}").format(percent=units.percent(facts.ready_ppm))
        return ""


class MemorySection(QWidget):
    """What the machine uses now, has touched, and was given."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._context = context
        self.head = Pair(context, self, heading=True)
        self.bar = ShareBar(context, self)
        self.legend = ParagraphLabel(context, "caption", "text.muted", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self.legend)

    def show_vm(self, vm: Vm, facts: VmFacts | None) -> None:
        """Show the memory of ``vm``."""
        title = translate("Inspector", "Memory")
        if facts is None:
            text = translate("Inspector", "{memory}, stopped").format(memory=units.memory(vm.memory_kib))
            self.head.show_pair(title, text)
            self.bar.show_parts((), title)
            self.legend.hide()
            return
        text = translate("Inspector", "{active} active of {memory}")
        figure = text.format(active=units.memory(facts.active_kib), memory=units.memory(facts.memory_kib))
        self.head.show_pair(title, figure)
        theme = self._context.look.theme
        touched = theme.vm_fill(vm.slot)
        touched.setAlphaF(0.45)
        parts = (
            Part(facts.active_kib / facts.memory_kib, theme.vm_fill(vm.slot)),
            Part(max(0, facts.touched_kib - facts.active_kib) / facts.memory_kib, touched),
        )
        legend = translate("Inspector", "{touched} touched: the host must hold them even when they are not in use.")
        self.legend.show()
        self.legend.setText(legend.format(touched=units.memory(facts.touched_kib)))
        self.bar.show_parts(parts, f"{title}, {figure}")


class SizeSection(QWidget):
    """How many virtual processors and how much memory; changed only while the machine is stopped."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._context = context
        self._vm: Vm | None = None
        self._state: object = None
        self._words = [Words(context, "body", "text.primary", weight=500) for _ in range(2)]
        self.vcpus, self.memory = Stepper(context), Stepper(context)
        self.reason = ParagraphLabel(context, "caption", "text.muted", self)
        self._lines = [
            Beside(context, word, number, self)
            for word, number in zip(self._words, (self.vcpus, self.memory), strict=True)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (*self._lines, self.reason):
            column.addWidget(widget)
        self.vcpus.on_settled(self._set_vcpus)
        self.memory.on_settled(self._set_memory)

    def show_vm(self, vm: Vm) -> None:
        """Show the size of ``vm``."""
        state = (vm, self._context.language.code)
        if state == self._state:
            return
        self._state, self._vm = state, vm
        vcpus, memory = translate("Inspector", "Virtual CPUs"), translate("Inspector", "Memory")
        unit = units.memory(KIB_PER_MIB).partition(units.NO_BREAK)[2]
        self.vcpus.offer(vcpus, vm.vcpus, (1, _MOST_VCPUS), 1)
        amount = vm.memory_kib // KIB_PER_MIB
        bounds = (min(amount, _MEMORY_STEP_MIB), _MOST_MEMORY_MIB)
        self.memory.offer(memory, amount, bounds, _MEMORY_STEP_MIB, f"{units.NO_BREAK}{unit}")
        why = self._why_not(vm)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        for word, text, number, line in zip(
            self._words, (vcpus, memory), (self.vcpus, self.memory), self._lines, strict=True
        ):
            number.setEnabled(not why)
            number.setToolTip(why)
            if word.text() != text:
                word.setText(text)
            line.refresh()

    def forget(self) -> None:
        """Drop a change that was not told yet: another machine is shown."""
        self._state = None
        self.vcpus.forget()
        self.memory.forget()

    def _why_not(self, vm: Vm) -> str:
        if vm.locked:
            return translate("Inspector", "This exercise keeps the size as it is.")
        if vm.is_on:
            return translate("Inspector", "Stop the VM to change its size.")
        return ""

    def _set_vcpus(self, vcpus: int) -> None:
        if self._vm is not None:
            self._state = None
            self._context.bridge.submit(ResizeVm(self._vm.id, vcpus, self._vm.memory_kib))

    def _set_memory(self, memory_mib: int) -> None:
        if self._vm is not None:
            self._state = None
            self._context.bridge.submit(ResizeVm(self._vm.id, self._vm.vcpus, memory_mib * KIB_PER_MIB))
