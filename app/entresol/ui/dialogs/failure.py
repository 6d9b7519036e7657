"""The notice of a failure: what happened, where it is written, and that the laboratory goes on."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from entresol.ui.controls import Dress, ParagraphLabel, PushButton
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.controls.labels import Label

translate = QCoreApplication.translate


class FailureNotice(Dialog):
    """Says once that something went wrong inside; stops nothing."""

    def __init__(self, dress: Dress, log_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, width=540)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._log_path = log_path
        self._summary = ""
        self._said = ParagraphLabel(dress)
        self._where = Label(dress, "caption", 500, "text.secondary")
        self._path = ParagraphLabel(dress, "caption", "text.primary")
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._what = ParagraphLabel(dress, "caption", "state.error.text")
        self._copy = PushButton(dress, "secondary", icon="copy")
        self._close = PushButton(dress, "primary")
        for widget in (self._said, self._what, self._where, self._path):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_aside(self._copy)
        self.add_button(self._close)
        self._copy.on_pressed(self._copy_all)
        self._close.on_pressed(self.close)
        self._retranslate()

    def show_failure(self, summary: str) -> None:
        """Say what went wrong: ``summary`` is one technical line, for whoever will repair it."""
        self._summary = summary
        self._retranslate()
        self.resize(self.sizeHint())
        self.show()
        self.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_title(translate("FailureNotice", "Something went wrong inside Entresol"))
        self._said.setText(
            translate(
                "FailureNotice",
                "Your work is saved and the lab goes on. If something looks odd, undo your last action or start the "
                "program again: it will offer to resume. This message is shown only once.",
            )
        )
        self._what.setText(self._summary)
        self._where.setText(translate("FailureNotice", "The details are written in this file:"))
        self._path.setText(str(self._log_path))
        self._copy.setText(translate("FailureNotice", "Copy the details"))
        self._close.setText(translate("FailureNotice", "Continue"))

    def _copy_all(self) -> None:
        QApplication.clipboard().setText(f"{self._summary}\n{self._log_path}")
