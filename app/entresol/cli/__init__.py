"""The command line: no word opens the window; ``simulate`` and ``check`` work without one."""

from entresol.cli.main import main

__all__ = ["main"]
