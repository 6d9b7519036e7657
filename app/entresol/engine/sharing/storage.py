"""Disks: throughput shared with equal weights and no floors (first slice of model.md 2.4), and room left."""

from collections.abc import Sequence

from entresol.engine.sharing.waterfill import fill
from entresol.model.inventory import Host, Inventory
from entresol.model.values import DatastoreId


def share_disk(capacity_kb_s: int, demands_kb_s: Sequence[int]) -> list[int]:
    """Return the throughput of each consumer of one disk, kB/s."""
    return fill(capacity_kb_s, [0] * len(demands_kb_s), demands_kb_s, [1] * len(demands_kb_s))


def disk_capacity_bytes(host: Host, inventory: Inventory) -> int:
    """Return the size of the host's own disk."""
    local = inventory.datastores.get(host.local)
    return host.hardware.disk_bytes if local is None else local.capacity_bytes


def disk_used_bytes(host: Host, inventory: Inventory) -> int:
    """Return what the host's own disk holds: its operating system, virtual disks, copies that are arriving."""
    system = 0 if host.os is None else inventory.catalogue.systems[host.os].disk_bytes
    return system + datastore_used_bytes(host.local, inventory)


def datastore_used_bytes(datastore: DatastoreId, inventory: Inventory) -> int:
    """Return what virtual disks occupy on ``datastore``, counting room kept for those that are travelling to it."""
    arriving = sum(
        vm.disk_allocated_bytes
        for host in inventory.datastores[datastore].hosts
        for vm in inventory.vms_arriving(host)
        if inventory.hosts[host].local == datastore
        and vm.datastore is not None
        and host not in inventory.datastores[vm.datastore].hosts
    )
    return inventory.disk_used_bytes(datastore) + arriving


def free_bytes(datastore: DatastoreId, inventory: Inventory) -> int:
    """Return the room left on ``datastore``; a host's system takes some of the host's own disk."""
    found = inventory.datastores[datastore]
    reaching = [inventory.hosts[name] for name in found.hosts if name in inventory.hosts]
    systems = sum(
        inventory.catalogue.systems[host.os].disk_bytes
        for host in reaching
        if host.local == datastore and host.os is not None
    )
    return found.capacity_bytes - systems - datastore_used_bytes(datastore, inventory)
