"""The command line speaks through an application: the tests' own must be there first, or it would make a lesser one."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Have the application of every other test."""
