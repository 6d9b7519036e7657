"""The stage on a real session: mouse, clicks and keys end in the same commands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from entresol.engine.commands import MigrateVm, PlaceVm, RenameVm
from entresol.engine.refusal import RefusalCode
from entresol.engine.verdict import VerdictState
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState
from entresol.ui.carrying import Carried, CarriedKind, Holding, Idle, Manner
from entresol.ui.controls import TextLedger
from entresol.ui.selection import HostSubject, VmSubject
from entresol.ui.stage.canvas import grip_box
from entresol.ui.stage.marks import Zone
from entresol.ui.words.verdicts import Tone
from tests.ui.stage import frames
from tests.ui.stage.bench import SRV_03, Bench

DB_02 = Carried(CarriedKind.WAITING_VM, "db-02")
PLACED = [PlaceVm(VmId("db-02"), HostId("srv-02"))]


@pytest.fixture
def bench(qapp, tmp_path):
    made = Bench(qapp, tmp_path)
    yield made
    made.close()


@pytest.fixture
def pair(qapp, tmp_path):
    """Two type 1 hosts of one product, so that machines can migrate."""
    made = Bench(qapp, tmp_path, hosts=[frames.SRV_02, SRV_03, frames.LAPTOP])
    yield made
    made.close()


def drag(bench, qtbot, start, stop):
    viewport = bench.view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 6):
        at = start + (stop - start) * part / 5
        qtbot.mouseMove(viewport, at)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=stop)


def test_the_verdict_of_every_host_is_shown_before_the_drop(bench):
    bench.context.carrying.pick_up(DB_02)
    zones = bench.stage._canvas.overlay.zones
    assert {host: zone.tone for host, zone in zones.items()} == {
        "srv-01": Tone.ERROR,
        "srv-02": Tone.OK,
        "laptop": Tone.ERROR,
    }
    assert all(isinstance(zone, Zone) and zone.flag and zone.flag.title for zone in zones.values())
    assert set(bench.stage._canvas.overlay.forecasts) == {"srv-02"}


def test_a_drag_from_the_palette_drops_where_the_pointer_is(bench):
    carrying = bench.context.carrying
    carrying.pick_up(DB_02, Manner.DRAG)
    carrying.move_to(bench.view.viewport().mapToGlobal(bench.host_point("srv-02")))
    assert carrying.state.target == "srv-02"
    assert bench.stage._chip.isVisible()
    carrying.drop()
    assert bench.done == PLACED
    assert not bench.stage._chip.isVisible()


def test_click_then_click_and_keys_do_the_same(bench, qtbot):
    bench.context.carrying.pick_up(DB_02, Manner.CLICK)
    qtbot.mouseMove(bench.view.viewport(), bench.host_point("srv-02"))
    qtbot.mouseClick(bench.view.viewport(), Qt.MouseButton.LeftButton, pos=bench.host_point("srv-02"))
    assert bench.done == PLACED
    assert isinstance(bench.state, Idle)


def test_keys_alone_do_the_same(bench, qtbot):
    bench.context.carrying.pick_up(DB_02, Manner.KEYS)
    assert bench.state.target == "srv-02"
    qtbot.keyClick(bench.view, Qt.Key.Key_Right)
    assert bench.state.target == "laptop"
    qtbot.keyClick(bench.view, Qt.Key.Key_Left)
    qtbot.keyClick(bench.view, Qt.Key.Key_Return)
    assert bench.done == PLACED


def test_a_refused_drop_moves_nothing_and_its_reason_stays(bench):
    carrying = bench.context.carrying
    before = bench.context.bridge.session.simulation.digest()
    carrying.pick_up(DB_02)
    carrying.aim(HostId("laptop"))
    words = bench.stage._callout.words
    assert words.missing is not None
    assert words.missing.missing > 0
    assert "SRV-02" in words.way_out
    carrying.drop()
    assert bench.refused == [(PlaceVm(VmId("db-02"), HostId("laptop")), RefusalCode.HOST_MEMORY_POLICY)]
    assert bench.context.bridge.session.simulation.digest() == before
    assert bench.stage._callout.words is not None
    assert bench.stage._callout.isVisible()
    carrying.pick_up(DB_02)
    assert carrying.refused is None


def test_escape_and_the_right_button_put_it_back(bench, qtbot):
    bench.context.carrying.pick_up(DB_02, Manner.KEYS)
    qtbot.keyClick(bench.view, Qt.Key.Key_Escape)
    assert isinstance(bench.state, Idle)
    bench.context.carrying.pick_up(DB_02, Manner.CLICK)
    qtbot.mouseClick(bench.view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(5, 200))
    assert isinstance(bench.state, Idle)
    assert bench.done == []
    assert bench.said[-1] == "bd-02 remise à sa place."


def test_p_opens_the_three_lines_and_can_be_switched_off(bench, qtbot):
    carrying = bench.context.carrying
    carrying.pick_up(DB_02, Manner.KEYS)
    carrying.aim(HostId("laptop"))
    qtbot.keyClick(bench.view, Qt.Key.Key_P)
    said = bench.stage._callout.words.explanation
    assert said.fact
    assert said.rule
    assert said.remedy
    carrying.cancel()
    bench.context.settings.remember(single_keys=False)
    carrying.pick_up(DB_02, Manner.KEYS)
    carrying.aim(HostId("laptop"))
    qtbot.keyClick(bench.view, Qt.Key.Key_P)
    assert bench.stage._callout.words.explanation is None


def test_dragging_a_running_machine_migrates_it(pair, qtbot):
    drag(pair, qtbot, pair.vm_point("web-01"), pair.host_point("srv-03"))
    assert pair.done == [MigrateVm(VmId("web-01"), HostId("srv-03"), with_storage=True)]
    assert pair.context.bridge.frame.migrations
    # It draws the band of pages, the ghost and the flag without complaint.
    pair.stage.grab()


def test_a_short_press_only_chooses(pair, qtbot):
    qtbot.mouseClick(pair.view.viewport(), Qt.MouseButton.LeftButton, pos=pair.vm_point("web-01"))
    assert pair.context.selection.subject == VmSubject(VmId("web-01"))
    assert isinstance(pair.state, Idle)
    qtbot.mouseClick(pair.view.viewport(), Qt.MouseButton.LeftButton, pos=pair.host_point("srv-03"))
    assert pair.context.selection.subject == HostSubject(HostId("srv-03"))
    qtbot.mouseClick(pair.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 4))
    assert pair.context.selection.subject is None


def test_dropping_on_the_host_it_came_from_changes_nothing(pair, qtbot):
    drag(pair, qtbot, pair.vm_point("web-01"), pair.host_point("srv-02"))
    assert pair.done == []
    assert pair.refused == []


def test_the_grip_picks_up_with_one_click(pair, qtbot):
    place = pair.stage._canvas.plan.place(HostId("srv-02"))
    grip = grip_box(place.on_stage(place.shape.vms[0].box), place.shape.format.detail)
    shown = pair.view.to_view(grip)
    at = QPoint(int(shown.middle_x), int(shown.middle_y))
    qtbot.mouseMove(pair.view.viewport(), at)
    qtbot.mouseClick(pair.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(pair.state, Holding)
    assert pair.state.manner is Manner.CLICK


def test_arrows_walk_among_hosts_and_machines_and_space_picks_up(bench, qtbot):
    selection = bench.context.selection
    bench.view.setFocus()
    for key, expected in (
        (Qt.Key.Key_Right, HostSubject(HostId("srv-01"))),
        (Qt.Key.Key_Right, HostSubject(HostId("srv-02"))),
        (Qt.Key.Key_Down, VmSubject(VmId("web-01"))),
        (Qt.Key.Key_Down, VmSubject(VmId("db-01"))),
        (Qt.Key.Key_Up, VmSubject(VmId("web-01"))),
        (Qt.Key.Key_End, HostSubject(HostId("laptop"))),
        (Qt.Key.Key_Left, HostSubject(HostId("srv-02"))),
        (Qt.Key.Key_Down, VmSubject(VmId("web-01"))),
    ):
        qtbot.keyClick(bench.view, key)
        assert selection.subject == expected
    qtbot.keyClick(bench.view, Qt.Key.Key_Space)
    assert bench.state.carried == Carried(CarriedKind.VM, "web-01")


def test_f2_renames(bench, qtbot):
    bench.context.selection.choose_vm(VmId("web-01"))
    qtbot.keyClick(bench.view, Qt.Key.Key_F2)
    field = bench.stage._doors._field
    assert field.isVisible()
    assert field.text() == "web-01"
    field.setText("  boutique  ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bench.done == [RenameVm(VmId("web-01"), "boutique")]
    assert not field.isVisible()


def test_verdicts_follow_what_happens_while_something_is_in_hand(bench):
    carrying = bench.context.carrying
    carrying.pick_up(DB_02, Manner.KEYS)
    assert carrying.state.zone_of(HostId("srv-02")).verdict.state is VerdictState.POSSIBLE
    bench.context.bridge.submit(PlaceVm(VmId("db-02"), HostId("srv-02")))
    # What was in hand is no longer waiting: there is nothing left to carry.
    assert isinstance(carrying.state, Idle)


def test_language_and_theme_may_change_with_something_in_hand(bench):
    carrying = bench.context.carrying
    carrying.pick_up(DB_02, Manner.KEYS)
    carrying.aim(HostId("laptop"))
    french = bench.stage._callout.words.title
    bench.language.choose("en")
    assert carrying.state.target == "laptop"
    assert bench.stage._callout.words.title == "Drop refused: not enough memory"
    assert bench.stage._callout.words.title != french
    for theme in ("dark", "contrast", "light"):
        bench.context.look.choose(theme)
        bench.stage.grab()
    assert carrying.state.target == "laptop"
    assert bench.stage._canvas.plan.places[2].shape.card.name == "Laptop"


def test_announcements_name_what_is_in_hand_and_each_place(bench):
    bench.context.carrying.pick_up(DB_02, Manner.KEYS)
    bench.context.carrying.aim(HostId("srv-01"))
    assert bench.said[0] == "bd-02 en main. 3 hôtes. Flèches pour choisir."
    assert bench.said[1].startswith("SRV-02. Dépôt possible")
    assert bench.said[2].startswith("SRV-01. Refusé\u00a0: Aucun hyperviseur")


def test_a_still_host_keeps_its_picture(bench):
    bench.stage.grab()
    before = dict(bench.stage._canvas.backdrop.pictures)
    bench.context.bridge.step()
    bench.stage.grab()
    assert bench.stage._canvas.backdrop.pictures == before
    bench.context.bridge.submit(RenameVm(VmId("dev"), "outil"))
    bench.stage.grab()
    after = bench.stage._canvas.backdrop.pictures
    kept = {shape.card.id for shape in before if shape in after}
    assert kept == {"srv-01", "srv-02"}
    assert len(after) == 3


def test_a_placed_machine_boots_and_then_runs(bench):
    bench.context.bridge.submit(PlaceVm(VmId("db-02"), HostId("srv-02")))
    shape = bench.stage._canvas.plan.place(HostId("srv-02")).shape
    assert [vm.card.power for vm in shape.vms if vm.card.id == "db-02"] == [PowerState.BOOTING]
    bench.stage.grab()


def test_nothing_is_clipped_or_shortened_on_the_mockup(bench):
    for code in ("fr", "en"):
        bench.language.choose(code)
        ledger = TextLedger()
        ledger.install()
        bench.stage._canvas.wear(bench.context.look.theme)
        bench.stage.grab()
        ledger.remove()
        assert len(ledger.texts) > 60
        assert [text.text for text in ledger.texts if text.too_wide_px or text.shortened] == []


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_text_size_scales_the_whole_stage(bench, percent):
    bench.context.look.set_text_scale(percent)
    bench.stage.grab()
    assert bench.view.scaling == percent / 100
    assert bench.stage._canvas.plan.places
    bench.context.look.set_text_scale(100)


def test_zooming_out_drops_detail_before_size(bench):
    view, canvas = bench.view, bench.stage._canvas
    view.zoom_out()
    assert view.scaling == 1
    assert {place.shape.format.detail for place in canvas.plan.places} == {"row"}
    view.zoom_out()
    assert {place.shape.format.detail for place in canvas.plan.places} == {"tile"}
    view.zoom_to_fit()
    view.zoom_in()
    assert view.scaling > 1
    bench.stage.grab()


def test_list_and_canvas_change_places_and_keep_what_is_in_hand(bench, qtbot):
    heard = []
    bench.stage.on_view_changed(heard.append)
    bench.context.carrying.pick_up(DB_02, Manner.KEYS)
    bench.stage.show_list(True)
    assert bench.stage.shows_list
    assert heard == [True]
    assert isinstance(bench.state, Holding)
    bench.stage.show_list(False)
    assert heard == [True, False]


def test_a_screen_reader_finds_every_host_layer_and_machine(bench):
    root = QAccessible.queryAccessibleInterface(bench.view)
    frame = bench.context.bridge.frame
    assert root.role() == QAccessible.Role.List
    assert root.childCount() == len(frame.host_ids)
    machines = 0
    for index in range(root.childCount()):
        host = root.child(index)
        assert host.text(QAccessible.Text.Name)
        assert host.parent() == root
        assert host.rect().width() > 100
        for inner in range(host.childCount()):
            node = host.child(inner)
            assert node.text(QAccessible.Text.Name)
            assert node.rect().isValid()
            assert host.indexOfChild(node) == inner
            if node.actionInterface() is not None:
                machines += 1
                assert node.actionInterface().actionNames() == ["press", "move"]
    assert machines == sum(vm.host is not None for vm in frame.inventory.vms.values())


def test_a_screen_reader_may_ask_for_what_a_node_does_not_have(bench):
    root = QAccessible.queryAccessibleInterface(bench.view)
    for node in (root, root.child(0), root.child(0).child(0), root.child(1).child(3)):
        assert node.textInterface() is None
        assert node.valueInterface() is None
        assert node.selectionInterface() is None
    assert root.child(0).child(0).actionInterface() is None


def test_a_screen_reader_can_choose_and_pick_up(bench):
    root = QAccessible.queryAccessibleInterface(bench.view)
    web = root.child(1).child(2)
    web.actionInterface().doAction("press")
    assert bench.context.selection.subject == VmSubject(VmId("web-01"))
    assert web.state().selected
    web.actionInterface().doAction("move")
    assert bench.state.carried == Carried(CarriedKind.VM, "web-01")


def test_undo_forgets_the_gesture(bench):
    bench.context.bridge.submit(RenameVm(VmId("web-01"), "x"))
    bench.context.carrying.pick_up(DB_02, Manner.KEYS)
    bench.context.bridge.undo()
    assert isinstance(bench.state, Idle)


def test_reduced_motion_stands_still(bench):
    bench.context.look.set_reduced_motion(True)
    before = bench.stage._canvas.clock_ms
    bench.context.bridge.step()
    bench.context.bridge.step()
    assert bench.stage._canvas.is_still
    assert bench.stage._canvas.clock_ms == before
    bench.stage.grab()
    QApplication.processEvents()


def test_carrying_near_a_side_scrolls_on(qapp, tmp_path, qtbot):
    hosts = [frames.replace_host(frames.SRV_02, f"h{index}") for index in range(8)]
    made = Bench(qapp, tmp_path, hosts=hosts)
    bar = made.view.horizontalScrollBar()
    assert bar.maximum() > 0
    made.context.carrying.pick_up(DB_02, Manner.DRAG)
    made.context.carrying.move_to(made.view.viewport().mapToGlobal(QPoint(870, 300)))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    made.context.carrying.cancel()
    made.close()
