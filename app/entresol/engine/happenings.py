"""What happens by itself: boots end, loads change, rounds of migration end."""

from dataclasses import replace

from entresol.engine.demand import arm_application_step, arm_vm_step, refresh_application, refresh_vm
from entresol.engine.flows import MigrationFlow, VmFlow
from entresol.engine.frame import MigrationPhase, MigrationRecord
from entresol.engine.lab import Lab
from entresol.engine.sharing.migration import SWITCH_US, after_round
from entresol.engine.structure import begin_round, boot, follow, send, wait
from entresol.engine.timeline import Event, EventKind
from entresol.model.inventory import frozen_map
from entresol.model.product import NonConvergence
from entresol.model.values import VmId
from entresol.model.vm import PowerState, Vm


def is_due(lab: Lab, event: Event) -> bool:
    """Whether ``event`` still concerns its subject as it is now."""
    match event.kind:
        case EventKind.APPLICATION_STEP:
            application = lab.applications.get(event.subject)
            return application is not None and application.generation == event.generation
        case EventKind.TRANSFER_DONE:
            migration = lab.migrations.get(VmId(event.subject))
            return migration is not None and migration.generation == event.generation
        case EventKind.FIRMWARE_DONE | EventKind.BOOT_DONE | EventKind.SHUT_DOWN_DONE | EventKind.VM_STEP:
            flow = lab.vms.get(VmId(event.subject))
            return flow is not None and flow.generation == event.generation


def happen(lab: Lab, event: Event) -> None:
    """Let ``event`` happen now."""
    match event.kind:
        case EventKind.FIRMWARE_DONE:
            boot(lab, lab.vms[VmId(event.subject)])
        case EventKind.BOOT_DONE:
            _change_power(lab, VmId(event.subject), PowerState.RUNNING)
        case EventKind.SHUT_DOWN_DONE:
            _change_power(lab, VmId(event.subject), PowerState.OFF)
        case EventKind.VM_STEP:
            _next_step(lab, lab.vms[VmId(event.subject)])
        case EventKind.APPLICATION_STEP:
            _next_application_step(lab, event.subject)
        case EventKind.TRANSFER_DONE:
            _transfer_done(lab, lab.migrations[VmId(event.subject)])


def with_vm(lab: Lab, vm: Vm) -> None:
    """Replace one machine of the inventory."""
    vms = dict(lab.inventory.vms)
    vms[vm.id] = vm
    follow(lab, replace(lab.inventory, vms=frozen_map(vms)))


def _change_power(lab: Lab, vm: VmId, power: PowerState) -> None:
    with_vm(lab, replace(lab.inventory.vms[vm], power=power, power_since_us=lab.now_us))


def _next_step(lab: Lab, flow: VmFlow) -> None:
    flow.step = (flow.step + 1) % len(flow.vm.workload.steps)
    arm_vm_step(lab, flow)
    refresh_vm(lab, flow)


def _next_application_step(lab: Lab, key: str) -> None:
    flow = lab.applications[key]
    flow.step = (flow.step + 1) % len(flow.application.workload.steps)
    arm_application_step(lab, key, flow)
    refresh_application(lab, flow)


def _transfer_done(lab: Lab, migration: MigrationFlow) -> None:
    """What was being sent has arrived, or the wait is over."""
    if migration.waits:
        _arrive(lab, migration)
        return
    migration.settle(lab.now_us)
    migration.sent_kib += migration.volume_kib
    match migration.phase:
        case MigrationPhase.COLD_COPY:
            _arrive(lab, migration)
        case MigrationPhase.DISKS:
            begin_round(lab, migration, lab.vms[migration.vm].touched_kib)
        case MigrationPhase.PRECOPY:
            _round_done(lab, migration)
        case MigrationPhase.STOP_AND_COPY:
            wait(lab, migration, SWITCH_US)


def _round_done(lab: Lab, migration: MigrationFlow) -> None:
    flow = lab.vms[migration.vm]
    policy = NonConvergence.FORCE_STOP if flow.product is None else flow.product.non_convergence
    rest_kib = min(migration.writable_set_kib, migration.dirty_kib_us // 1_000_000, flow.touched_kib)
    decision = after_round(
        policy, migration.round, migration.volume_kib, rest_kib, migration.kbps, migration.allowed_pause_us
    )
    migration.allowed_pause_us = decision.pause_us
    if not decision.stop:
        begin_round(lab, migration, rest_kib)
        return
    migration.converged = decision.converged and decision.pause_us == migration.first_pause_us
    migration.phase = MigrationPhase.STOP_AND_COPY
    migration.paused_at_us = lab.now_us
    flow.paused = True
    if rest_kib:
        send(lab, migration, rest_kib)
    else:
        wait(lab, migration, SWITCH_US)
    refresh_vm(lab, flow)


def _arrive(lab: Lab, migration: MigrationFlow) -> None:
    del lab.migrations[migration.vm]
    flow = lab.vms[migration.vm]
    flow.paused = False
    stopped_at_us = migration.paused_at_us if migration.live else migration.started_us
    lab.finished.append(
        MigrationRecord(
            vm=migration.vm,
            source=migration.source,
            target=migration.target,
            live=migration.live,
            started_us=migration.started_us,
            ended_us=lab.now_us,
            downtime_us=lab.now_us - stopped_at_us,
            rounds=migration.round,
            sent_kib=migration.sent_kib,
            converged=migration.converged,
        )
    )
    vm = lab.inventory.vms[migration.vm]
    datastore = lab.inventory.hosts[migration.target].local if migration.moves_disks else vm.datastore
    with_vm(lab, replace(vm, host=migration.target, datastore=datastore, migrating_to=None))
