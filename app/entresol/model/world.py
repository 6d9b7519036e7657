"""Where an attempt begins."""

from dataclasses import dataclass

from entresol.model.inventory import Inventory


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A starting state. World + seed + journal of commands = everything that happened."""

    id: str
    """Identity of the lesson or scenario; part of every random stream's name."""
    inventory: Inventory
