"""Says what was won at the moment it is won, and notes the step for the course map."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QObject

from entresol.lessons.progress import ItemProgress, Progress
from entresol.ui.context import Context
from entresol.ui.shell.records import Records
from entresol.ui.words import units

translate = QCoreApplication.translate


class ProgressVoice(QObject):
    """Follows the progress of one session."""

    def __init__(self, context: Context, records: Records, lesson: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._records = records
        self._lesson = lesson
        self._before = context.bridge.progress
        context.bridge.on_progress(self._follow)

    def _follow(self, progress: Progress) -> None:
        before, self._before = self._before, progress
        if progress.current is not None and progress.current != before.current:
            self._records.note_step(self._lesson, progress.current + 1)
        code = self._context.language.code
        earlier = {item.id: item for step in before.steps for item in step.items}
        for step in progress.steps:
            gained = sum((_gain(item, earlier.get(item.id)) for item in step.items), Fraction(0))
            if gained > 0:
                text = translate("ProgressVoice", "{step}: {points} points won.")
                self._context.announcer.say(text.format(step=step.title.into(code), points=units.points(gained)))


def _gain(item: ItemProgress, before: ItemProgress | None) -> Fraction:
    return item.secured - (before.secured if before is not None else item.secured)
