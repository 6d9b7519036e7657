"""Whether a window can open here, asked before Qt is: where it cannot, Qt ends the process with an abort."""

import ctypes
import os
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo

translate = QCoreApplication.translate

GRAPHICS_LIBRARIES = ("libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libxkbcommon.so.0", "libdbus-1.so.3")
X11_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxkbcommon-x11.so.0")
"""Those of Qt and of its X11 plugin that a minimal system lacks (the wheel's own ELF headers name them)."""


class Obstacle(NamedTuple):
    """Why no window can open: what Qt lacks, else a screen that does not answer, else no screen."""

    libraries: tuple[str, ...] = ()
    display: str = ""
    platform: str = ""
    """What QT_QPA_PLATFORM asks for and Qt does not have."""

    def sentence(self) -> str:
        """Return it in the language of the moment."""
        if self.libraries:
            text = translate("CommandLine", "Qt needs {libraries}; from the sources, ./dev setup provides them.")
            return text.format(libraries=", ".join(self.libraries))
        if self.platform:
            text = translate("CommandLine", "Qt has no {name} here: take QT_QPA_PLATFORM away, or name another one.")
            return text.format(name=self.platform)
        if self.display:
            text = translate("CommandLine", "The screen {name} does not answer.")
            return text.format(name=self.display)
        return translate("CommandLine", "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.")


def obstacle() -> Obstacle | None:
    """Return what keeps a window from opening. Only Linux may lack a screen or a library."""
    if not sys.platform.startswith("linux"):
        return None
    if lost := missing(GRAPHICS_LIBRARIES):
        return Obstacle(libraries=lost)
    asked = platforms_asked(os.environ.get("QT_QPA_PLATFORM", ""))
    if asked and not any(has_platform(name) for name in asked):
        return Obstacle(platform=asked[0])
    if any(name != "xcb" for name in asked) or (not asked and os.environ.get("WAYLAND_DISPLAY")):
        return None
    display = os.environ.get("DISPLAY", "")
    if display and (lost := missing(X11_LIBRARIES)):
        return Obstacle(libraries=lost)
    return None if display and x11_answers() else Obstacle(display=display)


def platforms_asked(said: str) -> tuple[str, ...]:
    """Return the names in a value of QT_QPA_PLATFORM: ``wayland;xcb``, ``offscreen:size=1x1``."""
    return tuple(name for part in said.split(";") if (name := part.partition(":")[0].strip()))


def has_platform(name: str) -> bool:
    """Return whether Qt comes with the platform plugin ``name`` (wayland's file bears more than its name)."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    return any(file.name.startswith(f"libq{name}") for file in folder.glob("libq*.so"))


def missing(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Return those that the loader does not find."""
    lost: list[str] = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            lost.append(name)
    return tuple(lost)


def x11_answers() -> bool:
    """Return whether the X server that DISPLAY names takes a connection."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
