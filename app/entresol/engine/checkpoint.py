"""A state set aside, from which a simulation can go on again."""

from dataclasses import dataclass

from entresol.engine.lab import Lab


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """An independent copy of a laboratory; restoring copies it again, so it can serve many times."""

    at_us: int
    seed: int
    lab: Lab
