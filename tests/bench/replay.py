"""How long replaying the standard attempt takes: 20 minutes, 3 hosts, 8 machines, 200 commands (goal E5)."""

from collections.abc import Iterator, Sequence

from entresol.engine.journal import Entry
from entresol.engine.simulation import Simulation
from entresol.model.world import World
from tests.bench.baselines import cpu_ms, heap_loop, quantile
from tests.bench.worlds import STANDARD_END_US, standard_journal, standard_world

ROUNDS = 9


def replay(world: World, journal: Sequence[Entry], *, digests: bool = False) -> Simulation:
    """Run an attempt again from its beginning, with a digest after each command when asked."""
    simulation = Simulation(world)
    for entry in journal:
        simulation.apply_at(entry.at_us, entry.command)
        if digests:
            simulation.digest()
    simulation.advance_to(STANDARD_END_US)
    return simulation


def report() -> Iterator[str]:
    """The figures, as lines of a table."""
    world, journal = standard_world(), tuple(standard_journal())
    if replay(world, journal).digest() != replay(world, journal).digest():
        msg = "two replays of one attempt differ"
        raise RuntimeError(msg)
    taken: dict[str, list[float]] = {"loop": [], "engine": [], "with digests": []}
    for _ in range(ROUNDS):  # interleaved: what else the machine does falls on all alike
        taken["loop"] += cpu_ms(heap_loop, 1)
        taken["engine"] += cpu_ms(lambda: replay(world, journal), 1)
        taken["with digests"] += cpu_ms(lambda: replay(world, journal, digests=True), 1)
    loop_ms = quantile(sorted(taken.pop("loop")), 50)
    yield f"| 72 000-event heap loop | {loop_ms:.1f} | 1.00 | |"
    for (name, spent), goal in zip(taken.items(), ("1.0", "2.0"), strict=True):
        spent_ms = quantile(sorted(spent), 50)
        yield f"| replay, {name} | {spent_ms:.1f} | {spent_ms / loop_ms:.2f} | {goal} |"
