"""Oracle VirtualBox: ``VBoxManage``, as in its man pages (VirtualBox/virtualbox doc/manual/en_US)."""

import shlex

from entresol.dialects.contract import Machine, VmCommand, WhyNot, WhyNotCode, mib, no_setting, preset_of
from entresol.engine.commands import (
    ColdMigrateVm,
    CreateVm,
    DestroyVm,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RenameVm,
    ResizeVm,
    Resource,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)

_TELEPORT_PORT = 6000
_NO_CAP_PERCENT = 100


def lines(command: VmCommand, vm: Machine) -> tuple[str, ...] | WhyNot:  # noqa: C901 - one arm per act
    """Return the ``VBoxManage`` lines of ``command``."""
    name = shlex.quote(vm.name)
    match command:
        case CreateVm(start=start) | PlaceVm(start=start):
            create = (
                f"VBoxManage createvm --name {name} --register",
                f"VBoxManage modifyvm {name} --cpus {vm.vcpus} --memory {vm.memory_mib}",
            )
            return (*create, f"VBoxManage startvm {name} --type headless") if start else create
        case StartVm():
            return (f"VBoxManage startvm {name} --type headless",)
        case ShutDownVm():
            return (f"VBoxManage controlvm {name} acpipowerbutton",)
        case PowerOffVm():
            return (f"VBoxManage controlvm {name} poweroff",)
        case DestroyVm():
            return (f"VBoxManage unregistervm {name} --delete",)
        case RenameVm(called=called):
            return (f"VBoxManage modifyvm {name} --name {shlex.quote(called)}",)
        case ResizeVm(vcpus=vcpus, memory_kib=memory_kib):
            return (f"VBoxManage modifyvm {name} --cpus {vcpus} --memory {mib(memory_kib)}",)
        case MigrateVm():
            return (
                f"VBoxManage modifyvm {name} --teleporter on --teleporter-port {_TELEPORT_PORT}",
                f"VBoxManage controlvm {name} teleport --host {shlex.quote(vm.target)} --port {_TELEPORT_PORT}",
            )
        case ColdMigrateVm():
            return WhyNot(WhyNotCode.BY_COPYING)
        case SetShares() | SetReservation() | SetLimit():
            return _set(command, vm)


def _set(command: SetShares | SetReservation | SetLimit, vm: Machine) -> tuple[str, ...] | WhyNot:
    name = shlex.quote(vm.name)
    match command:
        case SetShares(resource=Resource.CPU, value=value):
            priority = "normal" if value is None else preset_of(vm.cpu_weight, value, vm.vcpus)
            if priority is None:
                return no_setting("cpu", "shares")
            return (f"VBoxManage modifyvm {name} --vm-process-priority={priority}",)
        case SetLimit(resource=Resource.CPU, value=value):
            cap = _NO_CAP_PERCENT if value is None else value
            act = f"controlvm {name} cpuexecutioncap {cap}" if vm.is_on else f"modifyvm {name} --cpuexecutioncap={cap}"
            return (f"VBoxManage {act}",)
        case SetShares(resource=resource):
            return no_setting(resource, "shares")
        case SetReservation(resource=resource):
            return no_setting(resource, "reservation")
        case SetLimit(resource=resource):
            return no_setting(resource, "limit")
