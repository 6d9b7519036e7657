"""The task panel: one open step, criteria that tick, hints that cost, questions by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt

from entresol.engine.commands import StartVm
from entresol.lessons.acts import HandIn
from entresol.model.values import HostId, VmId
from entresol.ui.controls import PushButton
from entresol.ui.lesson.hints import HintBox
from entresol.ui.lesson.panel import TaskPanel
from entresol.ui.lesson.questions import QuestionBox
from entresol.ui.lesson.radio import RadioRow
from entresol.ui.lesson.rows import CriterionRow, StepRow
from entresol.ui.lesson.step_card import StepCard
from entresol.ui.lesson.verdict import Feedback
from tests.lessons.steps import ASK, HOLD_BLUE, START_RED
from tests.ui.lesson.bench import Bench

RED, BLUE = VmId("red"), VmId("blue")


@pytest.fixture
def make(qapp, qtbot, tmp_path):
    def build(*steps, read_only=False, session=None):
        bench = Bench(qapp, tmp_path, *steps, read_only=read_only, session=session)
        panel = TaskPanel(bench.context, bench.session.lesson)
        qtbot.addWidget(panel)
        panel.resize(324, 800)
        panel.show()
        panel.bench = bench
        return panel

    return build


def shown(panel, kind):
    return [one for one in panel.findChildren(kind) if one.isVisible()]


def button(panel, text):
    return next(one for one in shown(panel, PushButton) if one.text() == text)


def test_one_step_is_open_and_the_others_are_lines(make):
    panel = make(START_RED, HOLD_BLUE)
    assert len(shown(panel, StepCard)) == 1
    assert [row.accessibleName() for row in shown(panel, StepRow)] == ["Step 2, to come: b, 0 / 20 points"]


def test_a_step_that_is_done_closes_and_the_next_one_opens(make, qapp):
    panel = make(START_RED, HOLD_BLUE)
    panel.bench.bridge.submit(StartVm(RED))
    panel.bench.run_to(20)
    qapp.processEvents()
    assert [row.accessibleName() for row in shown(panel, StepRow)] == ["Step 1, done: a, 10 / 10 points"]
    card = shown(panel, StepCard)[0]
    assert card.accessibleName() == "Step 2, current: b, 0 / 20 points"
    assert shown(panel, StepRow)[0].y() < card.y(), "steps stay in their order"


def test_a_criterion_fills_while_time_runs_and_says_so(make):
    panel = make(HOLD_BLUE)
    rows = shown(panel, CriterionRow)
    assert [row.accessibleName() for row in rows] == ["on: not met yet", "cpu: met"]
    panel.bench.bridge.submit(StartVm(BLUE))
    panel.bench.run_to(27)
    assert rows[0].accessibleName() == "on: met"
    assert 0 < rows[0]._line.held < 1


def test_the_button_says_what_is_missing_then_becomes_primary_and_takes_the_focus(make, qtbot):
    panel = make(START_RED)
    finish = button(panel, "Finish · 1 step left")
    assert finish._kind == "secondary"
    asked = []
    panel.on_finish(lambda: asked.append(True))
    panel.bench.bridge.submit(StartVm(RED))
    panel.bench.run_to(20)
    assert finish.text() == "Finish the exercise"
    assert finish._kind == "primary"
    assert panel.window().focusWidget() is finish
    qtbot.keyClick(finish, Qt.Key.Key_Return)
    assert asked == [True]


def test_a_hint_says_its_cost_and_stays_in_view(make, qtbot):
    panel = make(START_RED)
    box = shown(panel, HintBox)[0]
    assert box._cost.text() == "costs 2 points"
    qtbot.mouseClick(button(panel, "Hint"), Qt.MouseButton.LeftButton)
    assert panel.bench.session.progress().item("red-on").hints_opened == 1
    assert [view.toPlainText() for view in box._opened] == ["h"]
    assert panel._interval.text() == "At most 8 of 10 points can still be reached."


def test_a_wrong_answer_is_explained_and_leaves_a_try(make, qtbot):
    panel = make(ASK)
    choice = shown(panel, QuestionBox)[0]
    wrong = next(row for row in choice.findChildren(RadioRow) if row.key == "wrong")
    answer = choice._answer
    assert not answer.isEnabled()
    qtbot.mouseClick(wrong, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(answer, Qt.MouseButton.LeftButton)
    feedback = choice.findChild(Feedback)
    assert feedback.isVisible()
    assert feedback._text.toPlainText() == "no"
    assert choice._tries.text() == "2 tries left"


def test_a_right_answer_says_so_and_takes_no_other(make, qtbot):
    panel = make(ASK)
    choice = shown(panel, QuestionBox)[0]
    right = next(row for row in choice.findChildren(RadioRow) if row.key == "right")
    right.setFocus()
    qtbot.keyClick(right, Qt.Key.Key_Space)
    qtbot.keyClick(choice._answer, Qt.Key.Key_Return)
    assert panel.bench.session.progress().item("which").secured == 8
    assert choice.findChild(Feedback)._title.text() == "Right"
    assert not choice._answer.isVisible()
    assert not right.isEnabled()


def test_a_host_is_pointed_at_on_the_canvas_or_in_the_list(make, qtbot):
    panel = make(ASK)
    hotspot = shown(panel, QuestionBox)[1]
    rows = hotspot.findChildren(RadioRow)
    assert [row.text() for row in rows] == ["one", "two"]
    panel.bench.context.selection.choose_host(HostId("two"))
    assert [row.isChecked() for row in rows] == [False, True]
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert panel.bench.context.selection.host == "one"
    qtbot.mouseClick(hotspot._answer, Qt.MouseButton.LeftButton)
    assert panel.bench.session.progress().item("busiest").last_answer == ("host:one",)


def test_another_language_changes_every_text_and_keeps_what_was_chosen(make, qtbot, qapp):
    panel = make(ASK)
    choice = shown(panel, QuestionBox)[0]
    row = choice.findChildren(RadioRow)[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    panel.bench.context.language.choose("fr")
    qapp.processEvents()
    try:
        assert choice._answer.text() == "Répondre"
        assert panel._step.text() == "Étape 1 sur 1"
        assert row.isChecked()
    finally:
        panel.bench.context.language.choose("en")


def test_a_review_shows_everything_and_can_change_nothing(make):
    working = make(START_RED)
    working.bench.bridge.submit(StartVm(RED))
    working.bench.run_to(20)
    working.bench.bridge.submit(HandIn())
    panel = make(START_RED, read_only=True, session=working.bench.session)
    assert button(panel, "Back to the result")
    assert not any(box._foot.isVisible() for box in panel.findChildren(HintBox))
