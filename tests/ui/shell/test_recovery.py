"""The program is killed in the middle of an attempt: the next start offers to resume, and at most one act is lost."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from entresol.engine.commands import PlaceVm, StartVm
from entresol.model.values import HostId, VmId
from entresol.ui.home.course import Standing
from entresol.ui.lesson.result import ResultScreen
from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.notices import Question
from entresol.ui.shell.start import WindowOptions, make_parts

VICTIM = textwrap.dedent("""
    import sys, time
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from entresol.engine.commands import PlaceVm, StartVm
    from entresol.model.values import HostId, VmId
    from entresol.ui.shell.main_window import MainWindow
    from entresol.ui.shell.start import WindowOptions, make_parts

    application = QApplication([])
    parts = make_parts(application, Path(sys.argv[1]), WindowOptions(language="en", theme="light"))
    window = MainWindow(parts)
    window.show()
    workshop = window.workshop()
    entry = window.front._entries[0]
    window.open(entry)
    bridge = workshop.context.bridge
    bridge.pause()
    bridge.submit(StartVm(VmId("web-01")))
    bridge.session.advance_to(30_000_000)
    bridge.submit(PlaceVm(VmId("bd-02"), HostId("srv-02")))
    print(bridge.session.simulation.digest(), bridge.session.now_us, flush=True)
    time.sleep(120)
""")


@pytest.fixture
def profile(tmp_path):
    """A profile in which the program was killed without a word."""
    process = subprocess.Popen(
        [sys.executable, "-c", VICTIM, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    said = process.stdout.readline().split()
    process.send_signal(signal.SIGKILL) if hasattr(signal, "SIGKILL") else process.kill()
    process.wait()
    process.stdout.close()
    assert said, "the victim died by itself"
    return tmp_path, said[0], int(said[1])


def open_window(qapp, folder):
    parts = make_parts(qapp, folder, WindowOptions(language="en", theme="light"))
    window = MainWindow(parts)
    window.show()
    qapp.processEvents()
    return window


def put_away(qapp, window):
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()


def test_after_a_kill_the_next_start_offers_to_resume_and_nothing_is_lost(qapp, profile):
    folder, digest, at_us = profile
    window = open_window(qapp, folder)
    banner = window.front._banner
    assert banner.isVisible()
    assert "Find the right place" in banner._text.text()
    assert window.front.home._course.current.standing is Standing.CURRENT
    window.workshop()
    banner._resume.click()
    qapp.processEvents()
    bridge = window.workshop().context.bridge
    bridge.pause()
    bridge.seek(at_us)
    assert bridge.session.simulation.digest() == digest
    assert [line.act for line in bridge.session.record if line.act is not None] == [
        StartVm(VmId("web-01")),
        PlaceVm(VmId("bd-02"), HostId("srv-02")),
    ]
    put_away(qapp, window)


def test_a_line_torn_by_the_kill_costs_one_act_and_no_more(qapp, profile):
    folder, _digest, _at_us = profile
    trail = next((folder / "trails").glob("*.trail"))
    trail.write_bytes(trail.read_bytes()[:-9])
    window = open_window(qapp, folder)
    window.workshop()
    window.open(window.front._entries[0])
    record = window.workshop().context.bridge.session.record
    assert [line.act for line in record if line.act is not None] == [StartVm(VmId("web-01"))]
    put_away(qapp, window)


def test_after_a_clean_end_nothing_is_announced_but_the_lesson_can_be_resumed(qapp, profile):
    folder, _digest, _at_us = profile
    window = open_window(qapp, folder)
    window.workshop()
    window.open(window.front._entries[0])
    put_away(qapp, window)
    again = open_window(qapp, folder)
    assert not again.front._banner.isVisible()
    assert again.front.home._course.current.standing is Standing.CURRENT
    put_away(qapp, again)


def test_a_record_of_which_nothing_can_be_read_is_kept_aside_and_said_so(qapp, profile, monkeypatch):
    folder, _digest, _at_us = profile
    trail = next((folder / "trails").glob("*.trail"))
    garbage = bytes(range(256)) * 20
    trail.write_bytes(garbage)
    said = []
    monkeypatch.setattr(Question, "ask", lambda question: said.append(question.windowTitle()))
    window = open_window(qapp, folder)
    window.workshop()
    window.open(window.front._entries[0])
    (aside,) = (folder / "trails").glob("*.aside")
    assert aside.read_bytes() == garbage
    assert len(said) == 1
    put_away(qapp, window)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full at will")
def test_a_disk_that_fills_up_is_told_once_and_the_result_is_shown_all_the_same(qapp, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(Question, "ask", lambda question: said.append(question.windowTitle()) or True)
    window = open_window(qapp, tmp_path)
    workshop = window.workshop()
    window.open(window.front._entries[0])
    bridge = workshop.context.bridge
    bridge.pause()
    trail = next((tmp_path / "trails").glob("*.trail"))
    trail.unlink()
    trail.symlink_to("/dev/full")
    for vm in ("web-01", "bd-01"):
        assert bridge.submit(StartVm(VmId(vm))) is None
        qapp.processEvents()
    assert len(said) == 1
    shutil.rmtree(tmp_path / "attempts")
    workshop._ask_finish()
    assert isinstance(window.centralWidget().findChild(ResultScreen), ResultScreen)
    assert len(said) == 3  # "finish now?" and "not saved"
    put_away(qapp, window)
