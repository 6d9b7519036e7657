"""From a file, or any bytes at all, to a lesson or to a list of what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.lessons.references import check_references
from entresol.lessons.schema import Lesson
from entresol.lessons.validation import in_order, validate
from entresol.lessons.yaml_text import bytes_of
from entresol.lessons.yaml_tree import content_hash, read_tree
from entresol.model.inventory import Catalogue


@dataclass(frozen=True, slots=True)
class Loaded:
    """A lesson, when nothing forbids using it, and what was found."""

    lesson: Lesson | None
    findings: tuple[Finding, ...] = ()


def load(source: Path | bytes, catalogue: Catalogue, file: str | None = None) -> Loaded:
    """Return the lesson of ``source``. Never raises, whatever the bytes: what is wrong is in the findings.

    Args:
        source: a file, or its content.
        catalogue: what a scenario may name.
        file: the name that findings carry; by default the path as it was given.
    """
    name = file if file is not None else (str(source) if isinstance(source, Path) else "")
    data = source if isinstance(source, bytes) else bytes_of(source)
    if data is None:
        return Loaded(None, (Finding(code=FindingCode.UNREADABLE, file=name),))
    tree = read_tree(data, name)
    if isinstance(tree, Finding):
        return Loaded(None, (tree,))
    lesson = validate(Lesson, tree)
    if not isinstance(lesson, Lesson):
        return Loaded(None, lesson)
    findings = in_order([*lesson.scenario.check(tree, catalogue), *check_references(lesson, tree, catalogue)])
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Loaded(None, findings)
    return Loaded(lesson.identified(content_hash(tree.root)), findings)
