"""The one state machine of a drag: idle -> carrying -> over a zone -> dropped, refused or cancelled.

Pure: mouse, click-then-click and keyboard feed the same functions, so they cannot drift apart.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from entresol.engine.commands import Command
from entresol.engine.verdict import Verdict, VerdictState
from entresol.model.values import HostId

DRAG_THRESHOLD_PX = 6


class CarriedKind(StrEnum):
    """What can be picked up."""

    MODEL = "model"
    """A model of the palette: dropping it creates a machine."""
    WAITING_VM = "waiting_vm"
    """A machine of the exercise that is on no host yet."""
    VM = "vm"
    """A machine on a host: dropping it on another one migrates it."""
    APPLICATION = "application"
    """Software for the operating system of a host."""


class Manner(StrEnum):
    """How it is being carried."""

    DRAG = "drag"
    """A mouse button is held down."""
    CLICK = "click"
    """Picked up by a click, dropped by the next one."""
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Carried:
    """The thing in hand; ``id`` is a model, machine or application identifier according to ``kind``."""

    kind: CarriedKind
    id: str


@dataclass(frozen=True, slots=True)
class Zone:
    """One place to drop, with the act that a drop would be and what would come of it."""

    host: HostId
    command: Command
    verdict: Verdict

    @property
    def accepts(self) -> bool:
        """Whether a drop would do something."""
        return self.verdict.state is not VerdictState.REFUSED


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing in hand."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Something in hand; ``target`` is the zone under it, if any."""

    carried: Carried
    manner: Manner
    zones: tuple[Zone, ...]
    origin: HostId | None = None
    """Host it came from; dropping it back there changes nothing."""
    target: HostId | None = None
    asks_why: bool = False
    """The long explanation of the target's verdict is open."""

    @property
    def zone(self) -> Zone | None:
        """The targeted zone."""
        return self.zone_of(self.target)

    def zone_of(self, host: HostId | None) -> Zone | None:
        """Return the zone of ``host``, if it has one."""
        return next((zone for zone in self.zones if zone.host == host), None)


State = Idle | Holding


@dataclass(frozen=True, slots=True)
class Dropped:
    """It was dropped where it may go: submit the zone's command."""

    carried: Carried
    zone: Zone


@dataclass(frozen=True, slots=True)
class RefusedDrop:
    """It was dropped where it may not go: nothing moves and the reason stays on screen."""

    carried: Carried
    zone: Zone


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Nothing happened."""

    carried: Carried


Outcome = Dropped | RefusedDrop | Cancelled


def is_drag(dx: float, dy: float) -> bool:
    """Return whether a pressed pointer moved far enough (logical pixels) to mean a drag and not a click."""
    return dx * dx + dy * dy >= DRAG_THRESHOLD_PX * DRAG_THRESHOLD_PX


def pick_up(carried: Carried, manner: Manner, zones: tuple[Zone, ...], origin: HostId | None = None) -> Holding:
    """Take ``carried`` in hand. With the keyboard the first place that accepts it is chosen at once."""
    target = None
    if manner is Manner.KEYS and zones:
        target = next((zone for zone in zones if zone.accepts), zones[0]).host
    return Holding(carried, manner, zones, origin, target)


def aim(state: Holding, host: HostId | None) -> Holding:
    """Choose the zone of ``host``; a host without zone, or none, is no target."""
    target = host if state.zone_of(host) is not None else None
    return state if target == state.target else replace(state, target=target, asks_why=False)


def aim_next(state: Holding, step: int) -> Holding:
    """Choose the zone ``step`` places further; stops at both ends, so that each key press is predictable."""
    if not state.zones:
        return state
    hosts = [zone.host for zone in state.zones]
    if state.target is None:
        return aim(state, hosts[0] if step > 0 else hosts[-1])
    index = hosts.index(state.target) + step
    return aim(state, hosts[max(0, min(index, len(hosts) - 1))])


def renew(state: Holding, zones: tuple[Zone, ...]) -> Holding:
    """Take new verdicts (the laboratory changed), keeping the target while it still is a zone."""
    renewed = replace(state, zones=zones)
    return renewed if renewed.zone is not None else replace(renewed, target=None, asks_why=False)


def ask_why(state: Holding) -> Holding:
    """Open or close the long explanation of the target's verdict."""
    return replace(state, asks_why=not state.asks_why) if state.zone is not None else state


def drop(state: Holding) -> Outcome:
    """Let go: what comes of it depends on the targeted zone only."""
    zone = state.zone
    if zone is None:
        return Cancelled(state.carried)
    return Dropped(state.carried, zone) if zone.accepts else RefusedDrop(state.carried, zone)
