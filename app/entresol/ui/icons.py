"""Icons: one-colour outlines from ``resources/icons``, tinted with the colours of the theme."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from entresol.ui.theme import Look, Theme

_CACHED_PIXMAPS = 600
_FILE_STROKE = 'stroke-width="2"'
_SMALL = 20


class Icons(QObject):
    """Every icon of the program by its Lucide name (``"server"``, ``"circle-check"``)."""

    def __init__(self, look: Look, folder: Path, parent: QObject | None = None) -> None:
        """Read icons from ``folder`` (the resource folder) when they are first asked for."""
        super().__init__(parent)
        self._look = look
        self._folder = folder / "icons"
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, float, float], QPixmap] = {}
        self._made: dict[tuple[str, str], tuple[_TintedEngine, QIcon]] = {}
        look.on_changed(self._forget)

    def pixmap(self, name: str, color: QColor, size: float, ratio: float = 1) -> QPixmap:
        """Return the icon ``name`` in ``color``, ``size`` logical pixels square, for a screen of ``ratio``.

        Raises:
            FileNotFoundError: no icon of that name.
        """
        key = (name, color.rgba(), size, ratio)
        if key not in self._pixmaps:
            if len(self._pixmaps) >= _CACHED_PIXMAPS:
                self._pixmaps.clear()
            self._pixmaps[key] = self._render(name, color, size, ratio)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
        """Paint the icon ``name`` in ``color``, as large as ``rect`` allows and in its middle.

        Raises:
            FileNotFoundError: no icon of that name.
        """
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio() * max(1.0, painter.transform().m11())
        at = rect.center() - QPointF(size, size) / 2
        pixmap = self.pixmap(name, color, size, ratio)
        painter.drawPixmap(QRectF(at.x(), at.y(), size, size), pixmap, QRectF(pixmap.rect()))

    def icon(self, name: str, role: str = "text.secondary") -> QIcon:
        """Return the icon ``name`` in the colour ``role``: it follows the theme, and its state by itself.

        Raises:
            FileNotFoundError: no icon of that name.
        """
        self._file(name).stat()  # read when it is first painted: many actions are never shown
        key = (name, role)
        if key not in self._made:
            # Qt owns the engine of an icon, and yet the collector may take its Python half away first, which crashes:
            # whoever gives icons keeps their engines.
            engine = _TintedEngine(self, name, role)
            self._made[key] = (engine, QIcon(engine))
        return self._made[key][1]

    def color_for(self, role: str, mode: QIcon.Mode) -> QColor:
        """Return the colour of an icon of ``role`` in a widget's state ``mode``."""
        theme = self._look.theme
        if mode == QIcon.Mode.Disabled:
            return theme.color("text.disabled")
        if mode == QIcon.Mode.Selected:
            return theme.color("accent.text")
        return theme.color(role)

    def _render(self, name: str, color: QColor, size: float, ratio: float) -> QPixmap:
        # Outlines are drawn a little lighter than the files say; small ones a little less so, to stay visible.
        stroke = self._look.theme.number("stroke.icon_24") * (1.06 if size < _SMALL else 1)
        svg = self._source(name).replace("currentColor", color.name()).replace(_FILE_STROKE, f'stroke-width="{stroke}"')
        side = max(1, round(size * ratio))
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(color.alphaF())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side / ratio, side / ratio))
        painter.end()
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = self._file(name).read_text(encoding="utf-8")
        return self._sources[name]

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.svg"

    def _forget(self, _theme: Theme) -> None:
        self._pixmaps.clear()


class _TintedEngine(QIconEngine):
    """Paints an icon in the theme of the moment, so that an action's icon never has to be set again."""

    def __init__(self, icons: Icons, name: str, role: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        self._icons.paint(painter, self._name, QRectF(rect), self._icons.color_for(self._role, mode))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        side = min(size.width(), size.height()) / scale
        return self._icons.pixmap(self._name, self._icons.color_for(self._role, mode), side, scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1)

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._icons, self._name, self._role)
