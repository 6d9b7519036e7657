"""Rules of starting and stopping (model.md 3.1)."""

from entresol.engine.commands import PowerOffVm, ShutDownVm, StartVm
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.rules.admission import refuse_start_on
from entresol.model.inventory import Inventory
from entresol.model.vm import PowerState


def refuse_start(command: StartVm, inventory: Inventory) -> Refusal | None:
    """Refuse a machine that is nowhere, already on, or for which its host lacks something."""
    vm = inventory.vms[command.vm]
    if vm.host is None:
        return Refusal(RefusalCode.NOT_PLACED, {"vm": vm.id})
    if vm.power is PowerState.SHUTTING_DOWN:
        return Refusal(RefusalCode.BAD_STATE, {"vm": vm.id, "state": vm.power.value})
    if vm.is_on:
        return Refusal(RefusalCode.VM_RUNNING, {"vm": vm.id, "state": vm.power.value})
    product = inventory.product_of(vm.host)
    if product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": vm.host})
    return refuse_start_on(vm, inventory.hosts[vm.host], product, inventory)


def refuse_shut_down(command: ShutDownVm, inventory: Inventory) -> Refusal | None:
    """Refuse when there is no running guest to ask."""
    vm = inventory.vms[command.vm]
    if vm.power is PowerState.OFF:
        return Refusal(RefusalCode.VM_STOPPED, {"vm": vm.id})
    if vm.power is not PowerState.RUNNING:
        return Refusal(RefusalCode.BAD_STATE, {"vm": vm.id, "state": vm.power.value})
    return None


def refuse_power_off(command: PowerOffVm, inventory: Inventory) -> Refusal | None:
    """Refuse when there is no power to cut."""
    vm = inventory.vms[command.vm]
    return None if vm.is_on else Refusal(RefusalCode.VM_STOPPED, {"vm": vm.id})
