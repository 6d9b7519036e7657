import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from entresol.ui.stage.arrays import ArrayPainter, fragment_rows, is_shared

RECTS = np.array([[2, 3, 10, 4], [20, 3, 5.5, 9], [30, 20, 8, 8], [1, 30, 3, 3]], np.float64)
COLORS = [QColor("red"), QColor("blue"), QColor("green")]
RUNS = [0, 2, 2, 4]


def painted(paint) -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        paint(painter)
    finally:
        painter.end()  # an image must not go while it is painted on
    return image


def rects(*, direct: bool) -> QImage:
    brushes = [QBrush(color) for color in COLORS]
    return painted(lambda painter: ArrayPainter(direct=direct).rects(painter, RECTS, RUNS, brushes))


def pieces(*, direct: bool) -> QImage:
    picture = QPixmap(16, 16)
    picture.fill(COLORS[0])
    painter = QPainter(picture)
    painter.fillRect(8, 0, 8, 16, COLORS[1])
    painter.end()
    rows = fragment_rows(2)
    rows[:, :6] = [[8, 9, 0, 0, 6, 8], [30, 20, 8, 2, 4, 10]]
    return painted(lambda painter: ArrayPainter(direct=direct).fragments(painter, rows, picture))


def test_memory_is_shared_with_qt_on_this_platform(qapp):
    assert is_shared()


@pytest.mark.parametrize("paint", [rects, pieces])
def test_both_ways_paint_the_same(qapp, paint):
    shared = paint(direct=True)
    assert shared == paint(direct=False)
    assert shared != painted(lambda _painter: None)


def test_runs_get_their_colour_and_nothing_else_is_painted(qapp):
    image = rects(direct=True)
    assert image.pixelColor(4, 5) == image.pixelColor(22, 5) == COLORS[0]
    assert image.pixelColor(33, 24) == image.pixelColor(2, 31) == COLORS[2]
    assert image.pixelColor(60, 40) == QColor("white")


def test_pieces_are_centred_where_their_row_says(qapp):
    image = pieces(direct=True)
    assert [image.pixelColor(*point) for point in ((5, 5), (10, 12))] == [COLORS[0]] * 2
    assert [image.pixelColor(*point) for point in ((4, 5), (11, 12), (5, 4))] == [QColor("white")] * 3
    assert image.pixelColor(28, 15) == COLORS[1]


@pytest.mark.parametrize("rows", [RECTS[:, ::-1], RECTS.astype(np.float32)])
def test_rows_that_do_not_lie_as_qt_expects_are_refused(qapp, rows):
    with pytest.raises(ValueError, match="one after another"):
        painted(lambda painter: ArrayPainter(direct=True).rects(painter, rows, [0, 1], [QBrush()]))


def test_nothing_is_painted_from_nothing(qapp):
    nothing = painted(lambda _painter: None)
    empty = fragment_rows(0)
    assert painted(lambda painter: ArrayPainter().fragments(painter, empty, QPixmap(4, 4))) == nothing
    assert painted(lambda painter: ArrayPainter().rects(painter, np.zeros((0, 4)), [0], [])) == nothing
