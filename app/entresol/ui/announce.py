"""What a screen reader is told, besides what it reads: one sentence at the moment something happens."""

from collections.abc import Callable

from PySide6 import QtGui
from PySide6.QtCore import QObject, Signal


class Announcer(QObject):
    """Says sentences aloud through the system's screen reader, and shows them to whoever listens (the status bar)."""

    _said = Signal(str)

    def say(self, sentence: str) -> None:
        """Announce ``sentence`` when the reader has finished what it was saying."""
        self._send(sentence, QtGui.QAccessible.AnnouncementPoliteness.Polite)

    def interrupt(self, sentence: str) -> None:
        """Announce ``sentence`` at once: a refusal, a failure."""
        self._send(sentence, QtGui.QAccessible.AnnouncementPoliteness.Assertive)

    def on_said(self, slot: Callable[[str], None]) -> None:
        """Call ``slot`` with each sentence said."""
        self._said.connect(slot)

    def _send(self, sentence: str, politeness: "QtGui.QAccessible.AnnouncementPoliteness") -> None:
        if not sentence:
            return
        if QtGui.QAccessible.isActive():
            event = QtGui.QAccessibleAnnouncementEvent(self, sentence)
            event.setPoliteness(politeness)
            QtGui.QAccessible.updateAccessibility(event)
        self._said.emit(sentence)
