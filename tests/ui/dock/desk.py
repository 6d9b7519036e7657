"""A desk for the tests of charts, dock, console and inspector: the laboratory of the mock-ups in a real session."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from entresol.engine.commands import Command
from entresol.lessons.session import LessonSession
from entresol.model.text import LanguageCode, LocalizedText
from entresol.model.values import HostId
from entresol.model.vm import PowerState, Vm
from entresol.model.workload import Workload
from entresol.model.world import World
from entresol.ui.announce import Announcer
from entresol.ui.carrying import Carrying
from entresol.ui.context import Context
from entresol.ui.icons import Icons
from entresol.ui.language import Language
from entresol.ui.resources import catalogue_folder, resource_folder
from entresol.ui.selection import Selection
from entresol.ui.session_bridge import SessionBridge
from entresol.ui.settings import Settings
from entresol.ui.theme import Look, ThemeChoice
from tests.engine import labs

S = labs.S
GIB = labs.GIB
SERVER = replace(labs.PLAIN, cores_per_socket=8, core_khz=3_200_000, memory_kib=32 * GIB, name=LocalizedText.same("R1"))


def busy(
    *millicores: int, step_us: int = 3 * S, disk_kb_s: int = 0, net_kbps: int = 0, memory_gib: int = 1
) -> Workload:
    """A load whose CPU, disk and network rise and fall together."""
    base = labs.waves(*millicores, step_us=step_us, memory_kib=memory_gib * GIB)
    steps = tuple(
        replace(
            step,
            disk_kb_s=disk_kb_s * (2 + number % 3) // 2,
            net_kbps=net_kbps * (3 + number % 2) // 3,
            duration_us=step_us + number * 270_000,
        )
        for number, step in enumerate(base.steps)
    )
    return Workload(steps=steps, threads=64)


def web(name: str, french: str, english: str, workload: Workload, vcpus: int = 2, memory_gib: int = 4) -> Vm:
    machine = labs.machine(
        name, "srv-02", vcpus=vcpus, memory_kib=memory_gib * GIB, workload=workload, guest=labs.DEBIAN
    )
    return replace(machine, name=LocalizedText(french, english), application=LocalizedText("Site Web", "Website"))


_QUIET = ((900, 1_400, 1_200, 1_900), (1_200, 900, 1_600), (600, 900, 300), (300, 700, 400))
_CONTENDED = ((1_700, 1_900, 1_800, 1_900), (3_300, 3_600, 3_900), (1_500, 1_400, 1_700), (2_400, 2_700, 2_500))
"""Thousandths of a core asked for by the four machines of SRV-02: about 4 cores, and about 9 of its 8."""


def lab(*, contended: bool = False, product: labs.Product = labs.PROXMOX) -> World:
    """SRV-01 without a hypervisor, SRV-02 with four machines, Portable with two; SRV-03 empty beside SRV-02."""
    loads = _CONTENDED if contended else _QUIET
    same = LocalizedText.same
    hosts = (
        replace(
            labs.host("srv-01", os=labs.WINDOWS, applications=(labs.ACCOUNTS,), hardware=SERVER),
            name=LocalizedText.same("SRV-01"),
        ),
        replace(labs.host("srv-02", product, cluster="c", hardware=SERVER), name=LocalizedText.same("SRV-02")),
        replace(labs.host("srv-03", product, cluster="c", hardware=SERVER), name=LocalizedText.same("SRV-03")),
        replace(
            labs.host("laptop", labs.VIRTUALBOX, applications=(labs.MAIL,)), name=LocalizedText("Portable", "Laptop")
        ),
    )
    machines = (
        web("web", "web-01", "web-01", busy(*loads[0], disk_kb_s=12_000, net_kbps=120_000)),
        web("db", "bd-01", "db-01", busy(*loads[1], disk_kb_s=30_000, net_kbps=40_000, memory_gib=3), 4, 6),
        web("files", "fichiers-01", "files-01", busy(*loads[2], disk_kb_s=18_000, net_kbps=60_000)),
        web("intra", "intra-01", "intra-01", busy(*loads[3], disk_kb_s=4_000, net_kbps=20_000), 4),
        replace(labs.machine("dev", "laptop", workload=busy(300, 200), guest=labs.DEBIAN), name=same("dev")),
        replace(labs.machine("off", "laptop", power=PowerState.OFF, guest=labs.DEBIAN), name=same("test")),
    )  # fmt: skip
    return labs.world(hosts, machines)


class Desk:
    """Everything that a panel receives, around a real session whose time only moves when it is told to."""

    def __init__(
        self, application: QApplication, profile: Path, world: World | None = None, language: LanguageCode = "en"
    ) -> None:
        self.application = application
        self.session = LessonSession(world or lab(), None)
        look = Look(application, resource_folder())
        bridge = SessionBridge(self.session)
        selection = Selection()
        selection.chart(HostId("srv-02"))
        self.context = Context(
            look=look,
            icons=Icons(look, resource_folder()),
            language=Language(catalogue_folder(), language),
            settings=Settings(profile),
            selection=selection,
            bridge=bridge,
            announcer=Announcer(),
            carrying=Carrying(bridge),
        )

    @property
    def bridge(self) -> SessionBridge:
        return self.context.bridge

    def run_to(self, seconds: float) -> None:
        """Let the laboratory reach an instant and show it, without waiting."""
        self.session.advance_to(int(seconds * S))
        self.bridge._publish()

    def do(self, command: Command) -> None:
        assert self.bridge.submit(command) is None

    def show(self, theme: ThemeChoice, percent: int = 100) -> None:
        self.context.look.choose(theme)
        self.context.look.set_text_scale(percent)

    def close(self) -> None:
        """Leave the application as the next test expects it: in English, at rest, in its own size."""
        self.bridge.pause()
        self.context.language.choose("en")
        self.show("light")
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.sendPostedEvents()
            self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
