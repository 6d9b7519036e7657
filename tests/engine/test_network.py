"""Links: bottleneck by bottleneck, never over a capacity."""

from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.sharing.network import Traffic, share_links
from entresol.engine.sharing.waterfill import fill
from tests.engine.oracle import fair_links

Problem = tuple[list[int], list[Traffic]]


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    count = draw(st.integers(1, 5))
    capacities = draw(st.lists(st.integers(0, 1_000_000), min_size=count, max_size=count))
    flows = draw(
        st.lists(
            st.builds(
                Traffic,
                st.integers(0, 1_200_000),
                st.lists(st.integers(0, count - 1), min_size=1, max_size=4, unique=True).map(tuple),
                st.integers(1, 4),
            ),
            min_size=1,
            max_size=9,
        )
    )
    return capacities, flows


@given(problems())
def test_no_link_carries_more_than_it_can(problem: Problem) -> None:
    capacities, flows = problem
    rates = share_links(capacities, flows)
    assert all(0 <= rate <= flow.demand_kbps for rate, flow in zip(rates, flows, strict=True))
    for link, capacity in enumerate(capacities):
        assert sum(rate for rate, flow in zip(rates, flows, strict=True) if link in flow.links) <= capacity


@given(problems())
def test_rates_are_the_fair_ones_to_a_unit_a_flow(problem: Problem) -> None:
    capacities, flows = problem
    exact = fair_links(
        capacities,
        [flow.demand_kbps for flow in flows],
        [flow.weight for flow in flows],
        [flow.links for flow in flows],
    )
    rates = share_links(capacities, flows)
    assert all(abs(rate - wanted) <= len(flows) for rate, wanted in zip(rates, exact, strict=True))


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**6), min_size=1, max_size=9))
def test_one_link_is_shared_like_any_resource(capacity: int, demands: list[int]) -> None:
    rates = share_links([capacity], [Traffic(demand, (0,)) for demand in demands])
    assert rates == fill(capacity, [0] * len(demands), demands, [1] * len(demands))


def test_what_a_narrow_link_refuses_is_left_to_others() -> None:
    flows = [Traffic(1_000, (0, 1)), Traffic(1_000, (0,)), Traffic(80, (1,))]
    assert share_links([1_000, 100], flows) == [50, 950, 50]


def test_the_narrowest_share_decides_not_the_narrowest_link() -> None:
    """The wider link has three claimants and leaves each less: it comes first."""
    flows = [Traffic(1_000, (0, 1)), Traffic(1_000, (1,)), Traffic(1_000, (1,))]
    assert share_links([100, 150], flows) == [50, 50, 50]
