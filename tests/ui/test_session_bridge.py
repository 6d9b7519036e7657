"""The bridge: real time becomes simulated time, acts become frames, and a review changes nothing."""

import pytest

from entresol.engine.commands import PlaceVm, StartVm
from entresol.engine.refusal import RefusalCode
from entresol.lessons.acts import HandIn
from entresol.lessons.session import LessonSession
from entresol.model.values import HostId, VmId
from entresol.ui.session_bridge import SessionBridge
from tests.lessons.laboratory import S, lesson, world
from tests.lessons.steps import HOLD_BLUE, START_RED

RED, GREEN = VmId("red"), VmId("green")


class Ear:
    """Notes what the bridge says, in order."""

    def __init__(self, bridge: SessionBridge) -> None:
        self.heard: list[str] = []
        self.frames = []
        bridge.on_frame(self._frame)
        bridge.on_accepted(self._accepted)
        bridge.on_refused(self._refused)
        bridge.on_restored(self._restored)

    def _frame(self, frame):
        self.frames.append(frame)

    def _accepted(self, act, before):
        self.heard.append(f"accepted {type(act).__name__} {len(before.waiting_vms())}")

    def _refused(self, act, refusal):
        self.heard.append(f"refused {type(act).__name__} {refusal.code}")

    def _restored(self):
        self.heard.append("restored")


@pytest.fixture
def bridge(qapp):
    return SessionBridge(LessonSession(world(), lesson(START_RED + HOLD_BLUE)))


def test_an_act_is_done_at_the_instant_that_is_shown_and_told_with_what_was_before(bridge):
    ear = Ear(bridge)
    assert bridge.submit(PlaceVm(GREEN, HostId("two"))) is None
    assert ear.heard == ["accepted PlaceVm 1"]
    assert ear.frames[-1] is bridge.frame
    assert bridge.frame.inventory.waiting_vms() == ()


def test_a_refusal_is_told_and_changes_nothing(bridge):
    ear = Ear(bridge)
    before = bridge.session.simulation.digest()
    refusal = bridge.submit(StartVm(GREEN))
    assert refusal is not None
    assert ear.heard == [f"refused StartVm {refusal.code}"]
    assert bridge.session.simulation.digest() == before


def test_a_verdict_is_asked_without_doing(bridge):
    before = bridge.session.simulation.digest()
    assert bridge.verdict(StartVm(GREEN)).refusal is not None
    assert bridge.verdict(StartVm(RED)).refusal is None
    assert bridge.session.simulation.digest() == before


def test_nothing_moves_while_paused_and_time_follows_the_clock_while_playing(bridge, qtbot):
    assert not bridge.transport.playing
    qtbot.wait(60)
    assert bridge.frame.at_us == 0
    bridge.play()
    qtbot.waitUntil(lambda: bridge.frame.at_us > 50_000, timeout=2_000)
    bridge.pause()
    stopped = bridge.frame.at_us
    qtbot.wait(60)
    assert bridge.frame.at_us == stopped == bridge.session.now_us


def test_a_long_silence_is_not_caught_up(bridge, qtbot, monkeypatch):
    bridge.play()
    clock = bridge._clock.nsecsElapsed() + 3_600 * 10**9
    monkeypatch.setattr(bridge, "_clock", type("Clock", (), {"nsecsElapsed": lambda self: clock})())
    bridge._tick()
    bridge._timer.stop()
    assert bridge.frame.at_us <= 250_000


def test_speed_multiplies_time_and_no_microsecond_is_lost(bridge, monkeypatch):
    at_ns = [0]
    monkeypatch.setattr(
        bridge, "_clock", type("C", (), {"nsecsElapsed": lambda s: at_ns[0], "start": lambda s: None})()
    )
    bridge.play()
    bridge.set_speed(10)
    for _ in range(1_000):
        at_ns[0] += 333_333  # a third of a millisecond, ten times as fast
        bridge._catch_up()
    bridge._timer.stop()
    assert bridge.session.now_us == 333_333 * 1_000 * 10 // 1_000


def test_undo_brings_back_state_and_time_and_is_told(bridge):
    bridge.session.advance_to(2 * S)
    start = bridge.session.simulation.digest()
    bridge.submit(PlaceVm(GREEN, HostId("two")))
    bridge.session.advance_to(5 * S)
    ear = Ear(bridge)
    bridge.undo()
    assert ear.heard == ["restored"]
    assert bridge.transport.at_us == 2 * S
    assert bridge.session.simulation.digest() == start
    bridge.redo()
    assert bridge.frame.inventory.waiting_vms() == ()
    assert not bridge.can_redo


def test_acting_in_the_past_redraws_history(bridge):
    bridge.session.advance_to(8 * S)
    bridge.seek(3 * S)
    ear = Ear(bridge)
    assert bridge.submit(StartVm(RED)) is None
    assert "restored" in ear.heard
    assert bridge.transport.farthest_us == 3 * S


def test_seek_stays_between_the_beginning_and_the_farthest_instant(bridge):
    bridge.session.advance_to(8 * S)
    bridge.seek(-5)
    assert bridge.frame.at_us == 0
    bridge.seek(100 * S)
    assert bridge.frame.at_us == 8 * S


def test_a_review_moves_through_time_and_refuses_every_act(qapp, qtbot):
    session = LessonSession(world(), lesson(START_RED))
    session.submit(StartVm(RED))
    session.advance_to(20 * S)
    session.submit(HandIn())
    digest = session.digest()
    bridge = SessionBridge(session, read_only=True)
    ear = Ear(bridge)
    refusal = bridge.submit(StartVm(VmId("blue")))
    assert refusal is not None
    assert refusal.code is RefusalCode.LOCKED_IN_EXERCISE
    assert ear.heard == ["refused StartVm LOCKED_IN_EXERCISE"]
    bridge.undo()
    bridge.seek(20 * S - 30_000)
    bridge.set_speed(10)
    bridge.play()
    qtbot.waitUntil(lambda: not bridge.transport.playing, timeout=2_000)
    assert bridge.frame.at_us == 20 * S
    assert session.digest() == digest


def test_points_are_told_when_they_are_won(bridge):
    told = []
    bridge.on_progress(told.append)
    bridge.submit(StartVm(RED))
    bridge.session.advance_to(20 * S)
    bridge.pause()
    bridge._publish()
    assert told[-1].secured == 10
    count = len(told)
    bridge._publish()
    assert len(told) == count
