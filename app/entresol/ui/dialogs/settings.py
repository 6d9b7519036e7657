"""The settings: every choice is applied while it is made, and remembered."""

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from entresol.ui.choices import Choices
from entresol.ui.controls import (
    Divider,
    Dress,
    Label,
    Option,
    ParagraphLabel,
    PushButton,
    SectionLabel,
    Segmented,
)
from entresol.ui.controls.dialogs import Dialog
from entresol.ui.controls.fields import Slider, Switch
from entresol.ui.settings import Preferences
from entresol.ui.theme import LARGEST_TEXT_PERCENT, SMALLEST_TEXT_PERCENT, Theme
from entresol.ui.words import units

translate = QCoreApplication.translate
_STEP_PERCENT = 10
_LARGE_TEXT_PERCENT = 130
_PPM_PER_PERCENT = 10_000


class SettingsDialog(Dialog):
    """Language, display, accessibility, name, and where the data are."""

    def __init__(self, dress: Dress, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent, width=600)
        self._choices = choices
        self._sections = {name: SectionLabel(dress) for name in ("you", "display", "access", "data")}
        self._labels = {name: Label(dress) for name in ("name", "language", "theme", "size")}
        self._name = QLineEdit()
        self._name.setMaxLength(60)
        self._language = Segmented(dress, height=32, size="body")
        self._theme = Segmented(dress, height=32, size="body")
        self._size = Slider(dress)
        self._size_figure = Label(dress, "body", 600, align="right")
        self._motion = Switch(dress)
        self._keys = Switch(dress)
        self._motion_note = ParagraphLabel(dress, "caption", "text.muted")
        self._keys_note = ParagraphLabel(dress, "caption", "text.muted")
        self._folder = ParagraphLabel(dress, "caption", "text.secondary")
        self._open = PushButton(dress, "secondary", icon="folder-open")
        self._close = PushButton(dress, "primary")
        self._rows: list[QBoxLayout] = []
        self._lay_out(dress)
        dress.look.on_changed(self._turn_rows)
        self._turn_rows(dress.look.theme)
        self._connect()
        self._retranslate()
        self._show(choices.preferences)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self, dress: Dress) -> None:
        self._add_section("you")
        self._add_row("name", self._name)
        self._add_row("language", self._language)
        self.body.addWidget(Divider(dress))
        self._add_section("display")
        self._add_row("theme", self._theme)
        self._size.setRange(SMALLEST_TEXT_PERCENT, LARGEST_TEXT_PERCENT)
        self._size.setSingleStep(_STEP_PERCENT)
        self._size.setPageStep(2 * _STEP_PERCENT)
        self._add_row("size", self._size, self._size_figure)
        self.body.addWidget(Divider(dress))
        self._add_section("access")
        for switch, note in ((self._motion, self._motion_note), (self._keys, self._keys_note)):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(switch)
            pair.addWidget(note)
            self.body.addLayout(pair)
        self.body.addWidget(Divider(dress))
        self._add_section("data")
        data = QHBoxLayout()
        data.setSpacing(16)
        data.addWidget(self._folder, 1)
        data.addWidget(self._open)
        self.body.addLayout(data)
        self.body.addStretch(1)
        self.add_button(self._close)

    def _add_section(self, name: str) -> None:
        self.body.addWidget(self._sections[name])

    def _add_row(self, name: str, *fields: QWidget) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        row.addWidget(self._labels[name])
        row.addSpacing(8)
        field_row = QHBoxLayout()
        field_row.setSpacing(16)
        if isinstance(fields[0], Segmented):
            field_row.addStretch(1)
        for field in fields:
            field_row.addWidget(field)
        row.addLayout(field_row, 1)
        self._rows.append(row)
        self._labels[name].setBuddy(fields[0])
        self.body.addLayout(row)

    def _turn_rows(self, theme: Theme) -> None:
        """Put names above their fields when text is large."""
        large = theme.text_percent > _LARGE_TEXT_PERCENT
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        self.resize(self.sizeHint())

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._named)
        self._language.on_chosen(self._spoke)
        self._theme.on_chosen(self._lit)
        self._size.on_moved(self._show_size)
        self._size.on_settled(self._sized)
        self._motion.on_switched(self._moved)
        self._keys.on_switched(self._choices.allow_single_keys)
        self._open.on_pressed(self._open_folder)
        self._close.on_pressed(self.close)
        self._choices.on_changed(self._show)

    def _retranslate(self) -> None:
        self.set_title(translate("SettingsDialog", "Settings"))
        self._sections["you"].setText(translate("SettingsDialog", "You"))
        self._sections["display"].setText(translate("SettingsDialog", "Display"))
        self._sections["access"].setText(translate("SettingsDialog", "Accessibility"))
        self._sections["data"].setText(translate("SettingsDialog", "Data"))
        self._labels["name"].setText(translate("SettingsDialog", "Your name"))
        self._labels["language"].setText(translate("SettingsDialog", "Language"))
        self._labels["theme"].setText(translate("SettingsDialog", "Theme"))
        self._labels["size"].setText(translate("SettingsDialog", "Text size"))
        self._name.setPlaceholderText(translate("SettingsDialog", "As you want to be greeted"))
        self._name.setAccessibleName(self._labels["name"].text())
        self._size.setAccessibleName(self._labels["size"].text())
        system = Option("system", translate("SettingsDialog", "System"))
        # A language is named in itself, whatever the language of the moment.
        self._language.set_options([Option("fr", "Français"), Option("en", "English"), system])
        self._theme.set_options(
            [
                Option("light", translate("SettingsDialog", "Light")),
                Option("dark", translate("SettingsDialog", "Dark")),
                Option("contrast", translate("SettingsDialog", "Contrast")),
                system,
            ]
        )
        self._motion.setText(translate("SettingsDialog", "Reduced motion"))
        self._motion_note.setText(
            translate("SettingsDialog", "Things appear in place, and flows are arrows with their rate.")
        )
        self._keys.setText(translate("SettingsDialog", "Single-letter keys in the canvas"))
        self._keys_note.setText(
            translate("SettingsDialog", "Switch them off if a voice or a screen reader presses letters by itself.")
        )
        self._folder.setText(
            translate("SettingsDialog", "Attempts and settings are kept in {folder}").format(
                folder=self._choices.settings.folder
            )
        )
        self._open.setText(translate("SettingsDialog", "Open the folder"))
        self._close.setText(translate("SettingsDialog", "Done"))
        self._show_size(self._size.value())
        self.resize(self.sizeHint())

    def _show(self, chosen: Preferences) -> None:
        if not self._name.isModified():
            self._name.setText(chosen.name)
        self._language.choose(chosen.language or "system")
        self._theme.choose(chosen.theme)
        self._size.show_value(chosen.text_percent)
        self._show_size(chosen.text_percent)
        self._motion.setChecked(bool(chosen.reduced_motion))
        self._keys.setChecked(chosen.single_keys)

    def _show_size(self, percent: int) -> None:
        self._size_figure.setText(units.percent(_to_step(percent) * _PPM_PER_PERCENT))

    def _named(self) -> None:
        self._name.setModified(False)
        self._choices.call_me(self._name.text())

    def _spoke(self, key: str) -> None:
        self._choices.speak("fr" if key == "fr" else "en" if key == "en" else None)

    def _lit(self, key: str) -> None:
        match key:
            case "light" | "dark" | "contrast":
                self._choices.show_theme(key)
            case _:
                self._choices.show_theme("system")

    def _sized(self, percent: int) -> None:
        self._choices.size_text(_to_step(percent))

    def _moved(self, on: bool) -> None:  # noqa: FBT001  # a switch's state
        self._choices.reduce_motion(on)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._choices.settings.folder)))


def _to_step(percent: int) -> int:
    return (percent + _STEP_PERCENT // 2) // _STEP_PERCENT * _STEP_PERCENT
