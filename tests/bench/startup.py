"""From the command to the first painted window, in CPU time of the whole process (goal 1: at most 1.4)."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

from tests.bench.baselines import BARE_WINDOW, quantile

ROUNDS = 9


def child_cpu_ms(command: Sequence[str]) -> float:
    """User and system time of a process that ends by itself, milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def report() -> Iterator[str]:
    """The figures, as lines of a table."""
    with tempfile.TemporaryDirectory() as profile:
        commands = {
            "bare PySide6 window": [sys.executable, "-c", BARE_WINDOW],
            "Entresol's first screen": [sys.executable, "-m", "entresol", "--profile", profile, "--smoke"],
        }
        spent: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(ROUNDS + 1):
            for name, command in commands.items():
                taken = child_cpu_ms(command)
                if number:  # the first round only warms the disk's cache and compiles
                    spent[name].append(taken)
    bare_ms = quantile(sorted(spent["bare PySide6 window"]), 50)
    for name, taken in spent.items():
        ms = quantile(sorted(taken), 50)
        yield f"| {name} | {ms:.0f} | {ms / bare_ms:.2f} | {'' if name.startswith('bare') else '1.4'} |"
