"""The frame of a dialog: title, page, and a row of buttons at its foot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from entresol.ui.controls.buttons import PushButton
from entresol.ui.controls.dress import Dress
from entresol.ui.controls.labels import Label
from entresol.ui.theme import Theme


class Dialog(QDialog):
    """A dialog of the house. Fill :attr:`body`; add buttons with :meth:`add_button`; Escape closes it.

    The page scrolls when the text size makes it taller than the screen.
    """

    def __init__(self, dress: Dress, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self._dress = dress
        self._width = width
        self._heading = Label(dress, "h2", 600)
        page = QWidget()
        self._page = page
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(28, 4, 28, 12)
        self.body.setSpacing(14)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self._scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(28, 8, 28, 20)
        self._foot.setSpacing(10)
        self._foot.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(28, 22, 28, 12)
        head.addWidget(self._heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot)
        dress.look.on_changed(self._restyle)

    def set_title(self, title: str) -> None:
        """Show ``title`` in the dialog and on its window."""
        self.setWindowTitle(title)
        self._heading.setText(title)

    def add_button(self, button: PushButton) -> None:
        """Add a button at the right of the foot."""
        self._foot.addWidget(button)

    def add_aside(self, button: QWidget) -> None:
        """Add something at the left of the foot."""
        self._foot.insertWidget(0, button)

    def sizeHint(self) -> QSize:
        """Return the room of the page, within the screen."""
        theme = self._dress.look.theme
        width = int(theme.px(self._width))
        page = self._page
        height = page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        height += self._heading.sizeHint().height() + 34 + int(theme.px(40)) + 34
        room = self.screen().availableSize()
        return QSize(min(width, room.width() - 40), min(height, room.height() - 60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._dress.look.theme.color("bg.surface"))
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.resize(self.sizeHint())
        self.update()
