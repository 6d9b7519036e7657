"""CPU: what each product's settings mean, hosts of every kind, second threads, waiting time."""

from dataclasses import replace

from entresol.engine.commands import Resource, SetLimit, SetReservation, SetShares
from entresol.engine.sharing.cpu import capacity_khz, cpu_terms, migration_demand_khz
from entresol.engine.simulation import Simulation
from entresol.model.product import Product
from entresol.model.values import VmId
from entresol.model.vm import CpuSettings
from tests.engine.labs import (
    BUSY,
    ESXI,
    HYPERV,
    MAIL,
    PLAIN,
    PROXMOX,
    SMT,
    VIRTUALBOX,
    WINDOWS,
    WORKSTATION,
    S,
    host,
    machine,
    steady,
    world,
)

EIGHT = replace(PLAIN, cores_per_socket=8)


def shared(product: Product, *sizes: tuple[int, CpuSettings], cores: int = 4) -> tuple[int, ...]:
    """Return the CPU of busy machines of so many virtual processors, kHz."""
    hardware = replace(PLAIN, cores_per_socket=cores)
    machines = [
        replace(machine(f"m{number}", "h", vcpus=vcpus), cpu=settings) for number, (vcpus, settings) in enumerate(sizes)
    ]
    bare = replace(product, base_cpu_ppm=0)
    quiet = replace(WINDOWS, base_cpu_ppm=0)
    lab = world([host("h", bare, hardware=hardware)], machines, products=(bare,), systems=(quiet,))
    return Simulation(lab).frame().vms.cpu_khz


DEFAULT = CpuSettings()


def test_a_wide_machine_beside_a_narrow_one_at_default_settings() -> None:
    """Finding 3 of model.md: the weight hangs on different things, so the same pair shares differently."""
    pair = ((4, DEFAULT), (1, DEFAULT))
    wide = replace(PLAIN, cores_per_socket=1).core_khz
    four_to_one = (wide * 4 // 5, wide // 5)
    assert shared(ESXI, *pair, cores=1) == four_to_one
    assert shared(HYPERV, *pair, cores=1) == four_to_one
    assert shared(VIRTUALBOX, *pair, cores=1) == four_to_one
    assert shared(WORKSTATION, *pair, cores=1) == four_to_one
    assert shared(PROXMOX, *pair, cores=1) == (wide // 2, wide // 2)


def test_hyperv_reserves_processors() -> None:
    """model.md 2.1, example 5, in kHz of eight processors of 2 GHz."""
    shares = shared(HYPERV, (4, CpuSettings(reservation=50)), *((4, DEFAULT),) * 4, cores=8)
    assert shares == (4_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000)


def test_proxmox_limits_the_whole_machine() -> None:
    """model.md 2.1, example 6."""
    shares = shared(PROXMOX, (4, DEFAULT), (4, DEFAULT), (4, CpuSettings(shares=200, limit=1_000)))
    assert shares == (3_000_000, 3_000_000, 2_000_000)


def test_virtualbox_caps_each_processor() -> None:
    assert shared(VIRTUALBOX, (2, CpuSettings(limit=50)), (2, DEFAULT)) == (2_000_000, 4_000_000)


def test_terms_of_each_product() -> None:
    def terms(product: Product, settings: CpuSettings) -> tuple[int, int, int | None]:
        found = cpu_terms(settings, 2, product, PLAIN)
        return found.weight, found.reservation_khz, found.limit_khz

    chosen = CpuSettings(shares=300, reservation=40, limit=60)
    assert terms(ESXI, DEFAULT) == (2_000, 0, None)
    assert terms(ESXI, chosen) == (300, 40_000, 60_000)
    assert terms(HYPERV, DEFAULT) == (200, 0, 4_000_000)
    assert terms(HYPERV, chosen) == (600, 1_600_000, 2_400_000)
    assert terms(PROXMOX, DEFAULT) == (100, 0, None)
    assert terms(PROXMOX, chosen) == (300, 0, 120_000)
    assert terms(VIRTUALBOX, chosen) == (600, 0, 2_400_000)
    assert terms(WORKSTATION, chosen) == (2_048, 0, None)


def test_the_host_and_its_applications_are_siblings_on_type_2() -> None:
    lab = world([host("h", WORKSTATION, applications=(MAIL,))], [machine("a", "h", vcpus=4)])
    simulation = Simulation(lab)
    hosts = simulation.frame().hosts
    system = PLAIN.capacity_khz * WINDOWS.base_cpu_ppm // 1_000_000
    assert hosts.cpu_system_khz == (system,)
    assert hosts.cpu_applications_khz == ((PLAIN.capacity_khz - system) // 5,), "one thread beside four"
    assert hosts.cpu_used_khz == (PLAIN.capacity_khz,)
    assert (
        simulation.frame().vms.cpu_khz[0]
        == PLAIN.capacity_khz - hosts.cpu_system_khz[0] - hosts.cpu_applications_khz[0]
    )


def test_an_application_weighs_its_threads() -> None:
    """Three busy threads beside one: three quarters of what the system leaves."""
    wide = replace(MAIL, workload=steady(64_000, threads=3))
    lab = world([host("h", WORKSTATION, applications=(wide,))], [machine("a", "h", vcpus=1)])
    catalogue = replace(lab.inventory.catalogue, applications={wide.id: wide})
    hardware = replace(PLAIN, cores_per_socket=1)
    hosts = {each.id: replace(each, hardware=hardware) for each in lab.inventory.hosts.values()}
    lab = replace(lab, inventory=replace(lab.inventory, catalogue=catalogue, hosts=hosts))
    frame = Simulation(lab).frame()
    left = hardware.capacity_khz - frame.hosts.cpu_system_khz[0]
    assert abs(frame.hosts.cpu_applications_khz[0] - left * 3 // 4) <= 1


def test_the_system_comes_first_on_type_1_and_waits_its_turn_on_type_2() -> None:
    crowd = [machine(f"m{number}", "h", vcpus=4) for number in range(8)]
    busy_host = replace(WORKSTATION, base_cpu_ppm=200_000)
    hosted = Simulation(world([host("h", busy_host)], crowd, products=(busy_host,))).frame().hosts
    assert hosted.cpu_system_khz[0] == PLAIN.capacity_khz // 33, "one thread among thirty-three"
    busy_host = replace(ESXI, base_cpu_ppm=200_000)
    native = Simulation(world([host("h", busy_host)], crowd, products=(busy_host,))).frame().hosts
    assert native.cpu_system_khz[0] == PLAIN.capacity_khz // 5


def test_bare_metal_runs_its_system_and_applications_only() -> None:
    hosts = Simulation(world([host("h", os=WINDOWS, applications=(MAIL,))])).frame().hosts
    assert hosts.cpu_applications_khz == (2_000_000,)
    assert hosts.cpu_used_khz == (2_000_000 + 240_000,)


def test_second_threads_give_a_fifth_more_and_not_twice() -> None:
    assert capacity_khz(PLAIN, 99_000_000) == 8_000_000
    assert capacity_khz(replace(PLAIN, smt_gain_ppm=200_000), 99_000_000) == 8_000_000, "no second threads to gain by"
    assert capacity_khz(SMT, 8_000_000) == 8_000_000
    assert capacity_khz(SMT, 12_000_000) == 8_800_000
    assert capacity_khz(SMT, 16_000_000) == 9_600_000
    assert capacity_khz(SMT, 99_000_000) == 9_600_000


def busy_pair(product: Product, vcpus: int, count: int, *, smt: bool = False) -> Simulation:
    hardware = SMT if smt else PLAIN
    machines = [machine(f"m{number}", "h", vcpus=vcpus) for number in range(count)]
    return Simulation(world([host("h", product, hardware=hardware)], machines))


def test_waiting_is_what_is_asked_and_not_run() -> None:
    frame = busy_pair(ESXI, 4, 2).frame()
    assert frame.vms.cpu_khz == (4_000_000, 4_000_000)
    assert frame.vms.cpu_ready_ppm == (500_000, 500_000)
    assert frame.vms.cpu_limited_ppm == (0, 0)


def test_a_thread_on_a_shared_core_runs_slower_and_does_not_wait() -> None:
    frame = busy_pair(ESXI, 4, 2, smt=True).frame()
    assert frame.vms.cpu_khz == (4_800_000, 4_800_000)
    assert frame.vms.cpu_ready_ppm == (0, 0)
    assert frame.hosts.cpu_capacity_khz == (9_600_000,)
    crowded = busy_pair(ESXI, 8, 2, smt=True).frame()
    assert crowded.vms.cpu_ready_ppm == (500_000, 500_000)


def test_time_held_back_by_a_limit_is_not_waiting() -> None:
    simulation = busy_pair(ESXI, 4, 1)
    assert simulation.apply(SetLimit(VmId("m0"), Resource.CPU, 2_000)) is None
    frame = simulation.frame()
    assert frame.vms.cpu_khz == (2_000_000,)
    assert frame.vms.cpu_limited_ppm == (750_000,)
    assert frame.vms.cpu_demand_khz == (8_000_000,)
    assert frame.hosts.cpu_demand_khz == (2_000_000,), "a machine held back by its own limit overloads no host"
    assert frame.vms.cpu_ready_ppm == (0,)


def test_ready_time_adds_up_over_processors() -> None:
    simulation = busy_pair(ESXI, 4, 2)
    simulation.advance_to(20 * S)
    assert simulation.frame().vms.cpu_ready_us == (4 * 10 * S, 4 * 10 * S)
    assert simulation.frame().vms.cpu_khz_us == (4_000_000 * 20 * S, 4_000_000 * 20 * S)


def test_settings_take_effect_at_once() -> None:
    simulation = busy_pair(ESXI, 4, 2)
    assert simulation.apply(SetShares(VmId("m0"), Resource.CPU, 12_000)) is None
    assert simulation.frame().vms.cpu_khz == (6_000_000, 2_000_000)
    assert simulation.apply(SetReservation(VmId("m1"), Resource.CPU, 3_000)) is None
    assert simulation.frame().vms.cpu_khz == (5_000_000, 3_000_000)
    assert simulation.apply(SetShares(VmId("m0"), Resource.CPU, None)) is None
    assert simulation.frame().vms.cpu_khz == (4_000_000, 4_000_000)


def test_virtualization_takes_its_part() -> None:
    frame = Simulation(world([host("h", WORKSTATION)], [machine("a", "h", vcpus=1)])).frame()
    assert frame.vms.cpu_khz == (2_000_000,)
    assert frame.vms.cpu_useful_khz == (1_900_000,)


def test_idle_processors_of_a_load_ask_for_nothing() -> None:
    lab = world([host("h", ESXI)], [machine("a", "h", vcpus=4, workload=steady(4_000, threads=1))])
    assert Simulation(lab).frame().vms.cpu_demand_khz == (2_000_000,)
    lab = world([host("h", ESXI)], [machine("a", "h", vcpus=2, workload=BUSY)])
    assert Simulation(lab).frame().vms.cpu_demand_khz == (4_000_000,)


def test_moving_a_machine_costs_processor_time() -> None:
    assert migration_demand_khz(EIGHT, 1_000_000) == 600_000, "at least 30 % of a core"
    assert migration_demand_khz(EIGHT, 5_000_000) == 1_000_000
    assert migration_demand_khz(EIGHT, 10_000_000) == 2_000_000
    assert migration_demand_khz(EIGHT, 100_000_000) == 2_000_000, "one core at most"
