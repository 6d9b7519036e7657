"""The palette: what it offers, and three ways of picking up that are one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from entresol.engine.commands import PlaceVm
from entresol.lessons.session import LessonSession
from entresol.model.inventory import frozen_map
from entresol.model.text import LocalizedText
from entresol.model.values import HostId, ModelId, VmId
from entresol.model.vm import VmModel
from entresol.ui.carrying import Holding, Idle, Manner
from entresol.ui.shelf.card import ModelCard
from entresol.ui.shelf.hosts import HardwareButton, HostReminder
from entresol.ui.shelf.items import CardState, model_cards, waiting_cards
from entresol.ui.shelf.panel import Shelf
from tests.lessons.laboratory import GIB, LINUX, world
from tests.ui.lesson.bench import Bench


def stocked(count=2, allowed=None):
    start = world()
    green = start.inventory.vms[VmId("green")]
    model = VmModel(
        id=ModelId("db"), name=LocalizedText("Base de données", "Database"), stem=LocalizedText("bd", "db"),
        icon="database", vcpus=2, memory_kib=2 * GIB, disk_bytes=10**10, disk_allocated_bytes=10**9, guest=LINUX.id,
        application=LocalizedText.same("DB"), workload=green.workload, count=count,
    )  # fmt: skip
    return replace(start, inventory=replace(start.inventory, shelf=frozen_map({model.id: model}), allowed=allowed))


@pytest.fixture
def make(qapp, qtbot, tmp_path):
    benches = []

    def build(start=None):
        bench = Bench(qapp, tmp_path, session=LessonSession(start or stocked(), None))
        shelf = Shelf(bench.context)
        qtbot.addWidget(shelf)
        shelf.resize(236, 800)
        shelf.show()
        shelf.bench = bench
        benches.append(bench)
        return shelf

    yield build
    for bench in benches:
        bench.context.carrying.cancel()  # what is in hand listens to the keys of the whole application


def card(shelf, name):
    return next(one for one in shelf.findChildren(ModelCard) if one.card.carried.id == name)


def states(shelf):
    return {one.card.carried.id: one.card.state for one in shelf.findChildren(ModelCard) if one.isVisible()}


def test_models_and_waiting_machines_are_offered_each_with_its_size(make):
    shelf = make()
    assert states(shelf) == {"db": CardState.FREE, "green": CardState.FREE}
    assert card(shelf, "db").accessibleName() == "Database"
    assert card(shelf, "db").accessibleDescription() == "2 vCPU · 2\u00a0GiB · 2 left"


def test_pressing_and_moving_drags(make, qtbot):
    shelf = make()
    one = card(shelf, "green")
    qtbot.mousePress(one, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(one, QPoint(22, 21))
    assert isinstance(shelf.bench.context.carrying.state, Idle), "two pixels are no drag"
    qtbot.mouseMove(one, QPoint(40, 30))
    state = shelf.bench.context.carrying.state
    assert isinstance(state, Holding)
    assert state.manner is Manner.DRAG
    assert card(shelf, "green").card.state is CardState.MOVING
    shelf.bench.context.carrying.aim(HostId("two"))
    qtbot.mouseRelease(one, Qt.MouseButton.LeftButton, pos=QPoint(400, 30))
    assert shelf.bench.bridge.frame.inventory.vms[VmId("green")].host == "two"


def test_a_click_picks_up_for_the_next_click(make, qtbot):
    shelf = make()
    qtbot.mouseClick(card(shelf, "db"), Qt.MouseButton.LeftButton)
    assert shelf.bench.context.carrying.state.manner is Manner.CLICK


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_pick_up(make, qtbot, key):
    shelf = make()
    qtbot.keyClick(card(shelf, "db"), key)
    assert shelf.bench.context.carrying.state.manner is Manner.KEYS


def test_a_machine_that_was_placed_leaves_the_palette_and_comes_back_with_undo(make):
    shelf = make()
    shelf.bench.bridge.submit(PlaceVm(VmId("green"), HostId("two")))
    assert "green" not in states(shelf)
    shelf.bench.bridge.undo()
    assert states(shelf)["green"] is CardState.FREE


def test_a_model_that_is_used_up_says_so_and_cannot_be_picked_up(make, qtbot):
    shelf = make(stocked(count=0))
    one = card(shelf, "db")
    assert one.card.state is CardState.USED_UP
    assert one.accessibleDescription() == "all of them are placed"
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert isinstance(shelf.bench.context.carrying.state, Idle)


def test_what_the_exercise_does_not_allow_is_locked_and_says_why(make):
    shelf = make(stocked(allowed=("start_vm",)))
    assert set(states(shelf).values()) == {CardState.LOCKED}
    assert [one.accessibleName() for one in shelf.findChildren(HostReminder) if one.isVisible()] == [
        "Bare-metal server",
        "Type 1 host",
        "Type 2 host",
    ]
    assert shelf._note.text() == "This exercise already provides its 2 hosts."
    assert not shelf.findChildren(HardwareButton)


def test_in_the_free_lab_a_machine_is_brought_in_by_one_click(make, qtbot):
    shelf = make()
    qtbot.mouseClick(shelf.findChildren(HardwareButton)[0], Qt.MouseButton.LeftButton)
    hosts = shelf.bench.bridge.frame.inventory.hosts
    assert list(hosts) == ["one", "two", "srv-01"]
    assert shelf.bench.context.selection.host == "srv-01"


def test_the_rail_keeps_every_card_and_hides_the_headings(make):
    shelf = make()
    shelf.set_rail(rail=True)
    assert set(states(shelf)) == {"db", "green"}
    assert not shelf._title.isVisible()
    assert shelf.width() <= 60


def test_cards_are_values():
    inventory = stocked().inventory
    assert model_cards(inventory, Idle()) == model_cards(inventory, Idle())
    assert [one.carried.id for one in waiting_cards(inventory, Idle())] == ["green"]


def test_hosts_brought_in_by_hand_are_managed_together(make):
    shelf = make()
    before = set(shelf.bench.context.bridge.frame.inventory.hosts)
    for _ in range(2):
        shelf.findChildren(HardwareButton)[0].click()
    hosts = shelf.bench.context.bridge.frame.inventory.hosts
    first, second = (hosts[host].cluster for host in hosts if host not in before)
    assert first == second is not None
