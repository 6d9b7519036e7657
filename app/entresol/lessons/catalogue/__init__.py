"""Products, kinds of hardware, operating systems and applications, read from ``resources``."""

from entresol.lessons.catalogue.reading import FOLDERS, CatalogueError, load_catalogue, read_catalogue

__all__ = ["FOLDERS", "CatalogueError", "load_catalogue", "read_catalogue"]
