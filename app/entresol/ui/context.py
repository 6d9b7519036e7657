"""What a panel of the workbench receives: everything shared, nothing global."""

from dataclasses import dataclass

from entresol.ui.announce import Announcer
from entresol.ui.carrying import Carrying
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.settings import Settings
from entresol.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Context:
    """The parts that panels share; a panel is built as ``Panel(context, parent)``."""

    look: Look
    icons: Icons
    language: Language
    settings: Settings
    selection: Selection
    bridge: SessionBridge
    announcer: Announcer
    carrying: Carrying
