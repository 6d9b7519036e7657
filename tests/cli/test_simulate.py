"""Runs without a window: their bytes, their figures, their refusals of what cannot be run."""

import json

import pytest

from tests.cli.running import RESOURCES, process

TWO_HOSTS = RESOURCES / "scenarios" / "two-hosts.yaml"


def test_the_same_input_gives_the_same_bytes():
    words = ("simulate", TWO_HOSTS, "--until", "45s", "--every", "10s", "--json")
    runs = [process(*words, seed=seed) for seed in ("0", "1", "77")]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len({run.stdout for run in runs}) == 1
    assert runs[0].stdout


def test_json_holds_rates_and_integrals_at_each_interval(entresol):
    run = entresol("simulate", TWO_HOSTS, "--until", "45s", "--every", "10s", "--json")
    said = json.loads(run.stdout)
    assert [sample["at_us"] for sample in said["samples"]] == [10**7 * n for n in (1, 2, 3, 4)] + [45 * 10**6]
    used = [next(iter(sample["hosts"].values()))["cpu_khz_us"] for sample in said["samples"]]
    assert used == sorted(used)
    assert used[-1] > 0
    for sample in said["samples"]:
        for host, columns in sample["hosts"].items():
            given = sum(vm["cpu_khz"] for vm in sample["vms"].values() if vm["host"] == host)
            assert given <= columns["cpu_used_khz"] <= columns["cpu_capacity_khz"]
            assert columns["memory_used_kib"] <= columns["memory_capacity_kib"]
    assert len(said["digest"]) == 64


def test_commands_are_given_at_their_instants_and_refusals_are_told(tmp_path, entresol):
    base = json.loads(entresol("simulate", TWO_HOSTS, "--until", "30s", "--json").stdout)
    vm = next(name for name, one in base["samples"][-1]["vms"].items() if one["power"] == "running")
    journal = tmp_path / "acts.jsonl"
    acts = [
        {"at_us": 5_000_000, "do": "start_vm", "vm": vm},
        {"at_us": 6_000_000, "do": "power_off_vm", "vm": vm},
        {"at_us": 7_000_000, "do": "destroy_vm", "vm": "nobody"},
    ]
    journal.write_text("# a comment\n" + "\n".join(json.dumps(act) for act in acts), encoding="utf-8")
    said = json.loads(entresol("simulate", TWO_HOSTS, "--commands", journal, "--until", "30s", "--json").stdout)
    assert said["samples"][-1]["vms"][vm]["power"] == "off"
    assert [(one["at_us"], one["code"]) for one in said["refusals"]] == [
        (5_000_000, "VM_RUNNING"),
        (7_000_000, "UNKNOWN_VM"),
    ]
    assert said["digest"] != base["digest"]


def test_the_interval_does_not_change_what_happens(entresol):
    once = json.loads(entresol("simulate", TWO_HOSTS, "--until", "60s", "--json").stdout)
    often = json.loads(entresol("simulate", TWO_HOSTS, "--until", "60s", "--every", "700ms", "--json").stdout)
    assert once["digest"] == often["digest"]
    assert once["samples"][-1] == often["samples"][-1]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "3",
        '{"do": "start_vm"}',
        '{"at_us": -1, "do": "start_vm", "vm": "x"}',
        '{"at_us": 1, "do": "sing"}',
        '{"at_us": 1, "do": "start_vm"}',
        '{"at_us": true, "do": "start_vm", "vm": "x"}',
        '{"at_us": 9, "do": "start_vm", "vm": "x"}\n{"at_us": 8, "do": "start_vm", "vm": "x"}',
        "[" * 100_000,
    ],
)
@pytest.mark.parametrize(("language", "word"), [("fr", "ligne|acte|instant"), ("en", "line|act|instant")])
def test_a_broken_journal_gets_a_line_not_a_traceback(tmp_path, line, language, word, entresol):
    journal = tmp_path / "acts.jsonl"
    journal.write_text(line, encoding="utf-8")
    run = entresol("simulate", TWO_HOSTS, "--commands", journal, "--until", "5s", "--lang", language)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert any(part in run.stderr for part in word.split("|"))
    assert run.stderr.startswith(f"{journal}:")


@pytest.mark.parametrize("until", ["60", "1,5s", "0s", "-3s", "forever", "9999999h", "5 GB"])
def test_a_bad_duration_is_named(until, entresol):
    run = entresol("simulate", TWO_HOSTS, f"--until={until}", "--lang", "fr")
    assert run.returncode == 2
    assert until in run.stderr
    assert "durée" in run.stderr


@pytest.mark.parametrize(("language", "word"), [("fr", "fenêtre"), ("en", "window")])
def test_help_names_every_command_in_the_language_asked(language, word, entresol):
    run = entresol("--lang", language, "--help")
    assert run.returncode == 0
    for said in ("simulate", "check", "--lang", "--theme", "--profile", word):
        assert said in run.stdout


def test_words_that_do_not_fit_get_the_usage(entresol):
    run = entresol("paint")
    assert run.returncode == 2
    assert "simulate" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_lesson_runs_too(entresol):
    lesson = next((RESOURCES / "lessons").rglob("*.yaml"))
    run = entresol("simulate", lesson, "--until", "10s", "--lang", "fr")
    assert run.returncode == 0, run.stderr
    assert "SRV-02" in run.stdout
