"""The laboratory as a list: the world and the commands of the canvas, for readers, touch and small screens."""

from entresol.ui.outline.panel import Outline

__all__ = ["Outline"]
