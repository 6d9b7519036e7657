"""Shares, reservations and limits as a file writes them, in the unit of the product that runs the machine."""

from pydantic_core import PydanticCustomError

from entresol.lessons.fields import read_quantity, read_whole
from entresol.model.product import Knob, KnobUnit
from entresol.model.units import PPM, Dimension

MOST_SHARES = 999_999_999
_KHZ_PER_MHZ = 1_000
_PERCENT = PPM // 100


def read_setting(text: str, knob: Knob, vcpus: int) -> int:
    """Return ``text`` as a value of ``knob`` for a machine of ``vcpus`` virtual processors.

    Raises:
        PydanticCustomError: it is no amount of that unit; the type is a ``FindingCode``.
    """
    match knob.unit:
        case KnobUnit.SHARES:
            level = (knob.presets or {}).get(text)
            if level is not None:
                return level * vcpus if knob.default_per_vcpu else level
            return read_whole(text, 0, MOST_SHARES)
        case KnobUnit.MHZ:
            return _whole_part(text, Dimension.FREQUENCY_KHZ, _KHZ_PER_MHZ)
        case KnobUnit.PERCENT:
            return _whole_part(text, Dimension.SHARE_PPM, _PERCENT)
        case KnobUnit.MILLICORES:
            return read_quantity(text, Dimension.CORES_MILLI)


def _whole_part(text: str, dimension: Dimension, unit: int) -> int:
    amount = read_quantity(text, dimension)
    if amount % unit:
        raise PydanticCustomError("not_whole", "not_whole", {"got": text})
    return amount // unit
