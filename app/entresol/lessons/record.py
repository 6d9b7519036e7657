"""The record of a session: everything that was done, undone and refused, in the order in which it happened.

World, seed and record give the session again, undone lines included: an answer is judged in the laboratory in which
it was given, even when undo has since wiped that laboratory away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from entresol.engine import journal
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint


class Deed(StrEnum):
    """What kind of line a record holds."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    REFUSED = "refused"
    """Tried and refused: changes nothing, kept for who reads the attempt."""
    TICK = "tick"
    """Nothing but time."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a record. ``at_us`` is the instant on the student's time bar when it happened."""

    at_us: int
    deed: Deed
    act: Act | None = None


class RecordError(ValueError):
    """A line that is not one. ``code`` is for messages."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def encode_line(line: Line) -> dict[str, object]:
    """Return ``line`` as JSON values."""
    encoded: dict[str, object] = {"at_us": line.at_us, "deed": line.deed.value}
    if line.act is not None:
        encoded["act"] = encode_act(line.act)
    return encoded


def decode_line(encoded: object) -> Line:
    """Return the line that ``encode_line`` wrote.

    Raises:
        RecordError: it wrote nothing of the kind.
    """
    fields = _fields(encoded)
    at_us, deed = fields.get("at_us"), fields.get("deed")
    if not isinstance(at_us, int) or isinstance(at_us, bool) or at_us < 0 or deed not in [one.value for one in Deed]:
        raise RecordError("bad_line")
    act = decode_act(fields["act"]) if "act" in fields else None
    if act is None and deed in (Deed.DO, Deed.REFUSED):
        raise RecordError("bad_line")
    return Line(at_us, Deed(deed), act)


def encode_act(act: Act) -> dict[str, object]:
    """Return ``act`` as JSON values."""
    match act:
        case Answer():
            return {"exercise": act.name, "item": act.item, "value": list(act.chosen)}
        case OpenHint():
            return {"exercise": act.name, "item": act.item, "hint": act.hint}
        case HandIn():
            return {"exercise": act.name}
        case _:
            return journal.encode(act)


def decode_act(encoded: object) -> Act:
    """Return the act that ``encode_act`` wrote.

    Raises:
        RecordError: it wrote nothing of the kind.
    """
    fields = _fields(encoded)
    match fields:
        case {"exercise": Answer.name, "item": str(item), "value": value, **rest} if not rest:
            return Answer(item, _texts(cast("object", value)))
        case {"exercise": OpenHint.name, "item": str(item), "hint": int(hint), **rest} if not rest:
            return OpenHint(item, hint)
        case {"exercise": HandIn.name, **rest} if not rest:
            return HandIn()
        case {"exercise": _}:
            raise RecordError("bad_act")
        case _:
            try:
                return journal.decode(fields)
            except journal.JournalError as error:
                raise RecordError(error.code) from None


def _texts(encoded: object) -> tuple[str, ...]:
    if not isinstance(encoded, list):
        raise RecordError("bad_act")
    texts = [one for one in cast("list[object]", encoded) if isinstance(one, str)]
    if len(texts) != len(cast("list[object]", encoded)):
        raise RecordError("bad_act")
    return tuple(texts)


def _fields(encoded: object) -> Mapping[str, Any]:
    if not isinstance(encoded, dict):
        raise RecordError("bad_line")
    return cast("dict[str, Any]", encoded)
