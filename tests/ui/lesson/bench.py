"""A session with everything a panel receives, whose time moves only when it is told to."""

from entresol.lessons.session import LessonSession
from entresol.ui.announce import Announcer
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.settings import Settings
from entresol.ui.theme import Look
from tests.lessons.laboratory import S, lesson, world


class Bench:
    """Built on the laboratory of the lessons' tests: nodes one and two, machines red, blue and green."""

    def __init__(self, application, profile, *steps, read_only=False, session=None):
        look = Look(application, resource_folder())
        self.session = session or LessonSession(world(), lesson("".join(steps)) if steps else None)
        bridge = SessionBridge(self.session, read_only=read_only)
        self.context = Context(
            look=look,
            icons=Icons(look, resource_folder()),
            language=Language(catalogue_folder(), "en"),
            settings=Settings(profile),
            selection=Selection(),
            bridge=bridge,
            announcer=Announcer(),
            carrying=Carrying(bridge),
        )
        self.bridge = bridge

    def run_to(self, seconds):
        """Let the laboratory reach an instant and tell it."""
        self.session.advance_to(seconds * S)
        self.bridge._publish()
