"""Measure Entresol against the least that any such program pays: ./dev bench [startup] [frames] [replay] [--save]

Every figure is a ratio to a baseline measured in the same run, because machines and moments differ. Nothing here is
a test: time on a shared machine is no reason to fail.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from tests.bench import frames, replay, startup

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
HEADERS = "| what | CPU ms | ratio | goal |\n|---|---|---|---|"
BENCHES: Mapping[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "startup": ("Start-up, ratio to a bare PySide6 window", startup.report),
    "frames": ("A frame of the workbench, ratio to one full-window blit (B)", frames.report),
    "replay": ("Replay of the standard attempt, ratio to a bare event loop", replay.report),
}


def main(words: list[str]) -> int:
    """Measure what ``words`` name, or everything."""
    chosen = [word for word in words if word != "--save"] or list(BENCHES)
    if not set(chosen) <= BENCHES.keys():
        print(__doc__)
        return 2
    lines = [f"# Benchmarks\n\n{datetime.now(UTC):%Y-%m-%d}, {machine()}. `./dev bench --save` writes this file."]
    for name in chosen:
        title, report = BENCHES[name]
        lines.append(f"\n## {title}\n\n{HEADERS}")
        lines += report()
    print("\n".join(lines))
    if "--save" in words:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def machine() -> str:
    """On what the figures were taken."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = f"{platform.system()} {platform.release()}"
    return f"{os.cpu_count()} cores, {platform.machine()}, {system}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
