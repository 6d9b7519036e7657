"""The architecture's contracts hold, and each one breaks when a violation of it is planted.

A contract that guards a wrong name stays green for ever: only a planted violation tells.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("app") / "entresol"


@dataclass(frozen=True)
class Violation:
    """Text added at the end of a file of the package, which may be a new one."""

    contract: str
    path: str
    text: str
    and_path: str = ""
    and_text: str = ""


FLOORS, QT, READERS, PURE = (
    "Floors",
    "Only ui knows Qt",
    "Only lessons read files with pydantic and ruamel",
    "The engine is pure",
)
PANELS, SHARED = "Panels do not know each other", "What panels share knows no panel"
CIRCLES, NETWORK = "No circles among siblings", "No network"
VIOLATIONS = [
    Violation(FLOORS, "model/planted.py", "import entresol.engine.commands"),
    Violation(FLOORS, "engine/planted.py", "import entresol.dialects"),
    Violation(FLOORS, "lessons/planted.py", "def f():\n    import entresol.ui.theme"),
    Violation(FLOORS, "ui/planted.py", "import entresol.cli"),
    Violation(FLOORS, "attic/__init__.py", "import json"),
    Violation(QT, "lessons/planted.py", "from PySide6.QtCore import QObject"),
    Violation(QT, "engine/planted.py", "import numpy"),
    Violation(READERS, "ui/planted.py", "import pydantic"),
    Violation(READERS, "dialects/planted.py", "from ruamel.yaml import YAML"),
    Violation(PURE, "engine/planted.py", "import time"),
    Violation(PURE, "model/planted.py", "from pathlib import Path"),
    Violation("pyqtgraph lives in ui.charts", "ui/stage/planted.py", "import pyqtgraph"),
    Violation(PANELS, "ui/outline/planted.py", "import entresol.ui.stage"),
    Violation(SHARED, "ui/controls/planted.py", "import entresol.ui.stage"),
    Violation(NETWORK, "ui/planted.py", "import socket"),
    Violation(NETWORK, "lessons/planted.py", "from urllib.request import urlopen"),
    Violation(CIRCLES, "model/one.py", "import entresol.model.two", "model/two.py", "import entresol.model.one"),
]


def kept(folder: Path) -> dict[str, bool]:
    """Contract -> whether it is kept by the package under ``folder``."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(folder / "app"), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    found = re.findall(r"^(.+?) (KEPT|BROKEN)", run.stdout, re.MULTILINE)
    assert found, run.stdout + run.stderr
    return {name: verdict == "KEPT" for name, verdict in found}


def contracts() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def test_the_architecture_holds() -> None:
    assert kept(ROOT) == dict.fromkeys(contracts(), True)


def test_every_contract_has_its_violation() -> None:
    assert {violation.contract for violation in VIOLATIONS} == contracts()


@pytest.mark.parametrize("violation", VIOLATIONS, ids=lambda one: f"{one.contract}: {one.path}")
def test_a_planted_violation_is_seen(violation: Violation, tmp_path: Path) -> None:
    shutil.copytree(ROOT / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path, text in ((violation.path, violation.text), (violation.and_path, violation.and_text)):
        if path:
            planted = tmp_path / PACKAGE / path
            planted.parent.mkdir(exist_ok=True)
            planted.write_text(f"{text}\n", encoding="utf-8")
    assert not kept(tmp_path)[violation.contract]
