"""Machines on their way: a band of memory pages between two hosts, and the short bar of the stop-and-copy pause."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.frame import Frame, MigrationPhase, MigrationView
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.plan import HostPlace, Plan
from entresol.ui.words import units

translate = QCoreApplication.translate

PAGE = 8.0
BAND_HEIGHT = 22.0
FLASH_US = 3_000_000
"""How long the pause of a finished migration stays marked, on the laboratory's time."""


def paint(brush: Brush, plan: Plan, frame: Frame) -> None:
    """Paint each migration under way, and the pause of those that have just ended."""
    for line, view in enumerate(frame.migrations):
        source, target = plan.place(view.source), plan.place(view.target)
        if source is not None and target is not None:
            _band(brush, _between(source, target, line), view, frame, is_right=target.x > source.x)
    for record in frame.finished_migrations:
        target = plan.place(record.target)
        if record.live and target is not None and frame.at_us - record.ended_us < FLASH_US:
            _pause(brush, target, record.downtime_us)


def progress_ppm(view: MigrationView) -> int:
    """Return how much of this round has been sent, parts per million."""
    return (view.round_kib - view.round_left_kib) * 1_000_000 // view.round_kib if view.round_kib else 1_000_000


def label_of(view: MigrationView) -> str:
    """Return what the migration is doing, in a few words."""
    match view.phase:
        case MigrationPhase.DISKS:
            return translate("Stage", "Disks")
        case MigrationPhase.PRECOPY:
            return translate("Stage", "Memory, round {round}").format(round=view.round)
        case MigrationPhase.STOP_AND_COPY:
            return translate("Stage", "Pause, last pages")
        case MigrationPhase.COLD_COPY:
            return translate("Stage", "Disk copy")


def _between(source: HostPlace, target: HostPlace, line: int) -> Box:
    left, right = sorted((source, target), key=lambda place: place.x)
    x = left.box.middle_x
    y = left.ground + min(left.shape.slab.y, right.shape.slab.y) + 10 + line * (BAND_HEIGHT + 6)
    return Box(x, y - 36, right.box.middle_x - x, BAND_HEIGHT)


def _band(brush: Brush, box: Box, view: MigrationView, frame: Frame, *, is_right: bool) -> None:
    fill = brush.theme.vm_fill(frame.inventory.vms[view.vm].slot)
    brush.card(box.grown(4), 8, fill, lift=2, width=1.4)
    cells = max(1, int((box.w - 4) / PAGE))
    sent = cells * progress_ppm(view) // 1_000_000
    for index in range(cells):
        at = index if is_right else cells - 1 - index
        page = Box(box.x + 2 + at * PAGE, box.y + 3, PAGE - 2, box.h - 6)
        brush.rect(page, fill if index < sent else brush.theme.color("bg.sunken"), None, radius=1.5)
    if view.phase is MigrationPhase.STOP_AND_COPY:
        x = box.right - 4 if is_right else box.x + 4
        brush.rect(Box(x - 1.5, box.y - 8, 3, box.h + 16), brush.theme.color("state.warn.line"))
    percent = units.percent(progress_ppm(view))
    text = translate("Stage", "{what} · {percent}").format(what=label_of(view), percent=percent)
    width = brush.lettering.width(text, 12, 600) + 16
    tag = Box(box.middle_x - width / 2, box.y - 24, width, 20)
    brush.card(tag, 6, fill, lift=1)
    brush.text(tag, text, 12, 600, align="center")


def _pause(brush: Brush, place: HostPlace, downtime_us: int) -> None:
    text = translate("Stage", "pause {duration}").format(duration=units.duration(downtime_us))
    width = brush.lettering.width(text, 12, 600) + 16
    box = place.box
    tag = Box(box.middle_x - width / 2, box.y - 34, width, 22)
    brush.card(tag, 6, brush.theme.color("state.warn.line"), lift=1)
    brush.text(tag, text, 12, 600, brush.theme.color("state.warn.text"), align="center")
    brush.rect(Box(box.middle_x - 1.5, tag.bottom, 3, 10), brush.theme.color("state.warn.line"))
