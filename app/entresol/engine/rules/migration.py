"""Rules of moving machines, running or stopped (model.md 3.1 and findings 4)."""

from dataclasses import replace

from entresol.engine.commands import ColdMigrateVm, MigrateVm
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.rules.admission import refuse_disk, refuse_start_on
from entresol.model.inventory import Host, Inventory
from entresol.model.product import LiveMigration, Product
from entresol.model.vm import PowerState, Vm


def refuse_migrate(command: MigrateVm, inventory: Inventory) -> Refusal | None:
    """Refuse a live migration: the machine, the products, the processors, the disks, then room on the target."""
    vm = inventory.vms[command.vm]
    if vm.host is None:
        return Refusal(RefusalCode.NOT_PLACED, {"vm": vm.id})
    if vm.power is PowerState.OFF:
        return Refusal(RefusalCode.VM_STOPPED, {"vm": vm.id})
    source, target = inventory.hosts[vm.host], inventory.hosts[command.to]
    product = inventory.product_of(source.id)
    if product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": source.id})
    return (
        _refuse_products(vm, source, target, product)
        or _refuse_state(vm)
        or _refuse_processors(vm, source, target, product)
        or _refuse_disks(command, vm, target, product, inventory)
        or _refuse_room(vm, target, product, inventory)
    )


def _refuse_products(vm: Vm, source: Host, target: Host, product: Product) -> Refusal | None:
    figures: dict[str, int | str] = {"vm": vm.id, "host": source.id, "target": target.id, "product": product.id}
    if source.id == target.id:
        return Refusal(RefusalCode.SAME_HOST, figures)
    if target.product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": target.id})
    if product.live_migration is LiveMigration.NONE:
        return Refusal(RefusalCode.NOT_SUPPORTED, figures)
    if target.product != product.id:
        return Refusal(RefusalCode.DIFFERENT_PRODUCT, {**figures, "other_product": target.product})
    if product.needs_cluster and (source.cluster is None or source.cluster != target.cluster):
        return Refusal(RefusalCode.NOT_IN_CLUSTER, figures)
    return None


def _refuse_state(vm: Vm) -> Refusal | None:
    if vm.power is PowerState.RUNNING:
        return None
    return Refusal(RefusalCode.BAD_STATE, {"vm": vm.id, "state": vm.power.value})


def _refuse_processors(vm: Vm, source: Host, target: Host, product: Product) -> Refusal | None:
    here, there = source.hardware, target.hardware
    figures: dict[str, int | str] = {"vm": vm.id, "host": source.id, "target": target.id}
    if product.cpu_vendor_must_match and here.cpu_vendor != there.cpu_vendor:
        vendors = {"vendor": here.cpu_vendor, "other_vendor": there.cpu_vendor}
        return Refusal(RefusalCode.CPU_VENDOR, {**figures, **vendors})
    if product.cpu_generation_matters and there.cpu_generation < here.cpu_generation:
        generations = {"generation": here.cpu_generation, "other_generation": there.cpu_generation}
        return Refusal(RefusalCode.CPU_FEATURES, {**figures, **generations})
    return None


def _refuse_disks(command: MigrateVm, vm: Vm, target: Host, product: Product, inventory: Inventory) -> Refusal | None:
    if vm.datastore is None or target.id in inventory.datastores[vm.datastore].hosts:
        return None
    can_copy = product.live_migration is LiveMigration.WITH_STORAGE_OPTION
    if not (can_copy and command.with_storage):
        figures: dict[str, int | str] = {"vm": vm.id, "target": target.id, "datastore": vm.datastore}
        return Refusal(RefusalCode.LOCAL_DISKS, {**figures, "product": product.id, "option": int(can_copy)})
    return refuse_disk(vm, target, target.local, inventory)


def _refuse_room(vm: Vm, target: Host, product: Product, inventory: Inventory) -> Refusal | None:
    return refuse_start_on(replace(vm, host=target.id), target, product, inventory)


def refuse_cold_migrate(command: ColdMigrateVm, inventory: Inventory) -> Refusal | None:
    """Refuse to move a stopped machine: formats, and room for its disk."""
    vm = inventory.vms[command.vm]
    if vm.host is None:
        return Refusal(RefusalCode.NOT_PLACED, {"vm": vm.id})
    if vm.is_on:
        return Refusal(RefusalCode.VM_RUNNING, {"vm": vm.id, "state": vm.power.value})
    source, target = inventory.hosts[vm.host], inventory.hosts[command.to]
    figures: dict[str, int | str] = {"vm": vm.id, "host": source.id, "target": target.id}
    if source.id == target.id:
        return Refusal(RefusalCode.SAME_HOST, figures)
    if target.product is None:
        return Refusal(RefusalCode.NO_HYPERVISOR, {"vm": vm.id, "host": target.id})
    if source.product != target.product:
        products = {"product": source.product or "", "other_product": target.product}
        return Refusal(RefusalCode.FORMAT_CONVERSION_NEEDED, {**figures, **products})
    if vm.datastore is not None and target.id in inventory.datastores[vm.datastore].hosts:
        return None
    return refuse_disk(vm, target, target.local, inventory)
