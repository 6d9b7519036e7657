"""The free laboratory: every product, nothing on the floor, and four models of machines on the palette."""

from entresol.model.inventory import Catalogue, Inventory, frozen_map
from entresol.model.world import World
from entresol.ui.shell.records import FREE_LAB


def free_world(catalogue: Catalogue) -> World:
    """Return an empty laboratory where everything of ``catalogue`` may be used."""
    inventory = Inventory(
        catalogue=catalogue,
        hosts=frozen_map(()),
        vms=frozen_map(()),
        datastores=frozen_map(()),
        shelf=frozen_map(()),
    )
    return World(id=FREE_LAB, inventory=inventory)
