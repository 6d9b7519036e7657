"""The journal: every act with its instant and what came of it; a line leads to its instant."""

import pytest
from PySide6.QtCore import Qt

from entresol.engine.commands import PlaceVm, StartVm
from entresol.lessons.acts import Answer, OpenHint
from entresol.model.values import HostId, VmId
from entresol.ui.journal.lines import LineKind, lines
from entresol.ui.journal.panel import JournalPanel
from tests.lessons.laboratory import S
from tests.lessons.steps import ASK, START_RED
from tests.ui.lesson.bench import Bench


@pytest.fixture
def bench(qapp, tmp_path):
    return Bench(qapp, tmp_path, START_RED, ASK)


@pytest.fixture
def panel(bench, qtbot):
    made = JournalPanel(bench.context)
    qtbot.addWidget(made)
    made.resize(324, 600)
    made.show()
    return made


def told(bench):
    session = bench.session
    return lines(session.history, session.progress(), bench.bridge.frame.inventory, "en")


def story(bench):
    bridge = bench.bridge
    bridge.submit(OpenHint("red-on", 0))
    bridge.submit(StartVm(VmId("red")))
    bench.run_to(20)
    bridge.submit(StartVm(VmId("red")))
    bridge.submit(Answer("which", "wrong"))
    bridge.submit(PlaceVm(VmId("green"), HostId("two")))
    bridge.undo()


def test_each_thing_that_happened_is_a_line(bench):
    story(bench)
    kinds = [(line.kind, line.text) for line in told(bench)]
    assert kinds == [
        (LineKind.HINT, "Open a hint"),
        (LineKind.DONE, "Start red"),
        (LineKind.POINTS, "a"),
        (LineKind.REFUSED, "Start red"),
        (LineKind.ANSWER, "Answer a question"),
        (LineKind.UNDONE, "Place green on two"),
    ]


def test_a_refusal_has_its_reason_and_points_their_figure(bench):
    story(bench)
    by_kind = {line.kind: line for line in told(bench)}
    assert by_kind[LineKind.REFUSED].detail
    assert by_kind[LineKind.POINTS].spoken() == "00:12, a, points won, +8"


def test_a_line_leads_to_its_instant_and_the_present_is_one_click_away(bench, panel, qtbot):
    story(bench)
    bench.run_to(30)
    assert panel._list.count() == 6
    index = panel._list.model().index(1, 0)
    qtbot.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=panel._list.visualRect(index).center())
    assert bench.bridge.frame.at_us == 0
    assert panel._foot.isVisible()
    assert panel._past.text() == "You are looking at 00:00"
    qtbot.mouseClick(panel._present, Qt.MouseButton.LeftButton)
    assert bench.bridge.frame.at_us == 30 * S
    assert not panel._foot.isVisible()


def test_lines_can_be_read_aloud_and_speak_the_language_of_the_moment(bench, panel, qapp):
    story(bench)
    model = panel._list.model()
    assert model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole) == "00:00, Start red"
    bench.context.language.choose("fr")
    qapp.processEvents()
    try:
        assert model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole) == "00:00, Démarrer red"
    finally:
        bench.context.language.choose("en")


def test_an_empty_journal_says_what_it_is_for(panel):
    assert panel._empty.isVisible()
    assert panel._list.count() == 0
