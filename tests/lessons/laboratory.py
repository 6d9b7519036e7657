"""A small laboratory made by hand, and lessons made of steps alone, for tests of sessions."""

from pydantic import TypeAdapter

from entresol.lessons.schema import Lesson, Scoring, Step
from entresol.lessons.yaml_tree import Tree, read_tree
from entresol.model.hardware import Hardware
from entresol.model.inventory import Catalogue, Host, Inventory, OperatingSystem, frozen_map
from entresol.model.product import (
    HypervisorType,
    LiveMigration,
    MemoryAdmission,
    MemoryOverhead,
    Product,
    WeightScope,
)
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.units import KIB_PER_GIB, US_PER_S
from entresol.model.values import DatastoreId, HardwareId, HostId, OsId, ProductId, VmId
from entresol.model.vm import Vm
from entresol.model.workload import DemandStep, Workload
from entresol.model.world import World

S = US_PER_S
GIB = KIB_PER_GIB

SERVER = Hardware(
    id=HardwareId("server"), name=LocalizedText.same("Server"), form="server", sockets=1, cores_per_socket=4,
    threads_per_core=1, core_khz=2_000_000, smt_gain_ppm=0, memory_kib=16 * GIB, disk_bytes=10**12, disk_iops=10_000,
    disk_kb_s=500_000, nic_kbps=1_000_000, power_mw=tuple(range(10_000, 120_000, 10_000)), cpu_vendor="intel",
    cpu_generation=10, hardware_virtualization=True, boot_us=60 * S,
)  # fmt: skip

LINUX = OperatingSystem(
    id=OsId("linux"), name="Linux", family="linux", base_memory_kib=GIB // 4, active_memory_kib=GIB // 8,
    touches_all_memory=False, base_cpu_ppm=5_000, boot_us=10 * S, disk_bytes=4 * 10**9, as_host=True, as_guest=True,
)  # fmt: skip

NODE = Product(
    id=ProductId("node"), name="Node", vendor="Nobody", type=HypervisorType.TYPE_1, host_os_families=(),
    erases_host=True, needs_hardware_virtualization=True, cpu_weight=None, cpu_weight_scope=WeightScope.MACHINE,
    cpu_reservation=None, cpu_limit=None, memory_admission=MemoryAdmission.NONE,
    memory_overhead=MemoryOverhead(base_kib=GIB // 8, per_vcpu_kib=0, per_gib_kib=0), base_memory_kib=GIB,
    base_cpu_ppm=10_000, cpu_efficiency_ppm=980_000, memory_reservation=False,
    live_migration=LiveMigration.WITH_STORAGE_OPTION, needs_cluster=True, cpu_vendor_must_match=False,
    migration_downtime_us=100_000, boot_firmware_us=2 * S, install_us=900 * S, sources={},
)  # fmt: skip

CATALOGUE = Catalogue(
    products=frozen_map({NODE.id: NODE}),
    hardware=frozen_map({SERVER.id: SERVER}),
    systems=frozen_map({LINUX.id: LINUX}),
    applications=frozen_map({}),
)


def _workload(busy: int, calm: int) -> Workload:
    """Return a load that alternates every 7 s between two demands in thousandths of a core."""
    return Workload(
        steps=tuple(
            DemandStep(
                duration_us=7 * S, cpu_millicores=cpu, memory_active_kib=GIB, memory_touched_kib=2 * GIB,
                dirty_kib_s=1_000, writable_set_kib=GIB // 16, disk_kb_s=1_000, net_kbps=1_000,
            )
            for cpu in (busy, calm)
        ),
        threads=4,
    )  # fmt: skip


def _vm(name: str, slot: int, host: str | None, busy: int, calm: int) -> Vm:
    return Vm(
        id=VmId(name), name=LocalizedText.same(name), slot=slot, model=None, icon="box", vcpus=2, memory_kib=4 * GIB,
        disk_bytes=40 * 10**9, disk_allocated_bytes=10**10, guest=LINUX.id, application=LocalizedText.same("App"),
        workload=_workload(busy, calm), host=None if host is None else HostId(host),
        datastore=None if host is None else DatastoreId("shared"),
    )  # fmt: skip


def world() -> World:
    """Two nodes ``one`` and ``two`` of a cluster; ``red`` and ``blue`` stopped on ``one``, ``green`` waiting."""
    hosts = [
        Host(
            id=HostId(name), name=LocalizedText.same(name), hardware=SERVER, local=DatastoreId(f"local-{name}"),
            product=NODE.id, cluster="c", tags=("node",),
        )
        for name in ("one", "two")
    ]  # fmt: skip
    names = tuple(host.id for host in hosts)
    stores = [Datastore(id=DatastoreId("shared"), name="Shared", capacity_bytes=10**13, hosts=names)]
    stores += [Datastore(id=host.local, name=host.local, capacity_bytes=10**12, hosts=(host.id,)) for host in hosts]
    vms = [_vm("red", 0, "one", 1_800, 400), _vm("blue", 1, "one", 600, 200), _vm("green", 2, None, 1_000, 1_000)]
    inventory = Inventory(
        catalogue=CATALOGUE,
        hosts=frozen_map((host.id, host) for host in hosts),
        vms=frozen_map((vm.id, vm) for vm in vms),
        datastores=frozen_map((store.id, store) for store in stores),
        shelf=frozen_map({}),
    )
    return World(id="test", inventory=inventory)


def lesson(steps: str, **scoring: object) -> Lesson:
    """Return a lesson that has these steps and nothing else."""
    tree = read_tree(f"steps:\n{steps}".encode(), "test.yaml")
    assert isinstance(tree, Tree), tree
    read = TypeAdapter(tuple[Step, ...]).validate_python(tree.root["steps"])
    built = Lesson.model_construct(
        id="test",
        version="1.0.0",
        steps=read,
        scoring=Scoring.model_validate(scoring),
        misconceptions=(),
        _content_hash="",
    )
    return built.identified("0" * 64)
