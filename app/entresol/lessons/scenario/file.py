"""A scenario alone in its file: what ``entresol simulate`` runs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field

from entresol.engine.commands import Command
from entresol.lessons.fields import Identifier, Text, whole
from entresol.lessons.findings import Finding, FindingCode, shortened
from entresol.lessons.scenario.schema import Scenario
from entresol.lessons.validation import finding_at, in_order, nearest, validate
from entresol.lessons.yaml_text import bytes_of
from entresol.lessons.yaml_tree import Tree, read_tree
from entresol.model.inventory import Catalogue
from entresol.model.world import World

FORMAT = 1
"""The newest format that this program reads."""
KIND = "scenario"


class ScenarioFile(Scenario):
    """A starting state with a name."""

    kind: Literal["scenario"]
    format: Annotated[int, whole(1, FORMAT)]
    id: Identifier
    title: Text | None = None
    actions: tuple[str, ...] | None = Field(default=None, max_length=40)
    """Names of the commands that may be given; all when nothing is said."""


@dataclass(frozen=True, slots=True)
class LoadedScenario:
    """A world, when nothing forbids using it, and what was found."""

    world: World | None
    findings: tuple[Finding, ...] = ()


def load_scenario(source: Path | bytes, catalogue: Catalogue, file: str | None = None) -> LoadedScenario:
    """Return the world of ``source``. Never raises, whatever the bytes: what is wrong is in the findings.

    Args:
        source: a file, or its content.
        catalogue: what a scenario may name.
        file: the name that findings carry; by default the path as it was given.
    """
    name = file if file is not None else (str(source) if isinstance(source, Path) else "")
    data = source if isinstance(source, bytes) else bytes_of(source)
    if data is None:
        return LoadedScenario(None, (Finding(code=FindingCode.UNREADABLE, file=name),))
    tree = read_tree(data, name)
    if isinstance(tree, Finding):
        return LoadedScenario(None, (tree,))
    read = validate(ScenarioFile, tree)
    if isinstance(read, tuple):
        return LoadedScenario(None, read)
    findings = in_order([*read.check(tree, catalogue, ()), *_unknown_actions(read, tree)])
    return LoadedScenario(None if findings else read.world(read.id, catalogue, read.actions), findings)


def is_scenario(tree: Tree) -> bool:
    """Tell whether a file says that it is a scenario and not a lesson."""
    return tree.root.get("kind") == KIND


def _unknown_actions(read: ScenarioFile, tree: Tree) -> list[Finding]:
    known = tuple(command.name for command in get_args(Command))
    return [
        finding_at(
            tree,
            ("actions", place),
            FindingCode.UNKNOWN_NAME,
            what="action",
            got=shortened(action),
            near=nearest(action, known),
        )
        for place, action in enumerate(read.actions or ())
        if action not in known
    ]
