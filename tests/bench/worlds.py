"""The worlds that are measured: made of the real catalogue, the same on every machine."""

from collections.abc import Iterator

from entresol.engine.commands import Command, Resource, SetLimit, SetShares, ShutDownVm, StartVm
from entresol.engine.journal import Entry
from entresol.lessons.catalogue import load_catalogue
from entresol.model.inventory import Catalogue, Host, Inventory, frozen_map
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.values import DatastoreId, HardwareId, HostId, OsId, ProductId, VmId
from entresol.model.vm import PowerState, Vm
from entresol.model.workload import DemandStep, Workload
from entresol.model.world import World
from entresol.ui.resources import resource_folder

GIB = 1024 * 1024
SECOND_US = 1_000_000
STANDARD_END_US = 1_200 * SECOND_US
STANDARD_COMMANDS = 200
VMS_PER_HOST = 20


def catalogue() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(resource_folder())


def standard_world() -> World:
    """3 ESXi hosts, 8 running machines whose demand changes about every 5 s, in four resources."""
    return _world("standard", hosts=3, vms=8)


def crowded_world(vms: int) -> World:
    """``vms`` running machines, 20 to a host."""
    return _world(f"crowd-{vms}", hosts=-(-vms // VMS_PER_HOST), vms=vms)


def standard_journal() -> Iterator[Entry]:
    """200 commands over 20 minutes, one every 6 s, of the kinds a student gives most."""
    for number in range(STANDARD_COMMANDS):
        yield Entry(at_us=(number + 1) * 5_990_003, command=_command(number))


def _command(number: int) -> Command:
    """A machine is shut down, two others are set meanwhile, and 18 s later it is started again."""
    group = number // 4
    stopped, other = VmId(f"vm-{group * 5 % 8}"), VmId(f"vm-{(group * 5 + 3) % 8}")
    match number % 4:
        case 0:
            return ShutDownVm(stopped)
        case 1:
            return SetShares(other, Resource.CPU, 500 + 250 * (group % 7))
        case 2:
            return SetLimit(other, Resource.CPU, 1_000 + 200 * (group % 11))
        case _:
            return StartVm(stopped)


def _world(name: str, *, hosts: int, vms: int) -> World:
    known = catalogue()
    machines = [_vm(number, HostId(f"host-{number % hosts}")) for number in range(vms)]
    inventory = Inventory(
        catalogue=known,
        hosts=frozen_map((host.id, host) for host in (_host(known, number) for number in range(hosts))),
        vms=frozen_map((vm.id, vm) for vm in machines),
        datastores=frozen_map((store.id, store) for store in (_disk(number) for number in range(hosts))),
        shelf=frozen_map(()),
    )
    return World(id=name, inventory=inventory)


def _host(known: Catalogue, number: int) -> Host:
    return Host(
        id=HostId(f"host-{number}"),
        name=LocalizedText.same(f"SRV-{number + 1:02}"),
        hardware=known.hardware[HardwareId("rack-server")],
        local=DatastoreId(f"disk-{number}"),
        product=ProductId("esxi"),
    )


def _disk(number: int) -> Datastore:
    return Datastore(
        id=DatastoreId(f"disk-{number}"),
        name=f"disk-{number}",
        capacity_bytes=8 << 40,
        hosts=(HostId(f"host-{number}"),),
    )


def _vm(number: int, host: HostId) -> Vm:
    return Vm(
        id=VmId(f"vm-{number}"),
        name=LocalizedText.same(f"web-{number + 1:03}"),
        slot=number,
        model=None,
        icon="globe",
        vcpus=2 + number % 3,
        memory_kib=4 * GIB,
        disk_bytes=40 << 30,
        disk_allocated_bytes=10 << 30,
        guest=OsId("debian-12"),
        application=LocalizedText.same("Web"),
        workload=Workload(steps=tuple(_steps(number)), threads=4),
        host=host,
        datastore=DatastoreId(f"disk-{host.rpartition('-')[2]}"),
        power=PowerState.RUNNING,
    )


def _steps(number: int) -> Iterator[DemandStep]:
    """Six steps of 3 to 7 s; lengths differ between machines, so that their changes rarely coincide."""
    for step in range(6):
        phase = (number * 7 + step * 11) % 10
        yield DemandStep(
            duration_us=3 * SECOND_US + phase * 444_443 + number * 1_009,
            cpu_millicores=200 + 350 * phase,
            memory_active_kib=(1 + phase % 3) * GIB // 2,
            memory_touched_kib=2 * GIB,
            dirty_kib_s=1_000 * phase,
            writable_set_kib=GIB // 4,
            disk_kb_s=2_000 * phase,
            net_kbps=5_000 * phase,
        )
