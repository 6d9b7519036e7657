"""The free laboratory: the scenario of that name, shipped with the program like the others."""

from pathlib import Path

from entresol.lessons.scenario.file import load_scenario
from entresol.model.inventory import Catalogue
from entresol.model.world import World

_SCENARIO = Path("scenarios") / "free-lab.yaml"


class FreeLabError(Exception):
    """The scenario that is shipped cannot be used: the installation is damaged."""


def free_world(resources: Path, catalogue: Catalogue) -> World:
    """Return an empty laboratory where everything of ``catalogue`` may be used.

    Raises:
        FreeLabError: the scenario's file is missing or damaged.
    """
    loaded = load_scenario(resources / _SCENARIO, catalogue)
    if loaded.world is None:
        message = ", ".join(f"{finding.file}:{finding.line} {finding.code}" for finding in loaded.findings)
        raise FreeLabError(message)
    return loaded.world
