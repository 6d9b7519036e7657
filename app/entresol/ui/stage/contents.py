"""What is on the canvas, as a tree with names and places: laboratory > hosts > layers and machines."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from entresol.model.values import HostId
from entresol.ui.context import Context
from entresol.ui.selection import HostSubject, VmSubject
from entresol.ui.stage.box import Box
from entresol.ui.stage.canvas import Canvas
from entresol.ui.stage.plan import HostPlace
from entresol.ui.words import names

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LayerKey:
    """One layer of a host, from the ground up: ``hardware``, ``system``, ``hypervisor`` or an application."""

    host: HostId
    layer: str


@dataclass(frozen=True, slots=True)
class RootKey:
    """The whole canvas."""


Key = RootKey | HostSubject | LayerKey | VmSubject


class Contents:
    """Reads the tree out of the plan and the frame of the moment."""

    def __init__(self, canvas: Canvas, context: Context) -> None:
        self._canvas = canvas
        self._context = context

    def children(self, key: Key) -> tuple[Key, ...]:
        """Return what is inside ``key``."""
        match key:
            case RootKey():
                return tuple(HostSubject(place.host) for place in self._canvas.plan.places)
            case HostSubject(host):
                place = self._canvas.plan.place(host)
                return () if place is None else (*_layers(place), *_machines(place))
            case LayerKey() | VmSubject():
                return ()

    def parent_of(self, key: Key) -> Key | None:
        """Return what ``key`` is inside of."""
        match key:
            case RootKey():
                return None
            case HostSubject():
                return RootKey()
            case LayerKey(host, _layer):
                return HostSubject(host)
            case VmSubject(vm):
                found = self._context.bridge.frame.inventory.vms.get(vm)
                return RootKey() if found is None or found.host is None else HostSubject(found.host)

    def exists(self, key: Key) -> bool:
        """Return whether ``key`` still is on the canvas."""
        inventory = self._context.bridge.frame.inventory
        match key:
            case RootKey():
                return True
            case HostSubject(host):
                return host in inventory.hosts
            case LayerKey(host, _layer):
                return host in inventory.hosts
            case VmSubject(vm):
                return vm in inventory.vms

    def name(self, key: Key) -> str:
        """Return what is said of ``key``."""
        frame, code = self._context.bridge.frame, self._context.language.code
        match key:
            case RootKey():
                hosts = translate("Stage", "%n host(s)", None, len(frame.host_ids))
                return translate("Stage", "Laboratory, {hosts}").format(hosts=hosts)
            case HostSubject(host):
                return names.spoken_host(host, frame, code) if host in frame.inventory.hosts else ""
            case LayerKey(host, layer):
                return self._layer_name(host, layer)
            case VmSubject(vm):
                found = frame.inventory.vms.get(vm)
                return "" if found is None else names.spoken_vm(found, frame, code)

    def box(self, key: Key) -> Box | None:
        """Return where ``key`` is on the stage."""
        match key:
            case RootKey():
                return None
            case LayerKey(host, layer):
                place = self._canvas.plan.place(host)
                return None if place is None else _layer_box(place, layer)
            case HostSubject() | VmSubject():
                return self._canvas.box_of(key)

    def _layer_name(self, host: HostId, layer: str) -> str:
        place = self._canvas.plan.place(host)
        if place is None:
            return ""
        card = place.shape.card
        match layer:
            case "hardware":
                return translate("Stage", "Layer: hardware, {name}, {detail}").format(
                    name=card.name, detail=card.detail
                )
            case "system":
                return translate("Stage", "Layer: operating system, {name}").format(name=card.system)
            case "hypervisor":
                name = card.product or card.hypervisor
                return translate("Stage", "Layer: hypervisor, {name}").format(name=name)
            case _:
                found = next((app.name for app in card.applications if app.id == layer), "")
                return translate("Stage", "Layer: application, {name}").format(name=found)


def _layers(place: HostPlace) -> tuple[LayerKey, ...]:
    shape = place.shape
    found = ["hardware"]
    if shape.system is not None:
        found.append("system")
    if shape.hypervisor is not None:
        found.append("hypervisor")
    found += [app.card.id for app in shape.applications]
    return tuple(LayerKey(place.host, layer) for layer in found)


def _machines(place: HostPlace) -> tuple[VmSubject, ...]:
    return tuple(VmSubject(vm.card.id) for vm in place.shape.vms)


def _layer_box(place: HostPlace, layer: str) -> Box | None:
    shape = place.shape
    named = {"hardware": shape.slab, "system": shape.system, "hypervisor": shape.hypervisor}
    named.update({app.card.id: app.box for app in shape.applications})
    box = named.get(layer)
    return None if box is None else place.on_stage(box)
