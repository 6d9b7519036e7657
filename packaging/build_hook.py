"""Hatchling hook: a wheel carries compiled catalogues; an editable install finds them beside their sources."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import qm


class CompiledCatalogues(BuildHookInterface[Any]):
    """Compiles ``i18n/*.ts``; a wheel with an unfinished translation is not built."""

    PLUGIN_NAME = "compiled-catalogues"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before files are collected."""
        catalogues = Path(self.root) / "i18n"
        if version == "editable":
            qm.compile_folder(catalogues, catalogues)
            return
        self._folder = tempfile.TemporaryDirectory()
        for path in qm.compile_folder(catalogues, Path(self._folder.name), strict=True):
            build_data["force_include"][str(path)] = f"entresol/i18n/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Throw the compiled files away once they are in the wheel."""
        if version != "editable":
            self._folder.cleanup()
