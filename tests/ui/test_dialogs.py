from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from entresol.ui.choices import Choices
from entresol.ui.controls import KeyCap, Outfit
from entresol.ui.controls.fields import Slider
from entresol.ui.dialogs.about import AboutDialog
from entresol.ui.dialogs.keys import KeysDialog
from entresol.ui.dialogs.settings import SettingsDialog
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.settings import Settings
from entresol.ui.theme import Look


@pytest.fixture
def choices(qapp: QApplication, tmp_path: Path) -> Choices:
    look = Look(qapp, resource_folder())
    return Choices(Settings(tmp_path), look, Language(catalogue_folder(), "en"))


@pytest.fixture
def dress(choices: Choices) -> Outfit:
    return Outfit(choices._look, Icons(choices._look, resource_folder()))


@pytest.fixture
def dialog(dress: Outfit, choices: Choices, qtbot: QtBot) -> SettingsDialog:
    one = SettingsDialog(dress, choices)
    qtbot.addWidget(one)
    one.show()
    return one


def button(dialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_settings_are_applied_while_they_are_chosen(dialog: SettingsDialog, choices: Choices, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(dialog, "Dark"), Qt.MouseButton.LeftButton)
    assert choices.shown == "dark"
    qtbot.mouseClick(button(dialog, "Français"), Qt.MouseButton.LeftButton)
    assert choices.spoken == "fr"
    QApplication.processEvents()
    assert dialog.windowTitle() == "Réglages"
    qtbot.mouseClick(button(dialog, "Mouvement réduit"), Qt.MouseButton.LeftButton)
    assert choices.preferences.reduced_motion is True
    qtbot.mouseClick(button(dialog, "English"), Qt.MouseButton.LeftButton)
    assert choices.preferences.language == "en"


def test_the_size_of_text_goes_by_tens_and_waits_for_the_release(dialog: SettingsDialog, choices: Choices) -> None:
    slider = dialog.findChild(Slider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert choices.preferences.text_percent == 110
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert choices.preferences.text_percent == 200
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert choices.preferences.text_percent == 100


def test_a_choice_made_elsewhere_shows_in_the_dialog(dialog: SettingsDialog, choices: Choices) -> None:
    choices.show_theme("contrast")
    choices.call_me("Léa")
    assert button(dialog, "Contrast").isChecked()
    assert dialog.findChild(QLineEdit).text() == "Léa"
    choices.show_theme("light")


def test_escape_closes_and_loses_nothing(dialog: SettingsDialog, choices: Choices) -> None:
    field = dialog.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "Lea")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert choices.preferences.name == "Lea"


def test_keys_are_named_as_the_system_names_them_in_each_language(
    dress: Outfit, choices: Choices, qtbot: QtBot
) -> None:
    dialog = KeysDialog(dress, lambda: [("Undo", "Ctrl+Z")])
    qtbot.addWidget(dialog)
    assert {"Space", "Ctrl+Z"} <= {cap.text() for cap in dialog.findChildren(KeyCap)}
    choices.speak("fr")
    QApplication.processEvents()
    assert "Espace" in {cap.text() for cap in dialog.findChildren(KeyCap)}
    choices.speak("en")


def test_about_shows_the_licences_of_fonts_and_icons(dress: Outfit, qtbot: QtBot) -> None:
    dialog = AboutDialog(dress, resource_folder())
    qtbot.addWidget(dialog)
    qtbot.mouseClick(button(dialog, "Licences in full"), Qt.MouseButton.LeftButton)
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "SIL OPEN FONT LICENSE" in text
    assert "ISC License" in text
    assert "Cole Bemis" in text
