"""From samples to a picture: which pixel columns are new, where letters fit, where the cursor crosses the layers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtGui import QColor

from entresol.engine.commands import Resource
from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.model.values import HostId
from entresol.ui.charts import figures
from entresol.ui.charts.history import SPAN_US, History, Sample
from entresol.ui.charts.owners import Mark, Owners
from entresol.ui.charts.plot import Cursor, Letter, Picture
from entresol.ui.charts.scale import Scale, scale_for
from entresol.ui.charts.strip import Strip, StripColumn
from entresol.ui.theme import Theme

_LETTER_PX = 12.5
_LETTER_COLUMNS = 16


@dataclass(frozen=True, slots=True)
class Shown:
    """What a chart shows: the samples of a host, and who its owners are."""

    history: History
    owners: Owners
    host: HostId
    frame: Frame
    theme: Theme
    language: LanguageCode

    @property
    def capacity(self) -> int:
        """How much of the resource the host has."""
        now = self.sample(None)
        return 0 if now is None else now.capacity

    def sample(self, ago_us: int | None) -> Sample | None:
        """Return the sample of ``ago_us`` before now; ``None`` is the very instant that is shown."""
        if ago_us is not None:
            return self.history.before(ago_us)
        return self.history.present or self.history.newest

    def mark(self, owner: str) -> Mark:
        """Return how ``owner`` looks."""
        return self.owners.mark(owner, self.host, self.frame, self.theme)

    def name(self, owner: str) -> str:
        """Return what ``owner`` is called."""
        return self.owners.name(owner, self.host, self.frame, self.language)

    def detail(self, resource: Resource, ago_us: int) -> str:
        """Return who holds what at an instant, a line each, from the top of the chart down; empty when unknown."""
        sample = self.history.before(ago_us)
        if sample is None:
            return ""
        lines = [figures.ago(ago_us)]
        for owner, amount in reversed(sample.layers):
            letter = self.mark(owner).letter
            name = f"{letter}  {self.name(owner)}" if letter else self.name(owner)
            lines.append(figures.line(name, figures.part(resource, amount, sample.capacity)))
        return "\n".join(lines)


class Drawing:
    """Keeps the ring image of one chart in step with its history."""

    def __init__(self, resource: Resource) -> None:
        self._resource = resource
        self._strip: Strip | None = None
        self._scale = Scale(1, (0,))
        self._inks: dict[str, int] = {}
        self._palette: list[QColor] = []
        self._subject: tuple[object, ...] = ()
        self._look: tuple[object, ...] = ()

    @property
    def ticks(self) -> tuple[tuple[float, int], ...]:
        """Where the ticks are (part of the height) and for which amounts."""
        return tuple((amount / self._scale.top, amount) for amount in self._scale.ticks)

    def forget(self) -> None:
        """Draw everything again next time: another size, theme or past."""
        self._strip = None

    def picture(self, shown: Shown, height: float, ratio: float, ago_us: int | None) -> Picture:
        """Return the picture of ``shown``, ``height`` logical pixels high on a screen of ``ratio``."""
        history = shown.history
        scale = scale_for(self._resource, history.highest(), shown.capacity)
        subject = (shown.host, shown.theme, history)
        if subject != self._subject:
            self._subject = subject
            self._strip = None
        self._meet(shown)
        look = (scale, len(self._palette))
        if self._strip is None or look != self._look or self._strip.height != max(1, round(height * ratio)):
            self._look, self._scale = look, scale
            self._strip = Strip(
                history.count,
                round(height * ratio),
                self._palette,
                rule=shown.theme.color("bg.surface"),
                hatch=shown.theme.color("state.warn.line"),
            )
        self._catch_up(self._strip, history)
        reach = shown.capacity / scale.top
        now = shown.sample(None)
        is_short = now is not None and now.demand > now.capacity
        return Picture(
            strip=self._strip,
            grid=tuple(at for at, _ in self.ticks),
            capacity=reach if 0 < reach <= 1 else None,
            capacity_ink=shown.theme.color(self._capacity_role(is_short=is_short)),
            letters=self._letters(shown, height),
            cursor=self._cursor(shown, ago_us),
        )

    def _capacity_role(self, *, is_short: bool) -> str:
        if self._resource is Resource.MEMORY:
            return "state.error.line"
        return "state.warn.line" if is_short else "line.strong"

    def _meet(self, shown: Shown) -> None:
        """Give an ink to every owner in sight."""
        newest = shown.history.newest
        unknown = [owner for owner, _ in newest.layers if owner not in self._inks] if newest is not None else []
        if self._strip is None:
            unknown = list(dict.fromkeys(owner for sample in shown.history for owner, _ in sample.layers))
            self._inks.clear()
            self._palette.clear()
        for owner in unknown:
            self._palette.append(shown.mark(owner).fill)
            self._inks[owner] = len(self._palette)

    def _catch_up(self, strip: Strip, history: History) -> None:
        """Draw the columns that the image does not have yet."""
        oldest = history.last - len(history) + 1
        first = max(oldest, strip.last + 1 if strip.last >= 0 else oldest)
        fresh = [self._column(sample) for sample in islice(history, first - oldest, None)]
        strip.draw(first, fresh, self._scale.top)

    def _column(self, sample: Sample) -> StripColumn:
        inks = tuple(self._inks.get(owner, 0) for owner, _ in sample.layers)
        return StripColumn(inks, tuple(amount for _, amount in sample.layers), sample.demand)

    def _letters(self, shown: Shown, height: float) -> tuple[Letter, ...]:
        """Return the letters that fit inside their band over the last pixels."""
        recent = list(islice(reversed(shown.history), _LETTER_COLUMNS))
        if len(recent) < _LETTER_COLUMNS:
            return ()
        letters: list[Letter] = []
        for owner, _ in recent[0].layers:
            mark = shown.mark(owner)
            if not mark.letter:
                continue
            low, high = _common_band(recent, owner)
            if (high - low) * height >= shown.theme.px(_LETTER_PX) * self._scale.top:
                letters.append(Letter(mark.letter, mark.ink, (low + high) / 2 / self._scale.top))
        return tuple(letters)

    def _cursor(self, shown: Shown, ago_us: int | None) -> Cursor | None:
        if ago_us is None:
            return None
        sample = shown.history.before(ago_us)
        dots: list[tuple[float, QColor]] = []
        reached = 0
        for owner, amount in sample.layers if sample is not None else ():
            reached += amount
            if reached <= self._scale.top:
                dots.append((reached / self._scale.top, shown.mark(owner).fill))
        return Cursor(1 - ago_us / SPAN_US, tuple(dots))


def _common_band(samples: Sequence[Sample], owner: str) -> tuple[int, int]:
    """Return the heights between which ``owner`` is in every sample; (0, 0) when it is absent from one."""
    low, high = 0, 1 << 62
    for sample in samples:
        below = 0
        for name, amount in sample.layers:
            if name == owner:
                low, high = max(low, below), min(high, below + amount)
                break
            below += amount
        else:
            return 0, 0
    return low, high
