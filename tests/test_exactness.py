"""Nothing on the scored path can give another result on another machine."""

import ast
from pathlib import Path

import pytest

from tests import exactness

PACKAGE = Path(__file__).resolve().parent.parent / "app" / "entresol"
FILE_ROOMS = {"catalogue", "loader", "packs", "trail", "scenario", "attempt", "validation", "findings", "indexing"}
"""Rooms of ``lessons`` that read and write files; every other one is scored, a new one too."""


def is_scored(path: Path) -> bool:
    floor, *rooms = path.relative_to(PACKAGE).with_suffix("").parts
    if floor in {"model", "engine"}:
        return True
    return floor == "lessons" and not (FILE_ROOMS.intersection(rooms) or rooms[0].startswith("yaml_"))


SCORED = sorted(path for path in PACKAGE.rglob("*.py") if is_scored(path))


@pytest.fixture(scope="module")
def set_fields() -> set[str]:
    """Fields of classes of the scored path that are sets: walking one from another file is no better."""
    found: set[str] = set()
    for path in SCORED:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found |= exactness.set_names(
                    ast.Module([part for part in node.body if isinstance(part, ast.AnnAssign)], [])
                )
    return found


@pytest.mark.parametrize("path", SCORED, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_scored_file_is_exact(path: Path, set_fields: set[str]) -> None:
    assert list(exactness.faults(path.read_text(encoding="utf-8"), sets=set_fields)) == []


@pytest.mark.parametrize(
    "planted",
    [
        "half = 0.5",
        "ratio = used / capacity",
        "left /= 2",
        "tenth = 10 ** -1",
        "def share(of: float) -> int: ...",
        "x = float(text)",
        "x = round(third)",
        "order = sorted(vms, key=hash)",
        "seen = id(vm)",
        "import math\nx = math.sqrt(2)",
        "from math import exp",
        "import random",
        "from time import monotonic",
        "from datetime import datetime",
        "import numpy as np",
        "for vm in {1, 2}: ...",
        "names = set()\nfor name in names: ...",
        "def f(names: frozenset[str]): return [name for name in names]",
        "def f(names: set[str] | None): return tuple(names)",
        "class A:\n    touched: set[int]\n    def f(self): return list(self.touched)",
        "for key in a.keys() & b.keys(): ...",
        "first = {1, 2}.pop()",
        "together = [*set(a), 1]",
        "text = ', '.join({'a', 'b'})",
        "def ids() -> set[int]: ...\nfor one in ids(): ...",
    ],
)
def test_a_planted_fault_is_found(planted: str) -> None:
    assert list(exactness.faults(planted))


@pytest.mark.parametrize(
    "fine",
    [
        "from fractions import Fraction\nhalf = Fraction(1, 2)",
        "used = 7 // 2 * 3 ** 2",
        "import math\nx = math.gcd(4, 6) + math.isqrt(9)",
        "names = {1, 2}\nfor name in sorted(names): ...\nfound = 1 in names",
        "for name, vm in vms.items(): ...",
        "class Item:\n    id: str\nitem = Item(id='a')\nprint(item.id)",
        "path = folder.joinpath('a')",
    ],
)
def test_exact_code_passes(fine: str) -> None:
    assert list(exactness.faults(fine)) == []


def test_a_set_declared_in_another_file_is_known() -> None:
    assert list(exactness.faults("for vm in host.running: ...", sets={"running"}))
