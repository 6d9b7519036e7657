"""Small signs: chips of state, key caps, the letter square of a VM, the initials of a person."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

State = Literal["ok", "warn", "error", "info", "neutral"]
_CHIP_ICON = 13
_CHIP_ICON_ROOM = 16


class _Badge(QLabel):
    """A label drawn by hand: its text is what a screen reader reads."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress = dress
        dress.look.on_changed(self._restyle)

    def minimumSizeHint(self) -> QSize:
        """Return the size it needs: a sign is never cut."""
        return self.sizeHint()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def _width_of(self, font: QFont) -> float:
        return QFontMetricsF(font).horizontalAdvance(self.text())


class Chip(_Badge):
    """A state in a pill: icon and words on the tint of ``state``."""

    def __init__(self, dress: Dress, state: State = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self._state: State = state
        self._icon = icon

    def set_state(self, state: State, icon: str = "") -> None:
        """Show another state."""
        self._state = state
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the words and the icon."""
        theme = self._dress.look.theme
        width = self._width_of(theme.font(11.5, 600)) + theme.px(16 + (_CHIP_ICON_ROOM if self._icon else 0))
        return QSize(int(width + 1), int(theme.px(22)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        ink = theme.color(f"state.{self._state}.text")
        line = theme.color(f"state.{self._state}.line") if theme.is_contrast else None
        rounded(painter, QRectF(self.rect()), self.height() / 2, theme.color(f"state.{self._state}.fill"), line)
        left = theme.px(8)
        if self._icon:
            side = theme.px(_CHIP_ICON)
            self._dress.icons.paint(painter, self._icon, QRectF(left - 1, (self.height() - side) / 2, side, side), ink)
            left += theme.px(_CHIP_ICON_ROOM)
        room = QRectF(left, 0, self.width() - left - theme.px(8) + 1, self.height())
        draw_text(painter, room, self.text(), theme.font(11.5, 600), ink)
        painter.end()


class KeyCap(_Badge):
    """The name of a key, drawn as a key."""

    def sizeHint(self) -> QSize:
        """Return the room of the name, at least square."""
        theme = self._dress.look.theme
        height = int(theme.px(20))
        return QSize(max(height, int(self._width_of(theme.font("micro", 500)) + theme.px(12) + 1)), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        rounded(
            painter, QRectF(self.rect()), theme.number("radius.chip"), theme.color("bg.surface"),
            theme.color("line.strong"),
        )  # fmt: skip
        font = theme.font("micro", 500)
        draw_text(painter, QRectF(self.rect()), self.text(), font, theme.color("text.primary"), "center")
        painter.end()


class VmBadge(_Badge):
    """The square of a VM: its colour and the letter that names it without colour."""

    def __init__(self, dress: Dress, slot: int = 0, parent: QWidget | None = None, *, side: int = 20) -> None:
        super().__init__(dress, parent)
        self._slot = slot
        self._side = side
        self.setText(dress.look.theme.vm_letter(slot))

    def set_slot(self, slot: int) -> None:
        """Show the square of another slot (0 = A)."""
        self._slot = slot
        self.setText(self._dress.look.theme.vm_letter(slot))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        box = QRectF(self.rect())
        rounded(painter, box, self._side / 5, theme.vm_fill(self._slot))
        font = theme.font(max(11.0, self._side * 0.5), 600)
        draw_text(painter, box, self.text(), font, theme.vm_ink(self._slot), "center")
        painter.end()


class Avatar(_Badge):
    """The initials of a person on a disc."""

    def show_name(self, name: str) -> None:
        """Show the initials of ``name``: the first letters of its first and last word that have one."""
        letters = [letter for word in name.split() if (letter := next(filter(str.isalnum, word), ""))]
        self.setText("".join(letters[:1] + letters[1:][-1:]).upper())
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the disc."""
        side = int(self._dress.look.theme.px(28))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        box = QRectF(self.rect())
        rounded(painter, box, box.height() / 2, theme.color("accent.soft"))
        draw_text(painter, box, self.text(), theme.font("micro", 600), theme.color("accent.text"), "center")
        painter.end()
