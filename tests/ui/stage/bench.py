"""A stage on a real session: the laboratory of the first mock-up."""

from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from entresol.lessons.session import LessonSession
from entresol.model.values import HostId
from entresol.model.world import World
from entresol.ui.announce import Announcer
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.outline import Outline
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.settings import Settings
from entresol.ui.stage import Stage
from entresol.ui.theme import Look
from tests.ui.stage import frames

SRV_03 = replace(frames.SRV_02, id=HostId("srv-03"), name=frames.LocalizedText.same("SRV-03"), local="d4")


class Bench:
    """Everything a stage needs, and what it said."""

    def __init__(self, application: QApplication, folder: Path, language="fr", hosts=None) -> None:
        look = Look(application, resource_folder())
        self.language = Language(catalogue_folder(), language)
        world = frames.inventory(hosts or [frames.SRV_01, frames.SRV_02, frames.LAPTOP], frames.mockup_vms())
        session = LessonSession(World(id="bench", inventory=world), None)
        bridge = SessionBridge(session)
        announcer = Announcer()
        self.context = Context(
            look,
            Icons(look, resource_folder()),
            self.language,
            Settings(folder),
            Selection(),
            bridge,
            announcer,
            Carrying(bridge),
        )
        self.said: list[str] = []
        self.done: list[object] = []
        self.refused: list[object] = []
        announcer.on_said(self.said.append)
        bridge.on_accepted(self._accepted)
        bridge.on_refused(self._refused)
        self.outline = Outline(self.context)
        self.stage = Stage(self.context, self.outline)
        self.stage.resize(880, 604)
        self.stage.show()
        QApplication.processEvents()

    def close(self) -> None:
        """Leave nothing behind for the next test: nothing in hand, no widget, no translator."""
        self.context.carrying.cancel()
        chip = self.stage._chip
        for each in (chip, self.stage, self.language):
            if each is not None and shiboken6.isValid(each):
                shiboken6.delete(each)

    def _accepted(self, act, _before) -> None:
        self.done.append(act)

    def _refused(self, act, refusal) -> None:
        self.refused.append((act, refusal.code))

    @property
    def view(self):
        return self.stage._view

    @property
    def state(self):
        return self.context.carrying.state

    def host_point(self, host: str) -> QPoint:
        """The middle of a host's slab, in pixels of the viewport."""
        place = self.stage._canvas.plan.place(host)
        shown = self.view.to_view(place.on_stage(place.shape.slab))
        return QPoint(int(shown.middle_x), int(shown.middle_y))

    def vm_point(self, vm: str, dx: float = 20, dy: float = 18) -> QPoint:
        """A point in the upper left of a machine's card."""
        for place in self.stage._canvas.plan.places:
            for shape in place.shape.vms:
                if shape.card.id == vm:
                    shown = self.view.to_view(place.on_stage(shape.box))
                    return QPoint(int(shown.x + dx), int(shown.y + dy))
        raise LookupError(vm)
