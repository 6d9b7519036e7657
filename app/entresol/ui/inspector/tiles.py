"""The verbs of a machine: tiles with an icon over a word, as many in a row as fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Button, Dress, draw_text, rounded
from entresol.ui.theme import Theme

_GAP = 8
_HEIGHT = 52
_PAD = 5


@dataclass(frozen=True, slots=True)
class Face:
    """What a tile shows; ``why_not`` is set when what it does would be refused now."""

    icon: str
    text: str
    why_not: str = ""


class Tile(Button):
    """A square button. It stays usable when its act would be refused: pressing it then says why."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build an empty tile."""
        super().__init__(dress, parent)
        self._face = Face("box", "")

    def show_face(self, face: Face) -> None:
        """Show another icon, word and reason."""
        if face == self._face:
            return
        self._face = face
        self.setText(face.text)
        self.setToolTip(face.why_not or face.text)
        self.setAccessibleName(face.text)
        self.setAccessibleDescription(face.why_not)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the word under its icon."""
        theme = self._dress.look.theme
        width = QFontMetricsF(theme.font("caption", 500)).horizontalAdvance(self._face.text)
        return QSize(int(max(width + 2 * theme.px(_PAD), theme.px(44)) + 1), int(theme.px(_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the tile in its state; a refused one is quiet and its edge is dashed."""
        theme = self._dress.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        refused = bool(self._face.why_not)
        ground = theme.color("bg.hover" if self.is_hot() or self.isDown() else "bg.subtle")
        rounded(painter, QRectF(self.rect()), 8, ground, theme.color("line.normal"), 1, (3.0, 3.0) if refused else ())
        ink = theme.color("text.muted" if refused or not self.isEnabled() else "text.secondary")
        side = theme.px(17)
        box = QRectF((self.width() - side) / 2, theme.px(9), side, side)
        self._dress.icons.paint(painter, self._face.icon, box, ink)
        room = QRectF(0, theme.px(29), self.width(), theme.px(17))
        draw_text(painter, room, self._face.text, theme.font("caption", 500), ink, "center")
        painter.end()


class Tiles(QWidget):
    """Lays tiles out in rows of equal widths, as many in a row as their words allow."""

    def __init__(self, dress: Dress, tiles: Sequence[Tile], parent: QWidget | None = None) -> None:
        """Hold ``tiles``; hidden ones take no room."""
        super().__init__(parent)
        self._dress = dress
        self._tiles = tuple(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        dress.look.on_changed(self._restyle)

    def arrange(self) -> None:
        """Lay out again: a tile was hidden, shown or renamed."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows at ``width``."""
        count = len(self._shown())
        rows = -(-count // self._columns(width)) if count else 0
        return rows * int(self._dress.look.theme.px(_HEIGHT)) + max(0, rows - 1) * _GAP

    def sizeHint(self) -> QSize:
        """Return one row, or what the width asks for."""
        return QSize(260, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._place()

    def _shown(self) -> list[Tile]:
        return [tile for tile in self._tiles if not tile.isHidden()]

    def _columns(self, width: int) -> int:
        widest = max((tile.sizeHint().width() for tile in self._shown()), default=1)
        fitting = max(1, (width + _GAP) // (widest + _GAP))
        count = max(1, len(self._shown()))
        # Rows as even as possible: four tiles that do not fit in one row make two and two.
        rows = -(-count // min(fitting, count))
        return -(-count // rows)

    def _place(self) -> None:
        columns = self._columns(self.width())
        width = (self.width() - _GAP * (columns - 1)) // columns
        height = int(self._dress.look.theme.px(_HEIGHT))
        for number, tile in enumerate(self._shown()):
            row, column = divmod(number, columns)
            tile.setGeometry(QRect(column * (width + _GAP), row * (height + _GAP), width, height))

    def _restyle(self, _theme: Theme) -> None:
        self.arrange()
