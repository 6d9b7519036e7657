"""The wheel carries everything the program reads, compiled, and nothing else; the same sources give the same bytes."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def build(target: Path) -> Path:
    run = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", target],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


def test_it_carries_code_resources_and_compiled_catalogues(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {
        f"entresol/{path.relative_to(ROOT / 'app' / 'entresol').as_posix()}" for path in (ROOT / "app").rglob("*.py")
    }
    assert sources <= names
    assert {"entresol/i18n/entresol_fr.qm", "entresol/i18n/entresol_en.qm"} <= names
    assert any(name.startswith("entresol/resources/fonts/") for name in names)
    assert any(name.endswith("licenses/resources/LICENSES.md") for name in names)


def test_it_carries_nothing_else(wheel: Path) -> None:
    roots = {name.partition("/")[0].partition("-")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert roots == {"entresol"}


def test_building_twice_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()
