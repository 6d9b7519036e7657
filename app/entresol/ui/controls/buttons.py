"""Push buttons, icon buttons and links."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

Kind = Literal["primary", "secondary", "soft", "ghost", "link"]
_ICON = 16
_ICON_GAP = 6
_INK = {
    "primary": "text.onAccent",
    "secondary": "text.primary",
    "soft": "accent.text",
    "ghost": "text.secondary",
    "link": "text.link",
}


class Button(QPushButton):
    """What all our buttons share: the font and colours of the theme, Enter as well as Space, no focus by the mouse."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty(FOCUS_RADIUS, 6)
        dress.look.on_changed(self._restyle)

    def on_pressed(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when the button is used, by the mouse or by a key."""
        self.clicked.connect(slot)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the text: a button is never narrower."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isEnabled():
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it is left alone again."""
        super().leaveEvent(event)
        self.update()

    def is_hot(self) -> bool:
        """Return whether the pointer is over it and it can be used."""
        return self.isEnabled() and self.underMouse()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class PushButton(Button):
    """A button with a text, 32 high, or 40 when ``large``; kinds as in the style sheet picture.

    ``icon`` stands before the text and ``trailing`` after it. A button that is made wider by its layout keeps its text
    in the middle.
    """

    def __init__(
        self,
        dress: Dress,
        kind: Kind = "secondary",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        trailing: str = "",
        large: bool = False,
    ) -> None:
        super().__init__(dress, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._trailing = trailing
        self._large = large

    def set_kind(self, kind: Kind) -> None:
        """Look like another kind."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon before the text; empty for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the text, icons and edges."""
        theme = self._dress.look.theme
        pad = 0 if self._kind == "link" else 20 if self._large else 14
        height = theme.number("size.control_large" if self._large else "size.control")
        return QSize(int(self._content_width() + 2 * theme.px(pad) + 1), int(theme.px(height)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the button in its state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        fill, line, ink = self._colors(theme)
        if fill is not None or line is not None:
            rounded(painter, QRectF(self.rect()), theme.number("radius.control"), fill, line)
        self._paint_content(painter, theme, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        left = 0.0 if self._kind == "link" else (self.width() - self._content_width()) / 2
        side, gap = theme.px(_ICON), theme.px(_ICON_GAP)
        top = (self.height() - side) / 2
        if self._icon:
            self._dress.icons.paint(painter, self._icon, QRectF(left, top, side, side), ink)
            left += side + gap
        font = self._face(theme)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        draw_text(painter, QRectF(left, 0, width, self.height()), self.text(), font, ink)
        if self._trailing:
            self._dress.icons.paint(painter, self._trailing, QRectF(left + width + gap, top, side, side), ink)

    def _colors(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        edge = theme.color("line.strong") if theme.is_contrast else None
        if not self.isEnabled():
            bare = self._kind in ("ghost", "link")
            return (None if bare else theme.color("bg.sunken")), None if bare else edge, theme.color("text.disabled")
        ink = theme.color(_INK[self._kind])
        hot = self.is_hot() or self.isDown()
        match self._kind:
            case "primary":
                return theme.color("accent.hover" if hot else "accent.base"), None, ink
            case "secondary":
                return theme.color("bg.hover" if hot else "bg.surface"), theme.color("line.normal"), ink
            case "soft":
                return theme.color("accent.soft"), theme.color("accent.line") if hot else edge, ink
            case "ghost":
                return (theme.color("bg.hover") if hot else None), None, ink
            case "link":
                return None, None, theme.color("accent.hover") if hot and not theme.is_dark else ink

    def _face(self, theme: Theme) -> QFont:
        weight = 600 if self._kind in ("primary", "soft", "link") else 500
        return theme.font(14 if self._large else "body", weight)

    def _content_width(self) -> float:
        theme = self._dress.look.theme
        width = QFontMetricsF(self._face(theme)).horizontalAdvance(self.text())
        return width + theme.px(_ICON + _ICON_GAP) * (bool(self._icon) + bool(self._trailing))


class IconButton(Button):
    """A square button with an icon alone, 32 by 32. Its tool tip is also its accessible name: :meth:`set_name`.

    ``lined`` draws its edge; a checked one (``setCheckable``) is tinted; ``primary`` is filled with the accent.
    """

    def __init__(
        self,
        dress: Dress,
        icon: str,
        parent: QWidget | None = None,
        *,
        lined: bool = False,
        primary: bool = False,
        side: int = 32,
        role: str = "text.secondary",
    ) -> None:
        super().__init__(dress, parent)
        self._icon = icon
        self._lined = lined
        self._primary = primary
        self._side = side
        self._role = role

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._icon:
            self._icon = name
            self.update()

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what the button does, to the eye (tool tip) and to a screen reader."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the button in its state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        fill, line, ink = self._colors(theme)
        if fill is not None or line is not None:
            rounded(painter, QRectF(self.rect()), theme.number("radius.control"), fill, line)
        side = theme.px(17 if self._side >= 28 else 14)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._dress.icons.paint(painter, self._icon, box, ink)
        painter.end()

    def _colors(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        line = theme.color("line.normal") if self._lined else None
        if not self.isEnabled():
            return (theme.color("bg.sunken") if self._primary else None), line, theme.color("text.disabled")
        hot = self.is_hot() or self.isDown()
        if self._primary:
            return theme.color("accent.hover" if hot else "accent.base"), None, theme.color("text.onAccent")
        if self.isCheckable() and self.isChecked():
            return theme.color("accent.soft"), line, theme.color("accent.text")
        fill = theme.color("bg.hover") if hot else theme.color("bg.surface") if self._lined else None
        return fill, line, theme.color(self._role)
