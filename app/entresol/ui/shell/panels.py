"""The panels of one workbench: a new panel is one line here."""

from dataclasses import dataclass

from entresol.ui.console import StatusBar
from entresol.ui.context import Context
from entresol.ui.dock import Dock
from entresol.ui.inspector import Inspector
from entresol.ui.journal.panel import JournalPanel
from entresol.ui.lesson.panel import TaskPanel
from entresol.ui.outline import Outline
from entresol.ui.shelf.panel import Shelf
from entresol.ui.shell.side_panel import INSPECTOR, JOURNAL, TASK, SidePanel
from entresol.ui.stage import Stage


@dataclass(frozen=True, slots=True)
class Panels:
    """Everything around and on the canvas."""

    shelf: Shelf
    stage: Stage
    dock: Dock
    side: SidePanel
    status: StatusBar
    task: TaskPanel | None
    """``None`` in the free laboratory."""


def make_panels(context: Context) -> Panels:
    """Return the panels for the session of ``context``."""
    lesson = context.bridge.session.lesson
    task = None if lesson is None else TaskPanel(context, lesson)
    pages = {INSPECTOR: Inspector(context), JOURNAL: JournalPanel(context)}
    return Panels(
        shelf=Shelf(context),
        stage=Stage(context, Outline(context)),
        dock=Dock(context),
        side=SidePanel(context, pages if task is None else {TASK: task, **pages}),
        status=StatusBar(context),
        task=task,
    )
