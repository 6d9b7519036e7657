"""The sheet of keys (F1): everything can be done without a mouse, and this says how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from entresol.ui.controls import Dress, KeyCap, ParagraphLabel, PushButton, SectionLabel
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

_LARGE_TEXT_PERCENT = 130
KeyRow = tuple[str, str]
"""What is done, and the keys as this system writes them."""


@dataclass(frozen=True, slots=True)
class _Line:
    act: str
    caps: tuple[str, ...]


class KeysDialog(Dialog):
    """The keys of the canvas, and those of the window: ``window_keys`` gives them in the language of the moment."""

    def __init__(
        self, dress: Dress, window_keys: Callable[[], Sequence[KeyRow]], parent: QWidget | None = None
    ) -> None:
        super().__init__(dress, parent, width=860)
        self._lines_dress = dress
        self._window_keys = window_keys
        self._columns: QWidget | None = None
        self._close = PushButton(dress, "primary")
        self._close.on_pressed(self.close)
        self.add_button(self._close)
        self._build()
        dress.look.on_changed(self._rebuild)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language: names of keys change too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def _rebuild(self, _theme: Theme) -> None:
        self._build()

    def _build(self) -> None:
        if self._columns is not None:
            self.body.removeWidget(self._columns)
            self._columns.deleteLater()
        self.set_title(translate("KeysDialog", "Keyboard"))
        self._close.setText(translate("KeysDialog", "Close"))
        self._columns = QWidget()
        large = self._lines_dress.look.theme.text_percent > _LARGE_TEXT_PERCENT
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight, self._columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addLayout(self._canvas_column(), 1)
        window = [_Line(act, (keys,)) for act, keys in self._window_keys()]
        row.addLayout(self._column(translate("KeysDialog", "Everywhere"), window), 1)
        self.body.insertWidget(0, self._columns)
        self.resize(self.sizeHint())

    def _canvas_column(self) -> QVBoxLayout:
        column = self._column(translate("KeysDialog", "In the canvas and the list"), canvas_lines())
        note = ParagraphLabel(self._lines_dress, "caption", "text.muted")
        note.setText(
            translate(
                "KeysDialog",
                "With a mouse you can also click a machine, then click its destination: nothing has to be dragged.",
            )
        )
        column.insertWidget(column.count() - 1, note)
        return column

    def _column(self, title: str, lines: Sequence[_Line]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        heading = SectionLabel(self._lines_dress)
        heading.setText(title)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for index, line in enumerate(lines):
            grid.addLayout(self._caps(line.caps), index, 0)
            act = ParagraphLabel(self._lines_dress)
            act.setText(line.act)
            grid.addWidget(act, index, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _caps(self, names: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for name in names:
            cap = KeyCap(self._lines_dress)
            cap.setText(name)
            row.addWidget(cap)
        row.addStretch(1)
        return row


def canvas_lines() -> list[_Line]:
    """Return what the keys do in the canvas, in the language of the moment."""
    return [
        _Line(translate("KeysDialog", "pick up, drop"), (key(Qt.Key.Key_Space), key(Qt.Key.Key_Enter))),
        _Line(translate("KeysDialog", "choose a host"), ("←", "→")),
        _Line(translate("KeysDialog", "choose a machine inside it"), ("↑", "↓")),
        _Line(translate("KeysDialog", "first, last"), (key(Qt.Key.Key_Home), key(Qt.Key.Key_End))),
        _Line(translate("KeysDialog", "why? while carrying"), ("P",)),
        _Line(translate("KeysDialog", "cancel"), (key(Qt.Key.Key_Escape),)),
        _Line(translate("KeysDialog", "all commands"), (shifted(Qt.Key.Key_F10),)),
        _Line(translate("KeysDialog", "destroy"), (key(Qt.Key.Key_Delete),)),
    ]


def key(one: Qt.Key) -> str:
    """Return the name of a key as this system writes it."""
    return QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText)


def shifted(one: Qt.Key) -> str:
    """Return the name of a key pressed with Shift."""
    both = QKeySequence(Qt.KeyboardModifier.ShiftModifier | one)
    return both.toString(QKeySequence.SequenceFormat.NativeText)
