"""The rail at the left of home: where one can go. It shows only doors that lead somewhere."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.ui.controls import FOCUS_RADIUS, Button, Dress, Mark, Surface, draw_text, rounded

translate = QCoreApplication.translate
_WIDTH = 76
_ICON = 20


class RailButton(Button):
    """An icon over a word."""

    def __init__(self, dress: Dress, icon: str, parent: QWidget | None = None, *, here: bool = False) -> None:
        super().__init__(dress, parent)
        self._icon = icon
        self._here = here
        self.setProperty(FOCUS_RADIUS, 9)

    def sizeHint(self) -> QSize:
        """Return the room of the word, as wide as the rail allows."""
        theme = self._dress.look.theme
        word = QFontMetricsF(theme.font("micro", 600)).horizontalAdvance(self.text())
        return QSize(int(max(theme.px(60), word + theme.px(8))), int(theme.px(54)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the plate of the place one is in, the icon and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        box = QRectF(self.rect())
        if self._here or self.is_hot():
            fill = theme.color("accent.soft" if self._here else "bg.hover")
            edge = theme.color("accent.line") if theme.is_contrast and self._here else None
            rounded(painter, box, 9, fill, edge)
        ink = theme.color("accent.text" if self._here else "text.secondary")
        side = theme.px(_ICON)
        seat = QRectF((self.width() - side) / 2, theme.px(9), side, side)
        self._dress.icons.paint(painter, self._icon, seat, ink)
        word = QRectF(0, theme.px(33), self.width(), theme.px(15))
        draw_text(painter, word, self.text(), theme.font("micro", 600 if self._here else 500), ink, "center")
        painter.end()


class Rail(Surface):
    """Home, free lab; help and settings at the foot."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, "bg.surface", parent, edges="right")
        self._home = RailButton(dress, "house", here=True)
        self._free_lab = RailButton(dress, "flask-conical")
        self._help = RailButton(dress, "circle-question-mark")
        self._settings = RailButton(dress, "settings")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 9, 14)
        column.setSpacing(8)
        column.addWidget(Mark(dress, side=34), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        for button in (self._home, self._free_lab):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for button in (self._help, self._settings):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()

    def on_free_lab(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when the free lab is asked for."""
        self._free_lab.on_pressed(slot)

    def on_help(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when help is asked for."""
        self._help.on_pressed(slot)

    def on_settings(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` when the settings are asked for."""
        self._settings.on_pressed(slot)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._home.setText(translate("Rail", "Home"))
        self._free_lab.setText(translate("Rail", "Free lab"))
        self._help.setText(translate("Rail", "Help"))
        self._settings.setText(translate("Rail", "Settings"))
        for button in (self._home, self._free_lab, self._help, self._settings):
            button.setAccessibleName(button.text())
            button.updateGeometry()
