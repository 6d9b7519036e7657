"""Where no window can open, one sentence says so and Qt is not started."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from entresol.cli.screen import Obstacle, missing, obstacle

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may lack a screen")
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Obstacle()),
        ({"DISPLAY": ":4242"}, Obstacle(display=":4242")),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, None),
        ({"QT_QPA_PLATFORM": "xcb"}, Obstacle()),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4242"}, Obstacle(display=":4242")),
        ({"QT_QPA_PLATFORM": "cardboard"}, Obstacle(platform="cardboard")),
    ],
)
def test_a_screen_is_looked_for(
    environment: Mapping[str, str], expected: Obstacle | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    found = obstacle()
    if found is not None and found.libraries:
        pytest.skip(f"this machine has no X11 libraries: {found.libraries}")
    assert found == expected


def test_a_missing_library_is_named() -> None:
    assert missing(("libc.so.6", "libof-no-one.so.1")) == ("libof-no-one.so.1",)
    assert "libof-no-one.so.1" in Obstacle(libraries=("libof-no-one.so.1",)).sentence()


def test_the_program_says_it_in_one_line() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "entresol", "--lang", "en"], env={"HOME": "/nowhere"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 4
    assert run.stderr == "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
