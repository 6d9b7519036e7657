import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from entresol.engine.commands import RemoveHost, Resource, ShutDownVm
from entresol.model.values import HostId, VmId
from entresol.ui.charts import figures
from entresol.ui.charts.panel import ChartsPanel
from entresol.ui.charts.table import ChartTable, FiguresModel
from tests.ui.dock.desk import Desk, S, lab


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, tmp_path)
    yield desk
    desk.close()


def shown(desk: Desk, qtbot: QtBot, width: int = 880) -> ChartsPanel:
    panel = ChartsPanel(desk.context)
    qtbot.addWidget(panel)
    panel.resize(width, 170)
    panel.show()
    desk.settle()
    return panel


def owners(panel: ChartsPanel, resource: Resource = Resource.CPU) -> list[str]:
    newest = panel._histories[resource].newest
    assert newest is not None
    return [owner for owner, _ in newest.layers]


def test_charts_say_what_they_show_in_both_languages(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(70)
    memory = panel.card(Resource.MEMORY)
    assert memory.accessibleName().startswith("Memory of SRV-02, ")
    assert "steady for" in memory.accessibleName()
    desk.context.language.choose("fr")
    desk.settle()
    desk.run_to(71)
    assert memory.accessibleName().startswith("Mémoire de SRV-02, ")


def test_the_history_is_the_same_whether_it_was_watched_or_asked_for_later(desk: Desk, qtbot: QtBot, tmp_path: Path):
    watched = shown(desk, qtbot)
    for tenth in range(1, 900, 7):
        desk.run_to(tenth / 10)
    later = Desk(desk.application, tmp_path)
    late = shown(later, qtbot)
    later.run_to(tenth / 10)
    for resource in Resource:
        assert list(watched._histories[resource]) == list(late._histories[resource])
        pictures = [panel.card(resource).drawing._strip.image() for panel in (watched, late)]
        assert pictures[0] == pictures[1]


def test_going_back_in_time_shows_that_past(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(30)
    desk.do(ShutDownVm(VmId("web")))
    desk.run_to(60)
    assert "web" not in owners(panel)
    desk.bridge.seek(20 * S)
    assert "web" in owners(panel)
    assert panel._histories[Resource.CPU].last == 20 * S // panel._histories[Resource.CPU].quantum_us


def test_choosing_another_host_charts_it(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(20)
    desk.context.selection.chart(HostId("laptop"))
    assert "dev" in owners(panel)
    assert "Laptop" in panel.card(Resource.CPU).accessibleName()


def test_a_host_short_of_cpu_says_how_much_is_queued(qapp: QApplication, tmp_path: Path, qtbot: QtBot):
    desk = Desk(qapp, tmp_path, lab(contended=True))
    panel = shown(desk, qtbot)
    desk.run_to(40)
    reading = panel.card(Resource.CPU)._reading()
    assert (reading.figure, reading.is_short) == ("100", True)
    assert "queued" in reading.unit
    assert "more is asked for" in panel.card(Resource.CPU).accessibleName()


def test_an_act_at_a_paused_instant_shows_in_the_headings_at_once(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(20.123)
    before = panel.card(Resource.NETWORK)._reading()
    desk.do(ShutDownVm(VmId("web")))
    assert panel.card(Resource.NETWORK)._reading() != before


def test_one_cursor_goes_through_the_four_charts_by_mouse_and_by_keys(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(70)
    card = panel.card(Resource.STORAGE)
    area = card._drawing_area()
    qtbot.mouseMove(card, QPoint(int(area.center().x()), int(area.center().y())))
    assert {panel.card(resource)._ago_us for resource in Resource} == {card._ago_us}
    assert card._ago_us == pytest.approx(30 * S, abs=S)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card._ago_us is None
    qtbot.keyClick(card, Qt.Key.Key_Left)
    qtbot.keyClick(card, Qt.Key.Key_PageUp)
    assert panel.card(Resource.CPU)._ago_us == 11 * S


def test_the_table_holds_the_figures_of_the_picture(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(70)
    qtbot.keyClick(panel.card(Resource.MEMORY), Qt.Key.Key_T)
    table = panel._table
    assert isinstance(table, ChartTable)
    model: FiguresModel = table._model
    titles = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())]
    assert titles[:5] == ["When", "Used", "Asked for", "Hypervisor", "web-01"]
    assert model.rowCount() >= 12
    newest = panel._histories[Resource.MEMORY].newest
    assert newest is not None
    assert (
        str(model.data(model.index(0, 4)))
        == f"{newest.of('web') / 1_048_576:.1f}".rstrip("0").rstrip(".") + "\u00a0GiB"
    )
    table.close()


def test_where_four_charts_are_too_narrow_there_is_one_and_tabs(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot, width=520)
    visible = [resource for resource in Resource if panel.card(resource).isVisible()]
    assert visible == [Resource.CPU]
    panel._tabs._segments["network"].click()
    assert [resource for resource in Resource if panel.card(resource).isVisible()] == [Resource.NETWORK]


def test_hidden_charts_draw_nothing_and_catch_up_when_they_are_shown(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.run_to(10)
    panel.hide()
    desk.run_to(50)
    assert panel._histories[Resource.CPU].last * panel._histories[Resource.CPU].quantum_us <= 10 * S
    panel.show()
    history = panel._histories[Resource.CPU]
    assert history.last == 50 * S // history.quantum_us


def test_closing_leaves_no_widget_to_the_collector(desk: Desk):
    """Python's collector may run while Qt walks through all widgets: one that it then destroys ends the program."""
    before = set(QApplication.allWidgets())
    panel = ChartsPanel(desk.context)
    panel.show()
    desk.run_to(10)
    assert len(QApplication.allWidgets()) > len(before) + 8
    gc.disable()
    panel.deleteLater()
    desk.settle()
    left = [type(widget).__name__ for widget in QApplication.allWidgets() if widget not in before]
    gc.enable()
    assert not left


def test_charts_of_a_host_that_is_taken_away_are_empty(desk: Desk, qtbot: QtBot):
    panel = shown(desk, qtbot)
    desk.context.selection.chart(HostId("srv-03"))
    desk.run_to(10)
    assert panel.card(Resource.CPU).accessibleName()
    desk.do(RemoveHost(HostId("srv-03")))
    desk.settle()
    for resource in Resource:
        assert panel.card(resource).accessibleName() == ""
        assert panel.card(resource)._shown is None
        assert not panel._histories


def test_charts_that_open_on_a_lab_at_rest_fill_their_drawings(desk: Desk, qtbot: QtBot):
    desk.run_to(90)
    panel = shown(desk, qtbot)
    for resource in Resource:
        card = panel.card(resource)
        assert card.drawing._strip.width == panel._histories[resource].count == card.columns_wanted()


@pytest.mark.parametrize("code", ["en", "fr"])
def test_an_axis_has_room_for_its_longest_figure(desk: Desk, qtbot: QtBot, code: str):
    desk.context.language.choose(code)
    panel = shown(desk, qtbot)
    desk.run_to(20)
    card = panel.card(Resource.NETWORK)
    metrics = QFontMetricsF(desk.context.look.theme.font("micro"))
    for amount in (2_000_000, 20_000_000):
        assert metrics.horizontalAdvance(figures.tick(Resource.NETWORK, amount, 0)) <= card._plot._axis.width() - 6
