"""What a control needs to be drawn: the look and the icons."""

from dataclasses import dataclass
from typing import Protocol

from entresol.ui.icons import Icons
from entresol.ui.theme import Look


class Dress(Protocol):
    """Anything that holds a look and icons: :class:`entresol.ui.context.Context` is one."""

    @property
    def look(self) -> Look:
        """The theme of the moment."""
        ...

    @property
    def icons(self) -> Icons:
        """The icons, tinted with it."""
        ...


@dataclass(frozen=True, slots=True)
class Outfit:
    """A dress and nothing more: for screens that live outside a session."""

    look: Look
    icons: Icons
