"""The focus ring: two pixels in a colour of its own, around whatever control the keyboard is on."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from entresol.ui.controls.shapes import rounded
from entresol.ui.theme import Look, Theme

FOCUS_RADIUS = "focusRadius"
"""Name of the property that asks for a ring; its value is the radius of the control's corners, in pixels."""
_REACH = 4


class FocusRing(QObject):
    """Draws the ring around the focused control of every window. One per application; keep a reference to it."""

    def __init__(self, look: Look, application: QApplication) -> None:
        super().__init__(application)
        self._look = look
        self._band: _Band | None = None
        application.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._band is not None:
            self._band.leave()
            self._band = None
        if new is not None and isinstance(new.property(FOCUS_RADIUS), int):
            self._band = _Band(self._look, new)


class _Band(QWidget):
    """The ring around one control; lies over its neighbours and lets the mouse through."""

    def __init__(self, look: Look, control: QWidget) -> None:
        plane = _plane(control)
        super().__init__(plane)
        self._plane = plane
        self._look = look
        self._control: QWidget | None = control
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        one: QWidget | None = control
        while one is not None and one is not plane:
            one.installEventFilter(self)
            self._watched.append(one)
            one = one.parentWidget()
        control.destroyed.connect(self._forget)
        look.on_changed(self._repaint)
        self._follow()
        self.show()

    def leave(self) -> None:
        """Go away."""
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched.clear()
        self._control = None
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control where its layout puts it."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ring, a hair away from the control."""
        if self._control is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        radius = int(self._control.property(FOCUS_RADIUS)) + _REACH - 1
        line = theme.color("focus")
        rounded(painter, QRectF(self.rect()), radius, None, line, theme.number("stroke.focus"))
        painter.end()

    def _follow(self) -> None:
        control = self._control
        if control is None:
            return
        at = control.mapTo(self._plane, QPoint(0, 0))
        self.setGeometry(at.x() - _REACH, at.y() - _REACH, control.width() + 2 * _REACH, control.height() + 2 * _REACH)
        self.setVisible(control.isVisible())
        self.raise_()

    def _forget(self) -> None:
        self._watched.clear()
        self._control = None
        self.hide()

    def _repaint(self, _theme: Theme) -> None:
        self._follow()
        self.update()


def _plane(control: QWidget) -> QWidget:
    """Return what the ring lies on: the page that scrolls with the control, else the window."""
    one = control
    while (parent := one.parentWidget()) is not None and not one.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return one
        one = parent
    return one
