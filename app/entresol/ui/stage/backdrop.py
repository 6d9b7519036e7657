"""The still part of the stage: ground, zones and hosts in one picture of the viewport, copied at each frame.

Hosts have a picture each, rendered again only when that host's shape, the theme or the scale changed; what the
viewport shows is put together again when it is scrolled, zoomed or laid out anew.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

from entresol.model.values import HostId
from entresol.ui.icons import Icons
from entresol.ui.stage import marks
from entresol.ui.stage.brush import Brush
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.lettering import Lettering
from entresol.ui.stage.marks import Zone
from entresol.ui.stage.plan import HostPlace, Plan
from entresol.ui.stage.shape import HostShape
from entresol.ui.stage.static_host import PICTURE_MARGIN, picture_of
from entresol.ui.theme import Theme

DOT_PITCH = 20
Pictures = dict[HostShape, tuple[float, QPixmap]]


class Backdrop:
    """Keeps the pictures of one theme."""

    def __init__(self, theme: Theme, lettering: Lettering, icons: Icons) -> None:
        self._theme = theme
        self._lettering = lettering
        self._icons = icons
        self._dots: QPixmap | None = None
        self._whole = QPixmap()
        self._made_for: tuple[object, ...] = ()
        self.pictures: Pictures = {}

    def keep(self, shapes: Iterable[HostShape]) -> None:
        """Keep the pictures of these shapes, and put the viewport's together again."""
        kept = set(shapes)
        self.pictures = {shape: entry for shape, entry in self.pictures.items() if shape in kept}
        self._made_for = ()

    def paint(
        self,
        painter: QPainter,
        plan: Plan,
        zones: Mapping[HostId, Zone],
        emptiness: tuple[str, str],
        camera: Camera,
        *,
        is_zooming: bool,
    ) -> None:
        """Paint what stands still; while the wheel turns, old pictures are stretched.

        Args:
            painter: of the viewport.
            plan: where the hosts are.
            zones: frames around hosts.
            emptiness: what to say in two lines when there is no host.
            camera: what is on the screen.
            is_zooming: whether the scale is still changing.
        """
        frames = tuple((host, zone.tone, zone.is_target) for host, zone in zones.items())
        wanted = (camera, frames, is_zooming, emptiness)
        if wanted != self._made_for:
            self._compose(plan, zones, emptiness, camera, is_zooming=is_zooming)
            self._made_for = wanted
        painter.save()
        painter.setTransform(QTransform())
        painter.drawPixmap(0, 0, self._whole)
        painter.restore()

    def _compose(
        self,
        plan: Plan,
        zones: Mapping[HostId, Zone],
        emptiness: tuple[str, str],
        camera: Camera,
        *,
        is_zooming: bool,
    ) -> None:
        width, height = int(camera.width * camera.density + 0.999), int(camera.height * camera.density + 0.999)
        if self._whole.width() != width or self._whole.height() != height:
            self._whole = QPixmap(max(1, width), max(1, height))
        self._whole.setDevicePixelRatio(camera.density)
        painter = QPainter(self._whole)
        painter.setTransform(QTransform(camera.scale, 0, 0, camera.scale, camera.left, camera.top))
        painter.fillRect(camera.visible, QBrush(self._dotted(camera.ratio)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self._theme, self._lettering, self._icons)
        if not plan.places:
            marks.paint_empty(brush, plan.width, plan.ground, *emptiness)
        for place in plan.places:
            if camera.sees(place.box, PICTURE_MARGIN):
                zone = zones.get(place.host)
                if zone is not None:
                    marks.paint_zone(brush, place.box, zone)
                self._copy(painter, place, camera.ratio, is_zooming=is_zooming)
        painter.end()

    def _copy(self, painter: QPainter, place: HostPlace, ratio: float, *, is_zooming: bool) -> None:
        made_at, picture = self.pictures.get(place.shape, (0.0, QPixmap()))
        if picture.isNull() or (made_at != ratio and not is_zooming):
            picture = picture_of(place.shape, self._theme, self._lettering, self._icons, ratio)
            self.pictures[place.shape] = (ratio, picture)
            made_at = ratio
        box = place.box.grown(PICTURE_MARGIN)
        target = QRectF(box.x, box.y, picture.width() / made_at, picture.height() / made_at)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, made_at != ratio)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _dotted(self, ratio: float) -> QPixmap:
        if self._dots is None or self._dots.devicePixelRatio() != ratio:
            tile = QPixmap(int(DOT_PITCH * ratio), int(DOT_PITCH * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(self._theme.color("bg.canvas"))
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("bg.dot"))
            painter.drawEllipse(QPointF(DOT_PITCH / 2, DOT_PITCH / 2), 1, 1)
            painter.end()
            self._dots = tile
        return self._dots
