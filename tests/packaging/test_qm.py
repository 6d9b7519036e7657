"""packaging/qm.py writes what Qt's lrelease writes, byte for byte, and Qt reads it."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

import catalogues
import qm
from catalogues import Message

LRELEASE = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(
    lambda text: text.strip()
)


@st.composite
def catalogue_messages(draw: st.DrawFn) -> list[Message]:
    """Messages of every kind: plural or not, told apart by a comment, finished, begun, not begun."""
    keys = draw(
        st.lists(
            st.tuples(st.sampled_from(["Stage", "Shell", "Été"]), TEXTS, st.sampled_from(["", "verb"])), unique=True
        )
    )
    messages: list[Message] = []
    for context, source, comment in sorted(keys, key=lambda key: key[0]):
        plural = draw(st.booleans())
        forms = draw(st.sampled_from([(), ("x",)])) and tuple(draw(TEXTS) for _ in range(1 + plural))
        messages.append(Message(context, source, comment, plural, forms, finished=bool(forms) and draw(st.booleans())))
    return messages


def lrelease(source: Path) -> bytes:
    target = source.with_suffix(".theirs")
    try:
        run = subprocess.run([LRELEASE, source, "-qm", target], capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"lrelease cannot start here: {error}")
    if run.returncode:
        pytest.skip(f"lrelease cannot start here: {run.stderr.decode(errors='replace')[:80]}")
    return target.read_bytes()


@given(catalogue_messages(), st.sampled_from(["fr", "en"]))
def test_any_catalogue_is_compiled_as_lrelease_does(tmp_path_factory, messages: list[Message], language: str) -> None:
    source = tmp_path_factory.mktemp("qm") / "a.ts"
    catalogues.write(source, language, messages)
    assert catalogues.read(source) == (language, messages)
    assert qm.compile_catalogue(source) == lrelease(source)


def test_qt_reads_plurals(tmp_path: Path) -> None:
    source = tmp_path / "a.ts"
    catalogues.write(
        source, "fr", [Message("Stage", "%n VM(s)", plural=True, forms=("%n VM", "%n VMs"), finished=True)]
    )
    translator = QTranslator()
    assert translator.load(qm.compile_catalogue(source))
    said = [translator.translate("Stage", "%n VM(s)", None, count) for count in (0, 1, 2)]
    assert said == ["%n VM", "%n VM", "%n VMs"]


def test_strict_names_what_is_not_translated(tmp_path: Path) -> None:
    source = tmp_path / "a.ts"
    catalogues.write(source, "fr", [Message("Stage", "Start")])
    with pytest.raises(catalogues.CatalogueError, match="Stage: Start"):
        qm.compile_catalogue(source, strict=True)


def test_a_language_without_a_plural_rule_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.ts"
    catalogues.write(source, "pl", [])
    with pytest.raises(catalogues.CatalogueError, match="pl"):
        qm.compile_catalogue(source)
