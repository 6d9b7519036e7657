from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from entresol.ui.announce import Announcer
from entresol.ui.controls import (
    Card,
    FocusRing,
    IconButton,
    Label,
    Option,
    Outfit,
    ParagraphLabel,
    PushButton,
    ScoreRing,
    Segmented,
    TextLedger,
    draw_paragraph,
    draw_text,
)
from entresol.ui.controls.fields import ComboBox, Slider, Switch
from entresol.ui.controls.markdown import MarkdownView
from entresol.ui.controls.texts import wrapped
from entresol.ui.icons import Icons
from entresol.ui.resources import resource_folder
from entresol.ui.theme import Look

CODES = [Option("fr", "FR"), Option("en", "EN"), Option("system", "System")]


@pytest.fixture
def dress(qapp: QApplication) -> Outfit:
    look = Look(qapp, resource_folder())
    return Outfit(look, Icons(look, resource_folder()))


@pytest.fixture
def segmented(dress: Outfit, qtbot: QtBot) -> Segmented:
    one = Segmented(dress)
    qtbot.addWidget(one)
    one.set_options(CODES)
    one.choose("fr")
    one.show()
    return one


def segments(one: Segmented) -> list[QPushButton]:
    return one.findChildren(QPushButton)


def test_a_click_chooses_and_tells(segmented: Segmented, qtbot: QtBot) -> None:
    told: list[str] = []
    segmented.on_chosen(told.append)
    qtbot.mouseClick(segments(segmented)[1], Qt.MouseButton.LeftButton)
    assert (segmented.chosen, told) == ("en", ["en"])


def test_choosing_from_the_program_tells_nobody(segmented: Segmented) -> None:
    told: list[str] = []
    segmented.on_chosen(told.append)
    segmented.choose("en")
    assert (segmented.chosen, told) == ("en", [])


def test_arrows_move_the_choice_and_tab_leaves_it(segmented: Segmented, qtbot: QtBot) -> None:
    told: list[str] = []
    segmented.on_chosen(told.append)
    segmented.activateWindow()
    segments(segmented)[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert (segmented.chosen, told) == ("system", ["en", "system"])
    stops = [one for one in segments(segmented) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_new_labels_keep_the_choice_and_the_focus(segmented: Segmented) -> None:
    segmented.activateWindow()
    segments(segmented)[0].setFocus()
    focused = QApplication.focusWidget()
    segmented.set_options([Option("fr", "Français"), Option("en", "Anglais"), Option("system", "Système")])
    assert segmented.chosen == "fr"
    assert QApplication.focusWidget() is focused
    assert focused.text() == "Français"


def test_choosing_moves_nothing(segmented: Segmented) -> None:
    before = segmented.sizeHint()
    segmented.choose("system")
    assert segmented.sizeHint() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_the_keyboard(dress: Outfit, qtbot: QtBot, key: Qt.Key) -> None:
    button = PushButton(dress)
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.on_pressed(lambda: pressed.append(True))
    qtbot.keyClick(button, key)
    assert pressed == [True]
    button.setEnabled(False)
    button.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert pressed == [True]


def test_a_click_leaves_the_focus_where_it_was(dress: Outfit, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    button, canvas = PushButton(dress), QLineEdit()
    row.addWidget(button)
    row.addWidget(canvas)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    canvas.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is canvas


def test_targets_are_large_enough_for_a_finger(dress: Outfit, qtbot: QtBot) -> None:
    widgets = [PushButton(dress), IconButton(dress, "sun"), Slider(dress), Switch(dress), ComboBox(dress)]
    for widget in widgets:
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= dress.look.theme.number("size.target_min")


def test_an_icon_button_says_its_name(dress: Outfit, qtbot: QtBot) -> None:
    button = IconButton(dress, "undo-2")
    qtbot.addWidget(button)
    button.set_name("Undo", "Ctrl+Z")
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Undo"
    assert button.toolTip() == "Undo (Ctrl+Z)"


def test_controls_grow_with_the_text(dress: Outfit, qtbot: QtBot) -> None:
    label = Label(dress)
    label.setText("Hypervisor")
    segmented = Segmented(dress)
    segmented.set_options(CODES)
    widgets = [label, PushButton(dress), segmented, ComboBox(dress), ScoreRing(dress)]
    for widget in widgets:
        qtbot.addWidget(widget)
    before = [widget.sizeHint().height() for widget in widgets]
    dress.look.set_text_scale(200)
    after = [widget.sizeHint().height() for widget in widgets]
    assert all(large >= 1.9 * small for small, large in zip(before, after, strict=True))


def test_a_paragraph_is_as_tall_as_its_lines(dress: Outfit, qtbot: QtBot) -> None:
    label = ParagraphLabel(dress)
    qtbot.addWidget(label)
    label.setText("one two three four five six seven eight nine ten")
    assert label.heightForWidth(60) > 3 * label.heightForWidth(600)
    assert label.heightForWidth(600) == label.heightForWidth(900)


def test_a_paragraph_never_parts_a_figure_from_its_unit(dress: Outfit) -> None:
    lines = wrapped("il manque 4,8\u00a0Gio de mémoire 🖥 sur cet hôte", dress.look.theme.font(), 60)
    assert any("4,8\u00a0Gio" in line for line in lines)
    assert " ".join(lines) == "il manque 4,8\u00a0Gio de mémoire 🖥 sur cet hôte"


def test_a_slider_tells_while_it_moves_and_once_at_the_end(dress: Outfit, qtbot: QtBot) -> None:
    slider = Slider(dress)
    qtbot.addWidget(slider)
    slider.resize(200, 28)
    moved: list[int] = []
    settled: list[int] = []
    slider.on_moved(moved.append)
    slider.on_settled(settled.append)
    slider.show_value(10)
    assert not moved
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 14))
    QTest.mouseMove(slider, QPoint(140, 14))
    assert moved
    assert not settled
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(140, 14))
    assert len(settled) == 1
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert settled[-1] == settled[0] - 1


def test_a_list_keeps_its_choice_when_its_labels_change(dress: Outfit, qtbot: QtBot) -> None:
    box = ComboBox(dress)
    qtbot.addWidget(box)
    told: list[str] = []
    box.on_chosen(told.append)
    box.set_options(CODES)
    box.choose("en")
    box.set_options([Option("en", "Anglais"), Option("fr", "Français")])
    assert (box.chosen, box.currentText(), told) == ("en", "Anglais", [])


def test_markdown_opens_nothing_but_pictures_of_its_pack(dress: Outfit, qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    QImage(40, 40, QImage.Format.Format_RGB32).save(str(secret))
    view = MarkdownView(dress)
    qtbot.addWidget(view)
    kind = QTextDocument.ResourceType.ImageResource.value
    view.show_markdown("![a](media/a.png)", {"media/a.png": secret.read_bytes()})
    assert view.loadResource(kind, "media/a.png").width() == 40
    for address in (str(secret), secret.as_uri(), "//server/share/x.png", "http://x/y.png", "media/../a.png"):
        assert view.loadResource(kind, address).isNull()


def test_markdown_shows_html_as_it_is_written(dress: Outfit, qtbot: QtBot) -> None:
    view = MarkdownView(dress)
    qtbot.addWidget(view)
    view.show_markdown("a **bold** word <b>and</b> <img src='x'>")
    assert "<b>and</b>" in view.toPlainText()
    assert "bold" in view.toPlainText()
    assert "**" not in view.toPlainText()


def test_markdown_follows_a_link_only_by_telling(dress: Outfit, qtbot: QtBot, qapp: QApplication) -> None:
    view = MarkdownView(dress)
    qtbot.addWidget(view)
    used: list[str] = []
    view.on_link(used.append)
    view.show_markdown("[steal](glossary:steal)")
    view.resize(200, 60)
    view.show()
    qapp.processEvents()
    at = QPoint(12, 10)
    assert view.anchorAt(at) == "glossary:steal"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert used == ["glossary:steal"]


def test_the_ring_stands_around_the_control_that_has_the_focus(dress: Outfit, qtbot: QtBot, qapp: QApplication) -> None:
    ring = FocusRing(dress.look, qapp)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = PushButton(dress), PushButton(dress)
    column.addWidget(first)
    column.addWidget(second)
    window.resize(200, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    band = first.parentWidget().children()[-1]
    assert band.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    window.resize(200, 400)
    qapp.processEvents()
    assert band.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert not band.isVisible()
    qapp.focusChanged.disconnect(ring._moved)


def test_a_card_keeps_its_shadow_inside_itself(dress: Outfit, qtbot: QtBot) -> None:
    card = Card(dress, level=2)
    qtbot.addWidget(card)
    card.resize(200, 100)
    image = card.grab().toImage()
    corner = image.pixelColor(0, 0)
    assert corner == image.pixelColor(199, 0)
    assert card.surface().width() == 200 - 2 * card.reach


def test_what_is_drawn_is_where_the_ledger_says(dress: Outfit) -> None:
    ledger = TextLedger()
    ledger.install()
    image = QImage(200, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(QPointF(10, 5))
    font, ink = dress.look.theme.font("title"), dress.look.theme.color("text.primary")
    draw_text(painter, QRectF(0, 0, 150, 40), "HHH", font, ink, "right")
    painter.end()
    ledger.remove()
    box = ledger.texts[0].box.toAlignedRect()
    inked = [(x, y) for x in range(200) for y in range(60) if image.pixelColor(x, y).alpha() > 128]
    assert inked
    assert all(box.adjusted(-1, -1, 1, 1).contains(QPoint(x, y)) for x, y in inked)
    assert max(x for x, _y in inked) <= 160


def test_nothing_is_noted_once_the_ledger_is_removed(dress: Outfit) -> None:
    ledger = TextLedger()
    ledger.install()
    ledger.remove()
    image = QImage(50, 50, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    theme = dress.look.theme
    height = draw_paragraph(painter, QRectF(0, 0, 40, 0), "a b c", theme.font(), theme.color("text.primary"))
    painter.end()
    assert height > 0
    assert not ledger.texts


def test_what_is_announced_is_also_shown(qapp: QApplication) -> None:
    announcer = Announcer()
    said: list[str] = []
    announcer.on_said(said.append)
    announcer.say("picked up")
    announcer.interrupt("refused")
    announcer.say("")
    assert said == ["picked up", "refused"]


def test_keys_that_a_button_does_not_take_go_to_its_parent(dress: Outfit, qtbot: QtBot) -> None:
    button = PushButton(dress)
    qtbot.addWidget(button)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    button.keyPressEvent(event)
    assert not event.isAccepted()
