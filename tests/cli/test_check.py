"""``entresol check``: shipped files are clean; anything else gets a line, a status, never a traceback."""

import pytest

from tests.cli.running import RESOURCES

LESSON = next((RESOURCES / "lessons").rglob("*.yaml"))
ROTTEN = {
    "empty.yaml": b"",
    "broken.yaml": b"a: [1, 2\nb: }",
    "binary.yaml": bytes(range(256)),
    "utf16.yaml": "titre: é".encode("utf-16"),
    "alias.yaml": b"a: &x 1\nb: *x\n",
    "twice.yaml": b"id: a\nid: b\n",
    "list.yaml": b"- 1\n- 2\n",
    "bomb.yaml": b"a: " + b"[" * 5000,
    "huge.yaml": b"a: 1\n" * 10_000_000,
    "kind.yaml": b"kind: scenario\n",
}


def test_shipped_files_are_clean_in_both_languages(entresol):
    for language in ("fr", "en"):
        run = entresol("check", RESOURCES / "lessons", RESOURCES / "scenarios", "--lang", language)
        assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("name", sorted(ROTTEN))
def test_rotten_files_are_told_apart_line_by_line(tmp_path, name, entresol):
    file = tmp_path / name
    file.write_bytes(ROTTEN[name])
    said = {}
    for language in ("fr", "en"):
        run = entresol("check", file, "--lang", language)
        assert run.returncode == 1
        assert run.stdout.startswith(str(file))
        assert "Traceback" not in run.stdout + run.stderr
        said[language] = run.stdout
    assert said["fr"] != said["en"]


def test_a_missing_file_is_an_error(tmp_path, entresol):
    run = entresol("check", tmp_path / "nowhere.yaml", "--lang", "en")
    assert run.returncode == 1
    assert "nowhere.yaml" in run.stdout


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("points: 20", "points: vingt", "points"),
        ("points: 20", "pionts: 20", "pionts"),
        ("format: 1", "format: 99", "format"),
    ],
)
def test_a_mistake_in_the_shipped_lesson_is_found_at_its_line(tmp_path, before, after, field, entresol):
    text = LESSON.read_text(encoding="utf-8")
    assert before in text
    line = text[: text.index(before)].count("\n") + 1
    file = tmp_path / "lesson.yaml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    run = entresol("check", file, "--lang", "fr")
    assert run.returncode == 1
    assert any(said.startswith(f"{file}:{line}:") for said in run.stdout.splitlines())
    assert field in run.stdout
