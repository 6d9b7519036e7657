"""Under the canvas: how time runs, which host is charted, where time is, and the four charts."""

from entresol.ui.dock.dock import Dock

__all__ = ["Dock"]
