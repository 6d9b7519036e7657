"""Which machine the hypervisor serves next: the order of its time slices, from the rates of the moment. Pure."""

from collections.abc import Mapping, Sequence

IDLE = -9
"""Owner of a slice that nobody uses."""


def next_slices(
    dues: Mapping[int, int], shares: Sequence[tuple[int, int]], capacity: int, count: int
) -> tuple[tuple[int, ...], dict[int, int]]:
    """Return the owners of the next ``count`` slices and the dues to go on from.

    The owner that lags most behind its share is served, as fair schedulers do; over any stretch each owner gets its
    share to within one slice.

    Args:
        dues: what each owner is still due, as returned by the call before (empty at first).
        shares: (owner, rate) of each owner; the rest of ``capacity`` is idle.
        capacity: what all rates could add up to, in the unit of the rates.
        count: how many slices.
    """
    used = sum(rate for _owner, rate in shares)
    weights = [*shares, (IDLE, max(0, capacity - used))]
    total = sum(rate for _owner, rate in weights)
    due = {owner: dues.get(owner, 0) for owner, _rate in weights}
    served: list[int] = []
    for _ in range(count if total > 0 else 0):
        for owner, rate in weights:
            due[owner] += rate
        chosen = max(weights, key=lambda weight: due[weight[0]])[0]
        due[chosen] -= total
        served.append(chosen)
    return tuple(served), due
