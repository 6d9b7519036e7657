"""Where hosts stand, at which detail, and what is under a point. No Qt widget."""

from dataclasses import replace

import pytest

from entresol.model.values import HostId, VmId
from entresol.ui.stage.cards import HostKind, host_cards
from entresol.ui.stage.plan import plan_stage
from entresol.ui.stage.shape import Detail
from tests.ui.stage import frames


def measure(text, size, weight):
    return len(text) * size * 0.5


def cards(hosts, vms):
    return host_cards(frames.inventory(hosts, vms), "fr")


def mockup_plan(**options):
    return plan_stage(
        cards([frames.SRV_01, frames.SRV_02, frames.LAPTOP], frames.mockup_vms()), (880, 604), measure, **options
    )


def crowd(hosts, per_host):
    made = [
        replace(frames.SRV_02, id=HostId(f"h{index}"), local=frames.DatastoreId(f"d{index}")) for index in range(hosts)
    ]
    vms = [
        replace(frames.vm(f"vm-{number}", number % 12, host.id), id=VmId(f"vm-{number}"))
        for index, host in enumerate(made)
        for number in range(index * per_host, (index + 1) * per_host)
    ]
    return cards(made, vms)


def test_each_kind_of_host_has_its_own_layers_from_the_ground_up():
    bare, one, two = (place.shape for place in mockup_plan().places)
    assert [shape.card.kind for shape in (bare, one, two)] == [HostKind.BARE_METAL, HostKind.TYPE_1, HostKind.TYPE_2]
    assert bare.hypervisor is None
    assert bare.room is None
    assert bare.system is not None
    assert bare.system.bottom == bare.slab.y
    assert bare.applications[0].box.bottom <= bare.system.y
    # Type 1: the hypervisor lies straight on the hardware.
    assert one.system is None
    assert one.hypervisor is not None
    assert one.hypervisor.bottom == one.slab.y
    # Type 2: the hypervisor stands on the system, beside another application on the same line.
    assert two.system is not None
    assert two.hypervisor is not None
    assert two.hypervisor.bottom == two.system.y
    mail = two.applications[0].box
    assert mail.x > two.hypervisor.right
    assert two.hypervisor.y < mail.y < two.hypervisor.bottom
    assert two.hypervisor.w < two.box.w


def test_all_hosts_stand_on_one_ground_line_and_never_touch():
    plan = mockup_plan()
    assert {place.box.bottom for place in plan.places} == {plan.ground}
    for left, right in zip(plan.places, plan.places[1:], strict=False):
        assert right.box.x - left.box.right >= 18  # twice the outline of a zone


def test_the_mockup_fits_a_canvas_of_880_by_604_in_full_cards():
    plan = mockup_plan()
    assert plan.width == 880
    assert plan.height == 604
    assert {place.shape.format.detail for place in plan.places if place.shape.vms} == {Detail.CARD}


@pytest.mark.parametrize("hosts", [3, 4, 5])
def test_hosts_shrink_to_lines_rather_than_scroll(hosts):
    plan = plan_stage(crowd(hosts, 4), (880, 604), measure)
    assert plan.width == 880
    assert all(place.box.x >= 0 and place.box.right <= 880 for place in plan.places)
    assert all(place.shape.format.detail in (Detail.BRIEF, Detail.ROW) for place in plan.places)
    if hosts < 5:
        assert all(place.shape.slices is not None for place in plan.places)


def test_many_hosts_scroll_and_keep_a_readable_detail():
    plan = plan_stage(crowd(9, 3), (880, 604), measure)
    assert plan.width > 880
    assert all(place.shape.format.detail is Detail.ROW for place in plan.places)


def test_a_crowd_becomes_tiles_inside_the_height_of_the_canvas():
    plan = plan_stage(crowd(2, 500), (880, 604), measure)
    for place in plan.places:
        assert place.shape.format.detail is Detail.TILE
        assert len(place.shape.vms) == 500
        assert place.box.y >= 0
        for vm in place.shape.vms:
            assert place.shape.room is not None
            assert vm.box.y >= place.shape.room.y
            assert vm.box.right <= place.shape.box.w


def test_machines_of_one_host_never_overlap():
    for place in plan_stage(crowd(3, 13), (880, 604), measure).places:
        boxes = [vm.box for vm in place.shape.vms]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                assert one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


def test_a_place_to_land_raises_only_its_host_and_never_makes_the_canvas_scroll():
    before, after = mockup_plan(), mockup_plan(landing=HostId("srv-02"))
    assert (after.width, after.height) == (before.width, before.height)
    assert after.places[0] == before.places[0]
    assert after.places[2] == before.places[2]
    shape = after.places[1].shape
    assert shape.landing is not None
    assert shape.box.h == before.places[1].shape.box.h + shape.landing.h + 10
    assert all(vm.box.y > shape.landing.bottom for vm in shape.vms)


def test_a_bare_metal_host_offers_no_place_to_land():
    assert mockup_plan(landing=HostId("srv-01")).places[0].shape.landing is None


def test_low_canvas_shows_two_gauges():
    plan = plan_stage(cards([frames.SRV_02], frames.mockup_vms()), (688, 434), measure)
    assert [gauge.card.key for gauge in plan.places[0].shape.gauges] == ["cpu", "memory"]


def test_a_host_is_hit_up_to_12_pixels_around_and_the_nearest_one_wins():
    plan = mockup_plan()
    first, second = plan.places[0].box, plan.places[1].box
    assert plan.host_at(first.middle_x, first.middle_y) == "srv-01"
    assert plan.host_at(first.x - 11, first.middle_y) == "srv-01"
    assert plan.host_at(first.x - 13, first.middle_y) is None
    middle = (first.right + second.x) / 2
    assert second.x - first.right < 24
    assert plan.host_at(middle - 1, first.middle_y) == "srv-01"
    assert plan.host_at(middle + 1, first.middle_y) == "srv-02"


def test_a_machine_is_hit_inside_its_card_only():
    plan = mockup_plan()
    place = plan.places[1]
    box = place.on_stage(place.shape.vms[2].box)
    assert plan.vm_at(box.middle_x, box.middle_y) == "files-01"
    assert plan.vm_at(box.middle_x, place.box.bottom - 4) is None


def test_zooming_out_drops_detail():
    for coarsest in (Detail.ROW, Detail.TILE):
        plan = mockup_plan(coarsest=coarsest)
        assert all(place.shape.format.detail is coarsest for place in plan.places)


def test_names_follow_the_language_and_shapes_stay_equal_when_nothing_changed():
    world = frames.inventory([frames.SRV_02], frames.mockup_vms())
    assert [vm.name for vm in host_cards(world, "en")[0].vms] == ["web-01", "db-01", "files-01", "intra-01"]
    assert [vm.name for vm in host_cards(world, "fr")[0].vms] == ["web-01", "bd-01", "fichiers-01", "intra-01"]
    one, two = (plan_stage(host_cards(world, "fr"), (880, 604), measure) for _ in range(2))
    assert one == two
    assert len({place.shape for plan in (one, two) for place in plan.places}) == 1


def test_starting_a_machine_does_not_move_the_others():
    vms = frames.mockup_vms()
    booting = [replace(vm, power=frames.PowerState.BOOTING) if vm.id == "web-01" else vm for vm in vms]
    boxes = [
        [place.box for place in plan_stage(cards([frames.SRV_01, frames.SRV_02], each), (1200, 604), measure).places]
        for each in (vms, booting)
    ]
    assert boxes[0] == boxes[1]
