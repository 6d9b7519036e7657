"""Before the drop: verdicts that come true, consequences in figures, remedies that work."""

from dataclasses import replace

import pytest
from hypothesis import given

from entresol.engine.commands import (
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RenameVm,
    RunApplication,
    ShutDownVm,
    StartVm,
)
from entresol.engine.foresight import verdict_for
from entresol.engine.refusal import RefusalCode, Remedy, RemedyCode
from entresol.engine.rules import refusal_for
from entresol.engine.rules.remedy import remedy_for
from entresol.engine.simulation import Simulation
from entresol.engine.verdict import ConsequenceCode, Forecast, VerdictState
from entresol.model.inventory import Inventory
from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, HostId, ModelId, OsId, ProductId, VmId
from entresol.model.vm import CpuSettings, PowerState
from entresol.model.workload import DemandStep, Workload
from entresol.model.world import World
from tests.engine.labs import (
    DEBIAN,
    ESXI,
    GIB,
    HYPERV,
    MIB,
    PLAIN,
    PROXMOX,
    SMT,
    VIRTUALBOX,
    WINDOWS,
    WORKSTATION,
    S,
    campus,
    host,
    machine,
    steady,
    until,
    waves,
    world,
)
from tests.engine.scripts import commands

A, H, THERE = VmId("a"), HostId("h"), HostId("i")
NEW = LocalizedText.same("new")


@given(commands)
def test_a_verdict_says_what_the_act_would_be_answered(command: Command) -> None:
    simulation = Simulation(campus())
    simulation.advance_to(5 * S)
    frame, digest = simulation.frame(), simulation.digest()
    verdict = verdict_for(command, frame)
    assert simulation.digest() == digest, "asking changes nothing"
    assert verdict.refusal == simulation.apply(command)
    assert (verdict.state is VerdictState.REFUSED) == (verdict.refusal is not None)
    assert (verdict.state is VerdictState.CONSEQUENCE) == (verdict.consequence is not None)
    assert verdict.remedy is None or verdict.refusal is not None


def running(simulation: Simulation, vm: VmId) -> None:
    until(simulation, lambda: simulation.inventory.vms[vm].power is PowerState.RUNNING)


@pytest.mark.parametrize("product", [ESXI, HYPERV, PROXMOX, VIRTUALBOX], ids=lambda product: product.id)
def test_a_forecast_comes_true(product: object) -> None:
    vm = machine("a", None, workload=waves(700, memory_kib=GIB, net_kbps=9_000), guest=DEBIAN)
    lab = world([host("h", product)], [vm])  # type: ignore[arg-type]
    simulation = Simulation(lab)
    before = simulation.frame().hosts
    forecast = verdict_for(PlaceVm(A, H), simulation.frame()).forecast
    assert forecast is not None
    assert simulation.apply(PlaceVm(A, H)) is None
    running(simulation, A)
    after = simulation.frame().hosts
    assert after.cpu_used_khz[0] - before.cpu_used_khz[0] == forecast.cpu_khz
    assert after.memory_used_kib[0] - before.memory_used_kib[0] == forecast.memory_kib
    assert after.disk_used_bytes[0] - before.disk_used_bytes[0] == forecast.disk_bytes
    assert after.net_kbps[0] - before.net_kbps[0] == forecast.net_kbps == 9_000


def test_a_forecast_of_a_move_is_what_the_machine_does_now() -> None:
    slow = replace(PLAIN, core_khz=1_000_000)
    vm = machine("a", "h", workload=waves(500, 1_500, memory_kib=GIB), guest=DEBIAN)
    hosts = [host("h", HYPERV), host("i", HYPERV, hardware=slow)]
    simulation = Simulation(world(hosts, [vm], shared=("h", "i")))
    simulation.advance_to(2 * S)
    verdict = verdict_for(MigrateVm(A, THERE, with_storage=True), simulation.frame())
    assert verdict.forecast == Forecast(
        cpu_khz=1_505_000,
        memory_kib=2 * GIB + 40 * MIB,
        disk_bytes=4_000_000_000,
        disk_kb_s=0,
        net_kbps=0,
    )


def test_contention_is_foreseen() -> None:
    simulation = Simulation(world([host("h", ESXI, hardware=SMT)], [machine("b", "h", vcpus=3), machine("a", None)]))
    verdict = verdict_for(PlaceVm(A, H), simulation.frame())
    assert verdict.state is VerdictState.CONSEQUENCE
    assert verdict.consequence is not None
    assert verdict.consequence.code is ConsequenceCode.CPU_CONTENTION
    assert verdict.consequence.figures == {"demand_khz": 10_000_000, "capacity_khz": 8_000_000}
    assert verdict_for(PlaceVm(A, H, start=False), simulation.frame()).state is VerdictState.POSSIBLE


def test_a_limit_bounds_a_forecast() -> None:
    vm = replace(machine("a", "h", power=PowerState.OFF), cpu=CpuSettings(limit=700))
    simulation = Simulation(world([host("h", ESXI)], [vm]))
    forecast = verdict_for(StartVm(A), simulation.frame()).forecast
    assert forecast is not None
    assert forecast.cpu_khz == 700_000


def test_overcommitment_is_foreseen() -> None:
    machines = [machine("b", "h", memory_kib=12 * GIB, workload=steady(1)), machine("a", None, memory_kib=4 * GIB)]
    simulation = Simulation(world([host("h", PROXMOX)], machines))
    consequence = verdict_for(PlaceVm(A, H), simulation.frame()).consequence
    assert consequence is not None
    assert consequence.code is ConsequenceCode.MEMORY_OVERCOMMIT
    assert consequence.figures == {"promised_kib": 17 * GIB + 256 * MIB, "capacity_kib": 16 * GIB}


def test_a_long_pause_is_foreseen() -> None:
    load = steady(10, memory_kib=GIB, dirty_kib_s=500 * MIB, writable_kib=600 * MIB)
    hosts = [host("h", HYPERV), host("i", HYPERV)]
    lab = world(hosts, [machine("a", "h", workload=load, datastore="san")], shared=("h", "i"))
    simulation = Simulation(lab)
    consequence = verdict_for(MigrateVm(A, THERE), simulation.frame()).consequence
    assert consequence is not None
    assert consequence.code is ConsequenceCode.WILL_NOT_CONVERGE
    assert simulation.apply(MigrateVm(A, THERE)) is None
    until(simulation, lambda: not simulation.frame().migrations)
    record = simulation.frame().finished_migrations[0]
    assert consequence.figures["downtime_us"] == record.downtime_us
    assert consequence.figures["duration_us"] == record.ended_us


def test_a_long_pause_is_foreseen_before_the_load_writes_most() -> None:
    calm, wild = (
        DemandStep(duration_us=60 * S, cpu_millicores=1, memory_touched_kib=GIB, dirty_kib_s=rate, writable_set_kib=GIB)
        for rate in (0, 900 * MIB)
    )
    hosts = [host("h", HYPERV), host("i", HYPERV)]
    vm = machine("a", "h", workload=Workload(steps=(calm, wild)), datastore="san")
    frame = Simulation(world(hosts, [vm], shared=("h", "i"))).frame()
    consequence = verdict_for(MigrateVm(A, THERE), frame).consequence
    assert consequence is not None
    assert consequence.code is ConsequenceCode.WILL_NOT_CONVERGE


def test_traffic_on_the_link_is_counted_in() -> None:
    talker = machine("t", "i", workload=steady(0, net_kbps=400_000))
    simulation = Simulation(world([host("h", HYPERV), host("i", HYPERV)], [machine("a", "h"), talker]))
    consequence = verdict_for(MigrateVm(A, THERE, with_storage=True), simulation.frame()).consequence
    assert consequence is not None
    assert consequence.figures["duration_us"] == -(-32 * S * 10 // 6)


def test_disks_to_copy_are_foreseen() -> None:
    hosts = [host("h", HYPERV), host("i", HYPERV)]
    simulation = Simulation(world(hosts, [machine("a", "h", workload=steady(10))]))
    consequence = verdict_for(MigrateVm(A, THERE, with_storage=True), simulation.frame()).consequence
    assert consequence is not None
    assert consequence.code is ConsequenceCode.MOVES_DISKS
    assert consequence.figures == {"bytes": 4_000_000_000, "duration_us": 32 * S}
    assert simulation.apply(PowerOffVm(A)) is None
    cold = verdict_for(ColdMigrateVm(A, THERE), simulation.frame()).consequence
    assert cold == consequence


def test_acts_that_load_no_host_have_no_forecast() -> None:
    simulation = Simulation(campus())
    assert verdict_for(RenameVm(A, "z"), simulation.frame()).forecast is None
    assert verdict_for(StartVm(VmId("nobody")), simulation.frame()).forecast is None


def remedy(command: Command, lab: World | Inventory) -> Remedy | None:
    inventory = lab.inventory if isinstance(lab, World) else lab
    refusal = refusal_for(command, inventory)
    assert refusal is not None
    return remedy_for(command, refusal, inventory)


def create(where: HostId) -> CreateVm:
    return CreateVm(VmId("n"), ModelId("web"), where, NEW)


def test_another_host_that_accepts_is_named_with_its_free_memory() -> None:
    hosts = [host("h"), host("full", HYPERV), host("i", HYPERV)]
    machines = [machine("b", "full", memory_kib=13 * GIB), machine("c", "i", memory_kib=4 * GIB)]
    found = remedy(create(H), world(hosts, machines))
    overhead = 32 * MIB + 24 * MIB
    assert found == Remedy(RemedyCode.OTHER_HOST, {"host": "i", "free_kib": 10 * GIB - overhead})


@pytest.mark.parametrize("names", ["ij", "ji"])
def test_the_roomiest_of_the_other_hosts_is_named(names: str) -> None:
    hosts = [host("h"), *(host(name, HYPERV) for name in names)]
    found = remedy(create(H), world(hosts, [machine("c", "i", memory_kib=4 * GIB)]))
    assert found == Remedy(RemedyCode.OTHER_HOST, {"host": "j", "free_kib": 14 * GIB})


def test_a_machine_that_may_not_be_touched_is_not_proposed() -> None:
    machines = [
        replace(machine("sealed", "h", memory_kib=3 * GIB), locked=True),
        machine("other", "h", memory_kib=6 * GIB),
        machine("a", "h", memory_kib=6 * GIB, power=PowerState.OFF),
    ]
    found = remedy(StartVm(A), world([host("h", HYPERV)], machines))
    assert found is not None
    assert found.figures["vm"] == "other"


def test_the_machine_to_stop_is_the_smallest_that_is_enough() -> None:
    machines = [
        machine("small", "h", memory_kib=GIB),
        machine("medium", "h", memory_kib=3 * GIB),
        machine("large", "h", memory_kib=8 * GIB),
        machine("a", "h", memory_kib=4 * GIB, power=PowerState.OFF),
    ]
    lab = world([host("h", HYPERV)], machines)
    assert remedy(StartVm(A), lab) == Remedy(RemedyCode.STOP_VM, {"vm": "medium", "freed_kib": 3 * GIB + 48 * MIB})
    simulation = Simulation(lab)
    assert simulation.apply(PowerOffVm(VmId("medium"))) is None
    assert simulation.apply(StartVm(A)) is None, "the remedy works"


def test_a_smaller_machine_is_the_last_resort() -> None:
    lab = world([host("h", HYPERV)], [machine("a", "h", memory_kib=20 * GIB, power=PowerState.OFF)])
    found = remedy(StartVm(A), lab)
    assert found is not None
    assert found.code is RemedyCode.SMALLER_VM
    fitting = replace(lab.inventory.vms[A], memory_kib=int(found.figures["free_kib"]))
    assert refusal_for(StartVm(A), replace(lab.inventory, vms={A: fitting})) is None
    wide = world([host("h", PROXMOX)], [machine("a", "h", vcpus=9, power=PowerState.OFF)])
    assert remedy(StartVm(A), wide) == Remedy(RemedyCode.SMALLER_VM, {"host_vcpus": 4})


def test_a_hypervisor_is_installed_where_there_is_none_elsewhere() -> None:
    assert remedy(create(H), world([host("h")])) == Remedy(
        RemedyCode.INSTALL_HYPERVISOR, {"host": "h", "product": "esxi"}
    )
    found = remedy(create(H), world([host("h", os=WINDOWS)]))
    assert found == Remedy(RemedyCode.INSTALL_HYPERVISOR, {"host": "h", "product": "hyperv"})


def test_the_system_comes_before_the_product_and_the_application() -> None:
    lab = world([host("h")])
    wanted = Remedy(RemedyCode.INSTALL_OS, {"host": "h", "os": "debian"})
    assert remedy(InstallHypervisor(H, ProductId("workstation")), lab) == wanted
    assert remedy(RunApplication(H, ApplicationId("mail")), lab) == wanted
    assert refusal_for(InstallOs(H, OsId("debian")), lab.inventory) is None


def test_erasing_is_confirmed() -> None:
    lab = world([host("h", os=DEBIAN)])
    assert remedy(InstallHypervisor(H, ProductId("esxi")), lab) == Remedy(RemedyCode.CONFIRM_ERASE, {"host": "h"})


def test_ways_to_move_a_machine() -> None:
    hosts = [host("h", HYPERV), host("i", HYPERV)]
    local = world(hosts, [machine("a", "h")])
    assert remedy(MigrateVm(A, THERE), local) == Remedy(RemedyCode.MOVE_DISKS_TOO, {"vm": "a", "target": "i"})
    assert remedy(ColdMigrateVm(A, THERE), local) == Remedy(RemedyCode.SHUT_DOWN_FIRST, {"vm": "a"})
    stopped = world(hosts, [machine("a", "h", power=PowerState.OFF)])
    assert remedy(MigrateVm(A, THERE), stopped) == Remedy(RemedyCode.COLD_MIGRATE, {"vm": "a", "target": "i"})
    desks = world([host("h", WORKSTATION), host("i", WORKSTATION)], [machine("a", "h")])
    assert remedy(MigrateVm(A, THERE), desks) == Remedy(RemedyCode.SHUT_DOWN_FIRST, {"vm": "a"})
    mixed = world([host("h", HYPERV), host("i", PROXMOX), host("j", HYPERV)], [machine("a", "h", datastore="san")],
                  shared=("h", "j"))  # fmt: skip
    found = remedy(MigrateVm(A, THERE), mixed)
    assert found is not None
    assert (found.code, found.figures["host"]) == (RemedyCode.OTHER_HOST, "j")


def test_what_must_stop_first_is_said_unless_it_may_not_be_stopped() -> None:
    busy = world([host("h", HYPERV)], [machine("a", "h")])
    assert remedy(DestroyVm(A), busy) == Remedy(RemedyCode.SHUT_DOWN_FIRST, {"vm": "a"})
    kept = world([host("h", HYPERV)], [machine("a", "h")], allowed=("destroy_vm",))
    assert remedy(DestroyVm(A), kept) is None


def test_nothing_is_proposed_when_nothing_would_do() -> None:
    simulation = Simulation(campus())
    assert remedy(ShutDownVm(VmId("g")), simulation.inventory) is None
    lonely = world([host("h", HYPERV)], [machine("a", "h")])
    assert remedy(MigrateVm(A, H), lonely) is None
    refusal = refusal_for(MigrateVm(A, H), lonely.inventory)
    assert refusal is not None
    assert refusal.code is RefusalCode.SAME_HOST
