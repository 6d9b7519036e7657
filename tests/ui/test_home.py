import subprocess
import sys
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from entresol.lessons.findings import Finding, FindingCode
from entresol.model.text import LocalizedText
from entresol.ui.choices import Choices
from entresol.ui.controls import Outfit, PushButton
from entresol.ui.home.cards import FreeLabCard, LessonCard, MapCard
from entresol.ui.home.course import Course, Damage, LastAttempt, Lesson, Standing
from entresol.ui.home.damaged import DamagedCard
from entresol.ui.home.screen import HomeScreen
from entresol.ui.home.sides import AttemptsCard, ProgressCard, SetUpCard, day_of
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.settings import Settings
from entresol.ui.theme import Look


def lesson(number: int, standing: Standing = Standing.TODO, best: int | None = None) -> Lesson:
    return Lesson(
        path=Path(f"{number}.yaml"),
        number=str(number),
        title=LocalizedText(f"Leçon {number}", f"Lesson {number}"),
        summary=LocalizedText("Ce qu’on y fait.", "What is done there."),
        picture="type1-or-type2",
        minutes=8,
        steps=5,
        total=Fraction(100),
        standing=standing,
        best=None if best is None else Fraction(best),
        step=2 if standing is Standing.CURRENT else 0,
    )


def attempt(age: timedelta = timedelta(), score: int = 90) -> LastAttempt:
    now = datetime.now(UTC)
    return LastAttempt(
        "1", LocalizedText("Leçon 1", "Lesson 1"), Fraction(score), Fraction(100), score >= 60, now - age
    )


@pytest.fixture
def choices(qapp: QApplication, tmp_path: Path) -> Choices:
    look = Look(qapp, resource_folder())
    return Choices(Settings(tmp_path), look, Language(catalogue_folder(), "en"))


@pytest.fixture
def home(choices: Choices, qtbot: QtBot) -> HomeScreen:
    look, language = choices._look, choices._language
    one = HomeScreen(Outfit(look, Icons(look, resource_folder())), language, choices, lambda finding: finding.code)
    qtbot.addWidget(one)
    one.resize(1440, 900)
    one.show()
    return one


def visible(home: HomeScreen, kind: type) -> list:
    return [one for one in home.findChildren(kind) if one.isVisible()]


def show(home: HomeScreen, course: Course) -> None:
    home.show_course(course)
    QApplication.processEvents()


def texts(home: HomeScreen) -> str:
    return "\n".join(one.text() for one in home.findChildren(object) if hasattr(one, "text") and one.isVisible())


def test_a_first_launch_asks_three_questions_and_offers_the_first_lesson(home: HomeScreen) -> None:
    show(home, Course([lesson(1), lesson(2)]))
    assert visible(home, SetUpCard)
    assert not visible(home, ProgressCard)
    assert not visible(home, AttemptsCard)
    assert "Start here" in texts(home)


def test_the_lesson_begun_is_resumed_in_one_click(home: HomeScreen, qtbot: QtBot) -> None:
    show(home, Course([lesson(1), lesson(2, Standing.CURRENT), lesson(3)], (), [attempt()]))
    resumed: list[Lesson] = []
    opened: list[Lesson] = []
    home.on_resume(resumed.append)
    home.on_open_lesson(opened.append)
    (button,) = [one for one in visible(home, PushButton) if one.text() == "Resume"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [one.number for one in resumed] == ["2"]
    assert not opened


def test_every_card_opens_what_it_shows(home: HomeScreen, qtbot: QtBot) -> None:
    show(home, Course([lesson(1, Standing.DONE, 88), lesson(2)]))
    opened: list[Lesson] = []
    free: list[bool] = []
    home.on_open_lesson(opened.append)
    home.on_free_lab(lambda: free.append(True))
    for card in visible(home, MapCard):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert [one.number for one in opened] == ["1", "2"]
    assert free == [True]


def test_a_course_that_is_finished_has_nothing_to_resume(home: HomeScreen) -> None:
    show(home, Course([lesson(1, Standing.DONE, 96)], (), [attempt()]))
    assert "Course finished" in texts(home)
    assert not [one for one in visible(home, PushButton) if one.text() in ("Resume", "Start")]


def test_no_lesson_at_all_is_said_and_leaves_the_free_lab(home: HomeScreen) -> None:
    show(home, Course())
    assert "No lesson was found" in texts(home)
    assert visible(home, FreeLabCard)


def test_a_damaged_file_is_named_with_its_line_and_can_be_set_aside(home: HomeScreen, qtbot: QtBot) -> None:
    finding = Finding(code=FindingCode.COLON_IN_TEXT, file="panne.yaml", line=7)
    show(home, Course([lesson(1)], [Damage(Path("packs/panne.yaml"), finding)]))
    assert "panne.yaml, line 7" in texts(home)
    assert "colon_in_text" in texts(home)
    (button,) = [one for one in visible(home, PushButton) if "Ignore" in one.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not visible(home, DamagedCard)


def test_points_are_those_of_the_best_attempts(home: HomeScreen) -> None:
    course = Course([lesson(1, Standing.DONE, 96), lesson(2, Standing.DONE, 88), lesson(3)], (), [attempt()])
    assert (course.points, course.total, course.done_count) == (184, 300, 2)
    show(home, course)
    assert "184 points" in texts(home)
    assert "of 300" in texts(home)


def test_the_language_changes_every_word_and_keeps_the_course(home: HomeScreen, choices: Choices) -> None:
    show(home, Course([lesson(1, Standing.CURRENT)], (), [attempt()]))
    choices.speak("fr")
    QApplication.processEvents()
    shown = texts(home)
    assert "Reprendre" in shown
    assert "Leçon 1" in shown
    assert "Resume" not in shown
    choices.speak("en")


def test_a_name_is_greeted_as_soon_as_it_is_given(home: HomeScreen, choices: Choices) -> None:
    show(home, Course([lesson(1)]))
    (field,) = visible(home, QLineEdit)
    field.setText("Léa Tremblay")
    field.editingFinished.emit()
    assert "Hello Léa" in texts(home)
    assert choices.preferences.name == "Léa Tremblay"


def test_cards_are_read_aloud_with_their_standing(home: HomeScreen) -> None:
    show(home, Course([lesson(1, Standing.DONE, 96), lesson(2, Standing.CURRENT), lesson(3)]))
    heard = [
        QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name) for card in visible(home, LessonCard)
    ]
    assert "Done, best score 96%" in heard[0]
    assert "Begun, step 2 of 5" in heard[1]
    assert "Not begun, 5 steps" in heard[2]


def test_everything_is_reached_by_tab(home: HomeScreen, qtbot: QtBot) -> None:
    show(home, Course([lesson(1), lesson(2, Standing.CURRENT)], (), [attempt()]))
    with qtbot.waitActive(home):
        home.activateWindow()
    reached = set()
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or home, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(visible(home, MapCard)) <= reached
    assert {one for one in visible(home, PushButton) if one.isEnabled()} <= reached


@pytest.mark.parametrize(("width", "columns"), [(1440, 4), (1024, 3), (800, 2), (520, 1)])
def test_the_map_has_as_many_columns_as_fit(home: HomeScreen, width: int, columns: int) -> None:
    show(home, Course([lesson(number) for number in range(1, 7)]))
    home.resize(width, 900)
    QApplication.processEvents()
    assert len({card.x() for card in visible(home, MapCard)}) == columns


def test_the_cards_of_a_row_are_as_tall_as_one_another(home: HomeScreen) -> None:
    long = lesson(2)
    object.__setattr__(long, "summary", LocalizedText.same("A summary that goes on for several lines. " * 4))
    show(home, Course([lesson(1), long, lesson(3)]))
    QApplication.processEvents()
    assert len({card.height() for card in visible(home, MapCard)}) == 1


def test_days_are_said_as_people_say_them(qapp: QApplication) -> None:
    now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC).astimezone()
    assert day_of(now - timedelta(hours=1), "en", now) == "today"
    assert day_of(now - timedelta(days=1), "en", now) == "yesterday"
    assert day_of(now - timedelta(days=6), "fr", now) == "18 novembre"


def test_home_loads_nothing_heavy() -> None:
    program = (
        "import sys, entresol.ui.home.screen, entresol.ui.dialogs.settings;"
        "heavy = ('numpy', 'pyqtgraph', 'pydantic', 'ruamel', 'PySide6.QtNetwork');"
        "print([one for one in heavy if one in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
