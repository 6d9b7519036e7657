"""The public reference cases: measured, documented or defined elsewhere, read from the file they came in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from entresol.engine.commands import Command, InstallHypervisor, MigrateVm, PlaceVm, StartVm
from entresol.engine.rules import refusal_for
from entresol.engine.sharing.cpu import default_weight
from entresol.engine.sharing.migration import plan_precopy
from entresol.engine.sharing.power import power_mw
from entresol.engine.sharing.waterfill import Claim, Pool, fill_tree
from entresol.engine.simulation import Simulation
from entresol.model.product import Product
from entresol.model.units import KIB_PER_MIB
from entresol.model.values import HostId, ProductId, VmId
from entresol.model.vm import CpuSettings, PowerState
from tests.engine.labs import DEBIAN, ESXI, PLAIN, PROXMOX, SMT, WORKSTATION, S, host, machine, world

FILE = Path(__file__).with_name("reference_cases.yaml")
CASES: Sequence[Mapping[str, Any]] = YAML(typ="safe").load(FILE)["cases"]

FINE = 1_000_000
"""Small units in one of the file's: sharing is exact on integers."""


def share_cpu(inputs: Mapping[str, Any]) -> Mapping[str, float]:
    capacity = int(inputs["capacity"] * FINE)

    def member(consumer: Mapping[str, Any]) -> Claim | Pool:
        if "children" in consumer:
            return Pool(consumer["weight"], tuple(member(child) for child in consumer["children"]))
        cap = int(min(consumer.get("demand", inputs["capacity"]), consumer.get("limit", inputs["capacity"])) * FINE)
        return Claim(consumer["weight"], cap, min(cap, int(consumer.get("reservation", 0) * FINE)))

    def names(consumers: Sequence[Mapping[str, Any]]) -> list[str]:
        return [
            name for each in consumers for name in (names(each["children"]) if "children" in each else [each["name"]])
        ]

    shares = fill_tree(capacity, [member(each) for each in inputs["consumers"]])
    return {name: share / FINE for name, share in zip(names(inputs["consumers"]), shares, strict=True)}


def share_presets(inputs: Mapping[str, Any]) -> Mapping[str, float]:
    """CPU shares; memory shares belong to a later slice."""
    assert inputs["product"] == "esxi"
    presets = ESXI.cpu_weight.presets if ESXI.cpu_weight is not None else None
    assert presets is not None
    assert default_weight(ESXI, inputs["vcpus"]) == presets["normal"] * inputs["vcpus"]
    return {"cpu_shares": presets[inputs["level"]] * inputs["vcpus"]}


def ready_percent(inputs: Mapping[str, Any]) -> Mapping[str, float]:
    """Make a machine wait for that long on a host of one core, and read the counter back."""
    interval_us = inputs["interval_s"] * S
    waited_us = inputs["summation_ms"] * 1_000
    weights = (interval_us - waited_us, waited_us)
    machines = [
        replace(machine(name, "h", vcpus=1), cpu=CpuSettings(shares=weight))
        for name, weight in zip("ab", weights, strict=True)
    ]
    simulation = Simulation(world([host("h", ESXI, hardware=replace(PLAIN, cores_per_socket=1))], machines))
    simulation.advance_to(interval_us)
    frame = simulation.frame()
    assert abs(frame.vms.cpu_ready_us[0] - waited_us) <= 20
    return {"percent": frame.vms.cpu_ready_ppm[0] / 10_000}


def overhead(inputs: Mapping[str, Any]) -> Mapping[str, float]:
    kib = ESXI.memory_overhead.for_vm_kib(inputs["vcpus"], inputs["memory_mb"] * KIB_PER_MIB)
    return {"overhead_mb": kib / KIB_PER_MIB}


def precopy(inputs: Mapping[str, Any]) -> Mapping[str, float | bool]:
    def kib(megabytes: float) -> int:
        return int(megabytes * 1_000_000) // 1_024

    plan = plan_precopy(
        resident_kib=kib(inputs["initial_mb"]),
        writable_set_kib=kib(inputs["working_set_mb"]),
        dirty_kib_s=kib(inputs["dirty_mb_per_s"]),
        kbps=inputs["bandwidth_mb_per_s"] * 8_000,
        pause_us=inputs["downtime_limit_ms"] * 1_000,
    )
    return {
        "transferred_mb": plan.sent_kib * 1_024 / 1_000_000,
        "total_s": plan.total_us / S,
        "downtime_ms_max": plan.downtime_us / 1_000,
        "converges": plan.converged,
    }


def power(inputs: Mapping[str, Any]) -> Mapping[str, Sequence[float]]:
    table = [round(watts * 1_000) for watts in inputs["table_w"]]
    return {"watts": [power_mw(table, round(use * FINE), FINE) / 1_000 for use in inputs["utilisation"]]}


def precondition(inputs: Mapping[str, Any]) -> Mapping[str, object]:
    refusal = refusal_for(*_situation(inputs))
    return {"accepted": refusal is None, "reason": None if refusal is None else refusal.code.value}


def _situation(inputs: Mapping[str, Any]) -> tuple[Command, Any]:
    h, a = HostId("h"), VmId("a")
    match inputs["action"]:
        case "place_vm":
            lab = world([host("h", os=DEBIAN)], [machine("a", None)])
            return PlaceVm(a, h), lab.inventory
        case "install_hypervisor":
            return InstallHypervisor(h, ProductId(inputs["product"])), world([host("h")]).inventory
        case "start_vm":
            hardware = SMT if inputs["host_logical_cpus"] == SMT.threads else PLAIN
            assert hardware.threads == inputs["host_logical_cpus"]
            vm = machine("a", "h", vcpus=inputs["vcpus"], power=PowerState.OFF)
            return StartVm(a), world([host("h", PROXMOX, hardware=hardware)], [vm]).inventory
        case _:
            product: Product = {"vmware_workstation": WORKSTATION}[inputs["product"]]
            lab = world([host("h", product), host("i", product)], [machine("a", "h")], shared=("h", "i"))
            return MigrateVm(a, HostId("i")), lab.inventory


JUDGED: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    "cpu_share": share_cpu,
    "share_presets": share_presets,
    "cpu_ready_percent": ready_percent,
    "vm_overhead_mb": overhead,
    "migration_precopy": precopy,
    "power_table": power,
    "precondition": precondition,
}

LATER = {
    "hyperv_cpu_group",
    "esxi_minfree",
    "idle_tax_k",
    "pve_autoballoon",
    "iops_limit_from_bandwidth",
    "overhead_ratio",
    "ha_percentage",
    "availability_downtime",
}
"""Mechanisms of coming slices. A case of any other name must be judged here."""


def test_no_case_is_forgotten() -> None:
    assert {case["mechanism"] for case in CASES} == set(JUDGED) | LATER


@pytest.mark.parametrize("case", [each for each in CASES if each["mechanism"] in JUDGED], ids=lambda case: case["id"])
def test_a_reference_case(case: Mapping[str, Any]) -> None:
    found = JUDGED[case["mechanism"]](case["inputs"])
    tolerance = case["tolerance"]
    compared = 0
    for name, expected in case["expected"].items():
        if name not in found:
            assert (case["id"], name) == ("P-CPU-10", "mem_shares")
            continue
        compared += 1
        actual = found[name]
        if name.endswith("_max"):
            assert actual <= expected
        elif isinstance(expected, bool | str):
            assert actual == expected
        else:
            assert actual == pytest.approx(expected, abs=tolerance.get("abs", 0), rel=tolerance.get("rel", 0))
    assert compared
