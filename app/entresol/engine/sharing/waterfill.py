"""Weighted max-min sharing with floors and ceilings, exact on integers (model.md 2.1, engine.md 2).

``x_i = clamp(weight_i * level, floor_i, cap_i)`` with one level for all, such that ``sum x = min(capacity, sum cap)``.
A floor counts towards the share; it is not served first. One sort and one sweep: n log n whatever the floors.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Level = tuple[int, int]
"""An exact level ``numerator, denominator`` in units of the resource per unit of weight."""


def fill(capacity: int, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return what each claimant gets of ``capacity``, in its unit.

    Fractions of a unit go to the largest remainders, ties to the earlier claimant, so that the total is exact.
    Floors above the capacity (admission control should have prevented them) are scaled down together.

    Args:
        capacity: what there is to share, >= 0.
        floors: what each is guaranteed, 0 <= floor <= cap.
        caps: what each can use at most.
        weights: strictly positive.
    """
    if sum(caps) <= capacity:
        return list(caps)
    if sum(floors) >= capacity:
        return _scaled(capacity, floors)
    level = _crossing(capacity, floors, caps, weights)
    return _rounded(capacity, floors, caps, weights, level)


def level_of(capacity: int, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> Level | None:
    """Return the level at which ``capacity`` is used up, or ``None`` if everybody gets its cap."""
    if sum(caps) <= capacity:
        return None
    if sum(floors) >= capacity:
        return (0, 1)
    return _crossing(capacity, floors, caps, weights)


def _crossing(capacity: int, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> Level:
    """Sweep the breakpoints floor/weight and cap/weight upwards until the sum reaches the capacity.

    Two different ratios of integers below 2^b differ by more than 2^-2b, so their fixed-point forms with 2b binary
    digits are in the same order: sorting integers is exact and quick.
    """
    digits = 2 * max(weights).bit_length()
    tag = len(weights).bit_length() + 1
    breakpoints = [
        (((cap << digits) // weight) << tag) | (index << 1 | 1)
        for index, (cap, weight) in enumerate(zip(caps, weights, strict=True))
    ]
    held = 0
    rising = 0
    for index, floor in enumerate(floors):
        if floor:
            held += floor
            breakpoints.append((((floor << digits) // weights[index]) << tag) | (index << 1))
        else:
            rising += weights[index]
    breakpoints.sort()
    mask = (1 << tag) - 1
    for point in breakpoints:
        index, is_cap = divmod(point & mask, 2)
        bound = caps[index] if is_cap else floors[index]
        weight = weights[index]
        if rising and (capacity - held) * weight <= bound * rising:
            break
        if is_cap:
            held += bound
            rising -= weight
        else:
            held -= bound
            rising += weight
    return capacity - held, rising


def _rounded(
    capacity: int, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int], level: Level
) -> list[int]:
    numerator, denominator = level
    shares: list[int] = []
    remainders: list[tuple[int, int]] = []
    for index, (floor, cap, weight) in enumerate(zip(floors, caps, weights, strict=True)):
        share, remainder = divmod(weight * numerator, denominator)
        if share >= cap:
            share = cap
        elif share < floor:
            share = floor
        elif remainder:
            remainders.append((-remainder, index))
        shares.append(share)
    left = capacity - sum(shares)
    if left:
        remainders.sort()
        for _, index in remainders[:left]:
            shares[index] += 1
    return shares


def _scaled(capacity: int, floors: Sequence[int]) -> list[int]:
    """Return floors reduced in proportion so that they fit; exact when their sum is the capacity."""
    if sum(floors) == capacity:
        return list(floors)
    weights = [max(floor, 1) for floor in floors]
    return fill(capacity, [0] * len(floors), floors, weights)


@dataclass(frozen=True, slots=True)
class Claim:
    """A leaf of a tree of sharing: one consumer."""

    weight: int
    cap: int
    floor: int = 0


@dataclass(frozen=True, slots=True)
class Pool:
    """A group that is served as one consumer and then shares among its own (resource pool)."""

    weight: int
    members: tuple["Claim | Pool", ...]
    limit: int | None = None
    reservation: int = 0


def fill_tree(capacity: int, members: Sequence[Claim | Pool]) -> list[int]:
    """Return what each leaf gets, depth first, every level being shared by ``fill`` (model.md 2.1, hierarchy).

    A pool can use ``min(limit, sum of its members' caps)`` and is guaranteed the larger of its own reservation and
    its members' floors, within that.
    """
    bounds = [_bounds(member) for member in members]
    shares = fill(
        capacity, [floor for floor, _ in bounds], [cap for _, cap in bounds], [member.weight for member in members]
    )
    leaves: list[int] = []
    for member, share in zip(members, shares, strict=True):
        if isinstance(member, Pool):
            leaves.extend(fill_tree(share, member.members))
        else:
            leaves.append(share)
    return leaves


def _bounds(member: Claim | Pool) -> tuple[int, int]:
    if isinstance(member, Claim):
        return min(member.floor, member.cap), member.cap
    bounds = [_bounds(inner) for inner in member.members]
    cap = sum(cap for _, cap in bounds)
    if member.limit is not None:
        cap = min(cap, member.limit)
    return min(max(member.reservation, sum(floor for floor, _ in bounds)), cap), cap
