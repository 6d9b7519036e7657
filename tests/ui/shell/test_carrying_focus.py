"""What had the focus may be gone when a carry ends: that is no reason to fall over."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from shiboken6 import delete

from entresol.lessons.session import LessonSession
from entresol.ui.carrying import Carried, CarriedKind, Carrying, Holding, Idle, Manner
from entresol.ui.session_bridge import SessionBridge
from tests.lessons.laboratory import world


def test_escape_after_the_focused_widget_is_gone(qapp, qtbot):
    bridge = SessionBridge(LessonSession(world(), None))
    carrying = Carrying(bridge, bridge)
    window, field = QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    window.show()
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field)
    field.setFocus()
    carrying.pick_up(Carried(CarriedKind.WAITING_VM, "green"), Manner.KEYS)
    assert isinstance(carrying.state, Holding)
    delete(field)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(carrying.state, Idle)
