"""The figures of one instant, sorted by host and by owner, ready to paint. Pure: a frame in, integers out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from entresol.engine.frame import Frame
from entresol.model.inventory import Inventory
from entresol.model.values import HostId, VmId
from entresol.ui.stage.cards import GaugeKey

SYSTEM = -1
"""Owner: the host system or the hypervisor itself."""
APPLICATIONS = -2
"""Owner: applications straight on the host."""
OTHER = -3
"""Owner: what is used by none of these, such as a migration."""

MOST_OWNERS = 48
TIGHT_PPM = 900_000
"""From here on a gauge's figure is written in the colour of a warning."""


@dataclass(frozen=True, slots=True)
class Resident:
    """A machine of a host: its row in the frame's columns and its colour."""

    vm: VmId
    row: int
    slot: int
    disk_bytes: int


Residents = Mapping[HostId, tuple[Resident, ...]]


def residents_of(inventory: Inventory, vm_index: Mapping[VmId, int]) -> Residents:
    """Return the machines of each host; true as long as the inventory is the same."""
    found: dict[HostId, list[Resident]] = {host: [] for host in inventory.hosts}
    for vm in inventory.vms.values():
        if vm.host is not None and vm.id in vm_index:
            is_local = vm.datastore == inventory.hosts[vm.host].local
            found[vm.host].append(Resident(vm.id, vm_index[vm.id], vm.slot, vm.disk_allocated_bytes if is_local else 0))
    return {host: tuple(vms) for host, vms in found.items()}


@dataclass(frozen=True, slots=True)
class Reading:
    """One gauge: what each owner uses, of how much, and how much is asked for."""

    parts: tuple[tuple[int, int], ...]
    used: int
    capacity: int
    demand: int

    @property
    def ppm(self) -> int:
        """Part of the capacity that is used, parts per million."""
        return self.used * 1_000_000 // self.capacity if self.capacity else 0

    @property
    def is_short(self) -> bool:
        """Whether more is asked for than there is."""
        return self.demand > self.capacity

    @property
    def is_tight(self) -> bool:
        """Whether nearly all of it is used."""
        return self.ppm >= TIGHT_PPM


def readings_of(frame: Frame, host: HostId, residents: tuple[Resident, ...]) -> dict[GaugeKey, Reading]:
    """Return the four gauges of ``host``."""
    at, hosts, vms = frame.host_index[host], frame.hosts, frame.vms
    cpu = [(resident.slot, vms.cpu_khz[resident.row]) for resident in residents]
    cpu += [(SYSTEM, hosts.cpu_system_khz[at]), (APPLICATIONS, hosts.cpu_applications_khz[at])]
    memory = [
        (resident.slot, vms.memory_resident_kib[resident.row] + vms.memory_overhead_kib[resident.row])
        for resident in residents
    ]
    memory += [(SYSTEM, hosts.memory_system_kib[at]), (APPLICATIONS, hosts.memory_applications_kib[at])]
    disk = [(resident.slot, resident.disk_bytes) for resident in residents]
    network = [(resident.slot, vms.net_kbps[resident.row]) for resident in residents]
    memory_used = hosts.memory_used_kib[at]
    return {
        GaugeKey.CPU: _reading(cpu, hosts.cpu_used_khz[at], hosts.cpu_capacity_khz[at], hosts.cpu_demand_khz[at]),
        GaugeKey.MEMORY: _reading(memory, memory_used, hosts.memory_capacity_kib[at], memory_used),
        GaugeKey.DISK: _reading(disk, hosts.disk_used_bytes[at], hosts.disk_capacity_bytes[at], 0, rest=SYSTEM),
        GaugeKey.NETWORK: _reading(network, hosts.net_kbps[at], hosts.net_capacity_kbps[at], hosts.net_kbps[at]),
    }


class Readings(Mapping[HostId, Mapping[GaugeKey, Reading]]):
    """The gauges of every host at one instant, each found when it is asked for."""

    def __init__(self, frame: Frame, residents: Residents) -> None:
        self._frame = frame
        self._residents = residents
        self._found: dict[HostId, dict[GaugeKey, Reading]] = {}

    def __getitem__(self, host: HostId) -> Mapping[GaugeKey, Reading]:
        """Return the gauges of ``host``.

        Raises:
            KeyError: there is no such host.
        """
        if host not in self._found:
            self._found[host] = readings_of(self._frame, host, self._residents[host])
        return self._found[host]

    def __iter__(self) -> Iterator[HostId]:
        """Go through the hosts in their order."""
        return iter(self._frame.host_ids)

    def __len__(self) -> int:
        """Return how many hosts there are."""
        return len(self._frame.host_ids)


def _reading(parts: list[tuple[int, int]], used: int, capacity: int, demand: int, rest: int = OTHER) -> Reading:
    if len(parts) > MOST_OWNERS:
        # More owners than a bar has pixels: what is behind the first ones is drawn as one part.
        parts = parts[: MOST_OWNERS - 2] + parts[-2:]
    left = used - sum(amount for _owner, amount in parts)
    return Reading(
        tuple((owner, amount) for owner, amount in [*parts, (rest, left)] if amount > 0), used, capacity, demand
    )
