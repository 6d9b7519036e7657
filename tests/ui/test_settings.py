import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from entresol.ui.choices import Choices
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.settings import Preferences, Settings
from entresol.ui.theme import Look


def test_what_is_remembered_is_there_the_next_day(tmp_path: Path) -> None:
    one = Settings(tmp_path)
    one.remember(language="fr", theme="dark", text_percent=150, reduced_motion=True, name="Léa")
    one.remember_splitter("workbench", (236, 880, 324))
    again = Settings(tmp_path)
    assert again.preferences == one.preferences
    assert again.splitter("workbench") == (236, 880, 324)
    assert again.splitter("never moved") == ()


def test_a_first_launch_has_the_starting_values(tmp_path: Path) -> None:
    one = Settings(tmp_path / "new" / "profile")
    assert one.preferences == Preferences()
    assert one.set_aside is None


@pytest.mark.parametrize("text", ["{", "", "[1]", "\x00", "[" * 100_000])
def test_a_broken_file_is_set_aside_and_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    one = Settings(tmp_path)
    assert one.preferences == Preferences()
    assert one.set_aside is not None
    assert one.set_aside.read_text(encoding="utf-8") == text
    one.remember(name="Léa")
    assert Settings(tmp_path).preferences.name == "Léa"


def test_a_value_that_makes_no_sense_costs_only_itself(tmp_path: Path) -> None:
    found = {
        "language": "xx", "theme": 3, "text_percent": 1000, "name": "Léa", "splitters": {"a": ["x"]}, "unknown": 1,
        "reduced_motion": "yes", "hidden_panels": [1],
    }  # fmt: skip
    (tmp_path / "settings.json").write_text(json.dumps(found), encoding="utf-8")
    assert Settings(tmp_path).preferences == Preferences(name="Léa")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(list(Preferences.__dataclass_fields__))


@given(found=st.dictionaries(fields, json_values))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_of_ours_can_stop_the_program(tmp_path: Path, found: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(found), encoding="utf-8")
    one = Settings(tmp_path)
    one.remember(name="again")
    assert Settings(tmp_path).preferences == one.preferences


def test_a_disk_that_refuses_costs_the_memory_not_the_choice(tmp_path: Path) -> None:
    one = Settings(tmp_path)
    (tmp_path / "settings.json.new").mkdir()
    one.remember(name="Léa")
    assert one.preferences.name == "Léa"
    assert isinstance(one.failure, OSError)


def test_an_unknown_preference_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Settings(tmp_path).remember(colour="red")


def test_a_choice_is_applied_remembered_and_told(qapp: QApplication, tmp_path: Path) -> None:
    look, language = Look(qapp, resource_folder()), Language(catalogue_folder(), "en")
    choices = Choices(Settings(tmp_path), look, language)
    told: list[Preferences] = []
    choices.on_changed(told.append)
    choices.speak("fr")
    choices.show_theme("dark")
    choices.size_text(150)
    choices.reduce_motion(True)
    choices.call_me("  Léa   Tremblay ")
    assert (choices.spoken, choices.shown, look.theme.text_percent, look.reduced_motion) == ("fr", "dark", 150, True)
    assert told[-1].name == "Léa Tremblay"
    choices.toggle_theme()
    assert look.theme.name == "light"
    look.choose("contrast")
    Choices(Settings(tmp_path), look, language).apply()
    assert (look.theme.name, language.code) == ("light", "fr")
    choices.speak("en")
