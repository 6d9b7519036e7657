from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.commands import Resource
from entresol.ui.charts.scale import scale_for


@given(st.sampled_from(list(Resource)), st.integers(0, 10**9), st.integers(1, 10**8))
def test_what_is_highest_is_inside_and_ticks_rise_from_zero(resource: Resource, highest: int, capacity: int):
    scale = scale_for(resource, highest, capacity)
    if resource is not Resource.CPU or highest <= 10 * capacity:
        assert highest <= scale.top
    assert scale.ticks[0] == 0
    assert list(scale.ticks) == sorted(scale.ticks)
    assert 2 <= len(scale.ticks) <= 7
    assert scale.ticks[-1] <= scale.top


def test_cpu_is_measured_in_percents_of_the_host():
    assert scale_for(Resource.CPU, 40, 200).ticks == (0, 100, 200)
    assert scale_for(Resource.CPU, 330, 200).ticks == (0, 200, 400)


def test_memory_always_shows_its_capacity():
    assert scale_for(Resource.MEMORY, 3, 32).ticks == (0, 16, 32)


def test_rates_have_scales_that_read_well():
    tops = [
        scale_for(Resource.STORAGE, highest, 10**9).ticks[-1] for highest in (0, 76_000, 135_000, 272_000, 1_010_000)
    ]
    assert tops == [10_000, 80_000, 160_000, 300_000, 1_200_000]
