"""Every known wrong way of sharing a processor is caught by the same checks that the engine passes.

An allocator gets a capacity and consumers and answers with allocations, or ``None`` when it refuses to start them
all. The engine's own goes through a whole simulation: product settings, rules, demand, sharing, frame.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from entresol.engine.commands import StartVm
from entresol.engine.sharing.waterfill import fill
from entresol.engine.simulation import Simulation
from entresol.model.values import VmId
from entresol.model.vm import CpuSettings, PowerState
from tests.engine.labs import ESXI, PLAIN, S, host, machine, steady, world
from tests.engine.oracle import fair

MHZ = 1_000
CORE_KHZ = 2_000 * MHZ


@dataclass(frozen=True)
class Consumer:
    weight: int
    demand: int
    reservation: int = 0
    limit: int | None = None
    vcpus: int = 4

    @property
    def cap(self) -> int:
        most = min(self.demand, self.vcpus * CORE_KHZ)
        return most if self.limit is None else min(most, self.limit)

    @property
    def floor(self) -> int:
        return min(self.reservation, self.cap)


Allocator = Callable[[int, Sequence[Consumer]], list[int] | None]


def by_the_engine(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    """Run the consumers as machines of an ESXi host of that capacity."""
    cores = capacity // CORE_KHZ
    hardware = replace(PLAIN, cores_per_socket=cores)
    machines = [
        replace(
            machine(
                f"m{number}",
                "h",
                vcpus=each.vcpus,
                workload=steady(each.demand * 1_000 // CORE_KHZ),
                power=PowerState.OFF,
            ),
            cpu=CpuSettings(
                shares=each.weight,
                reservation=each.reservation // MHZ,
                limit=None if each.limit is None else each.limit // MHZ,
            ),
        )
        for number, each in enumerate(consumers)
    ]
    simulation = Simulation(world([host("h", ESXI, hardware=hardware)], machines))
    for each in machines:
        if simulation.apply(StartVm(VmId(each.id))) is not None:
            return None
    simulation.advance_to(3_600 * S)
    return list(simulation.frame().vms.cpu_khz)


def _law(capacity: int, consumers: Sequence[Consumer]) -> list[int]:
    return fill(capacity, [c.floor for c in consumers], [c.cap for c in consumers], [c.weight for c in consumers])


def _plain(capacity: int, caps: Sequence[int], weights: Sequence[int]) -> list[int]:
    return fill(capacity, [0] * len(caps), caps, weights)


def reservation_served_first(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    floors = [c.floor for c in consumers]
    rest = _plain(capacity - sum(floors), [c.cap - c.floor for c in consumers], [c.weight for c in consumers])
    return [floor + more for floor, more in zip(floors, rest, strict=True)]


def _rounds(capacity: int, consumers: Sequence[Consumer], rounds: int) -> list[int]:
    """Share by weight, then hand out again what was refused, only so many times."""
    given = [0] * len(consumers)
    for _ in range(rounds):
        left = capacity - sum(given)
        hungry = [i for i, c in enumerate(consumers) if given[i] < c.cap]
        total = sum(consumers[i].weight for i in hungry) or 1
        for i in hungry:
            given[i] = max(min(consumers[i].cap, given[i] + left * consumers[i].weight // total), consumers[i].floor)
    return given


def one_redistribution(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _rounds(capacity, consumers, 1)


def two_redistributions(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _rounds(capacity, consumers, 2)


def proportional_to_demand(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    total = max(1, sum(c.cap for c in consumers))
    return [min(c.cap, capacity * c.cap // total) for c in consumers]


def weights_ignored(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _law(capacity, [replace(c, weight=1) for c in consumers])


def remainders_lost(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    exact = fair(capacity, [c.floor for c in consumers], [c.cap for c in consumers], [c.weight for c in consumers])
    return [share.numerator // share.denominator for share in exact]


def remainders_rounded(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    exact = fair(capacity, [c.floor for c in consumers], [c.cap for c in consumers], [c.weight for c in consumers])
    return [(2 * share.numerator + share.denominator) // (2 * share.denominator) for share in exact]


def limit_ignored(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _law(capacity, [replace(c, limit=None) for c in consumers])


def processors_ignored(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _law(capacity, [replace(c, vcpus=64) for c in consumers])


def reservation_ignored(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _law(capacity, [replace(c, reservation=0) for c in consumers])


def idle_holds_its_reservation(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    kept = [max(0, c.reservation - c.cap) for c in consumers]
    return _law(capacity - sum(kept), consumers)


def no_admission(capacity: int, consumers: Sequence[Consumer]) -> list[int] | None:
    return _law(capacity, consumers)


WRONG: tuple[Allocator, ...] = (
    reservation_served_first,
    one_redistribution,
    two_redistributions,
    proportional_to_demand,
    weights_ignored,
    remainders_lost,
    remainders_rounded,
    limit_ignored,
    processors_ignored,
    reservation_ignored,
    idle_holds_its_reservation,
    no_admission,
)

GHZ = 1_000_000
BUSY = 64 * GHZ

GOLDENS: tuple[tuple[int, tuple[Consumer, ...], list[int] | None], ...] = (
    # model.md 2.1, examples 1 to 3, on cores of 2 GHz
    (
        10 * GHZ,
        (Consumer(1_000, BUSY), Consumer(2_000, BUSY), Consumer(1_000, BUSY, limit=GHZ)),
        [3 * GHZ, 6 * GHZ, GHZ],
    ),
    (
        10 * GHZ,
        (Consumer(1_000, BUSY, reservation=4 * GHZ), Consumer(1_000, BUSY), Consumer(2_000, BUSY)),
        [4 * GHZ, 2 * GHZ, 4 * GHZ],
    ),
    (
        10 * GHZ,
        (Consumer(1_000, GHZ, reservation=4 * GHZ), Consumer(1_000, BUSY), Consumer(2_000, BUSY)),
        [GHZ, 3 * GHZ, 6 * GHZ],
    ),
    # clamp, not additive (engine.md 2)
    (
        12 * GHZ,
        (
            Consumer(100, BUSY, reservation=2_500 * MHZ),
            Consumer(200, BUSY, reservation=2_500 * MHZ),
            Consumer(300, BUSY, vcpus=6),
        ),
        [2_500 * MHZ, 3_800 * MHZ, 5_700 * MHZ],
    ),
    # several caps one after the other: one or two redistributions are not enough
    (
        16 * GHZ,
        (Consumer(1, GHZ), Consumer(1, 2 * GHZ), Consumer(1, 4 * GHZ), Consumer(1, BUSY, vcpus=8)),
        [GHZ, 2 * GHZ, 4 * GHZ, 9 * GHZ],
    ),
    (8 * GHZ, (Consumer(2_000, BUSY, vcpus=1), Consumer(1_000, BUSY)), [2 * GHZ, 6 * GHZ]),
    (2 * GHZ, tuple(Consumer(1, BUSY, vcpus=1) for _ in range(3)), [666_667, 666_667, 666_666]),
    (4 * GHZ, tuple(Consumer(1, BUSY, vcpus=2) for _ in range(6)), [666_667] * 4 + [666_666] * 2),
    # admission: reservations beyond the processor are refused at start
    (4 * GHZ, (Consumer(1, BUSY, reservation=3 * GHZ, vcpus=2), Consumer(1, BUSY, reservation=2 * GHZ, vcpus=2)), None),
)


def first_fault(allocate: Allocator) -> str | None:
    """Return the first check that ``allocate`` fails, or ``None`` if it passes them all."""
    for number, (capacity, consumers, expected) in enumerate(GOLDENS):
        shares = allocate(capacity, consumers)
        if shares != expected:
            return f"golden {number}: {shares} instead of {expected}"
    return None


def test_the_engine_passes_every_check() -> None:
    assert first_fault(by_the_engine) is None


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.__name__)
def test_a_wrong_way_of_sharing_is_caught(wrong: Allocator) -> None:
    assert first_fault(wrong) is not None


def test_each_wrong_way_is_caught_for_its_own_fault() -> None:
    """A check that only one way fails would hide behind another: each golden is needed by someone."""
    faults = {wrong.__name__: first_fault(wrong) for wrong in WRONG}
    assert len({fault.split(":")[0] for fault in faults.values() if fault is not None}) >= 5, faults
