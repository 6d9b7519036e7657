"""What distinguishes one hypervisor product from another, as data (model.md 1.6). Read from ``resources/products``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from entresol.model.text import LocalizedText
from entresol.model.values import ProductId


class HypervisorType(StrEnum):
    """Where the hypervisor sits: on the hardware, or on top of an operating system."""

    TYPE_1 = "type1"
    TYPE_2 = "type2"


class KnobUnit(StrEnum):
    """In what a product counts a CPU setting."""

    SHARES = "shares"
    MHZ = "mhz"
    PERCENT = "percent"
    """Percent of one logical processor, for each virtual processor."""
    MILLICORES = "millicores"
    """Thousandths of a core, for the whole machine."""


class WeightScope(StrEnum):
    """What a weight is attached to; it changes the answer at default settings (model.md, finding 3)."""

    MACHINE = "machine"
    """The stored value is the weight of the whole machine."""
    VCPU = "vcpu"
    """The stored value is the weight of each virtual processor (or host thread)."""


class MemoryAdmission(StrEnum):
    """What a product checks before it starts a machine (model.md 2.3)."""

    NONE = "none"
    """Nothing: machines are processes of the host (Proxmox VE)."""
    RESERVATION = "reservation"
    """Memory reservation + overhead must be unreserved (ESXi)."""
    STARTUP_FREE = "startup_free"
    """The startup memory must be free (Hyper-V)."""
    FITS_IN_HOST = "fits_in_host"
    """The whole memory + overhead must fit in what the host system leaves (hosted products)."""


class LiveMigration(StrEnum):
    """How far a product can move a running machine."""

    NONE = "none"
    SHARED_STORAGE_ONLY = "shared_storage_only"
    WITH_STORAGE_OPTION = "with_storage_option"


class NonConvergence(StrEnum):
    """What a product does when a machine writes its memory faster than the link sends it (model.md 2.6)."""

    RAISE_DOWNTIME = "raise_downtime"
    """It allows a longer and longer pause until the rest fits in it (Proxmox VE)."""
    FORCE_STOP = "force_stop"
    """It stops the machine after a bounded number of rounds, however long the pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knob:
    """One setting of a product, under its own name, with its own range."""

    name: str
    unit: KnobUnit
    minimum: int
    maximum: int | None
    default: int | None
    """``None``: no limit set."""
    default_per_vcpu: bool = False
    """The default and the presets are multiplied by the number of virtual processors (ESXi)."""
    presets: Mapping[str, int] | None = None
    """Named values, low / normal / high, when the product has them."""
    only_presets: bool = False
    """The product accepts the named values and nothing between them (VirtualBox's priorities)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryOverhead:
    """Memory that a machine costs beside its own (model.md 1.6), ``base + per_vcpu x vCPU + memory x per_gib``."""

    base_kib: int
    per_vcpu_kib: int
    per_gib_kib: int
    first_gib_free: bool = False

    def for_vm_kib(self, vcpus: int, memory_kib: int) -> int:
        """Return the overhead of a machine, KiB, rounded up."""
        charged_kib = max(0, memory_kib - 1048576) if self.first_gib_free else memory_kib
        return self.base_kib + self.per_vcpu_kib * vcpus + -(-charged_kib * self.per_gib_kib // 1048576)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a trait comes from: the evidence mark of model.md and the text that was read."""

    evidence: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A hypervisor product and the traits in which it must differ from the others."""

    id: ProductId
    name: str
    vendor: str
    type: HypervisorType
    host_os_families: tuple[str, ...]
    """Families of operating systems on which it installs (type 2); empty for type 1."""
    erases_host: bool
    needs_hardware_virtualization: bool
    cpu_weight: Knob | None
    cpu_weight_scope: WeightScope
    cpu_reservation: Knob | None
    cpu_limit: Knob | None
    memory_admission: MemoryAdmission
    memory_overhead: MemoryOverhead
    base_memory_kib: int
    """Memory of the hypervisor itself and of what it brings (root partition, host system of a type 1)."""
    base_cpu_ppm: int
    """CPU of the same, parts per million of the host's capacity."""
    cpu_efficiency_ppm: int
    """Useful part of the CPU time given to a machine, with its usual drivers (model.md 2.2)."""
    memory_reservation: bool
    """The product lets a memory reservation be set."""
    live_migration: LiveMigration
    needs_cluster: bool
    """Live migration asks that both hosts be in one cluster or under one management server."""
    cpu_vendor_must_match: bool
    migration_downtime_us: int
    """Longest pause that a live migration may take before it copies one round more."""
    non_convergence: NonConvergence = NonConvergence.FORCE_STOP
    cpu_generation_matters: bool = False
    """A running machine may not move to an older generation of processors (no masking of features)."""
    boot_firmware_us: int
    install_us: int
    role: LocalizedText | None = None
    """Where one meets it, in a few words."""
    sources: Mapping[str, Source]
    """For each trait by its field name, where it comes from."""
