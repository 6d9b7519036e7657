"""The file of a hypervisor product."""

from entresol.lessons.catalogue.traits import FileOf, KnobForm, Memory, OverheadForm, Pause, Plain, Trait
from entresol.lessons.fields import Flag, Share, Strict, Text
from entresol.model.inventory import frozen_map
from entresol.model.product import (
    HypervisorType,
    Knob,
    LiveMigration,
    MemoryAdmission,
    NonConvergence,
    Product,
    Source,
    WeightScope,
)
from entresol.model.values import ProductId


class Traits(Strict):
    """In what a product differs from the others. A knob that the product does not have is ``null``, with its source."""

    type: Trait[HypervisorType]
    host_os_families: Trait[tuple[Plain, ...]]
    erases_host: Trait[Flag]
    needs_hardware_virtualization: Trait[Flag]
    cpu_weight: Trait[KnobForm | None]
    cpu_weight_scope: Trait[WeightScope]
    cpu_reservation: Trait[KnobForm | None]
    cpu_limit: Trait[KnobForm | None]
    memory_admission: Trait[MemoryAdmission]
    memory_overhead: Trait[OverheadForm]
    base_memory: Trait[Memory]
    base_cpu: Trait[Share]
    cpu_efficiency: Trait[Share]
    memory_reservation: Trait[Flag]
    live_migration: Trait[LiveMigration]
    needs_cluster: Trait[Flag]
    cpu_vendor_must_match: Trait[Flag]
    migration_downtime: Trait[Pause]
    non_convergence: Trait[NonConvergence]
    cpu_generation_matters: Trait[Flag]
    boot_firmware: Trait[Pause]
    install: Trait[Pause]

    def sources(self) -> dict[str, Source]:
        """Return where each trait comes from, by the name of the field of ``Product`` that holds it."""
        fields = {"base_memory": "base_memory_kib", "base_cpu": "base_cpu_ppm", "cpu_efficiency": "cpu_efficiency_ppm"}
        fields |= {name: f"{name}_us" for name in ("migration_downtime", "boot_firmware", "install")}
        return {fields.get(name, name): getattr(self, name).source for name in type(self).model_fields}


class ProductFile(FileOf[Product]):
    """One product."""

    name: Plain
    vendor: Plain
    role: Text
    traits: Traits

    def made(self) -> Product:
        """Return the product as a value of the model."""
        traits = self.traits
        return Product(
            id=ProductId(self.id),
            name=self.name,
            vendor=self.vendor,
            role=self.role.localized(),
            type=traits.type.value,
            host_os_families=traits.host_os_families.value,
            erases_host=traits.erases_host.value,
            needs_hardware_virtualization=traits.needs_hardware_virtualization.value,
            cpu_weight=_knob(traits.cpu_weight.value),
            cpu_weight_scope=traits.cpu_weight_scope.value,
            cpu_reservation=_knob(traits.cpu_reservation.value),
            cpu_limit=_knob(traits.cpu_limit.value),
            memory_admission=traits.memory_admission.value,
            memory_overhead=traits.memory_overhead.value.overhead(),
            base_memory_kib=traits.base_memory.value,
            base_cpu_ppm=traits.base_cpu.value,
            cpu_efficiency_ppm=traits.cpu_efficiency.value,
            memory_reservation=traits.memory_reservation.value,
            live_migration=traits.live_migration.value,
            needs_cluster=traits.needs_cluster.value,
            cpu_vendor_must_match=traits.cpu_vendor_must_match.value,
            migration_downtime_us=traits.migration_downtime.value,
            non_convergence=traits.non_convergence.value,
            cpu_generation_matters=traits.cpu_generation_matters.value,
            boot_firmware_us=traits.boot_firmware.value,
            install_us=traits.install.value,
            sources=frozen_map(traits.sources()),
        )


def _knob(form: KnobForm | None) -> Knob | None:
    return None if form is None else form.knob()
