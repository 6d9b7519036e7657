"""Building a ``Frame`` from the state, without changing it."""

from entresol.engine.flows import MigrationFlow, VmFlow
from entresol.engine.frame import Frame, HostColumns, MigrationView, VmColumns
from entresol.engine.lab import Lab
from entresol.engine.sharing.migration import BITS_PER_KIB
from entresol.model.units import PPM


def frame_of(lab: Lab) -> Frame:
    """Return what the laboratory shows at its present instant."""
    vm_ids = tuple(lab.vms)
    host_ids = tuple(lab.hosts)
    return Frame(
        at_us=lab.now_us,
        inventory=lab.inventory,
        vm_ids=vm_ids,
        vm_index={vm_id: index for index, vm_id in enumerate(vm_ids)},
        vms=_vm_columns(lab),
        host_ids=host_ids,
        host_index={host_id: index for index, host_id in enumerate(host_ids)},
        hosts=_host_columns(lab),
        migrations=tuple(_view(migration, lab.now_us) for migration in lab.migrations.values()),
        finished_migrations=tuple(lab.finished),
    )


def _vm_columns(lab: Lab) -> VmColumns:
    now_us = lab.now_us
    flows = list(lab.vms.values())
    return VmColumns(
        cpu_khz=tuple([flow.cpu_khz for flow in flows]),
        cpu_demand_khz=tuple([flow.cpu_demand_khz for flow in flows]),
        cpu_ready_ppm=tuple([flow.ready_ppm for flow in flows]),
        cpu_limited_ppm=tuple([flow.limited_ppm for flow in flows]),
        cpu_useful_khz=tuple([flow.cpu_khz * flow.efficiency_ppm // PPM for flow in flows]),
        memory_resident_kib=tuple([flow.resident_kib for flow in flows]),
        memory_touched_kib=tuple([flow.touched_kib for flow in flows]),
        memory_active_kib=tuple([flow.active_kib for flow in flows]),
        memory_overhead_kib=tuple([flow.overhead_kib for flow in flows]),
        memory_swapped_kib=tuple([flow.swapped_kib for flow in flows]),
        disk_kb_s=tuple([flow.disk_kb_s for flow in flows]),
        net_kbps=tuple([flow.net_kbps for flow in flows]),
        cpu_khz_us=tuple([flow.cpu_khz_us + flow.cpu_khz * (now_us - flow.since_us) for flow in flows]),
        cpu_ready_us=tuple([_ready_us(flow, now_us) for flow in flows]),
        uptime_us=tuple([now_us - flow.started_us if flow.stage else 0 for flow in flows]),
        boot_left_ppm=tuple([flow.boot_left_ppm(now_us) if 0 < flow.stage < 3 else 0 for flow in flows]),
    )


def _ready_us(flow: VmFlow, now_us: int) -> int:
    if not flow.ready_ppm:
        return flow.ready_ppm_us // PPM
    return (flow.ready_ppm_us + flow.ready_ppm * flow.vm.vcpus * (now_us - flow.since_us)) // PPM


def _host_columns(lab: Lab) -> HostColumns:
    now_us = lab.now_us
    flows = list(lab.hosts.values())
    return HostColumns(
        cpu_capacity_khz=tuple([flow.cpu_capacity_khz for flow in flows]),
        cpu_used_khz=tuple([flow.cpu_used_khz for flow in flows]),
        cpu_demand_khz=tuple([flow.cpu_demand_khz for flow in flows]),
        cpu_system_khz=tuple([flow.system_cpu_khz for flow in flows]),
        cpu_applications_khz=tuple([flow.applications_cpu_khz for flow in flows]),
        cpu_migrations_khz=tuple([flow.migrations_cpu_khz for flow in flows]),
        memory_capacity_kib=tuple([flow.hardware.memory_kib for flow in flows]),
        memory_used_kib=tuple([flow.memory_used_kib for flow in flows]),
        memory_system_kib=tuple([flow.system_memory_kib for flow in flows]),
        memory_applications_kib=tuple([flow.applications_memory_kib for flow in flows]),
        memory_migrations_kib=tuple([flow.migrations_memory_kib for flow in flows]),
        memory_swapped_kib=tuple([flow.memory_swapped_kib for flow in flows]),
        disk_capacity_bytes=tuple([flow.disk_capacity_bytes for flow in flows]),
        disk_used_bytes=tuple([flow.disk_used_bytes for flow in flows]),
        disk_kb_s=tuple([flow.disk_kb_s for flow in flows]),
        disk_capacity_kb_s=tuple([flow.hardware.disk_kb_s for flow in flows]),
        net_kbps=tuple([flow.net_kbps for flow in flows]),
        net_migrations_kbps=tuple([flow.migrations_net_kbps for flow in flows]),
        net_capacity_kbps=tuple([flow.hardware.nic_kbps for flow in flows]),
        cpu_khz_us=tuple([flow.cpu_khz_us + flow.cpu_used_khz * (now_us - flow.since_us) for flow in flows]),
        power_mw=tuple([flow.power_mw for flow in flows]),
        energy_mj=tuple(
            [(flow.energy_mw_us + flow.power_mw * (now_us - flow.since_us)) // 1_000_000 for flow in flows]
        ),
    )


def _view(migration: MigrationFlow, now_us: int) -> MigrationView:
    left_mbit = max(0, migration.left_mbit - migration.kbps * (now_us - migration.since_us))
    left_kib = 0 if migration.waits else -(-left_mbit // (BITS_PER_KIB * 1_000))
    volume_kib = 0 if migration.waits else migration.volume_kib
    return MigrationView(
        vm=migration.vm,
        source=migration.source,
        target=migration.target,
        phase=migration.phase,
        round=migration.round,
        sent_kib=migration.sent_kib + volume_kib - left_kib,
        round_kib=volume_kib,
        round_left_kib=left_kib,
        rate_kbps=migration.kbps,
        started_us=migration.started_us,
    )
