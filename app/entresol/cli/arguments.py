"""What may be typed after ``entresol``, and its help in both languages."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication

from entresol.cli.usage import in_words

translate = QCoreApplication.translate


class UsageError(Exception):
    """The words typed do not fit; the message says why in the language of the moment."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(in_words(message))


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],  # pyright: ignore[reportPrivateUsage]
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, translate("CommandLine", "usage: ") if prefix is None else prefix)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line, its help in the language of the moment."""
    parser = _Parser(
        prog="entresol",
        formatter_class=_Formatter,
        add_help=False,
        description=translate("CommandLine", "The trainer for virtualization. Without a command, it opens its window."),
    )
    options = parser.add_argument_group(translate("CommandLine", "options"))
    _add_general(options)
    options.add_argument(
        "--theme",
        choices=("light", "dark", "contrast", "system"),
        help=translate("CommandLine", "colours of the window"),
    )
    options.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(
        dest="command",
        title=translate("CommandLine", "commands"),
        metavar=translate("CommandLine", "COMMAND"),
        parser_class=_Parser,
    )
    _add_simulate(commands)
    _add_check(commands)
    return parser


def _add_general(
    options: "argparse._ArgumentGroup",  # pyright: ignore[reportPrivateUsage]
    *,
    default: object = None,
) -> None:
    options.add_argument("-h", "--help", action="help", help=translate("CommandLine", "show this help and leave"))
    options.add_argument(
        "--lang",
        choices=("fr", "en"),
        default=default,
        help=translate("CommandLine", "language: French or English; by default the system’s, or the one remembered"),
    )
    options.add_argument(
        "--profile",
        type=Path,
        metavar=translate("CommandLine", "FOLDER"),
        default=default,
        help=translate("CommandLine", "where everything of the user is kept; by default the system’s data folder"),
    )


def _add_simulate(commands: "argparse._SubParsersAction[_Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    text = translate("CommandLine", "run a scenario without a window and print its figures")
    parser = commands.add_parser("simulate", help=text, description=text, formatter_class=_Formatter, add_help=False)
    parser.add_argument_group(translate("CommandLine", "file")).add_argument(
        "scenario",
        type=Path,
        metavar="SCENARIO.yaml",
        help=translate("CommandLine", "a scenario, or a lesson: its starting state is used"),
    )
    options = parser.add_argument_group(translate("CommandLine", "options"))
    _add_general(options, default=argparse.SUPPRESS)
    options.add_argument(
        "--until",
        required=True,
        metavar=translate("CommandLine", "DURATION"),
        help=translate("CommandLine", "how much simulated time: 60s, 5min, 250ms"),
    )
    options.add_argument(
        "--every",
        metavar=translate("CommandLine", "DURATION"),
        help=translate("CommandLine", "print the figures at each interval too"),
    )
    options.add_argument(
        "--commands",
        type=Path,
        metavar=translate("CommandLine", "JOURNAL"),
        help=translate("CommandLine", "acts to do, one JSON object a line, each with its instant in at_us"),
    )
    options.add_argument("--json", action="store_true", help=translate("CommandLine", "print JSON, not a table"))


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    text = translate("CommandLine", "say what is wrong in lesson and scenario files, line by line")
    parser = commands.add_parser("check", help=text, description=text, formatter_class=_Formatter, add_help=False)
    parser.add_argument_group(translate("CommandLine", "files")).add_argument(
        "paths",
        type=Path,
        nargs="+",
        metavar=translate("CommandLine", "PATH"),
        help=translate("CommandLine", "files, or folders of files"),
    )
    _add_general(parser.add_argument_group(translate("CommandLine", "options")), default=argparse.SUPPRESS)
