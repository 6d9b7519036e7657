"""Rules of sizes and of shares, reservations and limits: each product has its own knobs (model.md 1.6)."""

from dataclasses import replace

from entresol.engine.commands import ResizeVm, Resource, SetLimit, SetReservation, SetShares
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.rules.admission import refuse_cpu_reservation, refuse_memory_reservation
from entresol.engine.sharing.cpu import cpu_terms
from entresol.model.inventory import Inventory
from entresol.model.product import Knob, KnobUnit, Product
from entresol.model.vm import Vm

MOST_VCPUS = 768
LEAST_MEMORY_KIB = 4_096
MOST_MEMORY_KIB = 24 * 1_073_741_824
"""24 TiB: beyond what any of the products takes."""

Setting = SetShares | SetReservation | SetLimit


def refuse_resize(command: ResizeVm, inventory: Inventory) -> Refusal | None:
    """Refuse to resize a machine that is on, or beyond all measure."""
    vm = inventory.vms[command.vm]
    if vm.is_on:
        return Refusal(RefusalCode.VM_RUNNING, {"vm": vm.id, "state": vm.power.value})
    return _refuse_range(vm, "vcpus", command.vcpus, 1, MOST_VCPUS) or _refuse_range(
        vm, "memory", command.memory_kib, LEAST_MEMORY_KIB, MOST_MEMORY_KIB
    )


def _refuse_range(vm: Vm, knob: str, value: int, minimum: int, maximum: int | None) -> Refusal | None:
    if value >= minimum and (maximum is None or value <= maximum):
        return None
    figures: dict[str, int | str] = {"vm": vm.id, "knob": knob, "value": value, "minimum": minimum}
    if maximum is not None:
        figures["maximum"] = maximum
    return Refusal(RefusalCode.OUT_OF_RANGE, figures)


def _refuse_between(vm: Vm, knob: Knob, value: int) -> Refusal | None:
    """Refuse a value that has no name where the product takes names only."""
    levels = sorted((knob.presets or {}).values())
    if not knob.only_presets or value in levels:
        return None
    figures: dict[str, int | str] = {"vm": vm.id, "knob": knob.name, "value": value}
    return Refusal(RefusalCode.OUT_OF_RANGE, {**figures, "minimum": levels[0], "maximum": levels[-1]})


def refuse_setting(command: Setting, inventory: Inventory) -> Refusal | None:
    """Refuse a setting that the product lacks, out of its range, or that the host cannot guarantee."""
    vm = inventory.vms[command.vm]
    if vm.host is None:
        return Refusal(RefusalCode.NOT_PLACED, {"vm": vm.id})
    product = inventory.product_of(vm.host)
    if product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": vm.host})
    match command.resource:
        case Resource.CPU:
            return _refuse_cpu(command, vm, product, inventory)
        case Resource.MEMORY:
            return _refuse_memory(command, vm, product, inventory)
        case Resource.STORAGE | Resource.NETWORK:
            return _not_available(command, vm, product)


def _not_available(command: Setting, vm: Vm, product: Product) -> Refusal:
    knob = command.name.removeprefix("set_")
    figures = {"vm": vm.id, "product": product.id, "resource": command.resource.value, "knob": knob}
    return Refusal(RefusalCode.KNOB_NOT_AVAILABLE, figures)


def _knob(command: Setting, product: Product) -> Knob | None:
    match command:
        case SetShares():
            return product.cpu_weight
        case SetReservation():
            return product.cpu_reservation
        case SetLimit():
            return product.cpu_limit


def _refuse_cpu(command: Setting, vm: Vm, product: Product, inventory: Inventory) -> Refusal | None:
    knob = _knob(command, product)
    if knob is None:
        return _not_available(command, vm, product)
    if command.value is None:
        return None
    refusal = _refuse_range(vm, knob.name, command.value, knob.minimum, knob.maximum) or _refuse_between(
        vm, knob, command.value
    )
    if refusal is None and not isinstance(command, SetShares):
        refusal = _refuse_cpu_amount(command, vm, knob, product, inventory)
    return refusal


def _refuse_cpu_amount(
    command: SetReservation | SetLimit, vm: Vm, knob: Knob, product: Product, inventory: Inventory
) -> Refusal | None:
    """Refuse a reservation above the limit or above the processors, and one that the host cannot keep."""
    if vm.host is None:
        return None
    host = inventory.hosts[vm.host]
    wanted = _with_cpu(vm, command)
    terms = cpu_terms(wanted.cpu, vm.vcpus, product, host.hardware)
    most_khz = vm.vcpus * host.hardware.core_khz
    if terms.limit_khz is not None:
        most_khz = min(most_khz, terms.limit_khz)
    if terms.reservation_khz > most_khz:
        figures: dict[str, int | str] = {"vm": vm.id, "knob": knob.name, "value": command.value or 0}
        bound = {"needed_khz": terms.reservation_khz, "capacity_khz": most_khz, **_in_unit(command, vm, knob, most_khz)}
        return Refusal(RefusalCode.OUT_OF_RANGE, {**figures, **bound})
    if vm.is_on and isinstance(command, SetReservation):
        return refuse_cpu_reservation(wanted, host, product, inventory)
    return None


def _in_unit(command: SetReservation | SetLimit, vm: Vm, knob: Knob, most_khz: int) -> dict[str, int | str]:
    """Return the bound in the knob's own unit, when the bound is the machine's other setting or its processors."""
    if isinstance(command, SetLimit):
        return {"minimum": vm.cpu.reservation or 0}
    in_mhz = knob.unit is KnobUnit.MHZ
    return {"minimum": knob.minimum, "maximum": most_khz // 1_000 if in_mhz else vm.cpu.limit or knob.maximum or 0}


def _with_cpu(vm: Vm, command: SetReservation | SetLimit) -> Vm:
    if isinstance(command, SetReservation):
        return replace(vm, cpu=replace(vm.cpu, reservation=command.value))
    return replace(vm, cpu=replace(vm.cpu, limit=command.value))


def _refuse_memory(command: Setting, vm: Vm, product: Product, inventory: Inventory) -> Refusal | None:
    if not product.memory_reservation:
        return _not_available(command, vm, product)
    value = command.value
    if value is None or vm.host is None:
        return None
    match command:
        case SetShares():
            return _refuse_range(vm, "memory_shares", value, 0, 1_000_000)
        case SetLimit():
            return _refuse_range(vm, "memory_limit", value, max(LEAST_MEMORY_KIB, vm.memory.reservation_kib or 0), None)
        case SetReservation():
            most = min(vm.memory_kib, vm.memory.limit_kib or vm.memory_kib)
            refusal = _refuse_range(vm, "memory_reservation", value, 0, most)
            if refusal is None and vm.is_on:
                wanted = replace(vm, memory=replace(vm.memory, reservation_kib=value))
                refusal = refuse_memory_reservation(wanted, inventory.hosts[vm.host], product, inventory)
            return refusal
