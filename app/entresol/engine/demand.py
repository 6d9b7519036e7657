"""What machines and applications ask for, from their stage and the step of load that they play."""

from entresol.engine.flows import ApplicationFlow, Stage, VmFlow
from entresol.engine.lab import Lab, Stale
from entresol.engine.sharing.cpu import part_ppm
from entresol.engine.sharing.memory import active_kib, held_kib, overhead_kib, touched_kib
from entresol.engine.timeline import Event, EventKind, Phase
from entresol.model.hardware import Hardware
from entresol.model.inventory import OperatingSystem
from entresol.model.units import PPM
from entresol.model.vm import Vm
from entresol.model.workload import DemandStep


def guest_demand_khz(vm: Vm, system: OperatingSystem, hardware: Hardware, step: DemandStep) -> int:
    """Return the CPU that a running guest asks for: its system at rest and its load, at most its processors."""
    base_khz = hardware.core_khz * system.base_guest_cpu_ppm // PPM
    load_khz = min(step.cpu_millicores * hardware.core_khz // 1_000, vm.workload.threads * hardware.core_khz)
    return min(vm.vcpus * hardware.core_khz, base_khz + load_khz)


def refresh_vm(lab: Lab, flow: VmFlow) -> None:
    """Compute again what a machine asks for, and touch its host for what has changed."""
    before = (flow.cpu_demand_khz, flow.cpu_cap_khz)
    memory_before = (flow.held_kib, flow.overhead_kib, flow.active_kib)
    traffic_before = (flow.disk_demand_kb_s, flow.net_demand_kbps)
    _ask_cpu(flow)
    _ask_memory(flow)
    step = None if flow.paused else flow.demand_step
    flow.disk_demand_kb_s = 0 if step is None else step.disk_kb_s
    flow.net_demand_kbps = 0 if step is None else step.net_kbps
    if flow.vm.id in lab.migrations:
        _follow_dirty(lab, flow)
    if flow.vm.host is None:
        return
    if before != (flow.cpu_demand_khz, flow.cpu_cap_khz):
        lab.touch(flow.vm.host, Stale.CPU)
    if memory_before != (flow.held_kib, flow.overhead_kib, flow.active_kib):
        lab.touch(flow.vm.host, Stale.MEMORY)
        if flow.vm.migrating_to is not None:
            lab.touch(flow.vm.migrating_to, Stale.MEMORY)
    if traffic_before != (flow.disk_demand_kb_s, flow.net_demand_kbps):
        lab.touch(flow.vm.host, Stale.TRAFFIC)


def _ask_cpu(flow: VmFlow) -> None:
    hardware = flow.hardware
    wanted = 0
    if hardware is not None and not flow.paused:
        match flow.stage:
            case Stage.OFF | Stage.FIRMWARE:
                pass
            case Stage.BOOT:
                wanted = hardware.core_khz
            case Stage.RUN:
                wanted = guest_demand_khz(flow.vm, flow.system, hardware, flow.vm.workload.steps[flow.step])
            case Stage.SHUT_DOWN:
                wanted = hardware.core_khz * flow.system.base_guest_cpu_ppm // PPM
    limit = flow.terms.limit_khz
    flow.cpu_demand_khz = wanted
    flow.cpu_cap_khz = wanted if limit is None else min(wanted, limit)
    beyond = wanted - flow.cpu_cap_khz
    flow.limited_ppm = 0 if hardware is None or not beyond else part_ppm(beyond, flow.vm.vcpus, hardware)


def _ask_memory(flow: VmFlow) -> None:
    if not flow.is_on or flow.product is None:
        flow.touched_kib = flow.active_kib = flow.held_kib = flow.overhead_kib = 0
        return
    memory_kib = flow.vm.memory_kib
    flow.overhead_kib = overhead_kib(flow.vm, flow.product)
    if flow.stage is Stage.FIRMWARE:
        flow.touched_kib = flow.active_kib = 0
    else:
        step = flow.demand_step
        flow.touched_kib = max(flow.touched_kib, touched_kib(flow.system, memory_kib, step))
        flow.active_kib = active_kib(flow.system, memory_kib, step)
    flow.held_kib = held_kib(flow.product, memory_kib, flow.touched_kib)


def _follow_dirty(lab: Lab, flow: VmFlow) -> None:
    migration = lab.migrations[flow.vm.id]
    step = None if flow.paused else flow.demand_step
    migration.settle(lab.now_us)
    migration.dirty_kib_s = 0 if step is None else step.dirty_kib_s
    migration.writable_set_kib = migration.writable_set_kib if step is None else step.writable_set_kib


def refresh_application(lab: Lab, flow: ApplicationFlow) -> None:
    """Compute again what an application asks for, and touch its host."""
    hardware = lab.hosts[flow.host].hardware
    step = flow.demand_step
    threads = min(flow.application.workload.threads, hardware.threads)
    flow.cpu_demand_khz = min(step.cpu_millicores * hardware.core_khz // 1_000, threads * hardware.core_khz)
    flow.touched_kib = max(flow.touched_kib, step.memory_touched_kib)
    flow.disk_demand_kb_s = step.disk_kb_s
    flow.net_demand_kbps = step.net_kbps
    lab.touch(flow.host, Stale.ALL)


def arm_vm_step(lab: Lab, flow: VmFlow) -> None:
    """Make the next step of load of a running machine due."""
    steps = flow.vm.workload.steps
    if len(steps) > 1:
        event = Event(EventKind.VM_STEP, flow.vm.id, flow.generation)
        lab.timeline.arm(lab.now_us + steps[flow.step].duration_us, Phase.WORLD, event)


def arm_application_step(lab: Lab, key: str, flow: ApplicationFlow) -> None:
    """Make the next step of load of an application due."""
    steps = flow.application.workload.steps
    if len(steps) > 1:
        event = Event(EventKind.APPLICATION_STEP, key, flow.generation)
        lab.timeline.arm(lab.now_us + steps[flow.step].duration_us, Phase.WORLD, event)
