"""Context menus of hosts, machines and models, shared by canvas, list, palette and inspector."""

from entresol.ui.menus.menu import ThingMenu

__all__ = ["ThingMenu"]
