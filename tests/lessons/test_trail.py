"""The record on disk: nothing acknowledged is lost, a torn end is dropped, the session comes back where it was."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entresol.engine.version import ENGINE_VERSION
from entresol.lessons.acts import Answer, HandIn, OpenHint
from entresol.lessons.attempt import AttemptError, attempt_of, load, replay, resume, save
from entresol.lessons.record import Deed, Line, RecordError, decode_line, encode_line
from entresol.lessons.session import LessonSession
from entresol.lessons.trail import Trail, TrailError, TrailHeader, read_trail
from tests.lessons.laboratory import S, lesson, world
from tests.lessons.steps import ASK, HOLD_BLUE, MOVE_RED, START_RED
from tests.lessons.test_session import ACTS, MOVES, RED, StartVm, play

STEPS = START_RED + HOLD_BLUE + ASK + MOVE_RED
HEADER = TrailHeader(world="test", lesson_hash="0" * 64, seed=0, engine=ENGINE_VERSION)


def begun(path: Path) -> LessonSession:
    return LessonSession(world(), lesson(STEPS), trail=Trail.create(path, HEADER))


def test_a_session_comes_back_at_the_same_instant(tmp_path: Path) -> None:
    path = tmp_path / "trail"
    at = begun(path)
    at.submit(StartVm(RED))
    at.submit(OpenHint("red-on", 0))
    at.advance_to(31 * S)
    at.undo()
    at.redo()
    at.advance_to(34 * S)
    back = resume(path, world(), lesson(STEPS))
    assert 30 * S <= back.now_us <= 34 * S, "time alone is noted every 5 s"
    at.seek(back.now_us)
    assert back.simulation.digest() == at.simulation.digest()
    assert back.progress() == at.progress()
    assert back.redo_act == at.redo_act
    back.submit(StartVm(RED))
    again = resume(path, world(), lesson(STEPS))
    assert again.record == back.record


@settings(max_examples=30)
@given(moves=st.lists(MOVES, max_size=20))
def test_any_session_comes_back_from_its_record(moves: list[object], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("trail") / "trail"
    at = begun(path)
    play(at, moves)
    at.submit(HandIn())
    back = resume(path, world(), lesson(STEPS))
    assert (back.digest(), back.score, back.farthest_us) == (at.digest(), at.score, at.farthest_us)
    assert back.record == at.record
    assert back.history == at.history


@settings(max_examples=30)
@given(moves=st.lists(MOVES, max_size=20))
def test_a_saved_attempt_is_worth_what_it_says(moves: list[object], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("attempt") / "a.entresol-attempt"
    at = LessonSession(world(), lesson(STEPS))
    play(at, moves)
    at.submit(HandIn())
    save(attempt_of(at), path)
    attempt = load(path)
    assert attempt == attempt_of(at)
    replayed = replay(attempt, lesson(STEPS), world())
    assert (replayed.digest, replayed.score) == (at.digest(), at.score)


def test_an_attempt_of_another_lesson_is_refused(tmp_path: Path) -> None:
    at = LessonSession(world(), lesson(STEPS))
    attempt = attempt_of(at)
    with pytest.raises(AttemptError, match="other_lesson"):
        replay(attempt, lesson(STEPS).identified("1" * 64), world())
    with pytest.raises(AttemptError, match="no_lesson"):
        attempt_of(LessonSession(world(), None))
    path = tmp_path / "trail"
    Trail.create(path, HEADER)
    with pytest.raises(AttemptError, match="other_lesson"):
        resume(path, world(), lesson(STEPS).identified("1" * 64))


@given(st.binary(max_size=200))
def test_any_bytes_as_an_attempt_or_a_trail(data: bytes) -> None:
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"entresol-any-{os.getpid()}"
    path.write_bytes(data)
    try:
        with pytest.raises(AttemptError):
            load(path)
        with pytest.raises(TrailError):
            read_trail(path)
    finally:
        path.unlink()


def test_a_torn_end_is_dropped_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "trail"
    at = begun(path)
    at.submit(StartVm(RED))
    at.submit(OpenHint("red-on", 0))
    whole = path.read_bytes()
    for cut in range(len(whole) - 1, len(whole.rsplit(b"\n", 2)[0]) + 1, -1):
        path.write_bytes(whole[:cut])
        read = read_trail(path)
        assert (len(read.lines), read.torn) == (1, True)
    resume(path, world(), lesson(STEPS)).submit(OpenHint("red-on", 0))
    assert path.read_bytes() == whole


def test_a_changed_line_ends_what_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "trail"
    at = begun(path)
    for act in ACTS[:3]:
        at.submit(act)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], lines[2].replace(b'"at_us":0', b'"at_us":1'), *lines[3:]]))
    assert len(read_trail(path).lines) == 1
    path.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    assert len(read_trail(path).lines) == 1, "a line taken away breaks the chain"


def test_a_disk_that_refuses_stops_the_record_and_not_the_lesson(tmp_path: Path) -> None:
    path = tmp_path / "trail"
    at = begun(path)
    at.submit(StartVm(RED))
    kept = path.read_bytes()
    path.unlink()
    path.mkdir()
    assert at.not_written is None
    assert at.submit(OpenHint("red-on", 0)) is None
    assert isinstance(at.not_written, OSError)
    path.rmdir()
    path.write_bytes(kept)
    at.advance_to(60 * S)
    assert at.progress().secured == 8
    assert path.read_bytes() == kept, "no line follows a hole"


def test_a_trail_never_writes_over_another(tmp_path: Path) -> None:
    path = tmp_path / "trail"
    Trail.create(path, HEADER)
    with pytest.raises(FileExistsError):
        Trail.create(path, HEADER)


@pytest.mark.parametrize("act", [*ACTS, HandIn(), Answer("x", ())], ids=str)
def test_every_act_comes_back_from_its_line(act: object) -> None:
    line = Line(7, Deed.DO, act)  # type: ignore[arg-type]
    back = decode_line(json.loads(json.dumps(encode_line(line))))
    assert encode_line(back) == encode_line(line)


@pytest.mark.parametrize(
    "encoded",
    [
        None, [], {}, {"at_us": True, "deed": "do"}, {"at_us": -1, "deed": "tick"}, {"at_us": 1, "deed": "do"},
        {"at_us": 1, "deed": "other"}, {"at_us": 1, "deed": "do", "act": {"exercise": "answer", "item": "x"}},
        {"at_us": 1, "deed": "do", "act": {"exercise": "answer", "item": "x", "value": [1]}},
        {"at_us": 1, "deed": "do", "act": {"do": "format_disk"}},
    ],
)  # fmt: skip
def test_what_is_no_line_is_refused(encoded: object) -> None:
    with pytest.raises(RecordError):
        decode_line(encoded)


WRITER = """
import sys
from pathlib import Path
from entresol.lessons.acts import Answer
from entresol.lessons.record import Deed, Line
from entresol.lessons.trail import Trail, TrailHeader
trail = Trail.create(Path(sys.argv[1]), TrailHeader(world="w", lesson_hash="", seed=0, engine="1"))
print("ready", flush=True)
for number in range(1_000_000):
    trail.write(Line(number, Deed.DO, Answer("item", "x" * (number % 300))))
    print(number, flush=True)
"""


def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    for turn in range(6):
        path = tmp_path / f"trail-{turn}"
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"ready"
        time.sleep(chance.uniform(0.01, 0.2))
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        acknowledged = [int(line) for line in process.stdout.read().split(b"\n")[:-1]]
        process.wait()
        process.stdout.close()
        lines = read_trail(path).lines
        assert len(acknowledged) <= len(lines) <= len(acknowledged) + 1
        assert [line.at_us for line in lines] == list(range(len(lines)))
