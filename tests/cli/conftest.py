"""The command line in the tests' own process."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from entresol.cli import main


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Have the application of every other test: the command line speaks through one, and would make a lesser one."""


@pytest.fixture
def entresol(capsys):
    """Run the command line in this process: its status and what it printed."""
    before = QLocale()

    def run(*words):
        status = main([str(word) for word in words])
        printed = capsys.readouterr()
        return SimpleNamespace(returncode=status, stdout=printed.out, stderr=printed.err)

    yield run
    QLocale.setDefault(before)
