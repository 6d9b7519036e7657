"""One card of the palette: pressed and dragged, clicked, or picked up with Space; all three are one carry."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from entresol.ui.carrying import Holding, Manner
from entresol.ui.carrying.gestures import is_drag
from entresol.ui.context import Context
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.menus import ThingMenu
from entresol.ui.shelf.items import Card, CardState
from entresol.ui.words import units

translate = QCoreApplication.translate

_HEIGHT = 52
_RAIL = 52
_PLATE = 32
_RADIUS = 8


class ModelCard(QAbstractButton):
    """Shows a model or a waiting machine. Its press never moves focus away by itself: the carry decides."""

    def __init__(self, context: Context, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._card = card
        self._rail = False
        self._press: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(FOCUS_RADIUS, _RADIUS)
        self.retranslate()

    @property
    def card(self) -> Card:
        """What it shows."""
        return self._card

    def show_card(self, card: Card) -> None:
        """Show ``card`` and repaint if it differs."""
        if card != self._card:
            self._card = card
            self.retranslate()
            self.update()

    def set_rail(self, *, rail: bool) -> None:
        """Show an icon and a short name instead of the whole card."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Set what is read aloud and what the tooltip says."""
        name, detail = self._name(), self._detail()
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        hint = translate("Shelf", "Drag it onto a host, click it and then a host, or press Space.")
        usable = self._card.state in (CardState.FREE, CardState.MOVING)
        self.setToolTip("\n".join((name, detail, hint) if usable else (name, detail)))
        free = self._card.state is CardState.FREE
        self.setCursor(Qt.CursorShape.OpenHandCursor if free else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that follows the text."""
        px = self._context.look.theme.px
        return QSize(int(px(_RAIL)), int(px(_RAIL))) if self._rail else QSize(int(px(160)), int(px(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the width may shrink, names are shortened then."""
        return QSize(int(self._context.look.theme.px(_RAIL)), self.sizeHint().height())

    # --- picking up --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where; nothing is picked up before the pointer moves or is released."""
        if event.button() == Qt.MouseButton.LeftButton and self._card.state is CardState.FREE:
            self._press = event.globalPosition().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start a drag after a few pixels, then let it follow the pointer."""
        if self._press is None:
            return
        at = event.globalPosition().toPoint()
        carrying = self._context.carrying
        if isinstance(carrying.state, Holding):
            carrying.move_to(at)
        elif is_drag(at.x() - self._press.x(), at.y() - self._press.y()):
            carrying.pick_up(self._card.carried, Manner.DRAG, at)
            carrying.move_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged; a press and release without moving picks up for the next click."""
        if self._press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = None
        carrying = self._context.carrying
        at = event.globalPosition().toPoint()
        if isinstance(carrying.state, Holding) and carrying.state.manner is Manner.DRAG:
            carrying.move_to(at)
            carrying.drop()
        else:
            carrying.pick_up(self._card.carried, Manner.CLICK, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick up with Space or Enter; arrows go to the neighbours."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and self._card.state is CardState.FREE:
                self._context.carrying.pick_up(self._card.carried, Manner.KEYS)
            event.accept()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer every host with its verdict: what a drop does, without dragging."""
        if self._card.state is CardState.FREE:
            menu = ThingMenu(self._context, self).for_carried(self._card.carried)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            at = event.globalPos()
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                at = self.mapToGlobal(self.rect().center())
            menu.popup(at)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Ignore it: a button would click again at the release of Space."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the hover."""
        super().enterEvent(event)
        self.update()

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card of the mock-up: plate with icon, two lines, grip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        if self._rail:
            self._paint_rail(painter)
        else:
            self._paint_row(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._context.look.theme
        state = self._card.state
        moving = state is CardState.MOVING
        free = state is CardState.FREE
        fill = "accent.softer" if moving else "bg.hover" if free and self.underMouse() else "bg.surface"
        line = "accent.line" if moving or (free and self.underMouse()) else "line.normal"
        if theme.is_contrast and free:
            line = "line.strong"
        rounded(
            painter,
            QRectF(self.rect()),
            _RADIUS,
            theme.color(fill),
            theme.color(line),
            1.5 if moving else 1,
            dashes=(4, 3) if moving else (),
        )

    def _paint_row(self, painter: QPainter) -> None:
        theme, icons = self._context.look.theme, self._context.icons
        px, card = theme.px, self._card
        usable = card.state is CardState.FREE
        plate = QRectF(px(9), (self.height() - px(_PLATE)) / 2, px(_PLATE), px(_PLATE))
        rounded(painter, plate, 7, theme.color("accent.soft" if usable else "bg.surface"))
        ink = "accent.text" if usable or card.state is CardState.MOVING else "text.disabled"
        inset = px(7)
        icons.paint(painter, card.icon, plate.adjusted(inset, inset, -inset, -inset), theme.color(ink))
        left = plate.right() + px(10)
        width = self.width() - px(26) - left
        middle = self.height() / 2
        name = theme.font("body", 600 if usable else 500)
        color = theme.color("text.primary" if usable else "text.muted")
        draw_text(painter, QRectF(left, middle - px(18), width, px(18)), self._name(), name, color, elide=True)
        room = QRectF(left, middle + px(1), width, px(17))
        draw_text(painter, room, self._detail(), theme.font("caption"), theme.color("text.muted"), elide=True)
        if usable or card.state is CardState.LOCKED:
            mark = QRectF(self.width() - px(24), middle - px(7.5), px(15), px(15))
            color = theme.color("text.disabled" if usable else "text.muted")
            icons.paint(painter, "grip-vertical" if usable else "lock", mark, color)

    def _paint_rail(self, painter: QPainter) -> None:
        theme, icons, card = self._context.look.theme, self._context.icons, self._card
        px = theme.px
        usable = card.state in (CardState.FREE, CardState.MOVING)
        icon = QRectF((self.width() - px(20)) / 2, px(7), px(20), px(20))
        icons.paint(painter, card.icon, icon, theme.color("accent.text" if usable else "text.disabled"))
        short = card.short.into(self._context.language.code)
        color = theme.color("text.primary" if usable else "text.muted")
        room = QRectF(px(2), px(29), self.width() - px(4), px(18))
        draw_text(painter, room, short, theme.font("micro", 500), color, "center", elide=True)

    # --- words -------------------------------------------------------------------------------------------------

    def _name(self) -> str:
        return self._card.name.into(self._context.language.code)

    def _detail(self) -> str:
        card = self._card
        if card.state is CardState.MOVING:
            return translate("Shelf", "being moved…")
        if card.state is CardState.USED_UP:
            return translate("Shelf", "all of them are placed")
        size = translate("Shelf", "{vcpus} vCPU · {memory}")
        text = size.format(vcpus=card.vcpus, memory=units.memory(card.memory_kib))
        if card.left is not None and card.left > 1:
            many = translate("Shelf", "{size} · {count} left")
            text = many.format(size=text, count=card.left)
        return text
