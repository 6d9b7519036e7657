"""Tab goes through a window as it is read, there and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.start import WindowOptions, make_parts
from entresol.ui.shell.tab_order import neighbour, stops_of


def button(name):
    made = QPushButton(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def read(root):
    return [stop.text() for stop in stops_of(root) if isinstance(stop, QPushButton)]


@pytest.fixture
def root(qtbot):
    """Widgets made in the order 1, 2, 3, 4 and laid out as 3, 1, 4, 2."""
    made = QWidget()
    qtbot.addWidget(made)
    one, two, three, four = (button(name) for name in "1234")
    row = QHBoxLayout()
    row.addWidget(three)
    row.addWidget(one)
    inner = QWidget()
    QVBoxLayout(inner).addWidget(four)
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    splitter = QSplitter()
    splitter.addWidget(area)
    splitter.addWidget(two)
    column = QVBoxLayout(made)
    column.addLayout(row)
    column.addWidget(splitter)
    made.show()
    return made


def test_the_order_is_that_of_the_layouts(root):
    assert read(root) == ["3", "1", "4", "2"]


def test_it_goes_round_both_ways_and_passes_over_what_cannot_be_used(root):
    stops = {stop.text(): stop for stop in stops_of(root)}
    assert neighbour(root, stops["2"], forward=True) is stops["3"]
    assert neighbour(root, stops["3"], forward=False) is stops["2"]
    stops["1"].setEnabled(False)
    assert neighbour(root, stops["3"], forward=True) is stops["4"]
    stops["4"].hide()
    assert neighbour(root, stops["3"], forward=True) is stops["2"]


def test_what_is_added_later_takes_its_place(root):
    root.layout().insertWidget(0, button("0"))
    QApplication.processEvents()
    assert read(root)[0] == "0"


def test_the_workbench_is_walked_through_from_the_palette_to_the_finish(qapp, tmp_path, qtbot):
    window = MainWindow(make_parts(qapp, tmp_path, WindowOptions(language="en", theme="light")))
    qtbot.addWidget(window)
    window.show()
    window.workshop()
    window.open(window.front._entries[0])
    bench = window.workshop().bench
    window.workshop().context.bridge.pause()
    window.activateWindow()
    QApplication.processEvents()
    order = [stop for stop in stops_of(window) if stop.isVisible()]
    panels = bench.panels
    areas = [next(area for area in (panels.shelf, panels.stage, panels.dock, panels.side, window)
                  if area.isAncestorOf(stop)) for stop in order]  # fmt: skip
    assert list(dict.fromkeys(areas)) == [window, panels.shelf, panels.stage, panels.dock, panels.side]
    assert len(order) == len(set(order)) > 15
    order[0].setFocus()
    for stop in (*order[1:], order[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    for stop in reversed(order):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is stop
    window.close()
