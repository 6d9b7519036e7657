"""Why the words typed do not fit: argparse says it in English, here it is said in the language of the moment."""

import re

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def in_words(message: str) -> str:
    """Return what argparse's ``message`` means."""
    for pattern, sentence in _sentences():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return sentence.format(**found.groupdict())
    return message


def _sentences() -> list[tuple[str, str]]:
    return [
        (r"unrecognized arguments: (?P<words>.*)", translate("CommandLine", "these words are not known: {words}")),
        (
            r"the following arguments are required: (?P<words>.*)",
            translate("CommandLine", "these words are missing: {words}"),
        ),
        (
            r"argument (?P<option>.*?): invalid choice: (?P<got>.*) \(choose from (?P<allowed>.*)\)",
            translate("CommandLine", "{option}: {got} is not one of {allowed}"),
        ),
        (
            r"argument (?P<option>.*?): expected (?:one|at least one) argument",
            translate("CommandLine", "{option}: a value is missing"),
        ),
        (
            r"argument (?P<option>.*?): ignored explicit argument (?P<got>.*)",
            translate("CommandLine", "{option} takes no value: {got}"),
        ),
        (
            r"ambiguous option: (?P<option>.*) could match (?P<allowed>.*)",
            translate("CommandLine", "{option} may mean any of {allowed}"),
        ),
    ]
