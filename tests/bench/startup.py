"""From the command to the first painted window, in CPU time of the whole process (goals 1 and 2)."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

from tests.bench.baselines import quantile

ROUNDS = 9
LEAVE_ONCE_PAINTED = """
import os, sys, time
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

def painted_then_leave(*ignored):
    QCoreApplication.processEvents()
    print(time.process_time() * 1000)
    sys.stdout.flush()
    os._exit(0)

QApplication.exec = painted_then_leave
"""
"""The event loop is replaced by one round of it: what is shown is painted, and the process says what it has spent."""
BARE = """
app = QApplication(sys.argv)
window = QWidget()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
from entresol.cli import main
main()
"""
LOADED = """
import atexit, time

def tell():
    print(time.process_time() * 1000)

atexit.register(tell)
from entresol.cli import main
main()
"""


def child_cpu_ms(program: str, *arguments: str) -> float:
    """What a program says that it has spent, milliseconds."""
    command = (sys.executable, "-c", program, *arguments)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return float(run.stdout.split()[-1])


def report() -> Iterator[str]:
    """The figures, as lines of a table."""
    with tempfile.TemporaryDirectory() as profile:
        ours = ("--profile", profile)
        programs: dict[str, tuple[str, Sequence[str], str]] = {
            "bare PySide6 window, painted": (LEAVE_ONCE_PAINTED + BARE, (), ""),
            "Entresol's first screen, painted": (LEAVE_ONCE_PAINTED + OURS, ours, "1.4"),
            "Entresol, everything loaded, closed again": (LOADED, (*ours, "--smoke"), "5.5"),
        }
        spent: dict[str, list[float]] = {name: [] for name in programs}
        for number in range(ROUNDS + 1):  # interleaved: what else the machine does falls on all alike
            for name, (program, arguments, _) in programs.items():
                taken = child_cpu_ms(program, *arguments)
                if number:  # the first round only compiles modules and warms the disk's cache
                    spent[name].append(taken)
    middle = {name: quantile(sorted(taken), 50) for name, taken in spent.items()}
    bare = next(iter(middle.values()))
    for name, ms in middle.items():
        yield f"| {name} | {ms:.0f} | {ms / bare:.2f} | {programs[name][2]} |"
