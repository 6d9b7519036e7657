"""Memory of a host: what machines hold, what does not fit, what a product lets start (model.md 2.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from entresol.engine.sharing.waterfill import fill
from entresol.model.inventory import Application, Host, Inventory, OperatingSystem
from entresol.model.product import MemoryAdmission, Product
from entresol.model.vm import Vm
from entresol.model.workload import DemandStep

ALLOCATED_AT_START = (MemoryAdmission.STARTUP_FREE, MemoryAdmission.FITS_IN_HOST)
"""Products that take all of a machine's memory from the host when it starts, touched or not."""


def system_memory_kib(host: Host, inventory: Inventory) -> int:
    """Return what the host's operating system and its hypervisor hold."""
    product = inventory.product_of(host.id)
    system = None if host.os is None else inventory.catalogue.systems[host.os]
    return (0 if product is None else product.base_memory_kib) + (0 if system is None else system.base_memory_kib)


def application_memory_kib(application: Application) -> int:
    """Return the most that an application touches."""
    return max((step.memory_touched_kib for step in application.workload.steps), default=0)


def applications_memory_kib(host: Host, inventory: Inventory) -> int:
    """Return the most that the applications of ``host`` touch together."""
    applications = inventory.catalogue.applications
    return sum(application_memory_kib(applications[name]) for name in host.applications)


def touched_kib(system: OperatingSystem, memory_kib: int, step: DemandStep | None) -> int:
    """Return what a guest has written at least once; ``step`` is ``None`` until its load has begun."""
    if system.touches_all_memory:
        return memory_kib
    return min(memory_kib, system.base_memory_kib + (0 if step is None else step.memory_touched_kib))


def active_kib(system: OperatingSystem, memory_kib: int, step: DemandStep | None) -> int:
    """Return what a guest uses again and again."""
    return min(memory_kib, system.active_memory_kib + (0 if step is None else step.memory_active_kib))


def held_kib(product: Product, memory_kib: int, touched: int) -> int:
    """Return what a started machine takes from its host, its overhead apart."""
    return memory_kib if product.memory_admission in ALLOCATED_AT_START else touched


def overhead_kib(vm: Vm, product: Product) -> int:
    """Return what a started machine costs beside its own memory."""
    return product.memory_overhead.for_vm_kib(vm.vcpus, vm.memory_kib)


def reserved_kib(vm: Vm) -> int:
    """Return the memory that ``vm`` is guaranteed."""
    return min(vm.memory.reservation_kib or 0, vm.memory_kib)


@dataclass(frozen=True, slots=True)
class MemoryShares:
    """What stays in the memory of the host and what goes to its disk, in the order of the holders."""

    resident_kib: list[int]
    swapped_kib: list[int]


def share_memory(available_kib: int, floors: Sequence[int], caps: Sequence[int], held: Sequence[int]) -> MemoryShares:
    """Keep resident what fits in ``available_kib``.

    The host does not know which pages matter: its victims are random, so each holder keeps a part proportional to
    what it holds, never less than its reservation nor more than its limit.

    Args:
        available_kib: memory of the host less its system and the overheads.
        floors: reservations, at most what is held.
        caps: what is held, at most the limit.
        held: what is held.
    """
    resident = fill(max(0, available_kib), floors, caps, [max(1, amount) for amount in held])
    return MemoryShares(resident, [amount - kept for amount, kept in zip(held, resident, strict=True)])


def promised_kib(host: Host, inventory: Inventory) -> int:
    """Return what the host has promised: systems, applications, machines on or arriving with their overhead."""
    product = inventory.product_of(host.id)
    promised = system_memory_kib(host, inventory) + applications_memory_kib(host, inventory)
    if product is None:
        return promised
    return promised + sum(vm.memory_kib + overhead_kib(vm, product) for vm in on_or_arriving(host, inventory))


def guaranteed_kib(host: Host, inventory: Inventory) -> int:
    """Return what the host has guaranteed: systems, applications, reservations and overhead."""
    product = inventory.product_of(host.id)
    guaranteed = system_memory_kib(host, inventory) + applications_memory_kib(host, inventory)
    if product is None:
        return guaranteed
    return guaranteed + sum(reserved_kib(vm) + overhead_kib(vm, product) for vm in on_or_arriving(host, inventory))


def on_or_arriving(host: Host, inventory: Inventory) -> list[Vm]:
    """Return the started machines of ``host`` and those that migrate to it."""
    return [vm for vm in (*inventory.vms_on(host.id), *inventory.vms_arriving(host.id)) if vm.is_on]
