"""What a YAML syntax error most probably means for the person who typed the line, and the line put right.

The scanner says where it stopped; the cause is often elsewhere (a quote opened forty lines above, an indentation that
matched nothing) and nearly always the same: text that should have been between quotes.
"""

import re
from dataclasses import replace

from entresol.lessons.findings import Finding, FindingCode, shortened
from entresol.lessons.yaml_events import SyntaxTrouble, quoted_texts
from entresol.lessons.yaml_text import SourceText

_FIELD = re.compile(r"\A(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+)\s*:[ \u00a0]+(?P<value>.*?)\s*\Z")
_ENTRY = re.compile(r"\A(?P<lead>\s*(?:- +)+)(?P<value>.*?)\s*\Z")
_LANGUAGE_IN_BRACES = re.compile(r"(\b(?:fr|en): ?)(.*?)(?=, (?:fr|en): |\}\s*[,}\]]|\}\s*\Z)")


def quoted_line(line: str) -> str:
    """Return ``line`` with its value between double quotes, ready to paste; empty when it has no value."""
    field = _FIELD.match(line) or _ENTRY.match(line)
    if field is None:
        return ""
    lead, value = field["lead"].strip(), field["value"]
    if value.startswith("{") and value.endswith("}"):
        return _quoted_braces(line)
    key = f"{field['key']}: " if "key" in field.groupdict() else ""
    return f"{lead + ' ' if lead else ''}{key}{_quoted(value)}"


def explain(trouble: SyntaxTrouble, source: SourceText) -> Finding:
    """Return the finding that names the likely cause of ``trouble``."""
    opening = _swallowing_quote(source, trouble)
    if opening is not None:
        line, column = opening
        return Finding(code=FindingCode.UNCLOSED, file=source.file, line=line, column=column, figures={"opened": line})
    finding = replace(_cause(trouble, source), file=source.file)
    if finding.code is FindingCode.BAD_INDENT:
        guilty = _unmatched_indent(source, finding.line)
        if guilty is not None:
            text = source.line(guilty)
            return replace(finding, line=guilty + 1, column=len(text) - len(text.lstrip()) + 1)
    return finding


def _quoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _quoted_braces(line: str) -> str:
    """Quote the texts of a one-line ``{fr: ..., en: ...}``."""

    def put_quotes(match: re.Match[str]) -> str:
        value = match[2].strip()
        return match[1] + (value if value[:1] in ("'", '"') else _quoted(value))

    mended = _LANGUAGE_IN_BRACES.sub(put_quotes, line)
    return mended.strip() if mended != line else ""


def _cause(trouble: SyntaxTrouble, source: SourceText) -> Finding:
    if not trouble.known_place:
        return Finding(code=FindingCode.YAML_SYNTAX)
    text = source.line(trouble.line)
    return _by_the_line(trouble, text) or _by_the_problem(trouble, text, source)


def _at(trouble: SyntaxTrouble, code: FindingCode, *, corrected: str = "", **figures: int | str) -> Finding:
    return Finding(code=code, line=trouble.line + 1, column=trouble.column + 1, corrected=corrected, figures=figures)


def _by_the_line(trouble: SyntaxTrouble, text: str) -> Finding | None:
    """Causes that the text of the line tells by itself."""
    if "\\t" in trouble.problem or text[: trouble.column + 1].lstrip(" ").startswith("\t"):
        return _at(trouble, FindingCode.TAB)
    if re.match(r"\s*\u00a0", text) or re.match(r"\s*(?:- +)*[\w-]+\s*:\u00a0", text):
        return _at(trouble, FindingCode.NO_BREAK_SPACE)
    if "mapping values are not allowed" in trouble.problem:
        if len(re.findall(r":(?=\s|$)", text)) > 1:
            return _at(trouble, FindingCode.COLON_IN_TEXT, corrected=quoted_line(text))
        return _at(trouble, FindingCode.BAD_INDENT, opened=max(1, trouble.line))
    special = re.match(r"\s*(?:- +)*(?:[\w-]+\s*:\s+)?([*&!%@`])", text)
    if special:
        return _at(trouble, FindingCode.NEEDS_QUOTES, corrected=quoted_line(text), got=special[1])
    return None


def _by_the_problem(trouble: SyntaxTrouble, text: str, source: SourceText) -> Finding:
    problem = trouble.problem
    if "cannot start any token" in problem or "entries are not allowed" in problem or "keys are not allowed" in problem:
        got = text[trouble.column : trouble.column + 1]
        return _at(trouble, FindingCode.NEEDS_QUOTES, corrected=quoted_line(text), got=got)
    if "unknown escape character" in problem:
        return _at(trouble, FindingCode.NEEDS_QUOTES, corrected=text.strip().replace("\\", "\\\\"), got="\\")
    if "could not find expected ':'" in problem:
        guilty = source.line(trouble.opened_line)
        return Finding(
            code=FindingCode.NO_COLON,
            line=trouble.opened_line + 1,
            column=len(guilty) - len(guilty.lstrip()) + 1,
            figures={"got": shortened(guilty.strip())},
        )
    if "expected ',' or" in problem and trouble.opened_line == trouble.line:
        return _at(trouble, FindingCode.FLOW_TEXT, corrected=_quoted_braces(text))
    if "end of stream" in problem or "expected ',' or" in problem:
        return Finding(
            code=FindingCode.UNCLOSED,
            line=trouble.opened_line + 1,
            column=1,
            figures={"opened": trouble.opened_line + 1},
        )
    if "block end" in problem:
        return _not_the_end_of_a_block(trouble, text)
    return _at(trouble, FindingCode.YAML_SYNTAX)


def _not_the_end_of_a_block(trouble: SyntaxTrouble, text: str) -> Finding:
    if re.match(r"\s*(?:- +)*[\w-]+\s*:\s+['\"\[{]", text):
        return _at(trouble, FindingCode.TEXT_AFTER_QUOTE, corrected=quoted_line(text))
    if "scalar" in trouble.problem and ":" not in text:
        return _at(trouble, FindingCode.NO_COLON, got=shortened(text.strip()))
    return _at(trouble, FindingCode.BAD_INDENT, opened=trouble.opened_line + 1)


def _swallowing_quote(source: SourceText, trouble: SyntaxTrouble) -> tuple[int, int] | None:
    """Return where a quoted text begins that runs over lines and swallows a field: its closing quote is missing."""
    read = "\n".join(source.lines[: trouble.line + 1]) if trouble.known_place else source.text
    try:
        for quoted in quoted_texts(read):
            if quoted.end_line > quoted.line and re.search(r"[\w-]+: ", quoted.value):
                return quoted.line + 1, quoted.column + 1
    except SyntaxTrouble as stop:
        if "quoted scalar" in stop.context and "end of" in stop.problem:
            return stop.opened_line + 1, stop.opened_column + 1
    return None


def _unmatched_indent(source: SourceText, upto: int) -> int | None:
    """Return the first line, counted from 0, whose indentation matches no open block."""
    stack, block = [0], -1
    for index, line in enumerate(source.lines[:upto]):
        body = line.lstrip(" ")
        indent = len(line) - len(body)
        if not body or body.startswith("#") or 0 <= block < indent:
            continue
        block = -1
        if indent > stack[-1]:
            stack.append(indent)
        while indent < stack[-1]:
            stack.pop()
        if indent != stack[-1]:
            return index
        while body.startswith("- "):
            step = len(body) - len(body[1:].lstrip(" "))
            indent, body = indent + step, body[step:]
            stack.append(indent)
        if re.search(r":\s*[|>][+-]?\d?\s*\Z", line):
            block = indent
    return None
