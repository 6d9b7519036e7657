"""Keep the catalogues in ``i18n/`` in step with the sources.

    python packaging/translations.py update            collect the texts of app/entresol into i18n/*.ts
    python packaging/translations.py fill FILE.json…   write translations: {context: {source: "text" or [one, many]}}
    python packaging/translations.py missing           list what is not translated, or badly; exit status 1 if any
    python packaging/translations.py compile           i18n/*.ts -> i18n/*.qm, for a run from the sources

In a JSON file ``"Context"`` is French and ``"en:Context"`` English, which needs plurals only (« 1 VM, 2 VMs »).
``update`` and ``fill`` may be run by several people at once: they wait for one another.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import catalogues
import qm
from catalogues import CatalogueError, Message

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "app" / "entresol"
FOLDER = ROOT / "i18n"
LANGUAGES = ("en", "fr")
PATIENCE_S = 60
ENDING = re.compile(r"(\w+)\((\w+)\)")

Translations = dict[str, dict[str, dict[str, tuple[str, ...]]]]
"""By language, then context, then source text."""


def catalogue(language: str) -> Path:
    """Where the catalogue of a language is."""
    return FOLDER / f"entresol_{language}.ts"


def wanted(language: str) -> list[Message]:
    """The texts that a language must translate; English only its plurals, the sources being in English."""
    messages = catalogues.messages_of(SOURCES)
    if language != "en":
        return messages
    return [_with_english_plural(message) for message in messages if message.plural]


def _with_english_plural(message: Message) -> Message:
    """« %n VM(s) », « %n try(tries) » say by themselves what their two forms are; other wordings wait for a person."""
    one, many = ENDING.sub(r"\1", message.source), ENDING.sub(_plural, message.source)
    return message if one == many else replace(message, forms=(one, many), finished=True)


def _plural(ending: re.Match[str]) -> str:
    return ending[1] + ending[2] if ending[2] in {"s", "es"} else ending[2]


def held(language: str) -> list[Message]:
    """What the catalogue of a language holds now."""
    return catalogues.read(catalogue(language))[1] if catalogue(language).is_file() else []


def update(translations: Translations) -> list[str]:
    """Bring both catalogues in step with the sources and add ``translations``; returns those nobody asked for."""
    stray: list[str] = []
    for language in LANGUAGES:
        messages = catalogues.merged(wanted(language), held(language))
        given = translations.get(language, {})
        filled = [_filled(message, given.get(message.context, {})) for message in messages]
        catalogues.write(catalogue(language), language, filled)
        known = {(message.context, message.source) for message in messages}
        stray += [
            f"{language} {context}: {source}"
            for context, texts in given.items()
            for source in texts
            if (context, source) not in known
        ]
    return stray


def _filled(message: Message, texts: Mapping[str, tuple[str, ...]]) -> Message:
    forms = texts.get(message.source)
    if forms is None:
        return message
    if len(forms) != (2 if message.plural else 1):
        expected = "a singular and a plural" if message.plural else "one text"
        msg = f"{message.context}: {message.source!r} needs {expected}"
        raise CatalogueError(msg)
    return replace(message, forms=forms, finished=all(forms))


def read_translations(paths: Sequence[Path]) -> Translations:
    """The translations of JSON files, later files winning."""
    translations: Translations = {}
    for path in paths:
        contexts: dict[str, dict[str, str | list[str]]] = json.loads(path.read_text(encoding="utf-8"))
        for name, texts in contexts.items():
            language, _, context = name.rpartition(":")
            entries = translations.setdefault(language or "fr", {}).setdefault(context, {})
            entries |= {source: (said,) if isinstance(said, str) else tuple(said) for source, said in texts.items()}
    return translations


def problems() -> list[str]:
    """What is not in the catalogues, not translated, no longer used, or badly written."""
    found: list[str] = []
    for language in LANGUAGES:
        needed = {message.key for message in wanted(language)}
        entries = {message.key: message for message in held(language)}
        found += [
            f"{language} {key[0]}: not collected, run update: {key[1]}" for key in sorted(needed - entries.keys())
        ]
        found += [
            f"{language} {key[0]}: no longer used, run update: {key[1]}" for key in sorted(entries.keys() - needed)
        ]
        for message in entries.values():
            if not message.finished:
                found.append(f"{language} {message.context}: not translated: {message.source}")
            else:
                found += [f"{language} {message.context}: {fault}" for fault in catalogues.faults(language, message)]
    return found


@contextmanager
def alone() -> Generator[None]:
    """Let one process at a time write the catalogues; a lock older than the patience was left by a dead one."""
    lock = FOLDER / ".lock"
    FOLDER.mkdir(exist_ok=True)
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            if _age_s(lock) > PATIENCE_S:
                lock.unlink(missing_ok=True)
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _age_s(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0


def run(word: str, files: Sequence[Path]) -> int:
    """Do one of the four things; returns the exit status."""
    match word:
        case "missing":
            found = problems()
            print("\n".join(found) or "Every text is translated.")
            return 1 if found else 0
        case "compile":
            print("\n".join(str(path) for path in qm.compile_folder(FOLDER, FOLDER)))
        case _:
            with alone():
                stray = update(read_translations(files))
            for line in stray:
                print(f"not in the sources: {line}")
    return 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("word", choices=("update", "fill", "missing", "compile"))
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    try:
        return run(options.word, options.files)
    except (CatalogueError, SyntaxError, OSError, ValueError) as error:
        print(f"translations: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
