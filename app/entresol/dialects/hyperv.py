"""Microsoft Hyper-V: its PowerShell module, as in MicrosoftDocs/windows-powershell-docs (winserver2022-ps/hyper-v)."""

from entresol.dialects.contract import KIB_PER_MIB, Machine, VmCommand, WhyNot, mib, no_setting
from entresol.engine.commands import (
    ColdMigrateVm,
    CreateVm,
    DestroyVm,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RenameVm,
    ResizeVm,
    Resource,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)

_DEFAULT_WEIGHT = 100
_DEFAULT_MAXIMUM = 100
_DEFAULT_PRIORITY = 50


def lines(command: VmCommand, vm: Machine) -> tuple[str, ...] | WhyNot:  # noqa: C901 - one arm per act
    """Return the PowerShell lines of ``command``."""
    name = _quoted(vm.name)
    match command:
        case CreateVm(start=start) | PlaceVm(start=start):
            return (*_create(vm), f"Start-VM {name}") if start else _create(vm)
        case StartVm():
            return (f"Start-VM {name}",)
        case ShutDownVm():
            return (f"Stop-VM {name}",)
        case PowerOffVm():
            return (f"Stop-VM {name} -TurnOff",)
        case DestroyVm():
            return (f"Remove-VM {name}",)
        case RenameVm(called=called):
            return (f"Rename-VM {name} -NewName {_quoted(called)}",)
        case ResizeVm(vcpus=vcpus, memory_kib=memory_kib):
            return (
                f"Set-VMProcessor {name} -Count {vcpus}",
                f"Set-VMMemory {name} -StartupBytes {_bytes(memory_kib)}",
            )
        case MigrateVm(with_storage=disk_too):
            return (_move(vm, disk_too=disk_too),)
        case ColdMigrateVm():
            return (_move(vm, disk_too=vm.disk_follows),)
        case SetShares() | SetReservation() | SetLimit():
            return _set(command, name)


def _set(command: SetShares | SetReservation | SetLimit, name: str) -> tuple[str, ...] | WhyNot:
    match command:
        case SetShares(resource=Resource.CPU, value=value):
            return (f"Set-VMProcessor {name} -RelativeWeight {_DEFAULT_WEIGHT if value is None else value}",)
        case SetReservation(resource=Resource.CPU, value=value):
            return (f"Set-VMProcessor {name} -Reserve {value or 0}",)
        case SetLimit(resource=Resource.CPU, value=value):
            return (f"Set-VMProcessor {name} -Maximum {_DEFAULT_MAXIMUM if value is None else value}",)
        case SetShares(resource=Resource.MEMORY, value=value):
            return (f"Set-VMMemory {name} -Priority {_DEFAULT_PRIORITY if value is None else value}",)
        case SetShares(resource=resource):
            return no_setting(resource, "shares")
        case SetReservation(resource=resource):
            return no_setting(resource, "reservation")
        case SetLimit(resource=resource):
            return no_setting(resource, "limit")


def _move(vm: Machine, *, disk_too: bool) -> str:
    disk = f" -IncludeStorage -DestinationStoragePath {_path(vm)}" if disk_too else ""
    return f"Move-VM {_quoted(vm.name)} {_quoted(vm.target)}{disk}"


def _create(vm: Machine) -> tuple[str, ...]:
    name = _quoted(vm.name)
    return (
        f"New-VM -Name {name} -MemoryStartupBytes {_bytes(vm.memory_kib)}"
        f" -NewVHDPath {_quoted(vm.name + '.vhdx')} -NewVHDSizeBytes {vm.disk_gib}GB",
        f"Set-VMProcessor {name} -Count {vm.vcpus}",
    )


def _bytes(kib: int) -> str:
    """Return an amount as PowerShell writes it: ``2GB`` (its GB is 2**30 bytes)."""
    in_mib = mib(kib)
    return f"{in_mib // KIB_PER_MIB}GB" if in_mib % KIB_PER_MIB == 0 else f"{in_mib}MB"


def _path(vm: Machine) -> str:
    return _quoted(f"D:\\{vm.name}")


def _quoted(text: str) -> str:
    """Return ``text`` as one PowerShell word; inside single quotes only the quote itself is special."""
    plain = text.replace("-", "").replace("_", "").replace(".", "").replace("\\", "").replace(":", "")
    if plain.isascii() and plain.isalnum():
        return text
    return "'" + text.replace("'", "''") + "'"
