"""The building blocks of file schemas: strict models, identifiers, numbers, quantities with units, texts.

Every scalar of the tree is text; each type here reads it in one way only, so ``1.10``, ``no`` and ``010`` mean what
they show. A value is refused with a ``FindingCode`` and figures, never with an English sentence.
"""

import re
from dataclasses import dataclass
from typing import Annotated, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, model_validator
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from entresol.lessons.findings import FindingCode, shortened
from entresol.lessons.typography import typeset
from entresol.model.text import LanguageCode, LocalizedText
from entresol.model.units import Dimension, QuantityError, parse_quantity, units_of

_IDENTIFIER = re.compile(r"\A[a-z][a-z0-9-]{0,39}\Z")
_LESSON_ID = re.compile(r"\A[a-z0-9]+(?:[.-][a-z0-9]+){1,9}\Z")
_VERSION = re.compile(r"\A(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}\Z")
_WHOLE = re.compile(r"\A\d{1,9}\Z")
_HTML = re.compile(r"<(?:/?[a-zA-Z][^>\n]*|!--)>?")
_LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?(?P<address>[^)\s>]*)")
_BARE_ADDRESS = re.compile(r"(?:https?|ftp|file|data|javascript):[^\s)]+|//[\w.-]+/\S*", re.IGNORECASE)
_REFERENCE_LINK = re.compile(r"(?m)^ {0,3}\[[^\]\n]+\]:\s*\S+")
_VARIABLE = re.compile(r"\$\{[^}\n]{0,60}\}?")

LANGUAGES: tuple[LanguageCode, ...] = ("fr", "en")


class Strict(BaseModel):
    """A set of fields: none unknown, none changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field whose text names something declared elsewhere in the file."""

    what: str


def refused(code: FindingCode, **figures: int | str) -> PydanticCustomError:
    """Return the error that becomes a finding; ``at`` among the figures names a field inside the refused value."""
    return PydanticCustomError(code.value, code.value, dict(figures))


def _matching(pattern: re.Pattern[str], code: FindingCode) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.match(text):
            raise refused(code, got=shortened(text))
        return text

    return AfterValidator(check)


Identifier = Annotated[str, _matching(_IDENTIFIER, FindingCode.BAD_IDENTIFIER)]
LessonId = Annotated[str, _matching(_LESSON_ID, FindingCode.BAD_LESSON_ID)]
Version = Annotated[str, _matching(_VERSION, FindingCode.BAD_VERSION)]


def scalar_text(value: object) -> str:
    """Return ``value`` when it is a text that says something."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise refused(FindingCode.EMPTY)
    if not isinstance(value, str):
        raise refused(FindingCode.WANT_TEXT)
    return value


def whole(minimum: int, maximum: int) -> PlainValidator:
    """Return the reader of a whole number written in digits."""

    def read(value: object) -> int:
        return read_whole(value, minimum, maximum)

    return PlainValidator(read)


def read_whole(value: object, minimum: int, maximum: int) -> int:
    """Return ``value`` as a whole number between two bounds that are allowed, or refuse it."""
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    else:
        text = scalar_text(value)
        if not _WHOLE.match(text):
            raise refused(FindingCode.WHOLE_NUMBER, got=shortened(text))
        number = int(text)
    return _within(number, str(number), (minimum, str(minimum)), (maximum, str(maximum)))


def quantity(dimension: Dimension, minimum: str | None = None, maximum: str | None = None) -> PlainValidator:
    """Return the reader of an amount with its unit; bounds are written in the same way and allowed."""
    low = None if minimum is None else (parse_quantity(minimum, dimension), minimum)
    high = None if maximum is None else (parse_quantity(maximum, dimension), maximum)

    def read(value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return _within(read_quantity(scalar_text(value), dimension), str(value), low, high)

    return PlainValidator(read)


def read_quantity(text: str, dimension: Dimension) -> int:
    """Return ``text`` as an exact integer of the dimension's small unit, or refuse it."""
    try:
        return parse_quantity(text, dimension)
    except QuantityError as error:
        units = ", ".join(units_of(dimension))
        match error.reason:
            case "decimal_comma":
                wanted = text.strip().replace(",", ".")
                raise refused(FindingCode.DECIMAL_COMMA, got=shortened(text), wanted=shortened(wanted)) from None
            case "no_unit":
                raise refused(FindingCode.NO_UNIT, got=shortened(text), units=units) from None
            case "wrong_unit":
                raise refused(FindingCode.WRONG_UNIT, got=shortened(text), units=units) from None
            case "not_whole":
                raise refused(FindingCode.NOT_WHOLE, got=shortened(text)) from None
            case _:
                raise refused(FindingCode.NOT_A_QUANTITY, got=shortened(text), units=units) from None


def _within(number: int, got: str, low: tuple[int, str] | None, high: tuple[int, str] | None) -> int:
    if low is not None and number < low[0]:
        raise refused(FindingCode.TOO_SMALL, got=shortened(got), limit=low[1])
    if high is not None and number > high[0]:
        raise refused(FindingCode.TOO_LARGE, got=shortened(got), limit=high[1])
    return number


def _read_flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = scalar_text(value)
    if text not in ("true", "false"):
        raise refused(FindingCode.TRUE_OR_FALSE, got=shortened(text))
    return text == "true"


Flag = Annotated[bool, PlainValidator(_read_flag)]
Points = Annotated[int, whole(1, 1000)]
Share = Annotated[int, quantity(Dimension.SHARE_PPM, "0 %", "100 %")]
"""Parts per million, written as a percentage."""
Duration = Annotated[int, quantity(Dimension.TIME_US, "1 ms", "24 h")]
"""Microseconds."""


def _safe_text(text: str) -> str:
    """Refuse what a lesson's text must not ask of the view that shows it (lessons.md 8)."""
    html = _HTML.search(text)
    if html is not None:
        raise refused(FindingCode.HTML, got=shortened(html.group()))
    for link in _LINK.finditer(text):
        if not link.group().startswith("!") and link["address"].startswith("#"):
            continue
        raise refused(FindingCode.REMOTE_ADDRESS, got=shortened(link["address"]))
    address = _BARE_ADDRESS.search(text) or _REFERENCE_LINK.search(text)
    if address is not None:
        raise refused(FindingCode.REMOTE_ADDRESS, got=shortened(address.group()))
    variable = _VARIABLE.search(text)
    if variable is not None:
        raise refused(FindingCode.UNKNOWN_VARIABLE, got=shortened(variable.group()))
    return text


_Sentence = Annotated[str, BeforeValidator(scalar_text), AfterValidator(_safe_text)]


class Text(Strict):
    """A text in every language of the program."""

    fr: _Sentence
    en: _Sentence

    @model_validator(mode="before")
    @classmethod
    def _every_language(cls, value: object) -> object:
        if isinstance(value, str):
            raise refused(FindingCode.MISSING_LANGUAGE, language=", ".join(LANGUAGES))
        if isinstance(value, dict):
            written = cast("dict[str, object]", value)
            absent = [language for language in LANGUAGES if language not in written]
            if absent and len(absent) < len(LANGUAGES):
                raise refused(FindingCode.MISSING_LANGUAGE, language=absent[0])
            return written
        return value

    def into(self, language: LanguageCode) -> str:
        """Return the text in ``language``, as it is shown."""
        return typeset(self.fr if language == "fr" else self.en, language)

    def localized(self) -> LocalizedText:
        """Return the same text as a value of the model, as it is shown."""
        return LocalizedText(self.into("fr"), self.into("en"))


def _in_every_language(value: object) -> object:
    if not isinstance(value, str):
        return value
    both: dict[str, str] = dict.fromkeys(LANGUAGES, value)
    return both


Name = Annotated[Text, BeforeValidator(_in_every_language)]
"""A name: one word for every language (``web-01``) or one for each (``bd-01``, ``db-01``)."""

HostName = Annotated[str, Refers("host")]
VmName = Annotated[str, Refers("vm")]
