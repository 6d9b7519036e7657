"""Two programs that write in one profile would spoil each other's attempts: the second one says so and stops."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from entresol.ui.controls import Dress, ParagraphLabel, PushButton
from entresol.ui.controls.dialogs import Dialog

translate = QCoreApplication.translate


def tell_already_open(dress: Dress, profile: Path, parent: QWidget | None = None) -> None:
    """Say that this profile is in use, and how to have two windows all the same."""
    dialog = Dialog(dress, parent, width=520)
    dialog.set_title(translate("AlreadyOpen", "Entresol is already open"))
    text = translate("AlreadyOpen", "Another window uses the same folder: {folder}")
    hint = translate("AlreadyOpen", "To open a second one, start it with --profile and another folder.")
    for line in (text.format(folder=profile), hint):
        label = ParagraphLabel(dress)
        label.setText(line)
        dialog.body.addWidget(label)
    close = PushButton(dress, "primary")
    close.setText(translate("AlreadyOpen", "Close"))
    close.on_pressed(dialog.accept)
    dialog.add_button(close)
    dialog.exec()
