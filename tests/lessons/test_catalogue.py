"""The catalogue: every product loads, every trait says where it comes from, a broken file is explained."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from entresol.lessons.catalogue import CatalogueError, load_catalogue, read_catalogue
from entresol.lessons.findings import FindingCode
from entresol.model.inventory import Catalogue
from entresol.model.product import (
    HypervisorType,
    KnobUnit,
    LiveMigration,
    MemoryAdmission,
    NonConvergence,
    Product,
    WeightScope,
)
from entresol.model.units import KIB_PER_GIB, KIB_PER_MIB
from entresol.model.values import HardwareId, OsId, ProductId

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FOLDERS = ("products", "hardware", "systems", "applications")
IDENTITY = {"id", "name", "vendor", "role", "sources"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(RESOURCES)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in FOLDERS:
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    return tmp_path


def product(catalogue: Catalogue, name: str) -> Product:
    return catalogue.products[ProductId(name)]


def test_every_file_is_in_the_catalogue_under_its_own_name(catalogue: Catalogue) -> None:
    for folder in FOLDERS:
        files = {path.stem for path in (RESOURCES / folder).iterdir()}
        assert files == set(getattr(catalogue, folder))


def test_every_trait_says_where_it_comes_from(catalogue: Catalogue) -> None:
    traits = {field.name for field in dataclasses.fields(Product)} - IDENTITY
    for each in catalogue.products.values():
        assert set(each.sources) == traits, each.id
        for source in each.sources.values():
            assert source.evidence in "VMDKA"
            assert len(source.reference) > 8


def test_what_the_weight_is_attached_to_differs_by_product(catalogue: Catalogue) -> None:
    """Finding 3 of the model: it changes the answer at default settings."""
    esxi, hyperv, proxmox = (product(catalogue, name) for name in ("esxi", "hyperv", "proxmox"))
    assert esxi.cpu_weight is not None
    assert dict(esxi.cpu_weight.presets or {}) == {"low": 500, "normal": 1000, "high": 2000}
    assert esxi.cpu_weight.default_per_vcpu
    assert esxi.cpu_weight_scope is WeightScope.MACHINE
    assert (hyperv.cpu_weight_scope, proxmox.cpu_weight_scope) == (WeightScope.VCPU, WeightScope.MACHINE)
    assert product(catalogue, "virtualbox").cpu_weight_scope is WeightScope.VCPU
    for each in (hyperv, proxmox):
        assert each.cpu_weight is not None
        assert (each.cpu_weight.minimum, each.cpu_weight.maximum, each.cpu_weight.default) == (1, 10_000, 100)
        assert not each.cpu_weight.default_per_vcpu


def test_each_product_has_its_own_knobs_in_its_own_units(catalogue: Catalogue) -> None:
    knobs = {
        name: tuple(
            None if knob is None else (knob.name, knob.unit)
            for knob in (each.cpu_weight, each.cpu_reservation, each.cpu_limit)
        )
        for name, each in catalogue.products.items()
    }
    assert knobs == {
        "esxi": (("Shares", KnobUnit.SHARES), ("Reservation", KnobUnit.MHZ), ("Limit", KnobUnit.MHZ)),
        "hyperv": (
            ("RelativeWeight", KnobUnit.SHARES),
            ("Reserve", KnobUnit.PERCENT),
            ("Maximum", KnobUnit.PERCENT),
        ),
        "proxmox": (("cpuunits", KnobUnit.SHARES), None, ("cpulimit", KnobUnit.MILLICORES)),
        "virtualbox": (("--vm-process-priority", KnobUnit.SHARES), None, ("cpuexecutioncap", KnobUnit.PERCENT)),
        "workstation": (None, None, None),
    }
    priority = product(catalogue, "virtualbox").cpu_weight
    assert priority is not None
    assert dict(priority.presets or {}) == {"low": 330, "normal": 1000, "high": 3050}
    assert priority.only_presets


def test_the_same_start_has_its_own_admission_on_each_product(catalogue: Catalogue) -> None:
    assert {name: each.memory_admission for name, each in catalogue.products.items()} == {
        "esxi": MemoryAdmission.RESERVATION,
        "hyperv": MemoryAdmission.STARTUP_FREE,
        "proxmox": MemoryAdmission.NONE,
        "virtualbox": MemoryAdmission.FITS_IN_HOST,
        "workstation": MemoryAdmission.FITS_IN_HOST,
    }


def test_live_migration_differs_by_product(catalogue: Catalogue) -> None:
    assert {name: each.live_migration for name, each in catalogue.products.items()} == {
        "esxi": LiveMigration.WITH_STORAGE_OPTION,
        "hyperv": LiveMigration.WITH_STORAGE_OPTION,
        "proxmox": LiveMigration.WITH_STORAGE_OPTION,
        "virtualbox": LiveMigration.SHARED_STORAGE_ONLY,
        "workstation": LiveMigration.NONE,
    }
    assert product(catalogue, "proxmox").migration_downtime_us == 100_000
    assert product(catalogue, "proxmox").non_convergence is NonConvergence.RAISE_DOWNTIME


def test_type_two_products_are_those_that_need_a_system(catalogue: Catalogue) -> None:
    for each in catalogue.products.values():
        assert (each.type is HypervisorType.TYPE_2) == bool(each.host_os_families), each.id


@pytest.mark.parametrize(("vcpus", "memory_mib"), [(1, 256), (2, 1024), (4, 4096), (8, 16384)])
def test_the_overhead_of_esxi_is_the_fitted_formula(catalogue: Catalogue, vcpus: int, memory_mib: int) -> None:
    overhead = product(catalogue, "esxi").memory_overhead.for_vm_kib(vcpus, memory_mib * KIB_PER_MIB)
    assert overhead / KIB_PER_MIB == pytest.approx(14.19 + 4.027 * vcpus + 0.00743 * memory_mib, abs=0.02)


def test_the_first_gib_is_free_of_overhead_on_hyperv_only(catalogue: Catalogue) -> None:
    overhead = product(catalogue, "hyperv").memory_overhead
    assert overhead.for_vm_kib(2, KIB_PER_GIB) == 32 * KIB_PER_MIB
    assert overhead.for_vm_kib(2, 5 * KIB_PER_GIB) == 64 * KIB_PER_MIB


def test_hardware_is_that_of_the_model(catalogue: Catalogue) -> None:
    facts = {
        name: (each.cores, each.threads, each.core_khz, each.memory_kib // KIB_PER_GIB, each.nic_kbps)
        for name, each in catalogue.hardware.items()
    }
    assert facts == {
        "laptop": (8, 16, 3_000_000, 16, 1_000_000),
        "small-server": (8, 16, 2_600_000, 64, 2_000_000),
        "rack-server": (32, 64, 2_400_000, 256, 20_000_000),
    }
    laptop = catalogue.hardware[HardwareId("laptop")]
    steps = {high - low for low, high in zip(laptop.power_mw, laptop.power_mw[1:], strict=False)}
    assert steps == {3_700}
    assert catalogue.hardware[HardwareId("small-server")].power_mw[0] == 41_600


def test_a_system_rests_otherwise_as_a_guest(catalogue: Catalogue) -> None:
    windows = catalogue.systems[OsId("windows-11")]
    assert (windows.base_cpu_ppm, windows.base_guest_cpu_ppm) == (30_000, 20_000)
    debian = catalogue.systems[OsId("debian-12")]
    assert debian.base_guest_cpu_ppm == debian.base_cpu_ppm == 5_000


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("    evidence: V\n", "", FindingCode.MISSING, "traits › type"),
        ("value: type1", "value: type3", FindingCode.NOT_ALLOWED, "traits › type › value"),
        ("shares, minimum: 1", "shares, minimun: 1", FindingCode.UNKNOWN_FIELD, "minimun"),
        ("base: 150 MiB", "base: 150", FindingCode.NO_UNIT, "traits › memory_overhead › value › base"),
        ("id: proxmox", "id: esxi", FindingCode.DUPLICATE_ID, "id"),
        ("  erases_host:", "  erases_disk:", FindingCode.UNKNOWN_FIELD, "erases_disk"),
        ("name: Proxmox VE", "name: Proxmox: VE", FindingCode.COLON_IN_TEXT, ""),
    ],
)
def test_a_broken_file_is_explained(copy: Path, old: str, new: str, code: FindingCode, field: str) -> None:
    path = copy / "products" / "proxmox.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "{name: cpuunits, unit: shares, minimum: 1,", "{name: cpuunits, unit: shares, minimum: 1\n,"
    )
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    catalogue, findings = read_catalogue(copy)
    assert code in [finding.code for finding in findings]
    assert any(field in finding.field for finding in findings)
    assert all(finding.file == "products/proxmox.yaml" for finding in findings)
    assert "esxi" in catalogue.products
    with pytest.raises(CatalogueError):
        load_catalogue(copy)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\x00" * 100, b"a: &x 1", b"- 1", b"x: " + b"y" * 600_000])
def test_any_bytes_are_explained(copy: Path, content: bytes) -> None:
    (copy / "hardware" / "laptop.yaml").write_bytes(content)
    _, findings = read_catalogue(copy)
    assert [finding.file for finding in findings][:1] == ["hardware/laptop.yaml"]


def test_a_folder_without_catalogue_is_explained(tmp_path: Path) -> None:
    _, findings = read_catalogue(tmp_path)
    assert {finding.file for finding in findings} == set(FOLDERS)
