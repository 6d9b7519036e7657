"""The arithmetic of points: exact fractions, rounded once, when shown (lessons.md 5.1)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from entresol.model.units import PPM

HINT_FLOOR = Fraction(1, 4)
"""Hints never take more than three quarters of an item."""


def share(ppm: int) -> Fraction:
    """Return parts per million as an exact fraction."""
    return Fraction(ppm, PPM)


def whole_ppm(part: Fraction) -> int:
    """Return ``part`` in whole parts per million, rounded down, for a receipt."""
    return part.numerator * PPM // part.denominator


def hint_factor(penalties_ppm: Iterable[int]) -> Fraction:
    """Return what the hints opened so far leave of an item: 1 less their penalties, never under ``HINT_FLOOR``."""
    return max(HINT_FLOOR, 1 - share(sum(penalties_ppm)))


def try_factor(tries_ppm: Sequence[int], number: int) -> Fraction:
    """Return what try ``number``, counted from 0, leaves of an item; nothing beyond the last try."""
    return share(tries_ppm[number]) if number < len(tries_ppm) else Fraction(0)


def hundredths(amount: Fraction) -> int:
    """Return ``amount`` in hundredths, halves up: the one rounding rule of every figure that is shown."""
    return (2 * 100 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def percentage_tenths(part: Fraction, whole: Fraction) -> int:
    """Return ``part`` of ``whole`` in tenths of a percent, halves up; 0 when there is no whole."""
    if whole == 0:
        return 0
    ratio = Fraction(part * 1000, whole)
    return (2 * ratio.numerator + ratio.denominator) // (2 * ratio.denominator)
