"""Products, kinds of hardware, operating systems and applications, read from ``resources``."""

from entresol.lessons.catalogue.reading import CatalogueError, load_catalogue, read_catalogue

__all__ = ["CatalogueError", "load_catalogue", "read_catalogue"]
