"""The page of a machine: identity, verbs, what is wrong, CPU and its settings, memory, size."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.engine.commands import Resource, SetLimit, SetReservation, SetShares
from entresol.engine.frame import Frame
from entresol.model.inventory import Host
from entresol.model.product import Knob, Product
from entresol.model.vm import Vm
from entresol.ui.context import Context
from entresol.ui.controls import Divider
from entresol.ui.inspector import explanations, levels
from entresol.ui.inspector.facts import vm_facts
from entresol.ui.inspector.rows import Note, WhyCard
from entresol.ui.inspector.settings import LevelRow, WeightRow
from entresol.ui.inspector.vm_header import VmHeader
from entresol.ui.inspector.vm_sections import CpuSection, MemorySection, SizeSection
from entresol.ui.inspector.vm_verbs import VmVerbs
from entresol.ui.words import knobs, units
from entresol.ui.words.knobs import Lever

translate = QCoreApplication.translate


class VmPage(QWidget):
    """Shows one machine; what it lacks is said, not hidden."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)
        self._context = context
        self._vm: Vm | None = None
        self._knobs_shown: object = None
        self.header = VmHeader(context, self)
        self.verbs = VmVerbs(context, self)
        self.why = WhyCard(context, self)
        self.cpu = CpuSection(context, self)
        self.weight = WeightRow(context, self)
        self.reservation = LevelRow(context, Lever.RESERVATION, self)
        self.limit = LevelRow(context, Lever.LIMIT, self)
        self.memory = MemorySection(context, self)
        self.memory_reservation = LevelRow(context, Lever.MEMORY_RESERVATION, self)
        self.sizing = SizeSection(context, self)
        self.note = Note(context, self)
        self._lay_out()
        self.weight.on_settled(self._weigh)
        self.reservation.on_settled(self._reserve)
        self.limit.on_settled(self._cap)
        self.memory_reservation.on_settled(self._reserve_memory)

    def show_vm(self, vm: Vm, frame: Frame) -> None:
        """Show ``vm`` as it is in ``frame``."""
        if self._vm is not None and self._vm.id != vm.id:
            for row in (self.weight, self.reservation, self.limit, self.memory_reservation, self.sizing):
                row.forget()
        self._vm = vm
        facts = vm_facts(vm, frame)
        bridge, code = self._context.bridge, self._context.language.code
        self.header.show_vm(vm, frame)
        self.verbs.show_vm(vm, frame)
        wrong = None if facts is None else explanations.explain_vm(vm, facts, frame, bridge.verdict, code)
        self.why.explain(wrong)
        self.cpu.show_vm(vm, facts)
        self.memory.show_vm(vm, facts)
        self.sizing.show_vm(vm)
        self._show_knobs(vm, frame)

    def retranslate(self) -> None:
        """Say everything again."""
        self._knobs_shown = None
        self.verbs.forget()
        self.why.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.header, self.verbs, self.why, self.cpu, self.weight, self.reservation, self.limit):
            column.addWidget(widget)
        for widget in (Divider(self._context, self), self.memory, self.memory_reservation):
            column.addWidget(widget)
        for widget in (Divider(self._context, self), self.sizing, self.note):
            column.addWidget(widget)
        column.addStretch(1)

    # --- settings ----------------------------------------------------------------------------------------------

    def _show_knobs(self, vm: Vm, frame: Frame) -> None:
        """Show the settings of the product that runs the machine, when something about them has changed."""
        theme = self._context.look.theme
        state = (vm, frame.inventory.product_of(vm.host) if vm.host is not None else None, theme)
        if state == self._knobs_shown:
            return
        self._knobs_shown = state
        self.note.words.setText(
            translate("Inspector", "Shares only matter when VMs compete. Raise them and watch the bands move.")
        )
        product = state[1]
        settable = vm.host is not None and product is not None
        for row in (self.weight, self.reservation, self.limit, self.memory_reservation, self.note):
            row.setVisible(settable)
        if vm.host is None or product is None:
            return
        host = frame.inventory.hosts[vm.host]
        self._show_weight(vm, product)
        reservation, limit = product.cpu_reservation, product.cpu_limit
        self._show_level(
            self.reservation, Lever.RESERVATION, reservation, product,
            None if reservation is None else levels.reservation_levels(reservation, vm, host), vm.cpu.reservation,
        )  # fmt: skip
        self._show_level(
            self.limit, Lever.LIMIT, limit, product,
            None if limit is None else levels.limit_levels(limit, vm, host), vm.cpu.limit,
        )  # fmt: skip
        self._show_memory_reservation(vm, product, host)
        self.note.setVisible(product.cpu_weight is not None)

    def _show_weight(self, vm: Vm, product: Product) -> None:
        knob = product.cpu_weight
        if knob is None:
            self.weight.refuse(knobs.title(Lever.WEIGHT), knobs.lacking(Lever.WEIGHT, product))
            return
        factor = vm.vcpus if knob.default_per_vcpu else 1
        value = vm.cpu.shares if vm.cpu.shares is not None else (knob.default or knob.minimum) * factor
        self.weight.offer(knob, product, value, factor)

    def _show_level(
        self,
        row: LevelRow,
        lever: Lever,
        knob: Knob | None,
        product: Product,
        offered: levels.Levels | None,
        value: int | None,
    ) -> None:
        if knob is None or offered is None:
            row.refuse(knobs.title(lever), translate("Inspector", "not available"), knobs.lacking(lever, product))
            return
        meaning = knobs.meaning(lever, product)
        word = _KnobWord(knob)
        shown = knob.default if value is None else value
        row.offer(knobs.titled(lever, knob), meaning, offered, shown, word, knobs.scope(knob))

    def _show_memory_reservation(self, vm: Vm, product: Product, host: Host) -> None:
        lever, row = Lever.MEMORY_RESERVATION, self.memory_reservation
        if not product.memory_reservation or host.hardware.memory_kib <= 0:
            row.refuse(knobs.title(lever), translate("Inspector", "not available"), knobs.lacking(lever, product))
            return
        value = vm.memory.reservation_kib or 0
        row.offer(knobs.title(lever), knobs.meaning(lever, product), levels.memory_levels(vm), value, _memory_word)

    # --- acts --------------------------------------------------------------------------------------------------

    def _weigh(self, value: int) -> None:
        if self._vm is not None and value != self._vm.cpu.shares:
            self._submit(SetShares(self._vm.id, Resource.CPU, value))

    def _reserve(self, value: int | None) -> None:
        if self._vm is not None:
            self._submit(SetReservation(self._vm.id, Resource.CPU, value))

    def _cap(self, value: int | None) -> None:
        if self._vm is not None:
            self._submit(SetLimit(self._vm.id, Resource.CPU, value))

    def _reserve_memory(self, value: int | None) -> None:
        if self._vm is not None:
            self._submit(SetReservation(self._vm.id, Resource.MEMORY, value))

    def _submit(self, command: SetShares | SetReservation | SetLimit) -> None:
        """Do it, and show what is set: a refused setting goes back to where it was."""
        self._knobs_shown = None
        self._context.bridge.submit(command)
        frame = self._context.bridge.frame
        vm = frame.inventory.vms.get(command.vm)
        if vm is not None:
            self._show_knobs(vm, frame)


class _KnobWord:
    """Writes values of one setting with their unit."""

    def __init__(self, knob: Knob) -> None:
        self._knob = knob

    def __call__(self, value: int | None) -> str:
        return knobs.value(self._knob, value)


def _memory_word(value: int | None) -> str:
    return units.memory(value or 0)
