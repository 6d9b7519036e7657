"""The course map's values: the index of lessons, put together with the attempts of this profile."""

from collections.abc import Sequence
from fractions import Fraction

from entresol.lessons.packs import PackEntry
from entresol.ui.home.course import Course, LastAttempt, Lesson, Standing
from entresol.ui.shell.records import Records

_US_PER_MINUTE = 60_000_000


def course_of(entries: Sequence[PackEntry], records: Records) -> Course:
    """Return what home shows."""
    lessons = tuple(_lesson(number, entry, records) for number, entry in enumerate(entries, start=1))
    known = {entry.id: (lesson.number, entry.title) for lesson, entry in zip(lessons, entries, strict=True)}
    attempts = tuple(
        LastAttempt(
            number=known[one.lesson][0],
            title=known[one.lesson][1],
            score=one.score,
            total=one.total,
            passed=one.passed,
            at=one.at,
        )
        for one in reversed(records.finished())
        if one.lesson in known
    )
    return Course(lessons=lessons, attempts=attempts)


def _lesson(number: int, entry: PackEntry, records: Records) -> Lesson:
    best = records.best(entry.id)
    begun = records.is_begun(entry.id)
    standing = Standing.CURRENT if begun else Standing.TODO if best is None else Standing.DONE
    return Lesson(
        path=entry.path,
        number=str(number),
        title=entry.title,
        summary=entry.summary,
        picture=entry.id,
        minutes=entry.duration_us // _US_PER_MINUTE,
        steps=len(entry.steps),
        total=Fraction(entry.points),
        standing=standing,
        best=best,
        step=records.step(entry.id) if begun else 0,
    )
