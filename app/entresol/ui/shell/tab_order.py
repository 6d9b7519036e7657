"""Where Tab goes: the order in which a window is read, whatever the order in which its widgets were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QSplitter, QWidget


def neighbour(root: QWidget, focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the next widget of ``root`` that Tab stops at, or the previous one; round and round."""
    stops = tuple(stops_of(root))
    if not stops:
        return None
    if focused not in stops:
        return stops[0 if forward else -1]
    return stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]


def stops_of(widget: QWidget) -> Iterator[QWidget]:
    """Return what Tab stops at in ``widget``, in reading order: a container before what it holds."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if _takes_tab(widget):
        yield widget
    for child in _children(widget):
        yield from stops_of(child)


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    # Of buttons among which one is chosen, Tab stops at that one; arrows go to the others.
    return group is None or not group.exclusive() or group.checkedButton() in (None, widget)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children of ``widget`` as they are laid out, then those that float, from the top."""
    layout = widget.layout()
    laid = _of_splitter(widget) if isinstance(widget, QSplitter) else [] if layout is None else list(_of_layout(layout))
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in laid]
    floating = [child for child in others if not child.isWindow()]
    return [*laid, *sorted(floating, key=lambda child: (child.y(), child.x()))]


def _of_splitter(splitter: QSplitter) -> list[QWidget]:
    panes = (splitter.widget(place) for place in range(splitter.count()))
    return [pane for pane in panes if pane is not None]


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = None if item is None else item.layout()
        shown = None if item is None else item.widget()
        if inner is not None:
            yield from _of_layout(inner)
        elif shown is not None:
            yield shown
