"""Scenes of the workbench: the first lesson at several moments, the free laboratory, and the result."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

from entresol.engine.commands import Command, MigrateVm, PlaceVm, Resource, StartVm
from entresol.lessons.acts import Act, Answer, HandIn
from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.packs import find_lessons
from entresol.lessons.scenario.file import load_scenario
from entresol.lessons.session import LessonSession
from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Carried, CarriedKind, Manner
from entresol.ui.charts.table import ChartTable
from entresol.ui.console.commands_dialog import CommandsDialog
from entresol.ui.context import Context
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.shell.main_window import MainWindow
from entresol.ui.shell.records import FREE_LAB
from entresol.ui.shell.workbench import Workbench
from entresol.ui.shell.workshop import Workshop
from tests.pictures.studio import SCREEN, Scene, Studio

S = 1_000_000
COMPACT = QSize(1024, 700)
DATABASE = Carried(CarriedKind.WAITING_VM, "bd-02")
WEB = Carried(CarriedKind.VM, "web-01")
STARTS: tuple[Command, ...] = tuple(StartVm(VmId(name)) for name in ("web-01", "bd-01", "fichiers-01", "intra-01"))
SOLUTION: tuple[tuple[int, Act], ...] = (
    *((0, command) for command in STARTS),
    (75, Answer("plus-charge", ("host:srv-02",))),
    (76, PlaceVm(VmId("bd-02"), HostId("srv-02"))),
    (150, MigrateVm(VmId("web-01"), HostId("srv-03"))),
    (200, Answer("refus-portable", "memoire")),
    (200, Answer("refus-bare-metal", "sans-hyperviseur")),
    (200, Answer("couches", "systeme-hote")),
)
"""What a student does and when, in seconds: enough for all points."""

COMMANDS = (r"^(qm|pct|esxcli|vim-cmd|vmrun|VBoxManage|[A-Z][a-z]+-VM) ",)
"""The product's command on the status bar: long ones are shown whole, and copied, from its button."""


class Bench:
    """One open workbench, paused, that a scene can bring to the moment it shows."""

    def __init__(self, studio: Studio, window: MainWindow) -> None:
        self.studio = studio
        self.window = window
        workshop = window.workshop()
        assert isinstance(workshop, Workshop)
        self.workshop = workshop
        assert workshop.context is not None
        assert workshop.bench is not None
        self.context: Context = workshop.context
        self.workbench: Workbench = workshop.bench
        self.context.bridge.pause()

    def go_to(self, second: int) -> None:
        """Let the laboratory run until ``second``."""
        bridge = self.context.bridge
        bridge.session.advance_to(second * S)
        bridge.seek(bridge.session.farthest_us)

    def do(self, *acts: Act) -> None:
        """Do ``acts``; a refusal is a mistake of the scene."""
        for act in acts:
            refusal = self.context.bridge.submit(act)
            assert refusal is None, (act, refusal)

    def play(self, until: int) -> None:
        """Do what the solution does until ``until`` seconds."""
        for second, act in SOLUTION:
            if second <= until:
                self.go_to(second)
                self.do(act)
        self.go_to(until)

    def carry(self, carried: Carried, host: str) -> None:
        """Hold ``carried`` over ``host``, as a pointer does: first over the host, then where it would land."""
        self.studio.settle()
        point = self._point(host)
        self.context.carrying.pick_up(carried, Manner.CLICK, point)
        for _ in range(2):
            self.context.carrying.move_to(point)
            self.studio.settle()
            point = self._point(host)

    def _point(self, host: str) -> QPoint:
        stage = self.workbench.panels.stage
        place = stage._canvas.plan.place(HostId(host))
        assert place is not None
        landing = place.shape.landing
        box = stage._view.to_view(place.box if landing is None else place.on_stage(landing))
        inside = QPoint(int(box.x + 0.7 * box.w), int(box.y + min(36, box.h / 2)))
        return stage._view.viewport().mapToGlobal(inside)


def _opened(studio: Studio, size: QSize) -> MainWindow:
    window = MainWindow(studio.parts)
    window.resize(size)
    window.show()
    studio.settle()
    return window


def lesson(moment: Callable[[Bench], None], size: QSize = SCREEN) -> Callable[[Studio], QWidget]:
    """Return how to open the first lesson and bring it to ``moment``."""

    def build(studio: Studio) -> QWidget:
        entry = find_lessons(studio.parts.resources / "lessons")[0]
        studio.parts.records.drop(entry.id)
        window = _opened(studio, size)
        window.workshop().open_lesson(entry.path, entry.id)
        studio.settle()
        moment(Bench(studio, window))
        studio.settle()
        return window

    return build


def free_lab(moment: Callable[[Bench], None]) -> Callable[[Studio], QWidget]:
    """Return how to open the free laboratory and bring it to ``moment``."""

    def build(studio: Studio) -> QWidget:
        studio.parts.records.drop(FREE_LAB)
        window = _opened(studio, SCREEN)
        window.workshop().open_free_lab()
        studio.settle()
        moment(Bench(studio, window))
        studio.settle()
        return window

    return build


def scenario(name: str, moment: Callable[[Bench], None]) -> Callable[[Studio], QWidget]:
    """Return how to open a scenario as a laboratory without task, and bring it to ``moment``."""

    def build(studio: Studio) -> QWidget:
        catalogue = load_catalogue(studio.parts.resources)
        world = load_scenario(studio.parts.resources / "scenarios" / f"{name}.yaml", catalogue).world
        assert world is not None
        window = _opened(studio, SCREEN)
        workshop = window.workshop()
        assert isinstance(workshop, Workshop)
        workshop._work(LessonSession(world, None), read_only=False)
        studio.settle()
        moment(Bench(studio, window))
        studio.settle()
        return window

    return build


def dialog_of(build: Callable[[Studio], QWidget], kind: type[Dialog]) -> Callable[[Studio], QWidget]:
    """Return how to bring up the dialog ``kind`` that the scene ``build`` has opened."""

    def opened(studio: Studio) -> QWidget:
        dialog = build(studio).findChild(kind)
        assert dialog is not None
        return dialog

    return opened


def _start(bench: Bench) -> None:
    bench.go_to(0)


def _working(bench: Bench) -> None:
    bench.play(74)


def _over(host: str, *, asks_why: bool = False) -> Callable[[Bench], None]:
    def moment(bench: Bench) -> None:
        bench.play(75)
        bench.carry(DATABASE, host)
        if asks_why:
            bench.context.carrying.ask_why()

    return moment


def _migration(bench: Bench) -> None:
    bench.play(149)
    bench.carry(WEB, "srv-03")


def _inspect_vm(bench: Bench) -> None:
    bench.play(110)
    bench.context.selection.choose_vm(VmId("bd-01"), HostId("srv-02"))
    bench.workbench.show_inspector()


def _inspect_host(bench: Bench) -> None:
    bench.play(110)
    bench.context.selection.choose_host(HostId("portable"))
    bench.workbench.show_inspector()


def _journal(bench: Bench) -> None:
    bench.play(160)
    bench.context.selection.choose_host(HostId("srv-02"))
    bench.workbench.show_journal()


def _list(bench: Bench) -> None:
    bench.play(110)
    bench.workbench.panels.stage.show_list(wanted=True)


def _contention(bench: Bench) -> None:
    bench.go_to(70)
    bench.context.selection.choose_vm(VmId("web-02"), HostId("esx-01"))
    bench.workbench.show_inspector()


def _commands(bench: Bench) -> None:
    bench.play(160)
    bench.workbench.panels.status._open_list()


def _table(bench: Bench) -> None:
    bench.play(110)
    bench.workbench.panels.dock.charts._open_table(Resource.MEMORY)


def _ready(bench: Bench) -> None:
    bench.play(200)


def _all_points(bench: Bench) -> None:
    bench.play(200)
    bench.do(HandIn())
    bench.workshop._finish(bench.context.bridge.session)


def _few_points(bench: Bench) -> None:
    bench.play(80)
    bench.do(HandIn())
    bench.workshop._finish(bench.context.bridge.session)


SCENES = (
    Scene("workbench_start", lesson(_start), may_shorten=COMMANDS),
    Scene("workbench_working", lesson(_working), may_shorten=COMMANDS),
    Scene("workbench_over_bare_metal", lesson(_over("srv-01")), may_shorten=COMMANDS),
    Scene("workbench_over_type_1", lesson(_over("srv-02")), may_shorten=COMMANDS),
    Scene("workbench_over_short_host", lesson(_over("srv-03")), may_shorten=COMMANDS),
    Scene("workbench_over_type_2", lesson(_over("portable")), readme="workbench", may_shorten=COMMANDS),
    Scene("workbench_why", lesson(_over("portable", asks_why=True)), may_shorten=COMMANDS),
    Scene("workbench_migration", lesson(_migration), may_shorten=COMMANDS),
    Scene("workbench_inspector_vm", lesson(_inspect_vm), may_shorten=COMMANDS),
    Scene("workbench_inspector_host", lesson(_inspect_host), may_shorten=COMMANDS),
    Scene("workbench_journal", lesson(_journal), may_shorten=COMMANDS),
    Scene("workbench_list", lesson(_list), may_shorten=COMMANDS),
    Scene("workbench_ready", lesson(_ready), may_shorten=COMMANDS),
    Scene("workbench_compact", lesson(_working, COMPACT), COMPACT, may_shorten=COMMANDS),
    Scene("workbench_contention", scenario("two-hosts", _contention), may_shorten=COMMANDS),
    Scene("dialog_commands", dialog_of(lesson(_commands), CommandsDialog), QSize()),
    Scene("dialog_chart_table", dialog_of(lesson(_table), ChartTable), QSize()),
    Scene("free_lab_empty", free_lab(_start), may_shorten=COMMANDS),
    Scene("result_all_points", lesson(_all_points)),
    Scene("result_few_points", lesson(_few_points)),
)
