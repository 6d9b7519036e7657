"""The figures behind the inspector: vCPUs that run and wait, what is asked of a host. Pure."""

from dataclasses import dataclass

from entresol.engine.frame import Frame
from entresol.model.values import HostId
from entresol.model.vm import Vm

_NOTICEABLE_PPM = 20_000
"""A machine that waits less than 2 % of the time is not slow."""


@dataclass(frozen=True, slots=True)
class VmFacts:
    """A started machine on a host. Thousandths of a virtual processor, KiB, parts per million."""

    vcpus: int
    running_milli: int
    waiting_milli: int
    limited_milli: int
    ready_ppm: int
    limited_ppm: int
    active_kib: int
    touched_kib: int
    memory_kib: int
    boot_left_ppm: int

    @property
    def waits(self) -> bool:
        """Whether it waits for a processor long enough to be felt."""
        return self.ready_ppm >= _NOTICEABLE_PPM

    @property
    def is_held_back(self) -> bool:
        """Whether its own limit is felt."""
        return self.limited_ppm >= _NOTICEABLE_PPM


@dataclass(frozen=True, slots=True)
class HostFacts:
    """What is asked of a host's processors, thousandths of a core."""

    machines: int
    """Started machines."""
    demand_milli: int
    cores: int
    free_milli: int


def vm_facts(vm: Vm, frame: Frame) -> VmFacts | None:
    """Return the figures of ``vm``; ``None`` when it is stopped or nowhere."""
    if vm.host is None or not vm.is_on:
        return None
    row, columns = frame.vm_index[vm.id], frame.vms
    core_khz = frame.inventory.hosts[vm.host].hardware.core_khz
    ready_ppm, limited_ppm = columns.cpu_ready_ppm[row], columns.cpu_limited_ppm[row]
    return VmFacts(
        vcpus=vm.vcpus,
        running_milli=columns.cpu_khz[row] * 1_000 // core_khz,
        waiting_milli=ready_ppm * vm.vcpus // 1_000,
        limited_milli=limited_ppm * vm.vcpus // 1_000,
        ready_ppm=ready_ppm,
        limited_ppm=limited_ppm,
        active_kib=columns.memory_active_kib[row],
        touched_kib=columns.memory_touched_kib[row],
        memory_kib=vm.memory_kib,
        boot_left_ppm=columns.boot_left_ppm[row],
    )


def host_facts(host: HostId, frame: Frame) -> HostFacts:
    """Return what is asked of ``host``."""
    at, columns = frame.host_index[host], frame.hosts
    hardware = frame.inventory.hosts[host].hardware
    free_khz = columns.cpu_capacity_khz[at] - columns.cpu_used_khz[at]
    return HostFacts(
        machines=sum(vm.is_on for vm in frame.inventory.vms_on(host)),
        demand_milli=columns.cpu_demand_khz[at] * 1_000 // hardware.core_khz,
        cores=hardware.cores,
        free_milli=max(0, free_khz) * 1_000 // hardware.core_khz,
    )
