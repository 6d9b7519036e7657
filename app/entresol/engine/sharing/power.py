"""Electric power of a host (model.md 2.7, finding 7)."""

from collections.abc import Sequence


def power_mw(table_mw: Sequence[int], used: int, capacity: int) -> int:
    """Return the power at a use of ``used / capacity``, by linear interpolation between the 11 points of the table.

    Use beyond the capacity (second hardware threads) draws what full use draws. Rounded down to 1 mW.
    """
    if used >= capacity:
        return table_mw[10]
    point, inside = divmod(used * 10, capacity)
    return table_mw[point] + (table_mw[point + 1] - table_mw[point]) * inside // capacity
