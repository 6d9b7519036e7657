"""The names of a scenario: each exists, each is declared once, and a machine without a model says everything."""

from collections.abc import Iterable, Iterator, Mapping

from entresol.lessons.findings import Finding, FindingCode, shortened
from entresol.lessons.scenario.parts import Parts, VmPart
from entresol.lessons.validation import finding_at, nearest
from entresol.lessons.yaml_tree import NodePath, Tree
from entresol.model.inventory import Catalogue

WITHOUT_MODEL = ("vcpus", "memory", "disk", "guest", "application", "workload")
"""What a machine must say when no model says it."""


def local_name(host: str) -> str:
    """Return the identifier of the own disk of ``host``."""
    return f"{host}-local"


def check_names(parts: Parts, tree: Tree, catalogue: Catalogue, at: NodePath) -> Iterator[Finding]:
    """Yield every name declared twice, every name that names nothing, every machine that says too little."""
    yield from _declared_twice(parts, tree, at)
    known = _known(parts, catalogue)
    for path, what, name in _named(parts):
        if name not in known[what]:
            near = nearest(name, known[what])
            yield finding_at(
                tree, (*at, *path), FindingCode.UNKNOWN_NAME, what=_SAID.get(what, what), got=shortened(name), near=near
            )
    for place, vm in enumerate(parts.vms):
        for name in _unsaid(vm):
            yield finding_at(tree, (*at, "vms", place), FindingCode.MISSING, got=name)


_SAID = {"guest": "system", "host_system": "system"}
"""How a message calls what a field names, where it is not the field's own word."""


def _known(parts: Parts, catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    systems = catalogue.systems.values()
    stores = [*parts.store_ids(), *(local_name(host.id) for host in parts.hosts)]
    return {
        "host": frozenset(parts.host_ids()),
        "datastore": frozenset(stores),
        "workload": frozenset(load.id for load in parts.workloads),
        "model": frozenset(model.id for model in parts.models),
        "hardware": frozenset(catalogue.hardware),
        "product": frozenset(catalogue.products),
        "application": frozenset(catalogue.applications),
        "host_system": frozenset(system.id for system in systems if system.as_host),
        "guest": frozenset(system.id for system in systems if system.as_guest),
    }


def _named(parts: Parts) -> Iterator[tuple[NodePath, str, str]]:
    """Yield each name that refers to something: where it is, what it names, the name."""
    for place, host in enumerate(parts.hosts):
        here = ("hosts", place)
        yield (*here, "hardware"), "hardware", host.hardware
        yield from _said(here, (("os", "host_system", host.os), ("product", "product", host.product)))
        for number, application in enumerate(host.applications):
            yield (*here, "applications", number), "application", application
    for place, store in enumerate(parts.datastores):
        for number, name in enumerate(store.hosts):
            yield ("datastores", place, "hosts", number), "host", name
    for place, model in enumerate(parts.models):
        here = ("models", place)
        yield from _said(here, (("guest", "guest", model.guest), ("workload", "workload", model.workload)))
    for place, vm in enumerate(parts.vms):
        names = (
            ("model", "model", vm.model),
            ("host", "host", vm.host),
            ("datastore", "datastore", vm.datastore),
            ("guest", "guest", vm.guest),
            ("workload", "workload", vm.workload),
        )
        yield from _said(("vms", place), names)


def _said(here: NodePath, names: Iterable[tuple[str, str, str | None]]) -> Iterator[tuple[NodePath, str, str]]:
    for field, what, name in names:
        if name is not None:
            yield (*here, field), what, name


def _unsaid(vm: VmPart) -> tuple[str, ...]:
    return () if vm.model is not None else tuple(name for name in WITHOUT_MODEL if getattr(vm, name) is None)


def _declared_twice(parts: Parts, tree: Tree, at: NodePath) -> Iterator[Finding]:
    families: Mapping[str, tuple[str, ...]] = {
        "hosts": parts.host_ids(),
        "datastores": parts.store_ids(),
        "workloads": tuple(load.id for load in parts.workloads),
        "models": tuple(model.id for model in parts.models),
        "vms": parts.vm_ids(),
    }
    local = {local_name(host.id): ("hosts", place) for place, host in enumerate(parts.hosts)}
    for family, names in families.items():
        first: dict[str, NodePath] = dict(local) if family == "datastores" else {}
        for place, name in enumerate(names):
            if name in first:
                line = tree.value_mark((*at, *first[name], "id")).line
                path = (*at, family, place, "id")
                yield finding_at(tree, path, FindingCode.DUPLICATE_ID, got=shortened(name), first=line)
            first.setdefault(name, (family, place))
