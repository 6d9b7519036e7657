"""The dock: transport, host, time axis, and the charts beneath them."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from entresol.engine.refusal import Refusal
from entresol.lessons.acts import Act
from entresol.lessons.progress import Progress
from entresol.model.inventory import Inventory
from entresol.ui.charts.panel import ChartsPanel
from entresol.ui.context import Context
from entresol.ui.controls import Chip, Divider, IconButton, Surface
from entresol.ui.dock.host_selector import HostSelector
from entresol.ui.dock.marks import Mark, MarkKind, marks_of
from entresol.ui.dock.time_axis import TimeAxis
from entresol.ui.dock.transport import TransportControls
from entresol.ui.session_bridge import Transport
from entresol.ui.words import units
from entresol.ui.words.acts import act_name

translate = QCoreApplication.translate
_EDGE = 16
_GAP = 12
_SHORTEST_LIST = 130
_ROOMY = 700
"""Below this width hosts are named without their product."""


class Dock(Surface):
    """Everything about time, on one line, over the charts that share its axis."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the dock and follow the bridge."""
        super().__init__(context, "bg.app", parent, edges="top")
        self._context = context
        self.transport = TransportControls(context, self)
        self.hosts = HostSelector(context, self)
        self.axis = TimeAxis(context, self._tell)
        self.state = Chip(context, "neutral", "circle-pause", self)
        self.present = IconButton(context, "skip-forward", self, lined=True, role="state.warn.text")
        self.charts = ChartsPanel(context, self)
        self._lay_out()
        self.axis.on_sought(context.bridge.seek)
        self.present.on_pressed(self._go_to_present)
        bridge = context.bridge
        bridge.on_transport(self._show_transport)
        bridge.on_accepted(self._after_act)
        bridge.on_refused(self._after_refusal)
        bridge.on_restored(self._show_marks)
        bridge.on_progress(self._after_progress)
        self._show_marks()
        self._retranslate()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  # the workbench's signature
        """Show one chart and tabs instead of four charts, whatever the room."""
        self.charts.set_compact(compact=compact)

    def focus_first(self) -> None:
        """Give the focus to the first control."""
        self.transport.play.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the controls without words of state: those are said only where they fit."""
        px = self._context.look.theme.px
        width = self.transport.minimumSizeHint().width() + self.axis.minimumSizeHint().width() + px(_SHORTEST_LIST)
        height = self.transport.minimumSizeHint().height() + self.charts.minimumSizeHint().height() + 8 + 9 + _GAP
        return QSize(int(width) + 4 * _GAP + 2 * _EDGE, height)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(_GAP)
        head.addWidget(self.transport)
        head.addWidget(Divider(self._context, self, upright=True, role="line.normal"))
        head.addWidget(self.hosts)
        head.addWidget(self.axis, 1)
        head.addWidget(self.state)
        head.addWidget(self.present)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 9, _EDGE, _GAP)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.charts, 1)

    # --- time --------------------------------------------------------------------------------------------------

    def _show_transport(self, transport: Transport) -> None:
        self.axis.show_instant(transport.at_us, transport.farthest_us)
        figures = {"now": units.clock(transport.at_us), "end": units.clock(transport.farthest_us)}
        name = translate("Dock", "Time: {now} of {end}").format(**figures)
        if name != self.axis.accessibleName():
            self.axis.setAccessibleName(name)
        self._show_state(transport)

    def _show_marks(self) -> None:
        self.axis.show_marks(marks_of(self._context.bridge.session.history))

    def _after_act(self, _act: Act, _before: Inventory) -> None:
        self._show_marks()

    def _after_refusal(self, _act: Act, _refusal: Refusal) -> None:
        self._show_marks()

    def _after_progress(self, _progress: Progress) -> None:
        self._show_marks()

    def _show_state(self, transport: Transport) -> None:
        """Say that time stands still, or that what is shown is the past."""
        is_past = transport.at_us < transport.farthest_us
        self.present.setVisible(is_past)
        if is_past:
            self.state.set_state("warn", "history")
            self.state.setText(translate("Dock", "You are viewing the past"))
        else:
            self.state.set_state("neutral", "circle-pause")
            self.state.setText(translate("Dock", "Paused"))
        self.state.setVisible((is_past or not transport.playing) and self._has_room())

    def _has_room(self) -> bool:
        """Whether the state can be said in words: otherwise the buttons alone say it."""
        others = (self.transport, self.hosts, self.axis)
        least = sum(one.minimumSizeHint().width() for one in others) + 5 * _GAP + 2 * _EDGE
        if not self.present.isHidden():
            least += self.present.sizeHint().width() + _GAP
        return least + self.state.sizeHint().width() <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the state in words where there is room."""
        super().resizeEvent(event)
        self.hosts.set_brief(brief=self.width() < self._context.look.theme.px(_ROOMY))
        self._show_state(self._context.bridge.transport)

    def _go_to_present(self) -> None:
        bridge = self._context.bridge
        bridge.seek(bridge.transport.farthest_us)
        self.transport.play.setFocus()

    def _tell(self, mark: Mark | None, at_us: int) -> str:
        """Return what the pointer is over on the axis."""
        clock = units.clock(at_us)
        if mark is None:
            return clock
        if mark.act is None:
            return translate("Dock", "{clock}: points gained").format(clock=clock)
        frame, code = self._context.bridge.frame, self._context.language.code
        name = act_name(mark.act, frame.inventory, code)
        if mark.kind is MarkKind.REFUSED:
            return translate("Dock", "{clock}: {act}, refused").format(clock=clock, act=name)
        return translate("Dock", "{clock}: {act}").format(clock=clock, act=name)

    def _retranslate(self) -> None:
        self.present.set_name(translate("Dock", "Back to the present"))
        self.axis.setAccessibleDescription(
            translate("Dock", "Arrows move by one second, Page Up and Page Down by ten; what you see is then the past.")
        )
        self._show_transport(self._context.bridge.transport)
