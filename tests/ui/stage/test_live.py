import numpy as np
import pytest
from PySide6.QtCore import QPoint

from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Carried, CarriedKind, Manner
from entresol.ui.stage.bars import INSET, SLIT, Bars
from entresol.ui.stage.camera import Camera
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.stage.flows import MOST_DOTS, SPEED_PX_S, Flows, lanes_in_view
from entresol.ui.stage.readings import OTHER, SYSTEM
from entresol.ui.stage.sprites import SIDE, Sprites
from tests.ui.stage.bench import Bench

DB_02 = Carried(CarriedKind.WAITING_VM, "db-02")
CAMERA = Camera(1, 0, 0, 880, 604, 1)


@pytest.fixture
def bench(qapp, tmp_path):
    made = Bench(qapp, tmp_path)
    for _ in range(40):
        made.context.bridge.step()
    made.stage.grab()
    yield made
    made.close()


def bars_of(bench, colors=None) -> Bars:
    canvas, frame = bench.stage._canvas, bench.context.bridge.frame
    theme = canvas.theme

    def color_of(owner):
        return theme.vm_fill(owner) if owner >= 0 else theme.color("gauge.hostOS" if owner == SYSTEM else "line.normal")

    bars = Bars(canvas.plan.places, canvas.residents, frame.host_index, colors or color_of)
    bars.update(frame)
    return bars


def test_bars_end_where_the_readings_say(bench):
    canvas, bars = bench.stage._canvas, bars_of(bench)
    for index, gauge in enumerate(bars.gauges):
        place = canvas.plan.places[bars.gauge_hosts[index]]
        reading = canvas.readings[place.host][gauge.card.key]
        assert (bars.used[index], bars.capacity[index]) == (reading.used, reading.capacity)
        track = place.on_stage(gauge.bar).grown(-INSET)
        whole = min(1.0, sum(amount for _owner, amount in reading.parts) / reading.capacity)
        assert bars.ends[index] == pytest.approx(track.x + track.w * whole)


def test_each_owner_has_a_bar_of_its_length(bench):
    canvas, bars = bench.stage._canvas, bars_of(bench)
    place = canvas.plan.place(HostId("srv-02"))
    gauge = next(each for each in place.shape.gauges if each.card.key is GaugeKey.MEMORY)
    track = place.on_stage(gauge.bar).grown(-INSET)
    reading = canvas.readings[place.host][GaugeKey.MEMORY]
    widths = [track.w * amount / reading.capacity for owner, amount in reading.parts if owner != OTHER]
    expected = sorted(max(0.8, width - SLIT) for width in widths if width > 0.4)
    on_track = [row[2] for row in bars._rects.tolist() if row[1] == track.y and track.x <= row[0] < track.right]
    assert len(expected) > 1
    assert sorted(on_track) == pytest.approx(expected)


def test_rectangles_of_one_colour_follow_one_another(bench):
    bars = bars_of(bench)
    assert bars._runs[-1] == len(bars._rects)
    assert bars._runs == sorted(bars._runs)
    assert len({brush.color().rgba() for brush in bars._brushes}) == len(bars._brushes)


def flows_of(bench, travelled=None) -> Flows:
    canvas = bench.stage._canvas
    lanes = lanes_in_view(canvas.plan.places, canvas.residents, canvas.lettering)
    flows = Flows(lanes, Sprites(canvas.lettering, 1), CAMERA, canvas.theme.vm_fill, travelled or {})
    flows.read(bench.context.bridge.frame)
    return flows


def test_requests_go_from_running_machines_down_to_the_hypervisor(bench):
    canvas, flows = bench.stage._canvas, flows_of(bench)
    rows = flows.update(0)
    assert 0 < len(rows) <= MOST_DOTS
    for x, y, *_rest in rows.tolist():
        host = canvas.plan.place(canvas.plan.host_at(x, y))
        assert host.box.y < y < host.ground + (host.shape.system or host.shape.hypervisor).bottom


def test_a_busier_machine_flows_faster_and_none_faster_than_the_limit(bench):
    flows, frame = flows_of(bench), bench.context.bridge.frame
    flows.update(1000)
    way = flows.travelled
    rates = sorted((frame.vms.cpu_khz[frame.vm_index[vm]], far) for vm, far in way.items())
    assert [far for _rate, far in rates] == sorted(far for _rate, far in rates)
    assert 0 < rates[-1][1] <= SPEED_PX_S


def test_flows_go_on_from_where_they_were(bench):
    first = flows_of(bench)
    first.update(700)
    again = flows_of(bench, first.travelled)
    assert np.array_equal(first.update(0), again.update(0))


def test_nothing_flows_while_time_stands_still(bench):
    flows = flows_of(bench)
    assert np.array_equal(flows.update(0), flows.update(0))


def test_sprites_are_made_once_and_never_overlap(bench):
    canvas = bench.stage._canvas
    sprites = Sprites(canvas.lettering, 1.5)
    ink = canvas.theme.color("text.primary")
    numbers = [sprites.text(f"{number} %", 12, 500, ink, 60) for number in range(300)]
    assert [sprites.text(f"{number} %", 12, 500, ink, 60) for number in range(300)] == numbers
    boxes = sprites.pieces(np.array(numbers))[:, 2:6]
    assert (boxes[:, 0] + boxes[:, 2]).max() <= SIDE
    assert (boxes[:, 1] + boxes[:, 3]).max() <= sprites.picture.height()
    left, top, right, low = boxes[:, 0], boxes[:, 1], boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]
    across = (left[:, None] < right) & (left < right[:, None]) & (top[:, None] < low) & (top < low[:, None])
    assert np.array_equal(across, np.eye(300, dtype=bool))


def test_a_text_wider_than_its_room_is_another_sprite(bench):
    canvas = bench.stage._canvas
    sprites = Sprites(canvas.lettering, 1)
    ink = canvas.theme.color("text.primary")
    wide, narrow = (sprites.text("12,7 / 16 Gio", 12, 500, ink, room) for room in (90, 30))
    pieces = sprites.pieces(np.array([wide, narrow]))
    assert pieces[1, 4] < pieces[0, 4]


def test_flags_keep_clear_of_the_switch(bench):
    canvas = bench.stage._canvas
    assert canvas.corner.w > 0
    assert canvas.camera.to_stage(canvas.corner).x == pytest.approx(canvas.corner.x - canvas.camera.left)


def test_what_is_refused_glides_back_to_where_it_was_taken(bench, qtbot):
    carrying, view = bench.context.carrying, bench.view.viewport()
    origin = view.mapToGlobal(QPoint(20, 40))
    carrying.pick_up(DB_02, Manner.DRAG, origin)
    chip = bench.stage._chip
    start = chip.pos()
    carrying.move_to(view.mapToGlobal(bench.host_point("srv-01")))
    carrying.drop()
    assert chip.is_gliding
    places = []
    qtbot.waitUntil(lambda: places.append(chip.pos()) or not chip.isVisible(), timeout=2000)
    assert not chip.is_gliding
    ways = [(place - start).manhattanLength() for place in places]
    assert ways == sorted(ways, reverse=True)
    assert ways[-1] < ways[0]


def test_with_reduced_motion_what_is_refused_is_back_at_once(bench):
    bench.context.look.set_reduced_motion(True)
    bench.context.carrying.pick_up(DB_02, Manner.DRAG)
    bench.context.carrying.aim(HostId("srv-01"))
    bench.context.carrying.drop()
    assert not bench.stage._chip.isVisible()
    assert VmId("db-02") in bench.context.bridge.frame.inventory.vms
    bench.context.look.set_reduced_motion(None)
