"""From what a scenario says to its world, layer by layer, each step asked of the laboratory's own rules.

A starting state is possible when a student could have reached it: systems and hypervisors are installed, machines set
and started with the rules of ``engine.rules``, and what they refuse is found at the line that asks for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic_core import PydanticCustomError

from entresol.engine.commands import (
    Command,
    InstallHypervisor,
    InstallOs,
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    StartVm,
)
from entresol.engine.effects import effect_of
from entresol.engine.refusal import RefusalCode
from entresol.engine.rules import refusal_for
from entresol.engine.sharing.storage import free_bytes
from entresol.lessons.findings import Finding, FindingCode
from entresol.lessons.scenario.checking import local_name
from entresol.lessons.scenario.machines import bare_host, datastores_of, models_of, vms_of
from entresol.lessons.scenario.parts import HostPart, Parts, VmPart
from entresol.lessons.scenario.settings import read_setting
from entresol.lessons.validation import finding_at
from entresol.lessons.yaml_tree import NodePath, Tree
from entresol.model.inventory import Catalogue, Inventory, frozen_map
from entresol.model.product import Knob, Product
from entresol.model.values import ApplicationId, DatastoreId, HostId, OsId, ProductId, VmId
from entresol.model.vm import PowerState
from entresol.model.world import World

NOT_REACHED = "DATASTORE_NOT_REACHED"
"""The reason for which a machine may not have its disk on a datastore that its host does not reach."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that cannot be, and the place of the scenario that asks for it."""

    path: NodePath
    code: FindingCode
    figures: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Built:
    """A world, and what of it the rules refuse."""

    world: World
    problems: tuple[Problem, ...]

    def findings(self, tree: Tree, at: NodePath) -> Iterator[Finding]:
        """Yield the problems where ``tree`` has them."""
        for problem in self.problems:
            yield finding_at(tree, (*at, *problem.path), problem.code, **problem.figures)


def build(parts: Parts, name: str, catalogue: Catalogue, allowed: tuple[str, ...] | None) -> Built:
    """Return the world of ``parts``, whose names have all been checked."""
    hosts = {host.id: host for host in (bare_host(part, catalogue) for part in parts.hosts)}
    inventory = Inventory(
        catalogue=catalogue,
        hosts=frozen_map(hosts),
        vms=frozen_map(()),
        datastores=frozen_map(datastores_of(parts, hosts)),
        shelf=frozen_map(models_of(parts, catalogue)),
    )
    builder = _Builder(inventory)
    for place, host in enumerate(parts.hosts):
        builder.add_layers(host, ("hosts", place))
    builder.inventory = replace(builder.inventory, vms=frozen_map(vms_of(parts, hosts, catalogue)))
    for place, vm in enumerate(parts.vms):
        builder.place(vm, ("vms", place))
    for family, stores in (("hosts", [local_name(one.id) for one in parts.hosts]), ("datastores", parts.store_ids())):
        for place, store in enumerate(stores):
            builder.check_room(store, (family, place))
    return Built(World(id=name, inventory=_locked(builder.inventory, parts, allowed)), tuple(builder.problems))


def _locked(inventory: Inventory, parts: Parts, allowed: tuple[str, ...] | None) -> Inventory:
    """Return ``inventory`` with what the student may not touch: not before all is built, for the rules see locks."""
    hosts, vms = dict(inventory.hosts), dict(inventory.vms)
    for host in parts.hosts:
        hosts[HostId(host.id)] = replace(hosts[HostId(host.id)], locked=host.locked)
    for vm in parts.vms:
        vms[VmId(vm.id)] = replace(vms[VmId(vm.id)], locked=vm.locked)
    return replace(inventory, hosts=frozen_map(hosts), vms=frozen_map(vms), allowed=allowed)


class _Builder:
    """Does what the scenario asks for, one act after the other, and notes what is refused."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.problems: list[Problem] = []

    def add_layers(self, part: HostPart, path: NodePath) -> None:
        """Install the operating system, the hypervisor and the applications of a host."""
        host = HostId(part.id)
        if part.os is not None:
            self._do(InstallOs(host, OsId(part.os)), (*path, "os"))
        if part.product is not None:
            self._do(InstallHypervisor(host, ProductId(part.product)), (*path, "product"))
        for number, application in enumerate(part.applications):
            self._do(RunApplication(host, ApplicationId(application)), (*path, "applications", number))

    def place(self, part: VmPart, path: NodePath) -> None:
        """Set a machine and start it."""
        vm = self.inventory.vms[VmId(part.id)]
        if vm.host is None:
            said = [name for name in ("power", *_SETTINGS) if getattr(part, name) not in (None, "off")]
            for name in said:
                self._refuse((*path, name), RefusalCode.NOT_PLACED, vm=vm.id)
            return
        if self.inventory.product_of(vm.host) is None:
            self._refuse((*path, "host"), RefusalCode.NO_HYPERVISOR, vm=vm.id, host=vm.host)
            return
        if vm.datastore is None or vm.host not in self.inventory.datastores[vm.datastore].hosts:
            self._refuse((*path, "datastore"), NOT_REACHED, vm=vm.id, host=vm.host)
            return
        self._set(part, path)
        if part.power == "on" and self._allows(StartVm(vm.id), (*path, "power")):
            self._replace_vm(part, PowerState.RUNNING)

    def check_room(self, store: str, path: NodePath) -> None:
        """Refuse a storage on which the disks take more than it holds."""
        missing = -free_bytes(DatastoreId(store), self.inventory)
        if missing > 0:
            self._refuse(path, RefusalCode.DATASTORE_FULL, datastore=store, missing_bytes=missing)

    def _set(self, part: VmPart, path: NodePath) -> None:
        vm = self.inventory.vms[VmId(part.id)]
        product = None if vm.host is None else self.inventory.product_of(vm.host)
        if product is None:
            return
        for name in _SETTINGS:
            said: str | int | None = getattr(part, name)
            if said is not None:
                self._set_one(name, said, product, vm.id, (*path, name))

    def _set_one(self, name: str, said: str | int, product: Product, vm: VmId, path: NodePath) -> None:
        resource, act = _SETTINGS[name]
        value = said if isinstance(said, int) else 0
        knob = _knob(product, act) if resource is Resource.CPU else None
        if knob is not None:
            try:
                value = read_setting(str(said), knob, self.inventory.vms[vm].vcpus)
            except PydanticCustomError as error:
                self.problems.append(Problem(path, FindingCode(error.type), dict(error.context or {})))
                return
        self._do(act(vm, resource, value), path)

    def _do(self, command: Command, path: NodePath) -> None:
        if self._allows(command, path):
            self.inventory = effect_of(command, self.inventory, 0)

    def _allows(self, command: Command, path: NodePath) -> bool:
        refusal = refusal_for(command, self.inventory)
        if refusal is not None:
            self._refuse(path, refusal.code, **refusal.figures)
        return refusal is None

    def _refuse(self, path: NodePath, reason: str, **figures: int | str) -> None:
        said = {"reason": str(reason), **figures}
        self.problems.append(Problem(path, FindingCode.WORLD_REFUSES, said))

    def _replace_vm(self, part: VmPart, power: PowerState) -> None:
        vms = dict(self.inventory.vms)
        vms[VmId(part.id)] = replace(vms[VmId(part.id)], power=power)
        self.inventory = replace(self.inventory, vms=frozen_map(vms))


Setter = type[SetShares] | type[SetReservation] | type[SetLimit]

_SETTINGS: Mapping[str, tuple[Resource, Setter]] = {
    "cpu_limit": (Resource.CPU, SetLimit),
    "cpu_reservation": (Resource.CPU, SetReservation),
    "cpu_shares": (Resource.CPU, SetShares),
    "memory_limit": (Resource.MEMORY, SetLimit),
    "memory_reservation": (Resource.MEMORY, SetReservation),
    "memory_shares": (Resource.MEMORY, SetShares),
}
"""What each field of a machine sets; limits first, which bound reservations."""


def _knob(product: Product, act: Setter) -> Knob | None:
    if act is SetShares:
        return product.cpu_weight
    return product.cpu_reservation if act is SetReservation else product.cpu_limit
