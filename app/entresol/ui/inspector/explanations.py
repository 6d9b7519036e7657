"""Why a machine is slow, in figures, and what can be done about it here and now."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Command
from entresol.engine.frame import Frame
from entresol.engine.verdict import ConsequenceCode, Verdict, VerdictState
from entresol.model.text import LanguageCode
from entresol.model.values import HostId
from entresol.model.vm import Vm
from entresol.ui.carrying.orders import zones
from entresol.ui.inspector.facts import HostFacts, VmFacts, host_facts
from entresol.ui.menus.verbs import carried_of
from entresol.ui.words import knobs, units
from entresol.ui.words.names import Names

translate = QCoreApplication.translate
_FEW = 2


@dataclass(frozen=True, slots=True)
class Explanation:
    """A question, its answer, and the ways out that exist."""

    question: str
    answer: str
    ways_out: tuple[str, ...]


def explain_vm(
    vm: Vm, facts: VmFacts, frame: Frame, judge: Callable[[Command], Verdict], language: LanguageCode
) -> Explanation | None:
    """Return what is wrong with ``vm``, if something is."""
    names = Names(frame.inventory, language)
    if vm.host is None:
        return None
    question = translate("Inspector", "Why is {vm} slow?").format(vm=names.vm(vm.id))
    if facts.is_held_back and facts.limited_ppm >= facts.ready_ppm:
        return Explanation(question, _limited(vm, facts, names), _out_of_limit(vm, names))
    if facts.waits:
        host = host_facts(vm.host, frame)
        return Explanation(question, _waiting(vm, facts, host, names), _out_of_contention(vm, frame, judge, names))
    return None


def _waiting(vm: Vm, facts: VmFacts, host: HostFacts, names: Names) -> str:
    figures = {
        "vm": names.vm(vm.id),
        "host": names.host(vm.host or ""),
        "asked": units.cores(host.demand_milli),
        "cores": units.number(host.cores),
        "ready": units.percent(facts.ready_ppm),
    }
    if host.machines == 1:
        text = translate(
            "Inspector",
            "{host} is asked for {asked} cores and has {cores}. {vm} shares them with the system and the applications "
            "of the host, so it waits {ready} of the time (CPU ready).",
        )
        return text.format(**figures)
    asked = translate("Inspector", "The %n VM(s) request {asked} cores; {host} has {cores}.", None, host.machines)
    text = translate(
        "Inspector",
        "{asked} The hypervisor shares the time in slices, so {vm} waits {ready} of the time (CPU ready).",
    )
    return text.format(asked=asked.format(**figures), vm=figures["vm"], ready=figures["ready"])


def _limited(vm: Vm, facts: VmFacts, names: Names) -> str:
    text = translate(
        "Inspector",
        "Its own limit holds {vm} back {limited} of the time: it runs {running} vCPU and would use {wanted}. "
        "A limit holds even when the host is idle.",
    )
    return text.format(
        vm=names.vm(vm.id),
        limited=units.percent(facts.limited_ppm),
        running=units.cores(facts.running_milli),
        wanted=units.cores(facts.running_milli + facts.limited_milli + facts.waiting_milli),
    )


def _out_of_limit(vm: Vm, names: Names) -> tuple[str, ...]:
    return (translate("Inspector", "Raise the limit of {vm}, or remove it.").format(vm=names.vm(vm.id)),)


def _out_of_contention(vm: Vm, frame: Frame, judge: Callable[[Command], Verdict], names: Names) -> tuple[str, ...]:
    ways: list[str] = []
    for host in _better_hosts(vm, frame, judge):
        text = translate("Inspector", "Migrate {vm} to {host}, which still has {cores} to spare.")
        cores = knobs.cores(Fraction(host_facts(host, frame).free_milli // 100, 10))
        ways.append(text.format(vm=names.vm(vm.id), host=names.host(host), cores=cores))
    product = None if vm.host is None else frame.inventory.product_of(vm.host)
    if product is not None and product.cpu_weight is not None:
        ways.append(translate("Inspector", "Raise its priority: the other VMs will then wait more."))
    ways.append(translate("Inspector", "Shut down a VM of this host that is not needed."))
    return tuple(ways)


def _better_hosts(vm: Vm, frame: Frame, judge: Callable[[Command], Verdict]) -> list[HostId]:
    """Return the hosts that would take the machine without contention, the freest first."""
    found = [zone.host for zone in zones(carried_of(vm), frame.inventory, judge) if _is_good(zone.verdict)]
    found.sort(key=lambda host: -host_facts(host, frame).free_milli)
    return found[:_FEW]


def _is_good(verdict: Verdict) -> bool:
    if verdict.state is VerdictState.POSSIBLE:
        return True
    consequence = verdict.consequence
    return consequence is not None and consequence.code is ConsequenceCode.MOVES_DISKS
