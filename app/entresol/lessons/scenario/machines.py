"""Hosts, storage, models and machines of a scenario as values of the model, before any layer is put on a host."""

from collections.abc import Mapping
from dataclasses import replace

from entresol.lessons.fields import Text
from entresol.lessons.scenario.checking import local_name
from entresol.lessons.scenario.parts import HostPart, LoadPart, ModelPart, Parts, VmPart
from entresol.model.hardware import Hardware
from entresol.model.inventory import Catalogue, Host
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.values import DatastoreId, HardwareId, HostId, ModelId, OsId, VmId
from entresol.model.vm import Vm, VmModel


def hardware_of(part: HostPart, catalogue: Catalogue) -> Hardware:
    """Return the hardware of a host: its kind, with what the scenario changes in it."""
    kind = catalogue.hardware[HardwareId(part.hardware)]
    if part.cores is not None:
        kind = replace(kind, sockets=1, cores_per_socket=part.cores)
    changes: dict[str, int | str | bool | None] = {
        "threads_per_core": part.threads_per_core,
        "core_khz": part.frequency,
        "memory_kib": part.memory,
        "disk_bytes": part.disk,
        "disk_kb_s": part.disk_rate,
        "nic_kbps": part.network,
        "cpu_vendor": part.cpu_vendor,
        "cpu_generation": part.cpu_generation,
        "hardware_virtualization": part.hardware_virtualization,
    }
    said = {name: value for name, value in changes.items() if value is not None}
    kind = replace(kind, **said)  # pyright: ignore[reportArgumentType] - each name has the type of its field
    return replace(kind, smt_gain_ppm=0) if kind.threads_per_core == 1 else kind


def bare_host(part: HostPart, catalogue: Catalogue) -> Host:
    """Return a host with nothing on it yet, unlocked."""
    return Host(
        id=HostId(part.id),
        name=_name(part.name, part.id),
        hardware=hardware_of(part, catalogue),
        local=DatastoreId(local_name(part.id)),
        cluster=part.cluster,
        tags=part.tags,
    )


def datastores_of(parts: Parts, hosts: Mapping[HostId, Host]) -> dict[DatastoreId, Datastore]:
    """Return each host's own disk, then the shared ones, in order."""
    own = {
        host.local: Datastore(id=host.local, name=host.local, capacity_bytes=host.hardware.disk_bytes, hosts=(host.id,))
        for host in hosts.values()
    }
    shared = {
        DatastoreId(part.id): Datastore(
            id=DatastoreId(part.id),
            name=part.id if part.name is None else part.name,
            capacity_bytes=part.capacity,
            hosts=tuple(HostId(host) for host in part.hosts),
        )
        for part in parts.datastores
    }
    return {**own, **shared}


def models_of(parts: Parts, catalogue: Catalogue) -> dict[ModelId, VmModel]:
    """Return the models of the palette, in order."""
    loads = {load.id: load for load in parts.workloads}
    return {ModelId(part.id): _model(part, loads, catalogue) for part in parts.models}


def _model(part: ModelPart, loads: Mapping[str, LoadPart], catalogue: Catalogue) -> VmModel:
    return VmModel(
        id=ModelId(part.id),
        name=part.name.localized(),
        stem=_name(part.stem, part.id),
        icon=part.icon,
        vcpus=part.vcpus,
        memory_kib=part.memory,
        disk_bytes=part.disk,
        disk_allocated_bytes=_allocated_bytes(part.allocated, part.disk, OsId(part.guest), catalogue),
        guest=OsId(part.guest),
        application=part.application.localized(),
        workload=loads[part.workload].workload(part.vcpus, part.memory),
        count=part.count,
    )


def vms_of(parts: Parts, hosts: Mapping[HostId, Host], catalogue: Catalogue) -> dict[VmId, Vm]:
    """Return the machines, all stopped, unlocked and without settings, in order."""
    models = {model.id: model for model in parts.models}
    loads = {load.id: load for load in parts.workloads}
    made: dict[VmId, Vm] = {}
    for slot, part in enumerate(parts.vms):
        whole = part if part.model is None else _completed(part, models[part.model])
        made[VmId(part.id)] = _vm(whole, slot, loads, hosts, catalogue)
    return made


def _completed(part: VmPart, model: ModelPart) -> VmPart:
    """Return ``part`` with what it leaves to its model."""
    shared = ("icon", "vcpus", "memory", "disk", "allocated", "guest", "application", "workload")
    said = {name: getattr(model, name) for name in shared if getattr(part, name) is None}
    return part.model_copy(update=said)


def _vm(
    part: VmPart, slot: int, loads: Mapping[str, LoadPart], hosts: Mapping[HostId, Host], catalogue: Catalogue
) -> Vm:
    vcpus, memory_kib, disk_bytes = part.vcpus or 0, part.memory or 0, part.disk or 0
    guest = OsId(part.guest or "")
    host = None if part.host is None else hosts[HostId(part.host)]
    home = None if host is None else host.local
    return Vm(
        id=VmId(part.id),
        name=_name(part.name, part.id),
        slot=slot,
        model=None if part.model is None else ModelId(part.model),
        icon=part.icon or "box",
        vcpus=vcpus,
        memory_kib=memory_kib,
        disk_bytes=disk_bytes,
        disk_allocated_bytes=_allocated_bytes(part.allocated, disk_bytes, guest, catalogue),
        guest=guest,
        application=_name(part.application, part.id),
        workload=loads[part.workload or ""].workload(vcpus, memory_kib),
        host=None if host is None else host.id,
        datastore=home if part.datastore is None else DatastoreId(part.datastore),
        tags=part.tags,
    )


def _allocated_bytes(said: int | None, disk_bytes: int, guest: OsId, catalogue: Catalogue) -> int:
    """Return what a thin disk occupies: what is said, else its system, never more than its size."""
    return min(disk_bytes, catalogue.systems[guest].disk_bytes if said is None else said)


def _name(said: Text | None, otherwise: str) -> LocalizedText:
    return LocalizedText.same(otherwise) if said is None else said.localized()
