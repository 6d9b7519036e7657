"""The last message, kept as its cause and put into words when it is shown: it follows the language."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Command, RenameVm
from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal, Remedy
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint
from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode
from entresol.ui.console.events import Booted, CpuEnough, CpuShort, Event, Moved, Stopped
from entresol.ui.controls import State
from entresol.ui.words import refusals, units
from entresol.ui.words.acts import act_name, command_name
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Done:
    """An act was done; ``before`` knows the names of what it touched."""

    act: Act
    before: Inventory


@dataclass(frozen=True, slots=True)
class Undone:
    """An act was taken back; ``known`` knows the names of what it touched."""

    act: Act
    known: Inventory


@dataclass(frozen=True, slots=True)
class Refused:
    """An act was refused."""

    act: Act
    refusal: Refusal
    remedy: Remedy | None


@dataclass(frozen=True, slots=True)
class Happened:
    """Something happened by itself."""

    event: Event


Cause = Done | Undone | Refused | Happened

ICONS: dict[State, str] = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "error": "octagon-x",
    "info": "info",
    "neutral": "info",
}


def state_of(cause: Cause) -> State:
    """Return how a message is meant."""
    match cause:
        case Done():
            return "ok"
        case Refused():
            return "error"
        case Happened(CpuShort()):
            return "warn"
        case Happened(Moved(record)) if not record.converged:
            return "warn"
        case Undone() | Happened():
            return "info"


def sentence(cause: Cause, frame: Frame, language: LanguageCode) -> str:
    """Return the message: what is shown and what a screen reader says."""
    match cause:
        case Done(act, before):
            return _done(act, before, frame.inventory, language)
        case Undone(act, known):
            return translate("Console", "Undone: {act}.").format(act=act_name(act, known, language))
        case Refused(act, refusal, remedy):
            return _refused(act, refusal, remedy, Names(frame.inventory, language))
        case Happened(event):
            return _happened(event, Names(frame.inventory, language))


def _done(act: Act, before: Inventory, now: Inventory, language: LanguageCode) -> str:
    match act:
        case Answer():
            return translate("Console", "Answer noted.")
        case OpenHint():
            return translate("Console", "Hint opened.")
        case HandIn():
            return translate("Console", "Exercise handed in.")
        case _:
            # What is created is named after it exists, what is destroyed or renamed before.
            known = before if isinstance(act, RenameVm) or _is_gone(act, now) else now
            return translate("Console", "Done: {act}.").format(act=command_name(act, known, language))


def _is_gone(command: Command, now: Inventory) -> bool:
    vm, host = getattr(command, "vm", None), getattr(command, "host", None)
    return (vm is not None and vm not in now.vms) or (host is not None and host not in now.hosts)


def _refused(act: Act, refusal: Refusal, remedy: Remedy | None, names: Names) -> str:
    what = act_name(act, names.inventory, names.language)
    text = translate("Console", "Refused: {act}. {reason}")
    words = text.format(act=what, reason=refusals.sentence(refusal, names))
    if remedy is None:
        return words
    return translate("Console", "{refusal} {remedy}").format(refusal=words, remedy=refusals.way_out(remedy, names))


def _happened(event: Event, names: Names) -> str:
    match event:
        case CpuShort(host, over_ppm):
            text = translate(
                "Console", "{host}: {percent} more CPU asked for than there is. Time is shared by priority."
            )
            return text.format(host=names.host(host), percent=units.percent(over_ppm))
        case CpuEnough(host):
            return translate("Console", "{host}: every VM gets the CPU it asks for again.").format(
                host=names.host(host)
            )
        case Booted(vm):
            return translate("Console", "{vm} has started.").format(vm=names.vm(vm))
        case Stopped(vm):
            return translate("Console", "{vm} has stopped.").format(vm=names.vm(vm))
        case Moved(record):
            return _moved(event, names) if record.live else _carried(event, names)


def _moved(event: Moved, names: Names) -> str:
    record = event.record
    figures = {
        "vm": names.vm(record.vm),
        "host": names.host(record.target),
        "pause": units.duration(record.downtime_us),
        "duration": units.duration(record.ended_us - record.started_us),
    }
    if not record.converged:
        text = translate("Console", "{vm} now runs on {host}, after a long pause of {pause}: memory changed too fast.")
        return text.format(**figures)
    return translate("Console", "{vm} now runs on {host}: {duration}, paused for {pause}.").format(**figures)


def _carried(event: Moved, names: Names) -> str:
    record = event.record
    figures = {"vm": names.vm(record.vm), "host": names.host(record.target)}
    return translate("Console", "{vm} is now on {host}, stopped.").format(**figures)
