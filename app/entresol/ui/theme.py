"""The look of the program, read from the design tokens: no colour, size or duration is written anywhere else.

A :class:`Theme` is a frozen set of values for one palette at one text scale; painters ask it while painting.
:class:`Look` holds the theme of the moment, gives it to the application and tells who must repaint.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from entresol.ui.stylesheet import style_sheet

ThemeChoice = Literal["light", "dark", "contrast", "system"]
ThemeName = Literal["light", "dark", "contrast"]
Duration = Literal["fast", "normal", "slow"]

_TOKEN_NAMES: Mapping[ThemeName, str] = {"light": "light", "dark": "dark", "contrast": "high_contrast"}
SMALLEST_TEXT_PERCENT = 100
LARGEST_TEXT_PERCENT = 200
_VM_SLOTS = 12
STYLE_WORDS = ("-style", "fusion")
"""What the application must be made with. ``QApplication.setStyle`` would do, and have PySide6 make all of QStyle's
enumerations: a twentieth of the time to the first paint."""


class Theme:
    """One palette at one text scale. Never changes: a new choice makes a new theme."""

    def __init__(self, tokens: Mapping[str, object], name: ThemeName, text_percent: int = 100) -> None:
        """Read ``tokens`` (the whole token file) for the palette ``name``."""
        self.name: ThemeName = name
        self.text_percent = text_percent
        themes = cast("Mapping[str, Mapping[str, object]]", tokens["theme"])
        palette = themes[_TOKEN_NAMES[name]]
        self._vms = cast("list[Mapping[str, str]]", palette["vm"])
        self._vm_fills = [_color(vm["fill"]) for vm in self._vms]
        self._vm_inks = [_color(vm["ink"]) for vm in self._vms]
        self._colors = {path: _color(text) for path, text in _leaves(palette) if isinstance(text, str)}
        self._numbers = {path: value for path, value in _leaves(tokens) if isinstance(value, int | float)}
        font = cast("Mapping[str, object]", tokens["font"])
        fallback = cast("list[str]", font["fallback"])
        self._families = [str(font["family"]), *fallback]
        self._mono_families = [str(font["mono"]), "Consolas", "Menlo", "monospace"]
        self._fonts: dict[tuple[float, int, bool, bool, float], QFont] = {}

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.name != "light"

    @property
    def is_contrast(self) -> bool:
        """Whether borders replace fills and shadows."""
        return self.name == "contrast"

    def color(self, path: str) -> QColor:
        """Return the colour at ``path`` (``"text.primary"``, ``"layer.hypervisor.fill"``).

        Raises:
            KeyError: no token of that name.
        """
        return QColor(self._colors[path])

    def vm_fill(self, slot: int) -> QColor:
        """Return the colour of the VM in ``slot`` (0 = A); slots beyond the last share the neutral grey."""
        return QColor(self._vm_fills[slot]) if 0 <= slot < _VM_SLOTS else self.color("state.neutral.line")

    def vm_ink(self, slot: int) -> QColor:
        """Return the colour of the letter on :meth:`vm_fill`."""
        return QColor(self._vm_inks[slot]) if 0 <= slot < _VM_SLOTS else self.color("bg.surface")

    def vm_letter(self, slot: int) -> str:
        """Return the letter that names ``slot`` without any colour."""
        return self._vms[slot]["slot"] if 0 <= slot < _VM_SLOTS else "+"

    def number(self, path: str) -> float:
        """Return the number at ``path`` as it is in the tokens (``"space.m"``, ``"radius.card"``), not scaled.

        Raises:
            KeyError: no token of that name.
        """
        return self._numbers[path]

    def px(self, logical: float) -> float:
        """Return ``logical`` pixels times the text scale: for anything that holds text."""
        return logical * self.text_percent / 100

    def font(
        self,
        size: str | float = "body",
        weight: int = 400,
        *,
        mono: bool = False,
        italic: bool = False,
        tracking: float = 0,
    ) -> QFont:
        """Return a font: ``size`` is a token name (``"caption"``) or logical pixels; ``tracking`` is in pixels."""
        logical = self._numbers[f"font.size.{size}"] if isinstance(size, str) else size
        key = (logical, weight, mono, italic, tracking)
        if key not in self._fonts:
            font = QFont(self._mono_families if mono else self._families)
            font.setPixelSize(max(1, int(self.px(logical) + 0.5)))
            font.setWeight(QFont.Weight(weight))
            font.setItalic(italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if tracking:
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.px(tracking))
            self._fonts[key] = font
        return QFont(self._fonts[key])


class Look(QObject):
    """The theme of the moment. Applies it to the application; :meth:`on_changed` says when to repaint."""

    _changed = Signal(object)

    def __init__(
        self, application: QApplication, folder: Path, parent: QObject | None = None, *, dressed: bool = True
    ) -> None:
        """Load tokens and fonts from ``folder`` (the resource folder) and show the light theme.

        ``dressed=False`` leaves the style sheet to :meth:`dress`, which is for who makes a window first: under a style
        sheet Qt polishes a widget, and all that it holds, again each time it is put into another one.
        """
        super().__init__(parent)
        self._dressed = dressed
        self._application = application
        self._tokens = cast(
            "dict[str, object]", json.loads((folder / "themes" / "tokens.json").read_text(encoding="utf-8"))
        )
        for font in sorted((folder / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        self._choice: ThemeChoice = "light"
        self._motion: bool | None = None
        self._theme = Theme(self._tokens, "light")
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme to paint with."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose, which may be to follow the system."""
        return self._choice

    @property
    def reduced_motion(self) -> bool:
        """Whether things appear in place instead of moving; the user's choice, else the system's."""
        if self._motion is not None:
            return self._motion
        # Qt tells what the system wants from 6.12 on.
        preference = getattr(self._application.styleHints().accessibility(), "motionPreference", None)
        return preference is not None and getattr(preference(), "name", "") == "ReducedMotion"

    def choose(self, choice: ThemeChoice) -> None:
        """Show ``choice``; ``"system"`` follows the desktop, or is light where the desktop says nothing."""
        if choice == self._choice:
            return
        self._choice = choice
        hints = self._application.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Light if choice == "light" else Qt.ColorScheme.Dark)
        self._refresh(self._theme.text_percent)

    def set_text_scale(self, percent: int) -> None:
        """Show text at ``percent`` (100 to 200, others are brought inside)."""
        self._refresh(min(LARGEST_TEXT_PERCENT, max(SMALLEST_TEXT_PERCENT, percent)))

    def set_reduced_motion(self, choice: bool | None) -> None:  # noqa: FBT001  # a setting's value, not a mode
        """Set whether motion is reduced; ``None`` follows the system."""
        if choice != self._motion:
            self._motion = choice
            self._changed.emit(self._theme)

    def dress(self) -> None:
        """Give the style sheet to the application, if it has none yet."""
        if not self._dressed:
            self._dressed = True
            self._application.setStyleSheet(style_sheet(self._theme))

    def duration_ms(self, length: Duration) -> int:
        """Return how long a transition lasts; 0 when motion is reduced."""
        return 0 if self.reduced_motion else int(self._theme.number(f"motion.{length}_ms"))

    def on_changed(self, slot: Callable[[Theme], None]) -> None:
        """Call ``slot`` with each new theme (palette, text size or motion)."""
        self._changed.connect(slot)

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._refresh(self._theme.text_percent)

    def _refresh(self, text_percent: int) -> None:
        name = self._wanted()
        if (name, text_percent) == (self._theme.name, self._theme.text_percent):
            return
        self._theme = Theme(self._tokens, name, text_percent)
        self._apply()
        self._changed.emit(self._theme)

    def _wanted(self) -> ThemeName:
        if self._choice != "system":
            return self._choice
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _apply(self) -> None:
        self._application.setFont(self._theme.font())
        self._application.setPalette(palette_of(self._theme))
        if self._dressed:
            self._application.setStyleSheet(style_sheet(self._theme))


def palette_of(theme: Theme) -> QPalette:
    """Return the palette that gives standard widgets the colours of ``theme``."""
    role = QPalette.ColorRole
    palette = QPalette()
    for wanted, path in (
        (role.Window, "bg.app"),
        (role.WindowText, "text.primary"),
        (role.Base, "bg.surface"),
        (role.AlternateBase, "bg.subtle"),
        (role.Text, "text.primary"),
        (role.PlaceholderText, "text.muted"),
        (role.Button, "bg.surface"),
        (role.ButtonText, "text.primary"),
        (role.BrightText, "state.error.text"),
        (role.Highlight, "accent.base"),
        (role.HighlightedText, "text.onAccent"),
        (role.Accent, "accent.base"),
        (role.Link, "text.link"),
        (role.LinkVisited, "text.link"),
        (role.ToolTipBase, "bg.surface"),
        (role.ToolTipText, "text.primary"),
        (role.Light, "bg.surface"),
        (role.Midlight, "line.soft"),
        (role.Mid, "line.normal"),
        (role.Dark, "line.strong"),
        (role.Shadow, "line.strong"),
    ):
        palette.setColor(wanted, theme.color(path))
    disabled = QPalette.ColorGroup.Disabled
    for wanted in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(disabled, wanted, theme.color("text.disabled"))
    palette.setColor(disabled, role.Highlight, theme.color("bg.sunken"))
    return palette


def _color(text: str) -> QColor:
    color = QColor(text[:7])
    if len(text) > 7:
        color.setAlpha(int(text[7:], 16))
    return color


def _leaves(node: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for key, value in node.items():
        if isinstance(value, Mapping):
            found += _leaves(cast("Mapping[str, object]", value), f"{prefix}{key}.")
        else:
            found.append((prefix + key, value))
    return found
