"""A rectangle of plain numbers, so that the layout is tested without Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, width and height in logical pixels at 100 %."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def middle_x(self) -> float:
        """The middle between its sides."""
        return self.x + self.w / 2

    @property
    def middle_y(self) -> float:
        """The middle between top and bottom."""
        return self.y + self.h / 2

    def moved(self, dx: float, dy: float) -> "Box":
        """Return it elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> "Box":
        """Return it larger by ``by`` on each side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def holds(self, x: float, y: float) -> bool:
        """Return whether the point is inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def distance(self, x: float, y: float) -> float:
        """Return how far the point is outside; 0 inside."""
        dx = max(self.x - x, 0.0, x - self.right)
        dy = max(self.y - y, 0.0, y - self.bottom)
        return (dx * dx + dy * dy) ** 0.5
