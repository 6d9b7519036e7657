"""Names of things in the language of the moment, and the long names that a screen reader says."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.frame import Frame
from entresol.model.inventory import Host, Inventory
from entresol.model.product import HypervisorType
from entresol.model.text import LanguageCode, LocalizedText
from entresol.model.values import ApplicationId, HardwareId, HostId, ModelId, OsId, ProductId, VmId
from entresol.model.vm import PowerState, Vm
from entresol.ui.words import units

translate = QCoreApplication.translate


class Names:
    """Reads names out of one inventory; an identifier that it does not hold is shown as it is."""

    def __init__(self, inventory: Inventory, language: LanguageCode) -> None:
        self.inventory = inventory
        self.language: LanguageCode = language

    def text(self, text: LocalizedText) -> str:
        """Return a teacher's or a catalogue's text."""
        return text.into(self.language)

    def host(self, host: str) -> str:
        """Return the name of a host: SRV-02, Portable."""
        found = self.inventory.hosts.get(HostId(host))
        return host if found is None else self.text(found.name)

    def vm(self, vm: str) -> str:
        """Return the name of a machine: bd-02."""
        found = self.inventory.vms.get(VmId(vm))
        return vm if found is None else self.text(found.name)

    def model(self, model: str) -> str:
        """Return the name of a model of the palette."""
        found = self.inventory.shelf.get(ModelId(model))
        return model if found is None else self.text(found.name)

    def product(self, product: str) -> str:
        """Return the name of a hypervisor product; never translated."""
        found = self.inventory.catalogue.products.get(ProductId(product))
        return product if found is None else found.name

    def system(self, system: str) -> str:
        """Return the name of an operating system; never translated."""
        found = self.inventory.catalogue.systems.get(OsId(system))
        return system if found is None else found.name

    def application(self, application: str) -> str:
        """Return the name of an application that runs straight on a host's system."""
        found = self.inventory.catalogue.applications.get(ApplicationId(application))
        return application if found is None else self.text(found.name)

    def hardware(self, hardware: str) -> str:
        """Return the name of a kind of physical machine."""
        found = self.inventory.catalogue.hardware.get(HardwareId(hardware))
        return hardware if found is None else self.text(found.name)

    def kind(self, host: Host) -> str:
        """Return what a host is: bare-metal server, type 1 host Proxmox VE..."""
        product = self.inventory.product_of(host.id)
        if product is None:
            return translate("Names", "bare-metal server")
        if product.type is HypervisorType.TYPE_1:
            return translate("Names", "type 1 host {product}").format(product=product.name)
        return translate("Names", "type 2 host {product}").format(product=product.name)


def power(state: PowerState) -> str:
    """Return the word for what a machine is doing."""
    match state:
        case PowerState.OFF:
            return translate("Names", "stopped")
        case PowerState.BOOTING:
            return translate("Names", "starting")
        case PowerState.RUNNING:
            return translate("Names", "running")
        case PowerState.SHUTTING_DOWN:
            return translate("Names", "shutting down")


def machine_size(vcpus: int, memory_kib: int) -> str:
    """Return the size of a machine: 2 vCPU · 4 GiB."""
    return translate("Names", "{vcpus} vCPU · {memory}").format(vcpus=vcpus, memory=units.memory(memory_kib))


def spoken_host(host: HostId, frame: Frame, language: LanguageCode) -> str:
    """Return what a screen reader says of a host: name, kind, machines and its two first gauges."""
    names = Names(frame.inventory, language)
    found = frame.inventory.hosts[host]
    row, columns = frame.host_index[host], frame.hosts
    count = len(frame.inventory.vms_on(host))
    return translate("Names", "{host}, {kind}. {machines}, CPU {cpu}, memory {used} of {capacity}.").format(
        host=names.host(host),
        kind=names.kind(found),
        machines=translate("Names", "%n VM(s)", None, count),
        cpu=units.share(columns.cpu_used_khz[row], columns.cpu_capacity_khz[row]),
        used=units.memory(columns.memory_used_kib[row]),
        capacity=units.memory(columns.memory_capacity_kib[row]),
    )


def spoken_vm(vm: Vm, frame: Frame, language: LanguageCode) -> str:
    """Return what a screen reader says of a machine: name, what it does, state, size, CPU."""
    names = Names(frame.inventory, language)
    figures = {
        "vm": names.text(vm.name),
        "application": names.text(vm.application),
        "state": power(vm.power),
        "size": machine_size(vm.vcpus, vm.memory_kib),
    }
    if not vm.is_on or vm.host is None:
        return translate("Names", "{vm}, {application}, {state}. {size}.").format(**figures)
    row, host_row = frame.vm_index[vm.id], frame.host_index[vm.host]
    cpu = units.share(frame.vms.cpu_khz[row], frame.hosts.cpu_capacity_khz[host_row])
    return translate("Names", "{vm}, {application}, {state}. {size}, {cpu} of its host’s CPU.").format(
        cpu=cpu, **figures
    )
