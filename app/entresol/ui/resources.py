"""Where the program's data files are: in a wheel, in a checkout and in a frozen bundle alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_folder() -> Path:
    """Return the folder of themes, fonts, icons, products and lessons.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("resources")


def catalogue_folder() -> Path:
    """Return the folder of the compiled translation catalogues (``entresol_<language>.qm``).

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("i18n")


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    checkout = _PACKAGE.parent.parent / name
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    message = f"no {name!r} folder at {installed} or {checkout}"
    raise FileNotFoundError(message)
