"""Painting text, and a ledger that lets a test see what was painted.

All text painted by hand goes through :func:`draw_text` or :func:`draw_paragraph`. They place a line by the height of
its capitals, which is how the eye centres it. When a test has installed a :class:`TextLedger`, each call also leaves
there the text, its box and the room it had: clipped, overlapping and untranslated text is found without reading pixels.
"""

from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

Align = Literal["left", "center", "right"]
_PROPERTY = "entresol_text_ledger"
_TOLERANCE_PX = 0.6


class PaintedText(NamedTuple):
    """One piece of text that was painted.

    Attributes:
        text: what was asked for, before any shortening.
        box: where its ink is, in pixels of ``device``.
        device: the widget or image painted on: only texts of one device can overlap.
        layer: name of the plane it lies on; planes may cover one another on purpose (a callout over a host).
        too_wide_px: by how much it exceeds its room; 0 when it fits.
        shortened: whether it was shortened with an ellipsis.
    """

    text: str
    box: QRectF
    device: object
    layer: str
    too_wide_px: float
    shortened: bool


class TextLedger(QObject):
    """Collects what is painted while it is installed. Only tests install one."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[PaintedText] = []

    def install(self) -> None:
        """Start collecting, in this application."""
        _application().setProperty(_PROPERTY, self)

    def forget_widgets(self) -> None:
        """Forget what was painted on widgets, before they are painted once more; keep what lies in cached images."""
        self.texts = [one for one in self.texts if not isinstance(one.device, QWidget)]

    def remove(self) -> None:
        """Stop collecting."""
        _application().setProperty(_PROPERTY, None)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Align = "left",
    *,
    elide: bool = False,
    layer: str = "",
) -> float:
    """Paint one line of ``text`` inside ``rect``, centred in its height by its capitals.

    Args:
        painter: what to paint with; its font and pen are left changed.
        rect: the room the text has.
        text: what to paint; nothing is painted when empty.
        font: from the theme.
        color: from the theme.
        align: where the line stands in the room.
        elide: shorten with an ellipsis when the room is too small; otherwise it runs over (and a test complains).
        layer: the plane it lies on, see :class:`PaintedText`.

    Returns:
        The advance width of what was painted, in pixels.
    """
    if not text:
        return 0
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    over = width - rect.width()
    shown = text
    if over > _TOLERANCE_PX and elide:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(shown)
    left = rect.left() + (rect.width() - width) * {"left": 0, "center": 0.5, "right": 1}[align]
    baseline = rect.top() + (rect.height() + metrics.capHeight()) / 2
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, baseline), shown)
    _note(painter, text, QRectF(left, baseline - metrics.capHeight(), width, metrics.capHeight()), layer, over, shown)
    return width


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Return ``text`` cut into lines no wider than ``width``; a line break in it is kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            # Positions count UTF-16 units, as QString does.
            units = paragraph.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
            lines.append(units.decode("utf-16-le").rstrip(" "))
        layout.endLayout()
        if not paragraph:
            lines.append("")
    return lines


def line_height(font: QFont, leading: float = 1.45) -> float:
    """Return the distance between two lines of a paragraph: ``leading`` times the size of the font, in whole pixels."""
    return round(font.pixelSize() * leading)


def paragraph_height(text: str, font: QFont, width: float, leading: float = 1.45) -> float:
    """Return the height of ``text`` wrapped at ``width``."""
    return len(wrapped(text, font, width)) * line_height(font, leading) if text else 0


def draw_paragraph(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Align = "left",
    *,
    leading: float = 1.45,
    layer: str = "",
) -> float:
    """Paint ``text`` wrapped inside ``rect`` from its top, and return the height it took."""
    height = line_height(font, leading)
    lines = wrapped(text, font, rect.width()) if text else []
    for index, line in enumerate(lines):
        room = QRectF(rect.left(), rect.top() + index * height, rect.width(), height)
        draw_text(painter, room, line, font, color, align, layer=layer)
    return len(lines) * height


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        message = "text is painted before there is an application"
        raise RuntimeError(message)
    return application


def _note(painter: QPainter, text: str, box: QRectF, layer: str, over: float, shown: str) -> None:
    ledger = cast("TextLedger | None", _application().property(_PROPERTY))
    if ledger is None:
        return
    clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    clipped = max(0.0, box.right() - clip.right(), clip.left() - box.left()) if not clip.isNull() else 0.0
    too_wide = max(over if over > _TOLERANCE_PX else 0.0, clipped if clipped > 1 else 0.0)
    ledger.texts.append(
        PaintedText(text, painter.combinedTransform().mapRect(box), painter.device(), layer, too_wide, shown != text)
    )
