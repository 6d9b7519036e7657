import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from entresol.ui.resources import resource_folder
from entresol.ui.theme import Look, Theme

APP = Path(__file__).resolve().parents[2] / "app" / "entresol"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, resource_folder())


def test_each_choice_has_its_colours(look: Look) -> None:
    seen = set()
    for choice in ("light", "dark", "contrast"):
        look.choose(choice)
        assert look.theme.name == choice
        seen.add(look.theme.color("text.primary").name())
    assert len(seen) == 3


def test_the_application_wears_the_theme(look: Look, qapp: QApplication) -> None:
    look.choose("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.color("bg.app")
    assert look.theme.is_dark
    look.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.color("bg.app")


def test_a_desktop_that_says_nothing_is_light(look: Look) -> None:
    look.choose("system")
    assert look.theme.name == "light"


def test_text_is_never_smaller_than_full_size_nor_larger_than_double(look: Look) -> None:
    for asked, given in ((50, 100), (130, 130), (400, 200)):
        look.set_text_scale(asked)
        assert look.theme.text_percent == given
    assert look.theme.px(10) == 20
    assert look.theme.font("body").pixelSize() == 26


def test_a_change_is_told_once_and_only_when_something_changed(look: Look) -> None:
    told: list[Theme] = []
    look.on_changed(told.append)
    look.choose("light")
    look.set_text_scale(100)
    assert not told
    look.choose("dark")
    assert [theme.name for theme in told] == ["dark"]


def test_reduced_motion_leaves_no_duration(look: Look) -> None:
    assert look.duration_ms("slow") == 320
    look.set_reduced_motion(True)
    assert look.duration_ms("slow") == 0


def test_the_fonts_are_those_of_the_house_in_every_weight(look: Look) -> None:
    widths = []
    for weight in (400, 500, 600):
        font = look.theme.font(20, weight)
        assert QFontInfo(font).family() == "IBM Plex Sans"
        widths.append(QFontMetricsF(font).horizontalAdvance("Hyperviseur"))
    assert len(set(widths)) == 3
    assert QFontInfo(look.theme.font(mono=True)).family() == "IBM Plex Mono"


def test_digits_are_as_wide_as_one_another(look: Look) -> None:
    metrics = QFontMetricsF(look.theme.font(20))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_a_vm_beyond_the_last_slot_is_grey_and_named_plus(look: Look) -> None:
    assert look.theme.vm_letter(11) == "L"
    assert look.theme.vm_letter(12) == "+"
    assert look.theme.vm_fill(12) == look.theme.color("state.neutral.line")


def test_no_colour_is_written_outside_the_tokens() -> None:
    literal = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\s*\d|rgba?\(\s*\d""")
    guilty = [
        f"{path.relative_to(APP)}: {found.group()}"
        for path in sorted(APP.rglob("*.py"))
        for found in literal.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not guilty
