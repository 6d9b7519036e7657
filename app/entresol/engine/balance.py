"""Sharing again what has been touched at one instant: memory, then CPU, then disks and network (one direction).

Only touched hosts are shared again, and only claims whose rate changed are settled (engine.md 3.3).
"""

from entresol.engine.commands import Resource
from entresol.engine.flows import HostFlow, MigrationFlow, Stage, VmFlow
from entresol.engine.lab import Lab, Stale
from entresol.engine.sharing.cpu import is_system_first, migration_demand_khz, part_ppm, share_cpu, thread_weight
from entresol.engine.sharing.memory import reserved_kib, share_memory
from entresol.engine.sharing.power import power_mw
from entresol.engine.timeline import Event, EventKind, Phase
from entresol.engine.trace import APPLICATIONS, MIGRATION, SYSTEM
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
        if what & Stale.MEMORY:
            _share_memory(lab, host)
        if what & Stale.CPU:
            _share_cpu(lab, host)
        if what & Stale.TRAFFIC:
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
    owners = [SYSTEM, APPLICATIONS, *(flow.vm.id for flow in host.machines), MIGRATION]
    amounts = [
        host.system_memory_kib,
        host.applications_memory_kib,
        *(flow.resident_kib + flow.overhead_kib for flow in host.machines),
        host.migrations_memory_kib,
    ]
    demand = host.memory_used_kib + host.memory_swapped_kib
    capacity = host.hardware.memory_kib
    lab.trace.record(host.host.id, Resource.MEMORY, lab.now_us, (owners, amounts), demand, capacity)


def _share_cpu(lab: Lab, host: HostFlow) -> None:
    hardware = host.hardware
    thread = thread_weight(host.product)
    moves = [_migration_demand(lab, host, migration) for migration in host.migrations]
    system_khz = host.system_cpu_demand_khz
    caps = [system_khz, *moves, *(flow.cpu_demand_khz for flow in host.applications)]
    floors = [system_khz if is_system_first(host.product) else 0, *moves, *([0] * len(host.applications))]
    weights = [thread, *([thread] * len(moves)), *(thread * f.application.workload.threads for f in host.applications)]
    machines_at = len(caps)
    for flow in host.machines:
        caps.append(flow.cpu_cap_khz)
        floors.append(min(flow.terms.reservation_khz, flow.cpu_cap_khz))
        weights.append(flow.terms.weight)
    shares = share_cpu(hardware, floors, caps, weights)
    given = shares.given_khz
    for flow, khz, waiting_khz in zip(
        host.machines, given[machines_at:], shares.waiting_khz[machines_at:], strict=True
    ):
        _give_cpu(lab, flow, khz, part_ppm(waiting_khz, flow.vm.vcpus, hardware) if waiting_khz else 0)
    host.settle(lab.now_us)
    host.cpu_capacity_khz = shares.capacity_khz
    host.system_cpu_khz = given[0]
    host.migrations_cpu_khz = sum(given[1 : 1 + len(moves)])
    host.applications_cpu_khz = sum(given[1 + len(moves) : machines_at])
    host.cpu_used_khz = sum(given)
    host.cpu_demand_khz = sum(caps[:machines_at]) + sum(flow.cpu_demand_khz for flow in host.machines)
    host.power_mw = power_mw(hardware.power_mw, host.cpu_used_khz, hardware.capacity_khz)
    _trace_cpu(lab, host)


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


def _trace_cpu(lab: Lab, host: HostFlow) -> None:
    owners = [SYSTEM, APPLICATIONS, *(flow.vm.id for flow in host.machines), MIGRATION]
    amounts = [
        host.system_cpu_khz,
        host.applications_cpu_khz,
        *(flow.cpu_khz for flow in host.machines),
        host.migrations_cpu_khz,
    ]
    lab.trace.record(
        host.host.id, Resource.CPU, lab.now_us, (owners, amounts), host.cpu_demand_khz, host.cpu_capacity_khz
    )
