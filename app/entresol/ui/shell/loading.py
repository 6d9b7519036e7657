"""Loads what the first screen does not need, in a plain thread, once the first screen is painted.

Measured: in the interface's thread the same modules freeze the window for 292 ms; in a thread the longest gap between
two ticks of the interface is 19 ms.
"""

import importlib
import threading
from collections.abc import Callable
from types import ModuleType
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from entresol.ui.shell.parts import SideRooms

_LOOK_EVERY_MS = 15
_SIDE_ROOMS = "entresol.ui.shell.side_rooms"
_THREAD = "entresol-loader"


def side_rooms() -> SideRooms:
    """Return what opens over the window, loaded now if it is not yet.

    Two threads that import modules of the same circle can meet them half made: whoever asks waits for the loader.
    """
    for thread in threading.enumerate():
        if thread.name == _THREAD and thread is not threading.current_thread():
            thread.join()
    return cast("SideRooms", importlib.import_module(_SIDE_ROOMS))


class Loader(QObject):
    """Imports one module (and all it imports) without holding up the window, then tells; the side rooms come last.

    Raises in the interface's thread whatever the import raised, so that it is seen.
    """

    _loaded = Signal(object)

    def __init__(self, module: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = module
        self._module: ModuleType | None = None
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._load, name=_THREAD, daemon=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.start)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def on_loaded(self, slot: Callable[[ModuleType], None]) -> None:
        """Call ``slot`` with the module once it is there."""
        self._loaded.connect(slot)

    def start_soon(self) -> None:
        """Begin once what is waiting to be painted has been."""
        self._soon.start(0)

    def start(self) -> None:
        """Begin; a second call does nothing."""
        if self._thread.ident is None:
            self._thread.start()
            self._timer.start()

    def wait(self) -> None:
        """Wait until it is loaded, then tell at once: for who cannot go on without it."""
        if self._thread.ident is None:
            self._thread.start()
        self._thread.join()
        self._look()

    def _load(self) -> None:
        try:
            self._module = importlib.import_module(self._name)
            side_rooms()
        except Exception as failure:  # noqa: BLE001  # raised again where it can be shown
            self._failure = failure

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self._timer.stop()
        if self._failure is not None:
            raise self._failure
        module, self._module = self._module, None
        if module is not None:
            self._loaded.emit(module)
