"""What a host says while something is carried over it: a short flag, a spoken sentence, figures before and after."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import ColdMigrateVm, Command, MigrateVm, RunApplication
from entresol.engine.frame import Frame
from entresol.engine.verdict import Consequence, ConsequenceCode, Verdict, VerdictState
from entresol.model.text import LanguageCode
from entresol.model.units import KIB_PER_GIB
from entresol.model.values import HostId
from entresol.ui.words import refusals, units
from entresol.ui.words.names import Names
from entresol.ui.words.refusals import Explanation

translate = QCoreApplication.translate


class Tone(StrEnum):
    """How something is meant; each has its colour, its icon and its outline."""

    OK = "ok"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Flag:
    """A short reason: an icon, a title and at most one line with figures."""

    tone: Tone
    icon: str
    title: str
    detail: str


def flag_of(verdict: Verdict, command: Command, host: HostId, frame: Frame, language: LanguageCode) -> Flag:
    """Return the flag over ``host`` for a drop that would be ``command``."""
    match verdict.state:
        case VerdictState.POSSIBLE:
            return Flag(Tone.OK, "circle-check", possible_title(command), after(verdict, host, frame))
        case VerdictState.CONSEQUENCE:
            title, detail = consequence_words(verdict.consequence)
            return Flag(Tone.WARN, "triangle-alert", title, detail)
        case VerdictState.REFUSED:
            names = Names(frame.inventory, language)
            refusal = verdict.refusal
            if refusal is None:
                return Flag(Tone.ERROR, "octagon-x", translate("Verdicts", "Not possible"), "")
            icon = "octagon-x" if refusals.is_quantity(refusal) else "ban"
            return Flag(Tone.ERROR, icon, refusals.title(refusal), refusals.brief(refusal, names))


def possible_title(command: Command) -> str:
    """Return the title of a drop that nothing forbids."""
    match command:
        case MigrateVm():
            return translate("Verdicts", "Live migration possible")
        case ColdMigrateVm():
            return translate("Verdicts", "Cold migration possible")
        case RunApplication():
            return translate("Verdicts", "Can run here")
        case _:
            return translate("Verdicts", "Drop possible")


def after(verdict: Verdict, host: HostId, frame: Frame) -> str:
    """Return what memory would become: memory: 20 → 28 of 32 GiB."""
    if verdict.forecast is None or verdict.forecast.memory_kib <= 0:
        return ""
    row = frame.host_index[host]
    used = frame.hosts.memory_used_kib[row]
    capacity = frame.hosts.memory_capacity_kib[row]
    return translate("Verdicts", "memory: {before} → {after} of {capacity}").format(
        before=_gib(used), after=_gib(used + verdict.forecast.memory_kib), capacity=units.memory(capacity)
    )


def consequence_words(consequence: Consequence | None) -> tuple[str, str]:
    """Return the title and the line with figures of a consequence."""
    if consequence is None:
        return translate("Verdicts", "Possible, at a price"), ""
    figures = consequence.figures
    match consequence.code:
        case ConsequenceCode.CPU_CONTENTION:
            return (
                translate("Verdicts", "Possible, with CPU contention"),
                translate("Verdicts", "{demand} would be asked of {capacity}").format(
                    demand=units.frequency(int(figures["demand_khz"])),
                    capacity=units.frequency(int(figures["capacity_khz"])),
                ),
            )
        case ConsequenceCode.MEMORY_OVERCOMMIT:
            return (
                translate("Verdicts", "Possible, memory overcommitted"),
                translate("Verdicts", "{promised} promised of {capacity}").format(
                    promised=units.memory(int(figures["promised_kib"])),
                    capacity=units.memory(int(figures["capacity_kib"])),
                ),
            )
        case ConsequenceCode.MOVES_DISKS:
            return (
                translate("Verdicts", "Possible, with its disks"),
                translate("Verdicts", "{amount} to copy, about {duration}").format(
                    amount=units.disk(int(figures["bytes"])), duration=units.duration(int(figures["duration_us"]))
                ),
            )
        case ConsequenceCode.WILL_NOT_CONVERGE:
            return (
                translate("Verdicts", "Possible, with a long pause"),
                translate("Verdicts", "it writes memory faster than the link sends it"),
            )


def explain(verdict: Verdict, flag: Flag, host: HostId, frame: Frame) -> Explanation:
    """Return why a drop is possible, in three lines: what would be, the rule, what it costs."""
    row = frame.host_index[host]
    forecast = verdict.forecast
    if forecast is None:
        return Explanation(flag.detail or flag.title, "", "")
    cpu = frame.hosts.cpu_used_khz[row] + forecast.cpu_khz
    capacity = frame.hosts.cpu_capacity_khz[row]
    fact = translate("Verdicts", "CPU: about {cpu} of this host; {memory}.").format(
        cpu=units.share(cpu, capacity), memory=after(verdict, host, frame)
    )
    if verdict.consequence is None:
        return Explanation(fact, translate("Verdicts", "Everything that it asks for is free."), "")
    title, detail = consequence_words(verdict.consequence)
    rule = translate("Verdicts", "{title}: {detail}.").format(title=title, detail=detail)
    return Explanation(fact, rule, consequence_rule(verdict.consequence.code))


def consequence_rule(code: ConsequenceCode) -> str:
    """Return the general rule behind a consequence, in one sentence."""
    match code:
        case ConsequenceCode.CPU_CONTENTION:
            return translate(
                "Verdicts", "The hypervisor shares the cores in slices of time: each VM waits for its turn."
            )
        case ConsequenceCode.MEMORY_OVERCOMMIT:
            return translate(
                "Verdicts", "More memory is promised than there is: it goes well as long as guests do not use it all."
            )
        case ConsequenceCode.MOVES_DISKS:
            return translate("Verdicts", "Without shared storage, the disks travel too, before the memory.")
        case ConsequenceCode.WILL_NOT_CONVERGE:
            return translate(
                "Verdicts", "The last pages are sent while the VM is paused: the more of them, the longer the pause."
            )


def contention_flag(demand_khz: int, capacity_khz: int, core_khz: int) -> Flag:
    """Return the flag of a host of which more CPU is asked than it has."""
    detail = translate("Verdicts", "{demand} cores requested, {capacity} available").format(
        demand=units.cores(demand_khz * 1000 // core_khz), capacity=units.cores(capacity_khz * 1000 // core_khz)
    )
    return Flag(Tone.WARN, "triangle-alert", translate("Verdicts", "CPU contention"), detail)


def spoken(flag: Flag, host: str) -> str:
    """Return what is announced when ``host`` is aimed at."""
    if flag.tone is Tone.ERROR:
        text = translate("Verdicts", "{host}. Refused: {reason}.")
    else:
        text = translate("Verdicts", "{host}. {reason}.")
    reason = translate("Verdicts", "{title}, {detail}").format(title=flag.title, detail=flag.detail)
    return text.format(host=host, reason=reason if flag.detail else flag.title)


def _gib(kib: int) -> str:
    return units.number(Fraction(kib, KIB_PER_GIB), 1)
