"""Machines on their way: a band of memory pages between two hosts, and the short bar of the stop-and-copy pause."""

from collections.abc import Container

from PySide6.QtCore import QCoreApplication

from entresol.engine.frame import Frame, MigrationPhase, MigrationView
from entresol.model.values import HostId
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.plan import HostPlace, Plan
from entresol.ui.words import units

translate = QCoreApplication.translate

PAGE = 8.0
BAND_HEIGHT = 22.0
FLAG_ROOM = 64.0
FLASH_US = 3_000_000
"""How long the pause of a finished migration stays marked, on the laboratory's time."""


def paint(brush: Brush, plan: Plan, frame: Frame, flagged: Container[HostId]) -> None:
    """Paint each migration under way, and the pause of those that have just ended; ``flagged`` hosts have a flag."""
    for line, view in enumerate(frame.migrations):
        source, target = plan.place(view.source), plan.place(view.target)
        if source is not None and target is not None:
            lift = FLAG_ROOM if view.target in flagged else 0.0
            box = band_box(plan, source, target, lift + line * (BAND_HEIGHT + 34))
            _band(brush, box, view, frame, is_right=target.x > source.x)
    for record in frame.finished_migrations:
        target = plan.place(record.target)
        if record.live and target is not None and frame.at_us - record.ended_us < FLASH_US:
            _pause(brush, target, record.downtime_us)


def band_box(plan: Plan, source: HostPlace, target: HostPlace, lift: float) -> Box:
    """Return where the pages travel: over the target and over every host on the way, from the source's side."""
    left, right = sorted((source.x, target.x))
    tops = [place.box.y for place in plan.places if left < place.x < right or place.host == target.host]
    y = max(34.0, min(tops) - BAND_HEIGHT - 18 - lift)
    is_right = target.x > source.x
    if source.box.y > y + BAND_HEIGHT:
        near = source.box.middle_x
    else:
        near = source.box.right + 6 if is_right else source.box.x - 6
    far = target.box.middle_x
    return Box(min(near, far), y, abs(far - near), BAND_HEIGHT)


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
        x = box.right + 1 if is_right else box.x - 1
        brush.rect(Box(x - 1.5, box.y - 8, 3, box.h + 16), brush.theme.color("state.warn.line"))
    percent = units.percent(progress_ppm(view))
    text = translate("Stage", "{what} · {percent}").format(what=label_of(view), percent=percent)
    width = brush.lettering.width(text, 12, 600) + 16
    x = box.middle_x - width / 2
    if width > box.w + 8:
        # It may be wider than its band, and then goes on over the target, never back over the source.
        x = box.x - 4 if is_right else box.right + 4 - width
    tag = Box(x, box.y - 24, width, 20)
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
