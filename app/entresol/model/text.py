"""A text that a teacher wrote, in every language of the program."""

from dataclasses import dataclass
from typing import Literal

LanguageCode = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in French and in English; plain text, never interpreted as rich text."""

    fr: str
    en: str

    def into(self, language: LanguageCode) -> str:
        """Return the text in ``language``."""
        return self.fr if language == "fr" else self.en

    @classmethod
    def same(cls, text: str) -> "LocalizedText":
        """Return a text that reads alike in every language: a name such as ``web-01``."""
        return cls(text, text)
