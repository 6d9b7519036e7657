"""``entresol simulate``: a scenario run without a window. The same input gives the same bytes, always."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from entresol.cli.journal_file import JournalFileError, read_journal
from entresol.cli.report import Refused, migration_as_data, refused_as_data, sample_of
from entresol.cli.table import write_table
from entresol.engine.frame import Frame
from entresol.engine.journal import Entry
from entresol.engine.simulation import Simulation
from entresol.engine.version import ENGINE_VERSION
from entresol.lessons.catalogue import read_catalogue
from entresol.lessons.findings import Finding, FindingCode, Severity
from entresol.lessons.loader import load
from entresol.lessons.scenario.file import is_scenario, load_scenario
from entresol.lessons.worlds import build_world
from entresol.lessons.yaml_text import bytes_of
from entresol.lessons.yaml_tree import read_tree
from entresol.model.text import LanguageCode
from entresol.model.units import Dimension, QuantityError, parse_quantity
from entresol.model.world import World
from entresol.ui.resources import resource_folder
from entresol.ui.words.findings import report

translate = QCoreApplication.translate

LONGEST_RUN_US = 30 * 24 * 3_600_000_000
MOST_SAMPLES = 100_000
_BAD_USAGE = 2


@dataclass(frozen=True, slots=True)
class Run:
    """What a run printed, whatever the form."""

    frames: tuple[Frame, ...]
    refused: tuple[Refused, ...]
    digest: str


def simulate(asked: argparse.Namespace, language: LanguageCode, out: TextIO, errors: TextIO) -> int:
    """Run what ``asked`` says, print its figures to ``out`` and what is wrong to ``errors``; return the status."""
    journal: Path | None = asked.commands
    try:
        until_us, every_us = _times(asked.until, asked.every)
        entries = () if journal is None else read_journal(journal)
    except _BadTimeError as error:
        print(error, file=errors)
        return _BAD_USAGE
    except JournalFileError as error:
        print(_journal_sentence(journal, error), file=errors)
        return 1
    world, findings = read_world(asked.scenario)
    for finding in findings:
        print(report(finding), file=errors)
    if world is None:
        return 1
    run = run_world(world, entries, until_us, every_us)
    if asked.json:
        print(json.dumps(_as_data(world, until_us, run), ensure_ascii=False, indent=1), file=out)
    else:
        write_table(run.frames, run.refused, run.digest, language, out)
    return 0


def read_world(path: Path) -> tuple[World | None, tuple[Finding, ...]]:
    """Return the starting state of a scenario or a lesson, and what was found in its file."""
    catalogue, findings = read_catalogue(resource_folder())
    if findings:
        return None, findings
    data = bytes_of(path)
    if data is None:
        return None, (Finding(code=FindingCode.UNREADABLE, file=str(path)),)
    tree = read_tree(data, str(path))
    if not isinstance(tree, Finding) and is_scenario(tree):
        loaded = load_scenario(data, catalogue, str(path))
        return loaded.world, loaded.findings
    lesson = load(data, catalogue, str(path))
    if lesson.lesson is None:
        return None, tuple(one for one in lesson.findings if one.severity is Severity.ERROR)
    return build_world(lesson.lesson, catalogue), ()


def run_world(world: World, entries: tuple[Entry, ...], until_us: int, every_us: int | None) -> Run:
    """Let ``world`` live until ``until_us``, give it the commands of ``entries`` at their instants."""
    simulation = Simulation(world)
    refused: list[Refused] = []
    frames: list[Frame] = []
    waiting = [entry for entry in entries if entry.at_us <= until_us]
    for stop_us in _stops(until_us, every_us):
        while waiting and waiting[0].at_us <= stop_us:
            entry = waiting.pop(0)
            refusal = simulation.apply_at(entry.at_us, entry.command)
            if refusal is not None:
                refused.append(Refused(entry.at_us, entry.command, refusal))
        simulation.advance_to(stop_us)
        frames.append(simulation.frame())
    return Run(tuple(frames), tuple(refused), simulation.digest())


def _stops(until_us: int, every_us: int | None) -> Iterator[int]:
    if every_us is not None:
        yield from range(every_us, until_us, every_us)
    yield until_us


def _as_data(world: World, until_us: int, run: Run) -> dict[str, object]:
    return {
        "scenario": world.id,
        "engine": ENGINE_VERSION,
        "until_us": until_us,
        "samples": [sample_of(frame) for frame in run.frames],
        "migrations": [migration_as_data(record) for record in run.frames[-1].finished_migrations],
        "refusals": [refused_as_data(refused) for refused in run.refused],
        "digest": run.digest,
    }


class _BadTimeError(Exception):
    """A duration that cannot be used; the message is its sentence."""


def _times(until: str, every: str | None) -> tuple[int, int | None]:
    until_us = _duration("--until", until)
    every_us = None if every is None else _duration("--every", every)
    if every_us is not None and until_us > every_us * MOST_SAMPLES:
        raise _BadTimeError(
            translate("CommandLine", "--every {every} would print too often: at most {most} times.").format(
                every=every, most=MOST_SAMPLES
            )
        )
    return until_us, every_us


def _duration(option: str, text: str) -> int:
    try:
        duration_us = parse_quantity(text, Dimension.TIME_US)
    except QuantityError:
        duration_us = 0
    if not 0 < duration_us <= LONGEST_RUN_US:
        raise _BadTimeError(
            translate(
                "CommandLine", "{option}: “{text}” is not a duration. Write for instance 60s, 5min or 250ms."
            ).format(option=option, text=text)
        )
    return duration_us


def _journal_sentence(path: Path | None, error: JournalFileError) -> str:
    place = f"{path}:{error.line}" if error.line else str(path)
    return f"{place}: {_journal_reasons()[error.reason].format(**error.figures)}"


def _journal_reasons() -> dict[str, str]:
    return {
        "unreadable": translate("CommandLine", "The file cannot be read as UTF-8 text."),
        "too_big": translate("CommandLine", "The file is too big: 16 MiB at most."),
        "not_json": translate("CommandLine", "This line is not a JSON object."),
        "no_instant": translate("CommandLine", "at_us is missing: the instant of the act, whole microseconds."),
        "out_of_order": translate("CommandLine", "This act comes before the one above it: sort them by at_us."),
        "bad_command": translate("CommandLine", "This is no act that can be read ({code}: {what})."),
    }
