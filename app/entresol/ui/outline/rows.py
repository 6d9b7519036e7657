"""The lines of the list: hosts and their machines, with state, figures and verdicts. Pure: a frame in, words out."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.model.values import HostId
from entresol.model.vm import Vm
from entresol.ui.carrying import Holding, State
from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.words import names, units, verdicts
from entresol.ui.words.names import Names
from entresol.ui.words.verdicts import Flag

translate = QCoreApplication.translate

WAITING = "waiting"
"""Key of the group of machines that are on no host yet."""

Key = Subject | str


@dataclass(frozen=True, slots=True)
class Row:
    """One line; its cells are name, state, CPU and memory."""

    key: Key
    cells: tuple[str, str, str, str]
    spoken: str
    icon: str
    slot: int
    """Colour of a machine; -1 for a host or a group."""
    children: tuple["Row", ...] = ()


def rows_of(frame: Frame, language: LanguageCode) -> tuple[Row, ...]:
    """Return all lines: each host with its machines, then what waits in the palette."""
    names_now = Names(frame.inventory, language)
    by_host: dict[HostId | None, list[Vm]] = {None: []}
    for vm in frame.inventory.vms.values():
        by_host.setdefault(vm.host, []).append(vm)
    rows = [_host_row(host, by_host.get(host, []), frame, names_now) for host in frame.host_ids]
    if by_host[None]:
        title = translate("Outline", "Waiting in the palette")
        children = tuple(_vm_row(vm, frame, names_now) for vm in by_host[None])
        rows.append(Row(WAITING, (title, "", "", ""), title, "box", -1, children))
    return tuple(rows)


def flags_of(state: State, frame: Frame, language: LanguageCode) -> Mapping[HostId, Flag]:
    """Return the verdict of each host for what is carried."""
    if not isinstance(state, Holding):
        return {}
    return {zone.host: verdicts.flag_of(zone.verdict, zone.command, zone.host, frame, language) for zone in state.zones}


def _host_row(host_id: HostId, vms: list[Vm], frame: Frame, names_now: Names) -> Row:
    host = frame.inventory.hosts[host_id]
    at, hosts = frame.host_index[host_id], frame.hosts
    return Row(
        HostSubject(host_id),
        (
            names_now.host(host_id),
            names_now.kind(host),
            units.share(hosts.cpu_used_khz[at], hosts.cpu_capacity_khz[at]),
            units.memory_of(hosts.memory_used_kib[at], hosts.memory_capacity_kib[at]),
        ),
        names.spoken_host(host_id, frame, names_now.language),
        "laptop" if host.hardware.form == "laptop" else "server",
        -1,
        tuple(_vm_row(vm, frame, names_now) for vm in vms),
    )


def _vm_row(vm: Vm, frame: Frame, names_now: Names) -> Row:
    cpu = ""
    if vm.is_on and vm.host is not None:
        used = frame.vms.cpu_khz[frame.vm_index[vm.id]]
        cpu = units.share(used, frame.hosts.cpu_capacity_khz[frame.host_index[vm.host]])
    return Row(
        VmSubject(vm.id),
        (names_now.text(vm.name), names.power(vm.power), cpu, names.machine_size(vm.vcpus, vm.memory_kib)),
        names.spoken_vm(vm, frame, names_now.language),
        vm.icon,
        vm.slot,
    )
