"""What the student has chosen: shared by canvas, outline, inspector and charts. Never part of a frame or a journal."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from entresol.model.inventory import Inventory
from entresol.model.values import HostId, VmId


@dataclass(frozen=True, slots=True)
class HostSubject:
    """A host is chosen."""

    host: HostId


@dataclass(frozen=True, slots=True)
class VmSubject:
    """A virtual machine is chosen."""

    vm: VmId


Subject = HostSubject | VmSubject


class Selection(QObject):
    """One chosen host or machine, and the host whose charts are shown."""

    _changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self._charted_host: HostId | None = None

    @property
    def subject(self) -> Subject | None:
        """What is chosen now."""
        return self._subject

    @property
    def vm(self) -> VmId | None:
        """The chosen machine, if a machine is chosen."""
        return self._subject.vm if isinstance(self._subject, VmSubject) else None

    @property
    def host(self) -> HostId | None:
        """The chosen host, if a host is chosen."""
        return self._subject.host if isinstance(self._subject, HostSubject) else None

    @property
    def charted_host(self) -> HostId | None:
        """The host that the charts show."""
        return self._charted_host

    def on_changed(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` after any change; weak: a dead panel is forgotten."""
        self._changed.connect(slot)

    def choose(self, subject: Subject | None) -> None:
        """Choose ``subject``; choosing a host also shows its charts."""
        charted = subject.host if isinstance(subject, HostSubject) else self._charted_host
        self._become(subject, charted)

    def choose_host(self, host: HostId) -> None:
        """Choose a host and show its charts."""
        self._become(HostSubject(host), host)

    def choose_vm(self, vm: VmId, host: HostId | None = None) -> None:
        """Choose a machine, and show the charts of ``host`` when it is given."""
        self._become(VmSubject(vm), host or self._charted_host)

    def chart(self, host: HostId) -> None:
        """Show the charts of ``host`` and keep what is chosen."""
        self._become(self._subject, host)

    def clear(self) -> None:
        """Choose nothing."""
        self._become(None, self._charted_host)

    def keep_to(self, inventory: Inventory) -> None:
        """Forget what ``inventory`` does not hold any more; chart a host when none is."""
        subject = self._subject
        if isinstance(subject, VmSubject) and subject.vm not in inventory.vms:
            subject = None
        if isinstance(subject, HostSubject) and subject.host not in inventory.hosts:
            subject = None
        charted = self._charted_host
        if charted not in inventory.hosts:
            charted = _first_charted(inventory)
        self._become(subject, charted)

    def _become(self, subject: Subject | None, charted: HostId | None) -> None:
        if (subject, charted) == (self._subject, self._charted_host):
            return
        self._subject, self._charted_host = subject, charted
        self._changed.emit()


def _first_charted(inventory: Inventory) -> HostId | None:
    """Return the first host with machines on it, where there is something to see; else the first one."""
    busy = (host for host in inventory.hosts if inventory.vms_on(host))
    return next(busy, next(iter(inventory.hosts), None))
