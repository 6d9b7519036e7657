"""Where the explanation goes, and what migrations look like: plain geometry."""

from hypothesis import given
from hypothesis import strategies as st

from entresol.ui.stage.box import Box
from entresol.ui.stage.callout import EDGE, spot_for
from entresol.ui.stage.passages import band_box
from tests.ui.stage.test_plan import mockup_plan

SIZE = (330.0, 120.0)
ROOM = (880.0, 604.0)


def card(spot):
    return Box(spot.x, spot.y, *SIZE)


def overlap(one, other):
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def test_it_stands_above_its_host_with_its_tail_over_it():
    host = Box(580, 150, 290, 446)
    spot = spot_for(host, SIZE, ROOM)
    assert spot.side == "below"
    assert not overlap(card(spot), host)
    assert spot.x + spot.tail == host.middle_x


def test_it_rises_over_a_higher_neighbour_and_keeps_a_long_tail():
    host, neighbour = Box(11, 355, 218, 240), Box(231, 151, 346, 446)
    spot = spot_for(host, SIZE, ROOM, [neighbour])
    assert not overlap(card(spot), neighbour)
    assert spot.y + SIZE[1] + spot.reach < host.y


def test_a_host_as_high_as_the_canvas_has_it_beside():
    host = Box(500, 40, 290, 560)
    spot = spot_for(host, SIZE, ROOM)
    assert spot.side == "right"
    assert not overlap(card(spot), host)


@given(st.floats(0, 700), st.floats(10, 500), st.floats(150, 400))
def test_it_never_leaves_the_canvas(x, y, width):
    spot = spot_for(Box(x, y, width, 604 - y), SIZE, ROOM)
    assert spot.x >= EDGE
    assert spot.x + SIZE[0] <= ROOM[0] - EDGE + 0.01
    assert spot.y >= EDGE
    assert 24 <= spot.tail <= SIZE[0] - 24


def test_pages_travel_over_the_hosts_on_their_way():
    plan = mockup_plan()
    first, middle, last = plan.places
    box = band_box(plan, first, last, 0)
    assert box.bottom < middle.box.y
    assert box.right == last.box.middle_x
    assert band_box(plan, last, first, 0).x == first.box.middle_x
