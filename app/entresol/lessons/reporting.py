"""From what the judges know to what the panels show."""

from fractions import Fraction

from entresol.engine.frame import Frame
from entresol.lessons.judging import Board
from entresol.lessons.kinds import AnyItem
from entresol.lessons.objectives.conditions import holds
from entresol.lessons.objectives.standing import Explanation, Moment, Standing
from entresol.lessons.progress import (
    NO_LESSON,
    CriterionProgress,
    ItemProgress,
    Progress,
    StepProgress,
    StepState,
)
from entresol.lessons.questions.question import Question
from entresol.lessons.schema import Lesson
from entresol.lessons.scoring import share
from entresol.model.text import LocalizedText


def progress_of(lesson: Lesson | None, board: Board, frame: Frame) -> Progress:
    """Return where ``lesson`` stands at the instant of ``frame``."""
    if lesson is None:
        return NO_LESSON
    steps = tuple(_step(lesson, board, frame, number) for number in range(len(lesson.steps)))
    items = [item for step in steps for item in step.items]
    total = Fraction(lesson.total_points)
    return Progress(
        steps=steps,
        current=None if board.all_done else len(board.opened_us) - 1,
        secured=sum((item.secured for item in items), Fraction(0)),
        reachable=sum((item.reachable for item in items), Fraction(0)),
        total=total,
        pass_mark=total * share(lesson.scoring.pass_mark),
        finished=board.closed,
        ready_to_hand_in=board.all_done and not board.closed,
    )


def _step(lesson: Lesson, board: Board, frame: Frame, number: int) -> StepProgress:
    step = lesson.steps[number]
    last_open = len(board.opened_us) - 1
    if number < last_open or (board.all_done and number == last_open):
        state = StepState.DONE
    else:
        state = StepState.CURRENT if number == last_open else StepState.COMING
    opened_us = board.opened_us[number] if number <= last_open else None
    items = tuple(_item(lesson, board, frame, item, opened_us) for item in step.items)
    return StepProgress(id=step.id, title=step.title.localized(), text=step.text.localized(), state=state, items=items)


def _item(lesson: Lesson, board: Board, frame: Frame, item: AnyItem, opened_us: int | None) -> ItemProgress:
    standing, rules, closed = board.standings[item.id], lesson.rules, board.closed
    worth = item.worth(standing, rules, closed=closed)
    tries_left = None
    if isinstance(item, Question):
        tries_left = 0 if closed else item.tries_left(standing, rules)
    return ItemProgress(
        id=item.id,
        kind=item.kind,
        title=item.title.localized(),
        points=Fraction(item.points),
        secured=worth.secured * item.points,
        reachable=worth.reachable * item.points,
        state=item.state(standing, rules, closed=closed),
        held=item.held(standing, frame.at_us),
        receipt=item.receipt(standing, rules, closed=closed),
        explanation=_words(lesson, item.explanation(standing, rules, closed=closed)),
        criteria=_criteria(item, standing, frame, opened_us),
        hints_opened=standing.hints,
        next_hint_cost=_next_hint_cost(item, standing),
        lost_to_hints=(1 - item.hints_factor(standing.hints_charged)) * item.points,
        tries_left=tries_left,
        last_answer=standing.submissions[-1].chosen if standing.submissions else (),
        decided_us=standing.decided_us,
    )


def _words(lesson: Lesson, explanation: Explanation | None) -> LocalizedText | None:
    if explanation is None:
        return None
    if explanation.text is not None or explanation.misconception is None:
        return explanation.text
    return lesson.misconception(explanation.misconception).remedy.localized()


def _criteria(item: AnyItem, standing: Standing, frame: Frame, opened_us: int | None) -> tuple[CriterionProgress, ...]:
    won = standing.decided_us is not None
    held = item.held(standing, frame.at_us)
    lines: list[CriterionProgress] = []
    for index, (text, condition) in enumerate(item.criteria()):
        met = won or (opened_us is not None and holds(condition, Moment(frame, opened_us)))
        lines.append(CriterionProgress(index=index, text=text.localized(), met=met, held=held if met else Fraction(0)))
    return tuple(lines)


def _next_hint_cost(item: AnyItem, standing: Standing) -> Fraction | None:
    if standing.decided_us is not None or standing.hints >= len(item.hints):
        return None
    return (item.hints_factor(standing.hints) - item.hints_factor(standing.hints + 1)) * item.points
