"""The lists that pip installs from are what uv.lock holds, and every entry can be checked by its hash."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LISTS = sorted((ROOT / "packaging").glob("requirements-*.txt"))
Locked = dict[tuple[str, str], set[str]]


def locked() -> Locked:
    """Name and version -> hashes, from the lock."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    return {
        (one["name"], one["version"]): {
            file["hash"] for file in [*one.get("wheels", []), *filter(None, [one.get("sdist")])]
        }
        for one in packages
        if "version" in one
    }


def listed(path: Path) -> Locked:
    found: Locked = {}
    for entry in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip()):
        name, version = re.match(r"([a-z0-9.-]+)==([^ ;\\]+)", entry).groups()
        found[name, version] = set(re.findall(r"--hash=(\S+)", entry))
    return found


def test_there_are_lists() -> None:
    assert {path.stem for path in LISTS} == {"requirements-dev", "requirements-headless", "requirements-check"}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_agrees_with_the_lock(path: Path) -> None:
    lock = locked()
    for package, hashes in listed(path).items():
        assert hashes, package
        assert hashes == lock.get(package), f"run packaging/lock.sh: {package}"


def test_nothing_of_qt_is_in_the_headless_list() -> None:
    names = {name for name, _ in listed(ROOT / "packaging" / "requirements-headless.txt")}
    assert names.isdisjoint({"pyside6-essentials", "shiboken6", "pyqtgraph", "numpy", "pytest-qt"})
