"""Traffic over links: bottleneck by bottleneck, never over a capacity (model.md 2.5, engine.md 4).

A flow may cross several links: a migration leaves one host's card and enters another's. Units are kbit/s; a disk that
a flow reads or writes is one more link, of eight times its kB/s.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from entresol.engine.sharing.waterfill import Level, fill, level_of


@dataclass(frozen=True, slots=True)
class Traffic:
    """One flow: what it could use, and the links (by index) that it crosses."""

    demand_kbps: int
    links: tuple[int, ...]
    weight: int = 1


def share_links(capacities_kbps: Sequence[int], flows: Sequence[Traffic]) -> list[int]:
    """Return the rate of each flow: weighted max-min over all links, floored where a flow is frozen."""
    left = list(capacities_kbps)
    rates = [flow.demand_kbps for flow in flows]
    waiting: list[list[int]] = [[] for _ in left]
    for index, flow in enumerate(flows):
        for link in flow.links:
            waiting[link].append(index)
    while True:
        tightest = _tightest(left, waiting, flows)
        if tightest is None:
            return rates
        members = waiting[tightest]
        shares = fill(
            left[tightest],
            [0] * len(members),
            [flows[index].demand_kbps for index in members],
            [flows[index].weight for index in members],
        )
        for index, share in zip(list(members), shares, strict=True):
            rates[index] = share
            for link in flows[index].links:
                waiting[link].remove(index)
                left[link] -= share


def _tightest(left: Sequence[int], waiting: Sequence[Sequence[int]], flows: Sequence[Traffic]) -> int | None:
    """Return the link that saturates at the lowest level among those that saturate, the earlier on a tie."""
    best: Level | None = None
    tightest: int | None = None
    for link, members in enumerate(waiting):
        if not members:
            continue
        level = level_of(
            left[link],
            [0] * len(members),
            [flows[index].demand_kbps for index in members],
            [flows[index].weight for index in members],
        )
        if level is not None and (best is None or level[0] * best[1] < best[0] * level[1]):
            best, tightest = level, link
    return tightest
