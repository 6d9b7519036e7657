"""Why an item is worth what it is worth, in the language of the moment: a mark earned in French reads in English."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from entresol.lessons.progress import Receipt
from entresol.ui.words import units

translate = QCoreApplication.translate


def sentence(receipt: Receipt) -> str:
    """Return how the points were won or lost, in one or two short sentences."""
    figures = _said(receipt.figures)
    said = _rules()[receipt.rule].format(**figures)
    if "hints" in receipt.figures:
        count = int(receipt.figures["hints"])
        kept = translate("Receipts", "%n hint(s) read before: {kept} of the points are left.", None, count)
        said += " " + kept.format(kept=figures["hints_ppm"])
    return said


def _rules() -> dict[str, str]:
    return {
        "reached": translate("Receipts", "Reached at {at_us}."),
        "held": translate("Receipts", "Held for {for_us} without interruption, at {at_us}."),
        "true_at_the_end": translate("Receipts", "True at hand-in."),
        "not_reached": translate("Receipts", "Never reached."),
        "not_held": translate("Receipts", "Never held for {for_us} without interruption."),
        "false_at_the_end": translate("Receipts", "Not true at hand-in."),
        "right": translate("Receipts", "Right on try {try_number}: {try_ppm} of the points."),
        "partly_right": translate(
            "Receipts", "Partly right ({credit_ppm}) on try {try_number}: {try_ppm} of the points."
        ),
        "wrong": translate("Receipts", "No right answer. Tries: {tries}."),
        "unanswered": translate("Receipts", "Not answered."),
    }


def _said(figures: Mapping[str, int | str]) -> dict[str, str]:
    """Return figures with their units, told by the end of their names."""
    said: dict[str, str] = {}
    for name, value in figures.items():
        if name == "at_us":
            said[name] = units.clock(int(value))
        elif name.endswith("_us"):
            said[name] = units.duration(int(value))
        elif name.endswith("_ppm"):
            said[name] = units.percent(int(value))
        else:
            said[name] = str(value)
    return said
