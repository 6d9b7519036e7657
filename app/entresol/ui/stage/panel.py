"""The stage: the canvas of layer stacks with everything that floats over it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.ui.carrying import Holding, Manner, State
from entresol.ui.carrying.voice import Voice
from entresol.ui.context import Context
from entresol.ui.controls import Option, Segmented
from entresol.ui.selection import Subject
from entresol.ui.stage.accessible import StageTree
from entresol.ui.stage.box import Box
from entresol.ui.stage.callout import Callout
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.chip import Chip
from entresol.ui.stage.contents import Contents
from entresol.ui.stage.doors import Doors
from entresol.ui.stage.dressing import dressed
from entresol.ui.stage.hands import Hands
from entresol.ui.stage.motion import Motion
from entresol.ui.stage.plan import ZONE_MARGIN
from entresol.ui.stage.saying import callout_of, is_refused
from entresol.ui.stage.tips import Tips
from entresol.ui.stage.view import StageView
from entresol.ui.theme import Theme

translate = QCoreApplication.translate

OVERLAY_EVERY = 12
"""Frames between two looks at which hosts are short of something."""
CREEP_MS = 30
"""Between two steps of scrolling near a side."""
LAYERS = "layers"
LIST = "list"


class Stage(QWidget):
    """Shows the hosts as stacks on one ground line; ``twin`` is the list that shows the same world.

    The shell calls ``show_list`` for Ctrl+L, and listens to ``on_view_changed`` and ``on_opened``.
    """

    _view_changed = Signal(bool)
    _opened = Signal(object)

    def __init__(self, context: Context, twin: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._canvas = Canvas(context.look.theme, context.icons, context.language.code)
        self._view = StageView(self._canvas, self)
        self._motion = Motion(self._canvas)
        self._frames = 0
        self._asks_why = False
        self._creeping = QTimer(self)
        self._creeping.setInterval(CREEP_MS)
        self._creeping.timeout.connect(self._creep)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._view)
        self._twin = twin
        if twin is not None:
            self._stack.addWidget(twin)
        self._switch = Segmented(context, self, height=32, pad=12)
        self._switch.setVisible(twin is not None)
        self._callout = Callout(context, self)
        self._chip: Chip | None = None
        self._origin: QPoint | None = None
        self._doors = Doors(context, self._canvas, self._view)
        self._hands = Hands(context, self._canvas, self._view, self._dress, self)
        self._tips = Tips(context, self._canvas, self._view)
        self._voice = Voice(context.carrying, context.bridge, context.announcer, context.language, self)
        self._tree = StageTree(self._view, Contents(self._canvas, context), context)
        self._connect()
        self._translate()
        self._wear(context.look.theme)
        self._show_frame(context.bridge.frame)

    # --- doors -----------------------------------------------------------------------------------------------------

    def on_view_changed(self, slot: Callable[[bool], None]) -> None:
        """Call ``slot`` with whether the list is shown instead of the canvas."""
        self._view_changed.connect(slot)

    def on_opened(self, slot: Callable[[Subject], None]) -> None:
        """Call ``slot`` with what was double-clicked: its inspector is wanted."""
        self._opened.connect(slot)

    @property
    def shows_list(self) -> bool:
        """Whether the list is shown instead of the canvas."""
        return self._stack.currentWidget() is not self._view

    def show_list(self, wanted: bool) -> None:  # noqa: FBT001  # what a checkable action sends
        """Show the list, or the canvas; the focus follows when it was in the other."""
        if self._twin is None or wanted == self.shows_list:
            return
        has_focus = self.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(self._twin if wanted else self._view)
        self._switch.choose(LIST if wanted else LAYERS)
        self._switch.raise_()
        if has_focus:
            self.focus_canvas()
        self._view_changed.emit(wanted)

    def focus_canvas(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self._twin if self._twin is not None and self.shows_list else self._view
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_why(self) -> None:
        """Open the three lines of the reason that is shown."""
        if isinstance(self._context.carrying.state, Holding):
            self._context.carrying.ask_why()
        else:
            self._asks_why = not self._asks_why
            self._say()

    # --- what happens ----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        context = self._context
        context.bridge.on_frame(self._show_frame)
        context.bridge.on_restored(self._motion.forget)
        context.carrying.on_changed(self._carry)
        context.carrying.on_moved(self._follow)
        context.selection.on_changed(self._dress)
        context.look.on_changed(self._wear)
        context.language.on_changed(self._speak)
        self._view.on_rescaled(self._say)
        self._callout.on_why(self.ask_why)
        self._switch.on_chosen(self._switched)
        self._hands.set_verbs(self._doors.rename, self.ask_why, self._tips.explain_chosen, self._open)

    def _show_frame(self, frame: Frame) -> None:
        is_new = self._canvas.show(frame)
        self._motion.advance(frame, self._context.bridge.trace)
        self._frames += 1
        if is_new:
            self._dress()
            self._view.arrange()
            self._tree.renew()
        elif self._frames % OVERLAY_EVERY == 0:
            self._dress()
        else:
            self._view.refresh()

    def _carry(self, state: State) -> None:
        self._context.carrying.allow_letters(self._context.settings.preferences.single_keys)
        if isinstance(state, Holding):
            self._asks_why = False
            self._tips.stop()
            if state.manner is not Manner.KEYS:
                self._creeping.start()
            if state.manner is Manner.KEYS and self.isVisible() and not self.shows_list:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._creeping.stop()
        self._dress()

    def _creep(self) -> None:
        """Scroll on while what is carried rests near a side."""
        local = self._view.viewport().mapFromGlobal(self._context.carrying.pointer)
        is_over = self.isVisible() and not self.shows_list and self._view.viewport().rect().contains(local)
        if is_over and self._view.scroll_near_edge(local):
            self._hands.aim_at(local)
            self._view.refresh()

    def _follow(self, point: QPoint) -> None:
        local = self._view.viewport().mapFromGlobal(point)
        if self.isVisible() and not self.shows_list:
            self._hands.aim_at(local)
        self._place_chip(self._context.carrying.state)
        self._view.refresh()

    def _dress(self) -> None:
        """Show zones, flags, rings and what is in hand."""
        frame = self._context.bridge.frame
        moved = self._canvas.dress(dressed(self._context, frame, self._hands.hovered_vm))
        if moved:
            self._view.arrange()
        else:
            self._say()
            self._view.refresh()
        self._place_chip(self._context.carrying.state)

    def _say(self) -> None:
        carrying, frame = self._context.carrying, self._context.bridge.frame
        code = self._context.language.code
        words = callout_of(carrying.state, carrying.refused, frame, code, asks_why=self._asks_why)
        place = None if words is None else self._canvas.plan.place(words.host)
        if words is None or place is None or self.shows_list:
            self._callout.hush()
            return
        viewport = self._view.viewport()
        boxes = {each.host: self._view.to_view(each.box.grown(ZONE_MARGIN)) for each in self._canvas.plan.places}
        around = boxes.pop(words.host)
        self._callout.show_words(words, around, (viewport.width(), viewport.height()), list(boxes.values()))

    def _place_chip(self, state: State) -> None:
        if not isinstance(state, Holding):
            self._let_go()
            return
        if self._chip is None or self._chip.parentWidget() is not self.window():
            self._chip = Chip(self._context, self.window())
        if not self._chip.isVisible() or self._chip.is_gliding:
            self._origin = self._context.carrying.pointer if state.manner is not Manner.KEYS else None
            self._chip.show_carried(state.carried, self._context.bridge.frame.inventory, self._context.language.code)
        if state.manner is not Manner.KEYS:
            at = self.window().mapFromGlobal(self._context.carrying.pointer)
            self._chip.follow(at, is_refused=is_refused(state))
            return
        place = self._canvas.plan.place(state.target)
        if place is None or self.shows_list:
            self._chip.hide()
            return
        landing = place.shape.landing
        spot = place.box if landing is None else place.on_stage(landing)
        shown = self._view.to_view(spot)
        corner = QPoint(int(shown.x + max(0.0, (shown.w - self._chip.card_width) / 2)), int(shown.y + 8))
        at = self._view.viewport().mapTo(self.window(), corner)
        self._chip.rest(at, is_refused=is_refused(state))

    def _let_go(self) -> None:
        """Put the card in hand away; what was refused goes back to where it was taken."""
        if self._chip is None or not self._chip.isVisible() or self._chip.is_gliding:
            return
        if self._context.carrying.refused is None or self._origin is None:
            self._chip.hide()
        else:
            self._chip.go_back(self.window().mapFromGlobal(self._origin))

    def _open(self) -> None:
        if self._context.selection.subject is not None:
            self._opened.emit(self._context.selection.subject)

    def _switched(self, key: str) -> None:
        self.show_list(key == LIST)

    # --- look and language -----------------------------------------------------------------------------------------

    def _wear(self, theme: Theme) -> None:
        self._canvas.is_still = self._context.look.reduced_motion
        self._canvas.wear(theme)
        self._view.set_text_scale(theme.text_percent)
        self._dress()
        self._place_switch()

    def _speak(self, code: LanguageCode) -> None:
        self._canvas.speak(code)
        self._translate()
        self._view.arrange()
        if self._chip is not None:
            self._chip.hide()
        self._dress()
        self._tree.renew()

    def _translate(self) -> None:
        self._switch.set_options(
            [
                Option(LAYERS, translate("Stage", "Layers"), "layers"),
                Option(LIST, translate("Stage", "List"), "list-tree"),
            ]
        )
        if not self._switch.chosen:
            self._switch.choose(LAYERS)
        self._view.setAccessibleName(translate("Stage", "Laboratory"))
        self._place_switch()

    def changeEvent(self, event: QEvent) -> None:
        """Re-set all texts in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_switch"):
            self._translate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the switch in its corner."""
        super().resizeEvent(event)
        self._place_switch()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the present."""
        super().showEvent(event)
        self._place_switch()

    def _place_switch(self) -> None:
        self._switch.adjustSize()
        self._switch.move(16, 14)
        self._switch.raise_()
        taken = self._switch.geometry() if self._twin is not None else QRect()
        self._canvas.corner = Box(taken.x(), taken.y(), taken.width(), taken.height())
