"""What the palette shows. Pure: (inventory, what is in hand) -> cards, compared by value."""

from dataclasses import dataclass
from enum import StrEnum

from entresol.engine.commands import AddHost, CreateVm, PlaceVm
from entresol.model.inventory import Inventory
from entresol.model.product import HypervisorType, Product
from entresol.model.text import LocalizedText
from entresol.model.values import HardwareId
from entresol.ui.carrying import Carried, CarriedKind, Holding, State


class CardState(StrEnum):
    """How a card answers."""

    FREE = "free"
    MOVING = "moving"
    """In hand now."""
    USED_UP = "used_up"
    """As many machines as the exercise gives were made from it."""
    LOCKED = "locked"
    """The exercise does not give this act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing that can be picked up."""

    carried: Carried
    icon: str
    name: LocalizedText
    short: LocalizedText
    """What fits under an icon in a narrow window."""
    vcpus: int
    memory_kib: int
    left: int | None
    """How many may still be made; ``None``: no count."""
    state: CardState


class HostKind(StrEnum):
    """The three ways to run a system that the course compares."""

    BARE_METAL = "bare_metal"
    TYPE_1 = "type_1"
    TYPE_2 = "type_2"


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRow:
    """One kind of host of the reminder that an exercise shows."""

    kind: HostKind
    products: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HardwareCard:
    """One physical machine that may be brought into a free laboratory."""

    hardware: HardwareId
    icon: str
    name: LocalizedText
    cores: int
    memory_kib: int


def model_cards(inventory: Inventory, hand: State) -> tuple[Card, ...]:
    """Return one card for each model of the palette, in their order."""
    in_hand = hand.carried if isinstance(hand, Holding) else None
    made = [vm.model for vm in inventory.vms.values()]
    cards: list[Card] = []
    for model in inventory.shelf.values():
        carried = Carried(CarriedKind.MODEL, model.id)
        left = None if model.count is None else max(0, model.count - made.count(model.id))
        cards.append(
            Card(
                carried=carried,
                icon=model.icon,
                name=model.name,
                short=model.stem,
                vcpus=model.vcpus,
                memory_kib=model.memory_kib,
                left=left,
                state=_state(carried, in_hand, locked=not _allows(inventory, CreateVm.name), used_up=left == 0),
            )
        )
    return tuple(cards)


def waiting_cards(inventory: Inventory, hand: State) -> tuple[Card, ...]:
    """Return one card for each machine that waits for a host, in order of creation."""
    in_hand = hand.carried if isinstance(hand, Holding) else None
    cards: list[Card] = []
    for vm in inventory.waiting_vms():
        carried = Carried(CarriedKind.WAITING_VM, vm.id)
        locked = vm.locked or not _allows(inventory, PlaceVm.name)
        cards.append(
            Card(
                carried=carried,
                icon=vm.icon,
                name=vm.name,
                short=vm.name,
                vcpus=vm.vcpus,
                memory_kib=vm.memory_kib,
                left=None,
                state=_state(carried, in_hand, locked=locked, used_up=False),
            )
        )
    return tuple(cards)


def host_rows(inventory: Inventory) -> tuple[HostRow, ...]:
    """Return the three kinds of hosts with the products of the catalogue that make them."""
    products = inventory.catalogue.products.values()
    type_1 = tuple(_short(product) for product in products if product.type is HypervisorType.TYPE_1)
    type_2 = tuple(_short(product) for product in products if product.type is HypervisorType.TYPE_2)
    return (
        HostRow(kind=HostKind.BARE_METAL, products=()),
        HostRow(kind=HostKind.TYPE_1, products=type_1),
        HostRow(kind=HostKind.TYPE_2, products=type_2),
    )


def hardware_cards(inventory: Inventory) -> tuple[HardwareCard, ...]:
    """Return the machines that may be brought in; none when the exercise forbids it."""
    if not _allows(inventory, AddHost.name):
        return ()
    return tuple(
        HardwareCard(
            hardware=hardware.id,
            icon="laptop" if hardware.form == "laptop" else "server",
            name=hardware.name,
            cores=hardware.cores,
            memory_kib=hardware.memory_kib,
        )
        for hardware in inventory.catalogue.hardware.values()
    )


LAB_CLUSTER = "lab"
"""Hosts brought in by hand are managed together: two of one product exchange machines that run."""


def next_host(inventory: Inventory) -> tuple[str, LocalizedText]:
    """Return the first free identifier and name (``SRV-01``) of a host to bring in."""
    taken = {host.name.fr for host in inventory.hosts.values()} | {host.name.en for host in inventory.hosts.values()}
    number = 1
    while f"srv-{number:02d}" in inventory.hosts or f"SRV-{number:02d}" in taken:
        number += 1
    return f"srv-{number:02d}", LocalizedText.same(f"SRV-{number:02d}")


def _short(product: Product) -> str:
    """Return the name without its maker, where the maker's name stands first."""
    return product.name.removeprefix(f"{product.vendor} ")


def _allows(inventory: Inventory, act: str) -> bool:
    return inventory.allowed is None or act in inventory.allowed


def _state(carried: Carried, in_hand: Carried | None, *, locked: bool, used_up: bool) -> CardState:
    if carried == in_hand:
        return CardState.MOVING
    if locked:
        return CardState.LOCKED
    return CardState.USED_UP if used_up else CardState.FREE
