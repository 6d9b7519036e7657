"""The figures of a chart in words: its heading, its ticks, what a screen reader says, the cells of its table."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.engine.commands import Resource
from entresol.model.units import KIB_PER_GIB, PPM
from entresol.ui.charts.history import History, Sample
from entresol.ui.words import units
from entresol.ui.words.units import NO_BREAK

translate = QCoreApplication.translate
NOTHING = "–"
"""Stands for a figure that there is not."""
_STEADY_PPM = 30_000
_LEAST_STEADY_US = 5_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a chart's heading says: a large figure, then a unit or a comparison."""

    figure: str
    unit: str
    short_unit: str = ""
    """What stands for the unit where there is little room; empty when it has no shorter form."""
    is_short: bool = False
    """More is asked for than there is."""


def title(resource: Resource) -> str:
    """Return the name of a resource."""
    match resource:
        case Resource.CPU:
            return translate("Charts", "CPU")
        case Resource.MEMORY:
            return translate("Charts", "Memory")
        case Resource.STORAGE:
            return translate("Charts", "Storage")
        case Resource.NETWORK:
            return translate("Charts", "Network")


def short_title(resource: Resource) -> str:
    """Return the name of a resource where there is little room."""
    return translate("ChartsShort", "CPU") if resource is Resource.CPU else title(resource)


def reading(resource: Resource, sample: Sample) -> Reading:
    """Return the heading of a chart at ``sample``."""
    if resource is Resource.CPU and sample.demand > sample.capacity > 0:
        queued = units.share(sample.demand - sample.capacity, sample.capacity)
        figure, _ = _split(units.share(sample.used, sample.capacity))
        more = translate("Charts", "+ {percent} queued").format(percent=queued)
        return Reading(figure, more, f"+{NO_BREAK}{queued}", is_short=True)
    figure, unit = _split(amount(resource, sample.used, sample.capacity))
    return Reading(figure, unit, is_short=sample.used > sample.capacity > 0)


def widest_reading(resource: Resource) -> Reading:
    """Return a heading as wide as they usually come: a chart must have room for it."""
    whole = 100
    match resource:
        case Resource.CPU:
            return reading(resource, Sample(0, (), whole, whole + 88, whole))
        case Resource.MEMORY:
            return reading(resource, Sample(0, (), 888 * KIB_PER_GIB // 10, 0, 128 * KIB_PER_GIB))
        case Resource.STORAGE | Resource.NETWORK:
            return reading(resource, Sample(0, (), 888_000, 0, 0))


def amount(resource: Resource, used: int, capacity: int) -> str:
    """Return an amount of ``resource`` with its unit; CPU is told as a part of the host."""
    match resource:
        case Resource.CPU:
            return units.share(used, capacity)
        case Resource.MEMORY:
            return units.memory_of(used, capacity)
        case Resource.STORAGE:
            return _rate(used, _split(units.disk_rate(1_000))[1])
        case Resource.NETWORK:
            return _rate(used, _split(units.network_rate(1_000))[1])


def part(resource: Resource, used: int, capacity: int) -> str:
    """Return what one owner holds, as in :func:`amount` but without the whole."""
    return units.memory(used) if resource is Resource.MEMORY else amount(resource, used, capacity)


def line(name: str, figure: str) -> str:
    """Return a name and its figure on one line."""
    return translate("Charts", "{name}: {figure}").format(name=name, figure=figure)


def tick(resource: Resource, value: int, capacity: int) -> str:
    """Return the figure beside a tick, without its unit."""
    match resource:
        case Resource.CPU:
            return units.number(Fraction(value * 100, max(1, capacity)))
        case Resource.MEMORY:
            return units.number(Fraction(value, KIB_PER_GIB), 1)
        case Resource.STORAGE | Resource.NETWORK:
            return units.number(Fraction(value, 1_000), 1)


def widest_tick() -> str:
    """Return the longest figure that an axis writes: the 20 Gb/s of a rack server, in Mb/s."""
    return tick(Resource.NETWORK, 20_000_000, 0)


def ago(us: int) -> str:
    """Return how long ago an instant of a chart was: « −18 s », « now »."""
    seconds = round(us / 1_000_000)
    if seconds == 0:
        return translate("Charts", "now")
    return f"{units.MINUS}{seconds}{NO_BREAK}s"


def spoken(resource: Resource, host: str, history: History) -> str:
    """Return what stands for a chart to someone who cannot see it: now, for how long, at most."""
    sample = history.present or history.newest
    if sample is None:
        return translate("Charts", "{resource} of {host}: nothing yet.").format(resource=title(resource), host=host)
    capacity = sample.capacity
    highest = max((past.used for past in history), default=sample.used)
    tolerance = max(1, highest * _STEADY_PPM // PPM)
    steady_us = history.steady_us(tolerance)
    figures = {
        "resource": title(resource),
        "host": host,
        "now": amount(resource, sample.used, capacity),
        "highest": amount(resource, highest, capacity),
        "steady": units.duration(steady_us // 1_000_000 * 1_000_000),
    }
    if steady_us >= _LEAST_STEADY_US:
        text = translate("Charts", "{resource} of {host}, {now}, steady for {steady}, at most {highest} in a minute.")
    else:
        text = translate("Charts", "{resource} of {host}, {now}, changing, at most {highest} in a minute.")
    words = text.format(**figures)
    if sample.demand > capacity > 0:
        more = translate("Charts", "{chart} {queued} more is asked for than there is.")
        return more.format(chart=words, queued=part(resource, sample.demand - capacity, capacity))
    return words


def _rate(thousands: int, unit: str) -> str:
    """Return a rate in the unit of its axis, whatever its size: the heading and the ticks must agree."""
    value = Fraction(thousands, 1_000)
    return f"{units.number(value, 1 if value < 10 else 0)}{NO_BREAK}{unit}"


def _split(text: str) -> tuple[str, str]:
    """Return the figure and what follows it."""
    figure, gap, rest = text.partition(NO_BREAK)
    return (figure, rest) if gap else (text.rstrip("%"), text[len(text.rstrip("%")) :])
