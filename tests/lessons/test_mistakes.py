"""Each usual mistake in a lesson is found on its line, with its field; no damage at all ever raises."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.lessons.loader import Loaded, load
from tests.lessons.mistakes import MISTAKES

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PATH = RESOURCES / "lessons" / "discovery" / "type1-or-type2.yaml"
LESSON = PATH.read_text(encoding="utf-8")
CATALOGUE = load_catalogue(RESOURCES)


def findings_of(text: str) -> tuple[Finding, ...]:
    return load(text.encode(), CATALOGUE, file="lesson.yaml").findings


def planted(name: str) -> str:
    mistake = MISTAKES[name]
    assert mistake.old in LESSON, "the mistake has nowhere to be planted"
    return LESSON.replace(mistake.old, mistake.new, 1)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_where_it_is(name: str) -> None:
    mistake, text = MISTAKES[name], planted(name)
    finding = next((one for one in findings_of(text) if one.code is mistake.code), None)
    assert finding is not None, [(one.code, one.line, one.field, one.figures) for one in findings_of(text)]
    assert mistake.at in text.split("\n")[finding.line - 1]
    assert finding.column >= 1
    assert finding.field.endswith(mistake.path)
    assert {name: finding.figures.get(name) for name in mistake.figures} == mistake.figures
    assert load(text.encode(), CATALOGUE).lesson is None


def test_the_shipped_lesson_has_nothing_to_say_about() -> None:
    loaded = load(PATH, CATALOGUE)
    assert loaded.findings == ()
    assert loaded.lesson is not None


def test_numbers_that_differ_are_a_warning_and_do_not_forbid() -> None:
    loaded = load(
        LESSON.replace("fr: |\n        Trois hôtes, trois", "fr: |\n        3 hôtes, trois").encode(), CATALOGUE
    )
    assert loaded.lesson is not None
    assert [(one.code, one.severity) for one in loaded.findings] == [(FindingCode.NUMBERS_DIFFER, Severity.WARNING)]


def test_several_mistakes_come_in_the_order_of_the_lines() -> None:
    text = planted("misspelt field").replace("for: 30 s", "for: 30").replace("format: 1", "format: x")
    lines = [one.line for one in findings_of(text)]
    assert len(lines) >= 3
    assert lines == sorted(lines)


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.yaml", Path("nul\0byte")):
        loaded = load(path, CATALOGUE)
        assert [one.code for one in loaded.findings] == [FindingCode.UNREADABLE]


def test_the_identity_of_a_lesson_is_its_content() -> None:
    loaded = load(PATH, CATALOGUE).lesson
    assert loaded is not None
    for same in (LESSON.replace("\n", "\r\n"), "\ufeff" + LESSON, LESSON + "\n# end\n"):
        again = load(same.encode(), CATALOGUE).lesson
        assert again is not None
        assert again.content_hash == loaded.content_hash


@given(st.data())
def test_any_single_damage_is_answered(data: st.DataObject) -> None:
    lines = LESSON.split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    kind = data.draw(st.sampled_from(["drop", "double", "swap", "indent", "cut", "type"]))
    line = lines[place]
    match kind:
        case "drop":
            lines[place : place + 1] = []
        case "double":
            lines.insert(place, line)
        case "swap" if place + 1 < len(lines):
            lines[place], lines[place + 1] = lines[place + 1], line
        case "indent":
            lines[place] = data.draw(st.sampled_from(["  ", " ", "\t"])) + line
        case "cut":
            lines[place] = line[: data.draw(st.integers(0, max(0, len(line) - 1)))]
        case _:
            at = data.draw(st.integers(0, len(line)))
            lines[place] = line[:at] + data.draw(st.text(max_size=3)) + line[at:]
    loaded = load("\n".join(lines).encode("utf-8", "surrogatepass"), CATALOGUE)
    assert isinstance(loaded, Loaded)
    assert loaded.lesson is not None or loaded.findings
    assert all(one.code is not FindingCode.UNEXPECTED for one in loaded.findings)


@settings(max_examples=60)
@given(st.data())
def test_any_value_of_another_type_is_answered(data: st.DataObject) -> None:
    """Replace the value of a field by something of another type: pydantic's every objection has its sentence."""
    lines = LESSON.split("\n")
    fields = [place for place, line in enumerate(lines) if ": " in line and "|" not in line]
    place = data.draw(st.sampled_from(fields))
    value = data.draw(
        st.sampled_from(["", "~", "x", "12", "-1", "true", "[]", "{}", "[a, b]", "{a: b}", "'' ", "1e9", "9" * 30])
    )
    lines[place] = lines[place].split(": ", 1)[0] + ": " + value
    loaded = load("\n".join(lines).encode(), CATALOGUE)
    assert all(one.code is not FindingCode.UNEXPECTED for one in loaded.findings), loaded.findings
