import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    one = Language(catalogue_folder(), "en")
    yield one
    one.choose("en")


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.append(QCoreApplication.translate("Rail", "Settings"))
        super().changeEvent(event)


def test_texts_and_numbers_change_together_and_at_once(language: Language) -> None:
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"
    language.choose("fr")
    assert QCoreApplication.translate("Rail", "Settings") == "Réglages"
    assert QLocale().decimalPoint() == ","
    language.choose("en")
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"
    assert QLocale().decimalPoint() == "."


def test_a_hidden_widget_hears_of_the_last_language(language: Language, qapp: QApplication) -> None:
    listener = Listener()
    language.choose("fr")
    qapp.processEvents()
    assert listener.heard[-1] == "Réglages"


def test_choosing_the_same_language_tells_nobody(language: Language) -> None:
    told: list[str] = []
    language.on_changed(told.append)
    language.choose("en")
    language.choose("fr")
    assert told == ["fr"]


def test_qt_speaks_too(language: Language) -> None:
    language.choose("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_plurals_follow_each_language(language: Language) -> None:
    assert QCoreApplication.translate("CourseMap", "%n lesson(s)", None, 1) == "1 lesson"
    language.choose("fr")
    assert QCoreApplication.translate("CourseMap", "%n lesson(s)", None, 0) == "0 leçon"
    assert QCoreApplication.translate("CourseMap", "%n lesson(s)", None, 2) == "2 leçons"


def test_an_installation_without_catalogues_speaks_english(qapp: QApplication, tmp_path: Path) -> None:
    Language(tmp_path, "fr").choose("en")
    assert QCoreApplication.translate("Rail", "Settings") == "Settings"


def test_french_keeps_its_spaces_and_apostrophes() -> None:
    tree = ElementTree.parse(catalogue_folder() / "entresol_fr.ts")
    texts = [
        text or ""
        for translation in tree.iter("translation")
        for text in (translation.text, *(form.text for form in translation.iter("numerusform")))
    ]
    wrong = (" :", " %", "« ", " »", "'", " ?", " !", " ;")
    assert not [f"{one!r} in {text!r}" for text in texts for one in wrong if one in text]
