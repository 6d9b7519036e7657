"""Frames made by hand: the three hosts of the first mock-up, and crowds."""

from dataclasses import dataclass, replace

from entresol.engine.frame import Frame, HostColumns, VmColumns
from entresol.model.hardware import Hardware
from entresol.model.inventory import Application, Catalogue, Host, Inventory, OperatingSystem, frozen_map
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
from entresol.model.values import (
    ApplicationId,
    DatastoreId,
    HardwareId,
    HostId,
    ModelId,
    OsId,
    ProductId,
    VmId,
)
from entresol.model.vm import PowerState, Vm, VmModel
from entresol.model.workload import DemandStep, Workload

GIB = 1_048_576
GB = 10**9
SERVER_KHZ = 25_600_000
LAPTOP_KHZ = 19_200_000

LIGHT = Workload(steps=(DemandStep(duration_us=1_000_000, cpu_millicores=500),))


def hardware(name: str, form: str, core_khz: int, memory_gib: int) -> Hardware:
    return Hardware(
        id=HardwareId(name),
        name=LocalizedText.same(name),
        form=form,
        sockets=1,
        cores_per_socket=8,
        threads_per_core=1,
        core_khz=core_khz,
        smt_gain_ppm=0,
        memory_kib=memory_gib * GIB,
        disk_bytes=1_000 * GB,
        disk_iops=10_000,
        disk_kb_s=500_000,
        nic_kbps=1_000_000,
        power_mw=(60_000,) * 11,
        cpu_vendor="intel",
        cpu_generation=10,
        hardware_virtualization=True,
        boot_us=1_000_000,
    )


def product(name: str, called: str, kind: HypervisorType) -> Product:
    return Product(
        id=ProductId(name),
        name=called,
        vendor="",
        type=kind,
        host_os_families=("windows",) if kind is HypervisorType.TYPE_2 else (),
        erases_host=kind is HypervisorType.TYPE_1,
        needs_hardware_virtualization=True,
        cpu_weight=None,
        cpu_weight_scope=WeightScope.MACHINE,
        cpu_reservation=None,
        cpu_limit=None,
        memory_admission=MemoryAdmission.FITS_IN_HOST if kind is HypervisorType.TYPE_2 else MemoryAdmission.NONE,
        memory_overhead=MemoryOverhead(base_kib=0, per_vcpu_kib=0, per_gib_kib=0),
        base_memory_kib=2 * GIB,
        base_cpu_ppm=30_000,
        cpu_efficiency_ppm=950_000,
        memory_reservation=False,
        live_migration=LiveMigration.WITH_STORAGE_OPTION,
        needs_cluster=False,
        cpu_vendor_must_match=False,
        migration_downtime_us=300_000,
        boot_firmware_us=1_000_000,
        install_us=1_000_000,
        sources={},
    )


def system(name: str, called: str, family: str) -> OperatingSystem:
    return OperatingSystem(
        id=OsId(name),
        name=called,
        family=family,
        base_memory_kib=GIB,
        active_memory_kib=GIB // 2,
        touches_all_memory=family == "windows",
        base_cpu_ppm=10_000,
        boot_us=10_000_000,
        disk_bytes=20 * GB,
        as_host=True,
        as_guest=True,
    )


CATALOGUE = Catalogue(
    products=frozen_map(
        {
            ProductId("proxmox"): product("proxmox", "Proxmox VE", HypervisorType.TYPE_1),
            ProductId("virtualbox"): product("virtualbox", "VirtualBox", HypervisorType.TYPE_2),
        }
    ),
    hardware=frozen_map({}),
    systems=frozen_map(
        {
            OsId(name): system(name, called, family)
            for name, called, family in (
                ("debian", "Debian 12", "linux"),
                ("ubuntu", "Ubuntu 24.04", "linux"),
                ("winserver", "Windows Server", "windows"),
                ("win11", "Windows 11", "windows"),
            )
        }
    ),
    applications=frozen_map(
        {
            ApplicationId("accounting"): Application(
                id=ApplicationId("accounting"),
                name=LocalizedText("Comptabilité", "Accounting"),
                detail=LocalizedText("une seule application", "a single application"),
                icon="calculator",
                workload=LIGHT,
            ),
            ApplicationId("mail"): Application(
                id=ApplicationId("mail"),
                name=LocalizedText("Courriel", "Mail"),
                detail=LocalizedText("client de courriel", "mail client"),
                icon="mail",
                workload=LIGHT,
            ),
        }
    ),
)

SRV_01 = Host(
    id=HostId("srv-01"),
    name=LocalizedText.same("SRV-01"),
    hardware=hardware("server", "server", 3_200_000, 32),
    local=DatastoreId("d1"),
    os=OsId("winserver"),
    applications=(ApplicationId("accounting"),),
)
SRV_02 = Host(
    id=HostId("srv-02"),
    name=LocalizedText.same("SRV-02"),
    hardware=hardware("server", "server", 3_200_000, 32),
    local=DatastoreId("d2"),
    product=ProductId("proxmox"),
)
LAPTOP = Host(
    id=HostId("laptop"),
    name=LocalizedText("Portable", "Laptop"),
    hardware=hardware("laptop", "laptop", 2_400_000, 16),
    local=DatastoreId("d3"),
    os=OsId("win11"),
    product=ProductId("virtualbox"),
    applications=(ApplicationId("mail"),),
)


def replace_host(host: Host, name: str) -> Host:
    """The same host under another name, with a disk of its own."""
    return replace(host, id=HostId(name), name=LocalizedText.same(name), local=DatastoreId(f"disk-{name}"))


def vm(
    name: str,
    slot: int,
    host: HostId | None,
    *,
    english: str = "",
    app: tuple[str, str] = ("Site Web", "Website"),
    icon: str = "globe",
    guest: str = "debian",
    vcpus: int = 2,
    memory_gib: int = 4,
    power: PowerState = PowerState.RUNNING,
    disk_gb: int = 80,
) -> Vm:
    datastores = {SRV_01.id: "d1", SRV_02.id: "d2", LAPTOP.id: "d3"}
    return Vm(
        id=VmId(english or name),
        name=LocalizedText(name, english or name),
        slot=slot,
        model=None,
        icon=icon,
        vcpus=vcpus,
        memory_kib=memory_gib * GIB,
        disk_bytes=disk_gb * GB,
        disk_allocated_bytes=disk_gb * GB,
        guest=OsId(guest),
        application=LocalizedText(*app),
        workload=LIGHT,
        host=host,
        datastore=None if host is None else DatastoreId(datastores.get(host, "d9")),
        power=power,
    )


def mockup_vms() -> list[Vm]:
    on, at = SRV_02.id, LAPTOP.id
    return [
        vm("web-01", 0, on),
        vm(
            "bd-01",
            1,
            on,
            english="db-01",
            app=("Base de données", "Database"),
            icon="database",
            guest="ubuntu",
            vcpus=4,
            memory_gib=6,
            disk_gb=200,
        ),
        vm(
            "fichiers-01",
            2,
            on,
            english="files-01",
            app=("Fichiers", "File share"),
            icon="folder",
            guest="winserver",
            disk_gb=120,
        ),
        vm("intra-01", 3, on, app=("Intranet", "Intranet"), icon="message-square", disk_gb=40),
        vm("dev", 4, at, app=("Outils", "Tools"), icon="wrench", guest="ubuntu", disk_gb=100),
        vm("test", 5, at, app=("Essais", "Tests"), icon="flask-conical", guest="win11", disk_gb=160),
        vm(
            "bd-02",
            6,
            None,
            english="db-02",
            app=("Base de données", "Database"),
            icon="database",
            guest="ubuntu",
            vcpus=4,
            memory_gib=8,
            power=PowerState.OFF,
        ),
    ]


MODEL = VmModel(
    id=ModelId("database"),
    name=LocalizedText("Base de données", "Database"),
    stem=LocalizedText("bd", "db"),
    icon="database",
    vcpus=4,
    memory_kib=8 * GIB,
    disk_bytes=80 * GB,
    disk_allocated_bytes=20 * GB,
    guest=OsId("ubuntu"),
    application=LocalizedText("Base de données", "Database"),
    workload=LIGHT,
)


def inventory(hosts: list[Host], vms: list[Vm]) -> Inventory:
    return Inventory(
        catalogue=CATALOGUE,
        hosts=frozen_map({host.id: host for host in hosts}),
        vms=frozen_map({each.id: each for each in vms if each.host in (None, *(host.id for host in hosts))}),
        datastores=frozen_map(
            {
                host.local: Datastore(id=host.local, name=host.local, capacity_bytes=1_000 * GB, hosts=(host.id,))
                for host in hosts
            }
        ),
        shelf=frozen_map({MODEL.id: MODEL}),
    )


def _khz(vms: list[Vm], world: Inventory, percents: dict[str, int]) -> tuple[int, ...]:
    return tuple(
        world.hosts[each.host].hardware.capacity_khz * percents.get(each.id, 5) // 100
        if each.host is not None and each.is_on
        else 0
        for each in vms
    )


def _vm_columns(vms: list[Vm], khz: tuple[int, ...]) -> VmColumns:
    zeros = (0,) * len(vms)
    resident = tuple(each.memory_kib if each.is_on else 0 for each in vms)
    return VmColumns(
        cpu_khz=khz,
        cpu_demand_khz=khz,
        cpu_ready_ppm=zeros,
        cpu_limited_ppm=zeros,
        cpu_useful_khz=khz,
        memory_resident_kib=resident,
        memory_touched_kib=resident,
        memory_active_kib=resident,
        memory_overhead_kib=zeros,
        memory_swapped_kib=zeros,
        disk_kb_s=zeros,
        net_kbps=tuple(rate // 40_000 for rate in khz),
        cpu_khz_us=zeros,
        cpu_ready_us=zeros,
        uptime_us=zeros,
        boot_left_ppm=tuple(400_000 if each.power is PowerState.BOOTING else 0 for each in vms),
    )


@dataclass(frozen=True)
class _Use:
    cpu: int
    cpu_system: int
    cpu_applications: int
    memory: int
    memory_system: int
    memory_applications: int
    disk: int
    net: int


def _use(host: Host, vms: list[Vm], columns: VmColumns) -> _Use:
    rows = [row for row, each in enumerate(vms) if each.host == host.id]
    capacity = host.hardware.capacity_khz
    system = capacity * (17 if host.id == "laptop" else 3 if host.product else 4) // 100
    applications = capacity * 5 // 100 if host.id == "srv-01" else 0
    memory_system = 48 * GIB // 10 if host.id == "laptop" else 2 * GIB
    memory_applications = 4 * GIB if host.id == "srv-01" else 0
    return _Use(
        system + applications + sum(columns.cpu_khz[row] for row in rows),
        system,
        applications,
        memory_system + memory_applications + sum(columns.memory_resident_kib[row] for row in rows),
        memory_system,
        memory_applications,
        220 * GB + sum(vms[row].disk_allocated_bytes for row in rows),
        sum(columns.net_kbps[row] for row in rows),
    )


def _host_columns(hosts: list[Host], uses: list[_Use], demand_percent: int) -> HostColumns:
    kinds = [host.hardware for host in hosts]
    zeros = (0,) * len(hosts)
    return HostColumns(
        cpu_capacity_khz=tuple(kind.capacity_khz for kind in kinds),
        cpu_used_khz=tuple(use.cpu for use in uses),
        cpu_demand_khz=tuple(
            max(use.cpu, kind.capacity_khz * demand_percent // 100) for use, kind in zip(uses, kinds, strict=True)
        ),
        cpu_system_khz=tuple(use.cpu_system for use in uses),
        cpu_applications_khz=tuple(use.cpu_applications for use in uses),
        cpu_migrations_khz=zeros,
        memory_capacity_kib=tuple(kind.memory_kib for kind in kinds),
        memory_used_kib=tuple(use.memory for use in uses),
        memory_system_kib=tuple(use.memory_system for use in uses),
        memory_applications_kib=tuple(use.memory_applications for use in uses),
        memory_migrations_kib=zeros,
        memory_swapped_kib=zeros,
        disk_capacity_bytes=tuple(kind.disk_bytes for kind in kinds),
        disk_used_bytes=tuple(use.disk for use in uses),
        disk_kb_s=zeros,
        disk_capacity_kb_s=tuple(kind.disk_kb_s for kind in kinds),
        net_kbps=tuple(use.net for use in uses),
        net_migrations_kbps=zeros,
        net_capacity_kbps=tuple(kind.nic_kbps for kind in kinds),
        cpu_khz_us=zeros,
        power_mw=zeros,
        energy_mj=zeros,
    )


def frame(
    hosts: list[Host], vms: list[Vm], percents: dict[str, int], *, demand_percent: int = 0, at_us: int = 0
) -> Frame:
    """A frame in which each machine uses the given percent of its host's CPU and all of its memory."""
    world = inventory(hosts, vms)
    columns = _vm_columns(vms, _khz(vms, world, percents))
    return Frame(
        at_us=at_us,
        inventory=world,
        vm_ids=tuple(each.id for each in vms),
        vm_index={each.id: row for row, each in enumerate(vms)},
        vms=columns,
        host_ids=tuple(host.id for host in hosts),
        host_index={host.id: row for row, host in enumerate(hosts)},
        hosts=_host_columns(hosts, [_use(host, vms, columns) for host in hosts], demand_percent),
        migrations=(),
        finished_migrations=(),
    )


def mockup_frame(**changes) -> Frame:
    percents = {"web-01": 22, "db-01": 19, "files-01": 8, "intra-01": 6, "dev": 6, "test": 9}
    return frame([SRV_01, SRV_02, LAPTOP], mockup_vms(), percents, **changes)
