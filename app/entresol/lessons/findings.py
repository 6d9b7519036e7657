"""What is wrong in a file that a teacher wrote: a code, a place and figures. Sentences are made in ``ui.words``."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as field_with
from enum import StrEnum


class Severity(StrEnum):
    """Whether the file can be used all the same."""

    ERROR = "error"
    WARNING = "warning"


class FindingCode(StrEnum):
    """Every kind of mistake. Figures are named beside each; ``got`` is what the file says, at most 60 characters."""

    # The file as text
    UNREADABLE = "unreadable"
    NOT_UTF8 = "not_utf8"
    TOO_BIG = "too_big"
    """``size`` and ``limit``, bytes."""
    TOO_DEEP = "too_deep"
    """``limit`` levels."""
    TOO_MANY_NODES = "too_many_nodes"
    """``limit`` values."""
    TEXT_TOO_LONG = "text_too_long"
    """``size`` and ``limit``, characters."""
    BAD_CHARACTER = "bad_character"
    """``got``: its code point."""
    TAB = "tab"
    NO_BREAK_SPACE = "no_break_space"
    # The file as YAML
    COLON_IN_TEXT = "colon_in_text"
    NEEDS_QUOTES = "needs_quotes"
    """``got``: the first character."""
    TEXT_AFTER_QUOTE = "text_after_quote"
    CUT_BY_COMMENT = "cut_by_comment"
    """``got``: what is left of the text."""
    BAD_INDENT = "bad_indent"
    """``opened``: line of the block that is open."""
    NO_COLON = "no_colon"
    """``got``: the name of the field."""
    FLOW_TEXT = "flow_text"
    COMMA_CUT = "comma_cut"
    """``got``: the piece left alone."""
    UNCLOSED = "unclosed"
    """``opened``: line of the quote or bracket."""
    YAML_SYNTAX = "yaml_syntax"
    DUPLICATE_FIELD = "duplicate_field"
    """``got`` and ``first``: line of the first one."""
    YAML_TAG = "yaml_tag"
    """``got``: the tag."""
    YAML_ALIAS = "yaml_alias"
    YAML_DIRECTIVE = "yaml_directive"
    SEVERAL_DOCUMENTS = "several_documents"
    BAD_FIELD_NAME = "bad_field_name"
    NOT_FIELDS = "not_fields"
    # The fields
    MISSING = "missing"
    """``got``: the name of the field."""
    UNKNOWN_FIELD = "unknown_field"
    """``got``; ``near`` when a field of this place resembles it."""
    NOT_ALLOWED = "not_allowed"
    """``got``, ``allowed`` (comma separated) and ``near``."""
    NO_KIND = "no_kind"
    """``allowed``."""
    WHOLE_NUMBER = "whole_number"
    TOO_SMALL = "too_small"
    """``got`` and ``limit``, which is allowed."""
    TOO_LARGE = "too_large"
    """``got`` and ``limit``, which is allowed."""
    TRUE_OR_FALSE = "true_or_false"
    EMPTY = "empty"
    WANT_LIST = "want_list"
    WANT_FIELDS = "want_fields"
    WANT_TEXT = "want_text"
    TOO_FEW = "too_few"
    """``limit``."""
    TOO_MANY = "too_many"
    """``limit``."""
    BAD_IDENTIFIER = "bad_identifier"
    BAD_VERSION = "bad_version"
    BAD_LESSON_ID = "bad_lesson_id"
    BAD_REFERENCE = "bad_reference"
    """``got`` is not of the form ``host:srv-02`` or ``vm:web-01``."""
    NO_UNIT = "no_unit"
    """``got``, ``units`` (comma separated)."""
    WRONG_UNIT = "wrong_unit"
    """``got``, ``units``."""
    DECIMAL_COMMA = "decimal_comma"
    """``got``, ``wanted``."""
    NOT_WHOLE = "not_whole"
    NOT_A_QUANTITY = "not_a_quantity"
    """``got``, ``units``."""
    UNIT_MISMATCH = "unit_mismatch"
    """``metric``, ``got``, ``units``."""
    MISSING_LANGUAGE = "missing_language"
    """``language``: fr or en."""
    NEWER_FORMAT = "newer_format"
    """``got`` and ``limit``: the newest format that this program reads."""
    # What the fields mean together
    UNKNOWN_NAME = "unknown_name"
    """``what`` (host, vm, ...), ``got`` and ``near``."""
    DUPLICATE_ID = "duplicate_id"
    """``got`` and ``first``: line of the first one."""
    EXACTLY_ONE = "exactly_one"
    """``allowed``: the fields of which one is wanted."""
    WRONG_SUBJECT = "wrong_subject"
    """``metric``, ``allowed``: of what it can be read."""
    ONE_RIGHT_OPTION = "one_right_option"
    """``count``: how many are marked right."""
    NO_EXPLANATION = "no_explanation"
    """``got``: the option that loses points without a word."""
    UNKNOWN_VARIABLE = "unknown_variable"
    HTML = "html"
    REMOTE_ADDRESS = "remote_address"
    NUMBERS_DIFFER = "numbers_differ"
    """``fr`` and ``en``: the numbers of each text."""
    WORLD_REFUSES = "world_refuses"
    """``reason``: a code of the scenario that cannot be built."""
    UNEXPECTED = "unexpected"
    """A value refused for a reason without a sentence of its own: ``got``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One mistake. ``line`` and ``column`` count from 1; line 0 means the file as a whole."""

    code: FindingCode
    file: str = ""
    line: int = 0
    column: int = 0
    field: str = ""
    """Where in the lesson, readable: ``steps › 3 (placer) › items › 1 (bd-placee) › points``."""
    severity: Severity = Severity.ERROR
    figures: Mapping[str, int | str] = field_with(default_factory=dict[str, "int | str"])
    corrected: str = ""
    """The line rewritten, ready to paste, when the program can tell."""


def shortened(value: object, limit: int = 60) -> str:
    """Return what a message may quote of ``value``: one line of at most ``limit`` characters."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    text = " ".join(("" if value is None else str(value)).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
