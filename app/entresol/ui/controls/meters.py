"""How far one has come: steps, a ring, a bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.shapes import bar, ring, rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.theme import Theme

_STEP_COLORS = {"done": "state.ok.line", "current": "accent.base", "coming": "line.soft"}
"""By the values of :class:`entresol.lessons.progress.StepState`, which home must not load."""


class _Meter(QWidget):
    """A drawing that follows the theme. What it shows is also its accessible name, given by its owner in words."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        dress.look.on_changed(self._restyle)

    def say(self, words: str) -> None:
        """Tell a screen reader, and the tool tip, what the drawing shows."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class ProgressSegments(_Meter):
    """One segment a step: green when done, indigo when current, pale when it is still to come."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self._states: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, states: Sequence[str]) -> None:
        """Show the state of each step, in order: ``done``, ``current`` or ``coming``."""
        wanted = tuple(states)
        if wanted != self._states:
            self._states = wanted
            self.update()

    def sizeHint(self) -> QSize:
        """Return a thin strip."""
        return QSize(120, int(self._dress.look.theme.px(6)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the segments. The current one is taller than the others in high contrast, to do without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        gap = 5
        count = max(1, len(self._states))
        width = (self.width() - gap * (count - 1)) / count
        for index, state in enumerate(self._states):
            box = QRectF(index * (width + gap), 0, width, self.height())
            hollow = theme.is_contrast and state == "coming"
            fill = None if hollow else theme.color(_STEP_COLORS[state])
            rounded(painter, box, box.height() / 2, fill, theme.color("line.normal") if hollow else None)
        painter.end()


class ScoreRing(_Meter):
    """A share as a ring with its figure in the middle."""

    def __init__(
        self, dress: Dress, parent: QWidget | None = None, *, side: int = 94, width: int = 10, size: str | float = "h2"
    ) -> None:
        super().__init__(dress, parent)
        self._side = side
        self._width = width
        self._size = size
        self._share = 0.0
        self._text = ""
        self._role = "accent.base"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, text: str, role: str = "accent.base") -> None:
        """Show ``share`` (0 to 1) in the colour ``role``, and ``text`` in the middle."""
        if (share, text, role) != (self._share, self._text, self._role):
            self._share, self._text, self._role = share, text, role
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square of the text size."""
        side = int(self._dress.look.theme.px(self._side))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring and the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        width = theme.px(self._width)
        box = QRectF(self.rect())
        ring(painter, box, self._share, theme.color(self._role), track_color(theme), width)
        if theme.is_contrast:
            edge = box.adjusted(width, width, -width, -width)
            rounded(painter, edge, edge.height() / 2, None, theme.color("line.soft"))
        room = box.adjusted(width, 0, -width, 0)
        draw_text(painter, room, self._text, theme.font(self._size, 600), theme.color("text.primary"), "center")
        painter.end()


class PointsBar(_Meter):
    """A share as a thin bar."""

    def __init__(self, dress: Dress, parent: QWidget | None = None, *, height: int = 7) -> None:
        super().__init__(dress, parent)
        self._height = height
        self._share = 0.0
        self._role = "accent.base"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, role: str = "accent.base") -> None:
        """Show ``share`` (0 to 1) in the colour ``role``."""
        if (share, role) != (self._share, self._role):
            self._share, self._role = share, role
            self.update()

    def sizeHint(self) -> QSize:
        """Return a thin bar."""
        return QSize(76, int(self._dress.look.theme.px(self._height)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        box = QRectF(self.rect())
        bar(painter, box, self._share, theme.color(self._role), track_color(theme))
        if theme.is_contrast:
            rounded(painter, box, box.height() / 2, None, theme.color("line.soft"))
        painter.end()


def track_color(theme: Theme) -> QColor:
    """Return what a meter runs on: on dark grounds a sunken track could not be seen."""
    return theme.color("line.soft" if theme.is_dark else "bg.sunken")
