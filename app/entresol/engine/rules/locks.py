"""What is known, what the exercise allows, what is busy: asked before anything else."""

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
    RenameVm,
    RunApplication,
)
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.model.inventory import Inventory
from entresol.model.values import HostId, VmId


def refuse_locked(command: Command, inventory: Inventory) -> Refusal | None:
    """Refuse what names something unknown, what the exercise forbids, what concerns a machine on its way."""
    return _unknown(command, inventory) or _forbidden(command, inventory) or _travelling(command, inventory)


def _host_of(command: Command) -> HostId | None:
    match command:
        case RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication() | CreateVm() | PlaceVm():
            return command.host
        case MigrateVm() | ColdMigrateVm():
            return command.to
        case _:
            return None


def _vm_of(command: Command) -> VmId | None:
    match command:
        case AddHost() | RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication() | CreateVm():
            return None
        case _:
            return command.vm


def _unknown(command: Command, inventory: Inventory) -> Refusal | None:
    host = _host_of(command)
    if host is not None and host not in inventory.hosts:
        return Refusal(RefusalCode.UNKNOWN_HOST, {"host": host})
    vm = _vm_of(command)
    if vm is not None and vm not in inventory.vms:
        return Refusal(RefusalCode.UNKNOWN_VM, {"vm": vm})
    catalogue = inventory.catalogue
    match command:
        case AddHost() if command.hardware not in catalogue.hardware:
            return Refusal(RefusalCode.UNKNOWN_NAME, {"name": command.hardware})
        case InstallOs() if command.os not in catalogue.systems:
            return Refusal(RefusalCode.UNKNOWN_NAME, {"name": command.os})
        case InstallHypervisor() if command.product not in catalogue.products:
            return Refusal(RefusalCode.UNKNOWN_NAME, {"name": command.product})
        case RunApplication() if command.application not in catalogue.applications:
            return Refusal(RefusalCode.UNKNOWN_NAME, {"name": command.application})
        case CreateVm() if command.model not in inventory.shelf:
            return Refusal(RefusalCode.UNKNOWN_NAME, {"name": command.model})
        case _:
            return None


def _forbidden(command: Command, inventory: Inventory) -> Refusal | None:
    if inventory.allowed is not None and command.name not in inventory.allowed:
        return Refusal(RefusalCode.LOCKED_IN_EXERCISE, {"command": command.name})
    vm = _vm_of(command)
    if vm is not None and inventory.vms[vm].locked:
        return Refusal(RefusalCode.LOCKED_IN_EXERCISE, {"command": command.name, "vm": vm})
    match command:
        case RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication():
            if inventory.hosts[command.host].locked:
                return Refusal(RefusalCode.LOCKED_IN_EXERCISE, {"command": command.name, "host": command.host})
        case _:
            pass
    return None


def _travelling(command: Command, inventory: Inventory) -> Refusal | None:
    vm = _vm_of(command)
    if vm is None or isinstance(command, RenameVm):
        return None
    target = inventory.vms[vm].migrating_to
    return None if target is None else Refusal(RefusalCode.MIGRATING, {"vm": vm, "target": target})
