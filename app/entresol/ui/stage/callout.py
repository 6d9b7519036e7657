"""The card that says why: what is missing, drawn and in figures, and a way out that exists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.shapes import hatch, rounded, soft_shadow
from entresol.ui.controls.texts import draw_paragraph, draw_text, paragraph_height
from entresol.ui.stage.box import Box
from entresol.ui.stage.brush import outline, rect_of
from entresol.ui.stage.saying import CalloutWords
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

WIDTH = 330.0
MARGIN = 28
"""Room for the shadow and the tail."""
TAIL = 9.0
EDGE = 10.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the card goes: its upper left corner, and on which side its tail is (``below``, ``left``, ``right``)."""

    x: float
    y: float
    side: str
    tail: float
    """Place of the tail along that side, from the left or the top of the card."""
    reach: float = 0.0
    """How much longer the tail is than usual."""


def spot_for(host: Box, size: tuple[float, float], room: tuple[float, float], others: Sequence[Box] = ()) -> Spot:
    """Place a card of ``size`` near ``host`` in a canvas of ``room``: above it and clear of ``others``, else beside it.

    A card that must rise over a higher neighbour keeps a long tail down to its own host.
    """
    width, height = size
    left = max(EDGE, min(max(EDGE, host.right + 12 - width), room[0] - width - EDGE))
    tail = min(max(24.0, host.middle_x - left), width - 24)
    above = host.y - TAIL - 4 - height
    tops = [other.y for other in others if other.x < left + width and other.right > left]
    clear = min([above, *(top - 14 - height for top in tops)])
    if clear >= EDGE:
        return Spot(left, clear, "below", tail, above - clear)
    if above >= EDGE:
        return Spot(left, above, "below", tail)
    top = min(max(EDGE, host.y), max(EDGE, room[1] - height - EDGE))
    if host.x - TAIL - 6 - width >= EDGE:
        return Spot(host.x - TAIL - 6 - width, top, "right", 32.0)
    if host.right + TAIL + 6 + width <= room[0] - EDGE:
        return Spot(host.right + TAIL + 6, top, "left", 32.0)
    return Spot(left, EDGE, "below", tail)


class Callout(QWidget):
    """Floats over the canvas; « Pourquoi? » opens the three lines."""

    _why = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._words: CalloutWords | None = None
        self._spot = Spot(0, 0, "below", 40)
        self._card = Box(MARGIN, MARGIN, 0, 0)
        self._why_box = QRectF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def on_why(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when « Pourquoi? » is clicked."""
        self._why.connect(slot)

    @property
    def words(self) -> CalloutWords | None:
        """What it says now."""
        return self._words

    def hush(self) -> None:
        """Say nothing."""
        self._words = None
        self.hide()

    def show_words(self, words: CalloutWords, host: Box, room: tuple[float, float], others: Sequence[Box]) -> None:
        """Say ``words`` near ``host`` and clear of ``others``, boxes in the parent's pixels."""
        self._words = words
        width, height = self._theme().px(WIDTH), self._height(words)
        self._spot = spot_for(host, (width, height), room, others)
        self._card = Box(MARGIN, MARGIN, int(width), int(height))
        below = max(MARGIN, int(self._spot.reach + TAIL) + 4)
        self.setGeometry(
            int(self._spot.x) - MARGIN,
            int(self._spot.y) - MARGIN,
            int(width) + 2 * MARGIN,
            int(height) + MARGIN + below,
        )
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(" ".join(part for part in (words.text, words.way_out) if part))
        self.show()
        self.raise_()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the explanation; elsewhere the click goes to the canvas below."""
        if self._why_box.contains(event.position()):
            self._why.emit()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over « Pourquoi? »."""
        over = self._why_box.contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in another language; the stage gives new words at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card."""
        words = self._words
        if words is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self._card
        self._ground(painter, card, words)
        self._content(painter, card, words)
        painter.end()

    # --- parts -----------------------------------------------------------------------------------------------------

    def _theme(self) -> Theme:
        return self._dress.look.theme

    def _height(self, words: CalloutWords) -> float:
        theme = self._theme()
        inner = theme.px(WIDTH) - theme.px(32)
        height = theme.px(41)
        if words.missing is not None:
            height += theme.px(44)
        if words.text:
            height += paragraph_height(words.text, theme.font("caption"), inner) + theme.px(6)
        for line in self._lines(words):
            height += paragraph_height(line, theme.font("caption"), inner - theme.px(22)) + theme.px(7)
        foot = self._foot_height(words)
        return height + foot + (theme.px(2) if foot else theme.px(6))

    def _foot_height(self, words: CalloutWords) -> float:
        if words.explanation is not None or not words.way_out:
            return 0.0
        theme = self._theme()
        lines = paragraph_height(words.way_out, theme.font("caption", 500), self._foot_room())
        return max(theme.px(33), lines + theme.px(16))

    def _foot_room(self) -> float:
        theme = self._theme()
        why = QFontMetricsF(theme.font("caption", 600)).horizontalAdvance(self._why_text()) + theme.px(30)
        return theme.px(WIDTH) - theme.px(36) - theme.px(24) - why

    def _why_text(self) -> str:
        return translate("Stage", "Why?")

    def _lines(self, words: CalloutWords) -> list[str]:
        said = words.explanation
        return [] if said is None else [line for line in (said.fact, said.rule, said.remedy) if line]

    def _ground(self, painter: QPainter, card: Box, words: CalloutWords) -> None:
        theme = self._theme()
        line = theme.color(f"state.{words.tone}.line")
        surface = theme.color("bg.surface")
        soft_shadow(painter, rect_of(card), 11, theme, 3)
        if self._spot.reach > 0:
            x = card.x + self._spot.tail
            painter.fillRect(QRectF(x - 0.7, card.bottom + TAIL - 2, 1.4, self._spot.reach + 2), line)
        rounded(painter, rect_of(card), 11, surface, line, 1.4)
        tail = self._tail(card)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface)
        painter.drawPolygon(tail)
        painter.setPen(line)
        painter.drawPolyline(tail)

    def _tail(self, card: Box) -> QPolygonF:
        at, half = self._spot.tail, TAIL
        match self._spot.side:
            case "below":
                x, y = card.x + at, card.bottom - 1
                return QPolygonF([QPointF(x - half, y), QPointF(x, y + half), QPointF(x + half, y)])
            case "left":
                x, y = card.x + 1, card.y + at
                return QPolygonF([QPointF(x, y - half), QPointF(x - half, y), QPointF(x, y + half)])
            case _:
                x, y = card.right - 1, card.y + at
                return QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)])

    def _content(self, painter: QPainter, card: Box, words: CalloutWords) -> None:
        theme = self._theme()
        ink = theme.color(f"state.{words.tone}.text")
        px = theme.px
        self._dress.icons.paint(painter, words.icon, QRectF(card.x + px(15), card.y + px(12), px(18), px(18)), ink)
        title = QRectF(card.x + px(41), card.y + px(10), card.w - px(55), px(22))
        draw_text(painter, title, words.title, theme.font(14, 600), ink, elide=True, layer="callout")
        y = card.y + px(41)
        inner = card.w - px(32)
        if words.missing is not None:
            self._bar(painter, Box(card.x + px(16), y, inner, px(12)), words)
            y += px(44)
        quiet = theme.color("text.secondary")
        if words.text:
            room = QRectF(card.x + px(16), y, inner, card.h)
            y += draw_paragraph(painter, room, words.text, theme.font("caption"), quiet, layer="callout") + px(6)
        for icon, line in zip(("info", "scale", "lightbulb"), self._lines(words), strict=False):
            self._dress.icons.paint(
                painter, icon, QRectF(card.x + px(16), y + px(2), px(14), px(14)), theme.color("accent.text")
            )
            room = QRectF(card.x + px(38), y, inner - px(22), card.h)
            y += draw_paragraph(painter, room, line, theme.font("caption"), quiet, layer="callout") + px(7)
        self._foot(painter, card, words, quiet)

    def _bar(self, painter: QPainter, bar: Box, words: CalloutWords) -> None:
        """Draw what is used, what would fit and what is missing on one scale."""
        missing = words.missing
        if missing is None:
            return
        theme = self._theme()
        px = theme.px
        whole = max(1, missing.used + missing.needed)
        used = bar.w * missing.used / whole
        fits = bar.w * min(missing.free, missing.needed) / whole
        error = theme.color("state.error.line")
        lack = Box(bar.x + used + fits, bar.y, bar.w - used - fits, bar.h)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(rect_of(Box(bar.x, bar.y, used, bar.h)), theme.color("line.strong"))
        painter.fillRect(rect_of(Box(bar.x + used + 1, bar.y, max(0.0, fits - 1), bar.h)), theme.vm_fill(words.slot))
        painter.fillRect(rect_of(lack), theme.color("state.error.fill"))
        hatch(painter, outline(lack, 3, "all"), error, 6, 1.6)
        rounded(painter, rect_of(lack), 3, None, error, 1.2)
        painter.fillRect(rect_of(Box(lack.x - 1, bar.y - px(4), 2, bar.h + px(8))), theme.color("text.primary"))
        below = QRectF(bar.x, bar.y + px(16), bar.w, px(16))
        used_text = translate("Stage", "used {amount}").format(amount=missing.amount(missing.used))
        lack_text = translate("Stage", "{amount} missing").format(amount=missing.amount(missing.missing))
        draw_text(painter, below, used_text, theme.font("caption"), theme.color("text.secondary"), layer="callout")
        ink = theme.color("state.error.text")
        draw_text(painter, below, lack_text, theme.font("caption", 600), ink, "right", layer="callout")

    def _foot(self, painter: QPainter, card: Box, words: CalloutWords, quiet: QColor) -> None:
        height = self._foot_height(words)
        self._why_box = QRectF()
        if not height:
            return
        theme = self._theme()
        px = theme.px
        top = card.bottom - height
        painter.fillRect(QRectF(card.x + px(16), top, card.w - px(32), 1), theme.color("line.soft"))
        font = theme.font("caption", 600)
        why = self._why_text()
        width = QFontMetricsF(theme.font("caption", 600)).horizontalAdvance(why)
        x = card.right - px(16) - width
        line = QRectF(x, top, width + 1, height)
        key = QRectF(x - px(26), top + (height - px(19)) / 2, px(19), px(19))
        rounded(painter, key, 4, theme.color("bg.surface"), theme.color("line.strong"))
        draw_text(painter, key, "P", theme.font("micro", 500), quiet, "center", layer="callout")
        draw_text(painter, line, why, font, theme.color("text.link"), layer="callout")
        self._why_box = key.united(line)
        bulb = QRectF(card.x + px(15), top + (height - px(15)) / 2, px(15), px(15))
        self._dress.icons.paint(painter, "lightbulb", bulb, theme.color("accent.text"))
        text_font = theme.font("caption", 500)
        room = self._foot_room()
        tall = paragraph_height(words.way_out, text_font, room)
        box = QRectF(card.x + px(36), top + (height - tall) / 2, room, tall)
        draw_paragraph(painter, box, words.way_out, text_font, quiet, layer="callout")
