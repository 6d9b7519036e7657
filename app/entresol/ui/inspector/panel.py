"""The inspector: one page for what is chosen. It follows the frames ten times a second, and only while it is seen."""

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.values import HostId, VmId
from entresol.ui.context import Context
from entresol.ui.inspector.host_page import HostPage
from entresol.ui.inspector.lab_page import LabPage
from entresol.ui.inspector.vm_page import VmPage
from entresol.ui.theme import Theme

_PACE_MS = 100
_EDGE = 20


class Inspector(QScrollArea):
    """Shows the chosen host or machine, or the laboratory when nothing is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the pages and follow the bridge and the selection."""
        super().__init__(parent)
        self._context = context
        self._since_shown = QElapsedTimer()
        self._subject: HostId | VmId | None = None
        page = QWidget()
        page.setAutoFillBackground(False)
        self.lab, self.host, self.vm = LabPage(context, page), HostPage(context, page), VmPage(context, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(_EDGE, 12, _EDGE, _EDGE)
        for one in (self.lab, self.host, self.vm):
            column.addWidget(one)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        context.bridge.on_frame(self.show_frame)
        context.bridge.on_restored(self._refresh)
        context.selection.on_changed(self._refresh)
        context.look.on_changed(self._restyled)
        self._refresh()

    def show_frame(self, frame: Frame) -> None:
        """Show what has changed, unless it was shown a moment ago and time runs on."""
        if not self.isVisible():
            return
        playing = self._context.bridge.transport.playing
        if playing and self._since_shown.isValid() and self._since_shown.elapsed() < _PACE_MS:
            return
        self._since_shown.start()
        self._show(frame)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what happened while the panel was hidden."""
        super().showEvent(event)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename the chosen machine on F2."""
        if event.key() == Qt.Key.Key_F2 and not self.vm.isHidden():
            self.vm.header.edit_name()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.vm.retranslate()
            self._refresh()

    def _refresh(self) -> None:
        self._show(self._context.bridge.frame)

    def _show(self, frame: Frame) -> None:
        selection, inventory = self._context.selection, frame.inventory
        vm = None if selection.vm is None else inventory.vms.get(selection.vm)
        host = None if selection.host is None else inventory.hosts.get(selection.host)
        subject = vm.id if vm is not None else host.id if host is not None else None
        self.vm.setVisible(vm is not None)
        self.host.setVisible(host is not None)
        self.lab.setVisible(subject is None)
        if vm is not None:
            self.vm.show_vm(vm, frame)
        elif host is not None:
            self.host.show_host(host, frame)
        else:
            self.lab.show_lab(frame)
        if subject != self._subject:
            self._subject = subject
            self.verticalScrollBar().setValue(0)

    def _restyled(self, _theme: Theme) -> None:
        self.vm.retranslate()
        self._refresh()
