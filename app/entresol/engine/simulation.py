"""The laboratory in motion: one writer of its state, exact and deterministic.

Between two events rates are constant. At an instant, what is due by itself happens first, then decisions that need the
settled state, then commands. Everything that is armed is strictly later than the instant that arms it: once an instant
has been passed nothing is left at it, so a command given live at an instant and the same command replayed at that
instant meet the same state, and no loop of events can stand still in time.
"""

from entresol.engine.balance import rebalance
from entresol.engine.checkpoint import Checkpoint
from entresol.engine.commands import Command
from entresol.engine.digest import digest_of
from entresol.engine.effects import effect_of
from entresol.engine.frame import Frame
from entresol.engine.framing import frame_of
from entresol.engine.happenings import happen, is_due
from entresol.engine.lab import Lab
from entresol.engine.refusal import Refusal
from entresol.engine.rules import refusal_for
from entresol.engine.structure import follow
from entresol.engine.trace import Trace
from entresol.model.inventory import Inventory
from entresol.model.workload import Workload
from entresol.model.world import World

SHORTEST_STEP_US = 1_000
"""A step of load lasts at least 1 ms: shorter ones cannot be seen and would only cost events."""


class Simulation:
    """A world in motion.

    Args:
        world: where it begins.
        seed: reserved for random draws, one named stream per subject; nothing draws yet.

    Raises:
        ValueError: a load without steps, or with steps shorter than 1 ms.
    """

    def __init__(self, world: World, seed: int = 0) -> None:
        _check_loads(world.inventory)
        self._seed = seed
        self._lab = Lab(inventory=world.inventory)
        follow(self._lab, world.inventory)
        rebalance(self._lab)

    @property
    def now_us(self) -> int:
        """The present instant, microseconds since the beginning."""
        return self._lab.now_us

    @property
    def inventory(self) -> Inventory:
        """What exists now, and where."""
        return self._lab.inventory

    @property
    def trace(self) -> Trace:
        """What each host gave to whom until now."""
        return self._lab.trace

    def apply(self, command: Command) -> Refusal | None:
        """Do ``command`` now, or say why not and change nothing."""
        lab = self._lab
        refusal = refusal_for(command, lab.inventory)
        if refusal is None:
            follow(lab, effect_of(command, lab.inventory, lab.now_us))
            rebalance(lab)
        return refusal

    def apply_at(self, at_us: int, command: Command) -> Refusal | None:
        """Go to ``at_us``, then do ``command`` exactly as it was done live at that instant."""
        self.advance_to(at_us)
        return self.apply(command)

    def advance_to(self, now_us: int) -> None:
        """Let time pass until ``now_us`` included.

        Raises:
            ValueError: ``now_us`` is in the past.
        """
        lab = self._lab
        if now_us < lab.now_us:
            raise ValueError(f"{now_us} us is before {lab.now_us} us")
        while True:
            batch = lab.timeline.next_batch()
            if batch is None or batch[0] > now_us:
                break
            lab.now_us = batch[0]
            for event in lab.timeline.take():
                if is_due(lab, event):
                    happen(lab, event)
            rebalance(lab)
        lab.now_us = now_us

    def next_event_us(self) -> int | None:
        """Return the next instant at which something changes by itself, or ``None``."""
        lab = self._lab
        while (batch := lab.timeline.next_batch()) is not None:
            if any(is_due(lab, event) for event in batch[1]):
                return batch[0]
            lab.timeline.take()
        return None

    def frame(self) -> Frame:
        """Return the laboratory as a view may read it."""
        return frame_of(self._lab)

    def digest(self) -> str:
        """Return the fingerprint of the state, SHA-256 in hexadecimal."""
        return digest_of(self._lab)

    def checkpoint(self) -> Checkpoint:
        """Set the present state aside."""
        return Checkpoint(self._lab.now_us, self._seed, self._lab.copy())

    @classmethod
    def restore(cls, checkpoint: Checkpoint) -> "Simulation":
        """Return a simulation that goes on from ``checkpoint``, independent of it and of every other."""
        simulation = cls.__new__(cls)
        simulation._seed = checkpoint.seed  # noqa: SLF001 - its own class
        simulation._lab = checkpoint.lab.copy()  # noqa: SLF001
        return simulation


def _check_loads(inventory: Inventory) -> None:
    for vm in inventory.vms.values():
        _check_load(vm.id, vm.workload)
    for model in inventory.shelf.values():
        _check_load(model.id, model.workload)
    for application in inventory.catalogue.applications.values():
        _check_load(application.id, application.workload)


def _check_load(owner: str, workload: Workload) -> None:
    if not workload.steps:
        raise ValueError(f"{owner}: a load needs at least one step")
    if len(workload.steps) > 1 and any(step.duration_us < SHORTEST_STEP_US for step in workload.steps):
        raise ValueError(f"{owner}: a step of load lasts at least {SHORTEST_STEP_US} us")
