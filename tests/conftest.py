"""What every test gets: no screen, repeatable properties, and silence in the log unless a test expects otherwise."""

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

settings.register_profile("dev", max_examples=40, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


CATALOGUES = Path(__file__).resolve().parent.parent / "i18n"


def pytest_configure(config: pytest.Config) -> None:
    qm.compile_folder(CATALOGUES, CATALOGUES)
    config.addinivalue_line("markers", "logs(pattern): this test makes log lines that match; any other one fails it")


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
