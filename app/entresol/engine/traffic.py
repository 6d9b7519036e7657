"""Disks and network cards shared again; migrations join two hosts in one problem (model.md 2.5, 2.6)."""

from collections.abc import Sequence

from entresol.engine.commands import Resource
from entresol.engine.flows import ApplicationFlow, HostFlow, MigrationFlow, VmFlow
from entresol.engine.frame import MigrationPhase
from entresol.engine.lab import Lab
from entresol.engine.sharing.network import Traffic, share_links
from entresol.engine.sharing.storage import share_disk
from entresol.engine.sharing.waterfill import fill
from entresol.engine.timeline import Event, EventKind, Phase
from entresol.model.values import HostId

KBPS_PER_KB_S = 8


def share_traffic(lab: Lab, touched: Sequence[HostId]) -> None:
    """Share disks and cards of ``touched`` hosts and of every host that a migration joins to them."""
    done: list[HostId] = []
    for host_id in touched:
        if host_id in done:
            continue
        joined = _joined(lab, host_id)
        done += joined
        hosts = [lab.hosts[each] for each in joined]
        if len(hosts) == 1:
            _share_alone(hosts[0])
        else:
            _share_joined(lab, hosts)
        for host in hosts:
            _trace_traffic(lab, host)


def _joined(lab: Lab, start: HostId) -> list[HostId]:
    joined = [start]
    for host_id in joined:
        for migration in lab.hosts[host_id].migrations:
            joined += [end for end in (migration.source, migration.target) if end not in joined]
    return joined


def _consumers(host: HostFlow) -> list[ApplicationFlow | VmFlow]:
    return [*host.applications, *host.machines]


def _share_alone(host: HostFlow) -> None:
    consumers = _consumers(host)
    disk = share_disk(host.hardware.disk_kb_s, [flow.disk_demand_kb_s for flow in consumers])
    demands = [flow.net_demand_kbps for flow in consumers]
    net = fill(host.hardware.nic_kbps, [0] * len(demands), demands, [1] * len(demands))
    for flow, kb_s, kbps in zip(consumers, disk, net, strict=True):
        flow.disk_kb_s = kb_s
        flow.net_kbps = kbps
    host.disk_kb_s = sum(disk)
    host.net_kbps = sum(net)
    host.migrations_net_kbps = host.migrations_disk_kb_s = 0


def _share_joined(lab: Lab, hosts: Sequence[HostFlow]) -> None:
    """Share the disks (even links) and cards (odd links) of hosts between which machines travel."""
    position = {host.host.id: 2 * number for number, host in enumerate(hosts)}
    capacities = [
        amount for host in hosts for amount in (host.hardware.disk_kb_s * KBPS_PER_KB_S, host.hardware.nic_kbps)
    ]
    flows: list[Traffic] = []
    for host in hosts:
        disk = position[host.host.id]
        for consumer in _consumers(host):
            flows.append(Traffic(consumer.disk_demand_kb_s * KBPS_PER_KB_S, (disk,)))
            flows.append(Traffic(consumer.net_demand_kbps, (disk + 1,)))
    moves = [migration for migration in lab.migrations.values() if migration.source in position]
    flows += [_migration_traffic(migration, position, capacities) for migration in moves]
    rates = iter(share_links(capacities, flows))
    for host in hosts:
        host.disk_kb_s = host.net_kbps = host.migrations_net_kbps = host.migrations_disk_kb_s = 0
        for consumer in _consumers(host):
            consumer.disk_kb_s = next(rates) // KBPS_PER_KB_S
            consumer.net_kbps = next(rates)
            host.disk_kb_s += consumer.disk_kb_s
            host.net_kbps += consumer.net_kbps
    for migration, kbps in zip(moves, rates, strict=True):
        _give_rate(lab, migration, kbps)
        for end in (migration.source, migration.target):
            host = lab.hosts[end]
            host.net_kbps += kbps
            host.migrations_net_kbps += kbps
            if _copies_disks(migration):
                host.disk_kb_s += kbps // KBPS_PER_KB_S
                host.migrations_disk_kb_s += kbps // KBPS_PER_KB_S


def _copies_disks(migration: MigrationFlow) -> bool:
    return migration.phase in (MigrationPhase.DISKS, MigrationPhase.COLD_COPY) and not migration.waits


def _migration_traffic(migration: MigrationFlow, position: dict[HostId, int], capacities: Sequence[int]) -> Traffic:
    source, target = position[migration.source], position[migration.target]
    links = (source + 1, target + 1)
    if _copies_disks(migration):
        links += (source, target)
    return Traffic(0 if migration.waits else min(capacities[link] for link in links), links)


def _give_rate(lab: Lab, migration: MigrationFlow, kbps: int) -> None:
    """Set the rate of a migration and make the end of its round due."""
    if migration.waits or (kbps == migration.kbps and migration.is_armed):
        return
    migration.settle(lab.now_us)
    migration.kbps = kbps
    migration.generation += 1
    migration.is_armed = True
    if kbps:
        due_us = lab.now_us + max(1, -(-migration.left_mbit // kbps))
        lab.timeline.arm(due_us, Phase.DECISION, Event(EventKind.TRANSFER_DONE, migration.vm, migration.generation))


def _trace_traffic(lab: Lab, host: HostFlow) -> None:
    applications, machines = host.applications, host.machines
    consumers = _consumers(host)
    moved = host.migrations_disk_kb_s
    disk = (0, sum([flow.disk_kb_s for flow in applications]), *[flow.disk_kb_s for flow in machines], moved)
    asked = sum([flow.disk_demand_kb_s for flow in consumers]) + moved
    record = lab.trace.record
    record(host.host.id, Resource.STORAGE, lab.now_us, host.owners, disk, asked, host.hardware.disk_kb_s)
    moved = host.migrations_net_kbps
    net = (0, sum([flow.net_kbps for flow in applications]), *[flow.net_kbps for flow in machines], moved)
    asked = sum([flow.net_demand_kbps for flow in consumers]) + moved
    record(host.host.id, Resource.NETWORK, lab.now_us, host.owners, net, asked, host.hardware.nic_kbps)
