"""The files of a kind of hardware, of an operating system and of an application."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field, model_validator

from entresol.lessons.catalogue.traits import LARGEST, FileOf, Memory, Pause, Plain, Sourced, Whole
from entresol.lessons.fields import Flag, Identifier, Share, Text, quantity, refused, whole
from entresol.lessons.findings import FindingCode
from entresol.lessons.loads import Load
from entresol.model.hardware import Hardware
from entresol.model.inventory import Application, OperatingSystem
from entresol.model.units import Dimension
from entresol.model.values import ApplicationId, HardwareId, OsId

POWER_POINTS = 11

Count = Annotated[int, whole(1, LARGEST)]
Disk = Annotated[int, quantity(Dimension.DISK_BYTES)]
Frequency = Annotated[int, quantity(Dimension.FREQUENCY_KHZ, "100 MHz", "10 GHz")]


T = TypeVar("T")


class _WithSources(FileOf[T], Generic[T]):
    """A file in which ``default`` says where every figure comes from that is not named beside it."""

    sources: dict[str, Sourced]

    @model_validator(mode="after")
    def _names_what_it_sources(self) -> "_WithSources[T]":
        if "default" not in self.sources:
            raise refused(FindingCode.MISSING, got="default", at="sources")
        for name in self.sources:
            if name != "default" and name not in type(self).model_fields:
                raise refused(FindingCode.UNKNOWN_FIELD, got=name, near="", at="sources")
        return self


class HardwareFile(_WithSources[Hardware]):
    """One kind of physical machine."""

    name: Text
    form: Literal["laptop", "server"]
    sockets: Count
    cores_per_socket: Count
    threads_per_core: Annotated[int, whole(1, 8)]
    core_frequency: Frequency
    smt_gain: Share
    memory: Memory
    disk: Disk
    disk_iops: Count
    disk_rate: Annotated[int, quantity(Dimension.DISK_KB_S)]
    network: Annotated[int, quantity(Dimension.NET_KBPS)]
    power: tuple[Annotated[int, quantity(Dimension.POWER_MW)], ...] = Field(
        min_length=POWER_POINTS, max_length=POWER_POINTS
    )
    cpu_vendor: Literal["intel", "amd"]
    cpu_generation: Whole
    hardware_virtualization: Flag
    boot: Pause

    def made(self) -> Hardware:
        """Return the kind of machine as a value of the model."""
        return Hardware(
            id=HardwareId(self.id),
            name=self.name.localized(),
            form=self.form,
            sockets=self.sockets,
            cores_per_socket=self.cores_per_socket,
            threads_per_core=self.threads_per_core,
            core_khz=self.core_frequency,
            smt_gain_ppm=self.smt_gain,
            memory_kib=self.memory,
            disk_bytes=self.disk,
            disk_iops=self.disk_iops,
            disk_kb_s=self.disk_rate,
            nic_kbps=self.network,
            power_mw=self.power,
            cpu_vendor=self.cpu_vendor,
            cpu_generation=self.cpu_generation,
            hardware_virtualization=self.hardware_virtualization,
            boot_us=self.boot,
        )


class SystemFile(_WithSources[OperatingSystem]):
    """One operating system."""

    name: Plain
    family: Literal["windows", "linux", "macos"]
    base_memory: Memory
    active_memory: Memory
    touches_all_memory: Flag
    base_cpu: Share
    guest_cpu: Share | None = None
    boot: Pause
    disk: Disk
    as_host: Flag
    as_guest: Flag

    def made(self) -> OperatingSystem:
        """Return the system as a value of the model."""
        return OperatingSystem(
            id=OsId(self.id),
            name=self.name,
            family=self.family,
            base_memory_kib=self.base_memory,
            active_memory_kib=self.active_memory,
            touches_all_memory=self.touches_all_memory,
            base_cpu_ppm=self.base_cpu,
            guest_cpu_ppm=self.guest_cpu,
            boot_us=self.boot,
            disk_bytes=self.disk,
            as_host=self.as_host,
            as_guest=self.as_guest,
        )


class ApplicationFile(FileOf[Application]):
    """One application for the operating system of a host."""

    name: Text
    detail: Text
    icon: Identifier
    workload: Load
    source: Sourced

    @model_validator(mode="after")
    def _asks_for_amounts(self) -> "ApplicationFile":
        """Refuse percentages: on a host there is no machine of which they would be a part."""
        for step in self.workload.steps:
            for name in step.portions():
                raise refused(FindingCode.WRONG_UNIT, got=f"{name}: %", units="core, cores, MiB, GiB", at="workload")
        return self

    def made(self) -> Application:
        """Return the application as a value of the model."""
        return Application(
            id=ApplicationId(self.id),
            name=self.name.localized(),
            detail=self.detail.localized(),
            icon=self.icon,
            workload=self.workload.workload(vcpus=1, memory_kib=0),
        )
