"""The foot of the window: what just happened, and how the real product would be told to do it."""

from entresol.ui.console.status_bar import StatusBar

__all__ = ["StatusBar"]
