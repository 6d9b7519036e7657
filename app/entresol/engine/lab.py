"""The whole state of a laboratory at one instant: what exists (inventory) and how it moves (flows)."""

import copy
from dataclasses import dataclass, field
from typing import Final

from entresol.engine.flows import ApplicationFlow, HostFlow, MigrationFlow, VmFlow
from entresol.engine.frame import MigrationRecord
from entresol.engine.timeline import Timeline
from entresol.engine.trace import Trace
from entresol.model.inventory import Inventory
from entresol.model.values import HostId, VmId

CPU: Final = 1
MEMORY: Final = 2
TRAFFIC: Final = 4
"""Disk and network."""
EVERYTHING: Final = 7
"""What must be shared again on a host, as bits. Plain integers: enumerated flags cost more than the sharing."""


@dataclass(slots=True)
class Lab:
    """Mutable state, owned by one ``Simulation``."""

    inventory: Inventory
    now_us: int = 0
    vms: dict[VmId, VmFlow] = field(default_factory=dict[VmId, VmFlow])
    """In the order of the inventory."""
    hosts: dict[HostId, HostFlow] = field(default_factory=dict[HostId, HostFlow])
    applications: dict[str, ApplicationFlow] = field(default_factory=dict[str, ApplicationFlow])
    migrations: dict[VmId, MigrationFlow] = field(default_factory=dict[VmId, MigrationFlow])
    finished: list[MigrationRecord] = field(default_factory=list[MigrationRecord])
    timeline: Timeline = field(default_factory=Timeline)
    trace: Trace = field(default_factory=Trace)
    stale: dict[HostId, int] = field(default_factory=dict[HostId, int])
    """Hosts to share again at this instant, in the order in which they were touched."""

    def touch(self, host: HostId, what: int) -> None:
        """Ask for ``what`` of ``host`` to be shared again before time goes on."""
        self.stale[host] = self.stale.get(host, 0) | what

    def copy(self) -> "Lab":
        """Return an independent copy: immutable values are shared, moving ones are not."""
        twin = Lab(inventory=self.inventory, now_us=self.now_us)
        twin.vms = {key: copy.copy(flow) for key, flow in self.vms.items()}
        twin.applications = {key: copy.copy(flow) for key, flow in self.applications.items()}
        twin.migrations = {key: copy.copy(flow) for key, flow in self.migrations.items()}
        twin.finished = list(self.finished)
        twin.timeline = self.timeline.copy()
        twin.trace = self.trace.copy()
        twin.stale = dict(self.stale)
        for key, flow in self.hosts.items():
            host = twin.hosts[key] = copy.copy(flow)
            host.machines = [twin.vms[machine.vm.id] for machine in flow.machines]
            host.applications = [app for app in twin.applications.values() if app.host == key]
            host.migrations = [twin.migrations[migration.vm] for migration in flow.migrations]
        return twin
