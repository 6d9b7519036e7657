"""Settings of machines under the names, ranges and units of the product that runs them; or why it lacks them."""

from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.model.product import Knob, KnobUnit, Product
from entresol.ui.words import units

translate = QCoreApplication.translate


class Lever(StrEnum):
    """What a setting acts on."""

    WEIGHT = "weight"
    RESERVATION = "reservation"
    LIMIT = "limit"
    MEMORY_RESERVATION = "memory_reservation"


def title(lever: Lever) -> str:
    """Return what a setting is called in the course."""
    match lever:
        case Lever.WEIGHT:
            return translate("Knobs", "Priority (shares)")
        case Lever.RESERVATION:
            return translate("Knobs", "Reservation")
        case Lever.LIMIT:
            return translate("Knobs", "Limit")
        case Lever.MEMORY_RESERVATION:
            return translate("Knobs", "Memory reservation")


def titled(lever: Lever, knob: Knob) -> str:
    """Return the course's word and the product's own, where they differ: Priority (cpuunits)."""
    if lever is Lever.WEIGHT and knob.presets is None:
        return translate("Knobs", "Priority ({knob})").format(knob=knob.name)
    if lever is Lever.WEIGHT or knob.name.casefold() == lever.value:
        return title(lever)
    return translate("Knobs", "{setting} ({knob})").format(setting=title(lever), knob=knob.name)


def meaning(lever: Lever, product: Product) -> str:
    """Return what a setting does, in one sentence."""
    match lever:
        case Lever.WEIGHT:
            return translate("Knobs", "Who goes first when VMs compete. Alone, a VM gets what it asks for.")
        case Lever.RESERVATION:
            return translate("Knobs", "What {product} guarantees the VM, whatever the others ask for.").format(
                product=product.name
            )
        case Lever.LIMIT:
            return translate("Knobs", "What the VM may never exceed, even when the host is idle.")
        case Lever.MEMORY_RESERVATION:
            return translate("Knobs", "Memory of the host that is set aside for the VM for as long as it runs.")


def preset(name: str) -> str:
    """Return the name of a level."""
    match name:
        case "low":
            return translate("Knobs", "Low")
        case "normal":
            return translate("Knobs", "Normal")
        case "high":
            return translate("Knobs", "High")
        case _:
            return name


def value(knob: Knob, amount: int | None) -> str:
    """Return ``amount`` in the unit of ``knob``; ``None`` is no limit."""
    if amount is None:
        return translate("Knobs", "none")
    match knob.unit:
        case KnobUnit.SHARES:
            return units.number(amount)
        case KnobUnit.MHZ:
            return units.frequency(amount * 1_000)
        case KnobUnit.PERCENT:
            return units.percent(amount * 10_000)
        case KnobUnit.MILLICORES:
            return cores(Fraction(amount, 1_000))


def cores(count: Fraction) -> str:
    """Return a number of cores: the plural begins at two in French, anywhere but at one in English."""
    is_one = count < 2 if units.speaking() == "fr" else count == 1
    text = translate("Knobs", "{count} core") if is_one else translate("Knobs", "{count} cores")
    return text.format(count=units.number(count, 2))


def scope(knob: Knob) -> str:
    """Return what a value counts, when it is not the whole machine; empty otherwise."""
    if knob.unit is KnobUnit.PERCENT:
        return translate("Knobs", "of a processor, for each vCPU")
    return ""


def lacking(lever: Lever, product: Product) -> str:
    """Return why ``product`` does not offer a setting."""
    reasons = {
        ("proxmox", Lever.RESERVATION): translate(
            "Knobs", "Proxmox VE guarantees no CPU: it weighs (cpuunits) and caps (cpulimit)."
        ),
        ("proxmox", Lever.MEMORY_RESERVATION): translate(
            "Knobs", "Proxmox VE reserves no memory: a VM has a minimum (balloon) and shares."
        ),
        ("hyperv", Lever.MEMORY_RESERVATION): translate(
            "Knobs", "Hyper-V gives a VM all of its static memory at start: there is nothing to reserve."
        ),
        ("virtualbox", Lever.RESERVATION): translate(
            "Knobs", "VirtualBox guarantees no CPU: its VMs are processes of the host system."
        ),
        ("virtualbox", Lever.MEMORY_RESERVATION): translate(
            "Knobs", "VirtualBox takes the memory of a VM from the host system when it starts: it reserves nothing."
        ),
        ("workstation", Lever.MEMORY_RESERVATION): translate(
            "Knobs", "Workstation has one memory policy for all VMs, and no reservation for one."
        ),
    }
    found = reasons.get((product.id, lever))
    if found is not None:
        return found
    if product.id == "workstation":
        return translate("Knobs", "Workstation leaves CPU time to the host system: a VM is a process among others.")
    return translate("Knobs", "{product} has no such setting.").format(product=product.name)
