"""Proxmox VE: ``qm``, as in qm(1) (proxmox/pve-docs, generated/qm.1-synopsis.adoc)."""

import shlex

from entresol.dialects.contract import Machine, VmCommand, WhyNot, mib, no_setting, thousandths
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

_DEFAULT_CPUUNITS = 100
_STORAGE = "local-lvm"
"""What the installer calls the storage of a node's own disk."""
_DEFAULT_MEMORY_SHARES = 1_000


def lines(command: VmCommand, vm: Machine) -> tuple[str, ...] | WhyNot:  # noqa: C901 - one arm per act
    """Return the ``qm`` lines of ``command``."""
    match command:
        case CreateVm(start=start) | PlaceVm(start=start):
            return (_create(vm), f"qm start {vm.number}") if start else (_create(vm),)
        case StartVm():
            return (f"qm start {vm.number}",)
        case ShutDownVm():
            return (f"qm shutdown {vm.number}",)
        case PowerOffVm():
            return (f"qm stop {vm.number}",)
        case DestroyVm():
            return (f"qm destroy {vm.number}",)
        case RenameVm(called=called):
            return (f"qm set {vm.number} --name {shlex.quote(called)}",)
        case ResizeVm(vcpus=vcpus, memory_kib=memory_kib):
            return (f"qm set {vm.number} --cores {vcpus} --memory {mib(memory_kib)}",)
        case SetShares(resource=Resource.CPU, value=value):
            return (f"qm set {vm.number} --cpuunits {_DEFAULT_CPUUNITS if value is None else value}",)
        case SetShares(resource=Resource.MEMORY, value=value):
            return (f"qm set {vm.number} --shares {_DEFAULT_MEMORY_SHARES if value is None else value}",)
        case SetLimit(resource=Resource.CPU, value=value):
            return (f"qm set {vm.number} --cpulimit {thousandths(value or 0)}",)
        case SetShares(resource=resource):
            return no_setting(resource, "shares")
        case SetReservation(resource=resource):
            return no_setting(resource, "reservation")
        case SetLimit(resource=resource):
            return no_setting(resource, "limit")
        case MigrateVm(with_storage=with_storage):
            disks = f" --with-local-disks --targetstorage {_STORAGE}" if with_storage else ""
            return (f"qm migrate {vm.number} {shlex.quote(vm.target)} --online{disks}",)
        case ColdMigrateVm():
            return (f"qm migrate {vm.number} {shlex.quote(vm.target)}",)


def _create(vm: Machine) -> str:
    name = shlex.quote(vm.name)
    return (
        f"qm create {vm.number} --name {name} --cores {vm.vcpus} --memory {vm.memory_mib}"
        f" --scsi0 {shlex.quote(vm.storage or _STORAGE)}:{vm.disk_gib}"
    )
