"""Figures for a person's eyes: a few columns, in the language of the moment."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from entresol.cli.report import Refused
from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.model.units import US_PER_S
from entresol.ui.words import refusals, units
from entresol.ui.words.acts import command_name
from entresol.ui.words.names import Names, power

translate = QCoreApplication.translate

Row = tuple[str, ...]

_MW_PER_W = 1_000
_MJ_PER_KJ = 1_000_000
_KHZ_US_PER_GHZ_S = 1_000_000 * US_PER_S


def write_table(
    frames: Sequence[Frame], refused: Sequence[Refused], digest: str, language: LanguageCode, out: TextIO
) -> None:
    """Print each instant, then what was refused, then the fingerprint of the state."""
    for frame in frames:
        print(translate("CommandLine", "At {instant}").format(instant=units.clock(frame.at_us)), file=out)
        _print(_host_rows(frame, language), out)
        print(file=out)
        _print(_vm_rows(frame, language), out)
        print(file=out)
    for one in refused:
        said = translate("CommandLine", "Refused at {instant}: {act}. {why}")
        inventory = frames[-1].inventory
        why = refusals.sentence(one.refusal, Names(inventory, language))
        act = command_name(one.command, inventory, language)
        print(said.format(instant=units.clock(one.at_us), act=act, why=why), file=out)
    print(translate("CommandLine", "digest: {digest}").format(digest=digest), file=out)


def _host_rows(frame: Frame, language: LanguageCode) -> list[Row]:
    rows: list[Row] = [
        (
            translate("CommandLine", "host"),
            translate("CommandLine", "CPU"),
            translate("CommandLine", "asked"),
            translate("CommandLine", "memory"),
            translate("CommandLine", "storage"),
            translate("CommandLine", "network"),
            translate("CommandLine", "power"),
            translate("CommandLine", "energy"),
        )
    ]
    hosts = frame.hosts
    for place, host in enumerate(frame.host_ids):
        capacity = max(1, hosts.cpu_capacity_khz[place])
        rows.append(
            (
                frame.inventory.hosts[host].name.into(language),
                units.percent(hosts.cpu_used_khz[place] * 1_000_000 // capacity),
                units.percent(hosts.cpu_demand_khz[place] * 1_000_000 // capacity),
                f"{units.memory(hosts.memory_used_kib[place])} / {units.memory(hosts.memory_capacity_kib[place])}",
                units.disk_rate(hosts.disk_kb_s[place]),
                units.network_rate(hosts.net_kbps[place]),
                f"{units.number(Fraction(hosts.power_mw[place], _MW_PER_W))}\u00a0W",
                f"{units.number(Fraction(hosts.energy_mj[place], _MJ_PER_KJ), 1)}\u00a0kJ",
            )
        )
    return rows


def _vm_rows(frame: Frame, language: LanguageCode) -> list[Row]:
    rows: list[Row] = [
        (
            translate("CommandLine", "VM"),
            translate("CommandLine", "host"),
            translate("CommandLine", "state"),
            translate("CommandLine", "CPU"),
            translate("CommandLine", "asked"),
            translate("CommandLine", "waiting"),
            translate("CommandLine", "memory"),
            translate("CommandLine", "CPU in all"),
            translate("CommandLine", "waited in all"),
        )
    ]
    for place, name in enumerate(frame.vm_ids):
        vm = frame.inventory.vms[name]
        rows.append(
            (
                vm.name.into(language),
                "" if vm.host is None else frame.inventory.hosts[vm.host].name.into(language),
                power(vm.power),
                units.frequency(frame.vms.cpu_khz[place]),
                units.frequency(frame.vms.cpu_demand_khz[place]),
                units.percent(frame.vms.cpu_ready_ppm[place]),
                units.memory(frame.vms.memory_resident_kib[place]),
                f"{units.number(Fraction(frame.vms.cpu_khz_us[place], _KHZ_US_PER_GHZ_S), 1)}\u00a0GHz·s",
                f"{units.number(Fraction(frame.vms.cpu_ready_us[place], US_PER_S), 1)}\u00a0s",
            )
        )
    return rows


def _print(rows: Iterable[Row], out: TextIO) -> None:
    table = list(rows)
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), file=out)
