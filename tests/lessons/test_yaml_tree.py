"""Reading: what is text stays text, what is refused is refused on the right line, and nothing ever raises."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entresol.lessons.findings import Finding, FindingCode
from entresol.lessons.yaml_tree import MAX_NODES, Mark, Tree, content_hash, read_tree


def read(text: str | bytes) -> Tree | Finding:
    return read_tree(text if isinstance(text, bytes) else text.encode(), "lesson.yaml")


def tree_of(text: str) -> Tree:
    tree = read(text)
    assert isinstance(tree, Tree), tree
    return tree


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    tree = tree_of("a: 1.10\nb: no\nc: 010\nd: 12:30:45\ne: 1e3\nf: 2026-11-24\ng: 'yes'\nh: 0x10\ni: .inf\n")
    assert tree.root == {
        "a": "1.10", "b": "no", "c": "010", "d": "12:30:45", "e": "1e3", "f": "2026-11-24", "g": "yes", "h": "0x10",
        "i": ".inf",
    }  # fmt: skip


def test_only_nothing_is_nothing() -> None:
    assert tree_of("a:\nb: ~\nc: null\nd: 'null'\ne: ''\n").root == {
        "a": None, "b": None, "c": None, "d": "null", "e": "",
    }  # fmt: skip


def test_places_are_kept_for_keys_and_values() -> None:
    tree = tree_of("top:\n  - id: x\n    points: 3\n  - plain\n")
    assert tree.key_mark(("top", 0, "points")) == Mark(3, 5)
    assert tree.value_mark(("top", 0, "points")) == Mark(3, 13)
    assert tree.value_mark(("top", 1)) == Mark(4, 5)
    assert tree.value_mark(("top", 0, "absent", "deeper")) == Mark(2, 5), "the nearest parent stands for what is absent"


REFUSED = {
    "alias": ("a: &x 1\nb: *x\n", FindingCode.YAML_ALIAS, 1),
    "merge": ("a: 1\nb:\n  <<: {c: 2}\n", FindingCode.BAD_FIELD_NAME, 3),
    "tag": ("a: 1\nb: !!python/object:os.system x\n", FindingCode.YAML_TAG, 2),
    "tag on the root": ("!x {a: 1}\n", FindingCode.YAML_TAG, 1),
    "directive": ("%YAML 1.1\n---\na: no\n", FindingCode.YAML_DIRECTIVE, 2),
    "second document": ("a: 1\n---\nb: 2\n", FindingCode.SEVERAL_DOCUMENTS, 2),
    "duplicate": ("a: 1\nb: 2\na: 3\n", FindingCode.DUPLICATE_FIELD, 3),
    "duplicate once composed": ("\u00e9: 1\ne\u0301: 2\n", FindingCode.DUPLICATE_FIELD, 2),
    "list as key": ("? [a]\n: 1\n", FindingCode.BAD_FIELD_NAME, 1),
    "empty key": ("'': 1\n", FindingCode.BAD_FIELD_NAME, 1),
    "not fields": ("- a\n", FindingCode.NOT_FIELDS, 1),
    "nothing": ("", FindingCode.NOT_FIELDS, 1),
    "tab": ("a:\n\tb: 1\n", FindingCode.TAB, 2),
    "bidi": ("a: 1\nb: x\u202ey\n", FindingCode.BAD_CHARACTER, 2),
    "bidi as an escape": ('a: 1\nb: "x\\u202ey"\n', FindingCode.BAD_CHARACTER, 2),
    "nul as an escape": ('a: "\\0"\n', FindingCode.BAD_CHARACTER, 1),
    "zero width": ("a: x\u200by\n", FindingCode.BAD_CHARACTER, 1),
    "colon": ("a: 1\nfr: Panne : dure\n", FindingCode.COLON_IN_TEXT, 2),
    "number sign": ("a: 1\nfr: Hôte #1 en panne\n", FindingCode.CUT_BY_COMMENT, 2),
    "unclosed quote": ("a: 1\nb: 'x\nc: 2\nd: 3\n", FindingCode.UNCLOSED, 2),
    "unclosed bracket": ("a: 1\nb: [1, 2\nc: 3\n", FindingCode.UNCLOSED, 2),
    "bad indentation": ("a:\n  b: 1\n    c: 2\n", FindingCode.BAD_INDENT, 3),
    "between levels": ("a:\n    b: 1\n  c: 2\nd: 3\n", FindingCode.BAD_INDENT, 3),
    "no colon": ("a: 1\nfoo\nb: 2\n", FindingCode.NO_COLON, 2),
    "percent": ("a: 1\nb: %x\n", FindingCode.NEEDS_QUOTES, 2),
    "after the quote": ("a: 1\nb: 'x' y\n", FindingCode.TEXT_AFTER_QUOTE, 2),
    "comma in braces": ("a: 1\nb: {fr: [x] y}\n", FindingCode.FLOW_TEXT, 2),
    "no-break space": ("a:\n\u00a0\u00a0b: 1\n", FindingCode.NO_BREAK_SPACE, 2),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_refused_where_it_is(case: str) -> None:
    text, code, line = REFUSED[case]
    finding = read(text)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.line) == (code, line)
    assert finding.column >= 1


@pytest.mark.parametrize(
    ("line", "corrected"),
    [
        ("fr: Panne : dure", 'fr: "Panne : dure"'),
        ("  - fr: Hôte #1", '- fr: "Hôte #1"'),
        ("- *gras*", '- "*gras*"'),
        ("fr: 'Il dit' : \"oui\"", 'fr: "\'Il dit\' : \\"oui\\""'),
        ("t: {fr: Combien, vraiment [deux], en: How many}", 't: {fr: "Combien, vraiment [deux]", en: "How many"}'),
    ],
)
def test_the_corrected_line_is_read_and_loses_no_word(line: str, corrected: str) -> None:
    finding = read(line + "\n")
    assert isinstance(finding, Finding)
    assert finding.corrected == corrected
    assert isinstance(read(corrected.removeprefix("- ") + "\n"), Tree) or corrected.startswith('- "')


def test_bad_encodings_name_their_line() -> None:
    finding = read("a: 1\nb: été\n".encode("cp1252"))
    assert isinstance(finding, Finding)
    assert (finding.code, finding.line, finding.column) == (FindingCode.NOT_UTF8, 2, 4)
    assert isinstance(read("a: 1".encode("utf-16")), Finding)


def test_limits() -> None:
    assert getattr(read("a: " + "x" * 600_000), "code", "") is FindingCode.TOO_BIG
    assert getattr(read("a: " + "x" * 30_000), "code", "") is FindingCode.TEXT_TOO_LONG
    assert getattr(read("a: " + "[" * 100), "code", "") is FindingCode.TOO_DEEP
    assert getattr(read("a:\n" + "- 1\n" * (MAX_NODES + 1)), "code", "") is FindingCode.TOO_MANY_NODES


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        "- " * 250_000,
        "? " * 250_000,
        "a: 'x" * 100_000,
        "#\n" * 250_000,
        "{a: " * 120_000,
        "a: |\n" + " x\n" * 160_000,
    ],
    ids=["brackets", "dashes", "questions", "quotes", "comments", "braces", "block"],
)
def test_hostile_files_are_answered_soon(text: str) -> None:
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 20, "seconds of processor on a busy machine; a quadratic reader takes minutes"


def test_the_hash_is_that_of_the_content() -> None:
    text = "b: 1\na:\n  fr: été\n  en: 'x'\n"
    same = [
        "a: {en: x, fr: \"été\"}\nb: '1'\n",
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        "\ufeff" + text,
        "# a comment\n" + text + "\n\n",
        text.replace("é", "e\u0301"),
    ]
    hashes = {content_hash(tree_of(one).root) for one in [text, *same]}
    assert len(hashes) == 1
    assert content_hash(tree_of(text.replace("x", "y")).root) not in hashes
    assert content_hash(tree_of("a: [x, y]").root) != content_hash(tree_of("a: [y, x]").root)


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b'a: "\\U99999999"')
@example(b"a: !<%ff> x")
@example(b"%YAML 9999999999999999999.1\n---\na")
@example(b"&a")
@example(b"a: |9\n x")
def test_any_bytes_are_answered(data: bytes) -> None:
    assert isinstance(read(data), Tree | Finding)


@given(st.text(alphabet="ab:- \n\t#'\"[]{},&*!|>%?\\é\u00a0", max_size=60))
def test_any_punctuation_is_answered(text: str) -> None:
    answer = read(text)
    if isinstance(answer, Finding):
        assert answer.line <= text.count("\n") + 2
