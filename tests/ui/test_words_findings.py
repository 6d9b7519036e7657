"""Findings and receipts: every code has its sentence in both languages, and neither holds words of the other."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.lessons.progress import Receipt
from entresol.model.text import LanguageCode
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder
from entresol.ui.words import findings, receipts

FIGURES = {
    "got": "abc", "near": "abd", "allowed": "x, y", "limit": 3, "size": 4, "opened": 5, "first": 6, "units": "s, min",
    "wanted": "2.5 s", "metric": "cpu_usage", "language": "en", "what": "vm", "count": 2, "fr": "1", "en": "2",
    "reason": "R",
}  # fmt: skip
ENGLISH = re.compile(r"\b(?:the|is|are|not|must|with|between|write|field|value)\b", re.IGNORECASE)
RECEIPTS = {
    "reached": {"at_us": 61_000_000},
    "held": {"at_us": 61_000_000, "for_us": 30_000_000},
    "true_at_the_end": {},
    "not_reached": {},
    "not_held": {"for_us": 30_000_000},
    "false_at_the_end": {},
    "right": {"tries": 1, "try_number": 1, "try_ppm": 1_000_000},
    "partly_right": {"tries": 2, "try_number": 2, "try_ppm": 400_000, "credit_ppm": 500_000},
    "wrong": {"tries": 2},
    "unanswered": {},
}


@pytest.fixture(params=["fr", "en"])
def speaking(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[LanguageCode]:
    language = Language(catalogue_folder(), request.param)
    yield request.param
    language.choose("en")


@pytest.mark.parametrize("code", FindingCode)
def test_every_code_has_its_sentence(code: FindingCode, speaking: LanguageCode) -> None:
    said = findings.sentence(Finding(code=code, figures=FIGURES))
    assert "{" not in said.replace("{…}", "")
    assert said.rstrip("?").endswith((".", "»", "”")) or said.endswith("?")
    if speaking == "fr":
        assert not ENGLISH.search(re.sub(r"«[^»]*»", "", said)), said


def test_a_report_says_place_field_sentence_and_correction(speaking: LanguageCode) -> None:
    report = findings.report(
        Finding(
            code=FindingCode.COLON_IN_TEXT, file="a.yaml", line=7, column=22, field="steps › 1", corrected='fr: "a : b"'
        )
    )
    first, field, sentence, corrected = report.split("\n    ")
    severity = "erreur" if speaking == "fr" else "error"
    assert first == f"a.yaml:7:22: {severity} [colon_in_text]"
    assert field.endswith("steps › 1")
    assert sentence
    assert corrected.endswith('fr: "a : b"')


def test_a_file_as_a_whole_has_no_line(speaking: LanguageCode) -> None:
    finding = Finding(code=FindingCode.UNREADABLE, file="a.yaml", severity=Severity.WARNING)
    severity = "avertissement" if speaking == "fr" else "warning"
    assert findings.headline(finding) == f"a.yaml: {severity} [unreadable]"


def test_a_near_name_is_proposed_only_when_there_is_one(speaking: LanguageCode) -> None:
    near = findings.sentence(Finding(code=FindingCode.UNKNOWN_FIELD, figures={"got": "pionts", "near": "points"}))
    far = findings.sentence(Finding(code=FindingCode.UNKNOWN_FIELD, figures={"got": "zzz", "near": ""}))
    assert "points" in near
    assert "?" in near
    assert "?" not in far


@pytest.mark.parametrize("rule", RECEIPTS)
def test_every_receipt_has_its_sentence(rule: str, speaking: LanguageCode) -> None:
    said = receipts.sentence(Receipt(rule, RECEIPTS[rule]))
    assert said.endswith(".")
    assert "{" not in said
    if speaking == "fr":
        assert not ENGLISH.search(said)


def test_hints_are_counted_in_the_receipt(speaking: LanguageCode) -> None:
    one = receipts.sentence(Receipt("reached", {"at_us": 0, "hints": 1, "hints_ppm": 900_000}))
    two = receipts.sentence(Receipt("reached", {"at_us": 0, "hints": 2, "hints_ppm": 800_000}))
    assert (
        ("1 indice " in one and "2 indices " in two) if speaking == "fr" else ("1 hint " in one and "2 hints " in two)
    )
