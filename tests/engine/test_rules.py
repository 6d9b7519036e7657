"""Every refusal of the slice with its figures, and that asking changes nothing."""

from dataclasses import replace

import pytest

from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    RenameVm,
    ResizeVm,
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.engine.refusal import RefusalCode
from entresol.engine.rules import refusal_for
from entresol.engine.simulation import Simulation
from entresol.model.inventory import Inventory
from entresol.model.product import Knob, KnobUnit
from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, DatastoreId, HardwareId, HostId, ModelId, OsId, ProductId, VmId
from entresol.model.vm import CpuSettings, MemorySettings, PowerState
from tests.engine.labs import (
    ACCOUNTS,
    AMD,
    DEBIAN,
    ESXI,
    GIB,
    HYPERV,
    MAIL,
    MIB,
    OLD,
    PLAIN,
    PROXMOX,
    SMT,
    VIRTUALBOX,
    WEB,
    WINDOWS,
    WORKSTATION,
    campus,
    host,
    machine,
    world,
)

GB = 1_000_000_000
NEW = LocalizedText.same("new")
CODE = RefusalCode
MAC = replace(DEBIAN, id=OsId("mac"), family="macos")


def crowded() -> Inventory:
    """Hosts in every situation that a rule looks at."""
    hosts = (
        host("bare"),
        host("metal", os=WINDOWS, applications=(ACCOUNTS,)),
        host("esx", ESXI, cluster="c"),
        host("esx-amd", ESXI, cluster="c", hardware=AMD),
        host("esx-alone", ESXI),
        host("esx-old", ESXI, cluster="c", hardware=replace(OLD, hardware_virtualization=True)),
        host("esx-new", ESXI, cluster="c", hardware=SMT),
        host("hv", HYPERV),
        host("hv2", HYPERV, hardware=replace(PLAIN, disk_bytes=5 * GB)),
        host("pve", PROXMOX),
        host("ws", WORKSTATION),
        host("ws2", WORKSTATION),
        host("ws3", WORKSTATION, hardware=replace(PLAIN, memory_kib=5 * GIB, disk_bytes=33 * GB)),
        host("tiny", hardware=replace(PLAIN, disk_bytes=3 * GB)),
        host("mac", os=MAC),
        host("vb", VIRTUALBOX, os=DEBIAN),
        host("vb2", VIRTUALBOX, os=DEBIAN),
        host("old", os=DEBIAN, hardware=OLD),
        host("locked", os=DEBIAN, locked=True),
    )
    san = {"datastore": "san"}
    machines = (
        machine("on", "esx", **san),
        machine("off", "esx", power=PowerState.OFF),
        machine("booting", "esx", power=PowerState.BOOTING, **san),
        machine("leaving", "esx", power=PowerState.SHUTTING_DOWN, **san),
        machine("local", "esx"),
        machine("waiting", None, memory_kib=4 * GIB),
        replace(machine("keen", "esx", power=PowerState.OFF), cpu=CpuSettings(reservation=5_000)),
        replace(machine("kept", "esx", vcpus=4), cpu=CpuSettings(reservation=4_000)),
        replace(
            machine("rich", "esx", memory_kib=20 * GIB, power=PowerState.OFF),
            memory=MemorySettings(reservation_kib=20 * GIB),
        ),
        machine("big", "hv", memory_kib=10 * GIB),
        machine("bigger", "hv", memory_kib=10 * GIB, power=PowerState.OFF),
        machine("wide", "pve", vcpus=5, power=PowerState.OFF),
        machine("heavy", "hv", allocated_bytes=6 * GB),
        machine("w", "ws", memory_kib=4 * GIB),
        machine("w2", "ws", memory_kib=12 * GIB, power=PowerState.OFF),
        machine("v", "vb", **san),
        replace(machine("sealed", "esx"), locked=True),
        replace(machine("gone", "pve", power=PowerState.OFF), migrating_to=HostId("pve")),
        machine("p", "pve"),
    )
    shared = ("esx", "esx-amd", "esx-alone", "esx-old", "vb")
    models = (WEB, replace(WEB, id=ModelId("rare"), count=0))
    return world(hosts, machines, shared=shared, models=models, systems=(MAC,)).inventory


def vm(name: str) -> VmId:
    return VmId(name)


def at(name: str) -> HostId:
    return HostId(name)


def create(where: str, model: str = "web", name: str = "new") -> CreateVm:
    return CreateVm(vm(name), ModelId(model), at(where), NEW)


REFUSED: tuple[tuple[Command, RefusalCode, dict[str, int | str]], ...] = (
    (create("nowhere"), CODE.UNKNOWN_HOST, {"host": "nowhere"}),
    (StartVm(vm("nobody")), CODE.UNKNOWN_VM, {"vm": "nobody"}),
    (create("esx", "nothing"), CODE.UNKNOWN_NAME, {"name": "nothing"}),
    (AddHost(at("n"), HardwareId("x"), NEW), CODE.UNKNOWN_NAME, {"name": "x"}),
    (InstallOs(at("bare"), OsId("x")), CODE.UNKNOWN_NAME, {"name": "x"}),
    (InstallHypervisor(at("bare"), ProductId("x")), CODE.UNKNOWN_NAME, {"name": "x"}),
    (RunApplication(at("metal"), ApplicationId("x")), CODE.UNKNOWN_NAME, {"name": "x"}),
    (AddHost(at("esx"), HardwareId("plain"), NEW), CODE.ALREADY_EXISTS, {"host": "esx"}),
    (create("esx", name="on"), CODE.ALREADY_EXISTS, {"vm": "on"}),
    (RunApplication(at("metal"), ACCOUNTS.id), CODE.ALREADY_EXISTS, {"application": "accounts"}),
    (RenameVm(vm("on"), "off"), CODE.ALREADY_EXISTS, {"vm": "off", "name": "off"}),
    (RenameVm(vm("on"), "  "), CODE.OUT_OF_RANGE, {"value": 0, "minimum": 1}),
    (RenameVm(vm("on"), "x" * 64), CODE.OUT_OF_RANGE, {"value": 64, "maximum": 63}),
    (StartVm(vm("sealed")), CODE.LOCKED_IN_EXERCISE, {"vm": "sealed"}),
    (InstallHypervisor(at("locked"), ProductId("virtualbox")), CODE.LOCKED_IN_EXERCISE, {"host": "locked"}),
    (create("esx", "rare"), CODE.MODEL_USED_UP, {"model": "rare", "maximum": 0}),
    (RemoveHost(at("esx")), CODE.HOST_NOT_EMPTY, {"host": "esx", "vm": "on"}),
    (InstallOs(at("metal"), DEBIAN.id), CODE.HOST_OS_PRESENT, {"os": "windows"}),
    (InstallOs(at("esx"), DEBIAN.id), CODE.HYPERVISOR_PRESENT, {"product": "esxi"}),
    (InstallOs(at("bare"), OsId("bare_guest")), CODE.HOST_OS_UNSUPPORTED, {"os": "bare_guest"}),
    (InstallHypervisor(at("esx"), ProductId("proxmox")), CODE.HYPERVISOR_PRESENT, {"product": "esxi"}),
    (InstallHypervisor(at("bare"), ProductId("virtualbox")), CODE.HOST_OS_REQUIRED, {"product": "virtualbox"}),
    (InstallHypervisor(at("old"), ProductId("esxi")), CODE.NO_HW_VIRT, {"host": "old"}),
    (InstallHypervisor(at("metal"), ProductId("esxi")), CODE.WILL_ERASE, {"os": "windows"}),
    (RunApplication(at("bare"), MAIL.id), CODE.HOST_OS_REQUIRED, {"host": "bare"}),
    (RunApplication(at("esx"), MAIL.id), CODE.ONE_OS_ONLY, {"product": "esxi"}),
    (create("bare"), CODE.NO_HYPERVISOR, {"host": "bare"}),
    (PlaceVm(vm("waiting"), at("metal")), CODE.NO_HYPERVISOR, {"host": "metal", "vm": "waiting"}),
    (PlaceVm(vm("on"), at("hv")), CODE.ALREADY_PLACED, {"host": "esx"}),
    (StartVm(vm("waiting")), CODE.NOT_PLACED, {"vm": "waiting"}),
    (MigrateVm(vm("waiting"), at("hv")), CODE.NOT_PLACED, {}),
    (ColdMigrateVm(vm("waiting"), at("hv")), CODE.NOT_PLACED, {}),
    (SetShares(vm("waiting"), Resource.CPU, 5), CODE.NOT_PLACED, {}),
    (StartVm(vm("on")), CODE.VM_RUNNING, {"state": "running"}),
    (StartVm(vm("leaving")), CODE.BAD_STATE, {"state": "shutting_down"}),
    (ShutDownVm(vm("off")), CODE.VM_STOPPED, {}),
    (ShutDownVm(vm("booting")), CODE.BAD_STATE, {"state": "booting"}),
    (PowerOffVm(vm("off")), CODE.VM_STOPPED, {}),
    (DestroyVm(vm("on")), CODE.VM_RUNNING, {"state": "running"}),
    (ResizeVm(vm("on"), 1, GIB), CODE.VM_RUNNING, {}),
    (ResizeVm(vm("off"), 0, GIB), CODE.OUT_OF_RANGE, {"knob": "vcpus", "minimum": 1}),
    (ResizeVm(vm("off"), 1, MIB), CODE.OUT_OF_RANGE, {"knob": "memory"}),
    (StartVm(vm("gone")), CODE.MIGRATING, {"target": "pve"}),
    (StartVm(vm("wide")), CODE.VCPUS_EXCEED_HOST, {"vcpus": 5, "host_vcpus": 4}),
    (
        StartVm(vm("keen")),
        CODE.INSUFFICIENT_CPU_RESERVATION,
        {"needed_khz": 5_000_000, "used_khz": 4_000_000, "free_khz": 4_000_000, "missing_khz": 1_000_000},
    ),
    (StartVm(vm("rich")), CODE.INSUFFICIENT_MEMORY_RESERVATION, {"capacity_kib": 16 * GIB}),
    (
        StartVm(vm("bigger")),
        CODE.INSUFFICIENT_MEMORY,
        {"needed_kib": 10 * GIB + 104 * MIB, "missing_kib": 8 * GIB + 248 * MIB},
    ),
    (StartVm(vm("w2")), CODE.HOST_MEMORY_POLICY, {"capacity_kib": 16 * GIB}),
    (RunApplication(at("ws3"), ACCOUNTS.id), CODE.INSUFFICIENT_MEMORY, {"needed_kib": 2 * GIB}),
    (create("ws3"), CODE.DATASTORE_FULL, {"needed_bytes": 4 * GB, "free_bytes": 3 * GB, "missing_bytes": GB}),
    (InstallOs(at("tiny"), DEBIAN.id), CODE.DATASTORE_FULL, {"needed_bytes": 4 * GB, "free_bytes": 3 * GB}),
    (InstallHypervisor(at("mac"), ProductId("workstation")), CODE.HOST_OS_UNSUPPORTED, {"os": "mac"}),
    (SetShares(vm("w"), Resource.CPU, 5), CODE.KNOB_NOT_AVAILABLE, {"product": "workstation", "knob": "shares"}),
    (SetReservation(vm("p"), Resource.CPU, 5), CODE.KNOB_NOT_AVAILABLE, {"product": "proxmox", "knob": "reservation"}),
    (SetReservation(vm("big"), Resource.MEMORY, GIB), CODE.KNOB_NOT_AVAILABLE, {"resource": "memory"}),
    (SetLimit(vm("on"), Resource.NETWORK, 5), CODE.KNOB_NOT_AVAILABLE, {"resource": "network"}),
    (SetShares(vm("p"), Resource.CPU, 10_001), CODE.OUT_OF_RANGE, {"maximum": 10_000, "knob": "cpuunits"}),
    (SetShares(vm("p"), Resource.CPU, 0), CODE.OUT_OF_RANGE, {"minimum": 1}),
    (SetReservation(vm("on"), Resource.CPU, 4_001), CODE.OUT_OF_RANGE, {"maximum": 4_000}),
    (SetLimit(vm("kept"), Resource.CPU, 3_999), CODE.OUT_OF_RANGE, {"minimum": 4_000}),
    (SetReservation(vm("on"), Resource.MEMORY, 3 * GIB), CODE.OUT_OF_RANGE, {"maximum": 2 * GIB}),
    (SetLimit(vm("on"), Resource.MEMORY, 1), CODE.OUT_OF_RANGE, {"minimum": 4_096}),
    (MigrateVm(vm("off"), at("esx-amd")), CODE.VM_STOPPED, {}),
    (MigrateVm(vm("on"), at("esx")), CODE.SAME_HOST, {}),
    (MigrateVm(vm("on"), at("bare")), CODE.NO_HYPERVISOR, {"host": "bare"}),
    (MigrateVm(vm("w"), at("ws2")), CODE.NOT_SUPPORTED, {"product": "workstation"}),
    (MigrateVm(vm("on"), at("hv")), CODE.DIFFERENT_PRODUCT, {"other_product": "hyperv"}),
    (MigrateVm(vm("on"), at("esx-alone")), CODE.NOT_IN_CLUSTER, {}),
    (MigrateVm(vm("booting"), at("esx-old")), CODE.BAD_STATE, {"state": "booting"}),
    (MigrateVm(vm("on"), at("esx-amd")), CODE.CPU_VENDOR, {"vendor": "intel", "other_vendor": "amd"}),
    (MigrateVm(vm("on"), at("esx-old")), CODE.CPU_FEATURES, {"generation": 10, "other_generation": 8}),
    (MigrateVm(vm("local"), at("esx-new")), CODE.LOCAL_DISKS, {"option": 1}),
    (MigrateVm(vm("v"), at("vb2"), with_storage=True), CODE.LOCAL_DISKS, {"option": 0}),
    (
        MigrateVm(vm("heavy"), at("hv2"), with_storage=True),
        CODE.DATASTORE_FULL,
        {"needed_bytes": 6 * GB, "free_bytes": 5 * GB, "missing_bytes": GB},
    ),
    (ColdMigrateVm(vm("on"), at("esx-amd")), CODE.VM_RUNNING, {}),
    (ColdMigrateVm(vm("off"), at("esx")), CODE.SAME_HOST, {}),
    (ColdMigrateVm(vm("off"), at("bare")), CODE.NO_HYPERVISOR, {}),
    (ColdMigrateVm(vm("off"), at("hv")), CODE.FORMAT_CONVERSION_NEEDED, {"product": "esxi", "other_product": "hyperv"}),
)  # fmt: skip


@pytest.mark.parametrize(("command", "code", "figures"), REFUSED, ids=lambda value: getattr(value, "name", None))
def test_a_refusal_and_its_figures(command: Command, code: RefusalCode, figures: dict[str, int | str]) -> None:
    refusal = refusal_for(command, crowded())
    assert refusal is not None
    assert refusal.code is code
    assert dict(refusal.figures) | figures == dict(refusal.figures)


def test_every_code_of_the_slice_is_seen() -> None:
    assert {code for _, code, _ in REFUSED} == set(RefusalCode)


def test_what_an_exercise_does_not_allow_is_refused() -> None:
    lab = world([host("h", ESXI)], [machine("a", "h")], allowed=("start_vm",)).inventory
    refusal = refusal_for(PowerOffVm(vm("a")), lab)
    assert refusal is not None
    assert refusal.code is CODE.LOCKED_IN_EXERCISE
    assert refusal.figures == {"command": "power_off_vm"}
    started = refusal_for(StartVm(vm("a")), lab)
    assert started is not None
    assert started.code is CODE.VM_RUNNING


ACCEPTED: tuple[Command, ...] = (
    AddHost(at("n"), HardwareId("plain"), NEW),
    RemoveHost(at("bare")),
    InstallOs(at("bare"), DEBIAN.id),
    InstallHypervisor(at("bare"), ProductId("esxi")),
    InstallHypervisor(at("metal"), ProductId("esxi"), erase=True),
    InstallHypervisor(at("metal"), ProductId("hyperv")),
    InstallHypervisor(at("old"), ProductId("virtualbox")),
    RunApplication(at("metal"), MAIL.id),
    create("pve"),
    PlaceVm(vm("waiting"), at("vb")),
    StartVm(vm("off")),
    ShutDownVm(vm("on")),
    PowerOffVm(vm("booting")),
    DestroyVm(vm("off")),
    RenameVm(vm("on"), "fresh"),
    ResizeVm(vm("off"), 8, 64 * GIB),
    SetShares(vm("on"), Resource.CPU, 9_000),
    SetShares(vm("on"), Resource.CPU, None),
    SetReservation(vm("on"), Resource.CPU, 4_000),
    SetReservation(vm("on"), Resource.MEMORY, 2 * GIB),
    SetLimit(vm("on"), Resource.CPU, 1),
    SetLimit(vm("on"), Resource.MEMORY, GIB),
    MigrateVm(vm("local"), at("esx-new"), with_storage=True),
    ColdMigrateVm(vm("off"), at("esx-amd")),
    ColdMigrateVm(vm("off"), at("esx-old")),
)


@pytest.mark.parametrize("command", ACCEPTED, ids=lambda value: value.name)
def test_what_the_real_world_accepts(command: Command) -> None:
    lab = crowded()
    if command == InstallHypervisor(at("old"), ProductId("virtualbox")):
        products = {
            each: replace(one, needs_hardware_virtualization=False) for each, one in lab.catalogue.products.items()
        }
        lab = replace(lab, catalogue=replace(lab.catalogue, products=products))
    assert refusal_for(command, lab) is None


def test_a_reservation_that_is_raised_is_not_counted_twice() -> None:
    lab = world([host("h", ESXI)], [machine("a", "h"), machine("b", "h", vcpus=4)])
    simulation = Simulation(lab)
    for name, mhz in (("b", 4_000), ("a", 3_000), ("a", 4_000)):
        assert simulation.apply(SetReservation(vm(name), Resource.CPU, mhz)) is None
    refusal = simulation.apply(SetReservation(vm("b"), Resource.CPU, 4_001))
    assert refusal is not None
    assert refusal.code is CODE.INSUFFICIENT_CPU_RESERVATION
    assert refusal.figures["missing_khz"] == 1_000
    memory = 7 * GIB + 512 * MIB
    rich = [machine(name, "h", memory_kib=12 * GIB) for name in "ab"]
    simulation = Simulation(world([host("h", ESXI)], rich))
    for name, kib in (("b", memory), ("a", 6 * GIB), ("a", 7 * GIB)):
        assert simulation.apply(SetReservation(vm(name), Resource.MEMORY, kib)) is None
    overheads = 2 * ESXI.memory_overhead.for_vm_kib(2, 12 * GIB)
    most = 16 * GIB - GIB - memory - overheads
    assert simulation.apply(SetReservation(vm("a"), Resource.MEMORY, most)) is None, "to the last KiB"
    refusal = simulation.apply(SetReservation(vm("a"), Resource.MEMORY, most + 1))
    assert refusal is not None
    assert refusal.code is CODE.INSUFFICIENT_MEMORY_RESERVATION
    assert refusal.figures["missing_kib"] == 1


def test_a_reservation_stays_under_its_limit() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h")]))
    assert simulation.apply(SetLimit(vm("a"), Resource.MEMORY, GIB)) is None
    refusal = simulation.apply(SetReservation(vm("a"), Resource.MEMORY, GIB + 1))
    assert refusal is not None
    assert (refusal.code, refusal.figures["maximum"]) == (CODE.OUT_OF_RANGE, GIB)
    assert simulation.apply(SetReservation(vm("a"), Resource.MEMORY, GIB)) is None
    below = simulation.apply(SetLimit(vm("a"), Resource.MEMORY, GIB - 1))
    assert below is not None
    assert (below.code, below.figures["minimum"]) == (CODE.OUT_OF_RANGE, GIB)


def test_who_reserves_nothing_starts_even_where_too_much_is_reserved() -> None:
    greedy = [replace(machine(name, "h", vcpus=4), cpu=CpuSettings(reservation=5_000)) for name in "xy"]
    lab = world([host("h", ESXI)], [*greedy, machine("a", "h", power=PowerState.OFF)]).inventory
    assert refusal_for(StartVm(vm("a")), lab) is None


def test_a_host_whose_disk_serves_another_stays() -> None:
    lab = world([host("h", HYPERV), host("i", HYPERV)], [machine("a", "i", datastore="h-disk")]).inventory
    refusal = refusal_for(RemoveHost(at("h")), lab)
    assert refusal is not None
    assert (refusal.code, refusal.figures["vm"]) == (CODE.HOST_NOT_EMPTY, "a")


def test_a_disk_that_is_already_there_needs_no_room() -> None:
    waiting = replace(machine("a", None, allocated_bytes=6_000 * GB), datastore=DatastoreId("san"))
    lab = world([host("h", PROXMOX), host("far", PROXMOX)], [waiting], shared=("h",)).inventory
    assert refusal_for(PlaceVm(vm("a"), at("h")), lab) is None
    refusal = refusal_for(PlaceVm(vm("a"), at("far")), lab)
    assert refusal is not None
    assert refusal.code is CODE.DATASTORE_FULL


def test_a_product_that_takes_levels_takes_nothing_between_them() -> None:
    knob = Knob(
        name="priority",
        unit=KnobUnit.SHARES,
        minimum=328,
        maximum=3_052,
        default=1_000,
        presets={"low": 328, "normal": 1_000, "high": 3_052},
        only_presets=True,
    )
    levelled = replace(VIRTUALBOX, cpu_weight=knob)
    lab = world([host("h", levelled)], [machine("a", "h")], products=(levelled,)).inventory
    assert refusal_for(SetShares(vm("a"), Resource.CPU, 3_052), lab) is None
    refusal = refusal_for(SetShares(vm("a"), Resource.CPU, 1_001), lab)
    assert refusal is not None
    assert refusal.code is CODE.OUT_OF_RANGE
    assert (refusal.figures["minimum"], refusal.figures["maximum"]) == (328, 3_052)


def test_a_machine_on_its_way_counts_on_its_target() -> None:
    lab = world(
        [host("x", HYPERV), host("y", HYPERV)],
        [
            machine("a", "x", memory_kib=8 * GIB, datastore="san"),
            machine("b", "y", memory_kib=8 * GIB, power=PowerState.OFF),
        ],
        shared=("x", "y"),
    )
    simulation = Simulation(lab)
    assert refusal_for(StartVm(vm("b")), simulation.inventory) is None
    assert simulation.apply(MigrateVm(vm("a"), at("y"))) is None
    refusal = simulation.apply(StartVm(vm("b")))
    assert refusal is not None
    assert refusal.code is CODE.INSUFFICIENT_MEMORY


def test_a_refused_command_changes_nothing() -> None:
    simulation = Simulation(campus())
    simulation.advance_to(3_141_592)
    before = simulation.digest()
    frame = simulation.frame()
    refused = 0
    for command, _, _ in REFUSED:
        if refusal_for(command, simulation.inventory) is not None:
            refused += 1
            assert simulation.apply(command) is not None
            assert simulation.digest() == before
    assert refused > 30
    assert simulation.frame() == frame
