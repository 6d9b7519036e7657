"""Sharing again what has been touched at one instant: memory, then CPU, then disks and network (one direction).

Only touched hosts are shared again, and only claims whose rate changed are settled (engine.md 3.3).
"""

from entresol.engine.commands import Resource
from entresol.engine.flows import HostFlow, MigrationFlow, Stage, VmFlow
from entresol.engine.lab import CPU, MEMORY, TRAFFIC, Lab
from entresol.engine.sharing.cpu import is_system_first, migration_demand_khz, part_ppm, share_cpu
from entresol.engine.sharing.memory import reserved_kib, share_memory
from entresol.engine.sharing.power import power_mw
from entresol.engine.timeline import Event, EventKind, Phase
from entresol.engine.traffic import share_traffic
from entresol.model.values import HostId


def rebalance(lab: Lab) -> None:
    """Share again every resource of every touched host, in the order in which they were touched."""
    if not lab.stale:
        return
    touched = lab.stale
    lab.stale = {}
    traffic: list[HostId] = []
    for host_id, what in touched.items():
        host = lab.hosts.get(host_id)
        if host is None:
            continue
        if what & MEMORY:
            _share_memory(lab, host)
        if what & CPU:
            _share_cpu(lab, host)
        if what & TRAFFIC:
            traffic.append(host_id)
    share_traffic(lab, traffic)


def _share_memory(lab: Lab, host: HostFlow) -> None:
    arriving = _arriving(lab, host)
    holders = [*arriving, *host.machines]
    held = [application.touched_kib for application in host.applications]
    held += [flow.held_kib for flow in holders]
    caps = list(held)
    floors = [0] * len(held)
    for index, flow in enumerate(holders, start=len(host.applications)):
        limit = flow.vm.memory.limit_kib
        if limit is not None:
            caps[index] = min(caps[index], limit)
        floors[index] = min(reserved_kib(flow.vm), caps[index])
    overheads_kib = sum(flow.overhead_kib for flow in holders)
    capacity_kib = host.hardware.memory_kib
    shares = share_memory(capacity_kib - host.system_memory_kib - overheads_kib, floors, caps, held)
    first = len(host.applications)
    host.applications_memory_kib = sum(shares.resident_kib[:first])
    machines_at = first + len(arriving)
    host.migrations_memory_kib = sum(shares.resident_kib[first:machines_at]) + sum(f.overhead_kib for f in arriving)
    for index, flow in enumerate(host.machines, start=machines_at):
        flow.resident_kib = shares.resident_kib[index]
        flow.swapped_kib = shares.swapped_kib[index]
    host.memory_swapped_kib = sum(shares.swapped_kib)
    used_kib = host.system_memory_kib + overheads_kib + sum(shares.resident_kib)
    host.memory_used_kib = min(capacity_kib, used_kib)
    _trace_memory(lab, host)


def _arriving(lab: Lab, host: HostFlow) -> list[VmFlow]:
    """Return the live machines for which this host already keeps memory."""
    return [
        lab.vms[migration.vm] for migration in host.migrations if migration.live and migration.target == host.host.id
    ]


def _trace_memory(lab: Lab, host: HostFlow) -> None:
    amounts = (
        host.system_memory_kib,
        host.applications_memory_kib,
        *[flow.resident_kib + flow.overhead_kib for flow in host.machines],
        host.migrations_memory_kib,
    )
    demand = host.memory_used_kib + host.memory_swapped_kib
    lab.trace.record(host.host.id, Resource.MEMORY, lab.now_us, host.owners, amounts, demand, host.hardware.memory_kib)


def _share_cpu(lab: Lab, host: HostFlow) -> None:
    hardware, machines = host.hardware, host.machines
    caps = [host.system_cpu_demand_khz]
    if host.migrations:
        caps += [_migration_demand(lab, host, migration) for migration in host.migrations]
    applications_at = len(caps)
    caps += [flow.cpu_demand_khz for flow in host.applications]
    machines_at = len(caps)
    caps += [flow.cpu_cap_khz for flow in machines]
    shares = share_cpu(hardware, _cpu_floors(host, caps, applications_at, machines_at), caps, host.cpu_weights)
    given, waiting = shares.given_khz, shares.waiting_khz
    for index, flow in enumerate(machines, start=machines_at):
        waits = waiting[index]
        _give_cpu(lab, flow, given[index], part_ppm(waits, flow.vm.vcpus, hardware) if waits else 0)
    host.settle(lab.now_us)
    host.cpu_capacity_khz = shares.capacity_khz
    host.system_cpu_khz = given[0]
    host.migrations_cpu_khz = sum(given[1:applications_at])
    host.applications_cpu_khz = sum(given[applications_at:machines_at])
    host.cpu_used_khz = sum(given)
    host.cpu_demand_khz = sum(caps)
    host.power_mw = power_mw(hardware.power_mw, host.cpu_used_khz, hardware.capacity_khz)
    lab.trace.record(
        host.host.id,
        Resource.CPU,
        lab.now_us,
        host.owners,
        (given[0], host.applications_cpu_khz, *given[machines_at:], host.migrations_cpu_khz),
        host.cpu_demand_khz,
        host.cpu_capacity_khz,
    )


def _cpu_floors(host: HostFlow, caps: list[int], applications_at: int, machines_at: int) -> list[int]:
    """Return what is guaranteed: migrations and reservations always, the system's own work on a type 1."""
    floors = [0] * len(caps)
    floors[1:applications_at] = caps[1:applications_at]
    if is_system_first(host.product):
        floors[0] = caps[0]
    if host.has_reservations:
        for index, flow in enumerate(host.machines, start=machines_at):
            floors[index] = min(flow.terms.reservation_khz, caps[index])
    return floors


def _migration_demand(lab: Lab, host: HostFlow, migration: MigrationFlow) -> int:
    other = lab.hosts[migration.target if migration.source == host.host.id else migration.source]
    return migration_demand_khz(host.hardware, min(host.hardware.nic_kbps, other.hardware.nic_kbps))


def _give_cpu(lab: Lab, flow: VmFlow, khz: int, ready_ppm: int) -> None:
    if khz == flow.cpu_khz and ready_ppm == flow.ready_ppm:
        return
    flow.settle(lab.now_us)
    rate_changed = khz != flow.cpu_khz
    flow.cpu_khz = khz
    flow.ready_ppm = ready_ppm
    if rate_changed and flow.stage is Stage.BOOT:
        flow.generation += 1
        if khz:
            due_us = lab.now_us + max(1, -(-flow.boot_left_khz_us // khz))
            lab.timeline.arm(due_us, Phase.WORLD, Event(EventKind.BOOT_DONE, flow.vm.id, flow.generation))
