"""One chart on its card: what it measures, the figure of now, the drawing, and the instant that is looked at."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from entresol.engine.commands import Resource
from entresol.ui.charts import figures
from entresol.ui.charts.drawing import Drawing, Shown
from entresol.ui.charts.figures import Reading
from entresol.ui.charts.history import SPAN_US
from entresol.ui.charts.plot import PlotInks, StripPlot
from entresol.ui.controls.dress import Dress
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

translate = QCoreApplication.translate
_ICONS = {
    Resource.CPU: "cpu",
    Resource.MEMORY: "memory-stick",
    Resource.STORAGE: "hard-drive",
    Resource.NETWORK: "ethernet-port",
}
_EDGE = 11
_HEAD = 30
_FOOT = 20
_SMALL_STEP_US = 1_000_000
_LARGE_STEP_US = 10_000_000


class ChartCard(QWidget):
    """A chart that can be pointed at, walked through with the arrow keys and read as a table (T)."""

    _looked_at = Signal(object)
    _table_asked = Signal(object)
    _room_changed = Signal()

    def __init__(self, dress: Dress, resource: Resource, parent: QWidget | None = None) -> None:
        """Build the empty chart of ``resource``."""
        super().__init__(parent)
        self.resource = resource
        self._dress = dress
        self._shown: Shown | None = None
        self._ago_us: int | None = None
        self._plot = StripPlot(_inks(dress.look.theme), self)
        self.drawing = Drawing(resource)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot.on_area_changed(self._resized)
        dress.look.on_changed(self._restyle)

    def on_looked_at(self, slot: Callable[[int | None], None]) -> None:
        """Call ``slot`` with how long ago (µs) is looked at, or ``None`` when nothing is any more."""
        self._looked_at.connect(slot)

    def on_table_asked(self, slot: Callable[[Resource], None]) -> None:
        """Call ``slot`` when the figures are asked for as a table."""
        self._table_asked.connect(slot)

    def on_room_changed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the drawing has another size, and may want another number of samples."""
        self._room_changed.connect(slot)

    # --- what it shows -----------------------------------------------------------------------------------------

    def columns_wanted(self) -> int:
        """Return how many samples the drawing has room for: one a device pixel."""
        return max(2, round(self._plot.area().width() * self.devicePixelRatioF()))

    def show_state(self, shown: Shown) -> None:
        """Show the newest samples of ``shown``; only what is new is drawn."""
        self._shown = shown
        area = self._plot.area()
        picture = self.drawing.picture(shown, area.height(), self.devicePixelRatioF(), self._ago_us)
        ticks = self.drawing.ticks
        texts = [figures.tick(self.resource, value, shown.capacity) for _, value in ticks]
        # Always the same room: a width that followed the figures would change how many samples there are.
        width = QFontMetricsF(self._dress.look.theme.font("micro")).horizontalAdvance(figures.widest_tick())
        self._plot.show_ticks([(at, text) for (at, _), text in zip(ticks, texts, strict=True)], width)
        self._plot.show_picture(picture)
        self.update()

    def show_nothing(self) -> None:
        """Empty the drawing: there is nothing to measure."""
        self._shown = self._ago_us = None
        self._plot.show_ticks((), 0)
        self._plot.show_picture(None)
        self.describe("")
        self.update()

    def look_at(self, ago_us: int | None) -> None:
        """Show the figures of ``ago_us`` before now, or those of now."""
        if ago_us != self._ago_us:
            self._ago_us = ago_us
            if self._shown is not None:
                self.show_state(self._shown)

    def describe(self, words: str) -> None:
        """Give ``words`` to a screen reader instead of the drawing."""
        if words != self.accessibleName():
            self.setAccessibleName(words)

    def retranslate(self) -> None:
        """Say again what the keys do."""
        keys = translate("Charts", "Left and right arrows: look at another instant. T: the figures as a table.")
        self.setAccessibleDescription(keys)
        if self._shown is not None:
            self.show_state(self._shown)

    # --- how it is used ----------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the instant under the pointer."""
        area = self._drawing_area()
        x = event.position().x()
        inside = area.left() <= x <= area.right() and self._shown is not None
        self._looked_at.emit(round((area.right() - x) * SPAN_US / area.width()) if inside else None)
        if inside and self._shown is not None:
            words = self._shown.detail(self.resource, self._ago_us or 0)
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(14, 10), words, self)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at now again."""
        super().leaveEvent(event)
        self._looked_at.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the last minute, or open the table."""
        steps = {
            Qt.Key.Key_Left: _SMALL_STEP_US,
            Qt.Key.Key_Right: -_SMALL_STEP_US,
            Qt.Key.Key_PageUp: _LARGE_STEP_US,
            Qt.Key.Key_PageDown: -_LARGE_STEP_US,
            Qt.Key.Key_Home: SPAN_US,
            Qt.Key.Key_End: -SPAN_US,
        }
        step = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._table_asked.emit(self.resource)
        elif event.key() == Qt.Key.Key_Escape and self._ago_us is not None:
            self._looked_at.emit(None)
        elif step is not None:
            self._looked_at.emit(min(SPAN_US, max(0, (self._ago_us or 0) + step)))
        else:
            super().keyPressEvent(event)

    # --- how it looks ------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return the room of the heading and of a drawing that can still be read."""
        theme = self._dress.look.theme
        widest = figures.widest_reading(self.resource)
        words = _head_width(theme, figures.short_title(self.resource), widest.figure, widest.unit)
        return QSize(int(words + theme.px(2 * _EDGE + 21) + 1), int(theme.px(_HEAD + _FOOT + 40)))

    def sizeHint(self) -> QSize:
        """Return the card of the mock-ups."""
        theme = self._dress.look.theme
        return QSize(int(theme.px(203)), int(theme.px(154)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the drawing out between the heading and the labels of time."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card, its heading and its labels of time."""
        theme = self._dress.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8, theme.color("bg.surface"), theme.color("line.soft"))
        self._paint_head(painter, theme)
        self._paint_foot(painter, theme)
        painter.end()

    def _paint_head(self, painter: QPainter, theme: Theme) -> None:
        edge, top, height = theme.px(_EDGE), theme.px(7), theme.px(21)
        side, gap = theme.px(15), theme.px(4)
        box = QRectF(edge, top + (height - side) / 2, side, side)
        self._dress.icons.paint(painter, _ICONS[self.resource], box, theme.color(f"resource.{self.resource.value}"))
        left, right = edge + side + theme.px(6), self.width() - edge
        reading = self._reading()
        name, unit = self._fitting(reading, theme, right - left)
        room = QRectF(left, top, right - left, height)
        ink = theme.color("state.warn.text" if reading.is_short else "text.primary")
        width = draw_text(
            painter, room.translated(0, 1), unit, theme.font("caption"), theme.color("text.muted"), "right"
        )
        room.setRight(right - width - gap)
        width = draw_text(painter, room, reading.figure, theme.font("bodyLarge", 600), ink, "right")
        room.setRight(room.right() - width - gap)
        draw_text(painter, room, name, theme.font("caption", 600), theme.color("text.primary"), elide=True)

    def _fitting(self, reading: Reading, theme: Theme, room: float) -> tuple[str, str]:
        """Return the longest title and unit that ``room`` holds beside the figure."""
        long, short = figures.title(self.resource), figures.short_title(self.resource)
        for name, unit in ((long, reading.unit), (short, reading.unit)):
            if _head_width(theme, name, reading.figure, unit) <= room:
                return name, unit
        return short, reading.short_unit or reading.unit

    def _paint_foot(self, painter: QPainter, theme: Theme) -> None:
        area = self._drawing_area()
        font, ink = theme.font("micro"), theme.color("text.muted")
        top, height = self.height() - theme.px(_FOOT), theme.px(16)
        oldest, now = figures.ago(SPAN_US), figures.ago(0)
        metrics = QFontMetricsF(font)
        left = QRectF(area.left(), top, metrics.horizontalAdvance(oldest), height)
        right_width = metrics.horizontalAdvance(now)
        right = QRectF(area.right() - right_width, top, right_width, height)
        pill = self._pill(theme, area, top, height)
        for room, text in ((left, oldest), (right, now)):
            if pill is None or not room.adjusted(-4, 0, 4, 0).intersects(pill):
                draw_text(painter, room, text, font, ink)
        if pill is not None and self._ago_us is not None:
            rounded(painter, pill, height / 2, theme.color("text.primary"))
            text = figures.ago(self._ago_us)
            draw_text(painter, pill, text, theme.font("micro", 600), theme.color("bg.surface"), "center")

    def _pill(self, theme: Theme, area: QRectF, top: float, height: float) -> QRectF | None:
        if self._ago_us is None:
            return None
        width = QFontMetricsF(theme.font("micro", 600)).horizontalAdvance(figures.ago(self._ago_us)) + theme.px(12)
        middle = area.right() - area.width() * self._ago_us / SPAN_US
        left = min(max(middle - width / 2, 4), self.width() - width - 4)
        return QRectF(left, top, width, height)

    def _reading(self) -> Reading:
        sample = None if self._shown is None else self._shown.sample(self._ago_us)
        return Reading(figures.NOTHING, "") if sample is None else figures.reading(self.resource, sample)

    def _drawing_area(self) -> QRectF:
        return self._plot.area().translated(self._plot.x(), self._plot.y())

    def _lay_out(self) -> None:
        theme = self._dress.look.theme
        head, foot = round(theme.px(_HEAD)), round(theme.px(_FOOT))
        self._plot.setGeometry(5, head, max(1, self.width() - 5 - round(theme.px(_EDGE))), self.height() - head - foot)

    def _resized(self) -> None:
        self.drawing.forget()
        if self._shown is not None:
            self.show_state(self._shown)
        self._room_changed.emit()

    def _restyle(self, theme: Theme) -> None:
        self._plot.show_inks(_inks(theme))
        self.drawing.forget()
        self.updateGeometry()
        self._lay_out()
        if self._shown is not None:
            self.show_state(self._shown)


def _head_width(theme: Theme, name: str, figure: str, unit: str) -> float:
    """Return the width of a heading's words, with the gaps between them."""
    parts = ((theme.font("caption", 600), name), (theme.font("bodyLarge", 600), figure), (theme.font("caption"), unit))
    return sum(QFontMetricsF(font).horizontalAdvance(text) for font, text in parts) + 2 * theme.px(4)


def _inks(theme: Theme) -> PlotInks:
    return PlotInks(
        surface=theme.color("bg.surface"),
        grid=theme.color("line.soft"),
        text=theme.color("text.muted"),
        cursor=theme.color("text.primary"),
        tick_font=theme.font("micro"),
        letter_font=theme.font("micro", 600),
    )
