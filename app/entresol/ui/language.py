"""The language of the moment: installs our catalogue and Qt's own, at once and without a restart."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from entresol.model.text import LanguageCode


class Language(QObject):
    """What language the program speaks. Widgets re-set their texts on ``QEvent.Type.LanguageChange``."""

    _changed = Signal(str)

    def __init__(self, catalogues: Path, code: LanguageCode | None = None, parent: QObject | None = None) -> None:
        """Speak ``code``, or the system's language; ``catalogues`` is the folder of ``entresol_<code>.qm``."""
        super().__init__(parent)
        self._catalogues = catalogues
        self._installed: list[QTranslator] = []
        self._code: LanguageCode = code or system_language()
        self._install()

    @property
    def code(self) -> LanguageCode:
        """The language of the moment."""
        return self._code

    def choose(self, code: LanguageCode) -> None:
        """Speak ``code`` from now on."""
        if code == self._code:
            return
        self._code = code
        self._install()
        self._changed.emit(code)

    def on_changed(self, slot: Callable[[LanguageCode], None]) -> None:
        """Call ``slot`` with the new language, after the widgets were told to re-set their texts."""
        self._changed.connect(slot)

    def _install(self) -> None:
        QLocale.setDefault(locale_of(self._code))
        old, self._installed = self._installed, []
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt_folder, "qtbase"), (str(self._catalogues), "entresol")):
            translator = QTranslator(self)
            # English is the language of the sources: a missing catalogue only costs its plurals.
            if translator.load(f"{name}_{self._code}", folder):
                self._installed.append(translator)
        for translator in old:
            QCoreApplication.removeTranslator(translator)
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


def locale_of(code: LanguageCode) -> QLocale:
    """Return the conventions for numbers and dates that go with ``code``: those of Canada."""
    language = QLocale.Language.French if code == "fr" else QLocale.Language.English
    return QLocale(language, QLocale.Country.Canada)


def system_language() -> LanguageCode:
    """Return the language of ours that the system's user prefers; English when neither is."""
    for name in QLocale.system().uiLanguages():
        if name.startswith("fr"):
            return "fr"
        if name.startswith("en"):
            return "en"
    return "en"
