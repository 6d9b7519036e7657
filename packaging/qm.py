"""Compile Qt Linguist catalogues (.ts) to what QTranslator loads (.qm), with the standard library alone.

Qt's own ``lrelease`` would make building a wheel depend on an 80 MB download and on system libraries that a fresh
Debian lacks. ``tests/packaging/test_qm.py`` compares both byte for byte. Format: Qt's ``qm.cpp``, ``qtranslator.cpp``.
"""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

import catalogues

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
LANGUAGE, HASHES, MESSAGES, PLURAL_RULES = 0xA7, 0x42, 0x69, 0x88
END, TRANSLATION, SOURCE, CONTEXT, COMMENT = 1, 3, 6, 7, 8
RULES = {"fr": b"\x03\x01", "en": b"\x01\x01"}
"""The first form is for n <= 1 in French, for n == 1 in English (Qt's opcodes Q_LEQ and Q_EQ)."""


def compile_catalogue(source: Path, *, strict: bool = False) -> bytes:
    """The .qm bytes of a .ts file.

    Raises:
        CatalogueError: an unknown language, or with ``strict`` a message that is not translated.
    """
    language, messages = catalogues.read(source)
    rule = RULES.get(language.partition("_")[0])
    if rule is None:
        msg = f"{source}: no plural rule is known for language {language!r}"
        raise catalogues.CatalogueError(msg)
    unfinished = [f"{message.context}: {message.source}" for message in messages if not message.finished]
    if strict and unfinished:
        msg = "\n  ".join([f"{source}: {len(unfinished)} not translated:", *unfinished])
        raise catalogues.CatalogueError(msg)
    return MAGIC + _section(LANGUAGE, language.encode()) + _body(messages) + _section(PLURAL_RULES, rule)


def compile_folder(folder: Path, target: Path, *, strict: bool = False) -> list[Path]:
    """Compile every catalogue of ``folder`` into ``target``; files that would not change are left alone."""
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        path = target / f"{source.stem}.qm"
        data = compile_catalogue(source, strict=strict)
        if not path.is_file() or path.read_bytes() != data:
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(data)
            unfinished.replace(path)  # a program that starts meanwhile reads the old file or the new one
        written.append(path)
    return written


def _body(messages: Iterable[catalogues.Message]) -> bytes:
    entries = _entries([message for message in messages if message.forms])
    if not entries:
        return b""
    texts = bytearray()
    offsets: list[tuple[int, int]] = []
    for (context, source, comment), forms in sorted(entries.items()):
        offsets.append((_elf_hash(source + comment), len(texts)))
        for form in forms:
            texts += _section(TRANSLATION, form.encode("utf-16-be"))
        texts += _section(COMMENT, comment) + _section(SOURCE, source) + _section(CONTEXT, context) + bytes([END])
    table = b"".join(struct.pack(">II", *pair) for pair in sorted(offsets))
    return _section(HASHES, table) + _section(MESSAGES, bytes(texts))


def _entries(messages: list[catalogues.Message]) -> dict[tuple[bytes, bytes, bytes], tuple[str, ...]]:
    """Messages by their encoded key; a comment that tells nothing apart is dropped, as ``lrelease`` does."""
    bare = {(message.context, message.source) for message in messages if not message.comment}
    entries: dict[tuple[bytes, bytes, bytes], tuple[str, ...]] = {}
    for message in messages:
        context, source, comment = (part.encode() for part in message.key)
        if (message.context, message.source) not in bare and (context, source, b"") not in entries:
            comment = b""
        entries[context, source, comment] = message.forms
    return entries


def _section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _elf_hash(data: bytes) -> int:
    value = 0
    for byte in data:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high & 0xFFFFFFFF
    return value or 1
