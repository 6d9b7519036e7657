"""VMware ESXi and vSphere: ``govc``, as in vmware/govmomi govc/USAGE.md."""

import shlex

from entresol.dialects.contract import Machine, VmCommand, WhyNot, mib, no_setting, preset_of
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

_UNLIMITED = -1


def lines(command: VmCommand, vm: Machine) -> tuple[str, ...] | WhyNot:
    """Return the ``govc`` lines of ``command``."""
    name = shlex.quote(vm.name)
    match command:
        case CreateVm(start=start) | PlaceVm(start=start):
            datastore = f" -ds {shlex.quote(vm.storage)}" if vm.storage else ""
            create = (
                f"govc vm.create{datastore} -c {vm.vcpus} -m {vm.memory_mib} -disk {vm.disk_gib}GB -on=false {name}"
            )
            return (create, f"govc vm.power -on {name}") if start else (create,)
        case StartVm():
            return (f"govc vm.power -on {name}",)
        case ShutDownVm():
            return (f"govc vm.power -s {name}",)
        case PowerOffVm():
            return (f"govc vm.power -off {name}",)
        case DestroyVm():
            return (f"govc vm.destroy {name}",)
        case MigrateVm(with_storage=disk_too):
            return (_migrate(vm, disk_too=disk_too),)
        case ColdMigrateVm():
            return (_migrate(vm, disk_too=vm.disk_follows),)
        case RenameVm() | ResizeVm() | SetShares() | SetReservation() | SetLimit():
            return _change(command, vm)


def _migrate(vm: Machine, *, disk_too: bool) -> str:
    datastore = f" -ds {shlex.quote(vm.target_storage)}" if disk_too else ""
    return f"govc vm.migrate -host {shlex.quote(vm.target)}{datastore} {shlex.quote(vm.name)}"


def _change(  # noqa: C901 - one arm per setting
    command: RenameVm | ResizeVm | SetShares | SetReservation | SetLimit, vm: Machine
) -> tuple[str, ...] | WhyNot:
    change = f"govc vm.change -vm {shlex.quote(vm.name)}"
    match command:
        case RenameVm(called=called):
            return (f"{change} -name {shlex.quote(called)}",)
        case ResizeVm(vcpus=vcpus, memory_kib=memory_kib):
            return (f"{change} -c {vcpus} -m {mib(memory_kib)}",)
        case SetShares(resource=Resource.CPU, value=value):
            level = "normal" if value is None else preset_of(vm.cpu_weight, value, vm.vcpus) or str(value)
            return (f"{change} -cpu.shares {level}",)
        case SetShares(resource=Resource.MEMORY, value=value):
            return (f"{change} -mem.shares {'normal' if value is None else value}",)
        case SetReservation(resource=Resource.CPU, value=value):
            return (f"{change} -cpu.reservation {value or 0}",)
        case SetReservation(resource=Resource.MEMORY, value=value):
            return (f"{change} -mem.reservation {mib(value or 0)}",)
        case SetLimit(resource=Resource.CPU, value=value):
            return (f"{change} -cpu.limit {_UNLIMITED if value is None else value}",)
        case SetLimit(resource=Resource.MEMORY, value=value):
            return (f"{change} -mem.limit {_UNLIMITED if value is None else mib(value)}",)
        case SetShares(resource=resource):
            return no_setting(resource, "shares")
        case SetReservation(resource=resource):
            return no_setting(resource, "reservation")
        case SetLimit(resource=resource):
            return no_setting(resource, "limit")
