import pytest
from PySide6.QtGui import QColor

from entresol.ui.charts.strip import Strip, StripColumn

RED, GREEN, RULE, HATCH = (QColor(*rgb) for rgb in ((255, 0, 0), (0, 255, 0), (255, 255, 255), (0, 0, 255)))


@pytest.fixture
def strip(qapp: object) -> Strip:
    return Strip(8, 10, [RED, GREEN], RULE, HATCH)


def pixel(strip: Strip, x: int, y: int) -> tuple[int, int, int, int]:
    color = strip.image().pixelColor(x, y)
    return color.red(), color.green(), color.blue(), color.alpha()


def test_layers_are_stacked_from_the_axis_and_nothing_is_transparent(strip: Strip):
    strip.draw(0, [StripColumn((1, 2), (50, 20), 70)], 100)
    column = [pixel(strip, 7, y)[:4] for y in range(10)]
    assert all(alpha == 0 for *_, alpha in column[:3])
    assert column[9] == column[6] == (255, 0, 0, 255)
    assert column[3] == (0, 255, 0, 255)


def test_a_crossed_pixel_is_a_mix_by_coverage(strip: Strip):
    strip.draw(0, [StripColumn((1,), (45,), 45)], 100)
    assert pixel(strip, 7, 6) == (255, 0, 0, 255)
    assert pixel(strip, 7, 5)[3] == pytest.approx(128, abs=1)
    assert pixel(strip, 7, 4)[3] == 0


def test_the_newest_column_is_always_at_the_right(strip: Strip):
    for number in range(13):
        strip.draw(number, [StripColumn((1 if number % 2 else 2,), (100,), 100)], 100)
        newest = (255, 0, 0, 255) if number % 2 else (0, 255, 0, 255)
        assert pixel(strip, 7, 5) == newest
        if number:
            assert pixel(strip, 6, 5) != newest


def test_drawing_at_once_or_column_by_column_is_the_same_picture(strip: Strip):
    columns = [StripColumn((1, 2), (7 * number, 5), 90 - number) for number in range(11)]
    for number, column in enumerate(columns):
        strip.draw(number, [column], 100)
    whole = Strip(8, 10, [RED, GREEN], RULE, HATCH)
    whole.draw(3, columns[3:], 100)
    assert strip.image() == whole.image()


def test_what_is_asked_in_vain_is_hatched_above_what_is_given(strip: Strip):
    strip.draw(0, [StripColumn((1,), (50,), 100)] * 8, 100)
    above = {pixel(strip, x, y)[3] > 0 for x in range(8) for y in range(5)}
    assert above == {True, False}
    assert all(pixel(strip, x, 7) == (255, 0, 0, 255) for x in range(8))


def test_an_empty_column_and_one_beyond_the_top_are_drawn_without_harm(strip: Strip):
    strip.draw(0, [StripColumn((), (), 0), StripColumn((1,), (900,), 2_000)], 100)
    assert pixel(strip, 6, 9)[3] == 0
    assert pixel(strip, 7, 0) == (255, 0, 0, 255)
