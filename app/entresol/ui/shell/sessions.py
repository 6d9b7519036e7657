"""Makes sessions from lesson files and trails, and saved attempts from sessions."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

from entresol.engine.version import ENGINE_VERSION
from entresol.lessons.attempt import AttemptError, attempt_of, resume, save
from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.findings import Finding
from entresol.lessons.loader import load
from entresol.lessons.schema import Lesson
from entresol.lessons.session import LessonSession
from entresol.lessons.trail import Trail, TrailError, TrailHeader, read_trail
from entresol.lessons.worlds import build_world
from entresol.model.inventory import Catalogue
from entresol.model.world import World
from entresol.ui.lesson.comparison import compare
from entresol.ui.lesson.outcome import Outcome
from entresol.ui.lesson.stacks import stacks_of
from entresol.ui.shell.free_lab import free_world
from entresol.ui.shell.records import FREE_LAB, Finished, Records


@dataclass(frozen=True, slots=True)
class Opened:
    """A session ready to be worked in, or why there is none."""

    session: LessonSession | None
    resumed: bool = False
    set_aside: Path | None = None
    """An attempt under way that could not be resumed was kept under this name."""
    findings: tuple[Finding, ...] = field(default=())
    not_saved: bool = False
    """The disk refuses: the session works, nothing is kept."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that was handed in."""

    outcome: Outcome
    not_saved: bool = False
    """The disk refuses: the result can be shown, it is not kept."""


class Sessions:
    """Opens and closes attempts of one profile."""

    def __init__(self, resources: Path, records: Records) -> None:
        self._resources = resources
        self._records = records
        self._catalogue: Catalogue | None = None

    @property
    def catalogue(self) -> Catalogue:
        """Products, hardware and systems; read once."""
        if self._catalogue is None:
            self._catalogue = load_catalogue(self._resources)
        return self._catalogue

    def lesson(self, path: Path) -> Opened:
        """Open the lesson in the file ``path``: resume its attempt under way, else begin one."""
        loaded = load(path, self.catalogue)
        if loaded.lesson is None:
            return Opened(None, findings=loaded.findings)
        world = build_world(loaded.lesson, self.catalogue)
        return self._open(loaded.lesson.id, world, loaded.lesson)

    def free_lab(self) -> Opened:
        """Open the free laboratory as it was left."""
        return self._open(FREE_LAB, free_world(self._resources, self.catalogue), None)

    def finish(self, session: LessonSession) -> Ended:
        """Save a session that was handed in, and return what the result screen shows.

        When the disk refuses, the trail stays: the next opening of the lesson tries again.
        """
        lesson = session.lesson
        if lesson is None or not session.finished:
            raise AttemptError("no_lesson")
        earlier = self._records.of(lesson.id)
        outcome = _outcome(session, lesson, len(earlier) + 1, max((one.score for one in earlier), default=None))
        try:
            self._keep(session, lesson.id, outcome)
        except OSError:
            return Ended(outcome, not_saved=True)
        session.close()
        self._records.drop(lesson.id)
        return Ended(outcome)

    def _keep(self, session: LessonSession, lesson: str, outcome: Outcome) -> None:
        path = self._records.next_file(lesson)
        save(attempt_of(session), path)
        progress = outcome.progress
        self._records.add(
            Finished(
                lesson=lesson,
                score=progress.secured,
                total=progress.total,
                pass_mark=progress.pass_mark,
                at=datetime.now(UTC),
                file=path.name,
            )
        )

    def _open(self, name: str, world: World, lesson: Lesson | None) -> Opened:
        aside = None
        if self._records.trail(name).exists():
            try:
                if self._records.is_begun(name):
                    return Opened(resume(self._records.trail(name), world, lesson), resumed=True)
                self._drop_blank(name)
            except (TrailError, AttemptError, OSError):
                aside = self._try_set_aside(name)
        header = TrailHeader(
            world=world.id,
            lesson_hash="" if lesson is None else lesson.content_hash,
            seed=0,
            engine=ENGINE_VERSION,
        )
        try:
            self._records.prepare()
            trail = Trail.create(self._records.trail(name), header)
        except OSError:
            return Opened(LessonSession(world, lesson), set_aside=aside, not_saved=True)
        return Opened(LessonSession(world, lesson, 0, trail), set_aside=aside)

    def _drop_blank(self, name: str) -> None:
        """Forget a record in which nothing was done; one that holds lines none of which can be read may be work.

        Raises:
            TrailError: it is such a record.
        """
        path = self._records.trail(name)
        if b"\n" in path.read_bytes():
            read_trail(path)
        self._records.drop(name)

    def _try_set_aside(self, name: str) -> Path | None:
        try:
            return self._records.set_aside(name)
        except OSError:
            return None


def _outcome(session: LessonSession, lesson: Lesson, attempt: int, best: Fraction | None) -> Outcome:
    session.seek(0)
    start = session.frame()
    session.seek(session.farthest_us)
    end = session.frame()
    return Outcome(
        title=lesson.title.localized(),
        progress=session.progress(),
        duration_us=session.farthest_us,
        attempt=attempt,
        best_before=best,
        metrics=compare(start, end),
        before=stacks_of(start),
        after=stacks_of(end),
    )
