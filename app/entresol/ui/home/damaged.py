"""The card of a lesson file that cannot be used: its name, the line, and what is wrong in plain words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.lessons.findings import Finding
from entresol.ui.controls import Card, Chip, Dress, Label, ParagraphLabel, PushButton
from entresol.ui.home.course import Damage

translate = QCoreApplication.translate


class DamagedCard(Card):
    """Says what is wrong and lets itself be set aside until the next start."""

    def __init__(
        self, dress: Dress, damage: Damage, explain: Callable[[Finding], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(dress, parent, line="state.error.line")
        self._damage = damage
        self._explain = explain
        self._state = Chip(dress, "error", "octagon-x")
        self._file = Label(dress, "body", 600)
        self._words = ParagraphLabel(dress)
        self._ignore = PushButton(dress, "secondary")
        self._ignore.on_pressed(self.hide)
        column = QVBoxLayout()
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._state)
        head.addWidget(self._file)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 16, 14)
        row.setSpacing(20)
        row.addLayout(column, 1)
        row.addWidget(self._ignore, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self._state.setText(translate("DamagedCard", "cannot be used"))
        name, line = self._damage.path.name, self._damage.finding.line
        place = translate("DamagedCard", "{file}, line {line}").format(file=name, line=line)
        self._file.setText(place if line else name)
        self._words.setText(self._explain(self._damage.finding))
        self._ignore.setText(translate("DamagedCard", "Ignore this file"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and a thick edge at its left that needs no colour to be seen."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = self.surface()
        strip = QRectF(box.left(), box.top() + 10, 4, box.height() - 20)
        painter.fillRect(strip, self._dress.look.theme.color("state.error.line"))
        painter.end()
