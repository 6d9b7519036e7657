"""A tree against a schema: pydantic does the typing, this module says where and what in the file's own terms."""

import difflib
import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from entresol.lessons.findings import Finding, FindingCode, shortened
from entresol.lessons.yaml_tree import Mark, Node, NodePath, Tree, child

M = TypeVar("M", bound=BaseModel)

MAX_FINDINGS = 50
_NEAR_ENOUGH = 0.6
_INSIDE_TEXT = frozenset({FindingCode.HTML, FindingCode.REMOTE_ADDRESS, FindingCode.UNKNOWN_VARIABLE})


def validate(model: type[M], tree: Tree) -> M | tuple[Finding, ...]:
    """Return ``tree`` as a ``model``, or what is wrong in the order of the lines (at most ``MAX_FINDINGS``)."""
    try:
        return model.model_validate(tree.root)
    except ValidationError as error:
        details = _told_once(error.errors(include_url=False))
        found = [_Explainer(tree, model).finding(cast("dict[str, Any]", detail)) for detail in details[:MAX_FINDINGS]]
        return in_order(found)


def _told_once(details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Return ``details`` less the lists found too short only because something inside them is wrong."""
    places = [detail["loc"] for detail in details]
    return [
        detail
        for detail in details
        if detail["type"] != "too_short"
        or not any(len(place) > len(detail["loc"]) and place[: len(detail["loc"])] == detail["loc"] for place in places)
    ]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` in the order of the lines, each once."""
    unique = {(one.line, one.column, one.code, one.field, str(one.figures.get("got", ""))): one for one in findings}
    return tuple(unique[key] for key in sorted(unique))


def nearest(got: str, known: Iterable[str]) -> str:
    """Return the name among ``known`` that ``got`` resembles, or nothing."""
    close = difflib.get_close_matches(got, sorted(known), 1, _NEAR_ENOUGH)
    return close[0] if close else ""


def readable_path(tree: Tree, path: NodePath) -> str:
    """Return ``path`` for a reader: list places count from 1 and show the identifier of what is there."""
    node: Node = tree.root
    steps: list[str] = []
    for step in path:
        node = child(node, step)
        if isinstance(step, str):
            steps.append(step)
        else:
            name = node.get("id") if isinstance(node, dict) else None
            steps.append(f"{step + 1} ({name})" if isinstance(name, str) else f"{step + 1}")
    return " › ".join(steps)


def finding_at(tree: Tree, path: NodePath, code: FindingCode, **figures: int | str) -> Finding:
    """Return a finding about the value at ``path``."""
    mark = tree.value_mark(path)
    field = readable_path(tree, path)
    return Finding(code=code, file=tree.source.file, line=mark.line, column=mark.column, field=field, figures=figures)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What one error of pydantic means here."""

    code: FindingCode
    figures: dict[str, int | str]
    path: NodePath
    on_key: bool = False


class _Explainer:
    """Turns the errors of one tree into findings."""

    def __init__(self, tree: Tree, model: type[BaseModel]) -> None:
        self._tree = tree
        self._model = model

    def finding(self, detail: dict[str, Any]) -> Finding:
        loc: tuple[str | int, ...] = detail["loc"]
        meaning = self._meaning(detail, self._path(loc), loc)
        mark = self._tree.key_mark(meaning.path) if meaning.on_key else self._tree.value_mark(meaning.path)
        if meaning.code in _INSIDE_TEXT:
            mark = self._inside(mark, str(meaning.figures.get("got", "")))
        return Finding(
            code=meaning.code,
            file=self._tree.source.file,
            line=mark.line,
            column=mark.column,
            field=readable_path(self._tree, meaning.path),
            figures=meaning.figures,
        )

    def _path(self, loc: Sequence[str | int]) -> NodePath:
        """Return the part of ``loc`` that exists in the file. The tag of a union is not a step of the file."""
        node: Node = self._tree.root
        path: list[str | int] = []
        tag_seen = False
        for step in loc:
            if isinstance(node, dict) and not tag_seen and node.get("kind") == step:
                tag_seen = True
                continue
            if not (isinstance(node, dict) and step in node) and not (isinstance(node, list) and isinstance(step, int)):
                break
            node = child(node, step)
            path.append(step)
            tag_seen = False
        return tuple(path)

    def _meaning(self, detail: dict[str, Any], path: NodePath, loc: tuple[str | int, ...]) -> _Meaning:
        kind: str = detail["type"]
        got: object = detail.get("input")
        figures: dict[str, int | str] = dict(detail.get("ctx") or {})
        # pydantic has a "missing" of its own, which tells nothing but the place.
        if kind in FindingCode._value2member_map_ and not (kind == "missing" and not figures):
            at = figures.pop("at", "")
            return _Meaning(FindingCode(kind), figures, (*path, at) if at else path)
        match kind:
            case "missing":
                return _Meaning(FindingCode.MISSING, {"got": str(loc[-1])}, path, on_key=True)
            case "extra_forbidden":
                return self._unknown_field(path, loc, got)
            case "literal_error" | "enum":
                return self._not_allowed(path, loc, got)
            case "union_tag_invalid" | "union_tag_not_found":
                return self._wrong_kind(path, loc, got)
            case "too_short" | "too_long":
                short = kind == "too_short"
                limit = figures["min_length" if short else "max_length"]
                return _Meaning(FindingCode.TOO_FEW if short else FindingCode.TOO_MANY, {"limit": limit}, path)
            case _:
                return _Meaning(_wanted(kind, got), {"got": shortened(got)}, path)

    def _unknown_field(self, path: NodePath, loc: tuple[str | int, ...], got: object) -> _Meaning:
        name = str(loc[-1])
        if got is None and not re.fullmatch(r"[a-z_]{2,20}", name):
            return _Meaning(FindingCode.COMMA_CUT, {"got": shortened(name)}, path, on_key=True)
        known = {field for model in _models_at(self._model, loc[:-1]) for field in field_names(model)}
        written = self._tree.node(path[:-1])
        left = known - set(written) if isinstance(written, dict) else known
        figures: dict[str, int | str] = {"got": shortened(name), "near": nearest(name, left)}
        return _Meaning(FindingCode.UNKNOWN_FIELD, figures, path, on_key=True)

    def _not_allowed(self, path: NodePath, loc: tuple[str | int, ...], got: object) -> _Meaning:
        if got is None:
            return _Meaning(FindingCode.EMPTY, {}, path)
        name = next((step for step in reversed(loc) if isinstance(step, str)), "")
        allowed = [
            value
            for model in _models_at(self._model, loc[: len(loc) - 1 - loc[::-1].index(name)])
            for value in _literals(_annotation(model, name))
        ]
        figures: dict[str, int | str] = {
            "got": shortened(got),
            "allowed": ", ".join(allowed),
            "near": nearest(str(got), allowed),
        }
        return _Meaning(FindingCode.NOT_ALLOWED, figures, path)

    def _wrong_kind(self, path: NodePath, loc: tuple[str | int, ...], got: object) -> _Meaning:
        allowed = [kind for model in _models_at(self._model, loc) for kind in _literals(_annotation(model, "kind"))]
        if not isinstance(got, dict):
            return _Meaning(
                FindingCode.EMPTY if got is None else FindingCode.WANT_FIELDS, {"got": shortened(got)}, path
            )
        fields = cast("dict[str, Node]", got)
        if fields.get("kind") is None:
            return _Meaning(FindingCode.NO_KIND, {"allowed": ", ".join(allowed)}, path)
        said = str(fields["kind"])
        figures: dict[str, int | str] = {
            "got": shortened(said),
            "allowed": ", ".join(allowed),
            "near": nearest(said, allowed),
        }
        return _Meaning(FindingCode.NOT_ALLOWED, figures, (*path, "kind"))

    def _inside(self, mark: Mark, needle: str) -> Mark:
        """Return where ``needle`` is in the block of text that begins at ``mark``."""
        needle = needle.rstrip("…")
        lines = self._tree.source.lines
        for index in range(mark.line - 1, min(len(lines), mark.line + 200)):
            if needle and needle in lines[index]:
                return Mark(index + 1, lines[index].index(needle) + 1)
        return mark


def _wanted(kind: str, got: object) -> FindingCode:
    if got is None:
        return FindingCode.EMPTY
    if kind in ("tuple_type", "list_type"):
        return FindingCode.WANT_LIST
    if kind in ("model_type", "model_attributes_type", "dict_type", "mapping_type"):
        return FindingCode.WANT_FIELDS
    if kind == "string_type":
        return FindingCode.WANT_TEXT
    return FindingCode.UNEXPECTED


def field_names(model: type[BaseModel]) -> set[str]:
    """Return the names that the fields of ``model`` have in a file."""
    return {field.alias or name for name, field in model.model_fields.items()}


def _annotation(model: type[BaseModel], name: str) -> object:
    for own, field in model.model_fields.items():
        if (field.alias or own) == name:
            return field.annotation
    return None


def _models_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[type[BaseModel]]:
    """Return the models that may stand at ``loc``, following the types of the fields."""
    here = [model]
    for step in loc:
        if isinstance(step, int):
            continue
        tagged = [one for one in here if step in _literals(_annotation(one, "kind"))]
        inner = [found for one in here for found in _models_in(_annotation(one, step))]
        here = inner or tagged or here
    return here


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]


def _literals(annotation: object) -> list[str]:
    """Return the texts that a ``Literal`` or an enumeration allows, wherever it is in the annotation."""
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return [str(one.value) for one in annotation]
    return [value for argument in get_args(annotation) for value in _literals(argument)]
