"""The starting world of a lesson."""

from entresol.lessons.schema import Lesson
from entresol.model.inventory import Catalogue
from entresol.model.world import World


def build_world(lesson: Lesson, catalogue: Catalogue) -> World:
    """Return where an attempt at ``lesson`` begins; the lesson was loaded with the same catalogue."""
    return lesson.scenario.world(lesson.id, catalogue, lesson.palette.actions)
