"""The laboratory in miniature: a stack for each host, before and after, drawn with the layers' own colours."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.engine.frame import Frame
from entresol.model.product import HypervisorType
from entresol.ui.controls import Dress, rounded
from entresol.ui.theme import Theme

_HARDWARE, _LAYER, _CELL, _GAP = 13.0, 8.0, 9.0, 1.5
_BETWEEN, _ARROW = 6.0, 30.0
_COLUMNS = 2
_MOST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Stack:
    """One host: which layers it has and which of its machines run."""

    has_os: bool
    has_hypervisor: bool
    running: int
    stopped: int


def stacks_of(frame: Frame) -> tuple[Stack, ...]:
    """Return one stack for each host of ``frame``."""
    inventory = frame.inventory
    stacks: list[Stack] = []
    for host in inventory.hosts.values():
        product = inventory.product_of(host.id)
        machines = inventory.vms_on(host.id)
        running = sum(1 for vm in machines if vm.is_on)
        # A type 1 product is its own system: no second layer is drawn for it.
        has_os = host.os is not None and (product is None or product.type is HypervisorType.TYPE_2)
        stacks.append(Stack(has_os, product is not None, running, len(machines) - running))
    return tuple(stacks)


class StacksPicture(QWidget):
    """Two rows of stacks with an arrow between them. What it shows is said in words beside it."""

    def __init__(
        self, dress: Dress, before: tuple[Stack, ...], after: tuple[Stack, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._before = before
        self._after = after
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def sizeHint(self) -> QSize:
        """Return room for the tallest stack."""
        return QSize(220, int(_HARDWARE + 2 * _LAYER + _MOST_ROWS * _CELL + 8))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint both laboratories on one ground line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = (self.width() - _ARROW) / 2
        self._paint(painter, self._before, 0, half)
        self._paint(painter, self._after, half + _ARROW, half)
        self._paint_arrow(painter, half)
        painter.end()

    def _paint(self, painter: QPainter, stacks: tuple[Stack, ...], left: float, room: float) -> None:
        if not stacks:
            return
        width = min(34.0, (room - _BETWEEN * (len(stacks) - 1)) / len(stacks))
        for place, stack in enumerate(stacks):
            self._paint_stack(painter, stack, left + place * (width + _BETWEEN), width)

    def _paint_stack(self, painter: QPainter, stack: Stack, left: float, width: float) -> None:
        color = self._dress.look.theme.color
        top = self.height() - 2.0
        layers = [("hardware", _HARDWARE)]
        if stack.has_os:
            layers.append(("hostOS", _LAYER))
        if stack.has_hypervisor:
            layers.append(("hypervisor", _LAYER))
        for name, height in layers:
            top -= height
            rounded(painter, QRectF(left, top, width, height - _GAP), 2, color(f"layer.{name}.fill"))
        cell = (width - _GAP) / _COLUMNS
        machines = [True] * stack.running + [False] * stack.stopped
        for place, runs in enumerate(machines[: _COLUMNS * _MOST_ROWS]):
            row, column = divmod(place, _COLUMNS)
            box = QRectF(left + column * (cell + _GAP), top - (row + 1) * _CELL, cell, _CELL - _GAP)
            fill = color("layer.guestOS.fill") if runs else None
            rounded(painter, box, 2, fill, color("layer.guestOS.line" if runs else "line.normal"), 0.8)

    def _paint_arrow(self, painter: QPainter, half: float) -> None:
        painter.setPen(QPen(self._dress.look.theme.color("accent.base"), 2))
        y, start, stop = self.height() - 22.0, half + 3, half + _ARROW - 7
        painter.drawLine(QPointF(start, y), QPointF(stop, y))
        painter.drawPolyline([QPointF(stop - 6, y - 6), QPointF(stop, y), QPointF(stop - 6, y + 6)])

    def _restyle(self, _theme: Theme) -> None:
        self.update()
