"""What the help says of scenarios and journals is what the program does."""

import json
import re
import subprocess
import sys
from typing import get_args

import pytest

from entresol.engine.commands import Command
from entresol.engine.frame import HostColumns, VmColumns
from entresol.engine.journal import decode
from entresol.lessons.catalogue import load_catalogue
from entresol.lessons.loads import StepOfLoad
from entresol.lessons.scenario.file import ScenarioFile, load_scenario
from entresol.lessons.scenario.parts import DatastorePart, HostPart, LoadPart, ModelPart, VmPart
from entresol.lessons.validation import field_names
from tests.cli.running import RESOURCES

LANGUAGES = ("fr", "en")
TWO_HOSTS = RESOURCES / "scenarios" / "two-hosts.yaml"


def page(language):
    return (RESOURCES / "help" / language / "simulate.md").read_text(encoding="utf-8")


def blocks(language, kind):
    return re.findall(rf"```{kind}\n(.*?)```", page(language), re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scenario_of_the_help_is_a_world(language):
    (example,) = blocks(language, "yaml")
    loaded = load_scenario(example.encode(), load_catalogue(RESOURCES), "help.yaml")
    assert loaded.findings == ()
    assert len(loaded.world.inventory.vms) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_of_the_help_are_commands(language):
    (example,) = blocks(language, "json")
    for line in example.splitlines():
        fields = json.loads(line)
        assert isinstance(fields.pop("at_us"), int)
        decode(fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_every_command_is_in_the_help(language):
    said = set(re.findall(r"`([\w-]+)`", page(language)))
    written = set(re.findall(r"([a-z_]+):", "".join(blocks(language, "yaml"))))
    for form in (ScenarioFile, HostPart, DatastorePart, LoadPart, StepOfLoad, ModelPart, VmPart):
        assert field_names(form) <= said | written, form
    assert {command.name for command in get_args(Command)} <= said
    catalogue = load_catalogue(RESOURCES)
    for names in (catalogue.hardware, catalogue.products, catalogue.systems, catalogue.applications):
        assert set(names) <= said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_the_output_is_in_the_help(language):
    endings = re.findall(r"`(_\w+)`", page(language))
    for columns in (VmColumns, HostColumns):
        for name in columns.__dataclass_fields__:
            assert any(name.endswith(ending) for ending in endings), name


def test_the_command_lines_of_the_help_run(entresol):
    lines = [line for line in page("en").splitlines() if line.startswith("entresol ")]
    assert lines == [line for line in page("fr").splitlines() if line.startswith("entresol ")]
    for line in lines:
        words = [word.replace("resources/", f"{RESOURCES}/") for word in line.split()[1:]]
        run = entresol(*words)
        assert run.returncode == 0, run.stderr


def test_the_journal_of_the_example_moves_a_machine_and_is_refused_once(entresol):
    journal = TWO_HOSTS.with_suffix(".jsonl")
    said = json.loads(entresol("simulate", TWO_HOSTS, "--commands", journal, "--until", "60s", "--json").stdout)
    assert [(one["at_us"], one["code"]) for one in said["refusals"]] == [(12_000_000, "VM_RUNNING")]
    (move,) = said["migrations"]
    assert (move["vm"], move["target"], move["converged"]) == ("calc-01", "esx-02", True)
    assert said["samples"][-1]["vms"]["calc-01"]["host"] == "esx-02"


def test_a_scenario_runs_without_the_window_being_loaded():
    program = f"""
import sys
from entresol.cli import main
status = main(['simulate', {str(TWO_HOSTS)!r}, '--until', '1s'])
heavy = ('QtGui', 'QtWidgets', 'pyqtgraph', 'numpy')
print([name for name in sys.modules if name.split('.')[-1] in heavy], file=sys.stderr)
sys.exit(status)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert run.stderr.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that closes is told otherwise there")
def test_a_reader_that_leaves_gets_no_traceback():
    words = [sys.executable, "-m", "entresol", "simulate", TWO_HOSTS, "--until", "60s", "--every", "50ms"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""


def test_the_whole_of_resources_is_clean(entresol):
    run = entresol("check", RESOURCES, "--lang", "en")
    assert run.returncode == 0, run.stdout


def test_a_broken_catalogue_in_a_folder_of_resources_is_found(tmp_path, entresol):
    for folder in ("products", "hardware", "systems", "applications"):
        (tmp_path / folder).mkdir()
    (tmp_path / "products" / "broken.yaml").write_text("id: [", encoding="utf-8")
    run = entresol("check", tmp_path, "--lang", "en")
    assert run.returncode == 1
    assert "products/broken.yaml:1:" in run.stdout


@pytest.mark.parametrize("path", ["/dev/null", "/", "."])
def test_a_path_that_is_no_scenario_is_told(path, entresol):
    for words in (("simulate", path, "--until", "1s"), ("simulate", TWO_HOSTS, "--commands", path, "--until", "1s")):
        run = entresol(*words, "--lang", "en")
        assert "Traceback" not in run.stderr
        assert run.returncode == (0 if path == "/dev/null" and "--commands" in words else 1)
