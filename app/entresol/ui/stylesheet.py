"""The style sheet of standard widgets, generated from the theme: radii and paddings that a palette cannot give."""

from typing import Protocol

from PySide6.QtGui import QColor

_TEMPLATE = """
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line_strong}; padding: {s4}px {s8}px; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: {s4}px; }}
QMenu::item {{ padding: {s6}px {s24}px {s6}px {s12}px; border-radius: 4px; color: {text}; }}
QMenu::icon {{ padding-left: {s8}px; }}
QMenu::item:selected {{ background: {selected}; color: {accent_text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line_soft}; margin: {s4}px {s8}px; }}
QMenuBar {{ background: {surface}; }}
QMenuBar::item {{ padding: {s4}px {s8}px; background: transparent; }}
QMenuBar::item:selected {{ background: {selected}; color: {accent_text}; }}
QLineEdit, QPlainTextEdit, QSpinBox {{
  background: {surface}; color: {text}; border: 1px solid {control_line}; border-radius: 6px;
  padding: {s4}px {s8}px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit {{ min-height: {s22}px; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus {{ border: 2px solid {focus}; padding: {s3}px {s7}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled {{ background: {sunken}; color: {disabled}; }}
QTreeView, QListView, QTableView {{
  background: {surface}; color: {text}; border: 2px solid transparent; outline: none;
  selection-background-color: {selected}; selection-color: {text}; alternate-background-color: {subtle}; }}
QTreeView::item, QListView::item {{ padding: {s4}px {s8}px; border-radius: 4px; }}
QTreeView::item:hover, QListView::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {selected}; color: {accent_text}; }}
QTreeView:focus, QListView:focus, QTableView:focus {{ border-color: {focus}; }}
QHeaderView::section {{
  background: {subtle}; color: {secondary}; border: none; border-bottom: 1px solid {line}; padding: {s6}px {s8}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent_line}; }}
"""


class Colours(Protocol):
    """What the style sheet needs of a theme."""

    def color(self, path: str) -> QColor:
        """Return the colour of a token."""
        ...

    def px(self, logical: float) -> float:
        """Return a length at the text scale."""
        ...

    @property
    def is_contrast(self) -> bool:
        """Whether edges must be strong."""
        ...


def style_sheet(theme: Colours) -> str:
    """Return the style sheet of ``theme``."""
    colors = {
        name: css(theme.color(path))
        for name, path in {
            "surface": "bg.surface",
            "subtle": "bg.subtle",
            "sunken": "bg.sunken",
            "hover": "bg.hover",
            "selected": "bg.selected",
            "text": "text.primary",
            "secondary": "text.secondary",
            "disabled": "text.disabled",
            "on_accent": "text.onAccent",
            "line": "line.normal",
            "line_soft": "line.soft",
            "line_strong": "line.strong",
            "control_line": "line.strong",
            "handle": "line.strong" if theme.is_contrast else "line.normal",
            "accent": "accent.base",
            "accent_text": "accent.text",
            "accent_line": "accent.line",
            "focus": "focus",
        }.items()
    }
    lengths = {f"s{n}": round(theme.px(n)) for n in (3, 4, 6, 7, 8, 12, 22, 24)}
    return _TEMPLATE.format(**colors, **lengths)


def css(color: QColor) -> str:
    """Return ``color`` as style sheets write it."""
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alphaF():.3f})"
