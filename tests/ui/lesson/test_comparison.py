"""Before and after: each figure can be checked by hand."""

from entresol.engine.commands import PlaceVm, StartVm
from entresol.lessons.session import LessonSession
from entresol.model.values import HostId, VmId
from entresol.ui.lesson.comparison import Measure, compare
from tests.lessons.laboratory import S, world


def frames():
    session = LessonSession(world(), None)
    start = session.frame()
    session.submit(StartVm(VmId("red")))
    session.submit(PlaceVm(VmId("green"), HostId("two")))
    session.advance_to(30 * S)
    return start, session.frame()


def test_power_is_the_sum_of_hosts_and_energy_is_that_power_for_a_year():
    start, end = frames()
    power, energy = compare(start, end)[:2]
    assert (power.measure, energy.measure) == (Measure.POWER, Measure.ENERGY)
    assert power.after == sum(end.hosts.power_mw)
    assert power.after > power.before > 0
    assert energy.after == power.after * 8760 // 1000


def test_use_is_a_share_of_what_all_hosts_have():
    start, end = frames()
    cpu, memory = compare(start, end)[2:]
    assert cpu.after == sum(end.hosts.cpu_used_khz) * 1_000_000 // sum(end.hosts.cpu_capacity_khz)
    assert memory.used == sum(end.hosts.memory_used_kib)
    assert memory.capacity == sum(end.hosts.memory_capacity_kib)
    assert cpu.after > cpu.before


def test_nothing_changes_by_nothing():
    start, _end = frames()
    assert all(metric.change_ppm in (0, None) for metric in compare(start, start))
