"""A starting state as lessons and scenario files hold it: what it says, what is wrong with it, its world."""

from collections.abc import Iterator

from entresol.lessons.findings import Finding
from entresol.lessons.scenario.building import build
from entresol.lessons.scenario.checking import check_names
from entresol.lessons.scenario.parts import Parts
from entresol.lessons.yaml_tree import Tree
from entresol.model.inventory import Catalogue
from entresol.model.world import World


class Scenario(Parts):
    """A starting state."""

    def check(self, tree: Tree, catalogue: Catalogue, at: tuple[str, ...] = ("scenario",)) -> Iterator[Finding]:
        """Yield what does not hold together: unknown names, then what the rules of the laboratory refuse.

        Args:
            tree: the file that says it.
            catalogue: what it may name.
            at: where in the file the scenario stands.
        """
        wrong = [*check_names(self, tree, catalogue, at)]
        yield from wrong
        if not wrong:
            yield from build(self, "", catalogue, None).findings(tree, at)

    def world(self, name: str, catalogue: Catalogue, allowed: tuple[str, ...] | None = None) -> World:
        """Return the world called ``name`` of a scenario that has been checked.

        Args:
            name: identity of the lesson or scenario.
            catalogue: what it names.
            allowed: names of the commands that the student may give; ``None``: all.

        Raises:
            KeyError: a name that ``check`` would have found.
        """
        return build(self, name, catalogue, allowed).world
