"""The laboratory as plain data: every figure of a frame under the name of its column, which carries its unit."""

from dataclasses import dataclass, fields

from entresol.engine.commands import Command
from entresol.engine.frame import Frame, HostColumns, MigrationRecord, VmColumns
from entresol.engine.journal import encode
from entresol.engine.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Refused:
    """A command of the journal that could not be done."""

    at_us: int
    command: Command
    refusal: Refusal


def sample_of(frame: Frame) -> dict[str, object]:
    """Return rates, sizes and integrals of each host and machine at one instant."""
    return {
        "at_us": frame.at_us,
        "hosts": {host: _row(frame.hosts, place) for place, host in enumerate(frame.host_ids)},
        "vms": {
            vm: {
                "host": frame.inventory.vms[vm].host,
                "power": frame.inventory.vms[vm].power.value,
                "migrating_to": frame.inventory.vms[vm].migrating_to,
                **_row(frame.vms, place),
            }
            for place, vm in enumerate(frame.vm_ids)
        },
        "migrations": [
            {
                "vm": view.vm,
                "source": view.source,
                "target": view.target,
                "phase": view.phase.value,
                "round": view.round,
                "sent_kib": view.sent_kib,
                "round_kib": view.round_kib,
                "round_left_kib": view.round_left_kib,
                "rate_kbps": view.rate_kbps,
            }
            for view in frame.migrations
        ],
    }


def refused_as_data(refused: Refused) -> dict[str, object]:
    """Return a refusal with what was asked."""
    return {
        "at_us": refused.at_us,
        **encode(refused.command),
        "code": refused.refusal.code.value,
        "figures": dict(refused.refusal.figures),
    }


def migration_as_data(record: MigrationRecord) -> dict[str, object]:
    """Return a migration that has ended."""
    return {each.name: getattr(record, each.name) for each in fields(record)}


def _row(columns: VmColumns | HostColumns, place: int) -> dict[str, int]:
    return {each.name: getattr(columns, each.name)[place] for each in fields(columns)}
