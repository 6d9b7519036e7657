"""The few questions and notices of the shell, each in a dialog of the house."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from entresol.lessons.findings import Finding
from entresol.lessons.progress import Progress
from entresol.ui.controls import Dress, ParagraphLabel, PushButton
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.words import findings as finding_words
from entresol.ui.words import units

translate = QCoreApplication.translate


class Question(Dialog):
    """Some lines and one or two buttons; :meth:`ask` returns whether the first was used."""

    def __init__(self, dress: Dress, title: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.set_title(title)
        for line in lines:
            label = ParagraphLabel(dress)
            label.setText(line)
            self.body.addWidget(label)
        self.body.addStretch(1)

    def add_answers(self, dress: Dress, yes: str, no: str = "") -> None:
        """Add the buttons; the one that loses nothing is the primary one and has the focus."""
        if no:
            stay = PushButton(dress, "primary")
            stay.setText(no)
            stay.on_pressed(self.reject)
            agree = PushButton(dress, "secondary")
            self.add_button(agree)
            self.add_button(stay)
            stay.setFocus()
        else:
            agree = PushButton(dress, "primary")
            self.add_button(agree)
            agree.setFocus()
        agree.setText(yes)
        agree.on_pressed(self.accept)

    def ask(self) -> bool:
        """Show it and wait for the answer."""
        answer = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return answer


def ask_to_finish(dress: Dress, progress: Progress, parent: QWidget) -> bool:
    """Ask before points are given away."""
    text = translate("Notices", "You have {secured} points. Up to {reachable} can still be won if you go on.")
    question = Question(
        dress,
        translate("Notices", "Finish now?"),
        [
            text.format(secured=units.points(progress.secured), reachable=units.points(progress.reachable)),
            translate("Notices", "What is not done yet will count as lost."),
        ],
        parent,
    )
    question.add_answers(dress, translate("Notices", "Finish now"), translate("Notices", "Go on"))
    return question.ask()


def ask_to_restart(dress: Dress, parent: QWidget) -> bool:
    """Ask before an attempt under way is thrown away."""
    question = Question(
        dress,
        translate("Notices", "Start again?"),
        [translate("Notices", "What you have done so far will be forgotten.")],
        parent,
    )
    question.add_answers(dress, translate("Notices", "Start again"), translate("Notices", "Go on"))
    return question.ask()


def cannot_open(dress: Dress, findings: Sequence[Finding], parent: QWidget) -> None:
    """Say why a lesson cannot be opened: file, line, what was expected."""
    lines = [finding_words.sentence(finding) for finding in findings[:5]]
    _tell(dress, translate("Notices", "This lesson cannot be opened"), lines, parent)


def could_not_resume(dress: Dress, path: Path, parent: QWidget) -> None:
    """Say that an attempt could not be resumed, and where it was kept."""
    text = translate("Notices", "It was made with another version of the lesson or of the program, or is damaged.")
    kept = translate("Notices", "It was kept as {file}. A new attempt has begun.")
    lines = [text, kept.format(file=path.name)]
    _tell(dress, translate("Notices", "The unfinished attempt could not be resumed"), lines, parent)


def not_saved(dress: Dress, parent: QWidget) -> None:
    """Say that the disk refuses and that the lab works all the same."""
    lines = [
        translate("Notices", "The folder of the profile cannot be written: disk full, or not allowed."),
        translate("Notices", "You can work, but this attempt will not be kept."),
    ]
    _tell(dress, translate("Notices", "This attempt cannot be saved"), lines, parent)


def result_not_saved(dress: Dress, parent: QWidget) -> None:
    """Say that the result is shown but could not be written."""
    lines = [
        translate("Notices", "The folder of the profile cannot be written: disk full, or not allowed."),
        translate("Notices", "It is shown here, but it will not count in your progress."),
    ]
    _tell(dress, translate("Notices", "This result could not be saved"), lines, parent)


def _tell(dress: Dress, title: str, lines: Sequence[str], parent: QWidget) -> None:
    question = Question(dress, title, lines, parent)
    question.add_answers(dress, translate("Notices", "Continue"))
    question.ask()
