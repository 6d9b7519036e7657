"""The one state machine, without any widget."""

from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.commands import ColdMigrateVm, CreateVm, MigrateVm, PlaceVm, RunApplication
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.verdict import Verdict, VerdictState
from entresol.model.text import LocalizedText
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState
from entresol.ui.carrying import gestures, orders
from entresol.ui.carrying.gestures import Cancelled, Carried, CarriedKind, Dropped, Holding, Manner, RefusedDrop, Zone
from tests.ui.stage import frames

YES = Verdict(state=VerdictState.POSSIBLE)
NO = Verdict(state=VerdictState.REFUSED, refusal=Refusal(RefusalCode.NO_HYPERVISOR))
DB = Carried(CarriedKind.WAITING_VM, "db-02")


def zones(*answers):
    return tuple(
        Zone(HostId(f"h{index}"), PlaceVm(VmId("db-02"), HostId(f"h{index}")), YES if answer else NO)
        for index, answer in enumerate(answers)
    )


def world(**power):
    vms = [frames.vm(name, slot, frames.SRV_02.id, power=state) for slot, (name, state) in enumerate(power.items())]
    return frames.inventory([frames.SRV_01, frames.SRV_02, frames.LAPTOP], vms)


def judge(command):
    return YES


def test_six_pixels_make_a_drag():
    assert not gestures.is_drag(4, 4)
    assert gestures.is_drag(6, 0)
    assert gestures.is_drag(-4, 5)


def test_the_keyboard_first_offers_a_place_that_accepts():
    assert gestures.pick_up(DB, Manner.KEYS, zones(False, True)).target == "h1"
    assert gestures.pick_up(DB, Manner.KEYS, zones(False, False)).target == "h0"
    assert gestures.pick_up(DB, Manner.DRAG, zones(True)).target is None


def test_a_drop_is_accepted_refused_or_cancelled_by_its_zone_alone():
    held = gestures.pick_up(DB, Manner.DRAG, zones(True, False))
    assert gestures.drop(held) == Cancelled(DB)
    assert gestures.drop(gestures.aim(held, HostId("h0"))) == Dropped(DB, held.zones[0])
    assert gestures.drop(gestures.aim(held, HostId("h1"))) == RefusedDrop(DB, held.zones[1])
    assert gestures.drop(gestures.aim(held, HostId("elsewhere"))) == Cancelled(DB)


def test_arrows_stop_at_both_ends():
    held = gestures.pick_up(DB, Manner.KEYS, zones(True, True, True))
    assert gestures.aim_next(held, -1).target == "h0"
    assert gestures.aim_next(held, 1_000).target == "h2"
    assert gestures.aim_next(gestures.aim_next(held, 1), 1).target == "h2"


def test_why_closes_when_another_place_is_chosen():
    held = gestures.ask_why(gestures.pick_up(DB, Manner.KEYS, zones(True, True)))
    assert held.asks_why
    assert not gestures.aim_next(held, 1).asks_why
    assert not gestures.ask_why(gestures.aim(held, None)).asks_why


def test_new_verdicts_keep_the_target_while_it_exists():
    held = gestures.aim(gestures.pick_up(DB, Manner.CLICK, zones(True, True)), HostId("h1"))
    assert gestures.renew(held, zones(False, False)).target == "h1"
    assert gestures.renew(held, zones(False)).target is None


steps = st.lists(
    st.one_of(
        st.tuples(st.just("aim"), st.sampled_from(["h0", "h1", "h9", None])),
        st.tuples(st.just("next"), st.integers(-3, 3)),
        st.tuples(st.just("why"), st.none()),
        st.tuples(st.just("renew"), st.lists(st.booleans(), max_size=4)),
    ),
    max_size=20,
)


@given(st.sampled_from(list(Manner)), st.lists(st.booleans(), max_size=4), steps)
def test_whatever_happens_the_target_is_a_zone_or_nothing(manner, answers, happened):
    state = gestures.pick_up(DB, manner, zones(*answers))
    for what, value in happened:
        match what:
            case "aim":
                state = gestures.aim(state, value)
            case "next":
                state = gestures.aim_next(state, value)
            case "why":
                state = gestures.ask_why(state)
            case _:
                state = gestures.renew(state, zones(*value))
        assert isinstance(state, Holding)
        assert state.target is None or state.zone is not None
        assert state.target is not None or not state.asks_why


def test_a_drop_means_the_right_command():
    inventory = world(on=PowerState.RUNNING, off=PowerState.OFF)
    host = frames.LAPTOP.id
    assert orders.order(Carried(CarriedKind.VM, "on"), host, inventory) == MigrateVm(VmId("on"), host)
    assert orders.order(Carried(CarriedKind.VM, "off"), host, inventory) == ColdMigrateVm(VmId("off"), host)
    assert orders.order(DB, host, inventory) == PlaceVm(VmId("db-02"), host)
    model = Carried(CarriedKind.MODEL, "database")
    expected = CreateVm(VmId("db-01"), frames.MODEL.id, host, LocalizedText("bd-01", "db-01"))
    assert orders.order(model, host, inventory) == expected
    assert isinstance(orders.order(Carried(CarriedKind.APPLICATION, "mail"), host, inventory), RunApplication)


def test_a_new_machine_takes_the_first_free_name_and_colour():
    vms = [frames.vm("bd-01", 0, None, english="db-01"), frames.vm("bd-03", 2, None, english="db-03")]
    inventory = frames.inventory([frames.SRV_02], vms)
    assert orders.next_vm(frames.MODEL.id, inventory) == (VmId("db-02"), LocalizedText("bd-02", "db-02"))
    assert orders.slot_of(Carried(CarriedKind.MODEL, "database"), inventory) == 1
    assert orders.slot_of(Carried(CarriedKind.VM, "db-03"), inventory) == 2


def test_the_host_where_it_is_is_no_zone():
    inventory = world(on=PowerState.RUNNING)
    found = orders.zones(Carried(CarriedKind.VM, "on"), inventory, judge)
    assert [zone.host for zone in found] == ["srv-01", "laptop"]


def test_disks_travel_when_only_they_forbid_a_live_migration():
    inventory = world(on=PowerState.RUNNING)

    def local_disks(command):
        if isinstance(command, MigrateVm) and command.with_storage:
            return YES
        return Verdict(state=VerdictState.REFUSED, refusal=Refusal(RefusalCode.LOCAL_DISKS))

    def unsupported(command):
        code = RefusalCode.NOT_SUPPORTED if command.with_storage else RefusalCode.LOCAL_DISKS
        return Verdict(state=VerdictState.REFUSED, refusal=Refusal(code))

    carried = Carried(CarriedKind.VM, "on")
    moved = orders.zone(carried, frames.LAPTOP.id, inventory, local_disks)
    assert moved.accepts
    assert moved.command == MigrateVm(VmId("on"), frames.LAPTOP.id, with_storage=True)
    # A product that cannot move disks says so about the disks, which the student can understand.
    refused = orders.zone(carried, frames.LAPTOP.id, inventory, unsupported)
    assert refused.command == MigrateVm(VmId("on"), frames.LAPTOP.id)
    assert refused.verdict.refusal == Refusal(RefusalCode.LOCAL_DISKS)
