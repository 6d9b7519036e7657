"""What the fields of a lesson mean together: every name exists, every identifier is used once, numbers agree."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, cast, get_args, get_origin

from pydantic import BaseModel

from entresol.engine.commands import Command
from entresol.lessons.fields import LANGUAGES, Refers
from entresol.lessons.findings import Finding, FindingCode, Severity, shortened
from entresol.lessons.schema import Lesson
from entresol.lessons.validation import finding_at, nearest
from entresol.lessons.yaml_tree import Node, NodePath, Tree
from entresol.model.inventory import Catalogue

_NUMBER = re.compile(r"(?<![\w/])\d+(?:[.,]\d+)?")
_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


def command_names() -> tuple[str, ...]:
    """Return the names of the commands that a palette may allow."""
    return tuple(command.name for command in get_args(Command))


def check_references(lesson: Lesson, tree: Tree, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what does not hold together in ``lesson``."""
    known = _known(lesson, catalogue)
    for path, what, name in _named(lesson, ()):
        if name not in known[what]:
            yield _unknown(tree, path, what, name, known[what])
    for place, action in enumerate(lesson.palette.actions or ()):
        if action not in command_names():
            yield _unknown(tree, ("palette", "actions", place), "action", action, command_names())
    yield from _twice(tree, lesson)
    yield from _numbers_that_differ(tree)


def _known(lesson: Lesson, catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    hosts, vms = lesson.scenario.host_ids(), lesson.scenario.vm_ids()
    return {
        "host": frozenset(hosts),
        "vm": frozenset(vms),
        "reference": frozenset([*(f"host:{host}" for host in hosts), *(f"vm:{vm}" for vm in vms)]),
        "product": frozenset(catalogue.products),
        "objective": frozenset(one.id for one in lesson.objectives),
        "misconception": frozenset(one.id for one in lesson.misconceptions),
    }


def _unknown(tree: Tree, path: NodePath, what: str, name: str, known: Iterable[str]) -> Finding:
    return finding_at(tree, path, FindingCode.UNKNOWN_NAME, what=what, got=shortened(name), near=nearest(name, known))


def _named(model: BaseModel, path: NodePath) -> Iterator[tuple[NodePath, str, str]]:
    """Yield every name that refers to something: where it is written, what it names, the name."""
    for own, field in type(model).model_fields.items():
        here = (*path, field.alias or own)
        value: object = getattr(model, own)
        what = _what([field.annotation, *field.metadata])
        for place, one in _each(value, here):
            if isinstance(one, BaseModel):
                yield from _named(one, place)
            elif what is not None and isinstance(one, str):
                yield place, what, one


def _each(value: object, path: NodePath) -> Iterator[tuple[NodePath, object]]:
    if isinstance(value, tuple):
        for place, one in enumerate(cast("tuple[object, ...]", value)):
            yield (*path, place), one
    else:
        yield path, value


def _what(annotations: Iterable[Any]) -> str | None:
    for annotation in annotations:
        if isinstance(annotation, Refers):
            return annotation.what
        inner = get_args(annotation)
        if get_origin(annotation) is Annotated or inner:
            found = _what(inner)
            if found is not None:
                return found
    return None


def _twice(tree: Tree, lesson: Lesson) -> Iterator[Finding]:
    steps = [(("steps", place), step.id) for place, step in enumerate(lesson.steps)]
    items = [
        (("steps", number, "items", place), item.id)
        for number, step in enumerate(lesson.steps)
        for place, item in enumerate(step.items)
    ]
    objectives = [(("objectives", place), one.id) for place, one in enumerate(lesson.objectives)]
    misconceptions = [(("misconceptions", place), one.id) for place, one in enumerate(lesson.misconceptions)]
    options = [
        [((*path, "options", place), option.id) for place, option in enumerate(getattr(item, "options", ()))]
        for (path, _), item in zip(items, lesson.items(), strict=True)
    ]
    for family in (steps, items, objectives, misconceptions, *options):
        first: dict[str, NodePath] = {}
        for path, name in family:
            if name in first:
                line = tree.value_mark((*first[name], "id")).line
                yield finding_at(tree, (*path, "id"), FindingCode.DUPLICATE_ID, got=shortened(name), first=line)
            first.setdefault(name, path)


def _numbers_that_differ(tree: Tree) -> Iterator[Finding]:
    """Yield the texts whose French and English do not hold the same numbers: one of them was forgotten."""
    for path, text in _texts(tree.root, ()):
        french, english = (_numbers(text[language]) for language in LANGUAGES)
        if french != english:
            yield Finding(
                code=FindingCode.NUMBERS_DIFFER,
                file=tree.source.file,
                line=tree.value_mark(path).line,
                column=tree.value_mark(path).column,
                field=finding_at(tree, path, FindingCode.NUMBERS_DIFFER).field,
                severity=Severity.WARNING,
                figures={"fr": ", ".join(french) or "–", "en": ", ".join(english) or "–"},
            )


def _texts(node: Node, path: NodePath) -> Iterator[tuple[NodePath, dict[str, str]]]:
    if isinstance(node, dict):
        if set(node) == set(LANGUAGES) and all(isinstance(text, str) for text in node.values()):
            yield path, cast("dict[str, str]", node)
        for name, child in node.items():
            yield from _texts(child, (*path, name))
    elif isinstance(node, list):
        for place, child in enumerate(node):
            yield from _texts(child, (*path, place))


def _numbers(text: str) -> list[str]:
    return sorted(number.replace(",", ".") for number in _NUMBER.findall(_LINK.sub("", text)))
