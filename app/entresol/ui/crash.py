"""What happens when something goes wrong inside: it is written down, said once, and the laboratory goes on.

:class:`CrashGuard` catches every exception that nothing else caught (slots, threads) and every message of Qt, and
writes them to ``logs/entresol.log`` of the profile; a crash of the process itself leaves its stack in
``logs/fault.log``. :class:`entresol.ui.dialogs.failure.FailureNotice` tells the student, without stopping anything.
"""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion

from entresol import __version__

_LOG_BYTES = 1_000_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Keeps the log of a run and tells about its first failure."""

    _failed = Signal(str)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        """Keep the log in ``profile``; a folder that refuses costs the log, never the run."""
        super().__init__(parent)
        self.log_path = profile / "logs" / "entresol.log"
        self._logger = logging.getLogger("entresol")
        self._handler: logging.Handler | None = None
        self._fault_file: IO[str] | None = None
        self._told = False
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Start catching."""
        self._open_files()
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._exception
        threading.excepthook = self._thread_exception
        qInstallMessageHandler(self._qt_message)
        self._logger.info("Entresol %s, Qt %s, Python %s", __version__, qVersion(), sys.version.split()[0])

    def remove(self) -> None:
        """Stop catching, and close the files."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._handler is not None:
            self._logger.removeHandler(self._handler)
            self._handler.close()
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()

    def on_first_failure(self, slot: Callable[[str], None]) -> None:
        """Call ``slot`` once, with one line about the first exception of this run; later ones are only logged."""
        # Queued: the exception may come from a thread, or from inside a paint event, where no window may open.
        self._failed.connect(slot, Qt.ConnectionType.QueuedConnection)

    def _open_files(self) -> None:
        try:
            self.log_path.parent.mkdir(parents=True, exist_ok=True)
            self._turn_page()
            handler = logging.FileHandler(self.log_path, encoding="utf-8")
            self._fault_file = self.log_path.with_name("fault.log").open("w", encoding="utf-8")
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._handler = handler
        self._logger.addHandler(handler)
        self._logger.setLevel(logging.INFO)
        faulthandler.enable(self._fault_file)

    def _turn_page(self) -> None:
        """Keep a long log aside. By hand: the library's rotating handler loads the network modules."""
        if self.log_path.exists() and self.log_path.stat().st_size > _LOG_BYTES:
            self.log_path.replace(self.log_path.with_suffix(".old.log"))

    def _exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before[0](kind, error, trace)
            return
        self._logger.error("an exception reached the top", exc_info=(kind, error, trace))
        self._tell(f"{kind.__name__}: {error}")

    def _thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        error = caught.exc_value
        if error is None or not isinstance(error, Exception):
            return
        self._logger.error("an exception ended a thread", exc_info=(caught.exc_type, error, caught.exc_traceback))
        self._tell(f"{caught.exc_type.__name__}: {error}")

    def _tell(self, summary: str) -> None:
        if not self._told:
            self._told = True
            self._failed.emit(summary)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._logger.getChild("qt").log(_LEVELS[kind], "%s (%s)", message, context.category or "default")
