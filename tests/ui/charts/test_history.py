from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.trace import TraceColumn
from entresol.ui.charts.history import NAMED_VMS, OTHERS, SPAN_US, History, Sample, sample_of


def column(at_us: int, *parts: tuple[str, int], demand: int = 0, capacity: int = 100) -> TraceColumn:
    return TraceColumn(at_us, parts, demand, capacity)


def sample(used: int, demand: int = 0) -> Sample:
    return Sample(0, (("a", used),), used, demand, 100)


def test_layers_stand_on_the_system_in_the_order_of_slots_whatever_the_order_of_the_trace():
    found = sample_of(
        column(5, ("b", 2), ("migration", 4), ("a", 1), ("applications", 3), ("system", 9)), {"a": 0, "b": 1}
    )
    assert found.layers == (("system", 9), ("a", 1), ("b", 2), ("applications", 3), ("migration", 4))
    assert found.used == 19


def test_an_owner_that_holds_nothing_has_no_layer():
    assert sample_of(column(0, ("a", 0), ("b", 1)), {"a": 0, "b": 1}).layers == (("b", 1),)


@given(st.integers(0, 60), st.integers(1, 1_000))
def test_however_many_machines_nothing_is_lost_and_only_twelve_are_named(count: int, amount: int):
    slots = {f"vm-{number}": number for number in range(count)}
    found = sample_of(column(0, *((vm, amount) for vm in slots)), slots)
    assert found.used == count * amount
    named = [owner for owner, _ in found.layers if owner != OTHERS]
    assert named == list(slots)[: min(count, NAMED_VMS)]
    assert found.of(OTHERS) == max(0, count - NAMED_VMS) * amount


def test_samples_stand_at_whole_quanta_so_that_frames_never_shift_them():
    history = History(60)
    assert list(history.missing(2_500_000)) == [0, 1, 2]
    for number in history.missing(2_500_000):
        history.append(number, sample(number))
    assert not history.missing(2_999_999)
    assert list(history.missing(3_000_000)) == [3]


def test_after_a_long_silence_only_what_the_chart_can_show_is_asked_for():
    history = History(60)
    history.append(0, sample(1))
    wanted = history.missing(1_000 * SPAN_US)
    assert len(wanted) == 60
    for number in wanted:
        history.append(number, sample(2))
    assert len(history) == 60
    assert history.newest == sample(2)


def test_an_instant_of_the_past_is_found_by_how_long_ago_it_was():
    history = History(60)
    for number in range(20):
        history.append(number, sample(number))
    assert history.before(0) == sample(19)
    assert history.before(7_000_000) == sample(12)
    assert history.before(20_000_000) is None


def test_steadiness_counts_back_to_the_last_change_beyond_tolerance():
    history = History(60)
    for number, used in enumerate((10, 50, 50, 52, 51)):
        history.append(number, sample(used))
    assert history.steady_us(2) == 3_000_000
    assert history.steady_us(0) == 0


def test_the_highest_counts_what_is_asked_for_and_the_instant_that_is_shown():
    history = History(60)
    assert history.highest() == 0
    history.present = sample(5, demand=70)
    assert history.highest() == 70
