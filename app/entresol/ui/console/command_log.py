"""The real product's commands for each act of the session. Knows no widget."""

from dataclasses import dataclass

from entresol.dialects import RealCommands, real_commands
from entresol.engine.commands import Command
from entresol.lessons.progress import Happening
from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode


@dataclass(frozen=True, slots=True)
class Logged:
    """An act and the laboratory just before it: enough to say it in the product's words, in any language."""

    at_us: int
    command: Command
    before: Inventory

    def real(self, language: LanguageCode) -> RealCommands | None:
        """Return what the act would be in the real product, with the names that are read in ``language``."""
        return real_commands(self.command, self.before, language)


class CommandLog:
    """Remembers the acts that a product has words for, and shows each for as long as it stands."""

    def __init__(self) -> None:
        self._known: list[Logged] = []

    def note(self, at_us: int, command: Command, before: Inventory) -> None:
        """Keep an act that was just done."""
        logged = Logged(at_us, command, before)
        if logged.real("en") is not None:
            self._known.append(logged)

    def standing(self, history: tuple[Happening, ...]) -> tuple[Logged, ...]:
        """Return the commands of the acts of ``history`` that were neither refused nor undone, in its order."""
        left = list(self._known)
        found: list[Logged] = []
        for happening in history:
            if happening.act is None or happening.refusal is not None or happening.undone:
                continue
            for logged in left:
                if logged.at_us == happening.at_us and logged.command == happening.act:
                    found.append(logged)
                    left.remove(logged)
                    break
        return tuple(found)
