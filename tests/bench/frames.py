"""What one frame of the playing workbench costs, with the whole window open: engine, canvas, charts, lists, status."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from entresol.lessons.session import LessonSession
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.outline import Outline
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.shell.panels import make_panels
from entresol.ui.shell.parts import Parts
from entresol.ui.shell.start import WindowOptions, make_parts
from entresol.ui.shell.workbench import Workbench
from entresol.ui.stage import Stage
from entresol.ui.theme import STYLE_WORDS
from tests.bench.baselines import FULL_HD, blit_ms, cpu_ms, quantile
from tests.bench.worlds import crowded_world

FRAMES = 180
WARM_UP = 40
SIXTIETH_S = 1 / 60
CANVAS_GOALS = {10: "", 100: "3", 1000: "4.5"}
Make = Callable[[Context], QWidget]


def report() -> Iterator[str]:
    """The figures, as lines of a table."""
    application = QApplication([*sys.argv[:1], *STYLE_WORDS])
    with tempfile.TemporaryDirectory() as profile:
        parts = make_parts(application, Path(profile), WindowOptions(language="en", theme="light"))
        parts.look.dress()
        blit = blit_ms(application)
        yield f"| one blit of 1920 x 1080 (B) | {blit:.2f} | 1.00 | |"
        for what, make in (("canvas alone", canvas), ("whole workbench", workbench)):
            for vms, goal in CANVAS_GOALS.items():
                spent = frame_ms(application, _context(parts, vms), make)
                p50, p95, p99 = (quantile(spent, percent) for percent in (50, 95, 99))
                figures = f"{p50:.2f} (p95 {p95:.2f}, p99 {p99:.2f}) | {p50 / blit:.1f}"
                yield f"| {what}, {vms} machines | {figures} | {goal if make is canvas else ''} |"


def canvas(context: Context) -> QWidget:
    """The canvas, without anything around it."""
    return Stage(context, Outline(context))


def workbench(context: Context) -> QWidget:
    """Canvas, charts, palette, panel and status, as a student has them."""
    return Workbench(context, make_panels(context), QWidget())


def frame_ms(application: QApplication, context: Context, make: Make) -> list[float]:
    """CPU milliseconds of each frame of a widget that shows a laboratory at play, in increasing order."""
    widget = make(context)
    widget.resize(FULL_HD)
    widget.show()
    application.processEvents()
    context.bridge.play()
    spent: list[float] = []
    for _ in range(WARM_UP + FRAMES):
        time.sleep(SIXTIETH_S)  # asleep: costs no CPU time, and exactly one tick is due afterwards
        spent += cpu_ms(application.processEvents, 1)
    context.bridge.pause()
    widget.close()
    widget.deleteLater()
    application.processEvents()
    return sorted(spent[WARM_UP:])


def _context(parts: Parts, vms: int) -> Context:
    bridge = SessionBridge(LessonSession(crowded_world(vms), None))
    return Context(
        look=parts.look,
        icons=parts.icons,
        language=parts.language,
        settings=parts.settings,
        selection=Selection(bridge),
        bridge=bridge,
        announcer=parts.announcer,
        carrying=Carrying(bridge, bridge),
    )
