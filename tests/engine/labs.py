"""A laboratory for the engine's tests: every product, two of a kind where a machine must travel, figures easy to check.

Made of model values only, so that the engine is tested without any file.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from entresol.engine.simulation import Simulation
from entresol.model.hardware import Hardware
from entresol.model.inventory import Application, Catalogue, Host, Inventory, OperatingSystem, frozen_map
from entresol.model.product import (
    HypervisorType,
    Knob,
    KnobUnit,
    LiveMigration,
    MemoryAdmission,
    MemoryOverhead,
    NonConvergence,
    Product,
    WeightScope,
)
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.units import BYTES_PER_GB, KIB_PER_GIB, KIB_PER_MIB
from entresol.model.values import ApplicationId, DatastoreId, HardwareId, HostId, ModelId, OsId, ProductId, VmId
from entresol.model.vm import PowerState, Vm, VmModel
from entresol.model.workload import DemandStep, Workload
from entresol.model.world import World

S = 1_000_000
GIB = KIB_PER_GIB
MIB = KIB_PER_MIB

RACK_POWER_MW = (58_400, 98_000, 109_000, 118_000, 128_000, 140_000, 153_000, 170_000, 189_000, 205_000, 222_000)

PLAIN = Hardware(
    id=HardwareId("plain"),
    name=LocalizedText.same("plain"),
    form="server",
    sockets=1,
    cores_per_socket=4,
    threads_per_core=1,
    core_khz=2_000_000,
    smt_gain_ppm=0,
    memory_kib=16 * GIB,
    disk_bytes=500 * BYTES_PER_GB,
    disk_iops=50_000,
    disk_kb_s=400_000,
    nic_kbps=1_000_000,
    power_mw=RACK_POWER_MW,
    cpu_vendor="intel",
    cpu_generation=10,
    hardware_virtualization=True,
    boot_us=120 * S,
)
SMT = replace(PLAIN, id=HardwareId("smt"), threads_per_core=2, smt_gain_ppm=200_000)
AMD = replace(PLAIN, id=HardwareId("amd"), cpu_vendor="amd")
OLD = replace(PLAIN, id=HardwareId("old"), cpu_generation=8, hardware_virtualization=False)


def shares(name: str, default: int, maximum: int, *, per_vcpu: bool = False) -> Knob:
    presets = frozen_map({"low": default // 2, "normal": default, "high": default * 2}) if per_vcpu else None
    return Knob(
        name=name,
        unit=KnobUnit.SHARES,
        minimum=1,
        maximum=maximum,
        default=default,
        default_per_vcpu=per_vcpu,
        presets=presets,
    )


def amount(name: str, unit: KnobUnit, maximum: int | None, default: int | None = None) -> Knob:
    return Knob(name=name, unit=unit, minimum=0, maximum=maximum, default=default)


ESXI = Product(
    id=ProductId("esxi"),
    name="VMware ESXi",
    vendor="VMware",
    type=HypervisorType.TYPE_1,
    host_os_families=(),
    erases_host=True,
    needs_hardware_virtualization=True,
    cpu_weight=shares("shares", 1_000, 1_000_000, per_vcpu=True),
    cpu_weight_scope=WeightScope.MACHINE,
    cpu_reservation=amount("reservation", KnobUnit.MHZ, None, 0),
    cpu_limit=amount("limit", KnobUnit.MHZ, None),
    memory_admission=MemoryAdmission.RESERVATION,
    memory_overhead=MemoryOverhead(base_kib=14_531, per_vcpu_kib=4_124, per_gib_kib=7_791),
    base_memory_kib=GIB,
    base_cpu_ppm=0,
    cpu_efficiency_ppm=980_000,
    memory_reservation=True,
    live_migration=LiveMigration.WITH_STORAGE_OPTION,
    needs_cluster=True,
    cpu_vendor_must_match=True,
    migration_downtime_us=300_000,
    cpu_generation_matters=True,
    boot_firmware_us=4 * S,
    install_us=900 * S,
    sources=frozen_map({}),
)
HYPERV = replace(
    ESXI,
    id=ProductId("hyperv"),
    name="Microsoft Hyper-V",
    erases_host=False,
    cpu_weight=shares("RelativeWeight", 100, 10_000),
    cpu_weight_scope=WeightScope.VCPU,
    cpu_reservation=amount("Reserve", KnobUnit.PERCENT, 100, 0),
    cpu_limit=amount("Maximum", KnobUnit.PERCENT, 100, 100),
    memory_admission=MemoryAdmission.STARTUP_FREE,
    memory_overhead=MemoryOverhead(base_kib=32 * MIB, per_vcpu_kib=0, per_gib_kib=8 * MIB, first_gib_free=True),
    base_memory_kib=2 * GIB,
    memory_reservation=False,
    needs_cluster=False,
    cpu_generation_matters=False,
)
PROXMOX = replace(
    ESXI,
    id=ProductId("proxmox"),
    name="Proxmox VE",
    cpu_weight=shares("cpuunits", 100, 10_000),
    cpu_reservation=None,
    cpu_limit=amount("cpulimit", KnobUnit.MILLICORES, 128_000),
    memory_admission=MemoryAdmission.NONE,
    memory_overhead=MemoryOverhead(base_kib=128 * MIB, per_vcpu_kib=0, per_gib_kib=0),
    memory_reservation=False,
    migration_downtime_us=100_000,
    non_convergence=NonConvergence.RAISE_DOWNTIME,
    cpu_generation_matters=False,
)
WORKSTATION = replace(
    ESXI,
    id=ProductId("workstation"),
    name="VMware Workstation",
    type=HypervisorType.TYPE_2,
    host_os_families=("windows", "linux"),
    erases_host=False,
    cpu_weight=None,
    cpu_weight_scope=WeightScope.VCPU,
    cpu_reservation=None,
    cpu_limit=None,
    memory_admission=MemoryAdmission.FITS_IN_HOST,
    base_memory_kib=300 * MIB,
    cpu_efficiency_ppm=950_000,
    memory_reservation=False,
    live_migration=LiveMigration.NONE,
    needs_cluster=False,
    cpu_generation_matters=False,
)
VIRTUALBOX = replace(
    WORKSTATION,
    id=ProductId("virtualbox"),
    name="Oracle VirtualBox",
    host_os_families=("windows", "linux", "macos"),
    cpu_weight=shares("vm-process-priority", 1_024, 3_127),
    cpu_limit=amount("cpuexecutioncap", KnobUnit.PERCENT, 100, 100),
    live_migration=LiveMigration.SHARED_STORAGE_ONLY,
)

DEBIAN = OperatingSystem(
    id=OsId("debian"),
    name="Debian 12",
    family="linux",
    base_memory_kib=350 * MIB,
    active_memory_kib=150 * MIB,
    touches_all_memory=False,
    base_cpu_ppm=5_000,
    boot_us=15 * S,
    disk_bytes=4 * BYTES_PER_GB,
    as_host=True,
    as_guest=True,
)
WINDOWS = replace(
    DEBIAN,
    id=OsId("windows"),
    name="Windows 11",
    family="windows",
    base_memory_kib=3 * GIB,
    active_memory_kib=1_200 * MIB,
    touches_all_memory=True,
    base_cpu_ppm=30_000,
    boot_us=40 * S,
    disk_bytes=30 * BYTES_PER_GB,
)
BARE_GUEST = replace(
    DEBIAN, id=OsId("bare_guest"), base_memory_kib=0, active_memory_kib=0, base_cpu_ppm=0, as_host=False
)
"""A guest without anything of its own: what its load asks for is all that is asked."""


def steady(
    cpu_millicores: int = 0,
    *,
    memory_kib: int = 0,
    dirty_kib_s: int = 0,
    writable_kib: int = 0,
    disk_kb_s: int = 0,
    net_kbps: int = 0,
    threads: int = 64,
) -> Workload:
    """A load that never changes."""
    step = DemandStep(
        duration_us=10 * S,
        cpu_millicores=cpu_millicores,
        memory_active_kib=memory_kib,
        memory_touched_kib=memory_kib,
        dirty_kib_s=dirty_kib_s,
        writable_set_kib=writable_kib,
        disk_kb_s=disk_kb_s,
        net_kbps=net_kbps,
    )
    return Workload(steps=(step,), threads=threads)


def waves(
    *cpu_millicores: int, step_us: int = 2 * S, memory_kib: int = 0, growth_kib: int = 0, net_kbps: int = 0
) -> Workload:
    """A load whose CPU demand goes through these values, each step touching ``growth_kib`` more memory."""
    steps = tuple(
        DemandStep(
            duration_us=step_us,
            cpu_millicores=each,
            memory_active_kib=memory_kib,
            memory_touched_kib=memory_kib + number * growth_kib,
            dirty_kib_s=1_000,
            writable_set_kib=64 * MIB,
            net_kbps=net_kbps,
        )
        for number, each in enumerate(cpu_millicores)
    )
    return Workload(steps=steps, threads=64)


BUSY = steady(64_000)
"""Asks for every processor that it has."""

MAIL = Application(
    id=ApplicationId("mail"),
    name=LocalizedText("Courriel", "E-mail"),
    detail=LocalizedText("", ""),
    icon="mail",
    workload=steady(1_000, memory_kib=GIB, threads=1),
)
ACCOUNTS = Application(
    id=ApplicationId("accounts"),
    name=LocalizedText("Comptabilité", "Accounts"),
    detail=LocalizedText("", ""),
    icon="calculator",
    workload=waves(500, 3_000, memory_kib=2 * GIB),
)

CATALOGUE = Catalogue(
    products=frozen_map({each.id: each for each in (ESXI, HYPERV, PROXMOX, WORKSTATION, VIRTUALBOX)}),
    hardware=frozen_map({each.id: each for each in (PLAIN, SMT, AMD, OLD)}),
    systems=frozen_map({each.id: each for each in (DEBIAN, WINDOWS, BARE_GUEST)}),
    applications=frozen_map({each.id: each for each in (MAIL, ACCOUNTS)}),
)

WEB = VmModel(
    id=ModelId("web"),
    name=LocalizedText("Serveur Web", "Web server"),
    stem=LocalizedText.same("web"),
    icon="globe",
    vcpus=2,
    memory_kib=2 * GIB,
    disk_bytes=40 * BYTES_PER_GB,
    disk_allocated_bytes=4 * BYTES_PER_GB,
    guest=DEBIAN.id,
    application=LocalizedText("Site Web", "Web site"),
    workload=waves(300, 1_200, 800, memory_kib=512 * MIB, net_kbps=80_000),
    count=6,
)


def host(
    name: str,
    product: Product | None = None,
    *,
    hardware: Hardware = PLAIN,
    os: OperatingSystem | None = None,
    cluster: str | None = None,
    applications: Sequence[Application] = (),
    locked: bool = False,
) -> Host:
    if os is None and product is not None and product.type is HypervisorType.TYPE_2:
        os = WINDOWS
    return Host(
        id=HostId(name),
        name=LocalizedText.same(name),
        hardware=hardware,
        local=DatastoreId(f"{name}-disk"),
        os=None if os is None else os.id,
        product=None if product is None else product.id,
        applications=tuple(each.id for each in applications),
        cluster=cluster,
        locked=locked,
    )


def machine(
    name: str,
    on: str | None,
    *,
    vcpus: int = 2,
    memory_kib: int = 2 * GIB,
    workload: Workload = BUSY,
    guest: OperatingSystem = BARE_GUEST,
    power: PowerState = PowerState.RUNNING,
    datastore: str | None = None,
    allocated_bytes: int = 4 * BYTES_PER_GB,
    slot: int = 0,
) -> Vm:
    home = None if on is None else DatastoreId(datastore or f"{on}-disk")
    return Vm(
        id=VmId(name),
        name=LocalizedText.same(name),
        slot=slot,
        model=None,
        icon="globe",
        vcpus=vcpus,
        memory_kib=memory_kib,
        disk_bytes=40 * BYTES_PER_GB,
        disk_allocated_bytes=allocated_bytes,
        guest=guest.id,
        application=LocalizedText.same(name),
        workload=workload,
        host=None if on is None else HostId(on),
        datastore=home,
        power=PowerState.OFF if on is None else power,
    )


def world(
    hosts: Sequence[Host],
    machines: Sequence[Vm] = (),
    *,
    shared: Sequence[str] = (),
    models: Sequence[VmModel] = (WEB,),
    allowed: tuple[str, ...] | None = None,
    products: Sequence[Product] = (),
    systems: Sequence[OperatingSystem] = (),
) -> World:
    """Return a world; ``shared`` names the hosts that reach the datastore ``san``.

    ``products`` and ``systems`` take the place of those of the same name in the catalogue.
    """
    catalogue = replace(
        CATALOGUE,
        products=frozen_map({**CATALOGUE.products, **{each.id: each for each in products}}),
        systems=frozen_map({**CATALOGUE.systems, **{each.id: each for each in systems}}),
    )
    datastores = {
        each.local: Datastore(
            id=each.local, name=str(each.local), capacity_bytes=each.hardware.disk_bytes, hosts=(each.id,)
        )
        for each in hosts
    }
    if shared:
        san = Datastore(
            id=DatastoreId("san"),
            name="san",
            capacity_bytes=10_000 * BYTES_PER_GB,
            hosts=tuple(HostId(each) for each in shared),
        )
        datastores[san.id] = san
    inventory = Inventory(
        catalogue=catalogue,
        hosts=frozen_map({each.id: each for each in hosts}),
        vms=frozen_map({each.id: replace(each, slot=slot) for slot, each in enumerate(machines)}),
        datastores=frozen_map(datastores),
        shelf=frozen_map({each.id: each for each in models}),
        allowed=allowed,
    )
    return World(id="test", inventory=inventory)


def campus() -> World:
    """Every kind of host at once, with machines on, off and waiting."""
    hosts = (
        host("metal", os=WINDOWS, applications=(ACCOUNTS,)),
        host("esx1", ESXI, cluster="c1"),
        host("esx2", ESXI, cluster="c1", hardware=SMT),
        host("hv1", HYPERV),
        host("pve1", PROXMOX, cluster="c2"),
        host("pve2", PROXMOX, cluster="c2"),
        host("ws", WORKSTATION, applications=(MAIL,)),
        host("vbox", VIRTUALBOX, os=DEBIAN),
        host("empty"),
        host("old", os=DEBIAN, hardware=OLD),
    )
    machines = (
        machine("a", "esx1", workload=waves(500, 2_000, memory_kib=GIB), guest=DEBIAN, datastore="san"),
        machine("b", "esx1", vcpus=4, guest=DEBIAN),
        machine("c", "hv1", vcpus=4, memory_kib=4 * GIB),
        machine(
            "d",
            "pve1",
            workload=waves(900, 1_900, 200, step_us=1_500_000, memory_kib=GIB, growth_kib=256 * MIB),
            datastore="san",
        ),
        machine("e", "pve1", memory_kib=4 * GIB, power=PowerState.OFF, guest=WINDOWS),
        machine("f", "ws", workload=waves(100, 1_500, memory_kib=GIB)),
        machine("g", "vbox", power=PowerState.OFF, guest=DEBIAN),
        machine("h", None, guest=DEBIAN, memory_kib=6 * GIB, vcpus=4),
    )
    return world(hosts, machines, shared=("esx1", "esx2", "pve1", "pve2"))


def until(simulation: Simulation, is_reached: Callable[[], bool], most_events: int = 2_000) -> int:
    """Let time pass, event by event, until ``is_reached``; return that instant. Fails rather than waits for ever."""
    for _ in range(most_events):
        if is_reached():
            return simulation.now_us
        due_us = simulation.next_event_us()
        assert due_us is not None, "nothing more will happen"
        simulation.advance_to(due_us)
    raise AssertionError("it does not come")
