"""Qt Linguist catalogues (.ts): what the sources say, what the files hold, and how they are written.

Standard library only. The extractor reads the syntax tree instead of calling ``lupdate``, because ``lupdate`` needs
libraries that a fresh Debian lacks and (6.11.3) loses the plural of ``translate(context, text, None, n)``.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Key = tuple[str, str, str]
"""Context, source text, comment that tells two equal sources apart."""

FIGURE = re.compile(r"\{[^{}]*\}|%n")


class CatalogueError(ValueError):
    """A source or a catalogue that cannot be read as one."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the interface; ``forms`` is empty until translated, and holds two texts for a plural."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False
    forms: tuple[str, ...] = ()
    finished: bool = False

    @property
    def key(self) -> Key:
        """What Qt looks it up by."""
        return self.context, self.source, self.comment


def messages_of(folder: Path) -> list[Message]:
    """Every text that the Python files under ``folder`` show, by context, then in order of appearance.

    Raises:
        CatalogueError: a call whose context or text is not a literal, or a text used with and without a number.
    """
    found: dict[Key, Message] = {}
    for path in sorted(folder.rglob("*.py")):
        for message in messages_in(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix()):
            known = found.setdefault(message.key, message)
            if known.plural != message.plural:
                msg = f"{path}: {message.source!r} is used both with and without a number"
                raise CatalogueError(msg)
    return sorted(found.values(), key=lambda message: message.context)


def messages_in(text: str, name: str) -> Iterator[Message]:
    """The texts of one file, in order of appearance."""
    calls = [node for node in ast.walk(ast.parse(text, name)) if isinstance(node, ast.Call) and is_translate(node.func)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        yield _message(call, f"{name}:{call.lineno}")


def is_translate(function: ast.expr) -> bool:
    """Whether a called expression is ``translate`` or ``QCoreApplication.translate``."""
    match function:
        case ast.Name(id="translate"):
            return True
        case ast.Attribute(value=ast.Name(id="QCoreApplication" | "QApplication"), attr="translate"):
            return True
        case _:
            return False


def _message(call: ast.Call, where: str) -> Message:
    literals = [node.value if isinstance(node, ast.Constant) else ... for node in call.args]
    match literals:
        case [str(context), str(source), *rest] if not call.keywords:
            pass
        case _:
            msg = f"{where}: translate() takes a literal context and a literal text"
            raise CatalogueError(msg)
    match rest:
        case [] | [None] | [None, _]:
            comment = ""
        case [str(comment), *_]:
            pass
        case _:
            msg = f"{where}: the third argument of translate() is a literal comment or None"
            raise CatalogueError(msg)
    return Message(context, source, comment, plural=len(rest) > 1)


def read(path: Path) -> tuple[str, list[Message]]:
    """The language of a catalogue and its messages, without those that have vanished from the sources."""
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        msg = f"{path}: {error}"
        raise CatalogueError(msg) from error
    messages = [_entry(context, node) for context in root.iter("context") for node in context.iter("message")]
    return root.get("language", ""), [message for message in messages if message is not None]


def _entry(context: ET.Element, node: ET.Element) -> Message | None:
    translation = node.find("translation")
    kind = "" if translation is None else translation.get("type", "")
    if translation is None or kind in {"vanished", "obsolete"}:
        return None
    plural = node.get("numerus") == "yes"
    forms = tuple(_text(form) for form in (translation.iter("numerusform") if plural else (translation,)))
    return Message(
        context=_text(context.find("name")),
        source=_text(node.find("source")),
        comment=_text(node.find("comment")),
        plural=plural,
        forms=forms if any(forms) else (),
        finished=kind != "unfinished" and all(forms),
    )


def _text(node: ET.Element | None) -> str:
    if node is None:
        return ""
    if len(node):
        msg = f"<{node[0].tag}> inside <{node.tag}> is not supported"
        raise CatalogueError(msg)
    return node.text or ""


def write(path: Path, language: str, messages: Iterable[Message]) -> None:
    """Write a catalogue the way Linguist does, so that opening and saving it there changes nothing."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    by_context: dict[str, list[Message]] = {}
    for message in messages:
        by_context.setdefault(message.context, []).append(message)
    for context, entries in by_context.items():
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for entry in entries:
            lines += _lines(entry)
        lines.append("</context>")
    lines.append("</TS>")
    text = "\n".join(lines) + "\n"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


def _lines(message: Message) -> list[str]:
    unfinished = "" if message.finished else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{_escaped(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_escaped(message.comment)}</comment>")
    if message.plural:
        lines.append(f"        <translation{unfinished}>")
        forms = message.forms or ("", "")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        text = _escaped(message.forms[0]) if message.forms else ""
        lines.append(f"        <translation{unfinished}>{text}</translation>")
    lines.append("    </message>")
    return lines


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def merged(wanted: Iterable[Message], held: Iterable[Message]) -> list[Message]:
    """``wanted`` with the translations of ``held``; what is no longer wanted is dropped."""
    known = {message.key: message for message in held}
    return [_with_forms_of(known.get(message.key), message) for message in wanted]


def _with_forms_of(known: Message | None, message: Message) -> Message:
    if known is None or known.plural != message.plural or not known.forms:
        return message
    return replace(message, forms=known.forms, finished=known.finished)


def faults(language: str, message: Message) -> Iterator[str]:
    """What is wrong with a finished translation: lost or invented figures, and French typography."""
    for form in message.forms:
        # « une VM » needs no number: a plural may leave %n out of its singular.
        lost = set(FIGURE.findall(message.source)) ^ set(FIGURE.findall(form))
        if lost - ({"%n"} if message.plural and form is message.forms[0] else set()):
            yield f"figures differ ({', '.join(sorted(lost))}): {form}"
        if _edges(message.source) != _edges(form):
            yield f"spaces at the ends differ: {form!r}"
        if "'" in form:
            yield f"straight apostrophe: {form}"
        if language == "fr" and FRENCH_SPACES.search(QUOTED.sub("«\u00a0\u00a0»", form)):
            yield f"French spacing (U+00A0 before : % » and after «, nothing before ? ! ;): {form!r}"


FRENCH_SPACES = re.compile(r"[^\u00a0\s]»|«[^\u00a0]| [:%»?!;]|\u00a0[?!;]|[\w}»)]:(?=\s|$)|\d%|\}%(?!n)")

QUOTED = re.compile(r"«\u00a0[^»]*\u00a0»")
"""Words quoted as they are typed (« correct: true ») keep their own spacing."""


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
