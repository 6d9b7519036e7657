"""What the stage says around hosts: zones, flags, the selection, a place to land. Each state has its own shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from entresol.engine.verdict import VerdictState
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import LONG_DASH, SHORT_DASH, SLOT_DASH, Brush, faded
from entresol.ui.stage.plan import ZONE_MARGIN, HostPlace
from entresol.ui.words.verdicts import Flag, Tone

FLAG_HEIGHT = 50.0
FLAG_GAP = 13.0
FLAG_APART = 4.0
TONES = {Tone.OK: "ok", Tone.WARN: "warn", Tone.ERROR: "error"}


@dataclass(frozen=True, slots=True)
class Zone:
    """The frame around a host while something is carried, or while it is short of a resource."""

    tone: Tone
    is_target: bool
    flag: Flag | None


def tone_of(state: VerdictState) -> Tone:
    """Return the tone in which a verdict is shown."""
    match state:
        case VerdictState.POSSIBLE:
            return Tone.OK
        case VerdictState.CONSEQUENCE:
            return Tone.WARN
        case VerdictState.REFUSED:
            return Tone.ERROR


def paint_zone(brush: Brush, box: Box, zone: Zone) -> None:
    """Paint the frame under a host: short dashes, long dashes or hatching, never only a colour."""
    name = TONES[zone.tone]
    fill, line = brush.theme.color(f"state.{name}.fill"), brush.theme.color(f"state.{name}.line")
    outer = box.grown(ZONE_MARGIN)
    brush.rect(outer, fill, None, radius=17)
    if zone.tone is Tone.ERROR:
        strong = zone.is_target
        brush.hatch(outer, faded(line, 0.55 if strong else 0.34), radius=17, step=8, width=1.5 if strong else 1.1)
    dash = {Tone.OK: SHORT_DASH, Tone.WARN: LONG_DASH, Tone.ERROR: ()}[zone.tone]
    brush.rect(outer, None, line, radius=17, width=2.4 if zone.is_target else 1.5, dash=dash)
    if zone.tone is Tone.ERROR:
        brush.rect(box.grown(1), fill, None, radius=11)


def flag_box(brush: Brush, place: HostPlace, flag: Flag, width: float) -> Box:
    """Return where the flag of a host is: above it, inside the stage."""
    need = max(brush.lettering.width(flag.title, 13, 600) + 26, brush.lettering.width(flag.detail, 12, 400)) + 28
    height = FLAG_HEIGHT if flag.detail else 34.0
    box = place.box
    need = float(int(need) + 1)
    x = float(int(min(max(4.0, box.middle_x - need / 2), max(4.0, width - need - 4))))
    return Box(x, max(4.0, box.y - ZONE_MARGIN - FLAG_GAP - height), need, height)


def beside(box: Box, corner: Box, width: float) -> Box:
    """Return ``box`` to the right of what lies over a corner of the stage, if it would be covered."""
    if not _overlap(box, corner):
        return box
    return Box(min(corner.right + FLAG_APART, max(4.0, width - box.w - 4)), box.y, box.w, box.h)


def clear_of(box: Box, others: Sequence[Box]) -> Box:
    """Return ``box`` moved above the flags that it would cover, or below where the stage has no room above."""
    for _ in others:
        under = next((one for one in others if _overlap(box, one)), None)
        if under is None:
            break
        above = under.y - FLAG_APART - box.h
        box = Box(box.x, above if above >= FLAG_APART else under.bottom + FLAG_APART, box.w, box.h)
    return box


def _overlap(first: Box, second: Box) -> bool:
    across = first.x < second.x + second.w and second.x < first.x + first.w
    return across and first.y < second.y + second.h and second.y < first.y + first.h


def paint_flag(brush: Brush, box: Box, flag: Flag) -> None:
    """Paint a short reason: icon, title, one line."""
    name = TONES[flag.tone]
    ink = brush.theme.color(f"state.{name}.text")
    brush.card(box, 10, brush.theme.color(f"state.{name}.line"), lift=2, width=1.2)
    brush.icon(flag.icon, box.x + 13, box.y + 9, 16, ink)
    brush.text(Box(box.x + 36, box.y + 7, box.w - 44, 19), flag.title, 13, 600, ink)
    if flag.detail:
        quiet = brush.theme.color("text.secondary")
        brush.text(Box(box.x + 14, box.y + 27, box.w - 24, 17), flag.detail, 12, 400, quiet)


def paint_landing(brush: Brush, box: Box, tone: Tone) -> None:
    """Paint the place that is kept for what is carried."""
    name = TONES[tone]
    brush.rect(
        box,
        brush.theme.color(f"state.{name}.fill"),
        brush.theme.color(f"state.{name}.line"),
        radius=9,
        width=1.4,
        dash=SLOT_DASH,
    )


def paint_ghost(brush: Brush, box: Box, slot: int, radius: float) -> None:
    """Paint what a machine in hand leaves behind: its outline over its paled card."""
    brush.rect(box, faded(brush.theme.color("bg.surface"), 0.66), None, radius=radius)
    brush.rect(box, None, brush.theme.vm_fill(slot), radius=radius, width=1.5, dash=SLOT_DASH)


def paint_ring(brush: Brush, box: Box, radius: float) -> None:
    """Paint the ring around what is chosen or has the focus."""
    brush.rect(box.grown(3), None, brush.theme.color("focus"), radius=radius + 2, width=2)


def paint_host_ring(brush: Brush, box: Box) -> None:
    """Paint the ring around a chosen host."""
    brush.rect(box.grown(4), None, brush.theme.color("focus"), radius=13, width=2)


def paint_grip(brush: Brush, box: Box) -> None:
    """Paint the handle by which a machine is picked up with a click."""
    brush.rect(box, brush.theme.color("bg.surface"), brush.theme.color("line.normal"), radius=4)
    brush.icon("grip-vertical", box.middle_x - 7, box.middle_y - 7, 14, brush.theme.color("text.secondary"))


def paint_arrow(brush: Brush, tip: QPointF, color: QColor) -> None:
    """Paint a small arrow that points down: a flow, when motion is reduced."""
    pen = QPen(color, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    brush.painter.setPen(pen)
    brush.painter.drawLine(QPointF(tip.x(), tip.y() - 9), tip)
    brush.painter.drawLine(QPointF(tip.x() - 3, tip.y() - 3), tip)
    brush.painter.drawLine(QPointF(tip.x() + 3, tip.y() - 3), tip)


def paint_empty(brush: Brush, width: float, ground: float, title: str, detail: str) -> None:
    """Paint a laboratory without any host."""
    line = brush.theme.color("line.strong")
    brush.line(20, ground, width - 20, ground, line, 1.5)
    box_width = min(
        width - 60,
        60 + max(brush.lettering.width(title, 15, 600), brush.lettering.width(detail, 13, 400)),
    )
    box = Box((width - box_width) / 2, ground - 170, box_width, 150)
    brush.rect(box, None, line, radius=12, width=1.5, dash=LONG_DASH)
    brush.icon("server", box.middle_x - 16, box.y + 26, 32, brush.theme.color("text.muted"))
    brush.text(Box(box.x + 8, box.y + 70, box.w - 16, 24), title, 15, 600, align="center")
    quiet = brush.theme.color("text.muted")
    brush.text(Box(box.x + 8, box.y + 98, box.w - 16, 20), detail, 13, 400, quiet, align="center")
