"""What every test gets: no screen, repeatable properties, silence in the log, and an application as good as new."""

import gc
import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import qm

os.environ["QT_QPA_PLATFORM"] = os.environ.get("ENTRESOL_TEST_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

try:
    from PySide6.QtCore import QCoreApplication, QEvent, QLocale
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QApplication
except ImportError:  # the tests of the lower floors are run without Qt too
    QApplication = None

settings.register_profile("dev", max_examples=40, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

CATALOGUES = Path(__file__).resolve().parent.parent / "i18n"


def pytest_configure(config: pytest.Config) -> None:
    qm.compile_folder(CATALOGUES, CATALOGUES)
    config.addinivalue_line("markers", "logs(pattern): this test makes log lines that match; any other one fails it")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the application in the style that the program asks for."""
    return ["entresol", "-style", "fusion"]


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something was logged at WARNING or above that it did not announce."""
    yield
    expected = [re.compile(pattern) for mark in request.node.iter_markers("logs") for pattern in mark.args]
    lines = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and not any(one.search(record.getMessage()) for one in expected)
    ]
    if lines:
        pytest.fail("unexpected log lines:\n" + "\n".join(lines), pytrace=False)


@pytest.fixture(autouse=True, scope="module")
def _undressed_application() -> Iterator[None]:
    """Leave no window, language, theme or locale to the next file of tests: all share one application."""
    if QApplication is None:
        yield
        return
    locale = QLocale()
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        _undress(application)
    QLocale.setDefault(locale)


def _undress(application: "QApplication") -> None:
    for widget in application.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    _delete_now()
    for part in application.children():
        if type(part).__module__.startswith("entresol."):
            part.deleteLater()  # a language takes its translators with it
    _delete_now()
    application.setStyleSheet("")
    application.setPalette(QPalette())


def _delete_now() -> None:
    """Delete what was to be deleted later; what crashes while it is collected does so where it was made."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
