"""Sessions: what is won and when, what undo takes back and what it does not, what the time bar shows."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entresol.engine.commands import MigrateVm, PlaceVm, PowerOffVm, ShutDownVm, StartVm
from entresol.engine.refusal import RefusalCode
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint
from entresol.lessons.progress import ItemProgress, ItemState, StepState
from entresol.lessons.session import LessonSession
from entresol.model.values import HostId, VmId
from tests.lessons.laboratory import S, lesson, world
from tests.lessons.steps import ASK, HOLD_BLUE, MOVE_RED, START_RED

RED, BLUE, GREEN = VmId("red"), VmId("blue"), VmId("green")
ONE, TWO = HostId("one"), HostId("two")
BOOTED_US = 13 * S
"""Firmware 2 s and 10 s of guest work, with a margin."""


def session(*steps: str, tries: tuple[str, ...] = ("100 %", "50 %", "25 %")) -> LessonSession:
    return LessonSession(world(), lesson("".join(steps), tries=tries))


def item(at: LessonSession, name: str) -> ItemProgress:
    found = at.progress().item(name)
    assert found is not None
    return found


def done(at: LessonSession, act: Act) -> None:
    refusal = at.submit(act)
    assert refusal is None, refusal


def test_the_free_laboratory_has_nothing_to_win() -> None:
    free = LessonSession(world(), None)
    done(free, StartVm(RED))
    free.advance_to(20 * S)
    assert free.progress().total == 0
    refused = free.submit(HandIn())
    assert refused is not None
    assert refused.code is RefusalCode.LOCKED_IN_EXERCISE
    free.undo()
    assert (free.now_us, free.farthest_us) == (0, 0)


def test_points_come_when_the_machine_runs_and_the_next_step_opens() -> None:
    at = session(START_RED, HOLD_BLUE)
    assert [step.state for step in at.progress().steps] == [StepState.CURRENT, StepState.COMING]
    done(at, StartVm(RED))
    at.advance_to(5 * S)
    assert at.progress().secured == 0
    at.advance_to(BOOTED_US)
    assert at.progress().secured == 10
    assert [step.state for step in at.progress().steps] == [StepState.DONE, StepState.CURRENT]
    assert item(at, "red-on").state is ItemState.DONE
    assert (at.progress().secured, at.progress().reachable, at.progress().total) == (10, 30, 30)


def test_a_hold_is_noticed_exactly_when_its_time_is_up() -> None:
    at = session(START_RED, HOLD_BLUE)
    done(at, StartVm(RED))
    done(at, StartVm(BLUE))
    at.advance_to(BOOTED_US)
    done(at, PowerOffVm(RED))
    since = at.now_us
    assert item(at, "blue-on").state is ItemState.HOLDING
    opened = item(at, "red-on").decided_us
    assert opened is not None
    at.advance_to(300 * S)
    decided = item(at, "blue-on").decided_us
    assert decided is not None
    assert since - 15 * S <= decided - 30 * S <= since, "it held since one instant, for exactly 30 s"
    assert (at.simulation.frame().at_us, item(at, "blue-on").secured) == (300 * S, 20)


def test_a_broken_hold_begins_again() -> None:
    at = session(HOLD_BLUE)
    done(at, StartVm(BLUE))
    at.advance_to(40 * S)
    held = item(at, "blue-on").held
    assert 0 < held < 1
    done(at, PowerOffVm(BLUE))
    assert item(at, "blue-on").held == 0
    done(at, StartVm(BLUE))
    at.advance_to(60 * S)
    assert item(at, "blue-on").secured == 0
    at.advance_to(90 * S)
    assert item(at, "blue-on").secured == 20


def test_a_state_that_lasts_no_time_earns_nothing() -> None:
    at = session(
        """
  - id: off
    title: {fr: a, en: a}
    text: {fr: a, en: a}
    items:
      - kind: reach
        id: placed
        points: 10
        text: {fr: a, en: a}
        check: {kind: vm, vm: green, host: two}
        feedback: {missed: {fr: non, en: no}}
"""
    )
    done(at, PlaceVm(GREEN, TWO))
    assert item(at, "placed").criteria[0].met, "the list is live"
    assert item(at, "placed").secured == 0
    at.undo()
    at.advance_to(60 * S)
    assert item(at, "placed").secured == 0
    done(at, PlaceVm(GREEN, TWO))
    at.advance_to(60 * S + 1)
    assert item(at, "placed").secured == 10


def test_steps_are_judged_from_the_instant_they_open() -> None:
    at = session(START_RED, MOVE_RED)
    done(at, StartVm(BLUE))
    at.advance_to(BOOTED_US)
    done(at, MigrateVm(BLUE, TWO))
    done(at, StartVm(RED))
    at.advance_to(200 * S)
    assert item(at, "red-moved").secured == 0
    done(at, MigrateVm(RED, TWO))
    at.advance_to(400 * S)
    assert item(at, "red-moved").secured == 10
    assert at.progress().ready_to_hand_in
    assert at.progress().reachable == 25, "the last item is judged at hand-in"
    done(at, HandIn())
    assert (at.progress().secured, at.progress().reachable) == (20, 20)
    assert item(at, "red-home").explanation is not None


def test_hints_cost_and_never_take_everything() -> None:
    at = session(START_RED)
    assert item(at, "red-on").next_hint_cost == 2
    done(at, OpenHint("red-on", 0))
    assert item(at, "red-on").reachable == 8
    refused = at.submit(OpenHint("red-on", 0))
    assert refused is not None
    done(at, OpenHint("red-on", 1))
    assert item(at, "red-on").reachable == Fraction(5, 2)
    done(at, StartVm(RED))
    at.undo()
    assert item(at, "red-on").hints_opened == 2, "undo never pays hints back"
    done(at, StartVm(RED))
    at.advance_to(BOOTED_US)
    assert item(at, "red-on").secured == Fraction(5, 2)
    receipt = item(at, "red-on").receipt
    assert receipt is not None
    assert receipt.figures["hints_ppm"] == 250_000


def test_a_hint_read_after_success_is_refused() -> None:
    at = session(START_RED, HOLD_BLUE)
    done(at, StartVm(RED))
    at.advance_to(BOOTED_US)
    assert at.submit(OpenHint("red-on", 0)) is not None
    assert at.progress().secured == 10


def test_tries_are_worth_less_and_the_best_counts() -> None:
    at = session(ASK)
    done(at, Answer("which", "half"))
    assert (item(at, "which").secured, item(at, "which").reachable) == (4, 4), "half now, half at the second try"
    assert item(at, "which").explanation is not None
    done(at, OpenHint("which", 0))
    done(at, Answer("which", ("wrong",)))
    assert (item(at, "which").secured, item(at, "which").reachable, item(at, "which").tries_left) == (4, 4, 1)
    done(at, Answer("which", "right"))
    assert item(at, "which").secured == 4, "a quarter less a hint is less than the half that was had"
    assert item(at, "which").state is ItemState.DONE
    assert at.submit(Answer("which", "right")) is not None


@pytest.mark.parametrize("value", ["nothing", ("right", "wrong"), ()])
def test_what_is_no_answer_is_refused_and_costs_no_try(value: str | tuple[str, ...]) -> None:
    at = session(ASK)
    assert at.submit(Answer("which", value)) is not None
    assert at.submit(Answer("unknown", "right")) is not None
    assert item(at, "which").tries_left == 3


def test_answers_wait_for_their_step() -> None:
    at = session(START_RED, ASK)
    assert at.submit(Answer("which", "right")) is not None


def test_the_laboratory_decides_what_is_busiest() -> None:
    at = session(ASK)
    done(at, StartVm(RED))
    at.advance_to(BOOTED_US)
    done(at, Answer("busiest", "host:two"))
    assert item(at, "busiest").secured == 0
    done(at, Answer("busiest", "host:one"))
    assert item(at, "busiest").secured == 6


def test_an_answer_keeps_its_verdict_when_undo_wipes_its_laboratory_away() -> None:
    at = session(ASK)
    done(at, StartVm(RED))
    at.advance_to(BOOTED_US)
    done(at, Answer("busiest", "host:one"))
    at.undo()
    assert at.now_us == 0
    done(at, PlaceVm(GREEN, TWO))
    at.advance_to(60 * S)
    assert item(at, "busiest").secured == 12


def test_undo_restores_state_and_time_and_lowers_what_was_secured() -> None:
    at = session(START_RED, HOLD_BLUE)
    at.advance_to(4 * S)
    before = at.simulation.digest()
    done(at, StartVm(RED))
    at.advance_to(60 * S)
    assert at.progress().secured == 10
    assert at.undo_act == StartVm(RED)
    at.undo()
    assert (at.now_us, at.farthest_us, at.progress().secured) == (4 * S, 4 * S, 0)
    assert at.simulation.digest() == before
    assert not at.can_undo
    assert at.redo_act == StartVm(RED)
    assert at.redo() is None
    at.advance_to(60 * S)
    assert at.progress().secured == 10
    assert not at.can_redo


def test_redo_is_forgotten_by_another_command() -> None:
    at = session(START_RED)
    done(at, StartVm(RED))
    at.undo()
    done(at, StartVm(BLUE))
    assert not at.can_redo


def test_a_refused_command_changes_nothing_and_is_told() -> None:
    at = session(START_RED)
    before = at.simulation.digest()
    refusal = at.submit(StartVm(GREEN))
    assert refusal is not None
    assert at.simulation.digest() == before
    assert not at.can_undo
    assert at.history[-1].refusal == refusal


def test_looking_back_shows_the_past_and_changes_nothing() -> None:
    at = session(START_RED, HOLD_BLUE)
    done(at, StartVm(RED))
    at.advance_to(30 * S)
    done(at, StartVm(BLUE))
    at.advance_to(90 * S)
    now, secured = at.digest(), at.progress().secured
    at.seek(5 * S)
    assert (at.now_us, at.farthest_us, at.progress().secured) == (5 * S, 90 * S, 0)
    assert at.score == secured
    at.advance_to(45 * S)
    assert at.now_us == 45 * S
    at.seek(90 * S)
    assert (at.simulation.digest(), at.progress().secured) == (now, secured)


def test_a_command_in_the_past_cuts_the_future_and_undo_brings_it_back() -> None:
    at = session(START_RED, HOLD_BLUE)
    done(at, StartVm(RED))
    at.advance_to(30 * S)
    done(at, StartVm(BLUE))
    at.advance_to(90 * S)
    future = at.digest()
    at.seek(20 * S)
    done(at, ShutDownVm(RED))
    assert at.farthest_us == 20 * S
    at.advance_to(25 * S)
    at.undo()
    assert (at.now_us, at.farthest_us, at.digest()) == (20 * S, 90 * S, future)
    assert at.undo_act == StartVm(BLUE)


def test_answers_belong_to_the_present() -> None:
    at = session(ASK)
    at.advance_to(50 * S)
    done(at, Answer("which", "wrong"))
    at.seek(10 * S)
    done(at, Answer("which", "right"))
    assert at.now_us == 50 * S
    assert item(at, "which").secured == 4, "the second try, wherever one was looking"


def test_cutting_the_future_does_not_forget_a_wrong_answer() -> None:
    at = session(ASK)
    at.advance_to(50 * S)
    done(at, Answer("which", "wrong"))
    at.seek(10 * S)
    done(at, StartVm(RED))
    assert item(at, "which").tries_left == 2
    at.undo()
    assert item(at, "which").tries_left == 3, "at 10 s the answer had not been given yet"
    at.seek(50 * S)
    assert item(at, "which").tries_left == 2


def test_hand_in_ends_it() -> None:
    at = session(START_RED, HOLD_BLUE)
    done(at, StartVm(RED))
    at.advance_to(20 * S)
    done(at, HandIn())
    assert at.finished
    assert (at.progress().secured, at.progress().reachable, at.progress().finished) == (10, 10, True)
    assert at.submit(StartVm(BLUE)) is not None
    assert at.submit(HandIn()) is not None
    assert not at.can_undo
    at.advance_to(100 * S)
    assert at.now_us == 20 * S
    at.seek(3 * S)
    assert not at.progress().finished
    assert at.score == 10


def test_reach_counts_the_state_that_is_handed_in() -> None:
    at = session(
        """
  - id: a
    title: {fr: a, en: a}
    text: {fr: a, en: a}
    items:
      - kind: reach
        id: placed
        points: 3
        text: {fr: a, en: a}
        check: {kind: vm, vm: green, placed: true}
        feedback: {missed: {fr: n, en: n}}
"""
    )
    done(at, PlaceVm(GREEN, TWO, start=False))
    done(at, HandIn())
    assert at.progress().secured == 3


def test_the_journal_tells_what_was_undone_and_what_was_won() -> None:
    at = session(START_RED)
    done(at, StartVm(BLUE))
    at.undo()
    done(at, StartVm(RED))
    at.advance_to(BOOTED_US)
    story = at.history
    assert [(one.act, one.undone) for one in story if one.act is not None] == [
        (StartVm(BLUE), True),
        (StartVm(RED), False),
    ]
    assert [(one.item, one.gained) for one in story if one.item] == [("red-on", 10)]


def test_step_goes_to_the_next_event_but_not_far() -> None:
    at = session(START_RED)
    at.step()
    assert 0 < at.now_us <= S
    done(at, StartVm(RED))
    at.step()
    assert at.now_us <= 2 * S


ACTS: list[Act] = [
    StartVm(RED),
    StartVm(BLUE),
    PowerOffVm(RED),
    PlaceVm(GREEN, TWO),
    MigrateVm(RED, TWO),
    MigrateVm(RED, ONE),
    OpenHint("red-on", 0),
    OpenHint("red-on", 1),
    OpenHint("which", 0),
    Answer("which", "half"),
    Answer("which", "wrong"),
    Answer("which", "right"),
    Answer("busiest", "host:one"),
    Answer("busiest", "host:two"),
]
MOVES = st.one_of(
    st.sampled_from(ACTS),
    st.integers(1, 25 * S).map(lambda us: ("run", us)),
    st.just(("undo", 0)),
    st.just(("redo", 0)),
    st.integers(0, 120 * S).map(lambda us: ("seek", us)),
)


def play(at: LessonSession, moves: list[object]) -> None:
    for move in moves:
        match move:
            case ("run", int(us)):
                at.advance_to(at.now_us + us)
            case ("undo", _):
                at.undo()
            case ("redo", _):
                at.redo()
            case ("seek", int(us)):
                at.seek(us)
            case _:
                at.submit(move)  # type: ignore[arg-type]


@settings(max_examples=30)
@given(st.lists(st.one_of(st.sampled_from(ACTS), st.integers(1, 25 * S).map(lambda us: ("run", us))), max_size=25))
def test_the_interval_only_narrows_and_holds_the_final_mark(moves: list[object]) -> None:
    at = session(START_RED, HOLD_BLUE, ASK, MOVE_RED)
    low, high = Fraction(0), at.progress().total
    for move in moves:
        play(at, [move])
        now = at.progress()
        assert low <= now.secured <= now.reachable <= high
        low, high = now.secured, now.reachable
    at.submit(HandIn())
    end = at.progress()
    assert low <= end.secured == end.reachable <= high


@settings(max_examples=30)
@given(st.lists(MOVES, max_size=25), st.integers(1, 10 * S))
def test_how_time_is_cut_changes_nothing(moves: list[object], slice_us: int) -> None:
    """The same acts at the same instants give the same marks, whether time ran in frames or in leaps."""
    leaps, frames = session(START_RED, HOLD_BLUE, ASK, MOVE_RED), session(START_RED, HOLD_BLUE, ASK, MOVE_RED)
    for move in moves:
        play(leaps, [move])
        if isinstance(move, tuple) and move[0] == "run":
            target = frames.now_us + move[1]
            while frames.now_us < target:
                frames.advance_to(min(target, frames.now_us + max(slice_us, move[1] // 50)))
        else:
            play(frames, [move])
    assert leaps.progress() == frames.progress()
    assert (leaps.digest(), leaps.score, leaps.farthest_us) == (frames.digest(), frames.score, frames.farthest_us)
    assert leaps.history == frames.history


@settings(max_examples=30)
@given(st.lists(MOVES, max_size=25))
def test_looking_around_never_changes_the_present(moves: list[object]) -> None:
    at = session(START_RED, HOLD_BLUE, ASK, MOVE_RED)
    play(at, moves)
    at.seek(at.farthest_us)
    digest, progress = at.simulation.digest(), at.progress()
    for part in (3, 1, 2, 0, 4):
        at.seek(at.farthest_us * part // 4)
    at.seek(at.farthest_us)
    assert (at.simulation.digest(), at.progress()) == (digest, progress)
