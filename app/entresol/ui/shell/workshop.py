"""What happens between home and a result: opening, working, finishing, reviewing, starting again.

Loaded after the first paint, by ``loading``: everything heavy hangs below this module.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from entresol.lessons.acts import Act, HandIn
from entresol.lessons.session import LessonSession
from entresol.model.inventory import Inventory
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.lesson.outcome import Outcome
from entresol.ui.lesson.result import ResultScreen
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.shell.abilities import Place, Situation
from entresol.ui.shell.acts import Ask
from entresol.ui.shell.bench_acts import BenchActs
from entresol.ui.shell.notices import (
    ask_to_finish,
    ask_to_restart,
    cannot_open,
    could_not_resume,
    not_saved,
    result_not_saved,
)
from entresol.ui.shell.panels import make_panels
from entresol.ui.shell.parts import Frame, Parts
from entresol.ui.shell.progress_voice import ProgressVoice
from entresol.ui.shell.records import FREE_LAB
from entresol.ui.shell.result_page import ResultPage
from entresol.ui.shell.sessions import Opened, Sessions
from entresol.ui.shell.topbar import TopBar
from entresol.ui.shell.workbench import Workbench

translate = QCoreApplication.translate


class Workshop(QObject):
    """One session at a time. Panels are made for it and thrown away with it: nothing can be left over."""

    def __init__(self, parts: Parts, window: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._window = window
        self._parent = parent
        self._sessions = Sessions(parts.resources, parts.records)
        self._path: Path | None = None
        self._lesson = ""
        self._session: LessonSession | None = None
        self._outcome: Outcome | None = None
        self._acts: BenchActs | None = None
        self._bench: Workbench | None = None
        self._bridge: SessionBridge | None = None
        self._knows_not_saved = False
        window.actions_table.on(Ask.HAND_IN, self._ask_finish)
        window.actions_table.on(Ask.RESTART, self._restart)

    @property
    def bench(self) -> Workbench | None:
        """The workbench, while one is shown."""
        return self._bench

    @property
    def context(self) -> Context | None:
        """What the panels of the open workbench share."""
        return None if self._acts is None else self._acts.context

    @property
    def situation(self) -> Situation | None:
        """What decides which actions make sense in the workbench; ``None`` while none is open."""
        return None if self._acts is None else self._acts.situation

    def open_lesson(self, path: Path, lesson: str) -> None:
        """Open the lesson in the file ``path``, where its attempt under way stopped if there is one."""
        self._path, self._lesson = path, lesson
        self._open(self._sessions.lesson(path))

    def open_free_lab(self) -> None:
        """Open the free laboratory, as it was left."""
        self._path, self._lesson = None, FREE_LAB
        self._open(self._sessions.free_lab())

    def step_back(self) -> bool:
        """Go one level up inside the workbench, and return whether there was one."""
        context = self.context
        if context is not None and context.selection.subject is not None:
            context.selection.clear()
            return True
        if context is not None and context.bridge.transport.read_only:
            self._show_result()
            return True
        return False

    def leave(self) -> None:
        """Close what is open. The trail stays, unless nothing was done in it."""
        if self._bridge is not None:
            self._bridge.pause()
        session = self._session
        if session is not None and not session.finished:
            session.close()
            if not self._parts.records.is_begun(self._lesson):
                self._parts.records.drop(self._lesson)
        self._parts.records.mark_closed()
        self._session = self._acts = self._bench = self._bridge = None

    # --- opening -----------------------------------------------------------------------------------------------

    def _open(self, opened: Opened) -> None:
        if opened.session is None:
            cannot_open(self._parts, opened.findings, self._parent)
            return
        if opened.session.finished:
            self._finish(opened.session)
            return
        self._parts.records.mark_open(self._lesson)
        self._work(opened.session, read_only=False)
        if opened.set_aside is not None:
            could_not_resume(self._parts, opened.set_aside, self._parent)
        self._knows_not_saved = opened.not_saved
        if opened.not_saved:
            not_saved(self._parts, self._parent)

    def _work(self, session: LessonSession, *, read_only: bool) -> None:
        parts = self._parts
        bridge = SessionBridge(session, read_only=read_only)
        context = Context(
            look=parts.look,
            icons=parts.icons,
            language=parts.language,
            settings=parts.settings,
            selection=Selection(bridge),
            bridge=bridge,
            announcer=parts.announcer,
            carrying=Carrying(bridge, bridge),
        )
        context.selection.keep_to(bridge.frame.inventory)
        top = TopBar(parts, parts.look, parts.language, self._window.actions_table)
        bench = Workbench(context, make_panels(context), top)
        bridge.setParent(bench)
        bridge.on_accepted(self._watch_disk)
        ProgressVoice(context, parts.records, self._lesson, bench)
        self._session, self._bridge, self._bench = session, bridge, bench
        self._acts = BenchActs(context, bench, top, self._window)
        if bench.panels.task is not None:
            bench.panels.task.on_finish(self._ask_finish)
        self._window.show_screen(bench, Place.WORKBENCH)
        self._acts.refresh()
        bench.panels.stage.focus_canvas()
        if not read_only:
            bridge.play()

    def _watch_disk(self, _act: Act, _before: Inventory) -> None:
        """Say once that acts are no longer written, after the act that met the refusal is over."""
        session = self._session
        if session is not None and session.not_written is not None and not self._knows_not_saved:
            self._knows_not_saved = True
            QTimer.singleShot(0, self._tell_not_saved)

    def _tell_not_saved(self) -> None:
        not_saved(self._parts, self._parent)

    # --- finishing ---------------------------------------------------------------------------------------------

    def _ask_finish(self) -> None:
        bridge = self._bridge
        if bridge is None:
            return
        if bridge.transport.read_only:
            self._show_result()
            return
        was_playing = bridge.transport.playing
        bridge.pause()
        if bridge.progress.ready_to_hand_in or ask_to_finish(self._parts, bridge.progress, self._parent):
            bridge.submit(HandIn())
            self._finish(bridge.session)
        elif was_playing:
            bridge.play()

    def _finish(self, session: LessonSession) -> None:
        ended = self._sessions.finish(session)
        self._outcome = ended.outcome
        self._parts.records.mark_closed()
        self._session = session
        self._show_result()
        if ended.not_saved:
            result_not_saved(self._parts, self._parent)

    def _show_result(self) -> None:
        self._acts = self._bench = self._bridge = None
        if self._outcome is None:
            return
        parts = self._parts
        screen = ResultScreen(parts, parts.language, self._outcome)
        screen.on_review(self._review)
        screen.on_restart(self._begin_again)
        screen.on_back(self._window.go_home)
        self._window.show_screen(ResultPage(parts, self._window.actions_table, screen), Place.RESULT)
        screen.reveal()

    def _review(self, at_us: int | None) -> None:
        session = self._session
        if session is None:
            return
        session.seek(session.farthest_us)
        self._work(session, read_only=True)
        if self._bridge is not None:
            self._bridge.seek(session.farthest_us if at_us is None else at_us)

    # --- beginning again ---------------------------------------------------------------------------------------

    def _restart(self) -> None:
        if self._bridge is None:
            self._begin_again()
            return
        was_playing = self._bridge.transport.playing
        self._bridge.pause()
        if ask_to_restart(self._parts, self._parent):
            self._begin_again()
        elif was_playing:
            self._bridge.play()

    def _begin_again(self) -> None:
        path, lesson = self._path, self._lesson
        self.leave()
        self._parts.records.drop(lesson)
        if path is None:
            self.open_free_lab()
        else:
            self.open_lesson(path, lesson)
