"""What can be done with a host, a machine or a model, and where: commands with their verdicts. Pure."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Command, DestroyVm, PowerOffVm, RemoveHost, ShutDownVm, StartVm
from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState, Vm
from entresol.ui.carrying.gestures import Carried, CarriedKind, Zone
from entresol.ui.carrying.orders import Judge, zones
from entresol.ui.words import refusals, verdicts
from entresol.ui.words.names import Names
from entresol.ui.words.verdicts import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Verb:
    """One line of a menu that does a command."""

    icon: str
    text: str
    command: Command
    tone: Tone = Tone.OK
    reason: str = ""
    """Why it would be refused, or what it would cost."""


def power_verbs(vm: Vm, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return start, shut down, power off and delete as they apply to ``vm``."""
    if vm.host is None:
        return []
    wanted: list[tuple[str, str, Command]] = []
    if vm.power is PowerState.OFF:
        wanted.append(("play", translate("Menus", "Start"), StartVm(vm.id)))
    else:
        wanted.append(("power", translate("Menus", "Shut down"), ShutDownVm(vm.id)))
        wanted.append(("power-off", translate("Menus", "Power off"), PowerOffVm(vm.id)))
    wanted.append(("trash-2", translate("Menus", "Delete"), DestroyVm(vm.id)))
    return [_judged(icon, text, command, frame, language, judge) for icon, text, command in wanted]


def host_verbs(host: HostId, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return what can be done to ``host`` itself; nothing where hosts are given."""
    allowed = frame.inventory.allowed
    if allowed is not None and RemoveHost.name not in allowed:
        return []
    text = translate("Menus", "Remove this host")
    return [_judged("trash-2", text, RemoveHost(host), frame, language, judge)]


def target_verbs(carried: Carried, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return one line for each host that ``carried`` could go to, with the verdict beside it."""
    return [_target(zone, frame, language) for zone in zones(carried, frame.inventory, judge)]


def targets_title(carried: Carried) -> str:
    """Return the name of that submenu."""
    if carried.kind is CarriedKind.VM:
        return translate("Menus", "Migrate to")
    return translate("Menus", "Deploy on")


def carried_of(vm: Vm) -> Carried:
    """Return ``vm`` as something to carry."""
    kind = CarriedKind.WAITING_VM if vm.host is None else CarriedKind.VM
    return Carried(kind, VmId(vm.id))


def _target(zone: Zone, frame: Frame, language: LanguageCode) -> Verb:
    flag = verdicts.flag_of(zone.verdict, zone.command, zone.host, frame, language)
    host = Names(frame.inventory, language).host(zone.host)
    reason = translate("Menus", "{title}, {detail}").format(title=flag.title, detail=flag.detail)
    return Verb(flag.icon, host, zone.command, flag.tone, reason if flag.detail else flag.title)


def _judged(icon: str, text: str, command: Command, frame: Frame, language: LanguageCode, judge: Judge) -> Verb:
    verdict = judge(command)
    if verdict.refusal is None:
        return Verb(icon, text, command)
    reason = refusals.title(verdict.refusal)
    brief = refusals.brief(verdict.refusal, Names(frame.inventory, language))
    if brief:
        reason = translate("Menus", "{title}, {detail}").format(title=reason, detail=brief)
    return Verb(icon, text, command, Tone.ERROR, reason)
