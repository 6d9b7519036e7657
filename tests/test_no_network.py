"""Entresol neither uses nor could use a network: a student's machine may be watched by a school's firewall."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "app" / "entresol"
QT_MODULES_THAT_CONNECT = {
    "QtNetwork",
    "QtNetworkAuth",
    "QtWebSockets",
    "QtWebEngineWidgets",
    "QtWebEngineCore",
    "QtBluetooth",
}
WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        print(f"{event} {arguments}", file=sys.stderr)
        sys.stderr.flush()
        import os
        os._exit(86)

sys.addaudithook(watch)
"""
USED_A_SOCKET = 86


def connecting_modules(source: str) -> set[str]:
    """Qt's modules that can reach a network, among those a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module="PySide6", names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module)) if module.startswith("PySide6."):
                found.add(module.split(".")[1])
            case ast.Import(names=names):
                found |= {alias.name.split(".")[1] for alias in names if alias.name.startswith("PySide6.")}
            case _:
                pass
    return found & QT_MODULES_THAT_CONNECT


def test_no_module_of_qt_that_connects_is_imported() -> None:
    found = {path.name: connecting_modules(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {name: modules for name, modules in found.items() if modules} == {}


@pytest.mark.parametrize("planted", ["from PySide6.QtNetwork import QTcpSocket", "from PySide6 import QtNetwork"])
def test_a_planted_import_is_found(planted: str) -> None:
    assert connecting_modules(planted) == {"QtNetwork"}


def watched(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a process that ends at its first socket."""
    return subprocess.run(
        [sys.executable, "-c", WATCHED + program],
        capture_output=True, text=True, check=False, timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_DATA_HOME": str(folder)},
    )  # fmt: skip


def test_the_window_opens_no_socket(tmp_path: Path) -> None:
    program = f"sys.argv = ['entresol', '--profile', {str(tmp_path)!r}, '--smoke']\n"
    run = watched(program + "from entresol.cli import main\nsys.exit(main())\n", tmp_path)
    assert run.returncode == 0, run.stderr


def test_a_socket_would_be_seen(tmp_path: Path) -> None:
    assert watched("import socket\nsocket.socket()\n", tmp_path).returncode == USED_A_SOCKET
