"""The command line as others use it."""

import os
import subprocess
import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"


def process(*words, seed="0"):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [sys.executable, "-m", "entresol", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
