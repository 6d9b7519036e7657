"""The list shows the same world and does the same commands."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from entresol.engine.commands import PlaceVm, RemoveHost
from entresol.engine.refusal import RefusalCode
from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Carried, CarriedKind, Idle, Manner
from entresol.ui.menus import ThingMenu
from entresol.ui.outline.model import NAME, STATE, VERDICT
from entresol.ui.outline.rows import WAITING
from entresol.ui.selection import HostSubject, VmSubject
from tests.ui.stage.bench import Bench


@pytest.fixture
def bench(qapp, tmp_path):
    made = Bench(qapp, tmp_path)
    made.stage.show_list(True)
    yield made
    made.close()


def texts(model, parent=None):
    parent = parent or QModelIndex()
    return [model.index(row, NAME, parent).data() for row in range(model.rowCount(parent))]


def test_hosts_machines_and_what_waits_are_all_there(bench):
    model = bench.outline._model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert texts(model) == ["SRV-01", "SRV-02", "Portable", "En attente dans la palette"]
    assert texts(model, model.index(1, 0)) == ["web-01", "bd-01", "fichiers-01", "intra-01"]
    assert texts(model, model.index(3, 0)) == ["bd-02"]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("SRV-02, hôte de type\u00a01 Proxmox VE.")


def test_choosing_a_line_chooses_it_everywhere_and_back(bench):
    tree, model = bench.outline._tree, bench.outline._model
    tree.setCurrentIndex(model.index_of(VmSubject(VmId("dev"))))
    assert bench.context.selection.subject == VmSubject(VmId("dev"))
    bench.context.selection.choose_host(HostId("srv-02"))
    assert model.key_of(tree.currentIndex()) == HostSubject(HostId("srv-02"))


def test_space_picks_up_arrows_choose_and_enter_drops(bench, qtbot):
    tree, model = bench.outline._tree, bench.outline._model
    tree.setCurrentIndex(model.index_of(VmSubject(VmId("db-02"))))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert bench.state.carried == Carried(CarriedKind.WAITING_VM, "db-02")
    assert bench.state.target == "srv-02"
    assert not tree.isColumnHidden(VERDICT)
    assert tree.isColumnHidden(STATE)
    said = model.index(2, VERDICT).data()
    assert said.startswith("Mémoire insuffisante, il manque")
    assert model.key_of(tree.currentIndex()) == HostSubject(HostId("srv-02"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert bench.state.target == "laptop"
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert bench.done == [PlaceVm(VmId("db-02"), HostId("srv-02"))]
    assert tree.isColumnHidden(VERDICT)
    assert WAITING not in [model.key_of(model.index(row, 0)) for row in range(model.rowCount())]


def test_a_click_on_a_host_drops_there(bench, qtbot):
    tree, model = bench.outline._tree, bench.outline._model
    bench.context.carrying.pick_up(Carried(CarriedKind.WAITING_VM, "db-02"), Manner.CLICK)
    place = tree.visualRect(model.index_of(HostSubject(HostId("srv-02")))).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.done == [PlaceVm(VmId("db-02"), HostId("srv-02"))]


def test_escape_puts_it_back_and_hides_the_strip(bench, qtbot):
    bench.context.carrying.pick_up(Carried(CarriedKind.WAITING_VM, "db-02"), Manner.KEYS)
    assert bench.outline._strip.isVisible()
    qtbot.keyClick(bench.outline._tree, Qt.Key.Key_Escape)
    assert isinstance(bench.state, Idle)
    assert not bench.outline._strip.isVisible()


def test_the_language_follows_at_once_and_the_choice_stays(bench):
    bench.context.selection.choose_vm(VmId("files-01"))
    bench.language.choose("en")
    model = bench.outline._model
    assert texts(model)[2:] == ["Laptop", "Waiting in the palette"]
    assert model.key_of(bench.outline._tree.currentIndex()) == VmSubject(VmId("files-01"))
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_f2_renames_on_the_line(bench, qtbot):
    tree, model = bench.outline._tree, bench.outline._model
    tree.setCurrentIndex(model.index_of(VmSubject(VmId("dev"))))
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    field = bench.outline._field
    assert field.isVisible()
    field.setText("atelier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "atelier" in texts(model, model.index(2, 0))


def middle_of(tree, subject):
    return tree.visualRect(tree._rows.index_of(subject)).center()


def test_a_line_is_dragged_with_the_mouse_to_another_host(bench, qtbot):
    tree, left = bench.outline._tree, Qt.MouseButton.LeftButton
    start, end = (middle_of(tree, subject) for subject in (VmSubject(VmId("db-02")), HostSubject(HostId("srv-02"))))
    qtbot.mousePress(tree.viewport(), left, pos=start)
    move(tree, start + QPoint(0, -12))
    assert bench.state.manner is Manner.DRAG
    move(tree, end)
    assert bench.state.target == "srv-02"
    qtbot.mouseRelease(tree.viewport(), left, pos=end)
    assert bench.state == Idle()
    assert bench.context.bridge.frame.inventory.vms[VmId("db-02")].host == "srv-02"


def test_what_is_dragged_from_the_palette_aims_at_the_line_under_the_pointer(bench):
    tree, carrying = bench.outline._tree, bench.context.carrying
    carrying.pick_up(Carried(CarriedKind.WAITING_VM, VmId("db-02")), Manner.DRAG, QPoint())
    carrying.move_to(tree.viewport().mapToGlobal(middle_of(tree, VmSubject(VmId("dev")))))
    assert bench.state.target == "laptop"
    carrying.move_to(tree.viewport().mapToGlobal(QPoint(-50, 10)))
    assert bench.state.target is None
    carrying.cancel()


def test_delete_takes_away_a_host_that_is_empty_and_says_why_another_may_not_go(bench, qtbot):
    tree, bridge = bench.outline._tree, bench.context.bridge
    refused = []
    bridge.on_refused(lambda act, refusal: refused.append((act, refusal.code)))
    for host in ("srv-01", "srv-02"):
        tree.setCurrentIndex(tree._rows.index_of(HostSubject(HostId(host))))
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert "srv-01" not in bridge.frame.inventory.hosts
    assert refused == [(RemoveHost(HostId("srv-02")), RefusalCode.HOST_NOT_EMPTY)]


def test_the_menu_of_a_host_ends_with_taking_it_away(bench):
    menu = ThingMenu(bench.context).for_host(HostId("srv-01"))
    menu.actions()[-1].trigger()
    assert "srv-01" not in bench.context.bridge.frame.inventory.hosts
    menu.deleteLater()


def move(tree, to):
    held = Qt.MouseButton.LeftButton
    at = QPointF(tree.viewport().mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), at, held, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(tree.viewport(), event)
