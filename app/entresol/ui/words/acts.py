"""The names of acts: « start bd-02 », for undo, menus, announcements and the journal."""

from PySide6.QtCore import QCoreApplication

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
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint
from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


def act_name(act: Act, inventory: Inventory, code: LanguageCode) -> str:
    """Name ``act`` in a few words that begin in lower case; ``inventory`` is any that knows what it names."""
    match act:
        case Answer():
            return translate("Acts", "answer a question")
        case OpenHint():
            return translate("Acts", "open a hint")
        case HandIn():
            return translate("Acts", "finish the exercise")
        case _:
            return command_name(act, inventory, code)


def command_name(command: Command, inventory: Inventory, code: LanguageCode) -> str:
    """Name ``command`` in a few words that begin in lower case."""
    names = Names(inventory, code)
    match command:
        case AddHost() | RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication():
            return _host_command(command, names)
        case SetShares() | SetReservation() | SetLimit() | ResizeVm() | RenameVm():
            return _setting_command(command, names)
        case _:
            return _machine_command(command, names)


def _host_command(command: AddHost | RemoveHost | InstallOs | InstallHypervisor | RunApplication, names: Names) -> str:
    match command:
        case AddHost(_, hardware, called):
            text = translate("Acts", "add host {host} ({hardware})")
            return text.format(host=called.into(names.language), hardware=names.hardware(hardware))
        case RemoveHost(host):
            return translate("Acts", "remove host {host}").format(host=names.host(host))
        case InstallOs(host, system):
            text = translate("Acts", "install {system} on {host}")
            return text.format(system=names.system(system), host=names.host(host))
        case InstallHypervisor(host, product):
            text = translate("Acts", "install {product} on {host}")
            return text.format(product=names.product(product), host=names.host(host))
        case RunApplication(host, application):
            text = translate("Acts", "run {application} on {host}")
            return text.format(application=names.application(application), host=names.host(host))


def _machine_command(
    command: CreateVm | PlaceVm | StartVm | ShutDownVm | PowerOffVm | DestroyVm | MigrateVm | ColdMigrateVm,
    names: Names,
) -> str:
    match command:
        case CreateVm(_, _, host, called):
            text = translate("Acts", "create {vm} on {host}")
            return text.format(vm=called.into(names.language), host=names.host(host))
        case PlaceVm(vm, host):
            return translate("Acts", "place {vm} on {host}").format(vm=names.vm(vm), host=names.host(host))
        case StartVm(vm):
            return translate("Acts", "start {vm}").format(vm=names.vm(vm))
        case ShutDownVm(vm):
            return translate("Acts", "shut down {vm}").format(vm=names.vm(vm))
        case PowerOffVm(vm):
            return translate("Acts", "power off {vm}").format(vm=names.vm(vm))
        case DestroyVm(vm):
            return translate("Acts", "destroy {vm}").format(vm=names.vm(vm))
        case MigrateVm(vm, to):
            return translate("Acts", "migrate {vm} live to {host}").format(vm=names.vm(vm), host=names.host(to))
        case ColdMigrateVm(vm, to):
            return translate("Acts", "move {vm}, stopped, to {host}").format(vm=names.vm(vm), host=names.host(to))


def _setting_command(command: SetShares | SetReservation | SetLimit | ResizeVm | RenameVm, names: Names) -> str:
    match command:
        case ResizeVm(vm):
            return translate("Acts", "resize {vm}").format(vm=names.vm(vm))
        case RenameVm(vm, called) if called == names.vm(vm):
            return translate("Acts", "rename a VM as {name}").format(name=called)
        case RenameVm(vm, called):
            return translate("Acts", "rename {vm} as {name}").format(vm=names.vm(vm), name=called)
        case SetShares(vm, resource):
            text = _shares_text(resource)
        case SetReservation(vm, resource):
            text = _reservation_text(resource)
        case SetLimit(vm, resource):
            text = _limit_text(resource)
    return text.format(vm=names.vm(vm))


def _shares_text(resource: Resource) -> str:
    if resource is Resource.CPU:
        return translate("Acts", "set the CPU shares of {vm}")
    return translate("Acts", "set the memory shares of {vm}")


def _reservation_text(resource: Resource) -> str:
    if resource is Resource.CPU:
        return translate("Acts", "set the CPU reservation of {vm}")
    return translate("Acts", "set the memory reservation of {vm}")


def _limit_text(resource: Resource) -> str:
    if resource is Resource.CPU:
        return translate("Acts", "set the CPU limit of {vm}")
    return translate("Acts", "set the memory limit of {vm}")
