"""What an accepted command changes: an inventory in, the next inventory out."""

from collections.abc import Mapping
from dataclasses import replace

from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    RenameVm,
    ResizeVm,
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.model.inventory import Host, Inventory, frozen_map
from entresol.model.product import HypervisorType, Product
from entresol.model.storage import Datastore
from entresol.model.text import LocalizedText
from entresol.model.values import DatastoreId, HostId
from entresol.model.vm import PowerState, Vm


def effect_of(command: Command, inventory: Inventory, now_us: int) -> Inventory:
    """Return the inventory after ``command``, which the rules have accepted."""
    match command:
        case AddHost() | RemoveHost() | InstallOs() | InstallHypervisor() | RunApplication():
            return _on_hosts(command, inventory)
        case CreateVm():
            return _with_vm(inventory, created_vm(command, inventory, now_us))
        case DestroyVm(vm):
            return replace(inventory, vms=frozen_map((key, each) for key, each in inventory.vms.items() if key != vm))
        case SetShares() | SetReservation() | SetLimit():
            return _with_vm(inventory, _with_setting(inventory.vms[command.vm], command))
        case _:
            return _with_vm(inventory, _changed(inventory.vms[command.vm], command, inventory, now_us))


def created_vm(command: CreateVm, inventory: Inventory, now_us: int) -> Vm:
    """Return the machine that ``command`` creates."""
    model = inventory.shelf[command.model]
    return Vm(
        id=command.vm,
        name=command.called,
        slot=inventory.free_slot(),
        model=model.id,
        icon=model.icon,
        vcpus=model.vcpus,
        memory_kib=model.memory_kib,
        disk_bytes=model.disk_bytes,
        disk_allocated_bytes=model.disk_allocated_bytes,
        guest=model.guest,
        application=model.application,
        workload=model.workload,
        host=command.host,
        datastore=inventory.hosts[command.host].local,
        power=PowerState.BOOTING if command.start else PowerState.OFF,
        power_since_us=now_us,
    )


def disk_home(vm: Vm, host: Host, inventory: Inventory) -> DatastoreId:
    """Return where the disk of a placed machine lives: where it is if the host reaches it, else on the host."""
    if vm.datastore is not None and host.id in inventory.datastores[vm.datastore].hosts:
        return vm.datastore
    return host.local


def _with_vm(inventory: Inventory, vm: Vm) -> Inventory:
    vms = dict(inventory.vms)
    vms[vm.id] = vm
    return replace(inventory, vms=frozen_map(vms))


VmChange = PlaceVm | StartVm | ShutDownVm | PowerOffVm | RenameVm | ResizeVm | MigrateVm | ColdMigrateVm


def _changed(vm: Vm, command: VmChange, inventory: Inventory, now_us: int) -> Vm:
    match command:
        case PlaceVm(_, host, start):
            power = PowerState.BOOTING if start else PowerState.OFF
            datastore = disk_home(vm, inventory.hosts[host], inventory)
            return replace(vm, host=host, datastore=datastore, power=power, power_since_us=now_us)
        case StartVm():
            return replace(vm, power=PowerState.BOOTING, power_since_us=now_us)
        case ShutDownVm():
            return replace(vm, power=PowerState.SHUTTING_DOWN, power_since_us=now_us)
        case PowerOffVm():
            return replace(vm, power=PowerState.OFF, power_since_us=now_us)
        case RenameVm(_, called):
            return replace(vm, name=LocalizedText.same(called))
        case ResizeVm(_, vcpus, memory_kib):
            return replace(vm, vcpus=vcpus, memory_kib=memory_kib)
        case MigrateVm(_, to) | ColdMigrateVm(_, to):
            return replace(vm, migrating_to=to)


def _with_setting(vm: Vm, command: SetShares | SetReservation | SetLimit) -> Vm:
    value = command.value
    if command.resource is Resource.CPU:
        match command:
            case SetShares():
                return replace(vm, cpu=replace(vm.cpu, shares=value))
            case SetReservation():
                return replace(vm, cpu=replace(vm.cpu, reservation=value))
            case SetLimit():
                return replace(vm, cpu=replace(vm.cpu, limit=value))
    match command:
        case SetShares():
            return replace(vm, memory=replace(vm.memory, shares=value))
        case SetReservation():
            return replace(vm, memory=replace(vm.memory, reservation_kib=value))
        case SetLimit():
            return replace(vm, memory=replace(vm.memory, limit_kib=value))


HostChange = AddHost | RemoveHost | InstallOs | InstallHypervisor | RunApplication


def _on_hosts(command: HostChange, inventory: Inventory) -> Inventory:
    match command:
        case AddHost():
            return _with_new_host(command, inventory)
        case RemoveHost(host):
            return _without_host(inventory, host)
        case InstallOs(host, os):
            return _with_host(inventory, replace(inventory.hosts[host], os=os))
        case InstallHypervisor(host, product):
            return _with_host(inventory, with_hypervisor(inventory.hosts[host], inventory.catalogue.products[product]))
        case RunApplication(host, application):
            before = inventory.hosts[host]
            return _with_host(inventory, replace(before, applications=(*before.applications, application)))


def with_hypervisor(host: Host, product: Product) -> Host:
    """Return ``host`` once ``product`` is installed: a type 1 takes the place of the operating system."""
    if product.erases_host:
        return replace(host, product=product.id, os=None, applications=())
    if product.type is HypervisorType.TYPE_1:
        return replace(host, product=product.id, os=None)
    return replace(host, product=product.id)


def _with_host(inventory: Inventory, host: Host) -> Inventory:
    hosts = dict(inventory.hosts)
    hosts[host.id] = host
    return replace(inventory, hosts=frozen_map(hosts))


def local_datastore_id(host: HostId) -> DatastoreId:
    """Return the identifier of the disk of a host that a command brings in."""
    return DatastoreId(f"{host}-local")


def _with_new_host(command: AddHost, inventory: Inventory) -> Inventory:
    hardware = inventory.catalogue.hardware[command.hardware]
    local = Datastore(
        id=local_datastore_id(command.host),
        name=local_datastore_id(command.host),
        capacity_bytes=hardware.disk_bytes,
        hosts=(command.host,),
    )
    datastores: Mapping[DatastoreId, Datastore] = {**inventory.datastores, local.id: local}
    host = Host(id=command.host, name=command.called, hardware=hardware, local=local.id, cluster=command.cluster)
    return replace(_with_host(inventory, host), datastores=frozen_map(datastores))


def _without_host(inventory: Inventory, host: HostId) -> Inventory:
    local = inventory.hosts[host].local
    hosts = {key: each for key, each in inventory.hosts.items() if key != host}
    datastores = {
        key: replace(each, hosts=tuple(name for name in each.hosts if name != host))
        for key, each in inventory.datastores.items()
        if key != local
    }
    return replace(inventory, hosts=frozen_map(hosts), datastores=frozen_map(datastores))
