"""Scenes of home and of the dialogs."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from entresol.lessons.findings import Finding, FindingCode
from entresol.model.text import LocalizedText
from entresol.ui.dialogs.about import AboutDialog
from entresol.ui.dialogs.failure import FailureNotice
from entresol.ui.dialogs.keys import KeysDialog
from entresol.ui.dialogs.settings import SettingsDialog
from entresol.ui.home.course import Course, Damage, LastAttempt, Lesson, Standing
from entresol.ui.home.screen import HomeScreen
from entresol.ui.shell.actions import Actions
from tests.pictures.studio import Scene, Studio

AS_IT_COMES = QSize()

_LESSONS = (
    ("Le serveur dédié", "The dedicated server", "bare-metal"),
    ("Le rôle de l’hyperviseur", "What a hypervisor does", "hypervisor"),
    ("Type 1 ou type 2 : trouver la bonne place", "Type 1 or type 2: find the right place", "type1-or-type2"),
    ("Migrer sans arrêter", "Moving without stopping", "migration"),
    ("Ce que coûte une couche", "What a layer costs", "overhead"),
    ("De dix serveurs à deux", "From ten servers to two", "consolidation"),
)
_SUMMARY = LocalizedText(
    "Démarrer des VM, repérer l’hôte le plus chargé, placer une base de données.",
    "Start VMs, find the most loaded host, place a database.",
)


def course(done: int, *, begun: bool) -> Course:
    """Return a course of six lessons with ``done`` of them finished, and the next one begun or not."""
    lessons = [
        Lesson(
            path=Path(f"{index}.yaml"),
            number=str(index + 1),
            title=LocalizedText(french, english),
            summary=_SUMMARY,
            picture=picture,
            minutes=12,
            steps=5,
            total=Fraction(100),
            standing=_standing(index, done, begun=begun),
            best=Fraction(193 - 7 * index, 2) if index < done else None,
            step=3 if index == done and begun else 0,
        )
        for index, (french, english, picture) in enumerate(_LESSONS)
    ]
    now = datetime.now(UTC)
    attempts = [
        LastAttempt(lesson.number, lesson.title, lesson.best or Fraction(0), lesson.total, index != 1, now - age)
        for index, (lesson, age) in enumerate(
            zip(reversed(lessons[:done]), (timedelta(), timedelta(days=1), timedelta(days=9)), strict=False)
        )
    ]
    return Course(lessons, (), attempts)


def _standing(index: int, done: int, *, begun: bool) -> Standing:
    if index < done:
        return Standing.DONE
    return Standing.CURRENT if index == done and begun else Standing.TODO


def _explained(finding: Finding) -> str:
    return LocalizedText(
        "Le texte contient « : », que YAML prend pour un nouveau champ. Mettez le texte entre guillemets.",
        "The text contains “: ”, which YAML takes for a new field. Put the text between quotes.",
    ).into("fr" if finding.field == "fr" else "en")


def _home(what: Course) -> Callable[[Studio], QWidget]:
    def build(studio: Studio) -> QWidget:
        if not what.attempts:
            studio.choices.call_me("")
        screen = HomeScreen(studio.parts, studio.parts.language, studio.choices, _explained)
        screen.show_course(what)
        return screen

    return build


def _damaged(studio: Studio) -> QWidget:
    finding = Finding(
        code=FindingCode.COLON_IN_TEXT, file="panne.yaml", line=7, column=22, field=studio.parts.language.code
    )
    whole = course(2, begun=True)
    screen = HomeScreen(studio.parts, studio.parts.language, studio.choices, _explained)
    screen.show_course(Course(whole.lessons[:3], (Damage(Path("panne.yaml"), finding),), whole.attempts))
    return screen


def _keys(studio: Studio) -> QWidget:
    window = QWidget()
    actions = Actions(window, studio.parts.icons)
    dialog = KeysDialog(studio.parts, actions.shortcuts)
    window.setParent(dialog)
    return dialog


def _failure(studio: Studio) -> QWidget:
    notice = FailureNotice(studio.parts, Path("/home/lea/.local/share/Entresol/logs/entresol.log"))
    notice.show_failure("ZeroDivisionError: division by zero")
    return notice


def _settings(studio: Studio) -> QWidget:
    return SettingsDialog(studio.parts, studio.choices)


def _about(studio: Studio) -> QWidget:
    return AboutDialog(studio.parts, studio.parts.resources)


SCENES = (
    Scene("home_first_launch", _home(course(0, begun=False))),
    Scene("home_in_progress", _home(course(2, begun=True))),
    Scene("home_all_done", _home(course(6, begun=False)), may_shorten=("trouver la bonne place", "find the right")),
    Scene("home_damaged_file", _damaged),
    Scene("home_narrow", _home(course(2, begun=True)), QSize(1024, 700)),
    Scene("dialog_settings", _settings, AS_IT_COMES, may_shorten=("Entresol",)),
    Scene("dialog_keys", _keys, AS_IT_COMES),
    Scene("dialog_about", _about, AS_IT_COMES),
    Scene("dialog_failure", _failure, AS_IT_COMES),
)
