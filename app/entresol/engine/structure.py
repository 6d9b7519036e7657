"""Following the inventory: flows appear, change stage and disappear as things do."""

from entresol.engine.demand import (
    arm_application_step,
    arm_vm_step,
    guest_demand_khz,
    refresh_application,
    refresh_vm,
)
from entresol.engine.flows import IDLE_TERMS, ApplicationFlow, HostFlow, MigrationFlow, Stage, VmFlow
from entresol.engine.frame import MigrationPhase
from entresol.engine.lab import EVERYTHING, TRAFFIC, Lab
from entresol.engine.sharing.cpu import cpu_terms, system_demand_khz, thread_weight
from entresol.engine.sharing.memory import overhead_kib, system_memory_kib
from entresol.engine.sharing.migration import BITS_PER_KIB
from entresol.engine.sharing.storage import disk_capacity_bytes, disk_used_bytes
from entresol.engine.timeline import Event, EventKind, Phase
from entresol.engine.trace import APPLICATIONS, MIGRATION, SYSTEM
from entresol.model.inventory import Host, Inventory
from entresol.model.units import PPM
from entresol.model.values import HostId
from entresol.model.vm import PowerState, Vm

SHUT_DOWN_US = 10_000_000
"""A guest asked to shut down takes 10 s (model.md 2.9)."""
REGISTRATION_US = 2_000_000
"""A stopped machine whose disk the target already reaches is only registered there (model.md 2.9, assumption)."""


def follow(lab: Lab, after: Inventory) -> None:
    """Make ``after`` the inventory and bring the flows into line with what has changed."""
    before = lab.inventory
    lab.inventory = after
    rebuilt: dict[HostId, None] = {}
    if after.hosts is not before.hosts or not lab.hosts:
        _follow_hosts(lab, rebuilt)
    changed = _follow_machines(lab, rebuilt)
    for host_id in rebuilt:
        if host_id in lab.hosts:
            gather(lab, host_id)
    for vm in changed:
        _follow_power(lab, lab.vms[vm.id])
        if vm.migrating_to is not None and vm.id not in lab.migrations:
            _begin_migration(lab, vm, vm.migrating_to)


def _follow_machines(lab: Lab, rebuilt: dict[HostId, None]) -> list[Vm]:
    """Return the machines that have changed; note the hosts that they leave or come to."""
    vms = lab.inventory.vms
    changed = [vm for vm in vms.values() if vm.id not in lab.vms or lab.vms[vm.id].vm is not vm]
    left = [lab.vms[vm.id].vm.host for vm in changed if vm.id in lab.vms]
    left += [lab.vms.pop(gone).vm.host for gone in [vm_id for vm_id in lab.vms if vm_id not in vms]]
    for host in (*left, *[vm.host for vm in changed]):
        if host is not None:
            rebuilt[host] = None
    for vm in changed:
        _follow_settings(lab, vm)
    return changed


def _follow_hosts(lab: Lab, rebuilt: dict[HostId, None]) -> None:
    for gone in [host_id for host_id in lab.hosts if host_id not in lab.inventory.hosts]:
        del lab.hosts[gone]
    for key in [key for key, each in lab.applications.items() if each.host not in lab.inventory.hosts]:
        del lab.applications[key]
    for host in lab.inventory.hosts.values():
        flow = lab.hosts.get(host.id)
        if flow is None:
            lab.hosts[host.id] = _new_host(host, lab.now_us)
        elif flow.host is host:
            continue
        rebuilt[host.id] = None
        _follow_software(lab, host)


def _new_host(host: Host, now_us: int) -> HostFlow:
    return HostFlow(
        host=host,
        product=None,
        system_cpu_demand_khz=0,
        system_memory_kib=0,
        machines=[],
        applications=[],
        migrations=[],
        owners=(),
        cpu_weights=[],
        has_reservations=False,
        cpu_capacity_khz=host.hardware.capacity_khz,
        since_us=now_us,
    )


def _follow_software(lab: Lab, host: Host) -> None:
    flow = lab.hosts[host.id]
    catalogue = lab.inventory.catalogue
    flow.host = host
    flow.product = lab.inventory.product_of(host.id)
    system_ppm = 0 if host.os is None else catalogue.systems[host.os].base_cpu_ppm
    flow.system_cpu_demand_khz = system_demand_khz(host.hardware, flow.product, system_ppm)
    flow.system_memory_kib = system_memory_kib(host, lab.inventory)
    wanted = {f"{host.id} {number}": name for number, name in enumerate(host.applications)}
    for key in [key for key, each in lab.applications.items() if each.host == host.id and key not in wanted]:
        del lab.applications[key]
    for key, name in wanted.items():
        if key not in lab.applications:
            application = lab.applications[key] = ApplicationFlow(catalogue.applications[name], host.id)
            refresh_application(lab, application)
            arm_application_step(lab, key, application)


def gather(lab: Lab, host_id: HostId) -> None:
    """Put together again the consumers of a host, in order of creation."""
    host = lab.hosts[host_id]
    host.machines = [flow for flow in lab.vms.values() if flow.vm.host == host_id and flow.vm.is_on]
    host.applications = [flow for flow in lab.applications.values() if flow.host == host_id]
    host.migrations = [each for each in lab.migrations.values() if host_id in (each.source, each.target)]
    host.disk_capacity_bytes = disk_capacity_bytes(host.host, lab.inventory)
    host.disk_used_bytes = disk_used_bytes(host.host, lab.inventory)
    host.owners = (SYSTEM, APPLICATIONS, *(flow.vm.id for flow in host.machines), MIGRATION)
    thread = thread_weight(host.product)
    host.cpu_weights = [thread] * (1 + len(host.migrations))
    host.cpu_weights += [thread * flow.application.workload.threads for flow in host.applications]
    host.cpu_weights += [flow.terms.weight for flow in host.machines]
    host.has_reservations = any(flow.terms.reservation_khz for flow in host.machines)
    lab.touch(host_id, EVERYTHING)


def _follow_settings(lab: Lab, vm: Vm) -> None:
    """Give a machine its flow, and what its settings mean on the host that runs it."""
    flow = lab.vms.get(vm.id)
    if flow is None:
        flow = lab.vms[vm.id] = VmFlow(vm, lab.inventory.catalogue.systems[vm.guest], since_us=lab.now_us)
    flow.vm = vm
    if vm.host is None:
        flow.hardware = flow.product = None
        flow.terms = IDLE_TERMS
        flow.efficiency_ppm = PPM
        return
    flow.hardware = lab.inventory.hosts[vm.host].hardware
    flow.product = lab.inventory.product_of(vm.host)
    if flow.product is not None:
        flow.terms = cpu_terms(vm.cpu, vm.vcpus, flow.product, flow.hardware)
        flow.efficiency_ppm = flow.product.cpu_efficiency_ppm
        flow.own_overhead_kib = overhead_kib(vm, flow.product)
        steps = vm.workload.steps
        flow.step_khz = tuple([guest_demand_khz(vm, flow.system, flow.hardware, step) for step in steps])


def _follow_power(lab: Lab, flow: VmFlow) -> None:
    """Bring the stage of a machine into line with its power state."""
    match flow.vm.power:
        case PowerState.OFF:
            if flow.stage is not Stage.OFF:
                _enter(lab, flow, Stage.OFF)
        case PowerState.BOOTING:
            if flow.stage is Stage.OFF:
                _power_on(lab, flow)
        case PowerState.RUNNING:
            if flow.stage is not Stage.RUN:
                _run(lab, flow)
        case PowerState.SHUTTING_DOWN:
            if flow.stage is not Stage.SHUT_DOWN:
                _enter(lab, flow, Stage.SHUT_DOWN)
                _arm(lab, flow, EventKind.SHUT_DOWN_DONE, SHUT_DOWN_US)
    refresh_vm(lab, flow)


def _enter(lab: Lab, flow: VmFlow, stage: Stage) -> None:
    flow.settle(lab.now_us)
    flow.stage = stage
    flow.generation += 1
    if stage is Stage.OFF:
        flow.cpu_khz = flow.ready_ppm = flow.resident_kib = flow.swapped_kib = flow.disk_kb_s = flow.net_kbps = 0


def _arm(lab: Lab, flow: VmFlow, kind: EventKind, delay_us: int) -> None:
    flow.stage_ends_us = lab.now_us + max(1, delay_us)
    lab.timeline.arm(flow.stage_ends_us, Phase.WORLD, Event(kind, flow.vm.id, flow.generation))


def _power_on(lab: Lab, flow: VmFlow) -> None:
    _enter(lab, flow, Stage.FIRMWARE)
    flow.started_us = lab.now_us
    _arm(lab, flow, EventKind.FIRMWARE_DONE, 0 if flow.product is None else flow.product.boot_firmware_us)


def boot(lab: Lab, flow: VmFlow) -> None:
    """Begin the guest's boot: an amount of work for one processor, so that many boots at once slow one another."""
    _enter(lab, flow, Stage.BOOT)
    core_khz = 0 if flow.hardware is None else flow.hardware.core_khz
    flow.boot_left_khz_us = max(1, flow.system.boot_us * core_khz)
    refresh_vm(lab, flow)


def _run(lab: Lab, flow: VmFlow) -> None:
    if flow.stage is Stage.OFF:
        flow.started_us = flow.vm.power_since_us
    _enter(lab, flow, Stage.RUN)
    flow.step = 0
    arm_vm_step(lab, flow)


def _begin_migration(lab: Lab, vm: Vm, target: HostId) -> None:
    if vm.host is None or vm.datastore is None:
        return
    moves_disks = target not in lab.inventory.datastores[vm.datastore].hosts
    product = lab.inventory.product_of(vm.host)
    pause_us = 0 if product is None else product.migration_downtime_us
    migration = MigrationFlow(
        vm=vm.id,
        source=vm.host,
        target=target,
        live=vm.is_on,
        phase=MigrationPhase.DISKS if vm.is_on else MigrationPhase.COLD_COPY,
        started_us=lab.now_us,
        moves_disks=moves_disks,
        allowed_pause_us=pause_us,
        first_pause_us=pause_us,
        since_us=lab.now_us,
    )
    lab.migrations[vm.id] = migration
    if moves_disks:
        send(lab, migration, -(-vm.disk_allocated_bytes // 1_024))
    elif vm.is_on:
        begin_round(lab, migration, lab.vms[vm.id].touched_kib)
    else:
        wait(lab, migration, REGISTRATION_US)
    refresh_vm(lab, lab.vms[vm.id])
    rejoin(lab, migration)


def send(lab: Lab, migration: MigrationFlow, volume_kib: int) -> None:
    """Give a migration its next volume to send."""
    migration.settle(lab.now_us)
    migration.volume_kib = volume_kib
    migration.left_mbit = volume_kib * BITS_PER_KIB * 1_000
    migration.dirty_kib_us = 0
    migration.is_armed = False
    for end in (migration.source, migration.target):
        lab.touch(end, TRAFFIC)


def begin_round(lab: Lab, migration: MigrationFlow, volume_kib: int) -> None:
    """Begin a pre-copy round."""
    migration.phase = MigrationPhase.PRECOPY
    migration.round += 1
    send(lab, migration, volume_kib)


def wait(lab: Lab, migration: MigrationFlow, delay_us: int) -> None:
    """Let ``delay_us`` pass with nothing to send."""
    migration.settle(lab.now_us)
    migration.kbps = 0
    migration.waits = True
    migration.generation += 1
    event = Event(EventKind.TRANSFER_DONE, migration.vm, migration.generation)
    lab.timeline.arm(lab.now_us + delay_us, Phase.DECISION, event)
    for end in (migration.source, migration.target):
        lab.touch(end, TRAFFIC)


def rejoin(lab: Lab, migration: MigrationFlow) -> None:
    """Put together again both hosts of a migration."""
    for end in (migration.source, migration.target):
        gather(lab, end)
