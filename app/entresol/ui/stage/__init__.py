"""The canvas: hosts as stacks of layers on one ground line."""

from entresol.ui.stage.panel import Stage

__all__ = ["Stage"]
