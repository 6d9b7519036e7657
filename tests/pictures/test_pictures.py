"""Draws every screen in both languages and both themes, and fails on text that is cut, overlaps or stayed English.

The pictures are left in ``tests/pictures/out``: look at them beside the mock-ups. With ``ENTRESOL_KEEP_PICTURES=1`` in
the environment, those that the read-me files show are renewed in ``resources/pictures`` too.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from entresol.ui.controls import TextLedger
from tests.pictures.inspection import painted_faults, untranslated, widget_faults, words_of
from tests.pictures.registry import SCENES
from tests.pictures.studio import Pose, Scene, Staged, Studio, refit, shown

KEEP = "ENTRESOL_KEEP_PICTURES"
OUT = Path(__file__).parent / "out"
README_PICTURES = Path(__file__).resolve().parents[2] / "resources" / "pictures"
POSES = [Pose(language, theme) for theme in ("light", "dark") for language in ("fr", "en")]
HARD_POSES = [Pose("fr", "light", 150), Pose("fr", "contrast", 200)]


@pytest.fixture(scope="module")
def studio(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(qapp, tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="module")
def ledger(qapp: QApplication) -> Iterator[TextLedger]:
    book = TextLedger()
    book.install()
    yield book
    book.remove()


@pytest.fixture(scope="module", params=SCENES, ids=lambda scene: scene.name)
def staged(request: pytest.FixtureRequest, studio: Studio, ledger: TextLedger) -> Iterator[Staged]:
    """One scene, built once: its other poses come from switching language, theme and text size while it is shown."""
    scene: Scene = request.param
    studio.take(POSES[0])
    window = shown(studio, scene)
    yield Staged(scene, window)
    parent = window.parentWidget()
    for one in {window, window if parent is None else parent.window()}:
        one.close()
        one.deleteLater()
    studio.settle()
    ledger.texts.clear()


@pytest.mark.parametrize("pose", [*POSES, *HARD_POSES], ids=lambda pose: pose.name)
def test_every_text_has_its_room(staged: Staged, pose: Pose, studio: Studio, ledger: TextLedger) -> None:
    scene, window = staged.scene, staged.window
    ledger.texts.clear()
    studio.take(pose)
    refit(studio, staged)
    ledger.forget_widgets()
    picture = window.grab()
    OUT.mkdir(exist_ok=True)
    picture.save(str(OUT / f"{scene.name}_{pose.name}.png"))
    if os.environ.get(KEEP) and scene.readme and pose.theme == "light" and pose.text_percent == 100:
        picture.save(str(README_PICTURES / f"{scene.readme}_{pose.language}.png"))
    faults = [*painted_faults(ledger.texts, scene.may_shorten), *widget_faults(window)]
    if pose.language == "fr":
        faults += untranslated(words_of(window, ledger.texts))
    assert not faults, "\n".join(faults)
