"""Fonts and text widths of the stage at 100 %: the whole stage is scaled as one, text size included."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from entresol.ui.theme import Theme
from entresol.ui.words import units


class Lettering:
    """Fonts of one theme, unscaled, with what each text measures."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts: dict[tuple[float, int], tuple[QFont, QFontMetricsF]] = {}
        self._percents: dict[tuple[str, int], str] = {}
        self._widths: dict[tuple[str, float, int], float] = {}

    def font(self, size: float, weight: int) -> QFont:
        """Return a font of ``size`` logical pixels."""
        return self._pair(size, weight)[0]

    def metrics(self, size: float, weight: int) -> QFontMetricsF:
        """Return the metrics of that font."""
        return self._pair(size, weight)[1]

    def width(self, text: str, size: float, weight: int) -> float:
        """Return the width of ``text`` in logical pixels."""
        key = (text, size, weight)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self.metrics(size, weight).horizontalAdvance(text)
        return found

    def percent(self, hundredths: int) -> str:
        """Return a whole percentage as text, in the language of the moment."""
        code = units.speaking()
        found = self._percents.get((code, hundredths))
        if found is None:
            found = self._percents[code, hundredths] = units.percent(hundredths * 10_000)
        return found

    def elided(self, text: str, size: float, weight: int, width: float) -> str:
        """Return ``text``, shortened with an ellipsis when it is wider than ``width``."""
        if self.width(text, size, weight) <= width + 0.5:
            return text
        return self.metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def wrapped(self, text: str, size: float, weight: int, width: float) -> list[str]:
        """Return ``text`` in lines no wider than ``width``; no-break spaces hold."""
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if line and self.width(longer, size, weight) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line] if line else lines

    def _pair(self, size: float, weight: int) -> tuple[QFont, QFontMetricsF]:
        key = (size, weight)
        found = self._fonts.get(key)
        if found is None:
            font = self._theme.font(size, weight)
            font.setPixelSize(int(size))
            found = self._fonts[key] = (font, QFontMetricsF(font))
        return found
