"""``entresol check``: what is wrong in files, one finding after the other, in the language of the moment."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from entresol.lessons.catalogue import FOLDERS, read_catalogue
from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.lessons.loader import load
from entresol.lessons.scenario.file import is_scenario, load_scenario
from entresol.lessons.yaml_text import bytes_of
from entresol.lessons.yaml_tree import read_tree
from entresol.model.inventory import Catalogue
from entresol.ui.resources import resource_folder
from entresol.ui.words.findings import report

translate = QCoreApplication.translate

_SUFFIXES = (".yaml", ".yml")


def check(paths: Iterable[Path], out: TextIO) -> int:
    """Print what is wrong in the files of ``paths``; return 1 when there is an error, else 0."""
    catalogue, findings = read_catalogue(resource_folder())
    found = list(findings)
    files = 0
    for path in paths:
        if _holds_catalogue(path):
            found += read_catalogue(path)[1]
        for file in _files(path):
            files += 1
            found += _findings(file, catalogue)
    for finding in found:
        print(report(finding), file=out)
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    print(_summary(files, errors, len(found) - errors), file=out)
    return 1 if errors else 0


def _holds_catalogue(path: Path) -> bool:
    """Return whether ``path`` is a folder of resources: products and the like are no lessons."""
    return all((path / folder).is_dir() for folder in FOLDERS)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    others = FOLDERS if _holds_catalogue(path) else ()
    for file in sorted(path.rglob("*")):
        if file.suffix.lower() in _SUFFIXES and file.is_file() and file.relative_to(path).parts[0] not in others:
            yield file


def _findings(file: Path, catalogue: Catalogue) -> tuple[Finding, ...]:
    data = bytes_of(file) if file.is_file() else None  # a pipe or a device would be waited for
    if data is None:
        return (Finding(code=FindingCode.UNREADABLE, file=str(file)),)
    tree = read_tree(data, str(file))
    if isinstance(tree, Finding):
        return (tree,)
    if is_scenario(tree):
        return load_scenario(data, catalogue, str(file)).findings
    return load(data, catalogue, str(file)).findings


def _summary(files: int, errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return translate("CommandLine", "%n file(s) checked: nothing to mend.", "", files)
    parts = (
        translate("CommandLine", "%n file(s) checked", "", files),
        translate("CommandLine", "%n error(s)", "", errors),
        translate("CommandLine", "%n warning(s)", "", warnings),
    )
    return translate("CommandLine", "{files}: {errors}, {warnings}.").format(
        files=parts[0], errors=parts[1], warnings=parts[2]
    )
