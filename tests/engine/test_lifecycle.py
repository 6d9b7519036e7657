"""Boots, shut downs, loads and time: what happens by itself, to the microsecond."""

from dataclasses import replace

import pytest

from entresol.engine.commands import (
    AddHost,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    ResizeVm,
    Resource,
    RunApplication,
    SetLimit,
    ShutDownVm,
    StartVm,
)
from entresol.engine.simulation import Simulation
from entresol.engine.structure import SHUT_DOWN_US
from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, DatastoreId, HardwareId, HostId, ModelId, OsId, ProductId, VmId
from entresol.model.vm import PowerState
from entresol.model.workload import DemandStep, Workload
from tests.engine.labs import (
    ACCOUNTS,
    BUSY,
    DEBIAN,
    ESXI,
    GIB,
    MAIL,
    MIB,
    PLAIN,
    PROXMOX,
    SMT,
    S,
    host,
    machine,
    steady,
    until,
    waves,
    world,
)

A = VmId("a")


def off_machines(count: int, **choices: object) -> Simulation:
    machines = [
        machine(f"m{number}", "h", vcpus=1, guest=DEBIAN, workload=steady(), power=PowerState.OFF)
        for number in range(count)
    ]
    return Simulation(world([host("h", PROXMOX)], machines))


def running_since(simulation: Simulation, vm: VmId) -> int:
    """Let time pass until ``vm`` runs; return the instant."""
    return until(simulation, lambda: simulation.inventory.vms[vm].power is PowerState.RUNNING)


def test_a_boot_takes_firmware_time_then_work_on_one_processor() -> None:
    simulation = off_machines(1)
    assert simulation.apply(StartVm(VmId("m0"))) is None
    assert simulation.inventory.vms[VmId("m0")].power is PowerState.BOOTING
    assert simulation.frame().vms.cpu_khz == (0,), "firmware computes next to nothing"
    assert simulation.frame().vms.boot_left_ppm == (1_000_000,)
    simulation.advance_to(4 * S)
    assert simulation.frame().vms.cpu_khz == (PLAIN.core_khz,)
    simulation.advance_to(4 * S + 7_500_000)
    assert simulation.frame().vms.boot_left_ppm == (7_500_000 * 1_000_000 // (19 * S),)
    assert running_since(simulation, VmId("m0")) == 4 * S + 15 * S
    assert simulation.frame().vms.boot_left_ppm == (0,)
    assert simulation.frame().vms.uptime_us == (19 * S,)


def test_many_boots_at_once_slow_one_another() -> None:
    """A boot storm: eight boots of one core each on four cores take twice the time."""
    simulation = off_machines(8)
    for number in range(8):
        assert simulation.apply(StartVm(VmId(f"m{number}"))) is None
    assert running_since(simulation, VmId("m0")) == 4 * S + 2 * 15 * S
    assert all(vm.power is PowerState.RUNNING for vm in simulation.inventory.vms.values())


def test_a_limit_slows_a_boot_down() -> None:
    simulation = off_machines(1)
    assert simulation.apply(SetLimit(VmId("m0"), Resource.CPU, 500)) is None
    assert simulation.apply(StartVm(VmId("m0"))) is None
    simulation.advance_to(14 * S)
    assert simulation.apply(SetLimit(VmId("m0"), Resource.CPU, None)) is None
    assert running_since(simulation, VmId("m0")) == 14 * S + 10 * S, "10 s at half speed, then 10 s of work left"


def test_a_shut_down_takes_its_time_and_a_cut_does_not() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h"), machine("b", "h")]))
    simulation.advance_to(S)
    assert simulation.apply(ShutDownVm(A)) is None
    assert simulation.apply(PowerOffVm(VmId("b"))) is None
    assert [vm.power for vm in simulation.inventory.vms.values()] == [PowerState.SHUTTING_DOWN, PowerState.OFF]
    simulation.advance_to(S + SHUT_DOWN_US - 1)
    assert simulation.inventory.vms[A].power is PowerState.SHUTTING_DOWN
    simulation.advance_to(S + SHUT_DOWN_US)
    assert simulation.inventory.vms[A].power is PowerState.OFF
    frame = simulation.frame()
    assert frame.vms.cpu_khz == frame.vms.memory_resident_kib == frame.vms.uptime_us == (0, 0)
    assert frame.vms.cpu_khz_us == (4_000_000 * S, 4_000_000 * S)


def test_a_machine_cut_and_started_again_boots_afresh() -> None:
    simulation = off_machines(1)
    vm = VmId("m0")
    for at_us, command in ((0, StartVm(vm)), (10 * S, PowerOffVm(vm)), (11 * S, StartVm(vm))):
        assert simulation.apply_at(at_us, command) is None
    assert running_since(simulation, vm) == 11 * S + 19 * S


def test_a_load_is_played_in_order_from_the_start_of_the_guest_again_and_again() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h", workload=waves(500, 1_000, 250))]))
    seen: list[int] = []
    for second in (0, 1, 2, 4, 6, 8, 10, 12):
        simulation.advance_to(second * S)
        seen.append(simulation.frame().vms.cpu_khz[0])
    assert seen == [1_000_000, 1_000_000, 2_000_000, 500_000, 1_000_000, 2_000_000, 500_000, 1_000_000]
    assert simulation.frame().vms.cpu_khz_us == ((1_000_000 + 2_000_000 + 500_000) * 2 * S * 2,)


def test_touched_memory_never_falls_until_the_machine_stops() -> None:
    steps = tuple(
        DemandStep(duration_us=S, cpu_millicores=0, memory_active_kib=touched // 2, memory_touched_kib=touched)
        for touched in (512 * MIB, 1_024 * MIB, 256 * MIB)
    )
    load = Workload(steps=steps)
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h", workload=load, guest=DEBIAN)]))
    base = 350 * MIB
    seen: list[int] = []
    for second in range(3):
        simulation.advance_to(second * S)
        seen.append(simulation.frame().vms.memory_touched_kib[0] - base)
    assert seen == [512 * MIB, 1_024 * MIB, 1_024 * MIB]
    assert simulation.frame().vms.memory_active_kib == (150 * MIB + 128 * MIB,)


def test_creating_places_starts_and_names() -> None:
    simulation = Simulation(world([host("h", PROXMOX)], [machine("a", "h")]))
    called = LocalizedText("bd-01", "db-01")
    assert simulation.apply(CreateVm(VmId("n"), ModelId("web"), HostId("h"), called)) is None
    vm = simulation.inventory.vms[VmId("n")]
    assert (vm.name, vm.slot, vm.power, vm.host, vm.datastore) == (called, 1, PowerState.BOOTING, "h", "h-disk")
    assert simulation.apply(DestroyVm(VmId("n"))) is not None
    assert simulation.apply(PowerOffVm(VmId("n"))) is None
    assert simulation.frame().hosts.disk_used_bytes == (8_000_000_000,)
    assert simulation.apply(DestroyVm(VmId("n"))) is None
    assert simulation.frame().hosts.disk_used_bytes == (4_000_000_000,)
    assert simulation.frame().vm_ids == (A,)


def test_the_first_free_slot_is_taken() -> None:
    simulation = Simulation(world([host("h", PROXMOX)], [machine(name, "h", power=PowerState.OFF) for name in "abc"]))
    assert simulation.apply(DestroyVm(VmId("b"))) is None
    for name, slot in (("d", 1), ("e", 3)):
        command = CreateVm(VmId(name), ModelId("web"), HostId("h"), LocalizedText.same(name), start=False)
        assert simulation.apply(command) is None
        assert simulation.inventory.vms[VmId(name)].slot == slot


def test_placing_can_leave_a_machine_off() -> None:
    simulation = Simulation(world([host("h", PROXMOX)], [machine("a", None)]))
    assert simulation.apply(PlaceVm(A, HostId("h"), start=False)) is None
    assert simulation.inventory.vms[A].power is PowerState.OFF
    assert simulation.frame().hosts.disk_used_bytes == (4_000_000_000,)


def test_a_placed_machine_keeps_a_disk_that_the_host_reaches() -> None:
    waiting = replace(machine("a", None), datastore=DatastoreId("san"))
    hosts = [host("h", PROXMOX), host("far", PROXMOX)]
    for name, home in (("h", "san"), ("far", "far-disk")):
        simulation = Simulation(world(hosts, [waiting], shared=("h", "x")))
        assert simulation.apply(PlaceVm(A, HostId(name))) is None
        assert simulation.inventory.vms[A].datastore == home


def test_a_host_that_comes_back_brings_nothing_of_the_old_one() -> None:
    simulation = Simulation(world([host("h", os=DEBIAN, applications=(MAIL, ACCOUNTS))]))
    h = HostId("h")
    for command in (
        RemoveHost(h),
        AddHost(h, HardwareId("plain"), LocalizedText.same("h")),
        InstallOs(h, OsId("debian")),
    ):
        assert simulation.apply_at(simulation.now_us + S, command) is None
    frame = simulation.frame()
    assert frame.host_ids == (h,)
    assert frame.hosts.cpu_applications_khz == frame.hosts.memory_applications_kib == (0,)
    assert frame.hosts.energy_mj == (58_400,), "counted from its arrival"
    assert simulation.apply(RunApplication(h, MAIL.id)) is None
    assert simulation.frame().hosts.cpu_applications_khz == (PLAIN.core_khz,)


def test_a_resized_machine_asks_for_its_new_size() -> None:
    simulation = Simulation(world([host("h", PROXMOX)], [machine("a", "h", power=PowerState.OFF)]))
    assert simulation.apply(ResizeVm(A, 3, 3 * GIB)) is None
    assert simulation.apply(StartVm(A)) is None
    assert running_since(simulation, A) == 4 * S + 15 * S
    assert simulation.frame().vms.cpu_khz == (3 * PLAIN.core_khz,)


def test_layers_are_installed_from_the_ground_up() -> None:
    simulation = Simulation(world([host("h")]))
    h = HostId("h")
    assert simulation.frame().hosts.memory_system_kib == (0,)
    assert simulation.apply(InstallOs(h, OsId("windows"))) is None
    assert simulation.frame().hosts.memory_system_kib == (3 * GIB,)
    assert simulation.apply(RunApplication(h, ApplicationId("mail"))) is None
    assert simulation.frame().hosts.cpu_applications_khz == (PLAIN.core_khz,)
    assert simulation.apply(InstallHypervisor(h, ProductId("virtualbox"))) is None
    assert simulation.frame().hosts.memory_system_kib == (3 * GIB + 300 * MIB,)
    assert simulation.inventory.hosts[h].applications == ("mail",)


def test_a_type_1_product_takes_the_place_of_the_system() -> None:
    simulation = Simulation(world([host("h", os=DEBIAN, applications=(MAIL,))]))
    assert simulation.apply(InstallHypervisor(HostId("h"), ProductId("proxmox"), erase=True)) is None
    assert simulation.frame().hosts.cpu_applications_khz == (0,)
    found = simulation.inventory.hosts[HostId("h")]
    assert (found.os, found.product, found.applications) == (None, "proxmox", ())


def test_an_application_follows_its_load_beside_nothing() -> None:
    simulation = Simulation(world([host("h", os=DEBIAN)]))
    simulation.advance_to(S)
    assert simulation.apply(RunApplication(HostId("h"), ApplicationId("accounts"))) is None
    assert simulation.frame().hosts.cpu_applications_khz == (1_000_000,)
    simulation.advance_to(3 * S)
    assert simulation.frame().hosts.cpu_applications_khz == (6_000_000,)


def test_time_does_not_go_back() -> None:
    simulation = off_machines(1)
    simulation.advance_to(5)
    with pytest.raises(ValueError, match="4 us is before 5 us"):
        simulation.advance_to(4)


@pytest.mark.parametrize("load", [Workload(steps=()), waves(1, 2, step_us=999), waves(1, 2, step_us=0)])
def test_a_load_that_would_stop_time_is_not_taken(load: Workload) -> None:
    with pytest.raises(ValueError, match="a: "):
        Simulation(world([host("h", ESXI)], [machine("a", "h", workload=load)]))


def test_nothing_to_come_is_said() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h", workload=BUSY)]))
    assert simulation.next_event_us() is None
    simulation.advance_to(3_600 * S)
    assert simulation.frame().vms.cpu_khz_us == (4_000_000 * 3_600 * S,)


def test_an_event_that_no_longer_counts_is_not_announced() -> None:
    simulation = off_machines(1)
    assert simulation.apply(StartVm(VmId("m0"))) is None
    assert simulation.next_event_us() == 4 * S
    assert simulation.apply(PowerOffVm(VmId("m0"))) is None
    assert simulation.next_event_us() is None


def test_energy_follows_use() -> None:
    simulation = Simulation(world([host("h", ESXI), host("idle")], [machine("a", "h", vcpus=4)]))
    simulation.advance_to(10 * S)
    hosts = simulation.frame().hosts
    assert hosts.power_mw == (222_000, 58_400)
    assert hosts.energy_mj == (2_220_000, 584_000)
    smt = replace(SMT, power_mw=PLAIN.power_mw)
    crowded = Simulation(world([host("h", ESXI, hardware=smt)], [machine("a", "h", vcpus=8)]))
    assert crowded.frame().hosts.power_mw == (222_000,), "no more than the table's last point"
