"""From the folders of ``resources`` to a ``Catalogue``, or to what is wrong in their files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from entresol.lessons.catalogue.machine_files import ApplicationFile, HardwareFile, SystemFile
from entresol.lessons.catalogue.product_file import ProductFile
from entresol.lessons.catalogue.traits import FileOf
from entresol.lessons.findings import Finding, FindingCode
from entresol.lessons.validation import finding_at, validate
from entresol.lessons.yaml_text import MAX_BYTES
from entresol.lessons.yaml_tree import read_tree
from entresol.model.inventory import Catalogue, frozen_map
from entresol.model.values import ApplicationId, HardwareId, OsId, ProductId

FOLDERS = ("products", "hardware", "systems", "applications")
"""The folders of ``resources`` that make the catalogue."""


class CatalogueError(ValueError):
    """The catalogue cannot be used; ``findings`` say where and why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        super().__init__(f"{first.file}:{first.line}: {first.code} {first.field}")
        self.findings = findings


T = TypeVar("T")
Id = TypeVar("Id", bound=str)


def load_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue of ``folder`` (that holds ``products``, ``hardware``, ``systems``, ``applications``).

    Raises:
        CatalogueError: a file is broken; one product less would change what is true of a lesson.
    """
    catalogue, findings = read_catalogue(folder)
    if findings:
        raise CatalogueError(findings)
    return catalogue


def read_catalogue(folder: Path) -> tuple[Catalogue, tuple[Finding, ...]]:
    """Return what is sound in ``folder``, in the order of the files' names, and what is wrong with the rest."""
    found: list[Finding] = []
    catalogue = Catalogue(
        products=_read(folder / "products", ProductFile, ProductId, found),
        hardware=_read(folder / "hardware", HardwareFile, HardwareId, found),
        systems=_read(folder / "systems", SystemFile, OsId, found),
        applications=_read(folder / "applications", ApplicationFile, ApplicationId, found),
    )
    return catalogue, tuple(found)


def _read(folder: Path, form: type[FileOf[T]], identify: Callable[[str], Id], found: list[Finding]) -> Mapping[Id, T]:
    """Return what the files of ``folder`` stand for, by identifier; add what is wrong to ``found``."""
    made: dict[Id, T] = {}
    for path in sorted(folder.glob("*.yaml")):
        file = f"{folder.name}/{path.name}"
        try:
            with path.open("rb") as opened:
                tree = read_tree(opened.read(MAX_BYTES + 1), file)
        except OSError:
            found.append(Finding(code=FindingCode.UNREADABLE, file=file))
            continue
        if isinstance(tree, Finding):
            found.append(tree)
            continue
        read = validate(form, tree)
        if isinstance(read, tuple):
            found.extend(read)
        elif identify(read.id) in made:
            found.append(finding_at(tree, ("id",), FindingCode.DUPLICATE_ID, got=read.id, first=1))
        else:
            made[identify(read.id)] = read.made()
    if not made:
        found.append(Finding(code=FindingCode.UNREADABLE, file=folder.name))
    return frozen_map(made)
