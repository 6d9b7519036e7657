"""Guards every bump of PySide6: 6.12.0 under CPython 3.11 gives back one reference to None or True at each call.

Such a build passes every short test and kills a class after a few seconds of animation (``none_dealloc``).
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

CALLS = 200


class _Bell(QObject):
    rung = Signal()


def _void_calls() -> None:
    timer = QTimer()
    for _ in range(CALLS):
        timer.setInterval(5)


def _emits() -> None:
    bell = _Bell()
    for _ in range(CALLS):
        bell.rung.emit()


def _calls_that_answer_yes() -> None:
    bell = _Bell()
    for _ in range(CALLS):
        bell.blockSignals(True)
        bell.signalsBlocked()


@pytest.mark.parametrize("use_qt", [_void_calls, _emits, _calls_that_answer_yes])
@pytest.mark.parametrize("shared", [None, True, False])
def test_calls_do_not_eat_references(use_qt: Callable[[], None], shared: bool | None) -> None:
    use_qt()
    before = sys.getrefcount(shared)
    use_qt()
    assert sys.getrefcount(shared) - before > -CALLS // 2
