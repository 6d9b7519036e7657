"""The strip over home after a cut: nothing is lost, and one click goes on. It blocks nothing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout

from entresol.model.text import LocalizedText
from entresol.ui.controls import IconButton, Label, PushButton, Surface
from entresol.ui.shell.parts import Parts

translate = QCoreApplication.translate


class ResumeBanner(Surface):
    """Hidden until :meth:`offer`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts, "accent.softer", edges="bottom")
        self._parts = parts
        self._title: LocalizedText | None = None
        self._text = Label(parts, "body", 500, "text.primary", self, elide=True)
        self._resume = PushButton(parts, "primary", self, icon="history")
        self._close = IconButton(parts, "x", self)
        self._close.on_pressed(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(14)
        row.addWidget(self._text, 1)
        row.addWidget(self._resume)
        row.addWidget(self._close)
        self.hide()

    def on_resume(self, slot: Callable[[], object]) -> None:
        """Call ``slot`` to go on where the program was cut."""
        self._resume.on_pressed(slot)

    def offer(self, title: LocalizedText | None) -> None:
        """Offer to resume the lesson ``title``; ``None`` is the free laboratory."""
        self._title = title
        self._retranslate()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._title is None:
            self._text.setText(translate("Banner", "The program was cut while the free lab was open. It is all there."))
        else:
            text = translate("Banner", "The program was cut during “{title}”. Your attempt is all there.")
            self._text.setText(text.format(title=self._title.into(self._parts.language.code)))
        self._resume.setText(translate("Banner", "Resume"))
        self._close.set_name(translate("Banner", "Close this message"))
