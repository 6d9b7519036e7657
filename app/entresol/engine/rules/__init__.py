"""What may be done and what may not: every refusal of the slice, asked for without doing anything."""

from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    RenameVm,
    ResizeVm,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.engine.refusal import Refusal
from entresol.engine.rules.hosts import (
    refuse_add_host,
    refuse_install_hypervisor,
    refuse_install_os,
    refuse_remove_host,
    refuse_run_application,
)
from entresol.engine.rules.locks import refuse_locked
from entresol.engine.rules.migration import refuse_cold_migrate, refuse_migrate
from entresol.engine.rules.placement import refuse_create, refuse_destroy, refuse_place, refuse_rename
from entresol.engine.rules.power import refuse_power_off, refuse_shut_down, refuse_start
from entresol.engine.rules.resources import refuse_resize, refuse_setting
from entresol.model.inventory import Inventory

__all__ = ["refusal_for"]

HostCommand = AddHost | RemoveHost | InstallOs | InstallHypervisor | RunApplication
VmCommand = (
    CreateVm
    | PlaceVm
    | StartVm
    | ShutDownVm
    | PowerOffVm
    | DestroyVm
    | RenameVm
    | ResizeVm
    | SetShares
    | SetReservation
    | SetLimit
    | MigrateVm
    | ColdMigrateVm
)


def refusal_for(command: Command, inventory: Inventory) -> Refusal | None:
    """Return why ``command`` cannot be done in ``inventory``, or ``None`` if it can. Changes nothing."""
    locked = refuse_locked(command, inventory)
    if locked is not None:
        return locked
    match command:
        case AddHost() | RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication():
            return _refuse_host_command(command, inventory)
        case _:
            return _refuse_vm_command(command, inventory)


def _refuse_host_command(command: HostCommand, inventory: Inventory) -> Refusal | None:
    match command:
        case AddHost():
            return refuse_add_host(command, inventory)
        case RemoveHost():
            return refuse_remove_host(command, inventory)
        case InstallOs():
            return refuse_install_os(command, inventory)
        case InstallHypervisor():
            return refuse_install_hypervisor(command, inventory)
        case RunApplication():
            return refuse_run_application(command, inventory)


def _refuse_vm_command(command: VmCommand, inventory: Inventory) -> Refusal | None:  # noqa: C901 - one line per command
    match command:
        case CreateVm():
            return refuse_create(command, inventory)
        case PlaceVm():
            return refuse_place(command, inventory)
        case StartVm():
            return refuse_start(command, inventory)
        case ShutDownVm():
            return refuse_shut_down(command, inventory)
        case PowerOffVm():
            return refuse_power_off(command, inventory)
        case DestroyVm():
            return refuse_destroy(command, inventory)
        case RenameVm():
            return refuse_rename(command, inventory)
        case ResizeVm():
            return refuse_resize(command, inventory)
        case SetShares() | SetReservation() | SetLimit():
            return refuse_setting(command, inventory)
        case MigrateVm():
            return refuse_migrate(command, inventory)
        case ColdMigrateVm():
            return refuse_cold_migrate(command, inventory)
