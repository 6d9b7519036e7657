"""A choice among a few, all visible: language, speed, view, tabs of a panel."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from entresol.ui.controls.buttons import Button
from entresol.ui.controls.dress import Dress
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded, soft_shadow
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

_ICON = 15
_ICON_ROOM = 20
_RIM = 2


class Option(NamedTuple):
    """One choice: its key never changes, its label follows the language. ``tip`` is said and shown on hover."""

    key: str
    label: str
    icon: str = ""
    tip: str = ""


class Segmented(QWidget):
    """Choices side by side on one sunken strip; left and right arrows move between them."""

    _chosen = Signal(str)

    def __init__(
        self,
        dress: Dress,
        parent: QWidget | None = None,
        *,
        height: int = 28,
        pad: int = 12,
        size: str = "caption",
        fill_width: bool = False,
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._metrics = (height, pad, size)
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_RIM, _RIM, _RIM, _RIM)
        self._row.setSpacing(0)
        self._fill_width = fill_width
        self._strip = QPixmap()
        self._strip_look: tuple[QSize, float, QRect, Theme] | None = None
        policy = QSizePolicy.Policy.Expanding if fill_width else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    @property
    def chosen(self) -> str:
        """The key that is chosen; empty before there is one."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_options(self, options: Sequence[Option]) -> None:
        """Show ``options``. The same keys again only change labels: what is chosen and the focus stay."""
        if [option.key for option in options] != list(self._segments):
            self._build(options)
        for option in options:
            self._segments[option.key].show_option(option)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Choose ``key`` without telling anybody.

        Raises:
            KeyError: no option of that key.
        """
        self._segments[key].setChecked(True)
        self.update()

    def set_enabled(self, key: str, enabled: bool) -> None:  # noqa: FBT001  # as QWidget.setEnabled
        """Make one option usable or not."""
        self._segments[key].setEnabled(enabled)

    def on_chosen(self, slot: Callable[[str], None]) -> None:
        """Call ``slot`` with the key that the user chose."""
        self._chosen.connect(slot)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the strip and the plate of the chosen segment: a picture, since the moving canvas lies below it."""
        ratio = self.devicePixelRatioF()
        chosen = self._segments.get(self.chosen)
        plate = QRect() if chosen is None else chosen.geometry()
        theme = self._dress.look.theme
        look = (self.size(), ratio, plate, theme)
        if look != self._strip_look:
            self._strip = QPixmap(self.size() * ratio)
            self._strip.setDevicePixelRatio(ratio)
            self._strip.fill(Qt.GlobalColor.transparent)
            self._paint_strip(self._strip, plate, theme)
            self._strip_look = look
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._strip)
        painter.end()

    def _paint_strip(self, strip: QPixmap, plate: QRect, theme: Theme) -> None:
        painter = QPainter(strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = theme.color("line.normal") if theme.is_contrast else None
        rounded(painter, QRectF(self.rect()), 7, theme.color("bg.sunken"), rim)
        if not plate.isEmpty():
            soft_shadow(painter, QRectF(plate), 5, theme)
            fill = theme.color("bg.hover" if theme.is_dark else "bg.surface")
            edge = theme.color("line.strong") if theme.is_contrast else None
            rounded(painter, QRectF(plate), 5, fill, edge)
        painter.end()

    def _build(self, options: Sequence[Option]) -> None:
        for segment in self._segments.values():
            self._group.removeButton(segment)
            self._row.removeWidget(segment)
            segment.deleteLater()
        self._segments = {
            option.key: _Segment(self._dress, self, option, self._metrics, fill_width=self._fill_width)
            for option in options
        }
        for segment in self._segments.values():
            self._group.addButton(segment)
            self._row.addWidget(segment)
            # At once: a layout counts only what is shown, and would give the strip no width until the next event.
            segment.show()

    def _clicked(self, button: "_Segment") -> None:
        self.update()
        self._chosen.emit(button.key)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class _Segment(Button):
    """One choice. Its plate is painted by the strip, so that the shadow can fall outside it."""

    def __init__(
        self, dress: Dress, parent: Segmented, option: Option, metrics: tuple[int, int, str], *, fill_width: bool
    ) -> None:
        super().__init__(dress, parent)
        self.key = option.key
        self._icon = option.icon
        self._height, self._pad, self._size = metrics
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty(FOCUS_RADIUS, 5)
        horizontal = QSizePolicy.Policy.Expanding if fill_width else QSizePolicy.Policy.Fixed
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._toggled)

    def show_option(self, option: Option) -> None:
        """Show the label and icon of ``option``."""
        self._icon = option.icon
        self.setText(option.label)
        self.setToolTip(option.tip)
        self.setAccessibleName(option.tip or option.label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the label in its heaviest weight: choosing moves nothing."""
        theme = self._dress.look.theme
        width = QFontMetricsF(theme.font(self._size, 600)).horizontalAdvance(self.text())
        width += 2 * theme.px(self._pad) + (theme.px(_ICON_ROOM) if self._icon else 0)
        return QSize(int(width + 1), int(theme.px(self._height)) - 2 * _RIM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon and the label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        on = self.isChecked()
        ink = theme.color(
            "text.disabled" if not self.isEnabled() else "text.primary" if on or self.is_hot() else "text.secondary"
        )
        font = theme.font(self._size, 600 if on else 500)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        room = theme.px(_ICON_ROOM) if self._icon else 0
        left = (self.width() - width - room) / 2
        if self._icon:
            side = theme.px(_ICON)
            box = QRectF(left - 1, (self.height() - side) / 2, side, side)
            self._dress.icons.paint(painter, self._icon, box, theme.color("accent.text") if on else ink)
            left += room
        draw_text(painter, QRectF(left, 0, width, self.height()), self.text(), font, ink)
        painter.end()

    def _toggled(self, _on: bool) -> None:  # noqa: FBT001  # Qt's signature
        strip = self.parentWidget()
        if strip is not None:
            strip.update()
        focus = Qt.FocusPolicy.TabFocus if self.isChecked() else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
