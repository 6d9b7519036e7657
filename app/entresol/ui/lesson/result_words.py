"""The sentences of a finished exercise: the score, where points come from, before and after."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from entresol.lessons.progress import ItemProgress, Progress
from entresol.model.units import PPM
from entresol.ui.lesson.comparison import Measure, Metric
from entresol.ui.words import units

translate = QCoreApplication.translate

_MW_PER_W = 1_000
_WH_PER_KWH = 1_000


def out_of(progress: Progress) -> str:
    """Return « out of 100 »."""
    return translate("Result", "out of {total}").format(total=units.points(progress.total))


def verdict(progress: Progress) -> str:
    """Return whether the exercise is passed; never a judgement of the person."""
    return translate("Result", "Exercise passed") if progress.passed else translate("Result", "Not passed yet")


def threshold(progress: Progress, best: Fraction | None) -> str:
    """Return the pass mark and the best earlier score."""
    mark = translate("Result", "Pass mark: {points}.").format(points=units.points(progress.pass_mark))
    if best is None:
        return mark
    text = translate("Result", "{pass_mark} Your best earlier score was {best}.")
    return text.format(pass_mark=mark, best=units.points(best))


def ordinal(number: int) -> str:
    """Return « 2nd »: which attempt this is."""
    if number == 1:
        return translate("Result", "1st")
    if number == 2:
        return translate("Result", "2nd")
    if number == 3:
        return translate("Result", "3rd")
    return translate("Result", "{number}th").format(number=number) if number <= 20 else str(number)


def points(item: ItemProgress) -> str:
    """Return « 8 / 20 »."""
    return translate("Result", "{secured} / {total}").format(
        secured=units.points(item.secured), total=units.points(item.points)
    )


def hint_line(count: int) -> str:
    """Return how many hints were read."""
    return translate("Result", "%n hint(s) read", None, count)


def hint_cost(lost: Fraction) -> str:
    """Return « −2 » with a true minus sign."""
    return f"−{units.points(lost)}" if lost else units.points(lost)


def measure_name(measure: Measure) -> str:
    """Return the title of a comparison."""
    match measure:
        case Measure.POWER:
            return translate("Result", "Power")
        case Measure.ENERGY:
            return translate("Result", "Energy a year")
        case Measure.CPU:
            return translate("Result", "CPU in use")
        case Measure.MEMORY:
            return translate("Result", "Memory in use")


def measure_value(measure: Measure, amount: int) -> str:
    """Return a figure with its unit."""
    match measure:
        case Measure.POWER:
            return _with_unit(Fraction(amount, _MW_PER_W), "W")
        case Measure.ENERGY:
            return _with_unit(Fraction(amount, _WH_PER_KWH), "kWh")
        case Measure.CPU | Measure.MEMORY:
            return units.percent(amount)


def change(metric: Metric) -> str:
    """Return by how much a figure changed: « +12 % », in points for what is already a share."""
    if metric.measure in (Measure.CPU, Measure.MEMORY):
        difference = metric.after - metric.before
        text = translate("Result", "{difference} points")
        return text.format(difference=_signed(Fraction(difference * 100, PPM)))
    ppm = metric.change_ppm
    return "–" if ppm is None else f"{_sign(ppm)}{units.percent(abs(ppm))}"


def formula(metric: Metric) -> str:
    """Return the small print with which the figure can be checked by hand."""
    match metric.measure:
        case Measure.POWER:
            return translate("Result", "sum over all hosts, from their load at that instant")
        case Measure.ENERGY:
            return translate("Result", "{power} × 8 760 hours").format(
                power=_with_unit(Fraction(metric.after, 8_760), "W")
            )
        case Measure.CPU:
            return translate("Result", "{used} of {capacity}, all hosts").format(
                used=units.frequency(metric.used), capacity=units.frequency(metric.capacity)
            )
        case Measure.MEMORY:
            return translate("Result", "{used} of {capacity}, all hosts").format(
                used=units.memory(metric.used), capacity=units.memory(metric.capacity)
            )


def _with_unit(amount: Fraction, unit: str) -> str:
    return f"{units.number(amount, 0)}{units.NO_BREAK}{unit}"


def _sign(amount: int | Fraction) -> str:
    return "+" if amount > 0 else "−" if amount < 0 else ""


def _signed(amount: Fraction) -> str:
    return f"{_sign(amount)}{units.number(abs(amount), 0)}"
