"""The harness itself sees what it is meant to see."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from entresol.ui.controls import TextLedger, draw_text
from tests.pictures.inspection import painted_faults, untranslated, widget_faults


@pytest.fixture
def ledger(qapp: QApplication) -> Iterator[TextLedger]:
    book = TextLedger()
    book.install()
    yield book
    book.remove()


@pytest.fixture
def painter(qapp: QApplication) -> Iterator[QPainter]:
    image = QImage(300, 100, QImage.Format.Format_ARGB32_Premultiplied)
    brush = QPainter(image)
    yield brush
    brush.end()


def draw(painter: QPainter, rect: QRectF, text: str, **how: object) -> None:
    draw_text(painter, rect, text, QFont(), QColor(), **how)


def test_text_wider_than_its_room_is_a_fault(ledger: TextLedger, painter: QPainter) -> None:
    draw(painter, QRectF(0, 0, 20, 20), "a text far too long")
    assert [fault.split(":")[0] for fault in painted_faults(ledger.texts)] == ["cut"]


def test_a_shortened_text_is_a_fault_unless_it_is_excused(ledger: TextLedger, painter: QPainter) -> None:
    draw(painter, QRectF(0, 0, 40, 20), "name-typed-by-somebody", elide=True)
    assert [fault.split(":")[0] for fault in painted_faults(ledger.texts)] == ["shortened"]
    assert not list(painted_faults(ledger.texts, ["typed-by"]))


def test_two_texts_on_one_spot_are_a_fault_unless_on_two_layers(ledger: TextLedger, painter: QPainter) -> None:
    draw(painter, QRectF(0, 0, 200, 20), "under")
    draw(painter, QRectF(0, 0, 200, 20), "over", layer="callout")
    assert not list(painted_faults(ledger.texts))
    draw(painter, QRectF(5, 2, 200, 20), "across")
    assert [fault.split(":")[0] for fault in painted_faults(ledger.texts)] == ["overlap"]


def test_text_that_its_clip_cuts_is_a_fault(ledger: TextLedger, painter: QPainter) -> None:
    painter.setClipRect(QRectF(0, 0, 30, 30))
    draw(painter, QRectF(0, 0, 200, 20), "longer than the clip")
    assert [fault.split(":")[0] for fault in painted_faults(ledger.texts)] == ["cut"]


def test_a_label_narrower_than_its_text_is_a_fault(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("a text far too long for its label", window)
    label.setGeometry(0, 0, 30, 20)
    window.resize(200, 100)
    window.show()
    assert any(fault.startswith("cut") for fault in widget_faults(window))
    label.setGeometry(0, 0, 400, 20)
    assert any(fault.startswith("outside") for fault in widget_faults(window))


def test_english_left_in_a_french_picture_is_a_fault() -> None:
    assert list(untranslated(["Réglages", "Settings"])) == ["still English: 'Settings'"]
    assert list(untranslated(["étape 3 sur 5", "step 3 of 5"])) == ["still English: 'step 3 of 5'"]
