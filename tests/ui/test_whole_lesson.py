"""The real window, the whole first lesson, three ways: dragging, clicking, keyboard only.

Events go through the window system's door, as a hand's would: shortcuts, grabs, focus and menus are the real ones. Only
time is pushed by the test: the laboratory is paused with F5, and waits as long as each step needs.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from entresol.engine.commands import MigrateVm, PlaceVm, StartVm
from entresol.lessons.acts import Answer, HandIn
from entresol.lessons.attempt import load, replay
from entresol.lessons.loader import load as load_lesson
from entresol.lessons.worlds import build_world
from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Holding, Idle
from entresol.ui.controls import PushButton
from entresol.ui.home.course import Standing
from entresol.ui.inspector.vm_verbs import VmVerbs
from entresol.ui.lesson.questions import QuestionBox
from entresol.ui.lesson.radio import RadioRow
from entresol.ui.shelf.card import ModelCard
from entresol.ui.shell.abilities import Place
from entresol.ui.shell.acts import Ask
from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.result_page import ResultPage
from entresol.ui.shell.start import WindowOptions, make_parts

pytestmark = pytest.mark.qt_log_ignore("does not support (grabbing|raise|propagate)", extend=True)

S = 1_000_000
FOUR = ("web-01", "bd-01", "fichiers-01", "intra-01")
RIGHT = {"refus-portable": "memoire", "refus-bare-metal": "sans-hyperviseur", "couches": "systeme-hote"}
JOURNAL = [
    *((0, StartVm(VmId(vm))) for vm in FOUR),
    (90, Answer("plus-charge", ("host:srv-02",))),
    (90, PlaceVm(VmId("bd-02"), HostId("srv-02"))),
    (210, MigrateVm(VmId("web-01"), HostId("srv-03"))),
    *((330, Answer(item, (option,))) for item, option in RIGHT.items()),
    (330, HandIn()),
]
"""Seconds of the laboratory, and acts."""


class Student:
    """A window, two hands and a keyboard."""

    def __init__(self, application, profile) -> None:
        self.application = application
        self.parts = make_parts(application, profile, WindowOptions(language="fr", theme="light"))
        self.parts.choices.reduce_motion(choice=True)
        self.window = MainWindow(self.parts)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.lesson = self.window.front._entries[0]

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.settle()
        self.parts.language.deleteLater()
        self.settle()

    # --- the window ---

    @property
    def context(self):
        return self.window.workshop().context

    @property
    def bridge(self):
        return self.context.bridge

    @property
    def stage(self):
        return self.window.workshop().bench.panels.stage

    def settle(self) -> None:
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self.application.processEvents()

    def begin(self) -> None:
        """Open the lesson and stop the clock at its first instant."""
        self.window.workshop()
        self.window.open(self.lesson)
        self.settle()
        self.key(Qt.Key.Key_F5)
        assert not self.bridge.transport.playing
        self.bridge.seek(0)

    def wait(self, seconds: int) -> None:
        """Let the laboratory run."""
        self.bridge.session.advance_to(self.bridge.session.now_us + seconds * S)
        self.bridge._publish()
        self.settle()

    def acts(self) -> list[object]:
        """Everything done, in order."""
        return [line.act for line in self.bridge.session.record if line.act is not None]

    # --- hands ---

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        popup = QApplication.activePopupWidget()
        QTest.keyClick((popup or self.window).windowHandle(), key, modifiers)
        self.settle()

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.window.windowHandle(), at)
        self.settle()

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    def click(self, at: QPoint) -> None:
        self.press(at)
        self.release(at)

    def drag(self, start: QPoint, stop: QPoint) -> None:
        self.press(start)
        for part in range(1, 9):
            self.move(start + (stop - start) * part / 8)
        self.release(stop)

    def click_on(self, widget: QWidget) -> None:
        area = self.window.workshop().bench.panels.task._area
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
            self.settle()
        self.click(self.middle(widget))

    def context_menu(self, at: QPoint) -> QMenu:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose_in(self, menu: QMenu, text: str) -> None:
        action = next(one for one in menu.actions() if one.text() == text)
        at = menu.actionGeometry(action).center()
        QTest.mouseClick(menu.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    # --- where things are ---

    def middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())

    def card(self, name: str) -> QPoint:
        return self.middle(next(one for one in self.shown(ModelCard) if one.card.carried.id == name))

    def vm(self, name: str) -> QPoint:
        for place in self.stage._canvas.plan.places:
            for shape in place.shape.vms:
                if shape.card.id == name:
                    return self.on_stage(place.on_stage(shape.box))
        raise AssertionError(name)

    def host(self, name: str) -> QPoint:
        """A point of the hardware of a host: no machine is there."""
        place = next(one for one in self.stage._canvas.plan.places if one.shape.card.id == name)
        box = place.box
        return self.at_stage(box.x + box.w / 2, box.y + box.h - 12)

    def on_stage(self, box) -> QPoint:
        return self.at_stage(box.x + box.w / 2, box.y + box.h / 2)

    def at_stage(self, x: float, y: float) -> QPoint:
        view = self.stage._view
        return view.viewport().mapTo(self.window, view.mapFromScene(x, y))

    def shown(self, kind):
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def question(self, item: str) -> QuestionBox:
        return next(one for one in self.shown(QuestionBox) if one._question.id == item)

    def row(self, item: str, key: str) -> RadioRow:
        return next(one for one in self.question(item).findChildren(RadioRow) if one.key == key)

    def button(self, text: str) -> PushButton:
        return next(one for one in self.shown(PushButton) if one.text().startswith(text))


class Dragging(Student):
    """Everything that can be dragged is dragged; the rest is clicked."""

    def start(self, vm: str) -> None:
        self.choose_in(self.context_menu(self.vm(vm)), "Démarrer")

    def point_at(self, host: str) -> None:
        self.click(self.host(host))

    def place(self, vm: str, host: str) -> None:
        self.drag(self.card(vm), self.host(host))

    def migrate(self, vm: str, host: str) -> None:
        self.drag(self.vm(vm), self.host(host))

    def answer(self, item: str, option: str | None) -> None:
        if option is not None:
            self.click_on(self.row(item, option))
        self.click_on(self.question(item)._answer)

    def finish(self) -> None:
        self.click_on(self.button("Terminer"))


class Clicking(Dragging):
    """Nothing is ever dragged: a click picks up, a click puts down."""

    def start(self, vm: str) -> None:
        self.click(self.vm(vm))
        self.window.workshop().bench.show_inspector()
        self.settle()
        self.click(self.middle(self.window.findChild(VmVerbs).start))

    def place(self, vm: str, host: str) -> None:
        self.click(self.card(vm))
        assert isinstance(self.context.carrying.state, Holding)
        self.move(self.host(host))
        self.click(self.host(host))

    def migrate(self, vm: str, host: str) -> None:
        menu = self.context_menu(self.vm(vm))
        self.choose_in(menu, "Déplacer")
        self.move(self.host(host))
        self.click(self.host(host))

    def answer(self, item: str, option: str | None) -> None:
        self.window.workshop().bench.show_task()
        self.settle()
        super().answer(item, option)


class Typing(Student):
    """No mouse at all."""

    def tab_to(self, found: Callable[[QWidget | None], bool]) -> None:
        for _ in range(80):
            if found(QApplication.focusWidget()):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("Tab never gets there")

    def choose(self, vm: str) -> None:
        """Walk to a machine on the canvas: Right to its host, Down to the machine."""
        self.tab_to(lambda widget: widget is self.stage._view)
        self.key(Qt.Key.Key_Home)
        host = self.bridge.frame.inventory.vms[VmId(vm)].host
        for _ in range(40):
            if self.context.selection.vm == vm:
                return
            self.key(Qt.Key.Key_Down if self.beside(host) else Qt.Key.Key_Right)
        raise AssertionError(f"the arrows never get to {vm}")

    def beside(self, host) -> bool:
        selection = self.context.selection
        at = selection.host or (self.bridge.frame.inventory.vms[selection.vm].host if selection.vm else None)
        return at == host

    def start(self, vm: str) -> None:
        self.choose(vm)
        self.menu_key()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        while menu.activeAction() is None or menu.activeAction().text() != "Démarrer":
            self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)

    def menu_key(self) -> None:
        """What a platform makes of the Menu key or Shift+F10; the offscreen one makes nothing of them."""
        focus = QApplication.focusWidget()
        at = focus.mapToGlobal(focus.rect().center())
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, focus.rect().center(), at)
        QApplication.sendEvent(focus, event)
        self.settle()

    def point_at(self, host: str) -> None:
        item = "plus-charge"
        rows = self.question(item).findChildren(RadioRow)
        self.tab_to(lambda widget: widget in rows)
        while not self.row(item, f"host:{host}").isChecked():
            self.key(Qt.Key.Key_Space if QApplication.focusWidget() is rows[0] and not any(
                row.isChecked() for row in rows) else Qt.Key.Key_Down)  # fmt: skip

    def place(self, vm: str, host: str) -> None:
        self.tab_to(lambda widget: isinstance(widget, ModelCard) and widget.card.carried.id == vm)
        self.key(Qt.Key.Key_Space)
        self.aim_and_drop(host)

    def migrate(self, vm: str, host: str) -> None:
        self.choose(vm)
        self.key(Qt.Key.Key_Space)
        self.aim_and_drop(host)

    def aim_and_drop(self, host: str) -> None:
        assert isinstance(self.context.carrying.state, Holding)
        self.key(Qt.Key.Key_Home)
        for _ in range(8):
            if self.context.carrying.state.target == host:
                break
            self.key(Qt.Key.Key_Right)
        self.key(Qt.Key.Key_Return)
        assert isinstance(self.context.carrying.state, Idle)

    def answer(self, item: str, option: str | None) -> None:
        box = self.question(item)
        if option is not None:
            rows = box.findChildren(RadioRow)
            self.tab_to(lambda widget: widget in rows)
            self.key(Qt.Key.Key_Space)
            while not self.row(item, option).isChecked():
                self.key(Qt.Key.Key_Down)
        self.tab_to(lambda widget: widget is box._answer)
        self.key(Qt.Key.Key_Return)

    def finish(self) -> None:
        assert QApplication.focusWidget() is self.button("Terminer"), "it takes the focus by itself"
        self.key(Qt.Key.Key_Return)


def whole_lesson(student) -> None:
    student.begin()
    for vm in FOUR:
        student.start(vm)
    student.wait(90)
    student.point_at("srv-02")
    student.answer("plus-charge", None)
    student.place("bd-02", "srv-02")
    student.wait(120)
    student.migrate("web-01", "srv-03")
    student.wait(120)
    for item, option in RIGHT.items():
        student.answer(item, option)
    progress = student.bridge.progress
    assert progress.ready_to_hand_in, progress
    student.finish()


@pytest.fixture
def student(request, qapp, tmp_path):
    made = request.param(qapp, tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("student", [Dragging, Clicking, Typing], indirect=True)
def test_three_ways_of_working_reach_a_hundred_points_with_the_same_journal(student):
    whole_lesson(student)
    assert student.window.place is Place.RESULT
    page = student.window.screen_shown
    assert isinstance(page, ResultPage)
    outcome = page.result._outcome
    assert (outcome.progress.secured, outcome.progress.total) == (100, 100)
    files = list((student.parts.records._attempts).glob("*.entresol-attempt"))
    assert len(files) == 1
    attempt = load(files[0])
    assert [(line.at_us // S, line.act) for line in attempt.record if line.act is not None] == JOURNAL
    catalogue = student.window.workshop()._sessions.catalogue
    lesson = load_lesson(student.lesson.path, catalogue).lesson
    again = replay(attempt, lesson, build_world(lesson, catalogue))
    assert (again.score, again.digest) == (attempt.score, attempt.digest) == (100, attempt.digest)


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_another_language_and_theme_in_the_middle_of_a_drag_lose_nothing(student):
    student.begin()
    before = student.bridge.session.simulation.digest()
    start, stop = student.card("bd-02"), student.host("srv-02")
    student.press(start)
    student.move(start + QPoint(30, 0))
    student.move(stop)
    carried = student.context.carrying.state
    assert isinstance(carried, Holding)
    assert carried.target == "srv-02"
    student.parts.choices.speak("en")
    student.parts.choices.show_theme("dark")
    student.settle()
    still = student.context.carrying.state
    assert isinstance(still, Holding)
    assert (still.carried, still.target, still.manner) == (carried.carried, "srv-02", carried.manner)
    assert student.bridge.session.simulation.digest() == before
    assert student.button("Finish").isVisible()
    student.release(stop)
    assert student.bridge.frame.inventory.vms[VmId("bd-02")].host == "srv-02"


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_undoing_everything_and_doing_it_again_gives_the_same_laboratory(student):
    student.begin()
    digests = [student.bridge.session.simulation.digest()]
    student.start("web-01")
    digests.append(student.bridge.session.simulation.digest())
    student.start("bd-01")
    digests.append(student.bridge.session.simulation.digest())
    student.place("bd-02", "srv-02")
    last = student.bridge.session.simulation.digest()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    assert "bd-02" in student.window.actions_table[Ask.UNDO].text()
    for digest in reversed(digests):
        student.key(Qt.Key.Key_Z, control)
        assert student.bridge.session.simulation.digest() == digest
    assert not student.window.actions_table[Ask.UNDO].isEnabled()
    for _ in digests:
        student.key(Qt.Key.Key_Z, control | shift)
    assert student.bridge.session.simulation.digest() == last
    assert not student.window.actions_table[Ask.REDO].isEnabled()


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_a_refused_drop_changes_nothing_and_says_why(student):
    student.begin()
    before = student.bridge.session.simulation.digest()
    student.drag(student.card("bd-02"), student.host("srv-01"))
    assert student.bridge.session.simulation.digest() == before
    assert student.context.carrying.refused is not None
    assert student.bridge.session.history[-1].refusal is not None


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_leaving_and_coming_back_resumes_where_it_was(student):
    student.begin()
    student.start("web-01")
    student.wait(20)
    student.start("bd-01")
    digest = student.bridge.session.simulation.digest()
    student.window.go_home()
    student.settle()
    assert student.window.front.home._course.current.standing is Standing.CURRENT
    student.window.open(student.lesson)
    student.settle()
    student.bridge.pause()
    student.bridge.seek(20 * S)
    assert student.bridge.session.simulation.digest() == digest
    assert student.bridge.can_undo


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_a_lab_that_nobody_touched_leaves_nothing_to_resume(student):
    student.begin()
    student.window.go_home()
    assert not student.parts.records.trail(student.lesson.id).exists()


@pytest.mark.parametrize("student", [Dragging], indirect=True)
def test_a_finished_attempt_is_reviewed_without_changing_it_then_begun_again(student):
    whole_lesson(student)
    page = student.window.screen_shown
    page.result._look_at_end()
    student.settle()
    assert student.bridge.transport.read_only
    assert student.button("Retour au résultat").isVisible()
    student.bridge.seek(0)
    assert student.bridge.frame.inventory.vms[VmId("bd-02")].host is None
    student.key(Qt.Key.Key_Escape)
    assert student.window.place is Place.RESULT
    student.window.actions_table[Ask.RESTART].trigger()
    student.settle()
    assert student.window.place is Place.WORKBENCH
    assert student.bridge.progress.secured == 0
    student.window.go_home()
    course = student.window.front.home._course
    assert course.lessons[0].best == 100
    assert len(course.attempts) == 1
