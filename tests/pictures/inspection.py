"""Looks for text that is cut, overlaps other text, or was not translated. Each finding is one line for a person."""

import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTreeView,
    QWidget,
)

from entresol.ui.controls.labels import ParagraphLabel
from entresol.ui.controls.markdown import MarkdownView
from entresol.ui.controls.texts import PaintedText

OWN_NAMES = frozenset({"English"})
"""Words that are right in any language: a language is named in itself."""
CATALOGUE = Path(__file__).resolve().parents[2] / "i18n" / "entresol_fr.ts"


def painted_faults(texts: Iterable[PaintedText], may_shorten: Iterable[str] = ()) -> Iterator[str]:
    """Return what is wrong with hand-painted text."""
    excused = tuple(may_shorten)
    planes: dict[tuple[int, str], list[PaintedText]] = defaultdict(list)
    seen: set[tuple[int, str, str, tuple[float, float]]] = set()
    for one in texts:
        mark = (id(one.device), one.layer, one.text, one.box.topLeft().toTuple())
        if mark in seen:
            continue
        seen.add(mark)
        if one.shortened and not any(re.search(pattern, one.text) for pattern in excused):
            yield f"shortened: {one.text!r} lacks {one.too_wide_px:.0f} px"
        elif one.too_wide_px and not one.shortened:
            yield f"cut: {one.text!r} lacks {one.too_wide_px:.0f} px"
        planes[(id(one.device), one.layer)].append(one)
    for plane in planes.values():
        for first, second in combinations(plane, 2):
            if first.text != second.text and _overlap(first.box, second.box):
                yield f"overlap: {first.text!r} and {second.text!r} at {first.box.topLeft().toTuple()}"


def widget_faults(window: QWidget) -> Iterator[str]:
    """Return what is wrong with the room that widgets have for their text."""
    for widget in _visible(window):
        if isinstance(widget, ParagraphLabel):
            if widget.text() and widget.height() + 1 < widget.heightForWidth(widget.width()):
                yield f"cut below: {widget.text()!r}"
        elif isinstance(widget, MarkdownView):
            if widget.height() + 1 < widget.heightForWidth(widget.width()):
                yield f"cut below: {widget.toPlainText()!r}"
        elif isinstance(widget, QScrollArea) and _hides_its_side(widget):
            yield f"cut at the side: page of {widget.parentWidget()!r}"
        elif type(widget) is QLabel and widget.text() and not widget.wordWrap():
            wide = QFontMetricsF(widget.font()).horizontalAdvance(widget.text())
            if wide > widget.contentsRect().width() + 1:
                yield f"cut: {widget.text()!r} lacks {wide - widget.contentsRect().width():.0f} px"
        if _has_text(widget) and not _inside(widget, window):
            yield f"outside its parent: {_text_of(widget)!r}"
    yield from _sibling_overlaps(window)


def untranslated(words: Iterable[str]) -> Iterator[str]:
    """Return the texts that stayed English in a French picture."""
    exact, patterns = _english()
    for text in dict.fromkeys(words):
        if text not in OWN_NAMES and (text in exact or any(pattern.fullmatch(text) for pattern in patterns)):
            yield f"still English: {text!r}"


def words_of(window: QWidget, painted: Iterable[PaintedText]) -> Iterator[str]:
    """Return every text that ``window`` shows, says on hover, or says to a screen reader."""
    yield window.windowTitle()
    for widget in _visible(window):
        yield _text_of(widget)
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        for action in widget.actions():
            yield action.text().replace("&", "")
    yield from (one.text for one in painted)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    pending = [model.index(row, 0) for row in range(model.rowCount())]
    while pending:
        index = pending.pop()
        # The number of columns of a list cannot be asked: it is one.
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(index.parent())):
            yield str(model.data(index.siblingAtColumn(column)) or "")
        if isinstance(view, QTreeView):
            pending += [model.index(row, 0, index) for row in range(model.rowCount(index))]


@cache
def _english() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return sources whose French is different: those without figures, and those with, as patterns."""
    sources: dict[str, str] = {}
    french: set[str] = set()
    for message in ElementTree.parse(CATALOGUE).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
        text = forms[0] if forms else (translation.text or "" if translation is not None else "")
        french.update([text, *forms])
        if text and text != source:
            sources[source.replace("&", "")] = text
    exact = frozenset(source for source in sources if source not in french and not re.search(r"\{|%n", source))
    patterns = tuple(
        pattern
        for source in sources
        if re.search(r"\{|%n", source) and source not in french and (pattern := _pattern(source)) is not None
    )
    return exact, patterns


def _pattern(source: str) -> re.Pattern[str] | None:
    pieces = re.split(r"\{[^}]*\}|%n", source)
    # A pattern with fewer than two English words would catch French by accident.
    if len(re.findall(r"[A-Za-z]{2,}", " ".join(pieces))) < 2:
        return None
    body = ".+".join(re.escape(piece).replace(r"\(s\)", "s?").replace(r"\(es\)", "(es)?") for piece in pieces)
    return re.compile(body, re.DOTALL)


def _hides_its_side(area: QScrollArea) -> bool:
    page = area.widget()
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return page is not None and never and page.width() > area.viewport().width()


def _visible(window: QWidget) -> list[QWidget]:
    return [widget for widget in [window, *window.findChildren(QWidget)] if widget.isVisible()]


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, MarkdownView):
        return widget.toPlainText()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return ""


def _has_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton) and bool(_text_of(widget))


def _inside(widget: QWidget, window: QWidget) -> bool:
    """Say whether ``widget`` lies inside each of its parents, up to a page that scrolls."""
    one = widget.parentWidget()
    while one is not None and widget is not window:
        if isinstance(one.parentWidget(), QAbstractScrollArea):
            return True
        at = widget.mapTo(one, QPoint(0, 0))
        if not one.rect().adjusted(-1, -1, 1, 1).contains(QRect(at, widget.size())):
            return False
        if one is window:
            return True
        one = one.parentWidget()
    return True


def _sibling_overlaps(window: QWidget) -> Iterator[str]:
    families: dict[int, list[QWidget]] = defaultdict(list)
    for widget in _visible(window):
        parent = widget.parentWidget()
        if _has_text(widget) and parent is not None and not isinstance(parent, QScrollArea):
            families[id(parent)].append(widget)
    for family in families.values():
        for first, second in combinations(family, 2):
            if _overlap(QRectF(first.geometry()), QRectF(second.geometry())):
                yield f"overlap: {_text_of(first)!r} and {_text_of(second)!r}"


def _overlap(first: QRectF, second: QRectF) -> bool:
    both = first.intersected(second)
    return both.width() > 1.5 and both.height() > 1.5
