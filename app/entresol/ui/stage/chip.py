"""What is in hand: a small card that follows the pointer over the whole window, slightly tilted."""

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode
from entresol.model.values import ApplicationId, ModelId, VmId
from entresol.ui.carrying import Carried, CarriedKind
from entresol.ui.carrying.orders import next_vm, slot_of
from entresol.ui.controls.dress import Dress
from entresol.ui.controls.shapes import rounded, soft_shadow
from entresol.ui.controls.texts import draw_text
from entresol.ui.words.names import machine_size

WIDTH = 168.0
HEIGHT = 58.0
MARGIN = 30
TILT_DEGREES = -2.0
STEP_MS = 16
GRIP = QPointF(142.0, 46.0)
"""Point of the card that is under the pointer."""


class Chip(QWidget):
    """Lets the mouse through: whoever started the drag keeps it."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._slot = 0
        self._name = ""
        self._detail = ""
        self._is_refused = False
        self._is_tilted = True
        self._from, self._to = QPointF(), QPointF()
        self._clock = QElapsedTimer()
        self._gliding = QTimer(self)
        self._gliding.setTimerType(Qt.TimerType.PreciseTimer)
        self._gliding.setInterval(STEP_MS)
        self._gliding.timeout.connect(self._glide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def card_width(self) -> float:
        """Width of the card itself."""
        return self._dress.look.theme.px(WIDTH)

    def show_carried(self, carried: Carried, inventory: Inventory, language: LanguageCode) -> None:
        """Take the identity of what is carried."""
        self._slot = slot_of(carried, inventory)
        self._name, self._detail = _words(carried, inventory, language)
        theme = self._dress.look.theme
        self.resize(int(theme.px(WIDTH)) + 2 * MARGIN, int(theme.px(HEIGHT)) + 2 * MARGIN)

    def follow(self, point: QPoint, *, is_refused: bool) -> None:
        """Go to the pointer, a point in the parent's pixels."""
        theme = self._dress.look.theme
        self._is_tilted = not self._dress.look.reduced_motion
        self.move(point.x() - MARGIN - int(theme.px(GRIP.x())), point.y() - MARGIN - int(theme.px(GRIP.y())))
        self._appear(is_refused=is_refused)

    def rest(self, point: QPoint, *, is_refused: bool) -> None:
        """Stand with its upper left corner at ``point``: carried with the keyboard."""
        self._is_tilted = False
        self.move(point.x() - MARGIN, point.y() - MARGIN)
        self._appear(is_refused=is_refused)

    def go_back(self, point: QPoint) -> None:
        """Glide until ``point``, in the parent's pixels, is where it was picked up, and vanish there."""
        if self._dress.look.duration_ms("normal") == 0:
            self.hide()
            return
        px = self._dress.look.theme.px
        self._from = QPointF(self.pos())
        self._to = QPointF(point.x() - MARGIN - px(GRIP.x()), point.y() - MARGIN - px(GRIP.y()))
        self._is_refused = False
        self._clock.start()
        self._gliding.start()
        self.update()

    @property
    def is_gliding(self) -> bool:
        """Whether it is on its way back."""
        return self._gliding.isActive()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop wherever it was."""
        super().hideEvent(event)
        self._gliding.stop()

    def _glide(self) -> None:
        part = self._clock.elapsed() / max(1, self._dress.look.duration_ms("normal"))
        if part >= 1:
            self.hide()
            return
        self.move((self._from + (self._to - self._from) * (1 - (1 - part) ** 3)).toPoint())

    def _appear(self, *, is_refused: bool) -> None:
        if self._is_refused != is_refused:
            self._is_refused = is_refused
            self.update()
        self._gliding.stop()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card and, over a place that refuses, the sign of it."""
        theme = self._dress.look.theme
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        card = QRectF(MARGIN, MARGIN, px(WIDTH), px(HEIGHT))
        if self._is_tilted:
            painter.translate(card.center())
            painter.rotate(TILT_DEGREES)
            painter.translate(-card.center())
        fill = theme.vm_fill(self._slot)
        soft_shadow(painter, card, 9, theme, 3)
        rounded(painter, card, 9, theme.color("bg.surface"), fill, 1.6)
        square = QRectF(card.x() + px(11), card.y() + px(11), px(20), px(20))
        rounded(painter, square, 5, fill)
        letter = theme.vm_letter(self._slot)
        draw_text(painter, square, letter, theme.font("caption", 600), theme.vm_ink(self._slot), "center", layer="chip")
        name = QRectF(card.x() + px(39), card.y() + px(10), card.width() - px(48), px(21))
        draw_text(painter, name, self._name, theme.font(14, 600), theme.color("text.primary"), elide=True, layer="chip")
        line = QRectF(name.x(), card.y() + px(31), name.width(), px(17))
        quiet = theme.color("text.secondary")
        draw_text(painter, line, self._detail, theme.font("caption"), quiet, elide=True, layer="chip")
        painter.restore()
        if self._is_refused:
            self._prohibited(painter, QPointF(card.x() + px(GRIP.x()) + 20, card.y() + px(GRIP.y()) + 22))
        painter.end()

    def _prohibited(self, painter: QPainter, at: QPointF) -> None:
        theme = self._dress.look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.surface"))
        painter.drawEllipse(at, 9, 9)
        painter.setPen(QPen(theme.color("state.error.line"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 7.4, 7.4)
        painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5))


def _words(carried: Carried, inventory: Inventory, language: LanguageCode) -> tuple[str, str]:
    match carried.kind:
        case CarriedKind.MODEL:
            model = inventory.shelf[ModelId(carried.id)]
            _id, name = next_vm(model.id, inventory)
            return name.into(language), machine_size(model.vcpus, model.memory_kib)
        case CarriedKind.APPLICATION:
            application = inventory.catalogue.applications[ApplicationId(carried.id)]
            return application.name.into(language), application.detail.into(language)
        case CarriedKind.WAITING_VM | CarriedKind.VM:
            vm = inventory.vms[VmId(carried.id)]
            return vm.name.into(language), machine_size(vm.vcpus, vm.memory_kib)
