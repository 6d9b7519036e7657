"""An amount that a file gives absolutely (``2 cores``) or as a part of the machine that it runs in (``40 %``)."""

from dataclasses import dataclass

from entresol.model.units import PPM


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a whole."""

    ppm: int


Amount = int | Portion


def resolved(amount: Amount, whole: int) -> int:
    """Return ``amount`` in the unit of ``whole``, rounded down."""
    return whole * amount.ppm // PPM if isinstance(amount, Portion) else amount
