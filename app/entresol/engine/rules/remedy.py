"""A way out of a refusal that exists in this very laboratory: it is tried on the rules before it is proposed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from entresol.engine.commands import (
    ColdMigrateVm,
    Command,
    CreateVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    RunApplication,
    StartVm,
)
from entresol.engine.refusal import Refusal, RefusalCode, Remedy, RemedyCode
from entresol.engine.rules import refusal_for
from entresol.engine.sharing.memory import overhead_kib, promised_kib, reserved_kib
from entresol.model.inventory import Inventory, frozen_map
from entresol.model.product import MemoryAdmission
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState, Vm


@dataclass(frozen=True, slots=True)
class Case:
    """An act, why it was refused, and where."""

    command: Command
    refusal: Refusal
    inventory: Inventory


Search = Callable[[Case], Remedy | None]

_LACKS_ROOM = (
    RefusalCode.INSUFFICIENT_CPU_RESERVATION,
    RefusalCode.INSUFFICIENT_MEMORY_RESERVATION,
    RefusalCode.INSUFFICIENT_MEMORY,
    RefusalCode.HOST_MEMORY_POLICY,
)
_WRONG_HOST = (
    RefusalCode.NO_HYPERVISOR,
    RefusalCode.DIFFERENT_PRODUCT,
    RefusalCode.FORMAT_CONVERSION_NEEDED,
    RefusalCode.NOT_IN_CLUSTER,
    RefusalCode.CPU_VENDOR,
    RefusalCode.CPU_FEATURES,
    RefusalCode.DATASTORE_FULL,
    RefusalCode.SAME_HOST,
    RefusalCode.VCPUS_EXCEED_HOST,
)


def remedy_for(command: Command, refusal: Refusal, inventory: Inventory) -> Remedy | None:
    """Return what would work instead of ``command``, or ``None`` if nothing was found here."""
    case = Case(command, refusal, inventory)
    for search in _searches(refusal.code):
        remedy = search(case)
        if remedy is not None:
            return remedy
    return None


def _searches(code: RefusalCode) -> tuple[Search, ...]:
    if code in _LACKS_ROOM:
        return (_other_host, _stop_vm, _smaller_vm)
    if code is RefusalCode.VCPUS_EXCEED_HOST:
        return (_other_host, _smaller_vm)
    if code in (RefusalCode.NOT_SUPPORTED, RefusalCode.LOCAL_DISKS):
        return (_move_disks_too, _shut_down_first, _other_host)
    if code is RefusalCode.NO_HYPERVISOR:
        return (_other_host, _install_hypervisor)
    if code in _WRONG_HOST:
        return (_other_host, _shut_down_first)
    return _simple_searches(code)


def _simple_searches(code: RefusalCode) -> tuple[Search, ...]:
    match code:
        case RefusalCode.VM_RUNNING | RefusalCode.HOST_NOT_EMPTY:
            return (_shut_down_first,)
        case RefusalCode.VM_STOPPED:
            return (_cold_migrate, _start_first)
        case RefusalCode.HOST_OS_REQUIRED:
            return (_install_os,)
        case RefusalCode.WILL_ERASE:
            return (_confirm_erase,)
        case RefusalCode.ONE_OS_ONLY:
            return (_other_host,)
        case _:
            return ()


def host_targeted(command: Command) -> HostId | None:
    """Return the host that would receive something, if ``command`` names one."""
    match command:
        case CreateVm() | PlaceVm() | RunApplication():
            return command.host
        case MigrateVm() | ColdMigrateVm():
            return command.to
        case _:
            return None


def _on_host(command: Command, host: HostId) -> Command | None:
    match command:
        case CreateVm() | PlaceVm() | RunApplication():
            return replace(command, host=host)
        case MigrateVm() | ColdMigrateVm():
            return replace(command, to=host)
        case _:
            return None


def _other_host(case: Case) -> Remedy | None:
    """Return the host with the most unpromised memory among those that would accept."""
    best: tuple[int, HostId] | None = None
    for host in case.inventory.hosts.values():
        other = _on_host(case.command, host.id)
        if other is None or host.id == host_targeted(case.command) or refusal_for(other, case.inventory) is not None:
            continue
        free = max(0, host.hardware.memory_kib - promised_kib(host, case.inventory))
        if best is None or free > best[0]:
            best = (free, host.id)
    if best is None:
        return None
    return Remedy(RemedyCode.OTHER_HOST, {"host": best[1], "free_kib": best[0]})


def with_vm(inventory: Inventory, vm: Vm) -> Inventory:
    """Return ``inventory`` with ``vm`` in the place of the machine of that name."""
    vms = dict(inventory.vms)
    vms[vm.id] = vm
    return replace(inventory, vms=frozen_map(vms))


def _stop_vm(case: Case) -> Remedy | None:
    """Return the machine that frees the least and yet enough."""
    host_id = case.refusal.figures.get("host")
    best: tuple[int, VmId] | None = None
    for vm in case.inventory.vms.values():
        if vm.host != host_id or vm.power is not PowerState.RUNNING or vm.locked or vm.migrating_to is not None:
            continue
        if vm.id == case.refusal.figures.get("vm"):
            continue
        if refusal_for(case.command, with_vm(case.inventory, replace(vm, power=PowerState.OFF))) is not None:
            continue
        freed = _freed_kib(vm, case.inventory)
        if best is None or freed < best[0]:
            best = (freed, vm.id)
    if best is None:
        return None
    return Remedy(RemedyCode.STOP_VM, {"vm": best[1], "freed_kib": best[0]})


def _freed_kib(vm: Vm, inventory: Inventory) -> int:
    product = None if vm.host is None else inventory.product_of(vm.host)
    if product is None:
        return 0
    own = reserved_kib(vm) if product.memory_admission is MemoryAdmission.RESERVATION else vm.memory_kib
    return own + overhead_kib(vm, product)


def _smaller_vm(case: Case) -> Remedy | None:
    """Return the size that would fit, for a machine that is still to be started."""
    figures, inventory = case.refusal.figures, case.inventory
    match case.command:
        case CreateVm():
            memory_kib = inventory.shelf[case.command.model].memory_kib
        case PlaceVm() | StartVm():
            memory_kib = inventory.vms[case.command.vm].memory_kib
        case _:
            return None
    if case.refusal.code is RefusalCode.VCPUS_EXCEED_HOST:
        return Remedy(RemedyCode.SMALLER_VM, {"host_vcpus": figures["host_vcpus"]})
    if case.refusal.code not in (RefusalCode.INSUFFICIENT_MEMORY, RefusalCode.HOST_MEMORY_POLICY):
        return None
    fits_kib = memory_kib - int(figures["missing_kib"])
    return Remedy(RemedyCode.SMALLER_VM, {"free_kib": fits_kib}) if fits_kib > 0 else None


def _install_hypervisor(case: Case) -> Remedy | None:
    host_id = host_targeted(case.command)
    if host_id is None:
        return None
    for product in case.inventory.catalogue.products.values():
        if refusal_for(InstallHypervisor(host_id, product.id), case.inventory) is None:
            return Remedy(RemedyCode.INSTALL_HYPERVISOR, {"host": host_id, "product": product.id})
    return None


def _install_os(case: Case) -> Remedy | None:
    """Return an operating system that the host takes and, for a type 2, that the product takes."""
    if not isinstance(case.command, InstallHypervisor | RunApplication):
        return None
    families: tuple[str, ...] = ()
    if isinstance(case.command, InstallHypervisor):
        families = case.inventory.catalogue.products[case.command.product].host_os_families
    for system in case.inventory.catalogue.systems.values():
        if families and system.family not in families:
            continue
        if refusal_for(InstallOs(case.command.host, system.id), case.inventory) is None:
            return Remedy(RemedyCode.INSTALL_OS, {"host": case.command.host, "os": system.id})
    return None


def _confirm_erase(case: Case) -> Remedy | None:
    if (
        isinstance(case.command, InstallHypervisor)
        and refusal_for(replace(case.command, erase=True), case.inventory) is None
    ):
        return Remedy(RemedyCode.CONFIRM_ERASE, {"host": case.command.host})
    return None


def _move_disks_too(case: Case) -> Remedy | None:
    if not isinstance(case.command, MigrateVm) or case.command.with_storage:
        return None
    if refusal_for(replace(case.command, with_storage=True), case.inventory) is not None:
        return None
    return Remedy(RemedyCode.MOVE_DISKS_TOO, {"vm": case.command.vm, "target": case.command.to})


def _shut_down_first(case: Case) -> Remedy | None:
    """Propose to stop the machine when the act, or a cold migration in its place, is accepted once it is off."""
    name = case.refusal.figures.get("vm")
    vm = case.inventory.vms.get(VmId(name)) if isinstance(name, str) else None
    if vm is None or not vm.is_on or vm.locked or vm.migrating_to is not None:
        return None
    allowed = case.inventory.allowed
    if allowed is not None and "shut_down_vm" not in allowed and "power_off_vm" not in allowed:
        return None
    once_off = with_vm(case.inventory, replace(vm, power=PowerState.OFF))
    wanted = ColdMigrateVm(case.command.vm, case.command.to) if isinstance(case.command, MigrateVm) else case.command
    blocked = refusal_for(wanted, once_off)
    if blocked is not None and case.refusal.code is not RefusalCode.HOST_NOT_EMPTY:
        return None
    return Remedy(RemedyCode.SHUT_DOWN_FIRST, {"vm": vm.id})


def _cold_migrate(case: Case) -> Remedy | None:
    if not isinstance(case.command, MigrateVm):
        return None
    if refusal_for(ColdMigrateVm(case.command.vm, case.command.to), case.inventory) is not None:
        return None
    return Remedy(RemedyCode.COLD_MIGRATE, {"vm": case.command.vm, "target": case.command.to})


def _start_first(case: Case) -> Remedy | None:
    name = case.refusal.figures.get("vm")
    if not isinstance(case.command, MigrateVm) or not isinstance(name, str):
        return None
    if refusal_for(StartVm(VmId(name)), case.inventory) is not None:
        return None
    return Remedy(RemedyCode.START_FIRST, {"vm": name})
