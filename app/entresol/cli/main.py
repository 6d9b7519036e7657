"""From the words typed to what they ask for.

Exit status: 0 done, 1 something is wrong, 2 the words do not fit, 4 no window can open here.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from entresol.cli.arguments import UsageError, make_parser
from entresol.cli.screen import obstacle
from entresol.cli.speech import Speech, asked_language, write_utf8
from entresol.model.text import LanguageCode

translate = QCoreApplication.translate

_INTERRUPTED = 130
_BAD_USAGE, _NO_WINDOW = 2, 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    write_utf8()
    wanted = _window_wanted(words)
    if wanted is not None:
        return _window(wanted)
    speech = Speech(asked_language(words))
    try:
        asked = make_parser().parse_args(words)
    except UsageError as error:
        print(make_parser().format_usage(), end="", file=sys.stderr)
        print(translate("CommandLine", "These words do not fit: {reason}").format(reason=error), file=sys.stderr)
        return _BAD_USAGE
    except SystemExit:  # the help was asked for and printed
        return 0
    return _without_window(asked, speech.code)


def _without_window(asked: argparse.Namespace, language: LanguageCode) -> int:
    try:
        status: int
        # Loaded when asked for: the readers of lessons cost three times what the first window does.
        if asked.command == "check":
            status = importlib.import_module("entresol.cli.checking").check(asked.paths, sys.stdout)
        else:
            simulating = importlib.import_module("entresol.cli.simulating")
            status = simulating.simulate(asked, language, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:  # its reader has left (``| head``); nothing may be written at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _window_wanted(words: list[str]) -> argparse.Namespace | None:
    """Return what ``words`` ask of the window, if they are sound and name no command: Qt's start-up comes first."""
    if any(word in {"-h", "--help"} for word in words):
        return None
    try:
        asked = make_parser().parse_args(words)
    except UsageError:
        return None
    return asked if asked.command is None else None


def _window(asked: argparse.Namespace) -> int:
    why_not = obstacle()
    if why_not is not None:
        speech = Speech(asked.lang)
        print(why_not.sentence(), file=sys.stderr)
        del speech
        return _NO_WINDOW
    # The widgets are not loaded for commands that have no window: they cost half a second and graphics libraries.
    start = importlib.import_module("entresol.ui.shell.start")
    options = start.WindowOptions(language=asked.lang, theme=asked.theme, profile=asked.profile, smoke=asked.smoke)
    status: int = start.run_window(options)
    return status
