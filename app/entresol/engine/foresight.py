"""What would happen if an act were done now: asked for every host while something is carried, nothing being done."""

from entresol.engine.commands import (
    ColdMigrateVm,
    Command,
    CreateVm,
    MigrateVm,
    PlaceVm,
    RunApplication,
    StartVm,
)
from entresol.engine.demand import guest_demand_khz
from entresol.engine.effects import created_vm, disk_home
from entresol.engine.frame import Frame
from entresol.engine.refusal import RefusalCode
from entresol.engine.rules import refusal_for
from entresol.engine.rules.remedy import remedy_for
from entresol.engine.sharing.cpu import cpu_terms
from entresol.engine.sharing.memory import held_kib, overhead_kib, promised_kib, touched_kib
from entresol.engine.sharing.migration import MAX_ROUNDS, plan_precopy
from entresol.engine.verdict import Consequence, ConsequenceCode, Forecast, Verdict, VerdictState
from entresol.model.inventory import Host, Inventory
from entresol.model.values import HostId
from entresol.model.vm import PowerState, Vm
from entresol.model.workload import DemandStep

NAMELESS_CODES = (RefusalCode.UNKNOWN_HOST, RefusalCode.UNKNOWN_NAME, RefusalCode.UNKNOWN_VM)
"""Refusals of acts that name something unknown: there is nothing to forecast."""


def verdict_for(command: Command, frame: Frame) -> Verdict:
    """Return whether ``command`` would be accepted, at what price, and what it would add to its host's gauges."""
    inventory = frame.inventory
    refusal = refusal_for(command, inventory)
    if refusal is not None:
        forecast = None if refusal.code in NAMELESS_CODES else forecast_for(command, frame)
        remedy = remedy_for(command, refusal, inventory)
        return Verdict(state=VerdictState.REFUSED, refusal=refusal, forecast=forecast, remedy=remedy)
    forecast = forecast_for(command, frame)
    consequence = _consequence(command, frame, forecast)
    state = VerdictState.POSSIBLE if consequence is None else VerdictState.CONSEQUENCE
    return Verdict(state=state, consequence=consequence, forecast=forecast)


def forecast_for(command: Command, frame: Frame) -> Forecast | None:
    """Return what ``command`` would add to the gauges of the host that it loads, once that load has begun."""
    inventory = frame.inventory
    match command:
        case CreateVm():
            vm = created_vm(command, inventory, 0)
            return _machine_forecast(vm, command.host, inventory, starts=command.start)
        case PlaceVm():
            return _machine_forecast(inventory.vms[command.vm], command.host, inventory, starts=command.start)
        case StartVm():
            vm = inventory.vms[command.vm]
            return None if vm.host is None else _machine_forecast(vm, vm.host, inventory, starts=True)
        case MigrateVm():
            return _arrival_forecast(inventory.vms[command.vm], command.to, frame)
        case ColdMigrateVm():
            return _machine_forecast(inventory.vms[command.vm], command.to, inventory, starts=False)
        case RunApplication():
            return _application_forecast(command, inventory)
        case _:
            return None


def _machine_forecast(vm: Vm, host_id: HostId, inventory: Inventory, *, starts: bool) -> Forecast:
    """Return what a machine adds when it starts: its load's first step."""
    host = inventory.hosts[host_id]
    home = disk_home(vm, host, inventory)
    is_there = vm.id in inventory.vms and vm.datastore == home
    disk_bytes = 0 if is_there or home != host.local else vm.disk_allocated_bytes
    if not starts:
        return Forecast(cpu_khz=0, memory_kib=0, disk_bytes=disk_bytes, disk_kb_s=0, net_kbps=0)
    return _running_forecast(vm, host, inventory, vm.workload.steps[0], disk_bytes)


def _running_forecast(vm: Vm, host: Host, inventory: Inventory, step: DemandStep, disk_bytes: int) -> Forecast:
    system = inventory.catalogue.systems[vm.guest]
    memory = touched_kib(system, vm.memory_kib, step)
    product = inventory.product_of(host.id)
    if product is not None:
        memory = held_kib(product, vm.memory_kib, memory) + overhead_kib(vm, product)
    return Forecast(
        cpu_khz=_within_limit(vm, host, inventory, guest_demand_khz(vm, system, host.hardware, step)),
        memory_kib=memory,
        disk_bytes=disk_bytes,
        disk_kb_s=step.disk_kb_s,
        net_kbps=step.net_kbps,
    )


def _within_limit(vm: Vm, host: Host, inventory: Inventory, demand_khz: int) -> int:
    product = inventory.product_of(host.id)
    limit_khz = None if product is None else cpu_terms(vm.cpu, vm.vcpus, product, host.hardware).limit_khz
    return demand_khz if limit_khz is None else min(demand_khz, limit_khz)


def _arrival_forecast(vm: Vm, target: HostId, frame: Frame) -> Forecast:
    """Return what a running machine brings along: what it asks for and holds now."""
    inventory = frame.inventory
    host = inventory.hosts[target]
    brings_disk = vm.datastore is not None and target not in inventory.datastores[vm.datastore].hosts
    disk_bytes = vm.disk_allocated_bytes if brings_disk else 0
    row = frame.vm_index[vm.id]
    if vm.power is not PowerState.RUNNING or vm.host is None:
        return _machine_forecast(vm, target, inventory, starts=False)
    here_khz = inventory.hosts[vm.host].hardware.core_khz
    demand_khz = frame.vms.cpu_demand_khz[row] * host.hardware.core_khz // here_khz
    product = inventory.product_of(target)
    touched = frame.vms.memory_touched_kib[row]
    return Forecast(
        cpu_khz=_within_limit(vm, host, inventory, demand_khz),
        memory_kib=touched
        if product is None
        else held_kib(product, vm.memory_kib, touched) + overhead_kib(vm, product),
        disk_bytes=disk_bytes,
        disk_kb_s=frame.vms.disk_kb_s[row],
        net_kbps=frame.vms.net_kbps[row],
    )


def _application_forecast(command: RunApplication, inventory: Inventory) -> Forecast:
    hardware = inventory.hosts[command.host].hardware
    workload = inventory.catalogue.applications[command.application].workload
    step = workload.steps[0]
    most_khz = min(workload.threads, hardware.threads) * hardware.core_khz
    return Forecast(
        cpu_khz=min(step.cpu_millicores * hardware.core_khz // 1_000, most_khz),
        memory_kib=step.memory_touched_kib,
        disk_bytes=0,
        disk_kb_s=step.disk_kb_s,
        net_kbps=step.net_kbps,
    )


def _consequence(command: Command, frame: Frame, forecast: Forecast | None) -> Consequence | None:
    """Return the heaviest consequence: a long pause, memory, CPU, then disks to copy."""
    if forecast is None:
        return None
    inventory = frame.inventory
    match command:
        case CreateVm():
            vm = created_vm(command, inventory, 0)
            host = command.host if command.start else None
        case PlaceVm():
            vm = inventory.vms[command.vm]
            host = command.host if command.start else None
        case StartVm():
            vm = inventory.vms[command.vm]
            host = vm.host
        case MigrateVm():
            vm = inventory.vms[command.vm]
            host = command.to
        case RunApplication():
            return _contention(command.host, frame, forecast)
        case _:
            return _moved_disks(command, frame)
    found = _long_pause(command, frame)
    if found is None and host is not None:
        found = _overcommit(vm, inventory.hosts[host], inventory) or _contention(host, frame, forecast)
    return found or _moved_disks(command, frame)


def _overcommit(vm: Vm, host: Host, inventory: Inventory) -> Consequence | None:
    product = inventory.product_of(host.id)
    if product is None:
        return None
    promised = promised_kib(host, inventory) + vm.memory_kib + overhead_kib(vm, product)
    capacity = host.hardware.memory_kib
    if promised <= capacity:
        return None
    return Consequence(ConsequenceCode.MEMORY_OVERCOMMIT, {"promised_kib": promised, "capacity_kib": capacity})


def _contention(host: HostId, frame: Frame, forecast: Forecast) -> Consequence | None:
    """More asked than there are cores: second hardware threads help only a little."""
    capacity = frame.inventory.hosts[host].hardware.capacity_khz
    demand = frame.hosts.cpu_demand_khz[frame.host_index[host]] + forecast.cpu_khz
    if demand <= capacity:
        return None
    return Consequence(ConsequenceCode.CPU_CONTENTION, {"demand_khz": demand, "capacity_khz": capacity})


def _free_link_kbps(source: Host, target: Host, frame: Frame) -> int:
    """Return what a migration would find: the narrower card, less the traffic that is there, at least its half."""
    links: list[int] = []
    for host in (source, target):
        used = frame.hosts.net_kbps[frame.host_index[host.id]]
        links.append(max(host.hardware.nic_kbps - used, host.hardware.nic_kbps // 2, 1))
    return min(links)


def _long_pause(command: Command, frame: Frame) -> Consequence | None:
    """Whether a live migration would not converge while the load writes most."""
    if not isinstance(command, MigrateVm):
        return None
    inventory = frame.inventory
    vm = inventory.vms[command.vm]
    product = None if vm.host is None else inventory.product_of(vm.host)
    if vm.host is None or product is None:
        return None
    kbps = _free_link_kbps(inventory.hosts[vm.host], inventory.hosts[command.to], frame)
    row = frame.vm_index[vm.id]
    worst = max(vm.workload.steps, key=_dirtying)
    plan = plan_precopy(
        resident_kib=frame.vms.memory_touched_kib[row],
        writable_set_kib=worst.writable_set_kib,
        dirty_kib_s=worst.dirty_kib_s,
        kbps=kbps,
        pause_us=product.migration_downtime_us,
        policy=product.non_convergence,
    )
    if plan.converged:
        return None
    figures = {
        "downtime_us": plan.downtime_us,
        "duration_us": plan.total_us,
        "rounds": min(MAX_ROUNDS, len(plan.rounds_kib)),
    }
    return Consequence(ConsequenceCode.WILL_NOT_CONVERGE, {**figures, "dirty_kib_s": worst.dirty_kib_s, "kbps": kbps})


def _dirtying(step: DemandStep) -> int:
    return step.dirty_kib_s


def _moved_disks(command: Command, frame: Frame) -> Consequence | None:
    if not isinstance(command, MigrateVm | ColdMigrateVm):
        return None
    inventory = frame.inventory
    vm = inventory.vms[command.vm]
    if vm.host is None or vm.datastore is None or command.to in inventory.datastores[vm.datastore].hosts:
        return None
    source, target = inventory.hosts[vm.host], inventory.hosts[command.to]
    kbps = min(_free_link_kbps(source, target, frame), source.hardware.disk_kb_s * 8, target.hardware.disk_kb_s * 8)
    duration = -(-vm.disk_allocated_bytes * 8_000 // kbps)
    return Consequence(ConsequenceCode.MOVES_DISKS, {"bytes": vm.disk_allocated_bytes, "duration_us": duration})
