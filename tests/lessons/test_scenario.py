"""Scenarios: what a file says becomes a world, and what cannot be is found at its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entresol.engine.simulation import Simulation
from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.findings import Finding, FindingCode
from entresol.lessons.scenario.file import LoadedScenario, load_scenario
from entresol.model.inventory import Catalogue, Host, Inventory
from entresol.model.units import BYTES_PER_GB, KIB_PER_GIB, KIB_PER_MIB
from entresol.model.values import DatastoreId, HostId, ModelId, VmId
from entresol.model.vm import PowerState, Vm

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SCENARIOS = sorted((RESOURCES / "scenarios").glob("*.yaml"))

BASE = """\
kind: scenario
format: 1
id: base
hosts:
  - {id: esx, product: esxi, cores: 4, threads_per_core: 1, frequency: 2 GHz, memory: 16 GiB}
  - {id: pve, product: proxmox, cluster: c1}
  - {id: hv, product: hyperv}
  - {id: desk, hardware: laptop, os: windows-11, product: virtualbox, applications: [browser]}
  - {id: bare, os: debian-12, applications: [web-site]}
datastores:
  - {id: san, capacity: 2 TB, hosts: [esx, pve]}
workloads:
  - id: half
    steps:
      - {for: 10 s, cpu: 50 %, active: 25 %, touched: 50 %, dirty: 10 MiB/s, disk: 5 MB/s, network: 40 Mb/s}
  - id: fixed
    threads: 3
    steps:
      - {for: 1 s, cpu: 1.5 cores, active: 1 GiB}
      - {for: 2 s, cpu: 2.5 cores, active: 512 MiB, touched: 256 MiB}
models:
  - {id: web, name: {fr: Site, en: Site}, stem: {fr: toile, en: web}, icon: globe, vcpus: 2, memory: 4 GiB, disk: 40 GB,
     guest: debian-12, application: {fr: Site, en: Site}, workload: half, count: 3}
vms:
  - {id: a, model: web, host: esx, power: on}
"""
LINE = len(BASE.splitlines())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(RESOURCES)


def loaded(catalogue: Catalogue, *more: str, base: str = BASE) -> LoadedScenario:
    text = base + "".join(f"  - {line}\n" for line in more)
    return load_scenario(text.encode(), catalogue, "lab.yaml")


def inventory(catalogue: Catalogue, *more: str, base: str = BASE) -> Inventory:
    result = loaded(catalogue, *more, base=base)
    assert result.findings == ()
    assert result.world is not None
    return result.world.inventory


def the(vm: str, lab: Inventory) -> Vm:
    return lab.vms[VmId(vm)]


def host(name: str, lab: Inventory) -> Host:
    return lab.hosts[HostId(name)]


def only(result: LoadedScenario) -> Finding:
    assert result.world is None
    assert len(result.findings) == 1, result.findings
    return result.findings[0]


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_each_example_runs(catalogue: Catalogue, path: Path) -> None:
    result = load_scenario(path, catalogue)
    assert result.findings == ()
    assert result.world is not None
    assert result.world.id == path.stem
    simulation = Simulation(result.world)
    before = simulation.digest()
    simulation.advance_to(60_000_000)
    assert simulation.digest() != before or not result.world.inventory.hosts


def test_hardware_is_its_kind_with_what_the_scenario_changes(catalogue: Catalogue) -> None:
    lab = inventory(catalogue)
    changed, kind = host("esx", lab).hardware, host("pve", lab).hardware
    assert (changed.cores, changed.threads, changed.core_khz) == (4, 4, 2_000_000)
    assert changed.memory_kib == 16 * KIB_PER_GIB
    assert changed.smt_gain_ppm == 0
    assert changed.disk_iops == kind.disk_iops
    assert kind == catalogue.hardware["small-server"]  # pyright: ignore[reportArgumentType]


def test_layers_are_those_of_each_kind_of_host(catalogue: Catalogue) -> None:
    lab = inventory(catalogue)
    layers = {name: (each.os, each.product, each.applications) for name, each in lab.hosts.items()}
    assert layers == {
        "esx": (None, "esxi", ()),
        "pve": (None, "proxmox", ()),
        "hv": (None, "hyperv", ()),
        "desk": ("windows-11", "virtualbox", ("browser",)),
        "bare": ("debian-12", None, ("web-site",)),
    }


def test_a_machine_takes_from_its_model_what_it_does_not_say(catalogue: Catalogue) -> None:
    lab = inventory(catalogue, "{id: b, model: web, host: pve, vcpus: 4, datastore: san}")
    a, b = the("a", lab), the("b", lab)
    assert (a.vcpus, b.vcpus) == (2, 4)
    assert (a.memory_kib, b.memory_kib) == (4 * KIB_PER_GIB, 4 * KIB_PER_GIB)
    assert (a.power, b.power) == (PowerState.RUNNING, PowerState.OFF)
    assert (a.datastore, b.datastore) == ("esx-local", "san")
    assert (a.slot, b.slot) == (0, 1)
    assert a.disk_bytes == 40 * BYTES_PER_GB
    assert a.disk_allocated_bytes == 4 * 2**30
    assert a.icon == "globe"


def test_percentages_of_a_load_are_of_the_machine_that_runs_it(catalogue: Catalogue) -> None:
    lab = inventory(catalogue, "{id: b, model: web, host: pve, vcpus: 4, memory: 8 GiB}")
    for name, vcpus, memory_gib in (("a", 2, 4), ("b", 4, 8)):
        (step,) = the(name, lab).workload.steps
        assert step.cpu_millicores == vcpus * 500
        assert step.memory_active_kib == memory_gib * KIB_PER_GIB // 4
        assert step.memory_touched_kib == memory_gib * KIB_PER_GIB // 2
        assert step.writable_set_kib == step.memory_active_kib
        assert step.dirty_kib_s == 10 * 1024
        assert (step.disk_kb_s, step.net_kbps) == (5_000, 40_000)
    assert the("a", lab).workload.threads == 1
    assert the("b", lab).workload.threads == 2


def test_touched_memory_is_never_less_than_active(catalogue: Catalogue) -> None:
    lab = inventory(catalogue, "{id: b, model: web, host: pve, workload: fixed}")
    steps = the("b", lab).workload.steps
    assert [step.memory_touched_kib for step in steps] == [KIB_PER_GIB, 512 * KIB_PER_MIB]
    assert [step.cpu_millicores for step in steps] == [1_500, 2_500]
    assert the("b", lab).workload.threads == 3


def test_settings_are_read_in_the_unit_of_the_product(catalogue: Catalogue) -> None:
    lab = inventory(
        catalogue,
        "{id: e, model: web, host: esx, cpu_shares: high, cpu_reservation: 1500 MHz, cpu_limit: 2.5 GHz,"
        " memory_reservation: 1 GiB, memory_limit: 3 GiB, memory_shares: 20000}",
        "{id: h, model: web, host: hv, cpu_shares: 300, cpu_reservation: 10 %, cpu_limit: 75 %}",
        "{id: p, model: web, host: pve, cpu_shares: 200, cpu_limit: 1.5 cores}",
        "{id: v, model: web, host: desk, cpu_shares: low, cpu_limit: 50 %}",
    )
    settings = {name: (vm.cpu.shares, vm.cpu.reservation, vm.cpu.limit) for name, vm in lab.vms.items()}
    assert settings == {
        "a": (None, None, None),
        "e": (4_000, 1_500, 2_500),
        "h": (300, 10, 75),
        "p": (200, None, 1_500),
        "v": (330, None, 50),
    }
    memory = the("e", lab).memory
    assert (memory.shares, memory.reservation_kib, memory.limit_kib) == (20_000, KIB_PER_GIB, 3 * KIB_PER_GIB)


def test_models_wait_on_the_palette(catalogue: Catalogue) -> None:
    model = inventory(catalogue).shelf[ModelId("web")]
    assert (model.vcpus, model.memory_kib, model.count) == (2, 4 * KIB_PER_GIB, 3)
    assert (model.stem.fr, model.stem.en) == ("toile", "web")


def test_what_the_student_may_not_touch_is_locked_and_may_still_be_on(catalogue: Catalogue) -> None:
    base = BASE.replace("product: esxi,", "product: esxi, locked: true,").replace(
        "power: on}", "power: on, locked: true}"
    )
    lab = inventory(catalogue, base="actions: [start_vm]\n" + base)
    assert host("esx", lab).locked
    assert the("a", lab).locked
    assert the("a", lab).power is PowerState.RUNNING
    assert lab.allowed == ("start_vm",)


def test_each_host_has_its_disk_and_shared_storage_is_shared(catalogue: Catalogue) -> None:
    lab = inventory(catalogue)
    assert list(lab.datastores) == ["esx-local", "pve-local", "hv-local", "desk-local", "bare-local", "san"]
    assert lab.datastores[DatastoreId("san")].is_shared
    assert lab.datastores[DatastoreId("esx-local")].capacity_bytes == host("esx", lab).hardware.disk_bytes


@pytest.mark.parametrize(
    ("vm", "what", "near"),
    [
        ("{id: b, model: wed, host: esx}", "model", "web"),
        ("{id: b, model: web, host: exs}", "host", "esx"),
        ("{id: b, model: web, host: esx, datastore: sann}", "datastore", "san"),
        ("{id: b, model: web, host: esx, guest: debian-11}", "system", "debian-12"),
        ("{id: b, model: web, host: esx, workload: halff}", "workload", "half"),
    ],
)
def test_an_unknown_name_is_found_with_the_nearest_one(catalogue: Catalogue, vm: str, what: str, near: str) -> None:
    finding = only(loaded(catalogue, vm))
    assert finding.code is FindingCode.UNKNOWN_NAME
    assert (finding.figures["what"], finding.figures["near"]) == (what, near)
    assert finding.line == LINE + 1


@pytest.mark.parametrize(
    ("old", "new", "what", "near"),
    [
        ("product: proxmox", "product: promox", "product", "proxmox"),
        ("hardware: laptop", "hardware: latpop", "hardware", "laptop"),
        ("[browser]", "[broswer]", "application", "browser"),
        ("os: debian-12", "os: debain-12", "system", "debian-12"),
        ("hosts: [esx, pve]", "hosts: [esx, pvd]", "host", "pve"),
    ],
)
def test_an_unknown_name_of_a_host_is_found(catalogue: Catalogue, old: str, new: str, what: str, near: str) -> None:
    finding = only(loaded(catalogue, base=BASE.replace(old, new)))
    assert finding.code is FindingCode.UNKNOWN_NAME
    assert (finding.figures["what"], finding.figures["near"]) == (what, near)
    assert new in BASE.replace(old, new).splitlines()[finding.line - 1]


def test_an_unknown_action_is_found(catalogue: Catalogue) -> None:
    finding = only(loaded(catalogue, base="actions: [start_wm]\n" + BASE))
    assert (finding.code, finding.figures["near"]) == (FindingCode.UNKNOWN_NAME, "start_vm")


@pytest.mark.parametrize(
    ("vm", "reason", "field"),
    [
        ("{id: b, model: web, host: bare}", "NO_HYPERVISOR", "host"),
        ("{id: b, model: web, power: on}", "NOT_PLACED", "power"),
        ("{id: b, model: web, cpu_shares: high}", "NOT_PLACED", "cpu_shares"),
        ("{id: b, model: web, host: esx, power: on, vcpus: 5}", "VCPUS_EXCEED_HOST", "power"),
        ("{id: b, model: web, host: desk, power: on, memory: 14 GiB}", "HOST_MEMORY_POLICY", "power"),
        ("{id: b, model: web, host: hv, power: on, memory: 64 GiB}", "INSUFFICIENT_MEMORY", "power"),
        ("{id: b, model: web, host: pve, cpu_reservation: 10 %}", "KNOB_NOT_AVAILABLE", "cpu_reservation"),
        ("{id: b, model: web, host: pve, cpu_shares: 20000}", "OUT_OF_RANGE", "cpu_shares"),
        ("{id: b, model: web, host: desk, cpu_shares: 500}", "OUT_OF_RANGE", "cpu_shares"),
        ("{id: b, model: web, host: hv, memory_reservation: 1 GiB}", "KNOB_NOT_AVAILABLE", "memory_reservation"),
        ("{id: b, model: web, host: hv, datastore: san}", "DATASTORE_NOT_REACHED", "datastore"),
    ],
)
def test_what_the_rules_refuse_is_found_where_it_is_asked(
    catalogue: Catalogue, vm: str, reason: str, field: str
) -> None:
    finding = only(loaded(catalogue, vm))
    assert (finding.code, finding.figures["reason"]) == (FindingCode.WORLD_REFUSES, reason)
    assert finding.line == LINE + 1
    assert finding.field == f"vms › 2 (b) › {field}"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("product: proxmox", "product: virtualbox", "HOST_OS_REQUIRED"),
        ("product: proxmox", "os: debian-12, product: proxmox", "WILL_ERASE"),
        ("product: proxmox", "hardware_virtualization: false, product: proxmox", "NO_HW_VIRT"),
        ("product: proxmox", "product: proxmox, applications: [browser]", "ONE_OS_ONLY"),
        ("capacity: 2 TB", "capacity: 5 GB", "DATASTORE_FULL"),
    ],
)
def test_layers_that_cannot_be_are_found(catalogue: Catalogue, old: str, new: str, reason: str) -> None:
    vms = ("{id: b, model: web, host: pve, datastore: san}", "{id: c, model: web, host: pve, datastore: san}")
    finding = only(loaded(catalogue, *(vms if reason == "DATASTORE_FULL" else ()), base=BASE.replace(old, new)))
    assert (finding.code, finding.figures["reason"]) == (FindingCode.WORLD_REFUSES, reason)


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("host: esx, cpu_limit: 1.5 cores", FindingCode.WRONG_UNIT),
        ("host: esx, cpu_limit: 1500", FindingCode.NO_UNIT),
        ("host: esx, cpu_limit: 1500.5 MHz", FindingCode.NOT_WHOLE),
        ("host: hv, cpu_limit: 12.5 %", FindingCode.NOT_WHOLE),
        ("host: pve, cpu_shares: high", FindingCode.WHOLE_NUMBER),
        ("host: esx, cpu_reservation: 1,5 GHz", FindingCode.COMMA_CUT),
        ("host: esx, memory: 4 Go", FindingCode.WRONG_UNIT),
        ("host: esx, vcpus: 0", FindingCode.TOO_SMALL),
        ("host: esx, power: true", FindingCode.NOT_ALLOWED),
        ("host: esx, vcpu: 2", FindingCode.UNKNOWN_FIELD),
    ],
)
def test_an_amount_of_the_wrong_kind_is_found(catalogue: Catalogue, setting: str, code: FindingCode) -> None:
    result = loaded(catalogue, f"{{id: b, model: web, {setting}}}")
    assert result.world is None
    assert [finding.code for finding in result.findings] == [code]
    assert result.findings[0].line == LINE + 1


def test_a_machine_without_model_says_everything(catalogue: Catalogue) -> None:
    result = loaded(catalogue, "{id: b, host: esx, vcpus: 1}")
    missing = {finding.figures["got"] for finding in result.findings if finding.code is FindingCode.MISSING}
    assert missing == {"memory", "disk", "guest", "application", "workload"}
    assert len(result.findings) == len(missing)


@pytest.mark.parametrize(
    ("old", "new"),
    [("id: pve,", "id: esx,"), ("id: fixed", "id: half"), ("id: san,", "id: esx-local,")],
)
def test_a_name_declared_twice_is_found(catalogue: Catalogue, old: str, new: str) -> None:
    result = loaded(catalogue, base=BASE.replace(old, new, 1))
    assert result.world is None
    assert FindingCode.DUPLICATE_ID in [finding.code for finding in result.findings]


def test_what_is_wrong_comes_in_the_order_of_the_lines(catalogue: Catalogue) -> None:
    result = loaded(catalogue, "{id: b, model: web, host: nowhere}", "{id: c, model: none, host: esx}")
    assert [finding.line for finding in result.findings] == [LINE + 1, LINE + 2]


def test_the_same_file_gives_the_same_world(catalogue: Catalogue) -> None:
    first, second = (Simulation(world) for world in (loaded(catalogue).world, loaded(catalogue).world) if world)
    assert first.digest() == second.digest()


def test_a_file_that_is_not_there_is_found(catalogue: Catalogue, tmp_path: Path) -> None:
    assert only(load_scenario(tmp_path / "none.yaml", catalogue)).code is FindingCode.UNREADABLE
    assert only(load_scenario(tmp_path, catalogue)).code is FindingCode.UNREADABLE


CATALOGUE = load_catalogue(RESOURCES)


@given(st.binary(max_size=300))
def test_any_bytes_are_explained(data: bytes) -> None:
    result = load_scenario(data, CATALOGUE, "x")
    assert (result.world is None) == bool(result.findings)


@given(st.data())
def test_any_mutation_is_a_world_or_is_explained(data: st.DataObject) -> None:
    """A line lost, doubled or moved, a word replaced by another of the file."""
    lines = SCENARIOS[data.draw(st.integers(0, len(SCENARIOS) - 1))].read_text(encoding="utf-8").splitlines()
    place = data.draw(st.integers(0, len(lines) - 1))
    words = [word for line in lines for word in line.replace(",", " ").replace("}", " ").split()]
    match data.draw(st.sampled_from(["lose", "double", "swap", "word"])):
        case "lose":
            del lines[place]
        case "double":
            lines.insert(place, lines[place])
        case "swap":
            other = data.draw(st.integers(0, len(lines) - 1))
            lines[place], lines[other] = lines[other], lines[place]
        case _:
            pieces = lines[place].split(" ")
            pieces[data.draw(st.integers(0, len(pieces) - 1))] = data.draw(st.sampled_from(words))
            lines[place] = " ".join(pieces)
    result = load_scenario("\n".join(lines).encode(), CATALOGUE, "x")
    assert (result.world is None) == bool(result.findings)
    if result.world is not None:
        Simulation(result.world).advance_to(1_000_000)
