"""Surfaces and the lines between things."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.controls.shapes import rounded, shadow_reach, soft_shadow
from entresol.ui.theme import Theme


class Card(QFrame):
    """A surface with round corners, an edge and a soft shadow.

    The shadow is painted, not an effect, and falls inside the widget: its contents margins already leave room for it
    (:attr:`reach` pixels on each side), so put a layout in and set only the inner margins with :meth:`inner_margins`.
    Its layout neighbours should therefore be ``reach`` pixels nearer than the gap that is wanted.

    Args of the constructor: ``fill`` and ``line`` are tokens; ``level`` 0 has no shadow, 1 is a card, 2 a popover.
    """

    def __init__(
        self,
        dress: Dress,
        parent: QWidget | None = None,
        *,
        level: int = 1,
        radius: float = 10,
        fill: str = "bg.surface",
        line: str = "line.normal",
        line_width: float = 1,
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._level = level
        self._radius = radius
        self._fill = fill
        self._line = line
        self._line_width = line_width
        self.reach = shadow_reach(level) if level else 0
        self.setContentsMargins(self.reach, self.reach, self.reach, self.reach)
        dress.look.on_changed(self._restyle)

    def set_edge(self, line: str, width: float = 1) -> None:
        """Show another edge."""
        self._line, self._line_width = line, width
        self.update()

    def set_fill(self, fill: str) -> None:
        """Show another ground."""
        self._fill = fill
        self.update()

    def surface(self) -> QRectF:
        """Return the box of the card itself, without its shadow."""
        return QRectF(self.rect()).adjusted(self.reach, self.reach, -self.reach, -self.reach)

    def inner_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep the card's layout away from its edge."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(left, top, right, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_surface(painter)
        painter.end()

    def paint_surface(self, painter: QPainter) -> None:
        """Paint the shadow, the ground and the edge; a subclass paints its own drawing on top."""
        theme = self._dress.look.theme
        if self._level:
            soft_shadow(painter, self.surface(), self._radius, theme, self._level)
        fill, line = theme.color(self._fill), theme.color(self._line)
        rounded(painter, self.surface(), self._radius, fill, line, self._line_width)

    def _restyle(self, _theme: Theme) -> None:
        self.update()


class Divider(QWidget):
    """A hairline between two things, lying down or (``upright``) standing."""

    def __init__(
        self, dress: Dress, parent: QWidget | None = None, *, upright: bool = False, role: str = "line.soft"
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._upright = upright
        self._role = role
        across, along = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self.setSizePolicy(across if upright else along, along if upright else across)
        dress.look.on_changed(self._restyle)

    def sizeHint(self) -> QSize:
        """Return one pixel."""
        return QSize(1, 24) if self._upright else QSize(24, 1)

    def minimumSizeHint(self) -> QSize:
        """Return one pixel."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._dress.look.theme.color(self._role))
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.update()


class Surface(QWidget):
    """A plain ground in a colour of the theme; hairlines on the sides that ``edges`` names (``"right bottom"``)."""

    def __init__(
        self, dress: Dress, fill: str = "bg.surface", parent: QWidget | None = None, *, edges: str = ""
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._fill = fill
        self._edges = frozenset(edges.split())
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        dress.look.on_changed(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground and the hairlines."""
        painter = QPainter(self)
        theme = self._dress.look.theme
        painter.fillRect(self.rect(), theme.color(self._fill))
        line = theme.color("line.normal")
        width, height = self.width(), self.height()
        boxes = {
            "left": (0, 0, 1, height),
            "right": (width - 1, 0, 1, height),
            "top": (0, 0, width, 1),
            "bottom": (0, height - 1, width, 1),
        }
        for name, box in boxes.items():
            if name in self._edges:
                painter.fillRect(*box, line)
        painter.end()

    def _restyle(self, _theme: Theme) -> None:
        self.update()
