from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QDateTime, QTime

from entresol.ui.words import units

GIB = 1_048_576


@pytest.mark.parametrize(
    ("french", "english", "made"),
    [
        ("4 Gio", "4 GiB", lambda code: units.memory(4 * GIB, code)),
        ("12,8 Gio", "12.8 GiB", lambda code: units.memory(GIB * 64 // 5, code)),
        ("512 Mio", "512 MiB", lambda code: units.memory(512 * 1024, code)),
        ("0 Gio", "0 GiB", lambda code: units.memory(0, code)),
        ("20 / 32 Gio", "20 / 32 GiB", lambda code: units.memory_of(20 * GIB, 32 * GIB, code)),
        ("40 Go", "40 GB", lambda code: units.disk(40 * 10**9, code)),
        ("1,2 To", "1.2 TB", lambda code: units.disk(12 * 10**11, code)),
        ("76 Mo/s", "76 MB/s", lambda code: units.disk_rate(76_000, code)),
        ("272 Mb/s", "272 Mb/s", lambda code: units.network_rate(272_000, code)),
        ("3,2 GHz", "3.2 GHz", lambda code: units.frequency(3_200_000, code)),
        ("800 MHz", "800 MHz", lambda code: units.frequency(800_000, code)),
        ("58 %", "58%", lambda code: units.percent(580_000, 0, code)),
        ("12,5", "12.5", lambda code: units.points(Fraction(25, 2), code)),
        ("120 ms", "120 ms", lambda code: units.duration(120_000, code)),
        ("30 s", "30 s", lambda code: units.duration(30_000_000, code)),
        ("2 min 05 s", "2 min 05 s", lambda code: units.duration(125_000_000, code)),
        ("1 234 567,5", "1,234,567.5", lambda code: units.number(Fraction(12345675, 10), 1, code)),
        ("« bd-02 »", "“bd-02”", lambda code: units.quoted("bd-02", code)),
        ("14 h 05", "2:05 p.m.", lambda code: units.hour(QTime(14, 5), code)),
        ("18 novembre", "November 18", lambda code: units.day(QDateTime(QDate(2026, 11, 18), QTime(9, 0)), code)),
    ],
)
def test_figures_read_as_each_language_writes_them(french: str, english: str, made) -> None:
    assert made("fr").replace("\u00a0", " ").replace("\u202f", " ") == french
    assert made("en").replace("\u00a0", " ").replace("\u202f", " ") == english


@given(st.integers(0, 2**50))
def test_a_figure_never_parts_from_its_unit(amount: int) -> None:
    for code in ("fr", "en"):
        for text in (units.memory(amount, code), units.disk(amount, code), units.frequency(amount, code)):
            assert " " not in text


@given(st.fractions(min_value=-10_000, max_value=10_000), st.integers(0, 3))
def test_a_number_is_its_nearest_and_says_no_needless_zero(amount: Fraction, decimals: int) -> None:
    text = units.number(amount, decimals, "en").replace(",", "").replace("\u2212", "-")
    assert abs(Fraction(text) - amount) <= Fraction(1, 2 * 10**decimals)
    assert "." not in text or not text.endswith("0")
    assert text != "-0"


def test_clocks_have_hours_only_after_an_hour() -> None:
    assert units.clock(102_000_000) == "01:42"
    assert units.clock(102_999_999) == "01:42"
    assert units.clock(3_725_000_000) == "1:02:05"


def test_a_share_of_nothing_is_nothing() -> None:
    assert units.share(0, 0, "en") == "0%"
    assert units.share(1, 3, "en") == "33%"
