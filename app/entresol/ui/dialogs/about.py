"""About: what this is, under which licence, what it is made of, and whose names it mentions."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from entresol import __version__
from entresol.ui.controls import Dress, Label, ParagraphLabel, PushButton, SectionLabel
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.controls.mark import Mark

translate = QCoreApplication.translate


class AboutDialog(Dialog):
    """The mark, the licences of the program and of what it ships, and the note on trademarks."""

    def __init__(self, dress: Dress, resources: Path, parent: QWidget | None = None) -> None:
        """Read the licence texts from ``resources`` when they are asked for."""
        super().__init__(dress, parent, width=620)
        self._resources = resources
        self._name = ParagraphLabel(dress, "title", "text.primary", weight=600)
        self._version = Label(dress, "caption", 400, "text.muted")
        self._what = ParagraphLabel(dress)
        self._made_title = SectionLabel(dress)
        self._made = ParagraphLabel(dress)
        self._marks_title = SectionLabel(dress)
        self._marks = ParagraphLabel(dress)
        self._texts = QPlainTextEdit()
        self._texts.setReadOnly(True)
        self._texts.setFixedHeight(220)
        self._texts.setTabChangesFocus(True)
        self._texts.hide()
        self._show_texts = PushButton(dress, "secondary", icon="file-text")
        self._show_texts.setCheckable(True)
        self._close = PushButton(dress, "primary")
        self._lay_out(dress)
        self._show_texts.toggled.connect(self._unfold)
        self._close.on_pressed(self.close)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self, dress: Dress) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Mark(dress, side=48), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._version)
        head.addLayout(names, 1)
        self.body.addLayout(head)
        for widget in (self._what, self._made_title, self._made, self._marks_title, self._marks, self._texts):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_aside(self._show_texts)
        self.add_button(self._close)

    def _retranslate(self) -> None:
        self.set_title(translate("AboutDialog", "About Entresol"))
        self._name.setText(translate("AboutDialog", "Entresol, the trainer for virtualization"))
        self._version.setText(
            translate("AboutDialog", "Version {version} · Qt {qt}").format(version=__version__, qt=qVersion())
        )
        self._what.setText(
            translate(
                "AboutDialog",
                "Free software under the MIT licence. It works without any network and sends nothing to anybody. "
                "An entresol is the low storey slipped in between two others: so is a hypervisor.",
            )
        )
        self._made_title.setText(translate("AboutDialog", "Made with"))
        self._made.setText(
            translate(
                "AboutDialog",
                "Qt and PySide6 (LGPL 3), pyqtgraph, NumPy, pydantic and ruamel.yaml. IBM Plex fonts (SIL Open Font "
                "License 1.1). Lucide icons (ISC), some of them derived from Feather (MIT).",
            )
        )
        self._marks_title.setText(translate("AboutDialog", "Names of products"))
        self._marks.setText(
            translate(
                "AboutDialog",
                "VMware, ESXi, vSphere, Microsoft, Windows, Hyper-V, Proxmox, VirtualBox, Linux, Debian, Ubuntu and "
                "other names belong to their owners. They are only named to teach; Entresol is not affiliated with "
                "them, nor approved by them.",
            )
        )
        self._show_texts.setText(translate("AboutDialog", "Licences in full"))
        self._texts.setAccessibleName(self._show_texts.text())
        self._close.setText(translate("AboutDialog", "Close"))
        self.resize(self.sizeHint())

    def _unfold(self, on: bool) -> None:  # noqa: FBT001  # a button's state
        if on:
            names = ("LICENSES.md", "fonts/LICENSE.txt", "icons/LICENSE")
            found = [self._resources / name for name in names if (self._resources / name).is_file()]
            self._texts.setPlainText("\n\n".join(path.read_text(encoding="utf-8") for path in found))
        self._texts.setVisible(on)
        self.resize(self.sizeHint())
