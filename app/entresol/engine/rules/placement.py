"""Rules of creating, placing, naming and destroying machines (model.md 3.1)."""

from entresol.engine.commands import CreateVm, DestroyVm, PlaceVm, RenameVm
from entresol.engine.effects import created_vm, disk_home
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.rules.admission import refuse_disk, refuse_start_on
from entresol.model.inventory import Host, Inventory
from entresol.model.values import HostId
from entresol.model.vm import Vm

LONGEST_NAME = 63


def refuse_create(command: CreateVm, inventory: Inventory) -> Refusal | None:
    """Refuse a machine that may not be created, or not there."""
    if command.vm in inventory.vms:
        return Refusal(RefusalCode.ALREADY_EXISTS, {"vm": command.vm})
    model = inventory.shelf[command.model]
    made = sum(1 for vm in inventory.vms.values() if vm.model == model.id)
    if model.count is not None and made >= model.count:
        return Refusal(RefusalCode.MODEL_USED_UP, {"model": model.id, "maximum": model.count})
    return refuse_on_host(created_vm(command, inventory, 0), command.host, inventory, start=command.start)


def refuse_place(command: PlaceVm, inventory: Inventory) -> Refusal | None:
    """Refuse a machine that does not wait, or that the host does not take."""
    vm = inventory.vms[command.vm]
    if vm.host is not None:
        return Refusal(RefusalCode.ALREADY_PLACED, {"vm": vm.id, "host": vm.host})
    return refuse_on_host(vm, command.host, inventory, start=command.start)


def refuse_on_host(vm: Vm, host_id: HostId, inventory: Inventory, *, start: bool) -> Refusal | None:
    """Refuse to put ``vm`` on a host: hypervisor, disk, and the rules of starting when it starts at once."""
    host = inventory.hosts[host_id]
    product = inventory.product_of(host_id)
    if product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": host_id})
    refusal = _refuse_new_disk(vm, host, inventory)
    if refusal is None and start:
        refusal = refuse_start_on(vm, host, product, inventory)
    return refusal


def _refuse_new_disk(vm: Vm, host: Host, inventory: Inventory) -> Refusal | None:
    home = disk_home(vm, host, inventory)
    already_there = vm.id in inventory.vms and vm.datastore == home
    return None if already_there else refuse_disk(vm, host, home, inventory)


def refuse_destroy(command: DestroyVm, inventory: Inventory) -> Refusal | None:
    """Refuse to remove a machine that is on."""
    vm = inventory.vms[command.vm]
    return Refusal(RefusalCode.VM_RUNNING, {"vm": vm.id, "state": vm.power.value}) if vm.is_on else None


def refuse_rename(command: RenameVm, inventory: Inventory) -> Refusal | None:
    """Refuse an empty or endless name, and the name of another machine."""
    length = len(command.called.strip())
    if not 1 <= length <= LONGEST_NAME:
        figures = {"vm": command.vm, "knob": "name", "value": length, "minimum": 1, "maximum": LONGEST_NAME}
        return Refusal(RefusalCode.OUT_OF_RANGE, figures)
    for vm in inventory.vms.values():
        if vm.id != command.vm and command.called in (vm.name.fr, vm.name.en):
            return Refusal(RefusalCode.ALREADY_EXISTS, {"vm": vm.id, "name": command.called})
    return None
