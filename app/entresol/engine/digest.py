"""A fingerprint of the state: equal states, equal fingerprints, on any machine.

Written as canonical JSON (integers, strings, lists in a fixed order). What never changes in an attempt (catalogue,
models, loads) is told by the lesson's own fingerprint. What is armed in the timeline follows from the flows.
"""

import hashlib
import json

from entresol.engine.flows import ApplicationFlow, HostFlow, MigrationFlow, VmFlow
from entresol.engine.frame import MigrationRecord
from entresol.engine.lab import Lab
from entresol.model.inventory import Host
from entresol.model.vm import Vm

Canonical = list[object]
"""Integers, strings, booleans, null and lists of these."""


def digest_of(lab: Lab) -> str:
    """Return the SHA-256, in hexadecimal, of the state at its present instant."""
    now_us = lab.now_us
    inventory = lab.inventory
    state: Canonical = [
        now_us,
        [_host(host) for host in inventory.hosts.values()],
        [_vm(vm) for vm in inventory.vms.values()],
        [[each.id, each.capacity_bytes, list(each.hosts)] for each in inventory.datastores.values()],
        [_host_flow(flow, now_us) for flow in lab.hosts.values()],
        [_vm_flow(flow, now_us) for flow in lab.vms.values()],
        [[key, *_application_flow(flow)] for key, flow in lab.applications.items()],
        [_migration(flow, now_us) for flow in lab.migrations.values()],
        [_record(record) for record in lab.finished],
    ]
    text = json.dumps(state, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _host(host: Host) -> Canonical:
    return [
        *(host.id, host.name.fr, host.name.en, host.hardware.id, host.local, host.os, host.product),
        *(list(host.applications), host.cluster, host.locked, list(host.tags)),
    ]


def _vm(vm: Vm) -> Canonical:
    return [
        *(vm.id, vm.name.fr, vm.name.en, vm.slot, vm.model, vm.vcpus, vm.memory_kib),
        *(vm.disk_bytes, vm.disk_allocated_bytes, vm.guest, vm.host, vm.datastore, vm.power.value, vm.power_since_us),
        *(vm.migrating_to, vm.cpu.shares, vm.cpu.reservation, vm.cpu.limit),
        *(vm.memory.shares, vm.memory.reservation_kib, vm.memory.limit_kib, vm.locked, list(vm.tags)),
    ]


def _host_flow(flow: HostFlow, now_us: int) -> Canonical:
    elapsed_us = now_us - flow.since_us
    return [
        *(flow.cpu_capacity_khz, flow.system_cpu_khz, flow.applications_cpu_khz, flow.migrations_cpu_khz),
        *(flow.cpu_used_khz, flow.cpu_demand_khz, flow.memory_used_kib, flow.memory_swapped_kib),
        *(flow.applications_memory_kib, flow.migrations_memory_kib, flow.disk_kb_s, flow.net_kbps, flow.power_mw),
        flow.cpu_khz_us + flow.cpu_used_khz * elapsed_us,
        flow.energy_mw_us + flow.power_mw * elapsed_us,
    ]


def _vm_flow(flow: VmFlow, now_us: int) -> Canonical:
    elapsed_us = now_us - flow.since_us
    return [
        *(int(flow.stage), flow.step, flow.started_us, flow.stage_ends_us, flow.paused),
        *(flow.cpu_demand_khz, flow.cpu_cap_khz, flow.cpu_khz, flow.ready_ppm, flow.limited_ppm),
        *(flow.touched_kib, flow.active_kib, flow.resident_kib, flow.swapped_kib, flow.overhead_kib),
        *(flow.disk_kb_s, flow.net_kbps, flow.boot_left(now_us)),
        flow.cpu_khz_us + flow.cpu_khz * elapsed_us,
        flow.ready_ppm_us + flow.ready_ppm * flow.vm.vcpus * elapsed_us,
    ]


def _application_flow(flow: ApplicationFlow) -> Canonical:
    return [flow.step, flow.cpu_demand_khz, flow.touched_kib, flow.disk_kb_s, flow.net_kbps]


def _migration(flow: MigrationFlow, now_us: int) -> Canonical:
    elapsed_us = now_us - flow.since_us
    return [
        *(flow.vm, flow.source, flow.target, flow.live, flow.phase.value, flow.started_us, flow.moves_disks),
        *(flow.allowed_pause_us, flow.waits, flow.round, flow.volume_kib, flow.sent_kib, flow.kbps),
        max(0, flow.left_mbit - flow.kbps * elapsed_us),
        flow.dirty_kib_us + flow.dirty_kib_s * elapsed_us,
    ]


def _record(record: MigrationRecord) -> Canonical:
    return [
        *(record.vm, record.source, record.target, record.live, record.started_us, record.ended_us),
        *(record.downtime_us, record.rounds, record.sent_kib, record.converged),
    ]
