import gc

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from entresol.ui.icons import Icons
from entresol.ui.resources import resource_folder
from entresol.ui.theme import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, resource_folder())


@pytest.fixture
def icons(look: Look) -> Icons:
    return Icons(look, resource_folder())


def inks(image: QImage) -> set[tuple[int, int, int]]:
    """Return the colours of the opaque pixels."""
    return {
        image.pixelColor(x, y).toTuple()[:3]
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_that_was_asked_for_and_no_other(icons: Icons) -> None:
    image = icons.pixmap("server", QColor("red"), 32).toImage()
    assert inks(image) == {(255, 0, 0)}


def test_an_icon_is_sharp_on_a_dense_screen(icons: Icons) -> None:
    pixmap = icons.pixmap("cpu", QColor("red"), 16, 1.5)
    assert pixmap.width() == 24
    assert pixmap.deviceIndependentSize().width() == 16


def test_an_unknown_icon_is_an_error_at_once(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_an_icon_follows_the_theme_and_its_state_without_being_set_again(look: Look, icons: Icons) -> None:
    icon = icons.icon("square", "text.primary")
    light = inks(icon.pixmap(32, 32).toImage())
    look.choose("dark")
    dark = inks(icon.pixmap(32, 32).toImage())
    assert light != dark
    assert dark == {look.theme.color("text.primary").toTuple()[:3]}
    assert inks(icon.pixmap(32, 32, QIcon.Mode.Disabled).toImage()) == {look.theme.color("text.disabled").toTuple()[:3]}


def test_icons_outlive_their_python_side(icons: Icons, qapp: QApplication) -> None:
    buttons = []
    for _ in range(50):
        button = QPushButton(icons.icon("cpu"), "x")
        button.setIcon(QIcon(icons.icon("server")))
        buttons.append(button)
    gc.collect()
    assert all(not button.grab().isNull() for button in buttons)


def test_every_icon_file_can_be_tinted_and_runs_nothing() -> None:
    for path in sorted((resource_folder() / "icons").glob("*.svg")):
        text = path.read_text(encoding="utf-8")
        assert "currentColor" in text, path.name
        assert "<script" not in text, path.name
        assert "href" not in text, path.name
