"""The card that says how to do it without a mouse."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from entresol.ui.context import Context
from entresol.ui.controls.badges import KeyCap
from entresol.ui.controls.labels import Label
from entresol.ui.controls.shapes import rounded
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

_ICON = 16


class KeyboardCard(QWidget):
    """Space picks up, arrows choose, Enter drops."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = Label(context, "caption", 600, "text.secondary", self)
        self._caps = [KeyCap(context, self) for _ in range(3)]
        self._acts = [Label(context, "caption", 400, "text.secondary", self, elide=True) for _ in range(3)]
        head = self._head = QHBoxLayout()
        head.addWidget(self._title, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (cap, act) in enumerate(zip(self._caps, self._acts, strict=True)):
            grid.addWidget(cap, row, 0)
            grid.addWidget(act, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 8, 9)
        column.setSpacing(7)
        column.addLayout(head)
        column.addLayout(grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        context.look.on_changed(self._wear)
        self._wear(context.look.theme)
        self._retranslate()

    def _wear(self, theme: Theme) -> None:
        self._head.setContentsMargins(int(theme.px(_ICON)) + 8, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the quiet box and the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.look.theme
        line = theme.color("line.normal" if theme.is_contrast else "line.soft")
        rounded(painter, QRectF(self.rect()), 8, theme.color("bg.subtle"), line)
        title = self._title.geometry()
        side = theme.px(_ICON)
        icon = QRectF(10, title.center().y() - side / 2 + 0.5, side, side)
        self._context.icons.paint(painter, "keyboard", icon, theme.color("text.secondary"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(translate("Shelf", "Without a mouse"))
        words = (
            (translate("Shelf", "Space"), translate("Shelf", "pick up")),
            ("← →", translate("Shelf", "choose a host")),
            (translate("Shelf", "Enter"), translate("Shelf", "drop")),
        )
        for cap, act, (key, what) in zip(self._caps, self._acts, words, strict=True):
            cap.setText(key)
            act.setText(what)
