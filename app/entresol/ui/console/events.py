"""What happens by itself and is worth a sentence: thresholds crossed between two frames. Knows no Qt."""

from dataclasses import dataclass

from entresol.engine.frame import Frame, MigrationRecord
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState

_CLEAR_PPM = 10_000
"""A host is short of CPU from 1 % over its capacity on: less is rounding, not news."""


@dataclass(frozen=True, slots=True)
class CpuShort:
    """More CPU is asked of ``host`` than it has, by ``over_ppm`` of its capacity."""

    host: HostId
    over_ppm: int


@dataclass(frozen=True, slots=True)
class CpuEnough:
    """``host`` gives again all the CPU that it is asked for."""

    host: HostId


@dataclass(frozen=True, slots=True)
class Booted:
    """``vm`` has finished starting."""

    vm: VmId


@dataclass(frozen=True, slots=True)
class Stopped:
    """``vm`` has finished shutting down."""

    vm: VmId


@dataclass(frozen=True, slots=True)
class Moved:
    """A migration has ended."""

    record: MigrationRecord


Event = CpuShort | CpuEnough | Booted | Stopped | Moved


def events_between(before: Frame, after: Frame) -> tuple[Event, ...]:
    """Return what has happened from ``before`` to ``after``, the most telling last."""
    return (*_power(before, after), *_shortages(before, after), *_moves(before, after))


def first_shortage(frame: Frame) -> CpuShort | None:
    """Return the shortage of CPU with which a laboratory is found, if it is found so."""
    for host in frame.host_ids:
        over = over_ppm(frame, host)
        if over >= _CLEAR_PPM:
            return CpuShort(host, over)
    return None


def over_ppm(frame: Frame, host: HostId) -> int:
    """Return by how much the CPU asked of ``host`` exceeds what it has, parts per million of its capacity."""
    at, columns = frame.host_index[host], frame.hosts
    capacity = columns.cpu_capacity_khz[at]
    return max(0, columns.cpu_demand_khz[at] - capacity) * 1_000_000 // max(1, capacity)


def _power(before: Frame, after: Frame) -> list[Event]:
    if before.inventory is after.inventory:
        return []
    events: list[Event] = []
    for vm in after.inventory.vms.values():
        known = before.inventory.vms.get(vm.id)
        if known is None or known.power is vm.power:
            continue
        if known.power is PowerState.BOOTING and vm.power is PowerState.RUNNING:
            events.append(Booted(vm.id))
        elif known.power is PowerState.SHUTTING_DOWN and vm.power is PowerState.OFF:
            events.append(Stopped(vm.id))
    return events


def _shortages(before: Frame, after: Frame) -> list[Event]:
    events: list[Event] = []
    for host in after.host_ids:
        was = host in before.host_index and over_ppm(before, host) >= _CLEAR_PPM
        now = over_ppm(after, host)
        if now >= _CLEAR_PPM and not was:
            events.append(CpuShort(host, now))
        elif was and now == 0:
            events.append(CpuEnough(host))
    return events


def _moves(before: Frame, after: Frame) -> list[Event]:
    known = len(before.finished_migrations)
    return [Moved(record) for record in after.finished_migrations[known:]]
