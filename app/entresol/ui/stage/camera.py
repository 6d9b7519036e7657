"""Which part of the stage is on the screen, and how large."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from entresol.ui.stage.box import Box


@dataclass(frozen=True, slots=True)
class Camera:
    """From pixels of the stage to those of the screen."""

    scale: float
    """Logical pixels of the screen per pixel of the stage."""
    left: float
    """Where the stage's left edge is in the viewport, logical pixels; less than 0 when scrolled."""
    top: float
    width: int
    """Of the viewport, logical pixels."""
    height: int
    density: float
    """Device pixels per logical pixel."""

    @property
    def ratio(self) -> float:
        """Device pixels per pixel of the stage."""
        return self.scale * self.density

    @property
    def visible(self) -> QRectF:
        """The part of the stage that is on the screen."""
        return QRectF(
            -self.left / self.scale, -self.top / self.scale, self.width / self.scale, self.height / self.scale
        )

    def sees(self, box: Box, margin: float) -> bool:
        """Return whether ``box``, grown by ``margin``, is at least partly on the screen."""
        around = box.grown(margin)
        return self.visible.intersects(QRectF(around.x, around.y, around.w, around.h))

    def to_stage(self, box: Box) -> Box:
        """Return a box of the viewport, logical pixels, on the stage."""
        return Box(
            (box.x - self.left) / self.scale, (box.y - self.top) / self.scale, box.w / self.scale, box.h / self.scale
        )

    def device_x(self, x: float) -> float:
        """Return where ``x`` of the stage is, in device pixels of the viewport."""
        return (x * self.scale + self.left) * self.density

    def device_y(self, y: float) -> float:
        """Return where ``y`` of the stage is, in device pixels of the viewport."""
        return (y * self.scale + self.top) * self.density
