"""Two things on one line where they fit, else one under the other: nothing is cut in French or at 150 %."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls import Dress, ParagraphLabel
from entresol.ui.theme import Theme

_GAP = 10
_ROW_GAP = 4


class Words(ParagraphLabel):
    """A paragraph that knows how wide it would be on one line."""

    def __init__(self, dress: Dress, size: str, role: str, parent: QWidget | None = None, *, weight: int = 400) -> None:
        """Build it empty; ``size`` and ``role`` are tokens."""
        super().__init__(dress, size, role, parent, weight=weight)
        self._look = dress.look
        self._face_of = (size, weight)

    def natural_width(self) -> int:
        """Return its width on one line."""
        size, weight = self._face_of
        return int(QFontMetricsF(self._look.theme.font(size, weight)).horizontalAdvance(self.text()) + 2)


class Beside(QWidget):
    """``left`` takes what ``right`` leaves; when that is too little, ``right`` goes under it."""

    def __init__(self, dress: Dress, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        """Hold both; either may be hidden."""
        super().__init__(parent)
        self._left, self._right = left, right
        left.setParent(self)
        right.setParent(self)
        left.show()
        right.show()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        dress.look.on_changed(self._restyle)

    def refresh(self) -> None:
        """Lay out again: a text has changed."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow may mean two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line or two."""
        if self._fits(width):
            return max(_height(self._left, width), _height(self._right, width))
        rows = [_height(one, width) for one in (self._left, self._right) if _natural(one) > 0]
        return sum(rows) + _ROW_GAP * (len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Return the line, or what the width asks for."""
        return QSize(200, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest of the two-line forms."""
        least = max(_least(self._left), _least(self._right))
        return QSize(least, min(_height(self._left, least), _height(self._right, least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._place()

    def _fits(self, width: int) -> bool:
        right = _natural(self._right)
        return _natural(self._left) + (right + _GAP if right else 0) <= width

    def _place(self) -> None:
        width = self.width()
        if self._fits(width):
            right = min(_natural(self._right), width)
            height = self.height()
            self._set(self._left, 0, 0, max(0, width - right - (_GAP if right else 0)), height)
            self._set(self._right, width - right, 0, right, height)
            return
        first = _height(self._left, width)
        self._left.setGeometry(0, 0, width, first)
        second = _height(self._right, width)
        self._right.setGeometry(0, first + _ROW_GAP, min(width, max(1, _natural(self._right))), second)

    def _set(self, one: QWidget, x: int, y: int, width: int, height: int) -> None:
        """Centre ``one`` in the height of the line."""
        own = min(height, _height(one, width))
        one.setGeometry(QRect(x, y + (height - own) // 2, width, own))

    def _restyle(self, _theme: Theme) -> None:
        self.refresh()


def _natural(one: QWidget) -> int:
    if one.isHidden():
        return 0
    if isinstance(one, Words):
        return one.natural_width() if one.text() else 0
    return one.sizeHint().width()


def _least(one: QWidget) -> int:
    return 0 if one.isHidden() else one.minimumSizeHint().width()


def _height(one: QWidget, width: int) -> int:
    if one.isHidden():
        return 0
    return one.heightForWidth(max(1, width)) if one.hasHeightForWidth() else one.sizeHint().height()
