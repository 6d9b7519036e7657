"""Rules of physical machines and their software (model.md 3.1)."""

from entresol.engine.commands import AddHost, InstallHypervisor, InstallOs, RemoveHost, RunApplication
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.sharing.memory import application_memory_kib, promised_kib
from entresol.engine.sharing.storage import free_bytes
from entresol.model.inventory import Host, Inventory
from entresol.model.product import HypervisorType, MemoryAdmission, Product


def refuse_add_host(command: AddHost, inventory: Inventory) -> Refusal | None:
    """Refuse a machine whose identifier is taken."""
    if command.host in inventory.hosts:
        return Refusal(RefusalCode.ALREADY_EXISTS, {"host": command.host})
    return None


def refuse_remove_host(command: RemoveHost, inventory: Inventory) -> Refusal | None:
    """Refuse to take away a machine that holds or awaits virtual machines, or disks of others."""
    local = inventory.hosts[command.host].local
    for vm in inventory.vms.values():
        if command.host in (vm.host, vm.migrating_to) or vm.datastore == local:
            return Refusal(RefusalCode.HOST_NOT_EMPTY, {"host": command.host, "vm": vm.id})
    return None


def refuse_install_os(command: InstallOs, inventory: Inventory) -> Refusal | None:
    """Refuse a second operating system, one that is no host's, and one under a hypervisor."""
    host = inventory.hosts[command.host]
    system = inventory.catalogue.systems[command.os]
    if host.os is not None:
        return Refusal(RefusalCode.HOST_OS_PRESENT, {"host": host.id, "os": host.os})
    if host.product is not None:
        return Refusal(RefusalCode.HYPERVISOR_PRESENT, {"host": host.id, "product": host.product})
    if not system.as_host:
        return Refusal(RefusalCode.HOST_OS_UNSUPPORTED, {"host": host.id, "os": command.os})
    free = free_bytes(host.local, inventory)
    if system.disk_bytes > free:
        return _disk_full(host, system.disk_bytes, free)
    return None


def refuse_install_hypervisor(command: InstallHypervisor, inventory: Inventory) -> Refusal | None:
    """Refuse what the layers below do not allow."""
    host = inventory.hosts[command.host]
    product = inventory.catalogue.products[command.product]
    figures = {"host": host.id, "product": product.id}
    if host.product is not None:
        return Refusal(RefusalCode.HYPERVISOR_PRESENT, {"host": host.id, "product": host.product})
    if product.needs_hardware_virtualization and not host.hardware.hardware_virtualization:
        return Refusal(RefusalCode.NO_HW_VIRT, figures)
    return _refuse_layers_below(command, host, product, inventory)


def _refuse_layers_below(
    command: InstallHypervisor, host: Host, product: Product, inventory: Inventory
) -> Refusal | None:
    figures = {"host": host.id, "product": product.id}
    if host.os is None:
        needed = product.type is HypervisorType.TYPE_2
        return Refusal(RefusalCode.HOST_OS_REQUIRED, figures) if needed else None
    if product.erases_host:
        return None if command.erase else Refusal(RefusalCode.WILL_ERASE, {**figures, "os": host.os})
    families = product.host_os_families
    if families and inventory.catalogue.systems[host.os].family not in families:
        return Refusal(RefusalCode.HOST_OS_UNSUPPORTED, {**figures, "os": host.os})
    return None


def refuse_run_application(command: RunApplication, inventory: Inventory) -> Refusal | None:
    """Refuse an application without an operating system, twice the same, or beyond what machines have left."""
    host = inventory.hosts[command.host]
    figures = {"host": host.id, "application": command.application}
    if host.os is None:
        if host.product is not None:
            return Refusal(RefusalCode.ONE_OS_ONLY, {**figures, "product": host.product})
        return Refusal(RefusalCode.HOST_OS_REQUIRED, figures)
    if command.application in host.applications:
        return Refusal(RefusalCode.ALREADY_EXISTS, figures)
    product = inventory.product_of(host.id)
    if product is None or product.memory_admission is MemoryAdmission.NONE:
        return None
    needed = application_memory_kib(inventory.catalogue.applications[command.application])
    used = promised_kib(host, inventory)
    missing = used + needed - host.hardware.memory_kib
    if missing <= 0:
        return None
    return Refusal(
        RefusalCode.INSUFFICIENT_MEMORY,
        {
            **figures,
            "needed_kib": needed,
            "used_kib": used,
            "free_kib": max(0, host.hardware.memory_kib - used),
            "missing_kib": missing,
            "capacity_kib": host.hardware.memory_kib,
        },
    )


def _disk_full(host: Host, needed: int, free: int) -> Refusal:
    return Refusal(
        RefusalCode.DATASTORE_FULL,
        {
            "host": host.id,
            "datastore": host.local,
            "needed_bytes": needed,
            "free_bytes": max(0, free),
            "missing_bytes": needed - free,
        },
    )
