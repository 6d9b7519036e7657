from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from entresol.ui.inspector.levels import Levels, limit_levels, memory_levels, reservation_levels
from tests.engine import labs

HOST = labs.host("h", labs.ESXI)
VM = labs.machine("a", "h", vcpus=2, memory_kib=4 * labs.GIB)

some_levels = st.builds(
    lambda minimum, extent, step, is_open: Levels(
        minimum * step, minimum * step + extent * step, step, open_top=is_open
    ),
    st.integers(0, 5),
    st.integers(1, 50),
    st.integers(1, 300),
    st.booleans(),
)


@given(some_levels, st.data())
def test_a_position_and_its_value_lead_to_each_other(levels: Levels, data: st.DataObject):
    position = data.draw(st.integers(0, levels.last))
    value = levels.value_at(position)
    assert levels.position_of(value) == position
    assert value is None or levels.minimum <= value <= levels.maximum


@given(some_levels)
def test_the_ends_of_the_slider_are_the_ends_of_the_range(levels: Levels):
    assert levels.value_at(0) == levels.minimum
    assert levels.value_at(levels.last) == (None if levels.open_top else levels.maximum)


def test_a_reservation_goes_up_to_the_machines_processors():
    knob = labs.ESXI.cpu_reservation
    assert knob is not None
    assert reservation_levels(knob, VM, HOST) == Levels(0, 4_000, 100, open_top=False)


def test_no_limit_is_the_last_position_where_the_product_has_it():
    mhz, percent, cores = labs.ESXI.cpu_limit, labs.HYPERV.cpu_limit, labs.PROXMOX.cpu_limit
    assert mhz is not None
    assert percent is not None
    assert cores is not None
    assert limit_levels(mhz, VM, HOST) == Levels(100, 4_000, 100, open_top=True)
    assert limit_levels(replace(percent, minimum=1), VM, HOST) == Levels(1, 100, 1, open_top=False)
    assert limit_levels(cores, VM, HOST) == Levels(100, 2_000, 100, open_top=True)


def test_memory_goes_by_quarters_of_a_gibibyte():
    assert memory_levels(VM).last == 16
