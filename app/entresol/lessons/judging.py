"""The judges of a lesson together: which steps are open, what each item has earned. Pure; every value is immutable."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from entresol.engine.frame import Frame
from entresol.lessons.kinds import AnyItem
from entresol.lessons.objectives.item import Item
from entresol.lessons.objectives.standing import NOTHING_YET, Moment, Rules, Standing
from entresol.lessons.questions.question import Question
from entresol.lessons.schema import Lesson


@dataclass(frozen=True, slots=True)
class Gain:
    """Points won at an instant."""

    at_us: int
    item: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the judges know at an instant."""

    standings: Mapping[str, Standing]
    opened_us: tuple[int, ...] = ()
    """When each open step opened, in order; the last one is the current step unless ``all_done``."""
    all_done: bool = False
    handed_in_us: int | None = None
    gains: tuple[Gain, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether the exercise was handed in."""
        return self.handed_in_us is not None


EMPTY_BOARD = Board(MappingProxyType({}))
"""The board of the free laboratory."""


class Bench:
    """The judges of one lesson; of none in the free laboratory."""

    def __init__(self, lesson: Lesson | None) -> None:
        self._steps: tuple[tuple[AnyItem, ...], ...] = () if lesson is None else tuple(s.items for s in lesson.steps)
        self._rules = Rules(()) if lesson is None else lesson.rules
        self._items: dict[str, tuple[int, AnyItem]] = {
            item.id: (number, item) for number, items in enumerate(self._steps) for item in items
        }

    def start(self, frame: Frame) -> Board:
        """Return the board at the beginning, with the first step open."""
        if not self._steps:
            return EMPTY_BOARD
        standings = MappingProxyType(dict.fromkeys(self._items, NOTHING_YET))
        return self.settle(Board(standings, opened_us=(frame.at_us,)), frame)

    def settle(self, board: Board, frame: Frame) -> Board:
        """Look at an instant once everything that happens in it has happened; open the steps that are due."""
        if board.closed or board.all_done or not self._steps:
            return self._watched(board, frame)
        while True:
            board = self._watched(board, frame)
            current = self._steps[len(board.opened_us) - 1]
            if any(item.opens_next_step and board.standings[item.id].decided_us is None for item in current):
                return board
            if len(board.opened_us) == len(self._steps):
                return replace(board, all_done=True)
            board = replace(board, opened_us=(*board.opened_us, frame.at_us))

    def deadline_us(self, board: Board) -> int | None:
        """Return the next instant at which an item is won if nothing changes."""
        if board.closed:
            return None
        deadlines = [item.deadline_us(board.standings[item.id]) for _, item in self._open(board)]
        return min((one for one in deadlines if one is not None), default=None)

    def elapse(self, board: Board, until_us: int) -> Board:
        """Let time pass in the state that was looked at last."""
        if board.closed:
            return board
        return self._each(board, until_us, lambda item, _, standing: item.elapse(standing, until_us))

    def takes_answer(self, board: Board, item: str, chosen: tuple[str, ...]) -> bool:
        """Return whether ``chosen`` may be submitted to ``item`` now."""
        question = self._open_item(board, item)
        return (
            isinstance(question, Question)
            and question.takes_answers(board.standings[item], self._rules)
            and question.allows(chosen)
        )

    def takes_hint(self, board: Board, item: str, hint: int) -> bool:
        """Return whether ``hint`` is the next one of ``item``, which is not decided."""
        one = self._open_item(board, item)
        if one is None or board.standings[item].decided_us is not None:
            return False
        return hint == board.standings[item].hints < len(one.hints)

    def key(self, board: Board, item: str, frame: Frame) -> tuple[str, ...]:
        """Return what is right for ``item`` at this instant; nothing when it is not a question."""
        step, one = self._items[item]
        opened_us = board.opened_us[step] if step < len(board.opened_us) else frame.at_us
        return one.key(Moment(frame, opened_us)) if isinstance(one, Question) else ()

    def answer(self, board: Board, item: str, chosen: tuple[str, ...], key: tuple[str, ...], at_us: int) -> Board:
        """Return the board with an answer judged by ``key``."""
        _, question = self._items[item]
        if not isinstance(question, Question):
            return board
        standing = question.submit(board.standings[item], chosen, key, at_us, self._rules)
        return self._replaced(board, at_us, {item: standing})

    def open_hint(self, board: Board, item: str) -> Board:
        """Return the board with one more hint read."""
        _, one = self._items[item]
        return self._replaced(board, 0, {item: one.open_hint(board.standings[item])})

    def hand_in(self, board: Board, frame: Frame) -> Board:
        """Return the board with everything judged for good."""
        board = self._each(
            board,
            frame.at_us,
            lambda item, opened_us, standing: (
                standing if standing.decided_us is not None else item.close(standing, Moment(frame, opened_us))
            ),
        )
        return replace(board, handed_in_us=frame.at_us)

    def secured(self, board: Board) -> Fraction:
        """Return the points that are secured on ``board``."""
        return sum(
            (self._secured(name, standing) * self._items[name][1].points for name, standing in board.standings.items()),
            Fraction(0),
        )

    def _watched(self, board: Board, frame: Frame) -> Board:
        if board.closed:
            return board
        return self._each(
            board, frame.at_us, lambda item, opened_us, standing: item.watch(standing, Moment(frame, opened_us))
        )

    def _each(self, board: Board, at_us: int, turned: Callable[[Item, int, Standing], Standing]) -> Board:
        changed: dict[str, Standing] = {}
        for opened_us, item in self._open(board):
            before = board.standings[item.id]
            after = turned(item, opened_us, before)
            if after is not before:
                changed[item.id] = after
        return self._replaced(board, at_us, changed) if changed else board

    def _replaced(self, board: Board, at_us: int, changed: Mapping[str, Standing]) -> Board:
        gains = [
            Gain(at_us, name, won * self._items[name][1].points)
            for name, standing in changed.items()
            if (won := self._secured(name, standing) - self._secured(name, board.standings[name])) > 0
        ]
        standings = MappingProxyType({**board.standings, **changed})
        return replace(board, standings=standings, gains=(*board.gains, *gains))

    def _secured(self, name: str, standing: Standing) -> Fraction:
        return self._items[name][1].worth(standing, self._rules, closed=False).secured

    def _open(self, board: Board) -> Iterator[tuple[int, AnyItem]]:
        for opened_us, items in zip(board.opened_us, self._steps, strict=False):
            for item in items:
                yield opened_us, item

    def _open_item(self, board: Board, item: str) -> AnyItem | None:
        if board.closed or item not in self._items:
            return None
        step, one = self._items[item]
        return one if step < len(board.opened_us) else None
