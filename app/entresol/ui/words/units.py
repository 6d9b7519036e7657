"""Figures with their units, as French and English readers of Canada write them.

Amounts come in the small units of :mod:`entresol.model.units`. Every function takes the language last; without it, it
speaks the language of the moment (the default locale that :class:`entresol.ui.language.Language` sets). A figure never
wraps away from its unit: the space between them is U+00A0.
"""

from fractions import Fraction

from PySide6.QtCore import QDateTime, QLocale, QTime

from entresol.model.text import LanguageCode
from entresol.model.units import BYTES_PER_GB, KIB_PER_GIB, KIB_PER_MIB, PPM, US_PER_S
from entresol.ui.language import locale_of

NO_BREAK = "\u00a0"
MINUS = "\u2212"
_KHZ_PER_GHZ = 1_000_000
_KHZ_PER_MHZ = 1_000
_FRENCH_UNITS = {
    "B": "o", "kB": "ko", "MB": "Mo", "GB": "Go", "TB": "To", "KiB": "Kio", "MiB": "Mio", "GiB": "Gio", "TiB": "Tio",
    "kB/s": "ko/s", "MB/s": "Mo/s", "GB/s": "Go/s",
}  # fmt: skip
"""Units whose symbol is not the same in both languages."""


def speaking() -> LanguageCode:
    """Return the language of the moment."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def number(amount: Fraction | float, decimals: int = 0, language: LanguageCode | None = None) -> str:
    """Return ``amount`` with at most ``decimals`` decimals, without the zeros that say nothing (``12,5``, ``12``)."""
    code = language or speaking()
    locale = locale_of(code)
    scaled = _rounded(Fraction(amount) * 10**decimals)
    whole, rest = divmod(abs(scaled), 10**decimals)
    digits = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    # QLocale takes 64-bit integers; nothing shown comes near.
    text = locale.toString(whole) + (locale.decimalPoint() + digits if digits else "")
    return MINUS + text if scaled < 0 else text


def memory(kib: int, language: LanguageCode | None = None) -> str:
    """Return an amount of memory: ``4 Gio``, ``12,8 Gio``, ``512 Mio``."""
    amount, unit = _memory(kib)
    return _with_unit(amount, 1, unit, language)


def memory_of(used_kib: int, whole_kib: int, language: LanguageCode | None = None) -> str:
    """Return a part of an amount of memory, in the unit of the whole: ``20 / 32 Gio``."""
    amount, unit = _memory(whole_kib)
    used = Fraction(used_kib, KIB_PER_GIB if unit == "GiB" else KIB_PER_MIB)
    return f"{number(used, 1, language)}{NO_BREAK}/{NO_BREAK}{_with_unit(amount, 1, unit, language)}"


def disk(amount_bytes: int, language: LanguageCode | None = None) -> str:
    """Return an amount of disk, decimal: ``40 Go``, ``1,2 To``."""
    for size, unit in ((10**12, "TB"), (BYTES_PER_GB, "GB"), (10**6, "MB"), (10**3, "kB")):
        if abs(amount_bytes) >= size:
            return _with_unit(Fraction(amount_bytes, size), 1, unit, language)
    return _with_unit(Fraction(amount_bytes), 0, "B", language)


def disk_rate(kb_s: int, language: LanguageCode | None = None) -> str:
    """Return a disk's rate: ``76 Mo/s``."""
    return _rate(kb_s, ("kB/s", "MB/s", "GB/s"), language)


def network_rate(kbit_s: int, language: LanguageCode | None = None) -> str:
    """Return a network's rate: ``272 Mb/s``."""
    return _rate(kbit_s, ("kb/s", "Mb/s", "Gb/s"), language)


def frequency(khz: int, language: LanguageCode | None = None) -> str:
    """Return a processor's rate: ``3,2 GHz``, ``800 MHz``."""
    if abs(khz) >= _KHZ_PER_GHZ or khz == 0:
        return _with_unit(Fraction(khz, _KHZ_PER_GHZ), 1, "GHz", language)
    return _with_unit(Fraction(khz, _KHZ_PER_MHZ), 0, "MHz", language)


def percent(ppm: int, decimals: int = 0, language: LanguageCode | None = None) -> str:
    """Return a share of a whole: ``58 %`` in French, ``58%`` in English."""
    space = NO_BREAK if (language or speaking()) == "fr" else ""
    return f"{number(Fraction(ppm * 100, PPM), decimals, language)}{space}%"


def share(part: int | Fraction, whole: int | Fraction, language: LanguageCode | None = None) -> str:
    """Return ``part`` of ``whole`` as a percentage; nothing of nothing is zero."""
    return percent(_rounded(Fraction(part) * PPM / Fraction(whole)) if whole else 0, 0, language)


def cores(milli: int, language: LanguageCode | None = None) -> str:
    """Return a number of cores without its noun: ``9,3``."""
    return number(Fraction(milli, 1_000), 1, language)


def points(amount: Fraction | int, language: LanguageCode | None = None) -> str:
    """Return points without their noun, to the half point at the finest: ``12,5``."""
    return number(Fraction(amount), 1, language)


def duration(us: int, language: LanguageCode | None = None) -> str:
    """Return a length of time in the unit that suits it: ``30 s``, ``2 min 05 s``, ``120 ms``."""
    if abs(us) >= 60 * US_PER_S:
        minutes, seconds = divmod(_rounded(Fraction(us, US_PER_S)), 60)
        text = f"{number(minutes, 0, language)}{NO_BREAK}min"
        return f"{text}{NO_BREAK}{seconds:02d}{NO_BREAK}s" if seconds else text
    if abs(us) >= US_PER_S or us == 0:
        return _with_unit(Fraction(us, US_PER_S), 1, "s", language)
    if abs(us) >= 1_000:
        return _with_unit(Fraction(us, 1_000), 0, "ms", language)
    return _with_unit(Fraction(us), 0, "µs", language)


def clock(at_us: int) -> str:
    """Return an instant of the laboratory as a clock shows it: ``01:42``, ``1:02:05`` after an hour."""
    minutes, seconds = divmod(at_us // US_PER_S, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"


def quoted(text: str, language: LanguageCode | None = None) -> str:
    """Return ``text`` between the language's quotation marks."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»" if (language or speaking()) == "fr" else f"“{text}”"


def day(moment: QDateTime, language: LanguageCode | None = None) -> str:
    """Return the day of ``moment``: ``18 novembre``, ``November 18``."""
    pattern = "d MMMM" if (language or speaking()) == "fr" else "MMMM d"
    return locale_of(language or speaking()).toString(moment.date(), pattern)


def hour(moment: QTime, language: LanguageCode | None = None) -> str:
    """Return a time of the day: ``14 h 05``, ``2:05 p.m.``."""
    code = language or speaking()
    if code == "fr":
        return f"{moment.hour()}{NO_BREAK}h{NO_BREAK}{moment.minute():02d}"
    return locale_of(code).toString(moment, QLocale.FormatType.ShortFormat)


def _memory(kib: int) -> tuple[Fraction, str]:
    if abs(kib) >= KIB_PER_GIB or kib == 0:
        return Fraction(kib, KIB_PER_GIB), "GiB"
    if abs(kib) >= KIB_PER_MIB:
        return Fraction(kib, KIB_PER_MIB), "MiB"
    return Fraction(kib), "KiB"


def _rate(thousands: int, units: tuple[str, str, str], language: LanguageCode | None) -> str:
    if abs(thousands) >= 10**6:
        return _with_unit(Fraction(thousands, 10**6), 1, units[2], language)
    if abs(thousands) >= 1_000:
        amount = Fraction(thousands, 1_000)
        return _with_unit(amount, 1 if amount < 10 else 0, units[1], language)
    return _with_unit(Fraction(thousands), 0, units[0] if thousands else units[1], language)


def _with_unit(amount: Fraction, decimals: int, unit: str, language: LanguageCode | None) -> str:
    code = language or speaking()
    symbol = _FRENCH_UNITS.get(unit, unit) if code == "fr" else unit
    return f"{number(amount, decimals, code)}{NO_BREAK}{symbol}"


def _rounded(amount: Fraction) -> int:
    """Round half away from zero, as people do."""
    half = Fraction(1, 2)
    return -int(-amount + half) if amount < 0 else int(amount + half)
