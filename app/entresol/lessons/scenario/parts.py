"""What the world part of a file may say. Amounts carry their unit; names are those of the catalogue or of the file."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from entresol.lessons.fields import Flag, Identifier, Name, Strict, quantity, scalar_text, whole
from entresol.lessons.loads import Load
from entresol.model.units import Dimension

MAX_HOSTS = 500
MAX_VMS = 2_000
DEFAULT_HARDWARE = "small-server"

Reference = Annotated[str, BeforeValidator(scalar_text)]
"""The identifier of something that the catalogue or the file declares."""
Memory = Annotated[int, quantity(Dimension.MEMORY_KIB, "4 MiB", "24576 GiB")]
Disk = Annotated[int, quantity(Dimension.DISK_BYTES, "1 MB", "4096 TiB")]
Vcpus = Annotated[int, whole(1, 768)]
Tags = Annotated[tuple[Identifier, ...], Field(max_length=20)]


class HostPart(Strict):
    """A physical machine: a kind of hardware, what differs from it, and the layers on it."""

    id: Identifier
    name: Name | None = None
    hardware: Reference = DEFAULT_HARDWARE
    cores: Annotated[int, whole(1, 1024)] | None = None
    threads_per_core: Annotated[int, whole(1, 8)] | None = None
    frequency: Annotated[int, quantity(Dimension.FREQUENCY_KHZ, "100 MHz", "10 GHz")] | None = None
    memory: Memory | None = None
    disk: Disk | None = None
    disk_rate: Annotated[int, quantity(Dimension.DISK_KB_S, "1 MB/s")] | None = None
    network: Annotated[int, quantity(Dimension.NET_KBPS, "1 Mb/s")] | None = None
    cpu_vendor: Literal["intel", "amd"] | None = None
    cpu_generation: Annotated[int, whole(1, 99)] | None = None
    hardware_virtualization: Flag | None = None
    os: Reference | None = None
    product: Reference | None = None
    applications: tuple[Reference, ...] = Field(default=(), max_length=20)
    cluster: Identifier | None = None
    locked: Flag = False
    tags: Tags = ()


class DatastorePart(Strict):
    """A storage that several hosts may reach. Each host's own disk needs no word."""

    id: Identifier
    name: Reference | None = None
    capacity: Disk
    hosts: tuple[Reference, ...] = Field(min_length=1, max_length=MAX_HOSTS)


class LoadPart(Load):
    """A load that machines and models name."""

    id: Identifier


class ModelPart(Strict):
    """A model of the palette, from which machines are created."""

    id: Identifier
    name: Name
    stem: Name | None = None
    """How the names of its machines begin; its identifier when nothing is said."""
    icon: Identifier = "box"
    vcpus: Vcpus = 1
    memory: Memory
    disk: Disk
    allocated: Disk | None = None
    """What the disk occupies at first; the guest system's own when nothing is said."""
    guest: Reference
    application: Name
    workload: Reference
    count: Annotated[int, whole(1, 999)] | None = None


class VmPart(Strict):
    """A virtual machine. What it does not say comes from its model; without a model it says everything."""

    id: Identifier
    name: Name | None = None
    model: Reference | None = None
    icon: Identifier | None = None
    host: Reference | None = None
    datastore: Reference | None = None
    vcpus: Vcpus | None = None
    memory: Memory | None = None
    disk: Disk | None = None
    allocated: Disk | None = None
    guest: Reference | None = None
    application: Name | None = None
    workload: Reference | None = None
    cpu_shares: Reference | None = None
    """A number in the product's unit, or one of its levels: ``low``, ``normal``, ``high``."""
    cpu_reservation: Reference | None = None
    """In the product's unit: ``2000 MHz``, ``10 %``."""
    cpu_limit: Reference | None = None
    """In the product's unit: ``2000 MHz``, ``50 %``, ``1.5 cores``."""
    memory_shares: Annotated[int, whole(1, 1_000_000)] | None = None
    memory_reservation: Annotated[int, quantity(Dimension.MEMORY_KIB)] | None = None
    memory_limit: Memory | None = None
    power: Literal["on", "off"] = "off"
    locked: Flag = False
    tags: Tags = ()


class Parts(Strict):
    """All that a starting state is made of."""

    hosts: tuple[HostPart, ...] = Field(default=(), max_length=MAX_HOSTS)
    datastores: tuple[DatastorePart, ...] = Field(default=(), max_length=MAX_HOSTS)
    workloads: tuple[LoadPart, ...] = Field(default=(), max_length=500)
    models: tuple[ModelPart, ...] = Field(default=(), max_length=100)
    vms: tuple[VmPart, ...] = Field(default=(), max_length=MAX_VMS)

    def host_ids(self) -> tuple[str, ...]:
        """Return the identifiers of the hosts, in order."""
        return tuple(host.id for host in self.hosts)

    def vm_ids(self) -> tuple[str, ...]:
        """Return the identifiers of the machines, in order."""
        return tuple(vm.id for vm in self.vms)

    def store_ids(self) -> tuple[str, ...]:
        """Return the identifiers of the storage that several hosts may reach, in order."""
        return tuple(store.id for store in self.datastores)
