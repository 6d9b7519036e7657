"""What the profile folder remembers of attempts, and what it makes of damaged files."""

from datetime import UTC, datetime
from fractions import Fraction

from entresol.engine.commands import StartVm
from entresol.engine.version import ENGINE_VERSION
from entresol.lessons.session import LessonSession
from entresol.lessons.trail import Trail, TrailHeader
from entresol.model.values import VmId
from entresol.ui.shell.records import FREE_LAB, Finished, Records
from tests.lessons.laboratory import world


def records(tmp_path):
    made = Records(tmp_path)
    made.prepare()
    return made


def finished(lesson="a.lesson", score=Fraction(181, 2), file="a.lesson-001.entresol-attempt"):
    return Finished(
        lesson=lesson,
        score=score,
        total=Fraction(100),
        pass_mark=Fraction(60),
        at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
        file=file,
    )


def begin(made, lesson):
    header = TrailHeader(world="test", lesson_hash="", seed=0, engine=ENGINE_VERSION)
    return LessonSession(world(), None, 0, Trail.create(made.trail(lesson), header))


def test_a_finished_attempt_is_read_back_exactly(tmp_path):
    made = records(tmp_path)
    made.add(finished())
    assert records(tmp_path).finished() == (finished(),)
    assert made.best("a.lesson") == Fraction(181, 2)
    assert made.best("another") is None


def test_a_damaged_line_costs_only_itself(tmp_path):
    made = records(tmp_path)
    made.add(finished())
    with (tmp_path / "attempts" / "finished.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"lesson": "torn", "sco\n')
        file.write('{"lesson": "x", "score": [1, 0], "total": [1, 1], "pass_mark": [1, 1], "at": "now", "file": ""}\n')
    made.add(finished(score=Fraction(70)))
    assert [one.score for one in made.finished()] == [Fraction(181, 2), Fraction(70)]


def test_attempt_files_never_overwrite_one_another(tmp_path):
    made = records(tmp_path)
    first = made.next_file("a.lesson")
    first.write_bytes(b"")
    assert made.next_file("a.lesson") != first


def test_an_attempt_is_begun_once_something_was_done(tmp_path):
    made = records(tmp_path)
    assert not made.is_begun("a.lesson")
    session = begin(made, "a.lesson")
    assert not made.is_begun("a.lesson")
    session.submit(StartVm(VmId("red")))
    assert made.is_begun("a.lesson")
    session.close()
    made.drop("a.lesson")
    assert not made.trail("a.lesson").exists()


def test_a_cut_is_known_by_the_note_that_stayed(tmp_path):
    made = records(tmp_path)
    assert made.interrupted() is None
    made.mark_open(FREE_LAB)
    assert made.interrupted() is None, "nothing was done in it"
    begin(made, FREE_LAB).submit(StartVm(VmId("red")))
    assert records(tmp_path).interrupted() == FREE_LAB
    made.mark_closed()
    assert records(tmp_path).interrupted() is None


def test_a_note_that_makes_no_sense_is_no_cut(tmp_path):
    made = records(tmp_path)
    for nonsense in ("", "[]", '{"lesson": 3}', "{"):
        (tmp_path / "open.json").write_text(nonsense, encoding="utf-8")
        assert made.interrupted() is None


def test_the_step_reached_is_remembered(tmp_path):
    made = records(tmp_path)
    assert made.step("a.lesson") == 1
    made.note_step("a.lesson", 3)
    assert made.step("a.lesson") == 3
    (tmp_path / "trails" / "a.lesson.step").write_text("many", encoding="ascii")
    assert made.step("a.lesson") == 1
