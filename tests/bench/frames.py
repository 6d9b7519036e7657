"""What one frame of the playing workbench costs, with the whole window open: engine, canvas, charts, lists, status."""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from entresol.lessons.session import LessonSession
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.shell.panels import make_panels
from entresol.ui.shell.parts import Parts
from entresol.ui.shell.start import WindowOptions, make_parts
from entresol.ui.shell.workbench import Workbench
from entresol.ui.theme import STYLE_WORDS
from tests.bench.baselines import FULL_HD, blit_ms, cpu_ms, quantile
from tests.bench.worlds import crowded_world

FRAMES = 180
WARM_UP = 40
SIXTIETH_S = 1 / 60
GOALS = {10: "", 100: "3 (canvas alone)", 1000: "4.5 (canvas alone)"}


def report() -> Iterator[str]:
    """The figures, as lines of a table."""
    application = QApplication([*sys.argv[:1], *STYLE_WORDS])
    with tempfile.TemporaryDirectory() as profile:
        parts = make_parts(application, Path(profile), WindowOptions(language="en", theme="light"))
        parts.look.dress()
        blit = blit_ms(application)
        yield f"| one blit of 1920 x 1080 (B) | {blit:.2f} | 1.00 | |"
        for vms, goal in GOALS.items():
            spent = frame_ms(application, parts, vms)
            p50, p95, p99 = (quantile(spent, percent) for percent in (50, 95, 99))
            shown = f"p95 {p95:.2f}, p99 {p99:.2f}"
            yield f"| {vms} machines, p50 ({shown}) | {p50:.2f} | {p50 / blit:.1f} | {goal} |"


def frame_ms(application: QApplication, parts: Parts, vms: int) -> list[float]:
    """CPU milliseconds of each frame of a workbench that plays ``vms`` machines, in increasing order."""
    bridge = SessionBridge(LessonSession(crowded_world(vms), None))
    context = Context(
        look=parts.look,
        icons=parts.icons,
        language=parts.language,
        settings=parts.settings,
        selection=Selection(bridge),
        bridge=bridge,
        announcer=parts.announcer,
        carrying=Carrying(bridge, bridge),
    )
    bench = Workbench(context, make_panels(context), QWidget())
    bench.resize(FULL_HD)
    bench.show()
    application.processEvents()
    bridge.play()
    spent: list[float] = []
    for _ in range(WARM_UP + FRAMES):
        time.sleep(SIXTIETH_S)  # asleep: costs no CPU time, and exactly one tick is due afterwards
        spent += cpu_ms(application.processEvents, 1)
    bridge.pause()
    bench.close()
    return sorted(spent[WARM_UP:])
