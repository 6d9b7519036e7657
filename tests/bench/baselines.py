"""What each figure is divided by: the least that any program of its kind pays on this machine, written with care."""

import heapq
import time
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

FULL_HD = QSize(1920, 1080)
HEAP_EVENTS = 72_000
HEAP_CLAIMANTS = 24


class Blit(QWidget):
    """One opaque picture over the whole of a 1920 x 1080 window: the cheapest full frame there is (« B »)."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap(FULL_HD)
        self._picture.fill(QColor("navy"))
        self.resize(FULL_HD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def heap_loop() -> None:
    """72 000 events through an ordinary event loop that does nothing else: time, order of arrival, claimant."""
    heap = [(number * 41_666, number, number) for number in range(HEAP_CLAIMANTS)]
    heapq.heapify(heap)
    for order in range(HEAP_CLAIMANTS, HEAP_CLAIMANTS + HEAP_EVENTS):
        at_us, _, claimant = heapq.heappop(heap)
        heapq.heappush(heap, (at_us + 400_000 + claimant, order, claimant))


def cpu_ms(act: Callable[[], object], times: int) -> list[float]:
    """CPU milliseconds of this process that each of ``times`` acts took, in increasing order."""
    spent: list[float] = []
    for _ in range(times):
        before = time.process_time_ns()
        act()
        spent.append((time.process_time_ns() - before) / 1e6)
    return sorted(spent)


def quantile(ordered: list[float], percent: int) -> float:
    """The value below which ``percent`` of an ordered list lies."""
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def blit_ms(app: QApplication, times: int = 120) -> float:
    """« B »: median CPU milliseconds of one full blit, with its flush."""
    widget = Blit()
    widget.show()
    app.processEvents()
    spent = cpu_ms(widget.repaint, times)
    widget.close()
    return quantile(spent, 50)
