"""The virtual environments of a checkout: ``.venv`` with everything, ``.venv-headless`` without Qt.

Packages come from the lock with their hashes: by uv where it is, else by venv and pip, which need no index but
the one that pip is configured for.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import qt_libraries
from qt_libraries import CannotPrepareError, say

ROOT = Path(__file__).resolve().parent.parent
LOCKED = ROOT / "packaging" / "requirements-dev.txt"
LOCKED_HEADLESS = ROOT / "packaging" / "requirements-headless.txt"
LOCKED_CHECKERS = ROOT / "packaging" / "requirements-check.txt"
LIBRARIES = ROOT / ".venv-libs"


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def full() -> Path:
    """The interpreter of ``.venv``, which is made or brought up to date when the lock has changed."""
    venv = ROOT / ".venv"
    if not is_current(venv, LOCKED):
        if not _synced_by_uv("--no-group", "check", "--inexact"):
            _make(venv)
            say("installing the locked packages (about 105 MB the first time)")
            _pip(venv, "--require-hashes", "-r", str(LOCKED))
            _pip(venv, "--no-deps", "--no-build-isolation", "-e", str(ROOT))
        stamp(venv, LOCKED)
    return python_of(venv)


def with_checkers() -> Path:
    """The interpreter of ``.venv``, to which the linter and the type checker have been added."""
    python = full()
    if not is_current(python.parent.parent, LOCKED_CHECKERS):
        if not _synced_by_uv():
            _pip(python.parent.parent, "--require-hashes", "-r", str(LOCKED_CHECKERS))
        stamp(python.parent.parent, LOCKED_CHECKERS)
    return python


def headless() -> Path:
    """The interpreter of ``.venv-headless``: the tests' tools and the lessons' readers, no Qt and no numpy."""
    venv = ROOT / ".venv-headless"
    if not is_current(venv, LOCKED_HEADLESS):
        _make(venv)
        _pip(venv, "--require-hashes", "-r", str(LOCKED_HEADLESS))
        stamp(venv, LOCKED_HEADLESS)
    return python_of(venv)


def _synced_by_uv(*words: str) -> bool:
    uv = shutil.which("uv")
    if uv is None:
        return False
    if subprocess.run((uv, "sync", "--frozen", "--quiet", *words), cwd=ROOT, check=False).returncode == 0:
        return True
    say("uv could not do it, trying with pip")
    return False


def _make(venv: Path) -> None:
    """Make a virtual environment that has pip, unless this is one that works."""
    if _has_pip(venv):
        return
    say(f"making {venv.name}")
    bare = importlib.util.find_spec("ensurepip") is None
    if bare and qt_libraries.has_apt() and qt_libraries.is_root():
        qt_libraries.install(("python3-venv",))
        bare = False
    words = ("--without-pip",) if bare else ()
    subprocess.run((_base_python(), "-m", "venv", "--clear", *words, str(venv)), check=True)
    if bare:
        _add_pip(venv)


def _has_pip(venv: Path) -> bool:
    if not python_of(venv).is_file():
        return False
    asked = (str(python_of(venv)), "-c", "import pip")
    return subprocess.run(asked, check=False, stderr=subprocess.DEVNULL).returncode == 0


def _base_python() -> str:
    """The Python outside of any virtual environment: one must not clear the environment that it runs from."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _add_pip(venv: Path) -> None:
    """Debian ships pip for virtual environments apart; its wheel is unpacked beside Qt's libraries, without root."""
    msg = "this Python cannot make virtual environments; Debian, Ubuntu: sudo apt-get install python3-venv"
    if not qt_libraries.has_apt():
        raise CannotPrepareError(msg)
    folder = LIBRARIES / "pip"
    try:
        qt_libraries.download(folder, folder / "root", ("python3-pip-whl",))
    except (OSError, subprocess.CalledProcessError) as error:
        raise CannotPrepareError(msg) from error
    wheel = next(folder.glob("root/usr/share/python-wheels/pip-*.whl"))
    subprocess.run((str(python_of(venv)), f"{wheel}/pip", "-q", "install", "--no-index", str(wheel)), check=True)


def _pip(venv: Path, *words: str) -> None:
    pip = (str(python_of(venv)), "-m", "pip", "--disable-pip-version-check", "-q", "install")
    subprocess.run((*pip, *words), check=True, cwd=ROOT, stdin=subprocess.DEVNULL)


def _digest() -> str:
    """What an environment is made from; another lock or another place of the checkout asks for another."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "pyproject.toml", ROOT / "uv.lock"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current(venv: Path, locked: Path) -> bool:
    """Whether an environment holds what a list asks for."""
    mark = _mark(venv, locked)
    return python_of(venv).is_file() and mark.is_file() and mark.read_text(encoding="utf-8") == _digest()


def stamp(venv: Path, locked: Path) -> None:
    """Note that an environment holds what a list asks for."""
    _mark(venv, locked).write_text(_digest(), encoding="utf-8")


def _mark(venv: Path, locked: Path) -> Path:
    return venv / f"{locked.stem}.stamp"
