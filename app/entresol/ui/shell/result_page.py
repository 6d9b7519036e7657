"""The result under the bar that every screen but home has."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.ui.lesson.result import ResultScreen
from entresol.ui.shell.actions import Actions
from entresol.ui.shell.parts import Parts
from entresol.ui.shell.topbar import TopBar

translate = QCoreApplication.translate


class ResultPage(QWidget):
    """Bar and result."""

    def __init__(self, parts: Parts, actions: Actions, result: ResultScreen) -> None:
        super().__init__()
        self._parts = parts
        self.result = result
        self._top = TopBar(parts, parts.look, parts.language, actions, self, with_undo=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(result, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._top.show_title("", translate("Result", "Result of the exercise"))
        self._top.show_person(self._parts.choices.preferences.name, roomy=True)
