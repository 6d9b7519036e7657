from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from entresol.engine.commands import Resource, SetLimit, SetShares, ShutDownVm
from entresol.model.product import Product
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState
from entresol.ui.controls import TextLedger
from entresol.ui.inspector import Inspector
from tests.engine import labs
from tests.ui.dock.desk import GIB, Desk, lab

Open = Callable[..., tuple[Desk, Inspector]]


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    desks: list[Desk] = []

    def build(*, contended: bool = False, product: Product = labs.PROXMOX) -> tuple[Desk, Inspector]:
        desk = Desk(qapp, tmp_path, lab(contended=contended, product=product))
        desks.append(desk)
        panel = Inspector(desk.context)
        qtbot.addWidget(panel)
        panel.resize(324, 800)
        panel.show()
        desk.run_to(40)
        desk.settle()
        return desk, panel

    yield build
    for desk in desks:
        desk.close()


def vm_of(desk: Desk, name: str):
    return desk.bridge.frame.inventory.vms[VmId(name)]


def journal(desk: Desk) -> list[object]:
    return [happening.act for happening in desk.session.history if not happening.undone and not happening.refusal]


def texts(panel: Inspector) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_nothing_chosen_is_the_whole_laboratory_and_leads_to_its_hosts(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    assert "5 of 6 started" in texts(panel)
    line = panel.lab._lines["laptop"]
    assert line.accessibleName().startswith("Laptop, type 2 host Oracle VirtualBox")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert desk.context.selection.host == "laptop"
    assert not panel.host.isHidden()


def test_a_host_shows_its_layers_from_the_top(opened: Open):
    desk, panel = opened()
    desk.context.selection.choose_host(HostId("laptop"))
    assert panel.host.stack.accessibleName() == (
        "From the top: 2 VMs, application E-mail, hypervisor Oracle VirtualBox, host OS Windows 11, hardware plain"
    )
    assert panel.host.os.isHidden()
    assert panel.host.hypervisor.isHidden()


def test_what_can_be_installed_comes_with_its_verdict(opened: Open):
    desk, panel = opened()
    desk.context.selection.choose_host(HostId("srv-01"))
    menu = panel.host.menu_of(panel.host.hypervisor)
    assert menu is not None
    lines = {action.text().partition(" — ")[0]: action for action in menu.actions()}
    assert "erases what is on the host" in lines["Proxmox VE"].text()
    lines["Proxmox VE"].trigger()
    host = desk.bridge.frame.inventory.hosts[HostId("srv-01")]
    assert (host.product, host.os) == ("proxmox", None)
    menu.deleteLater()


def test_verbs_follow_the_state_of_the_machine(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("off"))
    verbs = panel.vm.verbs
    assert [tile.isHidden() for tile in (verbs.start, verbs.stop, verbs.cut)] == [False, True, True]
    qtbot.mouseClick(verbs.start, Qt.MouseButton.LeftButton)
    assert vm_of(desk, "off").power is PowerState.BOOTING
    assert [tile.isHidden() for tile in (verbs.start, verbs.stop, verbs.cut)] == [True, False, False]
    assert verbs.delete.accessibleDescription()
    qtbot.mouseClick(verbs.delete, Qt.MouseButton.LeftButton)
    assert VmId("off") in desk.bridge.frame.inventory.vms
    assert desk.session.history[-1].refusal is not None


def test_migrate_offers_each_host_with_its_verdict(opened: Open):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    menu = panel.vm.verbs.target_menu()
    assert menu is not None
    lines = {action.text().partition(" — ")[0]: action for action in menu.actions()}
    assert "SRV-02" not in lines
    assert " — " in lines["SRV-01"].text()
    lines["SRV-03"].trigger()
    assert vm_of(desk, "web").migrating_to == "srv-03"
    menu.deleteLater()


def test_a_machine_that_waits_for_cpu_is_explained_with_a_way_out_that_exists(opened: Open, qtbot: QtBot):
    desk, panel = opened(contended=True)
    desk.context.selection.choose_vm(VmId("db"))
    card = panel.vm.why
    assert not card.isHidden()
    assert card._question.text() == "Why is db-01 slow?"
    frame = desk.bridge.frame
    row = frame.vm_index[VmId("db")]
    assert f"waits {round(frame.vms.cpu_ready_ppm[row] / 10_000)}% of the time" in card._answer.text()
    assert card._ways.isHidden()
    qtbot.mouseClick(card._more, Qt.MouseButton.LeftButton)
    assert "Migrate db-01 to SRV-03" in card._ways.text()
    assert card._ways.isVisible()
    desk.do(ShutDownVm(VmId("intra")))
    desk.run_to(80)
    assert card.isHidden()


def test_a_machine_held_by_its_own_limit_is_told_so(opened: Open):
    desk, panel = opened(product=labs.HYPERV)
    desk.context.selection.choose_vm(VmId("web"))
    assert panel.vm.why.isHidden()
    desk.do(SetLimit(VmId("web"), Resource.CPU, 20))
    assert "Its own limit holds web-01 back" in panel.vm.why._answer.text()
    assert panel.vm.limit.head.figure.text() == "20%"


def test_named_levels_are_the_products_own_values(opened: Open, qtbot: QtBot):
    desk, panel = opened(product=labs.ESXI)
    desk.context.selection.choose_vm(VmId("db"))
    desk.settle()
    levels = panel.vm.weight.levels
    assert levels.chosen == "normal"
    qtbot.mouseClick(levels._segments["high"], Qt.MouseButton.LeftButton)
    assert vm_of(desk, "db").cpu.shares == 2_000 * 4
    desk.do(SetShares(VmId("db"), Resource.CPU, 1_234))
    assert levels.chosen == "custom"
    assert levels._segments["custom"].text() == "1,234"


def test_a_product_that_counts_gets_its_number_and_steps_are_one_command(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    number = panel.vm.weight.number
    assert number.isVisible()
    assert number.box.value() == 100
    for _ in range(3):
        qtbot.mouseClick(number.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: vm_of(desk, "web").cpu.shares == 130)
    assert journal(desk) == [SetShares(VmId("web"), Resource.CPU, 130)]


def test_dragging_a_slider_is_one_command_and_undo_brings_it_back(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    row = panel.vm.limit
    assert row.head.figure.text() == "none"
    row.slider.setSliderDown(True)
    for position in (15, 12, 9):
        row.slider.setValue(position)
        desk.run_to(41 + position / 100)
        assert row.head.figure.text() == {15: "1.6 cores", 12: "1.3 cores", 9: "1 core"}[position]
    row.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: vm_of(desk, "web").cpu.limit == 1_000)
    assert journal(desk) == [SetLimit(VmId("web"), Resource.CPU, 1_000)]
    desk.bridge.undo()
    assert row.head.figure.text() == "none"
    assert row.slider.value() == row.slider.maximum()


def test_a_refused_setting_goes_back_to_where_it_was(opened: Open, qtbot: QtBot):
    desk, panel = opened(product=labs.ESXI)
    desk.context.selection.choose_vm(VmId("web"))
    desk.do(SetLimit(VmId("web"), Resource.CPU, 1_000))
    row = panel.vm.reservation
    row.slider.setSliderDown(True)
    row.slider.setValue(row.slider.maximum())
    row.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: desk.session.history[-1].refusal is not None)
    assert row.slider.value() == 0
    assert row.head.figure.text() == "0\u00a0GHz"


def test_what_the_product_lacks_is_shown_with_the_reason(opened: Open):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    row = panel.vm.reservation
    assert row.isVisible()
    assert not row.slider.isVisible()
    assert row.reason.text() == "Proxmox VE guarantees no CPU: it weighs (cpuunits) and caps (cpulimit)."


def test_size_changes_only_while_the_machine_is_stopped(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    assert not panel.vm.sizing.vcpus.isEnabled()
    assert panel.vm.sizing.reason.text() == "Stop the VM to change its size."
    desk.context.selection.choose_vm(VmId("off"))
    sizing = panel.vm.sizing
    qtbot.mouseClick(sizing.memory.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: vm_of(desk, "off").memory_kib == 2 * GIB + GIB // 4)
    assert vm_of(desk, "off").vcpus == 2


def test_a_pending_change_is_dropped_when_another_machine_is_chosen(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("off"))
    qtbot.mouseClick(panel.vm.sizing.vcpus.more, Qt.MouseButton.LeftButton)
    desk.context.selection.choose_vm(VmId("dev"))
    qtbot.wait(600)
    assert not journal(desk)


def test_renaming_in_place(opened: Open, qtbot: QtBot):
    desk, panel = opened()
    desk.context.selection.choose_vm(VmId("web"))
    qtbot.mouseClick(panel.vm.header.rename, Qt.MouseButton.LeftButton)
    field = panel.vm.header.field
    assert field.isVisible()
    field.setText("front")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.vm.header.name.text() == "front"


def test_the_page_follows_language_and_keeps_what_is_chosen(opened: Open):
    desk, panel = opened(contended=True)
    desk.context.selection.choose_vm(VmId("db"))
    desk.context.language.choose("fr")
    desk.settle()
    assert panel.vm.header.name.text() == "bd-01"
    assert panel.vm.why._question.text() == "Pourquoi bd-01 est-elle lente?"
    assert panel.vm.verbs.stop.accessibleName() == "Arrêter"
    assert desk.context.selection.vm == "db"


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("subject", ["web", "off", "srv-01", "srv-02", "laptop", ""])
@pytest.mark.parametrize("product", [labs.ESXI, labs.HYPERV, labs.PROXMOX], ids=lambda one: str(one.id))
def test_nothing_is_cut_in_french_in_a_panel_of_324(opened: Open, subject: str, percent: int, product: Product):
    desk, panel = opened(contended=True, product=product)
    desk.context.language.choose("fr")
    desk.show("light", percent)
    if subject in desk.bridge.frame.inventory.vms:
        desk.context.selection.choose_vm(VmId(subject))
    elif subject:
        desk.context.selection.choose_host(HostId(subject))
    desk.settle()
    ledger = TextLedger()
    ledger.install()
    page = panel.widget()
    page.grab()
    ledger.remove()
    assert page.width() <= panel.viewport().width()
    names = {text.into("fr") for text in (host.name for host in desk.bridge.frame.inventory.hosts.values())}
    cut = [one.text for one in ledger.texts if one.too_wide_px > 0 and one.text not in names]
    assert ledger.texts
    assert not cut
