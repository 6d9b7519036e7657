"""History: what was given, at every instant, whoever asks and however often."""

from entresol.engine.commands import PowerOffVm, Resource, StartVm
from entresol.engine.simulation import Simulation
from entresol.engine.timeline import Event, EventKind, Phase, Timeline
from entresol.engine.trace import KEPT_CHANGES, Trace, TraceColumn
from entresol.model.values import HostId, VmId
from tests.engine.labs import ESXI, GIB, MAIL, PLAIN, VIRTUALBOX, S, host, machine, waves, world

H = HostId("h")


def test_columns_are_what_was_given_then() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h", workload=waves(500, 1_000))]))
    simulation.advance_to(4 * S)
    columns = simulation.trace.columns(H, Resource.CPU, 0, 4 * S, 5)
    assert [column.at_us for column in columns] == [0, S, 2 * S, 3 * S, 4 * S]
    assert [dict(column.parts)["a"] for column in columns] == [
        1_000_000,
        1_000_000,
        2_000_000,
        2_000_000,
        1_000_000,
    ]
    assert all(column.capacity == PLAIN.capacity_khz for column in columns)
    assert simulation.trace.changes_us(H, Resource.CPU, 0, 4 * S) == (2 * S, 4 * S)


def test_owners_add_up_and_keep_their_order() -> None:
    machines = [machine("a", "h", vcpus=1), machine("b", "h", vcpus=1)]
    simulation = Simulation(world([host("h", VIRTUALBOX, applications=(MAIL,))], machines))
    frame = simulation.frame()
    cpu = simulation.trace.columns(H, Resource.CPU, 0, 0, 1)[0]
    assert [owner for owner, _ in cpu.parts] == ["system", "applications", "a", "b", "migration"]
    assert sum(amount for _, amount in cpu.parts) == frame.hosts.cpu_used_khz[0]
    assert cpu.demand == frame.hosts.cpu_demand_khz[0]
    memory = simulation.trace.columns(H, Resource.MEMORY, 0, 0, 1)[0]
    assert sum(amount for _, amount in memory.parts) == frame.hosts.memory_used_kib[0]
    assert memory.capacity == 16 * GIB


def test_a_machine_that_stops_leaves_the_columns() -> None:
    simulation = Simulation(world([host("h", ESXI)], [machine("a", "h")]))
    assert simulation.apply_at(S, PowerOffVm(VmId("a"))) is None
    before, after = simulation.trace.columns(H, Resource.CPU, S - 1, S, 2)
    assert dict(before.parts)["a"] == 4_000_000
    assert "a" not in dict(after.parts)
    assert simulation.apply_at(2 * S, StartVm(VmId("a"))) is None
    assert dict(simulation.trace.columns(H, Resource.CPU, 2 * S, 2 * S, 1)[0].parts)["a"] == 0


def test_there_is_nothing_before_the_beginning_nor_of_strangers() -> None:
    trace = Trace()
    trace.record(H, Resource.CPU, 10, ("a",), (1,), 2, 3)
    assert trace.columns(H, Resource.CPU, 9, 10, 2) == (
        TraceColumn(9, (), 0, 0),
        TraceColumn(10, (("a", 1),), 2, 3),
    )
    assert trace.columns(HostId("x"), Resource.CPU, 0, 0, 1) == (TraceColumn(0, (), 0, 0),)
    assert trace.changes_us(HostId("x"), Resource.CPU, 0, 9) == ()


def test_history_is_bounded() -> None:
    trace = Trace()
    for at_us in range(5 * KEPT_CHANGES):
        trace.record(H, Resource.CPU, at_us, ("a",), (at_us,), 0, 0)
    kept = trace.changes_us(H, Resource.CPU, -1, 5 * KEPT_CHANGES)
    assert KEPT_CHANGES <= len(kept) < 2 * KEPT_CHANGES
    assert kept[-1] == 5 * KEPT_CHANGES - 1


def test_events_come_by_instant_then_phase_then_arming() -> None:
    timeline = Timeline()

    def event(name: str) -> Event:
        return Event(EventKind.VM_STEP, name, 0)

    for at_us, phase, name in (
        (5, Phase.DECISION, "e"),
        (5, Phase.WORLD, "c"),
        (3, Phase.DECISION, "b"),
        (5, Phase.WORLD, "d"),
        (3, Phase.WORLD, "a"),
    ):
        timeline.arm(at_us, phase, event(name))
    twin = timeline.copy()
    order: list[tuple[int, list[str]]] = []
    while (batch := timeline.next_batch()) is not None:
        order.append((batch[0], [each.subject for each in timeline.take()]))
    assert order == [(3, ["a"]), (3, ["b"]), (5, ["c", "d"]), (5, ["e"])]
    assert twin.next_batch() == (3, [event("a")]), "a copy does not move with the original"
