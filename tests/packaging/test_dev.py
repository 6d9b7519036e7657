"""./dev decides what to prepare; the preparation itself is tried on bare systems by .ci/run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import environment
import qt_libraries

ROOT = Path(__file__).resolve().parent.parent.parent


def test_help_lists_the_two_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    said = capsys.readouterr().out
    assert "./dev run" in said
    assert "./dev test" in said


def test_an_unknown_word_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "./dev test" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may have no screen")
def test_without_a_screen_run_says_so_before_it_installs_anything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run"]) == dev.NO_SCREEN
    assert capsys.readouterr().err == "dev: no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set\n"


@pytest.mark.parametrize(
    "words", [["check", "pack"], ["simulate", "a.yaml"], ["--help"], ["--lang", "fr", "check", "pack"]]
)
def test_some_words_need_no_screen(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert not dev.shows_window(words)
    assert dev.shows_window(["--lang", "fr"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS need no system library")
def test_a_missing_library_is_noticed() -> None:
    assert qt_libraries.missing(("libc.so.6", "libof-no-one.so.1")) == ["libof-no-one.so.1"]


def test_an_environment_is_made_anew_when_the_lock_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyproject.toml", "uv.lock"):
        (tmp_path / name).write_text("1")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    venv, locked = tmp_path / ".venv", tmp_path / "requirements-dev.txt"
    environment.python_of(venv).parent.mkdir(parents=True)
    environment.python_of(venv).touch()
    assert not environment.is_current(venv, locked)
    environment.stamp(venv, locked)
    assert environment.is_current(venv, locked)
    (tmp_path / "uv.lock").write_text("2")
    assert not environment.is_current(venv, locked)


@pytest.mark.skipif(os.name == "nt", reason="dev.cmd answers on Windows")
def test_a_machine_without_python_is_told_what_to_get(tmp_path: Path) -> None:
    for name in ("dirname", "id", "uname"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    checkout = tmp_path / "entresol"
    checkout.mkdir()
    (checkout / "dev").write_text((ROOT / "dev").read_text())
    run = subprocess.run(
        ["/bin/sh", checkout / "dev", "test"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert run.returncode == dev.CANNOT
    assert run.stderr.startswith("dev: Python 3.11 to 3.14 is needed")
