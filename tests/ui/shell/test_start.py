"""Start-up: what is loaded when, one window for one profile, and actions that are really reachable."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QLockFile, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from entresol.ui.shell.abilities import Place
from entresol.ui.shell.acts import TABLE, Ask
from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.start import WindowOptions, make_parts

NOT_FOR_HOME = (
    "pydantic",
    "ruamel",
    "numpy",
    "pyqtgraph",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "entresol.engine",
    "entresol.dialects",
    "entresol.lessons.schema",
    "entresol.lessons.session",
    "entresol.model.inventory",
    "entresol.ui.controls.dialogs",
    "entresol.ui.controls.fields",
    "entresol.ui.controls.markdown",
    "entresol.ui.dialogs",
    "entresol.ui.shell.side_rooms",
    "entresol.ui.shell.workshop",
    "entresol.ui.words.findings",
)
PAINT_HOME = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from entresol.cli import main

def painted(*ignored):
    (home,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert not home.grab().isNull()  # painted at once: no event, hence no loader
    print(" ".join(name for name in sys.argv[3].split() if name in sys.modules), type(home).__name__)
    return 0

QApplication.exec = painted
main(sys.argv[1:3])
"""


@pytest.fixture
def window(qapp, tmp_path):
    made = MainWindow(make_parts(qapp, tmp_path, WindowOptions(language="en", theme="light")))
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_home_is_painted_with_nothing_that_it_does_not_show(tmp_path):
    names = " ".join(NOT_FOR_HOME)
    command = [sys.executable, "-c", PAINT_HOME, "--profile", str(tmp_path), names]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, env=environment)
    assert out.stdout.split() == ["MainWindow"]


def test_what_home_does_without_is_really_loaded_later():
    code = "import sys, entresol.ui.shell.workshop, entresol.ui.shell.side_rooms; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {name for name in NOT_FOR_HOME if name.startswith("entresol.")} <= set(out.stdout.split())


def test_the_rest_is_loaded_by_itself_after_the_first_paint(window, qtbot):
    qtbot.waitUntil(lambda: window._workshop is not None, timeout=20_000)


def test_a_lesson_asked_for_too_early_opens_once_it_can(window, qtbot):
    window.open(window.front._entries[0])
    qtbot.waitUntil(lambda: window.place is Place.WORKBENCH, timeout=20_000)
    window.go_home()
    assert window.place is Place.HOME


def run_program(profile):
    return subprocess.run(
        [sys.executable, "-m", "entresol", "--smoke", "--lang", "en", "--profile", str(profile)],
        capture_output=True,
        text=True,
        timeout=90,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


def test_the_whole_program_starts_paints_loads_and_ends_well(tmp_path):
    done = run_program(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "ERROR" not in (tmp_path / "logs" / "entresol.log").read_text(encoding="utf-8")


def test_two_programs_do_not_write_in_one_profile(tmp_path):
    lock = QLockFile(str(tmp_path / "entresol.lock"))
    assert lock.tryLock(0)
    assert run_program(tmp_path).returncode == 1
    lock.unlock()
    assert run_program(tmp_path).returncode == 0


def test_every_act_is_in_the_menu_of_the_window(window):
    menu = window.actions_table.menu()
    found = [action for part in menu.actions() for action in part.menu().actions() if not action.isSeparator()]
    assert len(found) == len(TABLE)
    assert all(action.text() for action in found)


def test_text_grows_and_shrinks_from_the_keyboard(window, qapp):
    control = Qt.KeyboardModifier.ControlModifier
    look = window._parts.look
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, control)
    assert look.theme.text_percent == 110
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_0, control)
    assert look.theme.text_percent == 100


def test_the_language_of_menus_follows_at_once(window, qapp):
    window.actions_table[Ask.FRENCH].trigger()
    qapp.processEvents()
    assert window.actions_table[Ask.UNDO].text() == "Annuler"
    assert window.actions_table[Ask.FRENCH].isChecked()
    window.actions_table[Ask.ENGLISH].trigger()
    qapp.processEvents()
    assert window.actions_table[Ask.UNDO].text() == "Undo"


def test_folding_panels_is_remembered_and_the_canvas_stays(window, qapp):
    window.workshop()
    window.open(window.front._entries[0])
    window.workshop().context.bridge.pause()
    control = Qt.KeyboardModifier.ControlModifier
    bench = window.workshop().bench
    for key, panel in ((Qt.Key.Key_1, bench.panels.shelf), (Qt.Key.Key_2, bench.panels.side),
                       (Qt.Key.Key_3, bench.panels.dock)):  # fmt: skip
        assert panel.isVisible()
        QTest.keyClick(window.windowHandle(), key, control)
        assert not panel.isVisible()
    assert bench.panels.stage.isVisible()
    assert set(window._parts.settings.preferences.hidden_panels) == {"palette", "panel", "dock"}
    for ask in (Ask.PALETTE, Ask.PANEL, Ask.DOCK):
        assert not window.actions_table[ask].isChecked()
        window.actions_table[ask].trigger()
    assert bench.panels.shelf.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1440, 100), (1024, 100), (1024, 150), (1024, 200)])
def test_no_window_is_wider_than_the_screen_it_was_given(window, qapp, width, percent):
    window.workshop()
    window.open(window.front._entries[0])
    window.workshop().context.bridge.pause()
    window._parts.choices.size_text(percent)
    window.resize(width, 700)
    qapp.processEvents()
    assert window.width() == width
    bench = window.workshop().bench
    for area in bench.arrangement.shown:
        widget = bench._widget(area)
        right = widget.mapTo(window, widget.rect().topRight()).x()
        assert right <= width, area
    window._parts.choices.size_text(100)
