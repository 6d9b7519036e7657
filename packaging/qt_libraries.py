"""The system libraries that Qt's wheels expect of a Linux machine: found, installed, or unpacked without root.

The list is what the PySide6-Essentials 6.11.3 wheel names in its ELF headers and a minimal Debian 12 or 13 lacks;
Ubuntu's packages have the same names. Windows and macOS need nothing.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Library -> Debian package: what tests need, which draw into memory."""
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
ALL = OFFSCREEN | X11 | WAYLAND


class CannotPrepareError(Exception):
    """Something that only a person can do; the text names the command."""


def say(text: str) -> None:
    """One line to the person, apart from what the program itself prints."""
    print(f"dev: {text}", file=sys.stderr, flush=True)


def is_root() -> bool:
    """Whether packages may be installed for the whole machine."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their kin."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg-deb") is not None


def install(packages: Sequence[str]) -> None:
    """Install Debian packages for the whole machine; what is there already stays as it is."""
    say("installing " + " ".join(packages))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    words = ("-qy", "install", "--no-install-recommends", "--no-upgrade", *packages)
    for command in (("apt-get", "-q", "update"), ("apt-get", *words)):
        subprocess.run(command, check=True, env=environment, stdout=sys.stderr, stdin=subprocess.DEVNULL)


def missing(libraries: Sequence[str]) -> list[str]:
    """Those that the loader does not find."""
    lost: list[str] = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            lost.append(name)
    return lost


def provide(folder: Path, *, screen: bool) -> Mapping[str, str]:
    """Make Qt's libraries available; returns the variables that the program must be started with.

    Args:
        folder: where they are unpacked when this user may not install anything.
        screen: whether a window will be shown, rather than drawn into memory.

    Raises:
        CannotPrepareError: with what a person has to type.
    """
    if not sys.platform.startswith("linux"):
        return {}
    lost = missing(_needed(screen=screen))
    if lost and is_root() and has_apt():
        install([ALL[name] for name in missing(tuple(ALL))])
        lost = missing(_needed(screen=screen))
    if lost and has_apt() and not is_root():
        return _unpacked(folder)
    if lost:
        msg = f"Qt needs {', '.join(lost)}; Debian, Ubuntu: sudo apt-get install {' '.join(ALL[name] for name in lost)}"
        raise CannotPrepareError(msg)
    return {}


def _needed(*, screen: bool) -> tuple[str, ...]:
    x11 = screen and bool(os.environ.get("DISPLAY"))
    wayland = screen and bool(os.environ.get("WAYLAND_DISPLAY"))
    return (*OFFSCREEN, *(X11 if x11 else ()), *(WAYLAND if wayland else ()))


def _unpacked(folder: Path) -> Mapping[str, str]:
    """The same packages unpacked into ``folder``: nothing of the system changes."""
    root = folder / "root"
    done, system = folder / "done", _system()
    if not done.is_file() or done.read_text(encoding="utf-8") != system:
        say(f"unpacking Qt's system libraries into {folder.name} (57 MB, no root needed)")
        try:
            download(folder, root, tuple(ALL.values()))
        except (OSError, subprocess.CalledProcessError) as error:
            msg = f"Qt's system libraries are missing: sudo apt-get install {' '.join(ALL.values())} ({error})"
            raise CannotPrepareError(msg) from error
        _write_font_configuration(folder, root)
        done.write_text(system, encoding="utf-8")
    libraries = [str(path) for pattern in ("usr/lib/*-linux-*", "lib/*-linux-*") for path in sorted(root.glob(pattern))]
    found = {"LD_LIBRARY_PATH": os.pathsep.join([*libraries, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])])}
    if not Path("/etc/fonts/fonts.conf").is_file():
        found["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    if not Path("/usr/share/X11/xkb").is_dir():
        found["XKB_CONFIG_ROOT"] = str(root / "usr/share/X11/xkb")
    return found


def download(folder: Path, root: Path, packages: Sequence[str]) -> None:
    """Fetch Debian packages and what they depend on with a private package list, and unpack them under ``root``."""
    for name in ("lists/partial", "cache/archives/partial", "packages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    options = (f"Dir::State::lists={folder}/lists", f"Dir::Cache={folder}/cache", "Debug::NoLocking=1")
    apt = ("apt-get", "-qq", *(word for option in options for word in ("-o", option)))
    plain = {**os.environ, "LC_ALL": "C"}
    subprocess.run((*apt, "update"), check=True, stdout=sys.stderr)
    planned = subprocess.run(
        (*apt, "--simulate", "install", "--no-install-recommends", *packages),
        check=True, env=plain, stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip
    names = [line.split()[1] for line in planned.splitlines() if line.startswith("Inst ")]
    subprocess.run((*apt, "download", *names), check=True, cwd=folder / "packages", stdout=sys.stderr)
    for package in sorted((folder / "packages").glob("*.deb")):
        subprocess.run(("dpkg-deb", "-x", package, root), check=True)
    for name in ("packages", "cache", "lists"):
        shutil.rmtree(folder / name)


def _system() -> str:
    """Which release the unpacked libraries belong to."""
    release = Path("/etc/os-release")
    return release.read_text(encoding="utf-8") if release.is_file() else ""


def _write_font_configuration(folder: Path, root: Path) -> None:
    (folder / "fonts.conf").write_text(
        f"<fontconfig><dir>/usr/share/fonts</dir><dir>{root}/usr/share/fonts</dir>"
        f"<cachedir>{folder}/fontcache</cachedir></fontconfig>\n",
        encoding="utf-8",
    )
