"""What is chosen, in figures and in words, and everything that can be done with it."""

from entresol.ui.inspector.panel import Inspector

__all__ = ["Inspector"]
