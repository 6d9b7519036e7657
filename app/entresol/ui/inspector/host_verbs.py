"""What can be installed on a host or run on it, each line with its verdict. Pure."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Command, InstallHypervisor, InstallOs, RunApplication
from entresol.engine.frame import Frame
from entresol.engine.refusal import RefusalCode
from entresol.model.inventory import Host
from entresol.model.text import LanguageCode
from entresol.ui.carrying.orders import Judge
from entresol.ui.menus.verbs import Verb
from entresol.ui.words import refusals
from entresol.ui.words.names import Names
from entresol.ui.words.verdicts import Tone

translate = QCoreApplication.translate


def os_verbs(host: Host, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return the operating systems that could go on the hardware of ``host``."""
    if not _is_allowed(InstallOs.name, host, frame):
        return []
    systems = [system for system in frame.inventory.catalogue.systems.values() if system.as_host]
    return [
        _verb("app-window", system.name, InstallOs(host.id, system.id), frame, language, judge) for system in systems
    ]


def hypervisor_verbs(host: Host, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return the products that could go on ``host``; one that erases what is there says so and does it."""
    if not _is_allowed(InstallHypervisor.name, host, frame):
        return []
    verbs: list[Verb] = []
    for product in frame.inventory.catalogue.products.values():
        command = InstallHypervisor(host.id, product.id)
        refusal = judge(command).refusal
        if refusal is not None and refusal.code is RefusalCode.WILL_ERASE:
            command = InstallHypervisor(host.id, product.id, erase=True)
            if judge(command).refusal is None:
                what = translate("Inspector", "erases what is on the host")
                verbs.append(Verb("triangle-alert", product.name, command, Tone.WARN, what))
                continue
        verbs.append(_verb("layers", product.name, command, frame, language, judge))
    return verbs


def application_verbs(host: Host, frame: Frame, language: LanguageCode, judge: Judge) -> list[Verb]:
    """Return the applications that could run straight on the system of ``host``."""
    if host.os is None or not _is_allowed(RunApplication.name, host, frame):
        return []
    return [
        _verb(app.icon, app.name.into(language), RunApplication(host.id, app.id), frame, language, judge)
        for app in frame.inventory.catalogue.applications.values()
        if app.id not in host.applications
    ]


def _is_allowed(name: str, host: Host, frame: Frame) -> bool:
    allowed = frame.inventory.allowed
    return not host.locked and (allowed is None or name in allowed)


def _verb(icon: str, text: str, command: Command, frame: Frame, language: LanguageCode, judge: Judge) -> Verb:
    refusal = judge(command).refusal
    if refusal is None:
        return Verb(icon, text, command)
    names = Names(frame.inventory, language)
    brief = refusals.brief(refusal, names)
    title = refusals.title_inside(refusal)
    reason = translate("Inspector", "{title}, {detail}").format(title=title, detail=brief) if brief else title
    return Verb("ban", text, command, Tone.ERROR, reason)
