"""The page shown when nothing is chosen: the whole laboratory in a few figures, and its hosts to choose from."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.inventory import Host
from entresol.ui.context import Context
from entresol.ui.controls import Button, Label, SectionLabel, draw_text, rounded
from entresol.ui.inspector.rows import Note, Pair
from entresol.ui.words import units
from entresol.ui.words.names import Names, spoken_host

translate = QCoreApplication.translate


class LabPage(QWidget):
    """How many machines run, what they draw, and a line for each host."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)
        self._context = context
        self._title = Label(context, "title", 600, parent=self)
        self._machines, self._memory, self._power = (Pair(context, self) for _ in range(3))
        self._hosts_title = SectionLabel(context, self)
        self._note = Note(context, self, icon="mouse-pointer-click")
        self._lines: dict[str, HostLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        for pair in (self._machines, self._memory, self._power):
            column.addWidget(pair)
        column.addWidget(self._hosts_title)
        column.addLayout(self._column)
        column.addWidget(self._note)
        column.addStretch(1)

    def show_lab(self, frame: Frame) -> None:
        """Show the laboratory as it is in ``frame``."""
        vms, hosts = frame.inventory.vms, frame.hosts
        self._title.setText(translate("Inspector", "The whole lab"))
        self._hosts_title.setText(translate("Inspector", "Hosts"))
        running = sum(vm.is_on for vm in vms.values())
        text = translate("Inspector", "{running} of {count} started")
        figure = text.format(running=running, count=len(vms))
        self._machines.show_pair(translate("Inspector", "Virtual machines"), figure)
        used = units.memory_of(sum(hosts.memory_used_kib), sum(hosts.memory_capacity_kib))
        self._memory.show_pair(translate("Inspector", "Memory used"), used)
        watts = units.number(sum(hosts.power_mw) / 1_000)
        power = translate("Inspector", "{watts} W").format(watts=watts)
        self._power.show_pair(translate("Inspector", "Power"), power)
        self._note.words.setText(
            translate("Inspector", "Choose a host or a VM, on the canvas or here, to see its figures and its settings.")
        )
        self._show_hosts(frame)

    def _show_hosts(self, frame: Frame) -> None:
        for gone in self._lines.keys() - frame.inventory.hosts.keys():
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.deleteLater()
        for host in frame.inventory.hosts.values():
            if host.id not in self._lines:
                self._lines[host.id] = HostLine(self._context, host, self)
                self._column.addWidget(self._lines[host.id])
            self._lines[host.id].show_host(host, frame)


class HostLine(Button):
    """One host: pressing it chooses it."""

    def __init__(self, context: Context, host: Host, parent: QWidget | None = None) -> None:
        """Build the line of ``host``."""
        super().__init__(context, parent)
        self._context = context
        self._host = host
        self._name: str = ""
        self._detail: str = ""
        self._figure: str = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.on_pressed(self._choose)

    def show_host(self, host: Host, frame: Frame) -> None:
        """Show the figures of ``host``."""
        self._host = host
        names = Names(frame.inventory, self._context.language.code)
        at, columns = frame.host_index[host.id], frame.hosts
        machines = translate("Inspector", "%n VM(s)", None, len(frame.inventory.vms_on(host.id)))
        memory = units.memory_of(columns.memory_used_kib[at], columns.memory_capacity_kib[at])
        figure = units.share(columns.cpu_used_khz[at], columns.cpu_capacity_khz[at])
        detail = translate("Inspector", "{machines} · {memory}").format(machines=machines, memory=memory)
        shown = (names.text(host.name), detail, translate("Inspector", "CPU {percent}").format(percent=figure))
        if shown == (self._name, self._detail, self._figure):
            return
        self._name, self._detail, self._figure = shown
        self.setText(self._name)
        self.setAccessibleName(spoken_host(host.id, frame, self._context.language.code))
        self.update()

    def sizeHint(self) -> QSize:
        """Return two lines of text."""
        return QSize(240, int(self._context.look.theme.px(52)))

    def minimumSizeHint(self) -> QSize:
        """Return a line that can still be read."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card of the host."""
        theme = self._context.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.is_hot() or self.isDown()
        ground = theme.color("bg.hover" if hot else "bg.surface")
        rounded(painter, QRectF(self.rect()), 8, ground, theme.color("line.normal"))
        side, edge = theme.px(18), theme.px(12)
        box = QRectF(edge, (self.height() - side) / 2, side, side)
        icon = "laptop" if self._host.hardware.form == "laptop" else "server"
        self._context.icons.paint(painter, icon, box, theme.color("text.secondary"))
        left, right = box.right() + edge, self.width() - edge
        line = theme.px(19)
        top = self.height() / 2 - line
        figure = theme.font("caption", 500)
        width = draw_text(
            painter, QRectF(left, top, right - left, line), self._figure, figure, theme.color("text.secondary"), "right"
        )
        room = QRectF(left, top, right - left - width - 8, line)
        draw_text(painter, room, self._name, theme.font("body", 600), theme.color("text.primary"), elide=True)
        room = QRectF(left, top + line, right - left, line)
        draw_text(painter, room, self._detail, theme.font("caption"), theme.color("text.muted"), elide=True)
        painter.end()

    def _choose(self) -> None:
        self._context.selection.choose_host(self._host.id)
