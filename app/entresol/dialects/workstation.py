"""VMware Workstation: ``vmrun``, as in its help text; what it does not cover is done in the product's window."""

import shlex

from entresol.dialects.contract import Machine, VmCommand, WhyNot, WhyNotCode, no_setting
from entresol.engine.commands import (
    ColdMigrateVm,
    CreateVm,
    DestroyVm,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RenameVm,
    ResizeVm,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)


def lines(command: VmCommand, vm: Machine) -> tuple[str, ...] | WhyNot:  # noqa: C901 - one arm per act
    """Return the ``vmrun`` lines of ``command``."""
    file = shlex.quote(f"{vm.name}.vmx")
    match command:
        case StartVm():
            return (f"vmrun -T ws start {file} nogui",)
        case ShutDownVm():
            return (f"vmrun -T ws stop {file} soft",)
        case PowerOffVm():
            return (f"vmrun -T ws stop {file} hard",)
        case DestroyVm():
            return (f"vmrun -T ws deleteVM {file}",)
        case CreateVm() | PlaceVm() | RenameVm() | ResizeVm():
            return WhyNot(WhyNotCode.IN_ITS_WINDOW)
        case SetShares(resource=resource):
            return no_setting(resource, "shares")
        case SetReservation(resource=resource):
            return no_setting(resource, "reservation")
        case SetLimit(resource=resource):
            return no_setting(resource, "limit")
        case MigrateVm():
            return WhyNot(WhyNotCode.NOT_SUPPORTED)
        case ColdMigrateVm():
            return WhyNot(WhyNotCode.BY_COPYING)
