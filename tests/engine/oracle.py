"""What the law says, computed another way: exact fractions, straight from the definition, with no care for speed."""

from collections.abc import Sequence
from fractions import Fraction


def clamped(level: Fraction, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> list[Fraction]:
    """The definition: ``clamp(weight x level, floor, cap)`` for each."""
    return [
        min(max(weight * level, Fraction(floor)), Fraction(cap))
        for floor, cap, weight in zip(floors, caps, weights, strict=True)
    ]


def fair(capacity: int, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> list[Fraction]:
    """Try the definition at every breakpoint, then interpolate between the two around the capacity."""
    if sum(caps) <= capacity:
        return [Fraction(cap) for cap in caps]
    points = {Fraction(0)}
    for floor, cap, weight in zip(floors, caps, weights, strict=True):
        points |= {Fraction(floor, weight), Fraction(cap, weight)}
    below = Fraction(0)
    for above in sorted(points):
        if sum(clamped(above, floors, caps, weights)) >= capacity:
            low = sum(clamped(below, floors, caps, weights))
            high = sum(clamped(above, floors, caps, weights))
            rise = Fraction(0) if high == low else (capacity - low) / (high - low)
            return clamped(below + rise * (above - below), floors, caps, weights)
        below = above
    raise AssertionError("the sum of the caps exceeds the capacity, so some breakpoint does")


def fair_links(
    capacities: Sequence[int], demands: Sequence[int], weights: Sequence[int], links: Sequence[Sequence[int]]
) -> list[Fraction]:
    """Weighted max-min over several links: raise everybody together, freeze whoever meets a wall, again."""
    rates = [Fraction(0)] * len(demands)
    moving = [index for index, demand in enumerate(demands) if demand]
    while moving:
        rises = [(demands[index] - rates[index]) / weights[index] for index in moving]
        for link, capacity in enumerate(capacities):
            rising = sum(weights[index] for index in moving if link in links[index])
            if rising:
                used = sum(rate for index, rate in enumerate(rates) if link in links[index])
                rises.append((capacity - used) / rising)
        rise = min(rises)
        for index in moving:
            rates[index] += weights[index] * rise
        full = [
            link
            for link, capacity in enumerate(capacities)
            if sum(rate for index, rate in enumerate(rates) if link in links[index]) == capacity
        ]
        moving = [
            index
            for index in moving
            if rates[index] < demands[index] and not any(link in full for link in links[index])
        ]
    return rates
