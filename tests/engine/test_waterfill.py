"""The law of sharing: every property that it must have, on random cases, against an independent oracle."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.sharing.waterfill import Claim, Pool, fill, fill_tree
from tests.engine.oracle import fair

Case = tuple[int, list[int], list[int], list[int]]
"""Capacity, floors, caps, weights."""


@st.composite
def cases(draw: st.DrawFn, most: int = 12) -> Case:
    """Cases of every flavour: ties, zeros, primes, huge ratios of weights, floors that bind and floors that do not."""
    size = draw(st.integers(1, most))
    amounts = draw(
        st.sampled_from([st.integers(0, 9), st.integers(0, 10_000_000), st.sampled_from([0, 7, 1_000, 1_000, 65_537])])
    )
    weights = draw(
        st.lists(
            draw(st.sampled_from([st.integers(1, 5), st.sampled_from([500, 1_000, 2_000]), st.integers(1, 1_000_000)])),
            min_size=size,
            max_size=size,
        )
    )
    caps = draw(st.lists(amounts, min_size=size, max_size=size))
    floors = [draw(st.integers(0, cap)) if draw(st.booleans()) else 0 for cap in caps]
    capacity = draw(st.integers(sum(floors), max(sum(floors), sum(caps) + 5)))
    return capacity, floors, caps, weights


@given(cases())
def test_everything_is_given_and_nothing_more(case: Case) -> None:
    capacity, floors, caps, weights = case
    shares = fill(capacity, floors, caps, weights)
    assert sum(shares) == min(capacity, sum(caps))
    assert all(floor <= share <= cap for floor, share, cap in zip(floors, shares, caps, strict=True))


@given(cases())
def test_no_share_is_a_whole_unit_away_from_the_exact_one(case: Case) -> None:
    shares = fill(*case)
    assert all(abs(share - exact) < 1 for share, exact in zip(shares, fair(*case), strict=True))


@given(cases())
def test_no_one_could_gain_but_from_someone_poorer(case: Case) -> None:
    """Max-min: whoever is below its cap finds every richer one at its floor, to a unit."""
    _, floors, caps, weights = case
    shares = fill(*case)
    for share, cap, weight in zip(shares, caps, weights, strict=True):
        if share == cap:
            continue
        for other, floor, other_weight in zip(shares, floors, weights, strict=True):
            richer = Fraction(other - 1, other_weight) >= Fraction(share + 1, weight)
            assert not richer or other <= floor + 1


@given(cases(), st.integers(1, 1_000_000))
def test_more_capacity_takes_from_no_one(case: Case, more: int) -> None:
    capacity, floors, caps, weights = case
    before = fill(capacity, floors, caps, weights)
    after = fill(capacity + more, floors, caps, weights)
    assert all(late >= early - 1 for early, late in zip(before, after, strict=True))


@given(cases(), st.data())
def test_asking_for_more_never_gives_less_nor_more_to_others(case: Case, data: st.DataObject) -> None:
    capacity, floors, caps, weights = case
    who = data.draw(st.integers(0, len(caps) - 1))
    raised = list(caps)
    raised[who] += data.draw(st.integers(1, 100_000))
    before = fill(capacity, floors, caps, weights)
    after = fill(capacity, floors, raised, weights)
    assert after[who] >= before[who] - 1
    assert all(after[index] <= before[index] + 1 for index in range(len(caps)) if index != who)


@given(cases(), st.data())
def test_a_heavier_weight_never_gives_less_nor_more_to_others(case: Case, data: st.DataObject) -> None:
    capacity, floors, caps, weights = case
    who = data.draw(st.integers(0, len(caps) - 1))
    heavier = list(weights)
    heavier[who] += data.draw(st.integers(1, 10_000))
    before = fill(capacity, floors, caps, weights)
    after = fill(capacity, floors, caps, heavier)
    assert after[who] >= before[who] - 1
    assert all(after[index] <= before[index] + 1 for index in range(len(caps)) if index != who)


@given(cases(), st.integers(0, 100_000), st.integers(1, 4_000))
def test_one_more_consumer_gives_no_one_more(case: Case, cap: int, weight: int) -> None:
    capacity, floors, caps, weights = case
    before = fill(capacity, floors, caps, weights)
    after = fill(capacity, [*floors, 0], [*caps, cap], [*weights, weight])
    assert all(late <= early + 1 for early, late in zip(before, after, strict=False))


@given(cases(), st.integers(1, 5_000))
def test_only_ratios_of_weights_count(case: Case, factor: int) -> None:
    capacity, floors, caps, weights = case
    assert fill(capacity, floors, caps, weights) == fill(capacity, floors, caps, [factor * each for each in weights])


@given(cases(), st.integers(2, 1_000))
def test_the_unit_does_not_matter(case: Case, factor: int) -> None:
    capacity, floors, caps, weights = case
    coarse = fill(capacity, floors, caps, weights)
    fine = fill(capacity * factor, [factor * each for each in floors], [factor * each for each in caps], weights)
    assert all(abs(Fraction(small, factor) - large) < 1 for small, large in zip(fine, coarse, strict=True))


@given(cases(), st.data())
def test_the_order_matters_only_to_share_out_the_last_units(case: Case, data: st.DataObject) -> None:
    capacity, floors, caps, weights = case
    order = data.draw(st.permutations(range(len(caps))))
    straight = fill(capacity, floors, caps, weights)
    mixed = fill(capacity, [floors[i] for i in order], [caps[i] for i in order], [weights[i] for i in order])
    assert all(abs(mixed[place] - straight[index]) <= 1 for place, index in enumerate(order))


def test_ties_go_to_the_earlier() -> None:
    assert fill(10, [0, 0, 0], [9, 9, 9], [1, 1, 1]) == [4, 3, 3]
    assert fill(3, [0, 0, 0], [9, 9, 9], [6, 6, 2]) == [1, 1, 1]
    assert fill(4, [0, 0, 0], [9, 9, 9], [6, 6, 2]) == [2, 2, 0], "the Alabama paradox: hence small units"


@given(cases())
def test_what_was_given_is_given_again(case: Case) -> None:
    capacity, floors, caps, weights = case
    shares = fill(capacity, floors, caps, weights)
    assert fill(capacity, floors, shares, weights) == shares
    assert fill(capacity, shares, caps, weights) == shares


@given(cases(), st.data())
def test_two_halves_get_what_the_whole_got(case: Case, data: st.DataObject) -> None:
    capacity, floors, caps, weights = case
    who = data.draw(st.integers(0, len(caps) - 1))
    floors, caps = [2 * each for each in floors], [2 * each for each in caps]
    whole = fill(2 * capacity, floors, caps, [2 * each for each in weights])
    doubled = [2 * each for each in weights]
    split_floors = [*floors[:who], floors[who] // 2, *floors[who + 1 :], floors[who] // 2]
    split_caps = [*caps[:who], caps[who] // 2, *caps[who + 1 :], caps[who] // 2]
    split_weights = [*doubled[:who], weights[who], *doubled[who + 1 :], weights[who]]
    split = fill(2 * capacity, split_floors, split_caps, split_weights)
    assert abs(split[who] + split[-1] - whole[who]) <= 2
    assert all(abs(split[index] - whole[index]) <= 1 for index in range(len(caps)) if index != who)


@given(cases(), st.integers(0, 10**9))
def test_floors_beyond_the_capacity_are_scaled_down_together(case: Case, lack: int) -> None:
    _, floors, caps, weights = case
    capacity = max(0, sum(floors) - lack)
    shares = fill(capacity, floors, caps, weights)
    assert sum(shares) == min(capacity, sum(caps))
    if capacity < sum(floors):
        exact = [Fraction(floor * capacity, sum(floors)) for floor in floors]
        assert all(abs(share - wanted) < 1 for share, wanted in zip(shares, exact, strict=True))


def test_no_one_shares_nothing() -> None:
    assert fill(5, [], [], []) == []
    assert fill(0, [0, 0], [3, 4], [1, 1]) == [0, 0]


@given(cases())
def test_one_pool_alone_shares_as_its_members_would(case: Case) -> None:
    capacity, floors, caps, weights = case
    members = tuple(Claim(w, cap, floor) for floor, cap, w in zip(floors, caps, weights, strict=True))
    assert fill_tree(capacity, [Pool(17, members)]) == fill(capacity, floors, caps, weights)


@given(cases(4), cases(4), cases(4))
def test_nested_pools_give_everything_within_every_bound(first: Case, second: Case, third: Case) -> None:
    pools = [
        Pool(weight, tuple(Claim(w, cap, floor) for floor, cap, w in zip(*case[1:], strict=True)))
        for weight, case in zip((3, 5), (first, second), strict=True)
    ]
    outer = [Pool(2, tuple(pools)), *(Claim(w, cap, floor) for floor, cap, w in zip(*third[1:], strict=True))]
    caps = [cap for case in (first, second, third) for cap in case[2]]
    floors = [floor for case in (first, second, third) for floor in case[1]]
    capacity = sum(floors) + (sum(caps) - sum(floors)) // 2
    shares = fill_tree(capacity, outer)
    assert sum(shares) == capacity
    assert all(floor <= share <= cap for floor, share, cap in zip(floors, shares, caps, strict=True))


def test_a_pool_can_invert_priorities() -> None:
    """The priority-pie paradox of model.md 2.1, example 4, and its cure by scalable shares."""
    normal = tuple(Claim(1_000, 30_000_000) for _ in range(4))
    high = tuple(Claim(1_000, 30_000_000) for _ in range(10))
    paradox = fill_tree(30_000_000, [Pool(4_000, normal), Pool(8_000, high)])
    assert paradox[0] == 2_500_000
    assert paradox[-1] == 2_000_000
    scaled = fill_tree(30_000_000, [Pool(4 * 1_000, normal), Pool(10 * 1_000 * 2, high)])
    assert scaled[0] == 1_250_000
    assert scaled[-1] == 2_500_000


def test_a_pool_bounds_its_members_together() -> None:
    members = (Claim(1, 100), Claim(3, 100))
    assert fill_tree(300, [Pool(1, members, limit=80), Claim(1, 500)]) == [20, 60, 220]
    assert fill_tree(100, [Pool(1, members, reservation=80), Claim(9, 500)]) == [20, 60, 20]


def test_a_division_among_hosts_first() -> None:
    """VMware, SIOC part 2, scenario 3: only reproduced by a hierarchy (engine.md 2)."""
    near = Pool(2_500 + 1_000, (Claim(1_000, 10**6), Claim(2_500, 10**6)))
    far = Pool(500 + 1_000, (Claim(500, 10), Claim(1_000, 2_000)))
    assert fill_tree(8_000, [near, far]) == [1_711, 4_279, 10, 2_000]
    assert fill(8_000, [0] * 4, [10**6, 10**6, 10, 2_000], [1_000, 2_500, 500, 1_000])[1] == 4_439
