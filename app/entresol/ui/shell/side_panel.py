"""The panel at the right: task, inspector and log, one at a time, chosen by tabs."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from entresol.ui.context import Context
from entresol.ui.controls import Option, Segmented, Surface
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

TASK, INSPECTOR, JOURNAL = "task", "inspector", "journal"


class SidePanel(Surface):
    """Holds its pages by name; a page that is not there has no tab."""

    def __init__(self, context: Context, pages: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(context, "bg.surface", parent)
        self._context = context
        self._pages = pages
        self._tabs = Segmented(context, self, height=32, pad=14, size="body", fill_width=False)
        self._tabs.on_chosen(self.show_page)
        self._stack = QStackedWidget(self)
        for page in pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 13, 0, 0)
        column.setSpacing(12)
        row = QVBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        context.look.on_changed(self._resize)
        self._resize(context.look.theme)
        self._retranslate()
        self.show_page(next(iter(pages)))

    def show_page(self, name: str) -> None:
        """Show the page ``name``, if there is one."""
        page = self._pages.get(name)
        if page is not None:
            self._stack.setCurrentWidget(page)
            self._tabs.choose(name)

    def focus_tabs(self) -> None:
        """Give the focus to what can be used on the page that is shown."""
        page = self._stack.currentWidget() or self
        page.setFocus(Qt.FocusReason.TabFocusReason)
        page.focusNextChild()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        names = {
            TASK: translate("SidePanel", "Task"),
            INSPECTOR: translate("SidePanel", "Inspector"),
            JOURNAL: translate("SidePanel", "Log"),
        }
        self._tabs.set_options([Option(name, names[name]) for name in self._pages])

    def _resize(self, theme: Theme) -> None:
        self.setMinimumWidth(int(theme.px(268)))
        self.setMaximumWidth(int(theme.px(560)))
