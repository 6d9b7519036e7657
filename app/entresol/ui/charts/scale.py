"""The vertical scale of a chart: how high it reaches and where its three or four ticks are. Knows no Qt."""

from dataclasses import dataclass

from entresol.engine.commands import Resource

_MARGIN_PPM = 1_100_000
_PERCENTS = (100, 125, 150, 200, 300, 400, 600, 800, 1000)
_LADDER = (10, 12, 16, 20, 30, 40, 60, 80, 100)
"""Full scales whose half reads well, in tenths of a power of ten."""
_LEAST = {Resource.STORAGE: 10_000, Resource.NETWORK: 10_000}
"""Smallest full scale: 10 MB/s in kB/s, 10 Mb/s in kbit/s."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Amounts in the resource's own unit; ``top`` is at the upper edge of the drawing."""

    top: int
    ticks: tuple[int, ...]


def scale_for(resource: Resource, highest: int, capacity: int) -> Scale:
    """Return the scale on which ``highest`` is visible.

    CPU and memory are measured against their capacity, so that a full chart means a full host; storage and network
    against what passed in the last minute, because they rarely come near their capacity.
    """
    if resource is Resource.CPU:
        return _relative(highest, capacity)
    if resource is Resource.MEMORY:
        top = max(highest, capacity, 1)
        return Scale(_with_margin(top), (0, capacity // 2, capacity))
    top = _rounded_up(max(highest, _LEAST[resource]))
    return Scale(_with_margin(top), (0, top // 2, top))


def _relative(highest: int, capacity: int) -> Scale:
    capacity = max(capacity, 1)
    percent = next((step for step in _PERCENTS if highest * 100 <= step * capacity), _PERCENTS[-1])
    between = 50 if percent <= 150 else 100 if percent <= 300 else 200
    ticks = tuple(tick * capacity // 100 for tick in range(0, percent + 1, between))
    return Scale(_with_margin(percent * capacity // 100), ticks)


def _rounded_up(amount: int) -> int:
    """Return the smallest full scale that holds ``amount``, which is at least 10."""
    power = 1
    while amount > _LADDER[-1] * power:
        power *= 10
    return next(step * power for step in _LADDER if amount <= step * power)


def _with_margin(amount: int) -> int:
    return max(1, amount * _MARGIN_PPM // 1_000_000)
