"""The canvas as a widget: scrolls, zooms, and turns presses and keys into plain calls. Knows no rule of the gesture."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from entresol.ui.stage.box import Box
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.shape import Detail

ZOOMS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
DETAILS: tuple[Detail | None, ...] = (None, Detail.ROW, Detail.TILE)
"""Zooming out below 100 % drops detail and keeps the size of text."""
MOST_LAYOUTS = 3
"""Scroll bars that come and go change the room; it settles at once or is left as it is."""
SETTLE_MS = 140
"""After the last turn of the wheel, pictures are rendered at the new scale."""
SCROLL_EDGE_PX = 48
SCROLL_STEP_PX = 14


class _Live(QGraphicsItem):
    """The one item of the scene: everything that moves."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._extent = QRectF()

    def cover(self, extent: QRectF) -> None:
        """Cover the whole stage."""
        if extent != self._extent:
            self.prepareGeometryChange()
            self._extent = extent

    def boundingRect(self) -> QRectF:
        return self._extent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        self._canvas.paint_live(painter)


class StageView(QGraphicsView):
    """Shows a :class:`Canvas` at a scale: text size times zoom."""

    _pressed = Signal(object)
    _moved = Signal(object)
    _released = Signal(object)
    _left = Signal()
    _doubled = Signal(object)
    _menu = Signal(object)
    _rescaled = Signal()

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._stage = QGraphicsScene(self)
        self._live = _Live(canvas)
        self._stage.addItem(self._live)
        self.setScene(self._stage)
        self._zoom = 0
        self._detail = 0
        self._text_scale = 1.0
        self._is_zooming = False
        self._keys: Callable[[QKeyEvent], bool] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._dress()

    # --- doors -----------------------------------------------------------------------------------------------------

    def on_pointer(
        self,
        pressed: Callable[[QMouseEvent], None],
        moved: Callable[[QMouseEvent], None],
        released: Callable[[QMouseEvent], None],
        doubled: Callable[[QMouseEvent], None],
        left: Callable[[], None],
    ) -> None:
        """Call these with the pointer's events; positions are those of the viewport."""
        self._pressed.connect(pressed)
        self._moved.connect(moved)
        self._released.connect(released)
        self._doubled.connect(doubled)
        self._left.connect(left)

    def on_menu(self, slot: Callable[[QContextMenuEvent], None]) -> None:
        """Call ``slot`` when a context menu is asked for, with the mouse or with a key."""
        self._menu.connect(slot)

    def on_rescaled(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` when the canvas was resized, scrolled or zoomed."""
        self._rescaled.connect(slot)

    def take_keys(self, keys: Callable[[QKeyEvent], bool]) -> None:
        """Ask ``keys`` first for each key; it answers whether it used it."""
        self._keys = keys

    # --- scale -----------------------------------------------------------------------------------------------------

    @property
    def scaling(self) -> float:
        """Screen pixels per logical pixel of the stage."""
        return self._text_scale * ZOOMS[self._zoom]

    def set_text_scale(self, percent: int) -> None:
        """Follow the size of text."""
        self._text_scale = percent / 100
        self._rescale()

    def zoom_in(self) -> None:
        """Go one step nearer, up to 250 %."""
        if self._detail:
            self._detail -= 1
        elif self._zoom < len(ZOOMS) - 1:
            self._zoom += 1
        self._rescale()

    def zoom_out(self) -> None:
        """Go one step back; below 100 % machines lose detail, never the size of their text."""
        if self._zoom:
            self._zoom -= 1
        elif self._detail < len(DETAILS) - 1:
            self._detail += 1
        self._rescale()

    def zoom_to_fit(self) -> None:
        """Show every host at once, in as much detail as fits."""
        self._zoom = self._detail = 0
        self._rescale()

    def arrange(self) -> None:
        """Take the size of the plan; call it after the canvas changed it."""
        self._cover()
        self._rescaled.emit()
        self.refresh()

    def refresh(self) -> None:
        """Repaint, once."""
        self.viewport().update()

    # --- places ----------------------------------------------------------------------------------------------------

    def to_stage(self, point: QPoint | QPointF) -> QPointF:
        """Return the stage's coordinates of a point of the viewport."""
        return self.mapToScene(point.toPoint() if isinstance(point, QPointF) else point)

    def to_view(self, box: Box) -> Box:
        """Return a box of the stage in pixels of the viewport."""
        corner = self.viewportTransform().map(QPointF(box.x, box.y))
        return Box(corner.x(), corner.y(), box.w * self.scaling, box.h * self.scaling)

    def scroll_near_edge(self, point: QPoint) -> bool:
        """Scroll while something is carried within 48 pixels of a side; returns whether it moved."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        if point.x() < SCROLL_EDGE_PX:
            bar.setValue(before - SCROLL_STEP_PX)
        elif point.x() > self.viewport().width() - SCROLL_EDGE_PX:
            bar.setValue(before + SCROLL_STEP_PX)
        return bar.value() != before

    def bring_into_view(self, box: Box) -> None:
        """Scroll until ``box`` of the stage is visible."""
        self.ensureVisible(QRectF(box.x, box.y, box.w, box.h), 24, 24)

    # --- events ----------------------------------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: ARG002
        """Paint the still part."""
        seen, viewport = self.viewportTransform(), self.viewport()
        density = viewport.devicePixelRatioF()
        self._canvas.look(Camera(self.scaling, seen.dx(), seen.dy(), viewport.width(), viewport.height(), density))
        self._canvas.paint_back(painter, is_zooming=self._is_zooming)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the hosts out in the new room."""
        super().resizeEvent(event)
        self._rescale()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell who listens."""
        self._pressed.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell who listens."""
        self._moved.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell who listens."""
        self._released.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell who listens."""
        self._doubled.emit(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer left."""
        if event.type() == QEvent.Type.Leave:
            self._left.emit()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll sideways."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._is_zooming = True
            self._settle.start()
            if turn.y() > 0:
                self.zoom_in()
            elif turn.y() < 0:
                self.zoom_out()
            event.accept()
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.x() or turn.y()))
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Follow with what floats over the canvas."""
        super().scrollContentsBy(dx, dy)
        self._rescaled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give keys to the gestures first."""
        if self._keys is None or not self._keys(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell who listens."""
        self._menu.emit(event)

    # --- private ---------------------------------------------------------------------------------------------------

    def _dress(self) -> None:
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setAutoFillBackground(False)
        viewport.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAcceptDrops(False)

    def _rescale(self) -> None:
        scale = self.scaling
        self.resetTransform()
        self.scale(scale, scale)
        for _ in range(MOST_LAYOUTS):
            room = self._room()
            self._canvas.fit((room.width() / self._text_scale, room.height() / self._text_scale), DETAILS[self._detail])
            # A horizontal bar takes height from the stage, which is then laid out again: no vertical bar for that.
            is_taller = self._zoom > 0 or self._canvas.plan.height * scale > room.height() + 1
            policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_taller else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setVerticalScrollBarPolicy(policy)
            self._cover()
            if self._room() == room:
                break
        self._rescaled.emit()
        self.refresh()

    def _room(self) -> QSize:
        """Return the room for the hosts; at more than 100 % they keep the places of 100 %, and the canvas scrolls."""
        return self.viewport().size() if self._zoom == 0 else self.maximumViewportSize()

    def _cover(self) -> None:
        plan = self._canvas.plan
        extent = QRectF(0, 0, plan.width, plan.height)
        if self._stage.sceneRect() != extent:
            self._stage.setSceneRect(extent)
            self._live.cover(extent)

    def _settled(self) -> None:
        self._is_zooming = False
        self.refresh()
