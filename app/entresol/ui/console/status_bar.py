"""The status bar: the last message, the same that a screen reader hears, and the real product's command."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QSize
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from entresol.dialects import RealCommands
from entresol.engine.frame import Frame
from entresol.engine.refusal import Refusal
from entresol.engine.verdict import VerdictState
from entresol.lessons.acts import Act, Answer, HandIn, OpenHint
from entresol.model.inventory import Inventory
from entresol.ui.carrying.gestures import Holding, Idle
from entresol.ui.carrying.gestures import State as CarryState
from entresol.ui.console.command_button import CommandButton
from entresol.ui.console.command_log import CommandLog, Logged
from entresol.ui.console.commands_dialog import CommandsDialog
from entresol.ui.console.events import CpuShort, events_between, first_shortage, over_ppm
from entresol.ui.console.messages import ICONS, Cause, Done, Happened, Refused, Undone, sentence, state_of
from entresol.ui.context import Context
from entresol.ui.controls import IconButton, Label, State, Surface
from entresol.ui.controls.signs import Sign
from entresol.ui.theme import Theme
from entresol.ui.words import real_commands as words

translate = QCoreApplication.translate
_EVENTS_EVERY_MS = 5_000
_PERCENT_PPM = 10_000
_CARRY_STATES: dict[VerdictState, State] = {
    VerdictState.POSSIBLE: "ok",
    VerdictState.CONSEQUENCE: "warn",
    VerdictState.REFUSED: "error",
}


class StatusBar(Surface):
    """Announces what is done, refused and what happens by itself; shows whatever was announced last."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the bar and follow the bridge."""
        super().__init__(context, "bg.subtle", parent, edges="top")
        self._context = context
        self._log = CommandLog()
        self._frame = context.bridge.frame
        short = first_shortage(self._frame)
        self._cause: Cause | None = None if short is None else Happened(short)
        self._shows_cause = short is not None
        self._since_event = QElapsedTimer()
        self._sign = Sign(context, parent=self, side=15)
        self.message = Label(context, "caption", 500, parent=self, elide=True)
        self._terminal = Sign(context, parent=self, side=15)
        self.label = Label(context, "caption", 400, "text.muted", self)
        self.command = CommandButton(context, self)
        self.reason = Label(context, "caption", 400, "text.secondary", self, elide=True)
        self.list = IconButton(context, "chevron-up", self, side=24)
        self._dialog: CommandsDialog | None = None
        self._lay_out()
        self._connect()
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Return the height of one line of small text with room around it."""
        return QSize(600, int(self._context.look.theme.px(30)))

    def minimumSizeHint(self) -> QSize:
        """Return that height: the bar may be as narrow as the window."""
        return QSize(200, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(7)
        row.addWidget(self._sign)
        row.addWidget(self.message, 1)
        row.addSpacing(12)
        row.addWidget(self._terminal)
        row.addWidget(self.label)
        row.addWidget(self.command)
        row.addWidget(self.reason)
        row.addWidget(self.list)

    def _connect(self) -> None:
        context = self._context
        context.bridge.on_accepted(self._accepted)
        context.bridge.on_refused(self._refused)
        context.bridge.on_taken_back(self._taken_back)
        context.bridge.on_frame(self._follow)
        context.bridge.on_restored(self._restored)
        context.announcer.on_said(self._said)
        context.carrying.on_changed(self._carried)
        context.look.on_changed(self._restyle)
        self.command.on_pressed(self._copy)
        self.list.on_pressed(self._open_list)

    # --- messages ----------------------------------------------------------------------------------------------

    def _accepted(self, act: Act, before: Inventory) -> None:
        if not isinstance(act, Answer | OpenHint | HandIn):
            self._log.note(self._context.bridge.transport.at_us, act, before)
        self._tell(Done(act, before))
        self._show_commands()

    def _taken_back(self, act: Act, known: Inventory) -> None:
        self._tell(Undone(act, known))

    def _refused(self, act: Act, refusal: Refusal) -> None:
        remedy = None
        if not isinstance(act, Answer | OpenHint | HandIn):
            remedy = self._context.bridge.verdict(act).remedy
        self._tell(Refused(act, refusal, remedy))

    def _follow(self, frame: Frame) -> None:
        """Sum up what happened by itself, at most once every five seconds."""
        if frame.at_us < self._frame.at_us:
            self._frame = frame
        self._renew(frame)
        if self._since_event.isValid() and self._since_event.elapsed() < _EVENTS_EVERY_MS:
            return
        events = events_between(self._frame, frame)
        self._frame = frame
        if events:
            self._since_event.start()
            self._tell(Happened(events[-1]))

    def _renew(self, frame: Frame) -> None:
        """Keep the figure of a shortage that is still shown true; it is not announced again."""
        cause = self._cause
        if not isinstance(cause, Happened) or not isinstance(cause.event, CpuShort) or not self._shows_cause:
            return
        host = cause.event.host
        over = over_ppm(frame, host) if host in frame.host_index else 0
        if over // _PERCENT_PPM not in (0, cause.event.over_ppm // _PERCENT_PPM):
            self._cause = Happened(CpuShort(host, over))
            self._show(sentence(self._cause, frame, self._context.language.code), "warn")

    def _restored(self) -> None:
        self._frame = self._context.bridge.frame
        self._show_commands()

    def _tell(self, cause: Cause) -> None:
        """Announce ``cause``; the announcement comes back and is shown."""
        self._cause = cause
        said = sentence(cause, self._context.bridge.frame, self._context.language.code)
        if isinstance(cause, Refused):
            self._context.announcer.interrupt(said)
        else:
            self._context.announcer.say(said)

    def _said(self, said: str) -> None:
        """Show what was announced, by this bar or by another panel."""
        if self._cause is not None:
            own = sentence(self._cause, self._context.bridge.frame, self._context.language.code)
            if said == own:
                self._shows_cause = True
                self._show(said, state_of(self._cause))
                return
        self._shows_cause = False
        self._show(said, self._carrying_state() or "neutral")

    def _carried(self, state: CarryState) -> None:
        if isinstance(state, Idle) and self._cause is None:
            self._show("", "neutral")

    def _carrying_state(self) -> State | None:
        state = self._context.carrying.state
        if isinstance(state, Holding) and state.zone is not None:
            return _CARRY_STATES[state.zone.verdict.state]
        return None

    def _show(self, said: str, state: State) -> None:
        self.message.setText(said)
        self.message.setToolTip(said)
        self.message.set_role("text.secondary" if state == "neutral" else f"state.{state}.text")
        self._sign.show_icon(ICONS[state] if said else "", f"state.{state}.text")
        self._share_room()

    def _share_room(self) -> None:
        """Keep a message of up to half the bar whole: the command is shortened first, its tool tip holds it whole."""
        self.message.setMinimumWidth(min(self.message.sizeHint().width(), self.width() // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_room()

    # --- the real product's commands ---------------------------------------------------------------------------

    @property
    def logged(self) -> tuple[Logged, ...]:
        """The commands of every act that stands, oldest first."""
        return self._log.standing(self._context.bridge.session.history)

    def _real(self) -> RealCommands | None:
        """Return the commands of the last act that stands."""
        logged = self.logged
        return logged[-1].real(self._context.language.code) if logged else None

    def _show_commands(self) -> None:
        real = self._real()
        self._terminal.show_icon("square-terminal" if real is not None else "", "text.muted")
        self.label.setVisible(real is not None)
        self.list.setVisible(real is not None)
        self.command.setVisible(real is not None and bool(real.lines))
        self.reason.setVisible(real is not None and not real.lines)
        if real is not None:
            self._show_real(real)

    def _show_real(self, real: RealCommands) -> None:
        names = words.names_of(self._context.bridge.frame.inventory, self._context.language.code)
        self.label.setText(
            translate("Console", "Real command ({product}):").format(product=names.product(real.product))
        )
        if real.lines:
            more = len(real.lines) - 1
            self.command.setText(real.lines[0] if not more else f"{real.lines[0]} …")
            self.command.setToolTip("\n".join((*real.lines, translate("Console", "Click to copy"))))
            copy = translate("Console", "Copy {command}").format(command=real.lines[0])
            self.command.setAccessibleName(copy)
        if real.unavailable is not None:
            why = words.why_not(real.unavailable, real.product, names)
            self.reason.setText(why)
            self.reason.setToolTip(why)

    def _copy(self) -> None:
        real = self._real()
        if real is not None and real.lines:
            QGuiApplication.clipboard().setText("\n".join(real.lines))
            self._cause = None
            self._context.announcer.say(translate("Console", "Command copied."))

    def _open_list(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self._dialog = CommandsDialog(self._context, self.logged, self)
        self._dialog.on_closed(self._forget_list)
        self._dialog.show()

    def _forget_list(self) -> None:
        self._dialog = None

    # --- language and look -------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self.list.set_name(translate("Console", "Commands of this session"))
        if self._cause is None:
            self._show("", "neutral")
        else:
            self._shows_cause = True
            said = sentence(self._cause, self._context.bridge.frame, self._context.language.code)
            self._show(said, state_of(self._cause))
        self._show_commands()

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self._share_room()
