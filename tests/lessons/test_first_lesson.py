"""The first lesson, played: its solutions score everything, doing nothing scores nothing, wrong ways are explained."""

from fractions import Fraction
from pathlib import Path

import pytest

from entresol.engine.commands import ColdMigrateVm, MigrateVm, PlaceVm, ShutDownVm, StartVm
from entresol.engine.refusal import RefusalCode
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint
from entresol.lessons.attempt import attempt_of, load, replay, save
from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.indexing import index_of
from entresol.lessons.loader import load as load_lesson
from entresol.lessons.packs import INDEX, find_lessons
from entresol.lessons.progress import ItemProgress, ItemState
from entresol.lessons.session import LessonSession
from entresol.lessons.worlds import build_world
from entresol.model.units import US_PER_S
from entresol.model.values import HostId, VmId

S = US_PER_S
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CATALOGUE = load_catalogue(RESOURCES)
PATH = RESOURCES / "lessons" / "discovery" / "type1-or-type2.yaml"
FOUR = [VmId(name) for name in ("web-01", "bd-01", "fichiers-01", "intra-01")]
WEB, NEW, BACKUP, PRINT = VmId("web-01"), VmId("bd-02"), VmId("sauve-01"), VmId("impr-01")
SRV_01, SRV_02, SRV_03, LAPTOP = HostId("srv-01"), HostId("srv-02"), HostId("srv-03"), HostId("portable")
RIGHT = {"refus-portable": "memoire", "refus-bare-metal": "sans-hyperviseur", "couches": "systeme-hote"}


def begun() -> LessonSession:
    lesson = load_lesson(PATH, CATALOGUE).lesson
    assert lesson is not None
    return LessonSession(build_world(lesson, CATALOGUE), lesson)


def done(at: LessonSession, *acts: Act) -> None:
    for act in acts:
        refusal = at.submit(act)
        assert refusal is None, (act, refusal)


def item(at: LessonSession, name: str) -> ItemProgress:
    found = at.progress().item(name)
    assert found is not None
    return found


def wait_for(at: LessonSession, name: str, seconds: int = 300) -> None:
    until_us = at.now_us + seconds * S
    while item(at, name).decided_us is None and at.now_us < until_us:
        at.step()
    assert item(at, name).decided_us is not None, f"{name} is not won after {seconds} s"


def start_all(at: LessonSession) -> None:
    done(at, *(StartVm(vm) for vm in FOUR))
    wait_for(at, "quatre-vm")


def answer_the_rest(at: LessonSession) -> None:
    done(at, *(Answer(question, option) for question, option in RIGHT.items()))
    assert at.progress().ready_to_hand_in
    done(at, HandIn())


def migrated(at: LessonSession, vm: VmId, to: HostId) -> None:
    done(at, MigrateVm(vm, to))
    until_us = at.now_us + 300 * S
    while at.frame().migrations and at.now_us < until_us:
        at.step()
    assert at.frame().inventory.vms[vm].host == to


def model_solution() -> LessonSession:
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:srv-02"), PlaceVm(NEW, SRV_02))
    wait_for(at, "bd-placee")
    done(at, MigrateVm(WEB, SRV_03))
    wait_for(at, "web-migree")
    answer_the_rest(at)
    return at


def solution_on_the_small_node() -> LessonSession:
    """Make room on SRV-03 first, by moving its backup machine live."""
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:srv-02"))
    migrated(at, BACKUP, SRV_02)
    done(at, PlaceVm(NEW, SRV_03))
    wait_for(at, "bd-placee")
    migrated(at, PRINT, SRV_02)
    done(at, MigrateVm(WEB, SRV_03))
    wait_for(at, "web-migree")
    answer_the_rest(at)
    return at


def solution_after_a_detour() -> LessonSession:
    """Put the database where it barely fits, see that this does not count, move it live."""
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:srv-02"), PlaceVm(NEW, SRV_03))
    at.advance_to(at.now_us + 90 * S)
    assert item(at, "bd-placee").secured == 0, "Proxmox VE accepts it, and its memory is nearly all given away"
    criteria = item(at, "bd-placee").criteria
    assert [one.met for one in criteria] == [True, False, True]
    migrated(at, NEW, SRV_02)
    wait_for(at, "bd-placee")
    done(at, MigrateVm(WEB, SRV_03))
    wait_for(at, "web-migree")
    answer_the_rest(at)
    return at


SOLUTIONS = [model_solution, solution_on_the_small_node, solution_after_a_detour]


@pytest.mark.parametrize("solution", SOLUTIONS, ids=lambda one: one.__name__)
def test_every_valid_solution_scores_everything(solution: object, tmp_path: Path) -> None:
    at = solution()  # type: ignore[operator]
    progress = at.progress()
    assert (progress.secured, progress.total, progress.passed) == (100, 100, True)
    save(attempt_of(at), tmp_path / "a")
    lesson = at.lesson
    replayed = replay(load(tmp_path / "a"), lesson, build_world(lesson, CATALOGUE))
    assert (replayed.digest, replayed.score) == (at.digest(), Fraction(100))


def test_doing_nothing_scores_nothing_and_says_why() -> None:
    at = begun()
    at.advance_to(600 * S)
    done(at, HandIn())
    assert at.progress().secured == 0
    assert not at.progress().passed
    goals = [one for step in at.progress().steps for one in step.items if one.kind in ("reach", "hold")]
    assert len(goals) == 3
    assert all(one.explanation is not None and one.explanation.fr and one.explanation.en for one in goals)


def test_every_way_of_losing_points_has_its_words() -> None:
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:portable"))
    portable = item(at, "plus-charge").explanation
    done(at, Answer("plus-charge", "host:srv-01"))
    srv_01 = item(at, "plus-charge").explanation
    assert portable is not None
    assert srv_01 is not None
    assert portable != srv_01
    assert item(at, "plus-charge").state is ItemState.LOST
    done(at, PlaceVm(NEW, SRV_02))
    wait_for(at, "bd-placee")
    done(at, MigrateVm(WEB, SRV_03))
    wait_for(at, "web-migree")
    lesson = at.lesson
    assert lesson is not None
    for question in RIGHT:
        options = [one for one in lesson.item(question).options if not one.correct]  # type: ignore[union-attr]
        for option in options[:2]:
            done(at, Answer(question, option.id))
            words = item(at, question).explanation
            assert words is not None
            assert words.fr != words.en
    assert at.progress().ready_to_hand_in
    done(at, HandIn())
    assert at.progress().secured == 65


def test_what_the_products_refuse_is_refused_for_their_own_reason() -> None:
    at = begun()
    start_all(at)
    bare_metal, laptop = at.submit(PlaceVm(NEW, SRV_01)), at.submit(PlaceVm(NEW, LAPTOP))
    assert bare_metal is not None
    assert bare_metal.code is RefusalCode.NO_HYPERVISOR
    assert laptop is not None
    assert laptop.code in (RefusalCode.HOST_MEMORY_POLICY, RefusalCode.INSUFFICIENT_MEMORY)
    assert int(laptop.figures["missing_kib"]) > 4 * 1_048_576, "more than 4 GiB are missing"
    other = at.submit(MigrateVm(WEB, LAPTOP))
    assert other is not None
    assert other.code is RefusalCode.DIFFERENT_PRODUCT
    forbidden = at.submit(ColdMigrateVm(WEB, SRV_03))
    assert forbidden is not None
    assert forbidden.code is RefusalCode.VM_RUNNING


def test_a_stop_and_a_start_elsewhere_is_no_live_migration() -> None:
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:srv-02"), PlaceVm(NEW, SRV_02))
    wait_for(at, "bd-placee")
    done(at, ShutDownVm(WEB))
    at.advance_to(at.now_us + 15 * S)
    done(at, ColdMigrateVm(WEB, SRV_03))
    at.advance_to(at.now_us + 60 * S)
    done(at, StartVm(WEB))
    at.advance_to(at.now_us + 60 * S)
    assert at.frame().inventory.vms[WEB].host == SRV_03
    assert item(at, "web-migree").secured == 0


def test_the_figures_tell_the_story_of_the_text() -> None:
    at = begun()
    start_all(at)
    used: list[int] = []
    for _ in range(120):
        at.advance_to(at.now_us + S)
        hosts = at.frame().hosts
        place = at.frame().host_index[SRV_02]
        used.append(hosts.cpu_used_khz[place] * 100 // hosts.cpu_capacity_khz[place])
    assert 56 <= sum(used) // len(used) <= 60, "about 58 % of the processor of SRV-02"
    assert max(used) - min(used) >= 8, "the curve moves"
    frame = at.frame()
    memory = {host: frame.hosts.memory_used_kib[place] for host, place in frame.host_index.items()}
    gib = 1_048_576
    assert 19 * gib < memory[SRV_02] < 20 * gib
    assert 12 * gib < memory[LAPTOP] < 13 * gib
    assert max(frame.hosts.cpu_used_khz) == frame.hosts.cpu_used_khz[frame.host_index[SRV_02]]


def test_hints_cost_what_they_say() -> None:
    at = begun()
    start_all(at)
    done(at, Answer("plus-charge", "host:srv-02"))
    assert item(at, "bd-placee").next_hint_cost == 2
    done(at, OpenHint("bd-placee", 0))
    assert item(at, "bd-placee").next_hint_cost == 4
    assert item(at, "bd-placee").reachable == 23


def test_the_shipped_index_is_that_of_the_shipped_lessons() -> None:
    folder = RESOURCES / "lessons"
    text, findings = index_of(folder, CATALOGUE)
    assert findings == ()
    assert (folder / INDEX).read_text(encoding="utf-8") == text, "run entresol.lessons.indexing.write_index"
    (entry,) = find_lessons(folder)
    lesson = load_lesson(entry.path, CATALOGUE).lesson
    assert lesson is not None
    assert (entry.id, entry.content_hash, entry.points) == (lesson.id, lesson.content_hash, 100)
    assert [step.fr for step in entry.steps] == [step.title.into("fr") for step in lesson.steps]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"index": 2, "lessons": []}', '{"index": 1, "lessons": [{}]}'])
def test_a_damaged_index_is_an_empty_one(text: str, tmp_path: Path) -> None:
    assert find_lessons(tmp_path) == ()
    (tmp_path / INDEX).write_text(text, encoding="utf-8")
    assert find_lessons(tmp_path) == ()
