"""A strict subset of YAML 1.2 in which every scalar stays text until a schema types it.

Of ruamel.yaml only the events of its parser are used: no tag is resolved, nothing is constructed. Refused: tags,
anchors, aliases, merge keys, directives, a second document, keys that are not words, a field written twice. Kept: where
each key and each value is written, so that a message can point at it.
"""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias, cast

from entresol.lessons.findings import Finding, FindingCode, shortened
from entresol.lessons.yaml_events import Event, EventKind, SyntaxTrouble, parse_events
from entresol.lessons.yaml_pitfalls import explain, quoted_line
from entresol.lessons.yaml_text import SourceText, Unreadable, code_point, decode, hidden_character

MAX_DEPTH = 24
MAX_NODES = 20_000
MAX_TEXT = 20_000
MAX_KEY = 80

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
NodePath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says, and where it says it."""

    source: SourceText
    root: dict[str, Node]
    keys: dict[NodePath, Mark] = field(repr=False)
    values: dict[NodePath, Mark] = field(repr=False)

    def value_mark(self, path: NodePath) -> Mark:
        """Return where the value at ``path``, or at its nearest parent, begins."""
        return self._nearest(self.values, path)

    def key_mark(self, path: NodePath) -> Mark:
        """Return where the key of ``path``, or of its nearest parent, is written."""
        return self._nearest(self.keys, path)

    def node(self, path: NodePath) -> Node:
        """Return what is at ``path``; ``None`` when there is nothing."""
        here: Node = self.root
        for step in path:
            here = child(here, step)
        return here

    def _nearest(self, marks: dict[NodePath, Mark], path: NodePath) -> Mark:
        while path and path not in marks:
            path = path[:-1]
        return marks.get(path, Mark(1, 1))


def child(node: Node, step: str | int) -> Node:
    """Return what ``node`` holds under ``step``; ``None`` when there is nothing."""
    if isinstance(node, dict):
        return node.get(step) if isinstance(step, str) else None
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def read_tree(data: bytes, file: str) -> Tree | Finding:
    """Return the tree of ``data``, or the first reason why it cannot be read. Never raises, whatever the bytes."""
    try:
        source = decode(data, file)
        return _Composer(source).compose()
    except Unreadable as unreadable:
        return unreadable.finding


def content_hash(root: dict[str, Node]) -> str:
    """Return the identity of a tree: SHA-256, hexadecimal, of its canonical JSON.

    The tree holds fields, lists and text only, so comments, layout, line ends and key order do not change it.
    """
    canonical = json.dumps(root, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(b"entresol-lesson-v1\0" + canonical.encode("utf-8")).hexdigest()


@dataclass(slots=True)
class _Open:
    """A collection being filled."""

    node: "dict[str, Node] | list[Node]"
    path: NodePath
    key: str | None = None


class _Composer:
    """Events to tree, without recursion: depth cannot exhaust the stack."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._stack: list[_Open] = []
        self._root: Node = None
        self._keys: dict[NodePath, Mark] = {}
        self._values: dict[NodePath, Mark] = {}
        self._documents = 0

    def compose(self) -> Tree:
        try:
            for count, event in enumerate(parse_events(self._source.text)):
                if count > MAX_NODES:
                    self._refuse(event, FindingCode.TOO_MANY_NODES, limit=MAX_NODES)
                self._take(event)
        except SyntaxTrouble as trouble:
            raise Unreadable(explain(trouble, self._source)) from None
        if not isinstance(self._root, dict):
            spaced = "\u00a0" in self._source.line(0)
            code = FindingCode.NO_BREAK_SPACE if spaced else FindingCode.NOT_FIELDS
            raise Unreadable(Finding(code=code, file=self._source.file, line=1, column=1))
        return Tree(self._source, self._root, self._keys, self._values)

    def _take(self, event: Event) -> None:
        self._refuse_decorations(event)
        match event.kind:
            case EventKind.SCALAR if self._expects_key():
                self._open_field(event)
            case EventKind.SCALAR:
                self._place(event, self._scalar(event))
            case EventKind.FIELDS | EventKind.LIST:
                self._open(event)
            case EventKind.END:
                self._stack.pop()
            case EventKind.DOCUMENT | EventKind.ALIAS:
                pass

    def _open(self, event: Event) -> None:
        if self._expects_key():
            self._refuse(event, FindingCode.BAD_FIELD_NAME)
        if len(self._stack) >= MAX_DEPTH:
            self._refuse(event, FindingCode.TOO_DEEP, limit=MAX_DEPTH)
        node: dict[str, Node] | list[Node] = {} if event.kind is EventKind.FIELDS else []
        self._stack.append(_Open(node, self._place(event, node)))

    def _refuse_decorations(self, event: Event) -> None:
        if event.kind is EventKind.DOCUMENT:
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, FindingCode.SEVERAL_DOCUMENTS)
        if event.directive:
            self._refuse(event, FindingCode.YAML_DIRECTIVE)
        if event.kind is EventKind.ALIAS or event.anchored:
            self._refuse(event, FindingCode.YAML_ALIAS, corrected=self._quoted(event))
        if event.tag:
            self._refuse(event, FindingCode.YAML_TAG, corrected=self._quoted(event), got=shortened(event.tag))

    def _quoted(self, event: Event) -> str:
        return quoted_line(self._source.line(event.line))

    def _expects_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].node, dict) and self._stack[-1].key is None

    def _open_field(self, event: Event) -> None:
        key = unicodedata.normalize("NFC", event.value)
        if "\u00a0" in key:
            self._refuse(event, FindingCode.NO_BREAK_SPACE)
        if not key.strip() or len(key) > MAX_KEY or key == "<<" or "\n" in key or hidden_character(key):
            self._refuse(event, FindingCode.BAD_FIELD_NAME)
        top = self._stack[-1]
        path = (*top.path, key)
        if path in self._keys:
            self._refuse(event, FindingCode.DUPLICATE_FIELD, got=shortened(key), first=self._keys[path].line)
        self._keys[path] = _mark(event)
        top.key = key

    def _place(self, event: Event, value: Node) -> NodePath:
        if not self._stack:
            self._root = value
            self._values[()] = _mark(event)
            return ()
        top = self._stack[-1]
        if isinstance(top.node, list):
            path = (*top.path, len(top.node))
            top.node.append(value)
            self._keys[path] = _mark(event)
        else:
            key = cast("str", top.key)
            path = (*top.path, key)
            top.node[key] = value
            top.key = None
        # What is not written at all is found wherever the parser stopped looking: its key says more.
        self._values[path] = self._keys[path] if event.plain and not event.value else _mark(event)
        return path

    def _scalar(self, event: Event) -> str | None:
        value = unicodedata.normalize("NFC", event.value)
        hidden = hidden_character(value)
        if hidden is not None:
            self._refuse(event, FindingCode.BAD_CHARACTER, got=code_point(hidden.group()))
        if len(value) > MAX_TEXT:
            self._refuse(event, FindingCode.TEXT_TOO_LONG, size=len(value), limit=MAX_TEXT)
        if not event.plain:
            return value
        self._refuse_cut(event, value)
        return None if value in ("", "~", "null", "Null", "NULL") else value

    def _refuse_cut(self, event: Event, value: str) -> None:
        """``nom: Hôte #1 en panne`` silently means ``Hôte`` for every reader of YAML."""
        rest = self._source.line(event.end_line)[event.end_column :]
        if value and re.match(r"[ \t]+#\S", rest):
            corrected = quoted_line(self._source.line(event.line))
            self._refuse(event, FindingCode.CUT_BY_COMMENT, corrected=corrected, got=shortened(value))

    def _refuse(self, event: Event, code: FindingCode, *, corrected: str = "", **figures: int | str) -> NoReturn:
        mark = _mark(event)
        raise Unreadable(
            Finding(
                code=code,
                file=self._source.file,
                line=mark.line,
                column=mark.column,
                figures=figures,
                corrected=corrected,
            )
        )


def _mark(event: Event) -> Mark:
    return Mark(event.line + 1, event.column + 1)
