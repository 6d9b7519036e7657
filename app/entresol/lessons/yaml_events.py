"""The only door to ruamel.yaml: its scanner and its parser, as typed events. Nothing else of that library is used."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar, cast

from ruamel.yaml import YAML, events, tokens
from ruamel.yaml.error import MarkedYAMLError, YAMLError

_T = TypeVar("_T")
_STUMBLES = (
    YAMLError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
)


class EventKind(Enum):
    """What the parser met."""

    DOCUMENT = auto()
    SCALAR = auto()
    ALIAS = auto()
    FIELDS = auto()
    LIST = auto()
    END = auto()


_KINDS: tuple[tuple[type, EventKind], ...] = (
    (events.DocumentStartEvent, EventKind.DOCUMENT),
    (events.ScalarEvent, EventKind.SCALAR),
    (events.AliasEvent, EventKind.ALIAS),
    (events.MappingStartEvent, EventKind.FIELDS),
    (events.SequenceStartEvent, EventKind.LIST),
    (events.MappingEndEvent, EventKind.END),
    (events.SequenceEndEvent, EventKind.END),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of the parser. Lines and columns count from 0."""

    kind: EventKind
    line: int
    column: int
    end_line: int
    end_column: int
    value: str = ""
    plain: bool = False
    """A scalar written without quotes and not as a block."""
    anchored: bool = False
    tag: str = ""
    directive: bool = False


@dataclass(frozen=True, slots=True)
class QuotedText:
    """A text between quotes. Lines and columns count from 0."""

    line: int
    column: int
    end_line: int
    value: str


class SyntaxTrouble(Exception):  # noqa: N818 - the scanner's own answer, given a type
    """Where the scanner stopped and why, in its own words; lines and columns count from 0."""

    def __init__(self, problem: str, context: str, at: tuple[int, int] | None, opened: tuple[int, int] | None) -> None:
        super().__init__(problem)
        self.problem, self.context = problem, context
        self.known_place = at is not None or opened is not None
        self.line, self.column = at or opened or (0, 0)
        self.opened_line, self.opened_column = opened or at or (0, 0)


def parse_events(text: str) -> Iterator[Event]:
    """Yield the events of ``text`` that say something.

    Raises:
        SyntaxTrouble: the text is not YAML.
    """
    return _guarded(lambda: cast("Any", YAML(typ="base", pure=True)).parse(text), _event)


def quoted_texts(text: str) -> Iterator[QuotedText]:
    """Yield the quoted texts of ``text`` in order.

    Raises:
        SyntaxTrouble: the text is not YAML.
    """
    return _guarded(lambda: cast("Any", YAML(typ="base", pure=True)).scan(text), _quoted_text)


def _guarded(read: Callable[[], Iterator[object]], turned: Callable[[object], _T | None]) -> Iterator[_T]:
    try:
        for thing in read():
            result = turned(thing)
            if result is not None:
                yield result
    except MarkedYAMLError as marked:
        error = cast("Any", marked)
        problem, context = str(error.problem or ""), str(error.context or "")
        raise SyntaxTrouble(problem, context, _place(error.problem_mark), _place(error.context_mark)) from None
    except _STUMBLES as error:
        # The scanner stumbles in its own ways on some damaged files: an escape beyond Unicode, for one.
        raise SyntaxTrouble(str(error), "", None, None) from None


def _place(mark: object) -> tuple[int, int] | None:
    known = cast("Any", mark)
    return None if known is None else (int(known.line), int(known.column))


def _event(thing: object) -> Event | None:
    kind = next((kind for of, kind in _KINDS if isinstance(thing, of)), None)
    if kind is None:
        return None
    event = cast("Any", thing)
    scalar = kind is EventKind.SCALAR
    return Event(
        kind=kind,
        line=event.start_mark.line,
        column=event.start_mark.column,
        end_line=event.end_mark.line,
        end_column=event.end_mark.column,
        value=str(event.value) if scalar else "",
        plain=scalar and event.style is None,
        anchored=getattr(event, "anchor", None) is not None,
        tag=str(getattr(event, "tag", None) or ""),
        directive=kind is EventKind.DOCUMENT and bool(event.version or event.tags),
    )


def _quoted_text(thing: object) -> QuotedText | None:
    if not isinstance(thing, tokens.ScalarToken):
        return None
    token = cast("Any", thing)
    if token.style not in ("'", '"'):
        return None
    return QuotedText(token.start_mark.line, token.start_mark.column, token.end_mark.line, str(token.value))
