"""What a host must have left before a machine starts on it: each product checks something else (model.md 2.3)."""

from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.sharing.cpu import reservation_khz
from entresol.engine.sharing.memory import (
    guaranteed_kib,
    on_or_arriving,
    overhead_kib,
    promised_kib,
    reserved_kib,
)
from entresol.engine.sharing.storage import free_bytes
from entresol.model.inventory import Host, Inventory
from entresol.model.product import MemoryAdmission, Product
from entresol.model.values import DatastoreId
from entresol.model.vm import Vm


def refuse_start_on(vm: Vm, host: Host, product: Product, inventory: Inventory) -> Refusal | None:
    """Refuse to start ``vm`` (not counted among the machines that are on) on ``host``."""
    return (
        _refuse_processors(vm, host)
        or refuse_cpu_reservation(vm, host, product, inventory)
        or _refuse_memory(vm, host, product, inventory)
    )


def _refuse_processors(vm: Vm, host: Host) -> Refusal | None:
    threads = host.hardware.threads
    if vm.vcpus <= threads:
        return None
    figures = {"vm": vm.id, "host": host.id, "vcpus": vm.vcpus, "host_vcpus": threads}
    return Refusal(RefusalCode.VCPUS_EXCEED_HOST, figures)


def refuse_cpu_reservation(vm: Vm, host: Host, product: Product, inventory: Inventory) -> Refusal | None:
    """Refuse a CPU reservation beyond what the cores have unreserved; SMT's gain cannot be promised."""
    needed = reservation_khz(vm, product, host.hardware)
    others = [each for each in on_or_arriving(host, inventory) if each.id != vm.id]
    reserved = sum(reservation_khz(each, product, host.hardware) for each in others)
    capacity = host.hardware.capacity_khz
    if not needed or reserved + needed <= capacity:
        return None
    return Refusal(
        RefusalCode.INSUFFICIENT_CPU_RESERVATION,
        {
            "vm": vm.id,
            "host": host.id,
            "needed_khz": needed,
            "used_khz": reserved,
            "free_khz": max(0, capacity - reserved),
            "missing_khz": reserved + needed - capacity,
            "capacity_khz": capacity,
        },
    )


_MEMORY_CODES = {
    MemoryAdmission.RESERVATION: RefusalCode.INSUFFICIENT_MEMORY_RESERVATION,
    MemoryAdmission.STARTUP_FREE: RefusalCode.INSUFFICIENT_MEMORY,
    MemoryAdmission.FITS_IN_HOST: RefusalCode.HOST_MEMORY_POLICY,
}


def _refuse_memory(vm: Vm, host: Host, product: Product, inventory: Inventory) -> Refusal | None:
    code = _MEMORY_CODES.get(product.memory_admission)
    if code is None:
        return None
    if product.memory_admission is MemoryAdmission.RESERVATION:
        own, used = reserved_kib(vm), guaranteed_kib(host, inventory)
    else:
        own, used = vm.memory_kib, promised_kib(host, inventory)
    return refuse_beyond(code, vm, host, own + overhead_kib(vm, product), used)


def refuse_memory_reservation(vm: Vm, host: Host, product: Product, inventory: Inventory) -> Refusal | None:
    """Refuse a memory reservation of a machine that is on, beyond what the host has unreserved."""
    others = guaranteed_kib(host, inventory) - reserved_kib(inventory.vms[vm.id]) - overhead_kib(vm, product)
    needed = reserved_kib(vm) + overhead_kib(vm, product)
    return refuse_beyond(RefusalCode.INSUFFICIENT_MEMORY_RESERVATION, vm, host, needed, others)


def refuse_beyond(code: RefusalCode, vm: Vm, host: Host, needed: int, used: int) -> Refusal | None:
    """Refuse ``needed`` KiB when ``used`` are taken already."""
    capacity = host.hardware.memory_kib
    missing = used + needed - capacity
    if missing <= 0:
        return None
    return Refusal(
        code,
        {
            "vm": vm.id,
            "host": host.id,
            "needed_kib": needed,
            "used_kib": used,
            "free_kib": max(0, capacity - used),
            "missing_kib": missing,
            "capacity_kib": capacity,
        },
    )


def refuse_disk(vm: Vm, host: Host, datastore: DatastoreId, inventory: Inventory) -> Refusal | None:
    """Refuse a disk that does not fit; a thin disk counts for what was written in it."""
    free = free_bytes(datastore, inventory)
    if vm.disk_allocated_bytes <= free:
        return None
    return Refusal(
        RefusalCode.DATASTORE_FULL,
        {
            "vm": vm.id,
            "host": host.id,
            "datastore": datastore,
            "needed_bytes": vm.disk_allocated_bytes,
            "free_bytes": max(0, free),
            "missing_bytes": vm.disk_allocated_bytes - free,
        },
    )
