"""Memory: who holds what, what does not fit, and the three outcomes of the same drop."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.commands import Resource, SetLimit, StartVm
from entresol.engine.refusal import RefusalCode
from entresol.engine.simulation import Simulation
from entresol.model.values import VmId
from entresol.model.vm import MemorySettings, PowerState, Vm
from tests.engine.labs import (
    DEBIAN,
    ESXI,
    GIB,
    HYPERV,
    MAIL,
    MIB,
    PLAIN,
    PROXMOX,
    VIRTUALBOX,
    WINDOWS,
    S,
    host,
    machine,
    steady,
    world,
)


def holding(name: str, touched_kib: int, memory_kib: int = 8 * GIB, **settings: int) -> Vm:
    vm = machine(name, "h", memory_kib=memory_kib, workload=steady(100, memory_kib=touched_kib))
    return replace(vm, memory=MemorySettings(**settings))


def test_a_host_adds_up_its_system_its_machines_and_their_overhead() -> None:
    simulation = Simulation(world([host("h", ESXI)], [holding("a", 2 * GIB), holding("b", GIB)]))
    frame = simulation.frame()
    overhead = ESXI.memory_overhead.for_vm_kib(2, 8 * GIB)
    assert frame.vms.memory_resident_kib == (2 * GIB, GIB)
    assert frame.vms.memory_overhead_kib == (overhead, overhead)
    assert frame.hosts.memory_used_kib == (GIB + 3 * GIB + 2 * overhead,)
    assert frame.hosts.memory_system_kib == (GIB,)


def test_static_memory_is_taken_whole_and_touched_memory_as_it_comes() -> None:
    def resident(product_host: str) -> int:
        products = {"hyperv": HYPERV, "proxmox": PROXMOX, "virtualbox": VIRTUALBOX}
        simulation = Simulation(world([host("h", products[product_host])], [holding("a", GIB, 4 * GIB)]))
        return simulation.frame().vms.memory_resident_kib[0]

    assert resident("hyperv") == 4 * GIB
    assert resident("virtualbox") == 4 * GIB
    assert resident("proxmox") == GIB


def test_windows_touches_everything_at_boot() -> None:
    vm = machine("a", "h", memory_kib=4 * GIB, guest=WINDOWS, workload=steady(), power=PowerState.OFF)
    simulation = Simulation(world([host("h", PROXMOX)], [vm]))
    assert simulation.apply(StartVm(VmId("a"))) is None
    assert simulation.frame().vms.memory_touched_kib == (0,), "not yet: firmware"
    simulation.advance_to(4 * S)
    assert simulation.frame().vms.memory_touched_kib == (4 * GIB,)


def test_linux_touches_its_base_then_its_load() -> None:
    vm = replace(holding("a", GIB), guest=DEBIAN.id, power=PowerState.OFF)
    simulation = Simulation(world([host("h", PROXMOX)], [vm]))
    assert simulation.apply(StartVm(VmId("a"))) is None
    simulation.advance_to(4 * S)
    assert simulation.frame().vms.memory_touched_kib == (350 * MIB,)
    simulation.advance_to(19 * S)
    assert simulation.frame().vms.memory_touched_kib == (350 * MIB + GIB,)


def test_what_does_not_fit_is_swapped_in_proportion() -> None:
    """Random victims: 14.5 GiB for 24 asked, each keeps the same part of what it holds."""
    simulation = Simulation(world([host("h", PROXMOX)], [holding(name, 8 * GIB) for name in "abc"]))
    frame = simulation.frame()
    left = 16 * GIB - GIB - 3 * 128 * MIB
    third = left // 3
    assert sum(frame.vms.memory_resident_kib) == left
    assert all(third <= resident <= third + 1 for resident in frame.vms.memory_resident_kib)
    assert frame.hosts.memory_used_kib == (16 * GIB,)
    assert frame.hosts.memory_swapped_kib == (24 * GIB - left,)
    assert sum(frame.vms.memory_swapped_kib) == 24 * GIB - left


def test_who_holds_more_loses_more() -> None:
    frame = Simulation(
        world([host("h", PROXMOX)], [holding("a", 4 * GIB), holding("b", 8 * GIB), holding("c", 8 * GIB)])
    )
    resident = frame.frame().vms.memory_resident_kib
    left = 16 * GIB - GIB - 3 * 128 * MIB
    assert sum(resident) == left
    assert abs(resident[0] * 5 - left) <= 5


def test_a_reservation_is_never_swapped() -> None:
    machines = [holding("a", 8 * GIB, reservation_kib=8 * GIB), holding("b", 8 * GIB), holding("c", 8 * GIB)]
    frame = Simulation(world([host("h", ESXI)], machines)).frame()
    assert frame.vms.memory_swapped_kib[0] == 0
    assert frame.vms.memory_swapped_kib[1] > 0
    assert frame.vms.memory_resident_kib[1] - frame.vms.memory_resident_kib[2] in (0, 1)


def test_a_limit_sends_the_rest_to_the_disk_even_on_an_empty_host() -> None:
    simulation = Simulation(world([host("h", ESXI)], [holding("a", 4 * GIB)]))
    assert simulation.apply(SetLimit(VmId("a"), Resource.MEMORY, 3 * GIB)) is None
    assert simulation.frame().vms.memory_resident_kib == (3 * GIB,)
    assert simulation.frame().vms.memory_swapped_kib == (GIB,)


def test_applications_of_a_hosted_product_hold_memory_too() -> None:
    frame = Simulation(world([host("h", VIRTUALBOX, applications=(MAIL,))], [holding("a", GIB, 2 * GIB)])).frame()
    assert frame.hosts.memory_applications_kib == (GIB,)
    assert frame.hosts.memory_used_kib == (
        3 * GIB + 300 * MIB + GIB + 2 * GIB + VIRTUALBOX.memory_overhead.for_vm_kib(2, 2 * GIB),
    )


def test_the_same_drop_has_three_outcomes() -> None:
    """Finding 5 of model.md: a fourth machine of 6 GiB on 16 GiB."""

    def outcome(product_id: str) -> RefusalCode | None:
        product = {"esxi": ESXI, "hyperv": HYPERV, "proxmox": PROXMOX}[product_id]
        crowd = [holding(name, GIB, 6 * GIB) for name in "ab"]
        late = replace(holding("z", GIB, 6 * GIB), power=PowerState.OFF)
        simulation = Simulation(world([host("h", product)], [*crowd, late]))
        refusal = simulation.apply(StartVm(VmId("z")))
        return None if refusal is None else refusal.code

    assert outcome("hyperv") is RefusalCode.INSUFFICIENT_MEMORY
    assert outcome("proxmox") is None
    assert outcome("esxi") is None
    late = replace(holding("z", GIB, 6 * GIB, reservation_kib=6 * GIB), power=PowerState.OFF)
    crowd = [holding(name, GIB, 6 * GIB, reservation_kib=6 * GIB) for name in "ab"]
    refusal = Simulation(world([host("h", ESXI)], [*crowd, late])).apply(StartVm(VmId("z")))
    assert refusal is not None
    assert refusal.code is RefusalCode.INSUFFICIENT_MEMORY_RESERVATION


@given(
    st.lists(st.tuples(st.integers(0, 9 * GIB), st.integers(0, 2 * GIB), st.booleans()), min_size=1, max_size=8),
    st.booleans(),
)
def test_a_host_never_holds_more_than_it_has(machines: list[tuple[int, int, bool]], proxmox: bool) -> None:
    crowd = [
        holding(f"m{number}", touched, 9 * GIB, reservation_kib=reserved if has else 0)
        for number, (touched, reserved, has) in enumerate(machines)
    ]
    frame = Simulation(world([host("h", PROXMOX if proxmox else ESXI)], crowd)).frame()
    used = frame.hosts.memory_used_kib[0]
    assert used <= PLAIN.memory_kib
    assert used == GIB + sum(frame.vms.memory_resident_kib) + sum(frame.vms.memory_overhead_kib)
    assert frame.hosts.memory_swapped_kib[0] == sum(frame.vms.memory_swapped_kib)
    for index, (touched, _, _) in enumerate(machines):
        assert frame.vms.memory_resident_kib[index] + frame.vms.memory_swapped_kib[index] == touched
    assert not frame.hosts.memory_swapped_kib[0] or used == PLAIN.memory_kib
