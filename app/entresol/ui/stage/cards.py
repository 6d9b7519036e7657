"""What the stage shows of an inventory, as words and layers; no place, no size, no figure that moves.

A :class:`HostCard` compares equal as long as its host need not be drawn again.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.model.inventory import Host, Inventory
from entresol.model.product import HypervisorType
from entresol.model.text import LanguageCode
from entresol.model.units import KIB_PER_GIB
from entresol.model.values import ApplicationId, HostId, VmId
from entresol.model.vm import PowerState, Vm
from entresol.ui.words import units
from entresol.ui.words.names import Names, machine_size, power

translate = QCoreApplication.translate


class HostKind(StrEnum):
    """The layers of a host, from the ground up."""

    HARDWARE = "hardware"
    """Nothing installed."""
    BARE_METAL = "bare_metal"
    """Hardware, operating system, applications."""
    TYPE_1 = "type1"
    """Hardware, hypervisor, machines."""
    TYPE_2 = "type2"
    """Hardware, operating system, hypervisor as one application among others, machines."""


class GaugeKey(StrEnum):
    """What a gauge measures."""

    CPU = "cpu"
    MEMORY = "memory"
    DISK = "disk"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class VmCard:
    """One machine: identity, application, guest system, size, state."""

    id: VmId
    name: str
    slot: int
    application: str
    icon: str
    guest: str
    size: str
    doing: str
    """Written instead of its size while it starts and stops."""
    power: PowerState
    is_locked: bool
    is_leaving: bool
    """A migration is copying it to another host."""


@dataclass(frozen=True, slots=True)
class ApplicationCard:
    """Software straight on the host's system."""

    id: ApplicationId
    name: str
    detail: str
    icon: str


@dataclass(frozen=True, slots=True)
class GaugeCard:
    """One line of the hardware slab."""

    key: GaugeKey
    label: str
    widest: str
    """The longest value that it may have to show."""
    short: str
    """The same where there is little room: 31.9/32."""


@dataclass(frozen=True, slots=True)
class HostCard:
    """One host as a stack of layers."""

    id: HostId
    kind: HostKind
    icon: str
    name: str
    detail: str
    badge: str
    system: str
    system_role: str
    hypervisor: str
    product: str
    applications: tuple[ApplicationCard, ...]
    vms: tuple[VmCard, ...]
    emptiness: str
    """What is written where no machine stands yet."""
    gauges: tuple[GaugeCard, ...]


def host_cards(inventory: Inventory, language: LanguageCode) -> tuple[HostCard, ...]:
    """Return the cards of all hosts, in their order."""
    names = Names(inventory, language)
    by_host: dict[HostId, list[Vm]] = {host: [] for host in inventory.hosts}
    for vm in inventory.vms.values():
        if vm.host is not None:
            by_host[vm.host].append(vm)
    return tuple(_host_card(host, by_host[host.id], names) for host in inventory.hosts.values())


def two_lines(card: HostCard) -> tuple[str, str]:
    """Return the name of a hypervisor's layer on two lines: Hypervisor / Proxmox VE, Oracle / VirtualBox."""
    if card.product:
        return card.hypervisor, card.product
    first, _space, rest = card.hypervisor.partition(" ")
    return first, rest


def kind_of(host: Host, inventory: Inventory) -> HostKind:
    """Return which layers ``host`` has."""
    product = inventory.product_of(host.id)
    if product is not None:
        return HostKind.TYPE_1 if product.type is HypervisorType.TYPE_1 else HostKind.TYPE_2
    return HostKind.HARDWARE if host.os is None else HostKind.BARE_METAL


def _host_card(host: Host, vms: list[Vm], names: Names) -> HostCard:
    kind = kind_of(host, names.inventory)
    product = "" if host.product is None else names.product(host.product)
    is_type_1 = kind is HostKind.TYPE_1
    return HostCard(
        id=host.id,
        kind=kind,
        icon="laptop" if host.hardware.form == "laptop" else "server",
        name=names.text(host.name),
        detail=_detail(host, kind),
        badge=_badge(kind),
        system="" if host.os is None or is_type_1 else names.system(host.os),
        system_role=translate("Cards", "host OS") if kind is HostKind.TYPE_2 else "",
        hypervisor=translate("Cards", "Hypervisor") if is_type_1 else product,
        product=product if is_type_1 else "",
        applications=tuple(_application_card(application, names) for application in host.applications),
        vms=tuple(_vm_card(vm, names) for vm in vms),
        emptiness=translate("Cards", "no VM yet"),
        gauges=_gauges(host),
    )


def _detail(host: Host, kind: HostKind) -> str:
    if kind is HostKind.BARE_METAL:
        return translate("Cards", "Dedicated server")
    cores = translate("Cards", "%n core(s)", None, host.hardware.cores)
    return translate("Cards", "{cores} · {frequency}").format(
        cores=cores, frequency=units.frequency(host.hardware.core_khz)
    )


def _badge(kind: HostKind) -> str:
    match kind:
        case HostKind.TYPE_1:
            return translate("Cards", "Type 1")
        case HostKind.TYPE_2:
            return translate("Cards", "Type 2")
        case HostKind.HARDWARE | HostKind.BARE_METAL:
            return ""


def _gauges(host: Host) -> tuple[GaugeCard, ...]:
    full = units.percent(1_000_000)
    # One decimal more than the capacity has: 12.8 / 16 GiB is wider than 16 / 16 GiB.
    memory_kib = host.hardware.memory_kib
    memory = units.memory_of(memory_kib - KIB_PER_GIB // 10, memory_kib)
    short = short_memory(memory_kib - KIB_PER_GIB // 10, memory_kib)
    return (
        GaugeCard(GaugeKey.CPU, translate("Cards", "CPU"), full, full),
        GaugeCard(GaugeKey.MEMORY, translate("Cards", "Memory"), memory, short),
        GaugeCard(GaugeKey.DISK, translate("Cards", "Disk"), full, full),
        GaugeCard(GaugeKey.NETWORK, translate("Cards", "Network"), full, full),
    )


def short_memory(used_kib: int, capacity_kib: int) -> str:
    """Return a memory figure without its unit, in GiB: 12.8/16."""
    used, capacity = Fraction(used_kib, KIB_PER_GIB), Fraction(capacity_kib, KIB_PER_GIB)
    return f"{units.number(used, 1)}/{units.number(capacity, 1)}"


def _application_card(application: ApplicationId, names: Names) -> ApplicationCard:
    found = names.inventory.catalogue.applications[application]
    return ApplicationCard(application, names.text(found.name), names.text(found.detail), found.icon)


def _vm_card(vm: Vm, names: Names) -> VmCard:
    is_between = vm.power in (PowerState.BOOTING, PowerState.SHUTTING_DOWN)
    return VmCard(
        id=vm.id,
        name=names.text(vm.name),
        slot=vm.slot,
        application=names.text(vm.application),
        icon=vm.icon,
        guest=names.system(vm.guest),
        size=machine_size(vm.vcpus, vm.memory_kib),
        doing=power(vm.power) if is_between else "",
        power=vm.power,
        is_locked=vm.locked,
        is_leaving=vm.migrating_to is not None,
    )
