"""Makes the index that ``packs`` reads, from the lesson files themselves."""

from pathlib import Path

from entresol.lessons.findings import Finding
from entresol.lessons.loader import load
from entresol.lessons.packs import INDEX, PackEntry, encode_index
from entresol.lessons.schema import Lesson
from entresol.model.inventory import Catalogue


def write_index(folder: Path, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Write the index of ``folder`` and return what is wrong in its lessons; one that cannot be used is left out.

    Raises:
        OSError: the disk refuses.
    """
    text, findings = index_of(folder, catalogue)
    (folder / INDEX).write_text(text, encoding="utf-8", newline="\n")
    return findings


def index_of(folder: Path, catalogue: Catalogue) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of the index that ``folder`` should have, and what is wrong in its lessons."""
    entries: list[PackEntry] = []
    findings: list[Finding] = []
    for path in sorted(folder.glob("*/*.yaml")):
        loaded = load(path, catalogue, file=path.relative_to(folder).as_posix())
        findings.extend(loaded.findings)
        if loaded.lesson is not None:
            entries.append(_entry(path, loaded.lesson))
    return encode_index(tuple(entries), folder), tuple(findings)


def _entry(path: Path, lesson: Lesson) -> PackEntry:
    return PackEntry(
        path=path,
        id=lesson.id,
        version=lesson.version,
        pack=path.parent.name,
        title=lesson.title.localized(),
        summary=lesson.summary.localized(),
        level=lesson.level,
        duration_us=lesson.duration,
        points=lesson.total_points,
        steps=tuple(step.title.localized() for step in lesson.steps),
        content_hash=lesson.content_hash,
    )
