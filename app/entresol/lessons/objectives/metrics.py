"""Quantities that a condition may compare: read from a frame, exact, each with its dimension."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from entresol.engine.frame import Frame
from entresol.model.units import PPM, Dimension
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState


class Metric(StrEnum):
    """The names of quantities in lesson files."""

    CPU_USAGE = "cpu_usage"
    """Of a host: part of its capacity that is used. Of a machine: part of its virtual processors."""
    CPU_READY = "cpu_ready"
    """Part of the time that a machine's virtual processors wait for a core."""
    MEMORY_USAGE = "memory_usage"
    """Of a host: part of its memory that is used. Of a machine: part of its memory that was touched."""
    MEMORY_USED = "memory_used"
    MEMORY_FREE = "memory_free"
    """Of a host."""
    VMS_RUNNING = "vms_running"
    """Machines that run: on a host, or everywhere."""


class Target(StrEnum):
    """Of what kind of thing a quantity is read."""

    HOST = "host"
    VM = "vm"
    LABORATORY = "laboratory"


@dataclass(frozen=True, slots=True)
class Measured:
    """How a metric is read."""

    dimension: Dimension | None
    """``None``: a plain number."""
    of_host: Callable[[Frame, int], Fraction] | None = None
    of_vm: Callable[[Frame, int], Fraction] | None = None
    of_all: Callable[[Frame], Fraction] | None = None

    def targets(self) -> tuple[Target, ...]:
        """Return of what this metric can be read."""
        known = ((Target.HOST, self.of_host), (Target.VM, self.of_vm), (Target.LABORATORY, self.of_all))
        return tuple(target for target, read in known if read is not None)


def _ratio_ppm(part: int, whole: int) -> Fraction:
    return Fraction(part * PPM, whole) if whole else Fraction(0)


def _host_cpu(frame: Frame, host: int) -> Fraction:
    return _ratio_ppm(frame.hosts.cpu_used_khz[host], frame.hosts.cpu_capacity_khz[host])


def _vm_cpu(frame: Frame, index: int) -> Fraction:
    vm = frame.inventory.vms[frame.vm_ids[index]]
    if vm.host is None:
        return Fraction(0)
    core_khz = frame.inventory.hosts[vm.host].hardware.core_khz
    return _ratio_ppm(frame.vms.cpu_khz[index], vm.vcpus * core_khz)


def _host_memory(frame: Frame, host: int) -> Fraction:
    return _ratio_ppm(frame.hosts.memory_used_kib[host], frame.hosts.memory_capacity_kib[host])


def _vm_memory(frame: Frame, index: int) -> Fraction:
    return _ratio_ppm(frame.vms.memory_touched_kib[index], frame.inventory.vms[frame.vm_ids[index]].memory_kib)


def _host_free(frame: Frame, host: int) -> Fraction:
    return Fraction(frame.hosts.memory_capacity_kib[host] - frame.hosts.memory_used_kib[host])


def _running_on(frame: Frame, host: int) -> Fraction:
    vms = frame.inventory.vms_on(frame.host_ids[host])
    return Fraction(sum(1 for vm in vms if vm.power is PowerState.RUNNING))


def _running(frame: Frame) -> Fraction:
    return Fraction(sum(1 for vm in frame.inventory.vms.values() if vm.power is PowerState.RUNNING))


def measured(metric: Metric) -> Measured:
    """Return how ``metric`` is read."""
    match metric:
        case Metric.CPU_USAGE:
            return Measured(Dimension.SHARE_PPM, of_host=_host_cpu, of_vm=_vm_cpu)
        case Metric.CPU_READY:
            return Measured(Dimension.SHARE_PPM, of_vm=lambda frame, vm: Fraction(frame.vms.cpu_ready_ppm[vm]))
        case Metric.MEMORY_USAGE:
            return Measured(Dimension.SHARE_PPM, of_host=_host_memory, of_vm=_vm_memory)
        case Metric.MEMORY_USED:
            return Measured(
                Dimension.MEMORY_KIB,
                of_host=lambda frame, host: Fraction(frame.hosts.memory_used_kib[host]),
                of_vm=lambda frame, vm: Fraction(frame.vms.memory_resident_kib[vm]),
            )
        case Metric.MEMORY_FREE:
            return Measured(Dimension.MEMORY_KIB, of_host=_host_free)
        case Metric.VMS_RUNNING:
            return Measured(None, of_host=_running_on, of_all=_running)


def host_value(metric: Metric, frame: Frame, host: HostId) -> Fraction | None:
    """Return ``metric`` of ``host``; ``None`` when there is no such host or no such reading."""
    read, index = measured(metric).of_host, frame.host_index.get(host)
    return None if read is None or index is None else read(frame, index)


def vm_value(metric: Metric, frame: Frame, vm: VmId) -> Fraction | None:
    """Return ``metric`` of ``vm``; ``None`` when there is no such machine or no such reading."""
    read, index = measured(metric).of_vm, frame.vm_index.get(vm)
    return None if read is None or index is None else read(frame, index)


def laboratory_value(metric: Metric, frame: Frame) -> Fraction | None:
    """Return ``metric`` of the whole laboratory; ``None`` when it has no such reading."""
    read = measured(metric).of_all
    return None if read is None else read(frame)
