"""Labels: one line, a heading of a section, a paragraph. All are plain text and grow with the text size."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.texts import Align, draw_paragraph, draw_text, line_height, paragraph_height
from entresol.ui.theme import Theme

_KEPT_HEIGHTS = 16


class Label(QLabel):
    """One line of text that takes the room it needs.

    ``size`` and ``role`` are tokens (``"body"``, ``"text.secondary"``); with ``elide`` it may be made narrower than its
    text and then shortens it: only for names that people type.
    """

    def __init__(
        self,
        dress: Dress,
        size: str | float = "body",
        weight: int = 400,
        role: str = "text.primary",
        parent: QWidget | None = None,
        *,
        mono: bool = False,
        align: Align = "left",
        elide: bool = False,
        tracking: float = 0,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress = dress
        self._style = (size, weight, mono, tracking)
        self._role = role
        self._align: Align = align
        self._elide = elide
        dress.look.on_changed(self._restyle)

    def set_role(self, role: str) -> None:
        """Paint in another colour of the theme."""
        if role != self._role:
            self._role = role
            self.update()

    def set_weight(self, weight: int) -> None:
        """Paint in another weight: 400, 500 or 600."""
        self._style = (self._style[0], weight, *self._style[2:])
        self.updateGeometry()
        self.update()

    def face(self) -> QFont:
        """Return the font it paints with."""
        size, weight, mono, tracking = self._style
        return self._dress.look.theme.font(size, weight, mono=mono, tracking=tracking)

    def shown(self) -> str:
        """Return the text as it is painted."""
        return self.text()

    def sizeHint(self) -> QSize:
        """Return the room of the text."""
        font = self.face()
        width = QFontMetricsF(font).horizontalAdvance(self.shown())
        return QSize(int(width + 1.5), int(line_height(font)))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the text, or next to none when it may be shortened."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 24), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line."""
        painter = QPainter(self)
        theme = self._dress.look.theme
        role = self._role if self.isEnabled() else "text.disabled"
        room = QRectF(self.rect())
        draw_text(painter, room, self.shown(), self.face(), theme.color(role), self._align, elide=self._elide)
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class SectionLabel(Label):
    """A small heading in capitals, the only capitals of the program."""

    def __init__(self, dress: Dress, parent: QWidget | None = None, role: str = "text.muted") -> None:
        super().__init__(dress, "micro", 600, role, parent, tracking=0.4)

    def shown(self) -> str:
        """Return the text in capitals; a screen reader still gets it as it was written."""
        return self.text().upper()


class ParagraphLabel(QLabel):
    """Text that wraps; its height follows its width and the text size."""

    def __init__(
        self,
        dress: Dress,
        size: str | float = "body",
        role: str = "text.secondary",
        parent: QWidget | None = None,
        *,
        weight: int = 400,
        mono: bool = False,
        align: Align = "left",
        leading: float = 1.45,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress = dress
        self._size = size
        self._weight = weight
        self._mono = mono
        self._role = role
        self._align: Align = align
        self._leading = leading
        self._heights: dict[tuple[Theme, str, int], int] = {}
        dress.look.on_changed(self._restyle)

    def set_role(self, role: str) -> None:
        """Paint in another colour of the theme."""
        if role != self._role:
            self._role = role
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text wrapped at ``width``."""
        key = (self._dress.look.theme, self.text(), width)  # layouts ask for the same few dozens of times
        if key not in self._heights:
            if len(self._heights) >= _KEPT_HEIGHTS:
                self._heights.clear()
            self._heights[key] = int(paragraph_height(self.text(), self._face(), width, self._leading) + 0.5)
        return self._heights[key]

    def sizeHint(self) -> QSize:
        """Return the room at a comfortable line length, or at the width it has."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 320
        return QSize(min(320, width), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow column: a paragraph can always wrap once more."""
        return QSize(64, int(line_height(self._face(), self._leading)) if self.text() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the lines."""
        painter = QPainter(self)
        color = self._dress.look.theme.color(self._role if self.isEnabled() else "text.disabled")
        draw_paragraph(
            painter, QRectF(self.rect()), self.text(), self._face(), color, self._align, leading=self._leading
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _face(self) -> QFont:
        return self._dress.look.theme.font(self._size, self._weight, mono=self._mono)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
