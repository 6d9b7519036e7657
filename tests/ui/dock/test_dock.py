from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from entresol.engine.commands import StartVm
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.lessons.progress import Happening
from entresol.model.values import HostId, VmId
from entresol.ui.dock import Dock
from entresol.ui.dock.marks import MarkKind, marks_of
from tests.ui.dock.desk import Desk, S


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def dock(desk: Desk, qtbot: QtBot) -> Dock:
    dock = Dock(desk.context)
    qtbot.addWidget(dock)
    dock.resize(880, 214)
    dock.show()
    desk.settle()
    return dock


def test_marks_tell_acts_from_refusals_and_points_and_forget_what_was_undone():
    start = StartVm(VmId("a"))
    history = (
        Happening(at_us=1, act=start),
        Happening(at_us=2, act=start, refusal=Refusal(RefusalCode.VM_RUNNING)),
        Happening(at_us=3, act=start, undone=True),
        Happening(at_us=4, item="i", gained=Fraction(5)),
    )
    assert [(mark.at_us, mark.kind) for mark in marks_of(history)] == [
        (1, MarkKind.DONE),
        (2, MarkKind.REFUSED),
        (4, MarkKind.POINTS),
    ]


def test_the_button_plays_and_pauses_and_says_which(desk: Desk, dock: Dock, qtbot: QtBot):
    play = dock.transport.play
    assert play.accessibleName() == "Let time run"
    assert not dock.state.isHidden()
    assert dock.state.text() == "Paused"
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    assert desk.bridge.transport.playing
    assert play.accessibleName() == "Pause"
    assert "F5" in play.toolTip()
    assert dock.state.isHidden()
    qtbot.keyClick(play, Qt.Key.Key_Return)
    assert not desk.bridge.transport.playing


def test_step_and_speed_reach_the_session(desk: Desk, dock: Dock, qtbot: QtBot):
    before = desk.session.now_us
    qtbot.mouseClick(dock.transport.step, Qt.MouseButton.LeftButton)
    assert before < desk.session.now_us <= before + S
    qtbot.mouseClick(dock.transport.speed._segments["10"], Qt.MouseButton.LeftButton)
    assert desk.bridge.transport.speed == 10
    desk.bridge.set_speed(1)
    assert dock.transport.speed.chosen == "1"


def test_dragging_the_axis_shows_the_past_and_says_so(desk: Desk, dock: Dock, qtbot: QtBot):
    desk.run_to(100)
    assert dock.present.isHidden()
    axis = dock.axis
    middle = axis.height() // 2
    qtbot.mousePress(axis, Qt.MouseButton.LeftButton, pos=QPoint(axis.width() - 8, middle))
    qtbot.mouseMove(axis, QPoint(axis.width() // 2, middle))
    qtbot.mouseRelease(axis, Qt.MouseButton.LeftButton, pos=QPoint(axis.width() // 2, middle))
    assert desk.session.now_us == pytest.approx(50 * S, abs=2 * S)
    assert desk.bridge.transport.farthest_us == 100 * S
    assert dock.transport.clock.text() in {"00:49", "00:50"}
    assert dock.state.text() == "You are viewing the past"
    qtbot.mouseClick(dock.present, Qt.MouseButton.LeftButton)
    assert desk.session.now_us == 100 * S
    assert dock.present.isHidden()


def test_the_axis_moves_by_keys_and_never_beyond_what_was_reached(desk: Desk, dock: Dock, qtbot: QtBot):
    desk.run_to(30)
    axis = dock.axis
    qtbot.keyClick(axis, Qt.Key.Key_Left)
    assert desk.session.now_us == 29 * S
    qtbot.keyClick(axis, Qt.Key.Key_PageDown)
    assert desk.session.now_us == 19 * S
    qtbot.keyClick(axis, Qt.Key.Key_Home)
    assert desk.session.now_us == 0
    qtbot.keyClick(axis, Qt.Key.Key_End)
    assert desk.session.now_us == 30 * S
    qtbot.keyClick(axis, Qt.Key.Key_PageUp)
    assert desk.session.now_us == 30 * S
    assert axis.accessibleName() == "Time: 00:30 of 00:30"


def test_acts_leave_marks_that_tell_what_they_were(desk: Desk, dock: Dock):
    desk.run_to(40)
    desk.do(StartVm(VmId("off")))
    desk.run_to(60)
    desk.bridge.submit(StartVm(VmId("web")))
    assert [mark.kind for mark in dock.axis._marks] == [MarkKind.DONE, MarkKind.REFUSED]
    at = QPoint(int(dock.axis._x(40_000)), 10)
    assert dock.axis._told(at) == "00:40: start test"
    assert dock.axis._told(QPoint(int(dock.axis._x(60_000)), 10)) == "01:00: start web-01, refused"
    desk.bridge.undo()
    assert [mark.kind for mark in dock.axis._marks] == [MarkKind.REFUSED]


def test_the_list_of_hosts_follows_the_selection_and_leads_it(desk: Desk, dock: Dock, qtbot: QtBot):
    hosts = dock.hosts
    assert hosts.currentText() == "SRV-02 · Proxmox VE"
    desk.context.selection.choose_host(HostId("laptop"))
    assert hosts.currentText() == "Laptop · Oracle VirtualBox"
    hosts.setFocus()
    qtbot.keyClick(hosts, Qt.Key.Key_Home)
    assert desk.context.selection.charted_host == "srv-01"
    desk.context.language.choose("fr")
    desk.settle()
    assert [hosts.itemText(row) for row in range(hosts.count())][-1] == "Portable · Oracle VirtualBox"


def test_a_change_of_language_keeps_time_speed_and_focus(desk: Desk, dock: Dock):
    desk.run_to(90)
    desk.bridge.set_speed(10)
    dock.transport.step.setFocus()
    desk.context.language.choose("fr")
    desk.settle()
    assert dock.transport.step.hasFocus()
    assert dock.transport.speed.chosen == "10"
    assert dock.transport.clock.text() == "01:30"
    assert dock.state.text() == "En pause"
    assert dock.transport.play.toolTip() == "Laisser le temps passer (F5)"
