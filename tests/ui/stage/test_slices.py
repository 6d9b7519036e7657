from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from entresol.ui.stage.slices import IDLE, next_slices

rates = st.lists(st.integers(1, 10_000), min_size=1, max_size=8)


@given(rates, st.integers(0, 20_000))
def test_each_owner_gets_its_share_to_within_one_slice(amounts, spare):
    shares = list(enumerate(amounts))
    capacity = sum(amounts) + spare
    served, _ = next_slices({}, shares, capacity, 200)
    counts = Counter(served)
    for owner, rate in [*shares, (IDLE, spare)]:
        assert abs(counts[owner] - 200 * rate / capacity) <= len(amounts) + 1


@given(rates, st.integers(1, 30), st.integers(1, 30))
def test_dealing_in_two_steps_is_dealing_in_one(amounts, first, second):
    shares = list(enumerate(amounts))
    whole, _ = next_slices({}, shares, sum(amounts), first + second)
    one, dues = next_slices({}, shares, sum(amounts), first)
    two, _ = next_slices(dues, shares, sum(amounts), second)
    assert whole == one + two


def test_a_busy_host_has_no_idle_slice_and_an_idle_one_only_those():
    assert IDLE not in next_slices({}, [(0, 60), (1, 40)], 100, 50)[0]
    assert set(next_slices({}, [], 100, 10)[0]) == {IDLE}
    assert next_slices({}, [], 0, 10)[0] == ()


def test_two_equal_machines_take_turns():
    assert next_slices({}, [(0, 50), (1, 50)], 100, 6)[0] == (0, 1, 0, 1, 0, 1)
