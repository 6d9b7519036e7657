"""Everything between a fresh clone and a running program. Standard library only.

    ./dev run        start Entresol; what follows goes to it: ./dev run --lang fr, ./dev run check my-lessons/
    ./dev test       run every test; what follows goes to pytest: ./dev test tests/engine -k fill
    ./dev check      lint, format, types, architecture, translations, and the tests that need no Qt without Qt
    ./dev bench      measure start-up, frames and replay against their baselines
    ./dev pictures   draw every screen into tests/pictures/out/
    ./dev setup      only the set-up that all of these begin with

On Windows: dev run, dev test, and so on. The first call prepares .venv; later ones start in a second or two.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

import environment
import qm
import qt_libraries
from catalogues import CatalogueError
from qt_libraries import CannotPrepareError, say

ROOT = environment.ROOT
HEADLESS_TESTS = tuple(f"tests/{floor}" for floor in ("model", "engine", "dialects", "lessons"))
CHECKS = {
    "lint": ("-m", "ruff", "check"),
    "format": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "pyright"),
    "architecture": ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
    "translations": ("packaging/translations.py", "missing"),
}
WITHOUT_WINDOW = {"simulate", "check", "-h", "--help", "--version"}
CANNOT, NO_SCREEN = 3, 4


def main(words: Sequence[str]) -> int:
    """Prepare what is missing, then do what ``words`` ask for; returns the exit status."""
    match words:
        case ["run", *rest]:
            if shows_window(rest) and not has_screen():
                say("no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set")
                return NO_SCREEN
            return in_environment("-m", "entresol", *rest, screen=shows_window(rest))
        case ["test", *rest]:
            return in_environment("-m", "pytest", *rest)
        case ["check"]:
            return check()
        case ["bench", *rest]:
            return in_environment("tests/bench/run.py", *rest)
        case ["pictures", *rest]:
            return in_environment("-m", "pytest", "tests/pictures", *rest)
        case ["setup"]:
            return in_environment("-c", "")
        case _:
            print(__doc__)
            return 0 if words in ([], ["-h"], ["--help"], ["help"]) else 2


def shows_window(words: Sequence[str]) -> bool:
    """Whether these words of the command line open a window."""
    return WITHOUT_WINDOW.isdisjoint(words) and os.environ.get("QT_QPA_PLATFORM") != "offscreen"


def has_screen() -> bool:
    """Whether there is something to show a window on; only Linux may lack it."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def in_environment(*words: str, screen: bool = False) -> int:
    """Run Python with ``words`` in ``.venv``, once everything it needs is there."""
    variables = qt_libraries.provide(environment.LIBRARIES, screen=screen)
    python = environment.full()
    qm.compile_folder(ROOT / "i18n", ROOT / "i18n")
    return call((str(python), *words), variables)


def check() -> int:
    """Run every check, even after one has failed, and say which did."""
    environment.with_checkers()
    statuses: dict[str, int] = {}
    for name, words in CHECKS.items():
        say(name)
        statuses[name] = in_environment(*words)
    say("tests without Qt")
    folders = [folder for folder in HEADLESS_TESTS if (ROOT / folder).is_dir()]
    headless = ("-m", "pytest", "-c", "tests/headless.ini", "--rootdir", ".", *folders)
    sources = {"PYTHONPATH": str(ROOT / "app")}  # that environment holds no Entresol, which would bring Qt along
    statuses["tests without Qt"] = call((str(environment.headless()), *headless), sources)
    failed = [name for name, status in statuses.items() if status]
    say(f"failed: {', '.join(failed)}" if failed else f"passed: {', '.join(statuses)}")
    return 1 if failed else 0


def call(command: Sequence[str], variables: Mapping[str, str] | None = None) -> int:
    """Run a command in the checkout; returns its exit status."""
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **(variables or {})}, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotPrepareError as reason:
        say(str(reason))
        sys.exit(CANNOT)
    except CatalogueError as reason:
        say(f"a translation catalogue is broken: {reason}")
        sys.exit(CANNOT)
    except subprocess.CalledProcessError as failure:
        say(f"this command failed: {' '.join(map(str, failure.cmd))}")
        sys.exit(CANNOT)
    except KeyboardInterrupt:
        sys.exit(130)
