"""Which act a drop stands for. Pure: (what is carried, which host, the inventory) -> a command."""

from collections.abc import Callable

from entresol.engine.commands import (
    ColdMigrateVm,
    Command,
    CreateVm,
    MigrateVm,
    PlaceVm,
    RunApplication,
)
from entresol.engine.refusal import RefusalCode
from entresol.engine.verdict import Verdict
from entresol.model.inventory import Inventory
from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, HostId, ModelId, VmId
from entresol.ui.carrying.gestures import Carried, CarriedKind, Zone

Judge = Callable[[Command], Verdict]


def next_vm(model: ModelId, inventory: Inventory) -> tuple[VmId, LocalizedText]:
    """Return the first free identifier and name (``bd-02`` / ``db-02``) of a machine made from ``model``."""
    stem = inventory.shelf[model].stem
    taken = {vm.name.fr for vm in inventory.vms.values()} | {vm.name.en for vm in inventory.vms.values()}
    number = 1
    while True:
        name = LocalizedText(f"{stem.fr}-{number:02d}", f"{stem.en}-{number:02d}")
        if name.fr not in taken and name.en not in taken and VmId(name.en) not in inventory.vms:
            return VmId(name.en), name
        number += 1


def origin_of(carried: Carried, inventory: Inventory) -> HostId | None:
    """Return the host on which ``carried`` is now."""
    return inventory.vms[VmId(carried.id)].host if carried.kind is CarriedKind.VM else None


def slot_of(carried: Carried, inventory: Inventory) -> int:
    """Return the colour slot that ``carried`` has, or would get: the first free one."""
    vm = inventory.vms.get(VmId(carried.id))
    if carried.kind in (CarriedKind.VM, CarriedKind.WAITING_VM) and vm is not None:
        return vm.slot
    taken = {each.slot for each in inventory.vms.values()}
    return next(slot for slot in range(len(taken) + 1) if slot not in taken)


def exists(carried: Carried, inventory: Inventory) -> bool:
    """Return whether ``carried`` still is what it was when it was picked up."""
    match carried.kind:
        case CarriedKind.MODEL:
            return ModelId(carried.id) in inventory.shelf
        case CarriedKind.APPLICATION:
            return ApplicationId(carried.id) in inventory.catalogue.applications
        case CarriedKind.WAITING_VM:
            vm = inventory.vms.get(VmId(carried.id))
            return vm is not None and vm.host is None
        case CarriedKind.VM:
            vm = inventory.vms.get(VmId(carried.id))
            return vm is not None and vm.host is not None


def order(carried: Carried, host: HostId, inventory: Inventory) -> Command:
    """Return the plain act of dropping ``carried`` on ``host``."""
    match carried.kind:
        case CarriedKind.MODEL:
            vm, name = next_vm(ModelId(carried.id), inventory)
            return CreateVm(vm, ModelId(carried.id), host, name)
        case CarriedKind.WAITING_VM:
            return PlaceVm(VmId(carried.id), host)
        case CarriedKind.APPLICATION:
            return RunApplication(host, ApplicationId(carried.id))
        case CarriedKind.VM:
            vm_id = VmId(carried.id)
            return MigrateVm(vm_id, host) if inventory.vms[vm_id].is_on else ColdMigrateVm(vm_id, host)


def zone(carried: Carried, host: HostId, inventory: Inventory, judge: Judge) -> Zone:
    """Return the zone of ``host``. A live migration that only local disks forbid is tried again with its disks."""
    command = order(carried, host, inventory)
    verdict = judge(command)
    refusal = verdict.refusal
    if isinstance(command, MigrateVm) and refusal is not None and refusal.code is RefusalCode.LOCAL_DISKS:
        with_disks = MigrateVm(command.vm, command.to, with_storage=True)
        other = judge(with_disks)
        if other.refusal is None or other.refusal.code is not RefusalCode.NOT_SUPPORTED:
            return Zone(host, with_disks, other)
    return Zone(host, command, verdict)


def zones(carried: Carried, inventory: Inventory, judge: Judge) -> tuple[Zone, ...]:
    """Return a zone for each host, in their order, but the one where ``carried`` already is."""
    origin = origin_of(carried, inventory)
    return tuple(zone(carried, host, inventory, judge) for host in inventory.hosts if host != origin)
