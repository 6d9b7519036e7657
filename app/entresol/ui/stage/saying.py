"""What is shown over the hosts at this moment: from what is carried, the figures and the selection. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal, RefusalCode
from entresol.engine.verdict import Forecast, VerdictState
from entresol.model.text import LanguageCode
from entresol.model.values import HostId
from entresol.ui.carrying import Holding, Manner, RefusedDrop, State, Zone
from entresol.ui.carrying.orders import slot_of
from entresol.ui.stage import marks
from entresol.ui.stage.canvas import Overlay
from entresol.ui.stage.cards import GaugeKey
from entresol.ui.words import refusals, verdicts
from entresol.ui.words.names import Names
from entresol.ui.words.refusals import Explanation, Missing
from entresol.ui.words.verdicts import Flag, Tone

translate = QCoreApplication.translate

_SHORT = {
    RefusalCode.INSUFFICIENT_MEMORY: GaugeKey.MEMORY,
    RefusalCode.INSUFFICIENT_MEMORY_RESERVATION: GaugeKey.MEMORY,
    RefusalCode.HOST_MEMORY_POLICY: GaugeKey.MEMORY,
    RefusalCode.INSUFFICIENT_CPU_RESERVATION: GaugeKey.CPU,
    RefusalCode.VCPUS_EXCEED_HOST: GaugeKey.CPU,
    RefusalCode.DATASTORE_FULL: GaugeKey.DISK,
}


@dataclass(frozen=True, slots=True)
class CalloutWords:
    """The large card beside the targeted host."""

    host: HostId
    tone: Tone
    icon: str
    title: str
    text: str
    """What is the case; empty when the bar says it."""
    missing: Missing | None
    slot: int
    """Colour of what is carried."""
    way_out: str
    explanation: Explanation | None
    """The three lines, once they were asked for."""


def overlay_of(
    state: State,
    refused: RefusedDrop | None,
    frame: Frame,
    language: LanguageCode,
) -> Overlay:
    """Return zones, forecasts and flags; the selection is added by the view."""
    if isinstance(state, Holding):
        return _carrying(state, frame, language)
    if refused is not None and refused.zone.host in frame.inventory.hosts:
        host = refused.zone.host
        zone = marks.Zone(Tone.ERROR, is_target=True, flag=None)
        return Overlay(zones={host: zone}, short=_short({host: refused.zone}), callout=host)
    return Overlay(zones=_shortages(frame))


def callout_of(
    state: State, refused: RefusedDrop | None, frame: Frame, language: LanguageCode, *, asks_why: bool
) -> CalloutWords | None:
    """Return the callout of the targeted or refused host; a drop that is simply possible has only its flag."""
    if isinstance(state, Holding):
        zone, slot, asks = state.zone, slot_of(state.carried, frame.inventory), state.asks_why
    elif refused is not None and refused.zone.host in frame.inventory.hosts:
        zone, slot, asks = refused.zone, slot_of(refused.carried, frame.inventory), asks_why
    else:
        return None
    if zone is None or (zone.accepts and not asks):
        return None
    if zone.verdict.refusal is not None:
        return _refusal_callout(zone, zone.verdict.refusal, frame, language, slot, asks=asks)
    return _possible_callout(zone, frame, language, slot)


def _carrying(state: Holding, frame: Frame, language: LanguageCode) -> Overlay:
    slot = slot_of(state.carried, frame.inventory)
    zones: dict[HostId, marks.Zone] = {}
    forecasts: dict[HostId, tuple[int, Forecast]] = {}
    for zone in state.zones:
        flag = verdicts.flag_of(zone.verdict, zone.command, zone.host, frame, language)
        zones[zone.host] = marks.Zone(marks.tone_of(zone.verdict.state), zone.host == state.target, flag)
        if zone.accepts and zone.verdict.forecast is not None:
            forecasts[zone.host] = (slot, zone.verdict.forecast)
    target = state.zone
    has_callout = target is not None and (not target.accepts or state.asks_why)
    return Overlay(
        zones=zones,
        forecasts=forecasts,
        short=_short({zone.host: zone for zone in state.zones}),
        landing=state.target,
        callout=state.target if has_callout else None,
    )


def _short(zones: Mapping[HostId, Zone]) -> dict[HostId, GaugeKey]:
    found: dict[HostId, GaugeKey] = {}
    for host, zone in zones.items():
        refusal = zone.verdict.refusal
        if refusal is not None and refusal.code in _SHORT:
            found[host] = _SHORT[refusal.code]
    return found


def _shortages(frame: Frame) -> dict[HostId, marks.Zone]:
    zones: dict[HostId, marks.Zone] = {}
    columns = frame.hosts
    for host, demand, capacity in zip(frame.host_ids, columns.cpu_demand_khz, columns.cpu_capacity_khz, strict=True):
        if demand > capacity:
            core_khz = frame.inventory.hosts[host].hardware.core_khz
            flag = verdicts.contention_flag(demand, capacity, core_khz)
            zones[host] = marks.Zone(Tone.WARN, is_target=False, flag=flag)
    return zones


def _refusal_callout(
    zone: Zone, refusal: Refusal, frame: Frame, language: LanguageCode, slot: int, *, asks: bool
) -> CalloutWords:
    names = Names(frame.inventory, language)
    missing = refusals.missing(refusal)
    title = translate("Stage", "Drop refused: {reason}").format(reason=refusals.title_inside(refusal))
    return CalloutWords(
        zone.host,
        Tone.ERROR,
        "octagon-x" if missing is not None else "ban",
        title,
        "" if missing is not None else refusals.fact(refusal, names),
        missing,
        slot,
        refusals.way_out(zone.verdict.remedy, names),
        refusals.explain(refusal, zone.verdict.remedy, names) if asks else None,
    )


def _possible_callout(zone: Zone, frame: Frame, language: LanguageCode, slot: int) -> CalloutWords:
    flag: Flag = verdicts.flag_of(zone.verdict, zone.command, zone.host, frame, language)
    explanation = verdicts.explain(zone.verdict, flag, zone.host, frame)
    return CalloutWords(zone.host, flag.tone, flag.icon, flag.title, "", None, slot, "", explanation)


def floats_in_hand(state: State) -> bool:
    """Return whether what is carried follows the pointer; with the keyboard it waits above its target."""
    return isinstance(state, Holding) and state.manner is not Manner.KEYS


def is_refused(state: State) -> bool:
    """Return whether a drop here and now would be refused."""
    return isinstance(state, Holding) and state.zone is not None and state.zone.verdict.state is VerdictState.REFUSED
