from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from entresol.engine.commands import (
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    MigrateVm,
    RenameVm,
    Resource,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.model.text import LocalizedText
from entresol.model.values import HostId, ModelId, ProductId, VmId
from entresol.ui.console import StatusBar
from entresol.ui.console.events import over_ppm
from tests.engine import labs
from tests.ui.dock.desk import Desk, lab


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> StatusBar:
    return made(desk, qtbot)


def made(desk: Desk, qtbot: QtBot) -> StatusBar:
    bar = StatusBar(desk.context)
    qtbot.addWidget(bar)
    bar.resize(1440, 30)
    bar.show()
    desk.settle()
    return bar


def test_what_is_shown_is_what_was_announced(desk: Desk, bar: StatusBar):
    said: list[str] = []
    desk.context.announcer.on_said(said.append)
    desk.do(StartVm(VmId("off")))
    assert bar.message.text() == said[-1] == "Done: start test."
    desk.bridge.submit(StartVm(VmId("web")))
    assert bar.message.text() == said[-1]
    assert said[-1].startswith("Refused: start web-01. ")
    assert bar.message._role == "state.error.text"
    desk.context.announcer.say("Somebody else speaks.")
    assert bar.message.text() == "Somebody else speaks."


def test_the_message_follows_the_language(desk: Desk, bar: StatusBar):
    desk.do(StartVm(VmId("off")))
    desk.context.language.choose("fr")
    desk.settle()
    assert bar.message.text() == "Fait\u00a0: démarrer test."
    assert bar.label.text() == "Équivalent réel (Oracle VirtualBox)\u00a0:"


def test_the_real_command_is_shown_and_copied(desk: Desk, bar: StatusBar, qtbot: QtBot):
    assert bar.command.isHidden()
    desk.do(SetShares(VmId("web"), Resource.CPU, 200))
    assert bar.label.text() == "Real command (Proxmox VE):"
    assert bar.command.text() == "qm set 100 --cpuunits 200"
    qtbot.mouseClick(bar.command, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "qm set 100 --cpuunits 200"
    assert bar.message.text() == "Command copied."


def test_several_lines_are_copied_whole(desk: Desk, bar: StatusBar, qtbot: QtBot):
    desk.do(CreateVm(VmId("new"), ModelId("web"), HostId("srv-02"), LocalizedText.same("web-02")))
    assert bar.command.text().endswith(" …")
    qtbot.mouseClick(bar.command, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert "web-02" in lines[0]
    assert bar.message.text() == "Command copied."


def test_the_names_in_a_command_follow_the_language(desk: Desk, bar: StatusBar):
    desk.do(MigrateVm(VmId("db"), HostId("srv-03"), with_storage=True))
    desk.do(StartVm(VmId("off")))
    desk.do(CreateVm(VmId("new"), ModelId("web"), HostId("srv-02"), LocalizedText("bd-09", "db-09")))
    assert "--name db-09" in bar.command.text()
    desk.context.language.choose("fr")
    desk.settle()
    assert "--name bd-09" in bar.command.text()


def test_a_product_without_such_a_command_says_why(desk: Desk, bar: StatusBar):
    desk.do(InstallHypervisor(HostId("srv-01"), ProductId("esxi"), erase=True))
    assert bar.command.isHidden()
    assert bar.reason.text() == "Done by the installer of VMware ESXi, not by a command."


def test_a_refused_act_leaves_the_last_command_that_was_done(desk: Desk, bar: StatusBar):
    desk.do(StartVm(VmId("off")))
    before = bar.command.text()
    desk.bridge.submit(SetReservation(VmId("web"), Resource.CPU, 5))
    assert bar.command.text() == before


def test_undo_takes_the_command_away_and_redo_brings_it_back(desk: Desk, bar: StatusBar):
    desk.do(SetShares(VmId("web"), Resource.CPU, 200))
    desk.do(SetShares(VmId("web"), Resource.CPU, 300))
    desk.bridge.undo()
    assert bar.command.text() == "qm set 100 --cpuunits 200"
    desk.bridge.undo()
    assert bar.command.isHidden()
    desk.bridge.redo()
    assert bar.command.text() == "qm set 100 --cpuunits 200"


def test_the_list_holds_every_command_that_stands(desk: Desk, bar: StatusBar, qtbot: QtBot):
    desk.do(StartVm(VmId("off")))
    desk.run_to(5)
    desk.do(SetShares(VmId("web"), Resource.CPU, 200))
    desk.bridge.submit(StartVm(VmId("web")))
    qtbot.mouseClick(bar.list, Qt.MouseButton.LeftButton)
    dialog = bar._dialog
    assert dialog is not None
    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "VBoxManage startvm test --type headless",
        "qm set 100 --cpuunits 200",
    ]
    assert bar.message.text() == "2 commands copied."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert bar._dialog is None
    bar.list.click()
    assert bar._dialog is not None
    bar._dialog.close()
    assert bar._dialog is None


def test_a_machine_that_is_gone_keeps_its_name_in_the_message(desk: Desk, bar: StatusBar):
    desk.do(DestroyVm(VmId("off")))
    assert bar.message.text() == "Done: destroy test."


def test_what_happens_by_itself_is_announced_once(desk: Desk, bar: StatusBar):
    said: list[str] = []
    desk.context.announcer.on_said(said.append)
    desk.do(MigrateVm(VmId("web"), HostId("srv-03"), with_storage=True))
    desk.run_to(3_000)
    assert sum("now runs on SRV-03" in sentence for sentence in said) == 1
    assert bar.message._role == "state.info.text"


def test_a_laboratory_that_is_short_of_cpu_says_so_from_the_start(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    desk = Desk(qapp, tmp_path, lab(contended=True))
    bar = made(desk, qtbot)
    assert bar.message.text().startswith("SRV-02: ")
    assert "more CPU asked for than there is" in bar.message.text()
    assert bar.message._role == "state.warn.text"
    said: list[str] = []
    desk.context.announcer.on_said(said.append)
    for second in range(1, 20):
        desk.run_to(second)
        frame = desk.bridge.frame
        over = over_ppm(frame, HostId("srv-02"))
        assert f" {round(over / 10_000)}% more" in bar.message.text()
    assert not said


@pytest.mark.parametrize("product", [labs.ESXI, labs.HYPERV, labs.PROXMOX])
def test_each_product_says_the_same_act_in_its_own_words(qapp: QApplication, tmp_path: Path, qtbot: QtBot, product):
    desk = Desk(qapp, tmp_path, lab(product=product))
    bar = made(desk, qtbot)
    desk.do(SetShares(VmId("web"), Resource.CPU, 250))
    words = {"esxi": "govc", "hyperv": "Set-VMProcessor", "proxmox": "qm"}
    assert bar.command.text().startswith(words[product.id])


def test_undo_and_redo_are_said_and_the_redone_command_is_shown_again(desk: Desk, bar: StatusBar):
    desk.do(SetShares(VmId("web"), Resource.CPU, 200))
    desk.bridge.undo()
    assert bar.message.text() == "Undone: set the CPU shares of web-01."
    desk.run_to(5)
    desk.bridge.redo()
    assert bar.message.text() == "Done: set the CPU shares of web-01."
    assert bar.command.text() == "qm set 100 --cpuunits 200"


def test_a_redo_that_is_refused_says_why(desk: Desk, bar: StatusBar):
    desk.do(StartVm(VmId("off")))
    desk.run_to(60)
    desk.do(ShutDownVm(VmId("off")))
    desk.bridge.undo()
    desk.bridge.undo()
    desk.bridge.redo()
    desk.bridge.redo()
    assert bar.message.text().startswith("Refused: shut down test. ")


def test_renaming_says_the_name_that_was_and_the_one_that_is(desk: Desk, bar: StatusBar):
    desk.do(RenameVm(VmId("web"), "shop"))
    assert bar.message.text() == "Done: rename web-01 as shop."
