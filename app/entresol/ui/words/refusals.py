"""Refusals in words: a short title, a line with figures, and why: the fact, the rule and the way out.

Tone: the fact first, no blame, present tense, never « impossible » without a cause.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Resource
from entresol.engine.refusal import Refusal, Remedy, RemedyCode
from entresol.model.vm import PowerState
from entresol.ui.words import refusal_facts, refusal_rules, refusal_titles, units
from entresol.ui.words.names import Names, power

translate = QCoreApplication.translate

UNKNOWN = "…"
"""Written for a figure that the engine did not give."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The three lines behind « Pourquoi? »."""

    fact: str
    rule: str
    remedy: str


def title(refusal: Refusal) -> str:
    """Return the reason in a few words: Not enough memory."""
    return refusal_titles.title(refusal.code)


def title_inside(refusal: Refusal) -> str:
    """Return the reason as it stands inside a sentence: its first letter is small unless it is an acronym."""
    words = title(refusal)
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def brief(refusal: Refusal, names: Names) -> str:
    """Return one short line with figures that begins in lower case: 4.8 GiB missing. Empty when there is none."""
    return refusal_facts.brief(refusal.code).format_map(_figures(refusal.figures, names))


def fact(refusal: Refusal, names: Names) -> str:
    """Return what is the case here, in one sentence with figures."""
    return refusal_facts.fact(refusal.code).format_map(_figures(refusal.figures, names))


def sentence(refusal: Refusal, names: Names) -> str:
    """Return title and fact as one text, for the status bar, the journal and screen readers."""
    return translate("Refusals", "{title}: {fact}").format(title=title(refusal), fact=fact(refusal, names))


def explain(refusal: Refusal, remedy: Remedy | None, names: Names) -> Explanation:
    """Return why, in three lines, with the figures of this very laboratory."""
    rule = refusal_rules.rule(refusal.code)
    product = str(refusal.figures.get("product", ""))
    said = refusal_rules.product_message(refusal.code, product)
    if said:
        quoted = translate("Refusals", "{product} says: {message}")
        figures = _figures(refusal.figures, names)
        message = units.quoted(said.format_map(figures))
        rule = f"{rule} {quoted.format(product=names.product(product), message=message)}"
    return Explanation(fact(refusal, names), rule, way_out(remedy, names))


def way_out(remedy: Remedy | None, names: Names) -> str:
    """Return a remedy that exists here and now, or say that there is none."""
    if remedy is None:
        return translate("Refusals", "Nothing in this lab would help right now.")
    return _remedy_text(remedy.code).format_map(_figures(remedy.figures, names))


def is_quantity(refusal: Refusal) -> bool:
    """Return whether something is missing that can be measured, and drawn as a bar."""
    return missing(refusal) is not None


@dataclass(frozen=True, slots=True)
class Missing:
    """A quantity that is missing: what is used, what is free, what is asked for, in one unit."""

    used: int
    free: int
    needed: int
    capacity: int
    unit: str
    """``kib``, ``bytes`` or ``khz``."""

    @property
    def missing(self) -> int:
        """How much more would be needed."""
        return max(0, self.needed - self.free)

    def amount(self, value: int) -> str:
        """Return an amount with its unit."""
        return _AMOUNTS[self.unit](value)


def missing(refusal: Refusal) -> Missing | None:
    """Return the missing quantity of a refusal, if its cause is one."""
    figures = refusal.figures
    for unit in ("kib", "bytes", "khz"):
        needed, free = figures.get(f"needed_{unit}"), figures.get(f"free_{unit}")
        if isinstance(needed, int) and isinstance(free, int):
            free = max(0, free)
            used = figures.get(f"used_{unit}")
            capacity = figures.get(f"capacity_{unit}")
            used = used if isinstance(used, int) else (capacity - free if isinstance(capacity, int) else 0)
            return Missing(used, free, needed, capacity if isinstance(capacity, int) else used + free, unit)
    return None


_AMOUNTS = {"kib": units.memory, "bytes": units.disk, "khz": units.frequency}


class _Figures(dict[str, str]):
    """Figures as words; one that is missing is shown as an ellipsis rather than ending the program."""

    def __missing__(self, key: str) -> str:
        return UNKNOWN


def _figures(figures: Mapping[str, int | str], names: Names) -> _Figures:
    words = _Figures()
    for key, value in figures.items():
        words[key] = _word(key, value, names)
    return words


def _word(key: str, value: int | str, names: Names) -> str:
    if isinstance(value, int):
        unit = key.rpartition("_")[2]
        if unit in _AMOUNTS:
            return _AMOUNTS[unit](value)
        if unit == "us":
            return units.duration(value)
        return units.number(value)
    return _name(key, value, names)


def _name(key: str, value: str, names: Names) -> str:
    match key:
        case "host" | "target":
            return names.host(value)
        case "vm":
            return names.vm(value)
        case "product" | "other_product":
            return names.product(value)
        case "os":
            return names.system(value)
        case "application":
            return names.application(value)
        case "state":
            return power(PowerState(value)) if value in set(PowerState) else value
        case "resource":
            return _resource(value)
        case _:
            return value


def _resource(value: str) -> str:
    words = {
        Resource.CPU: translate("Refusals", "CPU"),
        Resource.MEMORY: translate("Refusals", "memory"),
        Resource.STORAGE: translate("Refusals", "storage"),
        Resource.NETWORK: translate("Refusals", "network"),
    }
    return words.get(Resource(value), value) if value in set(Resource) else value


def _remedy_text(code: RemedyCode) -> str:
    match code:
        case RemedyCode.OTHER_HOST:
            return translate("Refusals", "{host} has {free_kib} free")
        case RemedyCode.STOP_VM:
            return translate("Refusals", "Stopping {vm} frees {freed_kib}")
        case RemedyCode.SHUT_DOWN_FIRST:
            return translate("Refusals", "Shut {vm} down first")
        case RemedyCode.START_FIRST:
            return translate("Refusals", "Start {vm} first")
        case RemedyCode.SMALLER_VM:
            return translate("Refusals", "A smaller VM would fit")
        case _:
            return _remedy_act(code)


def _remedy_act(code: RemedyCode) -> str:
    match code:
        case RemedyCode.MOVE_DISKS_TOO:
            return translate("Refusals", "Move its disks with it")
        case RemedyCode.COLD_MIGRATE:
            return translate("Refusals", "Shut it down, then move it")
        case RemedyCode.INSTALL_HYPERVISOR:
            return translate("Refusals", "Install a hypervisor on {host}")
        case RemedyCode.INSTALL_OS:
            return translate("Refusals", "Install an operating system on {host}")
        case RemedyCode.CONFIRM_ERASE:
            return translate("Refusals", "Confirm that {host} may be erased")
        case _:
            return ""
