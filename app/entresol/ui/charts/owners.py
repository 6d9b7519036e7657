"""Who holds a resource: the colour, the letter and the name of each owner on a chart."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from entresol.engine.frame import Frame
from entresol.engine.trace import APPLICATIONS, MIGRATION, SYSTEM
from entresol.model.product import HypervisorType
from entresol.model.text import LanguageCode
from entresol.model.values import HostId, VmId
from entresol.ui.charts.history import OTHERS
from entresol.ui.theme import Theme
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Mark:
    """How an owner looks: its band's colour, and the letter in it when there is one."""

    fill: QColor
    ink: QColor
    letter: str = ""


class Owners:
    """The owners of one host's resources. Remembers machines that are gone, because the past still shows them."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}
        self._names: dict[str, tuple[str, str]] = {}
        self._seen: Mapping[VmId, object] | None = None

    @property
    def slots(self) -> Mapping[str, int]:
        """The slot of each machine ever seen."""
        return self._slots

    def learn(self, frame: Frame) -> None:
        """Take note of the machines of ``frame``."""
        if frame.inventory.vms is self._seen:
            return
        self._seen = frame.inventory.vms
        for vm in frame.inventory.vms.values():
            self._slots[vm.id] = vm.slot
            self._names[vm.id] = (vm.name.fr, vm.name.en)

    def mark(self, owner: str, host: HostId, frame: Frame, theme: Theme) -> Mark:
        """Return how ``owner`` looks on the charts of ``host``."""
        plain = theme.color("bg.surface")
        if owner == SYSTEM:
            return Mark(theme.color("gauge.hypervisor" if _is_type_1(frame, host) else "gauge.hostOS"), plain)
        if owner == APPLICATIONS:
            return Mark(theme.color("layer.app.line"), plain)
        if owner == MIGRATION:
            return Mark(theme.color("accent.line"), plain)
        slot = self._slots.get(owner, -1)
        if owner == OTHERS or slot < 0:
            return Mark(theme.color("state.neutral.line"), plain)
        return Mark(theme.vm_fill(slot), theme.vm_ink(slot), theme.vm_letter(slot))

    def name(self, owner: str, host: HostId, frame: Frame, language: LanguageCode) -> str:
        """Return what ``owner`` is called."""
        if owner == SYSTEM:
            if _is_type_1(frame, host):
                return translate("Charts", "Hypervisor")
            return translate("Charts", "Host OS")
        if owner == APPLICATIONS:
            return translate("Charts", "Applications")
        if owner == MIGRATION:
            return translate("Charts", "Migration")
        if owner == OTHERS:
            return translate("Charts", "Other VMs")
        if owner in frame.inventory.vms:
            return Names(frame.inventory, language).vm(owner)
        french, english = self._names.get(owner, (owner, owner))
        return french if language == "fr" else english


def _is_type_1(frame: Frame, host: HostId) -> bool:
    product = frame.inventory.product_of(host)
    return product is not None and product.type is HypervisorType.TYPE_1
