"""From an act of the student to the lines of the product that would do it."""

from collections.abc import Mapping
from types import MappingProxyType

from entresol.dialects import esxi, hyperv, proxmox, virtualbox, workstation
from entresol.dialects.contract import Dialect, Machine, RealCommands, VmCommand, WhyNot, WhyNotCode
from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    RemoveHost,
    RunApplication,
)
from entresol.model.inventory import Inventory
from entresol.model.product import Product
from entresol.model.text import LanguageCode
from entresol.model.values import DatastoreId, HostId, ProductId
from entresol.model.vm import CpuSettings, MemorySettings, Vm

_FIRST_NUMBER = 100

_DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "esxi": esxi.lines,
        "hyperv": hyperv.lines,
        "proxmox": proxmox.lines,
        "virtualbox": virtualbox.lines,
        "workstation": workstation.lines,
    }
)


def real_commands(command: Command, before: Inventory, language: LanguageCode = "en") -> RealCommands | None:
    """Return what an administrator would type for ``command``, or ``None`` when it concerns no product.

    Args:
        command: an act, done or refused.
        before: the laboratory just before the act.
        language: in which the student reads the names of machines and hosts.
    """
    match command:
        case AddHost() | RemoveHost() | InstallOs() | RunApplication():
            return None
        case InstallHypervisor(product=product):
            if product not in before.catalogue.products:
                return None
            return RealCommands(product=product, unavailable=WhyNot(WhyNotCode.BY_INSTALLER))
        case _:
            return _of_machine(command, before, language)


def _of_machine(command: VmCommand, before: Inventory, language: LanguageCode) -> RealCommands | None:
    product = _product_of(command, before)
    machine = None if product is None else _machine(command, before, product, language)
    if product is None or machine is None or product.id not in _DIALECTS:
        return None
    said = _DIALECTS[product.id](command, machine)
    if isinstance(said, WhyNot):
        return RealCommands(product=ProductId(product.id), unavailable=said)
    return RealCommands(product=ProductId(product.id), lines=said)


def _product_of(command: VmCommand, before: Inventory) -> Product | None:
    match command:
        case CreateVm(host=host) | PlaceVm(host=host):
            pass
        case _:
            vm = before.vms.get(command.vm)
            host = None if vm is None else vm.host
    return None if host is None or host not in before.hosts else before.product_of(host)


def _machine(command: VmCommand, before: Inventory, product: Product, language: LanguageCode) -> Machine | None:
    """Return the machine as it was, or for a creation as it will be."""
    target = command.to if isinstance(command, MigrateVm | ColdMigrateVm) else None
    if isinstance(command, CreateVm):
        source = before.shelf.get(command.model)
        name, slot = command.called, before.free_slot()
        cpu, memory = CpuSettings(), MemorySettings()
    else:
        source = before.vms.get(command.vm)
        if source is None:
            return None
        name, slot, cpu, memory = source.name, source.slot, source.cpu, source.memory
    if source is None:
        return None
    return Machine(
        name=name.into(language),
        number=_FIRST_NUMBER + slot,
        vcpus=source.vcpus,
        memory_kib=source.memory_kib,
        disk_bytes=source.disk_bytes,
        cpu=cpu,
        memory=memory,
        is_on=isinstance(source, Vm) and source.is_on,
        storage=_shared_storage(before, source.datastore if isinstance(source, Vm) else None),
        target=_host_name(before, target, language),
        target_storage=_local_storage(before, target),
        disk_follows=isinstance(source, Vm) and _disk_follows(before, source, target),
        cpu_weight=product.cpu_weight,
        cpu_limit=product.cpu_limit,
    )


def _host_name(inventory: Inventory, host: HostId | None, language: LanguageCode) -> str:
    return inventory.hosts[host].name.into(language) if host is not None and host in inventory.hosts else ""


def _disk_follows(inventory: Inventory, vm: Vm, target: HostId | None) -> bool:
    return target is not None and vm.datastore is not None and target not in inventory.datastores[vm.datastore].hosts


def _shared_storage(inventory: Inventory, datastore: DatastoreId | None) -> str:
    is_own = any(host.local == datastore for host in inventory.hosts.values())
    return "" if datastore is None or is_own else inventory.datastores[datastore].name


def _local_storage(inventory: Inventory, host: HostId | None) -> str:
    if host is None or host not in inventory.hosts:
        return ""
    return inventory.datastores[inventory.hosts[host].local].name
