import faulthandler
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qWarning
from PySide6.QtWidgets import QApplication

from entresol.ui.controls import Outfit
from entresol.ui.crash import CrashGuard
from entresol.ui.dialogs.failure import FailureNotice
from entresol.ui.icons import Icons
from entresol.ui.resources import resource_folder
from entresol.ui.theme import Look


@pytest.fixture
def guard(qapp: QApplication, tmp_path: Path) -> Iterator[CrashGuard]:
    hooks = sys.excepthook, threading.excepthook
    had_faulthandler = faulthandler.is_enabled()
    one = CrashGuard(tmp_path)
    one.install()
    yield one
    one.remove()
    assert (sys.excepthook, threading.excepthook) == hooks
    if had_faulthandler:
        faulthandler.enable(sys.__stderr__)


class Doorbell(QObject):
    rang = Signal()


def fail() -> None:
    message = "the wire is cut"
    raise RuntimeError(message)


@pytest.mark.logs("exception reached the top")
def test_an_exception_in_a_slot_is_written_told_once_and_stops_nothing(guard: CrashGuard, qapp: QApplication) -> None:
    told: list[str] = []
    answered: list[bool] = []
    guard.on_first_failure(told.append)
    bell = Doorbell()
    bell.rang.connect(fail)
    bell.rang.connect(lambda: answered.append(True))
    bell.rang.emit()
    bell.rang.emit()
    qapp.processEvents()
    assert told == ["RuntimeError: the wire is cut"]
    assert answered == [True, True]
    log = guard.log_path.read_text(encoding="utf-8")
    assert log.count("RuntimeError: the wire is cut") == 2
    assert "in fail" in log


@pytest.mark.logs("exception ended a thread")
def test_an_exception_in_a_thread_is_told_in_the_thread_of_the_window(guard: CrashGuard, qapp: QApplication) -> None:
    where: list[threading.Thread] = []
    guard.on_first_failure(lambda _summary: where.append(threading.current_thread()))
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qapp.processEvents()
    assert where == [threading.main_thread()]


@pytest.mark.logs("hello from Qt")
def test_what_qt_says_is_written(guard: CrashGuard) -> None:
    qWarning("hello from Qt")
    assert "hello from Qt" in guard.log_path.read_text(encoding="utf-8")


def test_a_profile_that_cannot_be_written_costs_the_log_only(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where a folder should be", encoding="utf-8")
    guard = CrashGuard(tmp_path)
    guard.install()
    logging.getLogger("entresol").info("nowhere to go")
    guard.remove()


def test_the_notice_names_the_log_and_holds_nothing_up(qapp: QApplication, tmp_path: Path) -> None:
    look = Look(qapp, resource_folder())
    notice = FailureNotice(Outfit(look, Icons(look, resource_folder())), tmp_path / "entresol.log")
    notice.show_failure("RuntimeError: the wire is cut")
    assert notice.isVisible()
    assert not notice.isModal()
    shown = [label.text() for label in notice.findChildren(type(notice._path))]
    assert str(tmp_path / "entresol.log") in shown
    assert "RuntimeError: the wire is cut" in shown
    notice.close()


def test_a_long_log_is_kept_aside_at_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    log = tmp_path / "logs" / "entresol.log"
    log.parent.mkdir()
    log.write_text("x" * 1_000_001, encoding="utf-8")
    guard = CrashGuard(tmp_path)
    guard.install()
    guard.remove()
    assert log.with_suffix(".old.log").stat().st_size == 1_000_001
    assert log.stat().st_size < 1_000


def test_the_log_loads_no_network_module() -> None:
    program = "import sys, entresol.ui.crash; print('socket' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
