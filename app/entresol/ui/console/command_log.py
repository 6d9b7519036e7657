"""The real product's commands for each act of the session. Knows no widget."""

from dataclasses import dataclass

from entresol.dialects import RealCommands
from entresol.engine.commands import Command
from entresol.lessons.progress import Happening


@dataclass(frozen=True, slots=True)
class Logged:
    """What an act would be in the real product."""

    at_us: int
    command: Command
    real: RealCommands


class CommandLog:
    """Remembers what was worked out when an act was done, and shows it for as long as the act stands."""

    def __init__(self) -> None:
        self._known: list[Logged] = []

    def note(self, at_us: int, command: Command, real: RealCommands | None) -> None:
        """Keep the commands of an act that was just done."""
        if real is not None:
            self._known.append(Logged(at_us, command, real))

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
