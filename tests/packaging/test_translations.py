"""Collecting texts, merging translations, and what counts as badly written."""

import json
from pathlib import Path

import pytest

import catalogues
import translations
from catalogues import Message

PLURAL = Message("Stage", "%n VM(s)", plural=True)


def test_texts_are_collected_in_order_with_their_plurals() -> None:
    source = (
        "translate('Shell', 'Open', 'verb')\n"
        "match x:\n"
        "    case 1: f(translate('Shell', 'two ' 'parts'), QCoreApplication.translate('Shell', '%n VM(s)', None, n))\n"
        "other.translate(1, 2)\n"
    )
    assert list(catalogues.messages_in(source, "a.py")) == [
        Message("Shell", "Open", "verb"),
        Message("Shell", "two parts"),
        Message("Shell", "%n VM(s)", plural=True),
    ]


@pytest.mark.parametrize(
    "call", ["translate(a, 'x')", "translate('A', f'{x}')", "translate('A')", "translate('A', 'x', y)"]
)
def test_what_is_not_literal_is_refused(call: str) -> None:
    with pytest.raises(catalogues.CatalogueError, match=r"a\.py:1"):
        list(catalogues.messages_in(call, "a.py"))


def test_merging_keeps_translations_and_drops_what_vanished() -> None:
    held = [
        Message("Stage", "Stop", forms=("Arrêter",), finished=True),
        Message("Stage", "Gone", forms=("x",), finished=True),
    ]
    assert catalogues.merged([Message("Stage", "Stop"), PLURAL], held) == [held[0], PLURAL]


def test_a_text_that_became_plural_is_translated_anew() -> None:
    held = [Message("Stage", "%n VM(s)", forms=("%n VM",), finished=True)]
    assert catalogues.merged([PLURAL], held) == [PLURAL]


@pytest.mark.parametrize(
    ("source", "french", "sound"),
    [
        ("{name} is full", "{name} est plein", True),
        ("{name} is full", "{nom} est plein", False),
        ("{part} % of it", "{part}\u00a0% du total", True),
        ("{part} % of it", "{part} % du total", False),
        ("Host: {name}", "Hôte\u00a0: {name}", True),
        ("Host: {name}", "Hôte : {name}", False),
        ("Host: {name}", "Hôte: {name}", False),
        ("at 10:30", "à 10:30", True),
        ("“{name}”", "«\u00a0{name}\u00a0»", True),
        ("“{name}”", "« {name} »", False),
        ("a field like “name: value”", "un champ comme «\u00a0nom: valeur\u00a0»", True),
        ("Start?", "Démarrer?", True),
        ("Start?", "Démarrer\u00a0?", False),
        ("the host", "l’hôte", True),
        ("the host", "l'hôte", False),
        ("and ", "et", False),
    ],
)
def test_french_typography_and_figures(source: str, french: str, *, sound: bool) -> None:
    faults = list(catalogues.faults("fr", Message("Stage", source, forms=(french,), finished=True)))
    assert (not faults) == sound, faults


def test_a_singular_may_say_one_in_words() -> None:
    forms = ("une VM", "%n VM")
    assert not list(catalogues.faults("fr", Message("Stage", "%n VM(s)", plural=True, forms=forms, finished=True)))
    assert list(catalogues.faults("fr", Message("Stage", "%n VM(s)", plural=True, forms=forms[::-1], finished=True)))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program whose catalogues may be written."""
    monkeypatch.setattr(translations, "SOURCES", tmp_path / "app")
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "i18n")
    (tmp_path / "app").mkdir()
    texts = ("'Start'", "'%n host(s)', None, 2", "'%n try(tries)', None, 2")
    (tmp_path / "app" / "a.py").write_text("".join(f"translate('Stage', {text})\n" for text in texts))
    return tmp_path


def test_filling_finishes_the_catalogues(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.run("update", []) == 0
    assert translations.run("missing", []) == 1
    assert "fr Stage: not translated: Start" in capsys.readouterr().out
    french = project / "fr.json"
    hosts, tries = ["%n hôte", "%n hôtes"], ["%n essai", "%n essais"]
    texts = {"Start": "Démarrer", "%n host(s)": hosts, "%n try(tries)": tries, "Old": "Vieux"}
    french.write_text(json.dumps({"Stage": texts}))
    assert translations.run("fill", [french]) == 0
    assert "not in the sources: fr Stage: Old" in capsys.readouterr().out
    assert translations.run("missing", []) == 0
    english = catalogues.read(project / "i18n" / "entresol_en.ts")[1]
    assert [message.forms for message in english] == [("%n host", "%n hosts"), ("%n try", "%n tries")]
    assert not (project / "i18n" / ".lock").exists()


def test_writing_twice_changes_nothing(project: Path) -> None:
    translations.run("update", [])
    before = translations.catalogue("fr").read_bytes()
    translations.run("update", [])
    assert translations.catalogue("fr").read_bytes() == before


def test_every_text_of_the_program_is_translated() -> None:
    assert translations.problems() == []
