"""Connects the window's actions to the workbench that is open: time, undo, panels."""

from PySide6.QtCore import QCoreApplication, QObject

from entresol.engine.frame import Frame as LabFrame
from entresol.engine.refusal import Refusal
from entresol.lessons.acts import Act
from entresol.lessons.progress import Progress
from entresol.model.inventory import Inventory
from entresol.ui.context import Context
from entresol.ui.session_bridge import Transport
from entresol.ui.shell.abilities import Place, Situation
from entresol.ui.shell.acts import Ask
from entresol.ui.shell.adapting import Area, Fit
from entresol.ui.shell.parts import Frame
from entresol.ui.shell.topbar import TopBar
from entresol.ui.shell.workbench import Workbench
from entresol.ui.words.acts import command_name

translate = QCoreApplication.translate

SPEEDS = (1, 10)
_AREAS = {Ask.PALETTE: Area.PALETTE, Ask.PANEL: Area.PANEL, Ask.DOCK: Area.DOCK}


class BenchActs(QObject):
    """Lives as long as its workbench; when it dies, Qt forgets its connections."""

    def __init__(self, context: Context, bench: Workbench, top: TopBar, window: Frame) -> None:
        super().__init__(bench)
        self._context = context
        self._top = top
        self._bench = bench
        self._window = window
        table = window.actions_table
        bridge = context.bridge
        for ask, slot in (
            (Ask.UNDO, self._undo),
            (Ask.REDO, self._redo),
            (Ask.PLAY, self._play),
            (Ask.SPEED, self._next_speed),
            (Ask.STEP, self._step),
            (Ask.PALETTE, self._fold_palette),
            (Ask.PANEL, self._fold_panel),
            (Ask.DOCK, self._fold_dock),
            (Ask.OUTLINE, self._toggle_outline),
            (Ask.TASK, self._show_task),
            (Ask.INSPECTOR, self._show_inspector),
            (Ask.JOURNAL, self._show_journal),
            (Ask.NEXT_AREA, self._next_area),
            (Ask.PREVIOUS_AREA, self._previous_area),
            (Ask.WHY, self._why),
        ):
            table.on(ask, slot)
        bridge.on_accepted(self._after_act)
        bridge.on_refused(self._after_refusal)
        bridge.on_restored(self.refresh)
        bridge.on_transport(self._after_transport)
        bridge.on_progress(self._after_progress)
        bridge.on_frame(self._after_frame)
        context.selection.on_changed(self.refresh)
        context.language.on_changed(self._after_language)
        bench.on_arranged(self.refresh)
        bench.panels.stage.on_view_changed(self._after_view)
        bench.panels.stage.on_opened(self._opened)
        self._playing: bool | None = None
        self._inventory: Inventory | None = None

    @property
    def context(self) -> Context:
        """What the panels share."""
        return self._context

    @property
    def situation(self) -> Situation:
        """All that decides what is enabled."""
        bridge = self._context.bridge
        transport = bridge.transport
        return Situation(
            place=Place.WORKBENCH,
            in_lesson=bridge.session.lesson is not None,
            reviewing=transport.read_only,
            can_undo=bridge.can_undo,
            can_redo=bridge.can_redo,
            can_hand_in=bridge.session.lesson is not None and not transport.read_only and not bridge.session.finished,
            has_selection=self._context.selection.subject is not None,
        )

    def refresh(self) -> None:
        """Say again what is enabled, checked, and what undo would do."""
        self._window.refresh_actions()
        table = self._window.actions_table
        checked = [ask for ask, area in _AREAS.items() if self._bench.is_shown(area)]
        if self._bench.panels.stage.shows_list:
            checked.append(Ask.OUTLINE)
        table.check(checked, (*_AREAS, Ask.OUTLINE))
        session, code = self._context.bridge.session, self._context.language.code
        inventory = self._context.bridge.frame.inventory
        self._name_screen()
        names = [
            "" if act is None else command_name(act, inventory, code) for act in (session.undo_act, session.redo_act)
        ]
        table.name_undo(*names)

    def _name_screen(self) -> None:
        session, code = self._context.bridge.session, self._context.language.code
        lesson = session.lesson
        if lesson is None:
            self._top.show_title("", translate("Workbench", "Free lab"))
        else:
            reviewing = self._context.bridge.transport.read_only
            over = translate("Workbench", "Review of an attempt") if reviewing else translate("Workbench", "Exercise")
            self._top.show_title(over, lesson.title.localized().into(code))
        roomy = self._bench.arrangement.fit is Fit.FULL
        self._top.show_person(self._context.settings.preferences.name, roomy=roomy)

    # --- acts --------------------------------------------------------------------------------------------------

    def _undo(self) -> None:
        self._context.bridge.undo()

    def _redo(self) -> None:
        self._context.bridge.redo()

    def _play(self) -> None:
        self._context.bridge.toggle()

    def _next_speed(self) -> None:
        speed = self._context.bridge.transport.speed
        place = SPEEDS.index(speed) if speed in SPEEDS else -1
        self._context.bridge.set_speed(SPEEDS[(place + 1) % len(SPEEDS)])

    def _step(self) -> None:
        self._context.bridge.step()

    def _fold_palette(self) -> None:
        self._bench.toggle(Area.PALETTE)

    def _fold_panel(self) -> None:
        self._bench.toggle(Area.PANEL)

    def _fold_dock(self) -> None:
        self._bench.toggle(Area.DOCK)

    def _toggle_outline(self) -> None:
        stage = self._bench.panels.stage
        stage.show_list(not stage.shows_list)

    def _show_task(self) -> None:
        self._bench.show_task()

    def _show_inspector(self) -> None:
        self._bench.show_inspector()

    def _show_journal(self) -> None:
        self._bench.show_journal()

    def _next_area(self) -> None:
        self._bench.next_area(1)

    def _previous_area(self) -> None:
        self._bench.next_area(-1)

    def _why(self) -> None:
        self._bench.panels.stage.ask_why()

    # --- what happens ------------------------------------------------------------------------------------------

    def _after_act(self, _act: Act, _before: Inventory) -> None:
        self.refresh()

    def _after_refusal(self, _act: Act, _refusal: Refusal) -> None:
        self.refresh()

    def _after_progress(self, _progress: Progress) -> None:
        self.refresh()

    def _after_language(self, _code: str) -> None:
        self.refresh()

    def _after_view(self, _shows_list: bool) -> None:  # noqa: FBT001  # the stage's signature
        self.refresh()

    def _opened(self, _subject: object) -> None:
        self._bench.show_inspector()

    def _after_frame(self, frame: LabFrame) -> None:
        if frame.inventory is not self._inventory:
            self._inventory = frame.inventory
            self._context.selection.keep_to(frame.inventory)

    def _after_transport(self, transport: Transport) -> None:
        if transport.playing != self._playing:
            self._playing = transport.playing
            self.refresh()
