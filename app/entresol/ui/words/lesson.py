"""The sentences of an exercise under way: steps, points, hints, tries, the button that finishes."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.lessons.progress import CriterionProgress, ItemProgress, Progress, StepProgress, StepState
from entresol.model.text import LanguageCode
from entresol.ui.words import units

translate = QCoreApplication.translate


def step_of(progress: Progress) -> str:
    """Return « Step 3 of 5 », or that every step is done."""
    count = len(progress.steps)
    if progress.current is None:
        return translate("Lesson", "%n step(s), all done", None, count)
    return translate("Lesson", "Step {number} of {count}").format(number=progress.current + 1, count=count)


def points_of(secured: Fraction, total: Fraction) -> str:
    """Return « 40 / 100 points »."""
    text = translate("Lesson", "{secured} / {total} points")
    return text.format(secured=units.points(secured), total=units.points(total))


def short_points(secured: Fraction, total: Fraction) -> str:
    """Return « 20/25 »."""
    return f"{units.points(secured)}/{units.points(total)}"


def interval(progress: Progress) -> str:
    """Return what the mark can still be; empty when nothing is lost and nothing is decided."""
    if progress.reachable >= progress.total:
        return ""
    text = translate("Lesson", "At most {reachable} of {total} points can still be reached.")
    return text.format(reachable=units.points(progress.reachable), total=units.points(progress.total))


def finish(progress: Progress) -> str:
    """Return the text of the button that finishes: it says what is missing."""
    left = sum(1 for step in progress.steps if step.state is not StepState.DONE)
    if left == 0:
        return translate("Lesson", "Finish the exercise")
    return translate("Lesson", "Finish · %n step(s) left", None, left)


def hint_cost(cost: Fraction) -> str:
    """Return what one more hint costs."""
    if cost == 0:
        return translate("Lesson", "free now")
    if cost <= 1:
        return translate("Lesson", "costs {points} point").format(points=units.points(cost))
    return translate("Lesson", "costs {points} points").format(points=units.points(cost))


def tries(item: ItemProgress) -> str:
    """Return how many tries a question leaves; empty when it has no tries."""
    if item.tries_left is None:
        return ""
    return translate("Lesson", "%n try(tries) left", None, item.tries_left)


def criterion(line: CriterionProgress, code: LanguageCode) -> str:
    """Return what a screen reader says of one criterion."""
    text = line.text.into(code)
    if line.met:
        return translate("Lesson", "{criterion}: met").format(criterion=text)
    return translate("Lesson", "{criterion}: not met yet").format(criterion=text)


def step_name(step: StepProgress, number: int, code: LanguageCode) -> str:
    """Return what a screen reader says of one step."""
    title, points = step.title.into(code), points_of(step.secured, step.points)
    match step.state:
        case StepState.DONE:
            text = translate("Lesson", "Step {number}, done: {title}, {points}")
        case StepState.CURRENT:
            text = translate("Lesson", "Step {number}, current: {title}, {points}")
        case StepState.COMING:
            text = translate("Lesson", "Step {number}, to come: {title}, {points}")
    return text.format(number=number, title=title, points=points)
