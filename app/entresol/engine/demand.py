"""What machines and applications ask for, from their stage and the step of load that they play."""

from entresol.engine.flows import ApplicationFlow, Stage, VmFlow
from entresol.engine.lab import CPU, EVERYTHING, MEMORY, TRAFFIC, Lab
from entresol.engine.sharing.cpu import part_ppm
from entresol.engine.sharing.memory import active_kib, held_kib, touched_kib
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
    changed = _ask_cpu(flow) | _ask_memory(flow) | _ask_traffic(flow)
    vm = flow.vm
    if vm.id in lab.migrations:
        _follow_dirty(lab, flow)
    if changed and vm.host is not None:
        lab.touch(vm.host, changed)
        if vm.migrating_to is not None:
            lab.touch(vm.migrating_to, changed & MEMORY)


def _ask_cpu(flow: VmFlow) -> int:
    wanted = 0 if flow.paused else _wanted_khz(flow)
    limit = flow.terms.limit_khz
    cap = wanted if limit is None or limit > wanted else limit
    if wanted == flow.cpu_demand_khz and cap == flow.cpu_cap_khz:
        return 0
    flow.cpu_demand_khz = wanted
    flow.cpu_cap_khz = cap
    beyond = wanted - cap
    flow.limited_ppm = part_ppm(beyond, flow.vm.vcpus, flow.hardware) if beyond and flow.hardware is not None else 0
    return CPU


def _wanted_khz(flow: VmFlow) -> int:
    match flow.stage:
        case Stage.RUN:
            return flow.step_khz[flow.step]
        case Stage.OFF | Stage.FIRMWARE:
            return 0
        case Stage.BOOT:
            return 0 if flow.hardware is None else flow.hardware.core_khz
        case Stage.SHUT_DOWN:
            return 0 if flow.hardware is None else flow.hardware.core_khz * flow.system.base_guest_cpu_ppm // PPM


def _ask_memory(flow: VmFlow) -> int:
    if flow.stage is Stage.OFF or flow.product is None:
        touched = active = held = overhead = 0
    else:
        memory_kib = flow.vm.memory_kib
        overhead = flow.own_overhead_kib
        touched = active = 0
        if flow.stage is not Stage.FIRMWARE:
            step = flow.demand_step
            touched = max(flow.touched_kib, touched_kib(flow.system, memory_kib, step))
            active = active_kib(flow.system, memory_kib, step)
        held = held_kib(flow.product, memory_kib, touched)
    flow.touched_kib = touched
    flow.active_kib = active
    if held == flow.held_kib and overhead == flow.overhead_kib:
        return 0
    flow.held_kib = held
    flow.overhead_kib = overhead
    return MEMORY


def _ask_traffic(flow: VmFlow) -> int:
    step = None if flow.paused else flow.demand_step
    disk_kb_s, net_kbps = (0, 0) if step is None else (step.disk_kb_s, step.net_kbps)
    if disk_kb_s == flow.disk_demand_kb_s and net_kbps == flow.net_demand_kbps:
        return 0
    flow.disk_demand_kb_s = disk_kb_s
    flow.net_demand_kbps = net_kbps
    return TRAFFIC


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
    lab.touch(flow.host, EVERYTHING)


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
