"""Exact amounts: small integer units, and the only reader of quantities written with a unit.

Inside: microseconds, kHz, KiB (memory), bytes (disk), kB/s (disk rate), kbit/s (network), ppm (shares of a whole).
"""

import re
from enum import StrEnum
from fractions import Fraction

US_PER_S = 1_000_000
KIB_PER_MIB = 1_024
KIB_PER_GIB = 1_048_576
PPM = 1_000_000
BYTES_PER_GB = 1_000_000_000


class Dimension(StrEnum):
    """What a quantity measures, hence which integer it becomes."""

    TIME_US = "time_us"
    FREQUENCY_KHZ = "frequency_khz"
    MEMORY_KIB = "memory_kib"
    DISK_BYTES = "disk_bytes"
    DISK_KB_S = "disk_kb_s"
    NET_KBPS = "net_kbps"
    MEMORY_KIB_S = "memory_kib_s"
    SHARE_PPM = "share_ppm"
    CORES_MILLI = "cores_milli"
    POWER_MW = "power_mw"


_UNITS: dict[Dimension, dict[str, Fraction]] = {
    Dimension.TIME_US: {
        "us": Fraction(1),
        "µs": Fraction(1),
        "ms": Fraction(1_000),
        "s": Fraction(1_000_000),
        "min": Fraction(60_000_000),
        "h": Fraction(3_600_000_000),
    },
    Dimension.FREQUENCY_KHZ: {"kHz": Fraction(1), "MHz": Fraction(1_000), "GHz": Fraction(1_000_000)},
    Dimension.MEMORY_KIB: {
        "KiB": Fraction(1),
        "Kio": Fraction(1),
        "MiB": Fraction(1_024),
        "Mio": Fraction(1_024),
        "GiB": Fraction(1_048_576),
        "Gio": Fraction(1_048_576),
    },
    Dimension.DISK_BYTES: {
        "MB": Fraction(10**6),
        "Mo": Fraction(10**6),
        "GB": Fraction(10**9),
        "Go": Fraction(10**9),
        "TB": Fraction(10**12),
        "To": Fraction(10**12),
        "MiB": Fraction(2**20),
        "Mio": Fraction(2**20),
        "GiB": Fraction(2**30),
        "Gio": Fraction(2**30),
        "TiB": Fraction(2**40),
        "Tio": Fraction(2**40),
    },
    Dimension.DISK_KB_S: {
        "kB/s": Fraction(1),
        "ko/s": Fraction(1),
        "MB/s": Fraction(1_000),
        "Mo/s": Fraction(1_000),
        "GB/s": Fraction(10**6),
        "Go/s": Fraction(10**6),
    },
    Dimension.NET_KBPS: {
        "kb/s": Fraction(1),
        "kbit/s": Fraction(1),
        "Mb/s": Fraction(1_000),
        "Mbit/s": Fraction(1_000),
        "Gb/s": Fraction(10**6),
        "Gbit/s": Fraction(10**6),
    },
    Dimension.MEMORY_KIB_S: {
        "KiB/s": Fraction(1),
        "Kio/s": Fraction(1),
        "MiB/s": Fraction(1_024),
        "Mio/s": Fraction(1_024),
        "GiB/s": Fraction(1_048_576),
        "Gio/s": Fraction(1_048_576),
        "MB/s": Fraction(15_625, 16),
        "Mo/s": Fraction(15_625, 16),
    },
    Dimension.SHARE_PPM: {"%": Fraction(10_000)},
    Dimension.CORES_MILLI: {
        "core": Fraction(1_000),
        "cores": Fraction(1_000),
        "cœur": Fraction(1_000),
        "cœurs": Fraction(1_000),
    },
    Dimension.POWER_MW: {"mW": Fraction(1), "W": Fraction(1_000), "kW": Fraction(10**6)},
}

_QUANTITY = re.compile(r"\A(\d{1,12})(?:\.(\d{1,9}))?[  \u202f]?([^\d\s.,]\S*)\Z")


class QuantityError(ValueError):
    """A text that is not a quantity of the wanted dimension. ``reason`` is a code for messages."""

    def __init__(self, reason: str, text: str, dimension: Dimension) -> None:
        super().__init__(f"{reason}: {text!r} as {dimension}")
        self.reason = reason
        self.text = text
        self.dimension = dimension


def units_of(dimension: Dimension) -> tuple[str, ...]:
    """Return the unit names that a quantity of ``dimension`` may carry."""
    return tuple(_UNITS[dimension])


def parse_quantity(text: str, dimension: Dimension) -> int:
    """Return ``text`` (``"2.5 GHz"``) as an exact integer of the dimension's small unit.

    Raises:
        QuantityError: reasons ``no_unit``, ``decimal_comma``, ``wrong_unit``, ``not_whole`` (finer than the small
            unit), ``not_a_quantity``.
    """
    text = text.strip()
    match = _QUANTITY.match(text)
    if match is None:
        raise QuantityError(_why_not(text), text, dimension)
    whole, decimals, unit = match.groups()
    factor = _UNITS[dimension].get(unit)
    if factor is None:
        raise QuantityError("wrong_unit", text, dimension)
    number = Fraction(int(whole + (decimals or "")), 10 ** len(decimals or ""))
    amount = number * factor
    if amount.denominator != 1:
        raise QuantityError("not_whole", text, dimension)
    return amount.numerator


def _why_not(text: str) -> str:
    if re.match(r"\A\d{1,12}(?:\.\d{1,9})?\Z", text):
        return "no_unit"
    if re.match(r"\A\d{1,12},\d", text):
        return "decimal_comma"
    return "not_a_quantity"
