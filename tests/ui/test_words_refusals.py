"""Every refusal, remedy and consequence can be said in both languages, with its figures."""

import re
from pathlib import Path

import pytest
import shiboken6

from entresol.engine.commands import CreateVm, MigrateVm, PlaceVm, RunApplication
from entresol.engine.refusal import Refusal, RefusalCode, Remedy, RemedyCode
from entresol.engine.verdict import Consequence, ConsequenceCode, Forecast, Verdict, VerdictState
from entresol.model.text import LocalizedText
from entresol.model.values import ApplicationId, HostId, ModelId, VmId
from entresol.ui.language import Language
from entresol.ui.words import refusals, verdicts
from entresol.ui.words.names import Names, spoken_host, spoken_vm
from entresol.ui.words.verdicts import Tone
from tests.ui.stage import frames

CATALOGUES = Path(__file__).resolve().parents[2] / "i18n"
GIB = 1_048_576
FIGURES = {
    "vm": "db-02",
    "host": "laptop",
    "target": "srv-01",
    "product": "proxmox",
    "other_product": "virtualbox",
    "resource": "cpu",
    "knob": "cpulimit",
    "state": "running",
    "needed_kib": 8 * GIB,
    "free_kib": 32 * GIB // 10,
    "missing_kib": 48 * GIB // 10,
    "used_kib": 128 * GIB // 10,
    "capacity_kib": 16 * GIB,
    "freed_kib": 4 * GIB,
    "needed_bytes": 80 * 10**9,
    "free_bytes": 30 * 10**9,
    "missing_bytes": 50 * 10**9,
    "needed_khz": 3_200_000,
    "free_khz": 1_200_000,
    "missing_khz": 2_000_000,
    "vcpus": 16,
    "host_vcpus": 8,
    "value": 12,
    "minimum": 1,
    "maximum": 10,
}


@pytest.fixture
def language(qapp):
    spoken = Language(CATALOGUES, "fr")
    yield spoken
    shiboken6.delete(spoken)  # its translators go with it


@pytest.fixture(params=["fr", "en"])
def names(request, language):
    language.choose(request.param)
    return Names(frames.mockup_frame().inventory, language.code)


@pytest.mark.parametrize("code", list(RefusalCode))
def test_every_refusal_has_a_title_a_fact_and_a_rule(code, names):
    refusal = Refusal(code, FIGURES)
    said = [refusals.title(refusal), refusals.brief(refusal, names)]
    explained = refusals.explain(refusal, None, names)
    said += [explained.fact, explained.rule, explained.remedy, refusals.sentence(refusal, names)]
    for text in said:
        assert text.strip()
        assert "{" not in text
        assert refusals.UNKNOWN not in text
    assert explained.fact.endswith(".")
    assert not refusals.brief(refusal, names).endswith(".")
    assert len(refusals.title(refusal)) <= 40


@pytest.mark.parametrize("code", list(RefusalCode))
def test_french_is_not_english(code, language):
    inventory = frames.mockup_frame().inventory
    # A product that is not quoted: its own messages are in English in every language.
    refusal, texts = Refusal(code, {**FIGURES, "product": "virtualbox"}), {}
    for choice in ("fr", "en"):
        language.choose(choice)
        explained = refusals.explain(refusal, None, Names(inventory, choice))
        texts[choice] = (refusals.title(refusal), explained.fact, explained.rule)
    assert all(french != english for french, english in zip(texts["fr"], texts["en"], strict=True))
    assert not any(re.search(r" [:%]|'", text) for text in texts["fr"])


@pytest.mark.parametrize("code", list(RemedyCode))
def test_every_remedy_is_said_with_its_figures(code, names):
    text = refusals.way_out(Remedy(code, FIGURES), names)
    assert text
    assert "{" not in text
    assert refusals.UNKNOWN not in text


def test_no_remedy_is_said_too(names):
    assert refusals.way_out(None, names)


@pytest.mark.parametrize(
    ("code", "figures"),
    [
        (ConsequenceCode.CPU_CONTENTION, {"demand_khz": 29_760_000, "capacity_khz": 25_600_000}),
        (ConsequenceCode.MEMORY_OVERCOMMIT, {"promised_kib": 40 * GIB, "capacity_kib": 32 * GIB}),
        (ConsequenceCode.MOVES_DISKS, {"bytes": 80 * 10**9, "duration_us": 640_000_000}),
        (ConsequenceCode.WILL_NOT_CONVERGE, {}),
    ],
)
def test_every_consequence_is_said_with_its_figures(code, figures, names):
    title, detail = verdicts.consequence_words(Consequence(code, figures))
    assert title
    assert detail
    assert "{" not in title + detail
    assert verdicts.consequence_rule(code).endswith(".")


def test_a_missing_figure_is_an_ellipsis_and_not_a_crash(names):
    assert refusals.UNKNOWN in refusals.fact(Refusal(RefusalCode.INSUFFICIENT_MEMORY), names)


def test_the_missing_quantity_is_found_in_its_unit():
    missing = refusals.missing(Refusal(RefusalCode.HOST_MEMORY_POLICY, FIGURES))
    assert missing is not None
    assert (missing.unit, missing.missing, missing.used) == ("kib", 8 * GIB - 32 * GIB // 10, 128 * GIB // 10)
    disk = refusals.missing(Refusal(RefusalCode.DATASTORE_FULL, {"needed_bytes": 5, "free_bytes": 3}))
    assert disk is not None
    assert (disk.unit, disk.missing) == ("bytes", 2)
    assert refusals.missing(Refusal(RefusalCode.NO_HYPERVISOR, {"host": "laptop"})) is None


def test_the_product_is_quoted_where_its_words_are_known(language):
    language.choose("en")
    names = Names(frames.mockup_frame().inventory, "en")
    said = refusals.explain(Refusal(RefusalCode.VCPUS_EXCEED_HOST, FIGURES), None, names).rule
    assert said.endswith("Proxmox VE says: “MAX 8 vcpus allowed per VM on this node”")
    other = refusals.explain(Refusal(RefusalCode.VCPUS_EXCEED_HOST, {**FIGURES, "product": "virtualbox"}), None, names)
    assert "says" not in other.rule


FORECAST = Forecast(cpu_khz=5_000_000, memory_kib=8 * GIB, disk_bytes=0, disk_kb_s=0, net_kbps=0)
AT = HostId("srv-02")


@pytest.mark.parametrize(
    "command",
    [
        PlaceVm(VmId("db-02"), AT),
        CreateVm(VmId("x"), ModelId("database"), AT, LocalizedText.same("x")),
        MigrateVm(VmId("dev"), AT),
        RunApplication(AT, ApplicationId("mail")),
    ],
)
def test_a_possible_drop_says_memory_before_and_after(command, language):
    verdict = Verdict(state=VerdictState.POSSIBLE, forecast=FORECAST)
    flag = verdicts.flag_of(verdict, command, AT, frames.mockup_frame(), "fr")
    assert flag.tone is Tone.OK
    assert flag.title
    assert flag.detail == "mémoire\u00a0: 20 → 28 sur 32\u00a0Gio"


def test_a_refused_drop_says_what_is_missing_before_it_happens(language):
    verdict = Verdict(state=VerdictState.REFUSED, refusal=Refusal(RefusalCode.HOST_MEMORY_POLICY, FIGURES))
    frame = frames.mockup_frame()
    flag = verdicts.flag_of(verdict, PlaceVm(VmId("db-02"), HostId("laptop")), HostId("laptop"), frame, "fr")
    assert (flag.tone, flag.title, flag.detail) == (Tone.ERROR, "Mémoire insuffisante", "il manque 4,8\u00a0Gio")
    expected = "Portable. Refusé\u00a0: Mémoire insuffisante, il manque 4,8\u00a0Gio."
    assert verdicts.spoken(flag, "Portable") == expected


def test_hosts_and_machines_are_named_as_a_reader_says_them(language):
    frame = frames.mockup_frame()
    said = spoken_host(AT, frame, "fr").replace("\u00a0", " ")
    assert said == "SRV-02, hôte de type 1 Proxmox VE. 4 VM, CPU 58 %, mémoire 20 Gio sur 32 Gio."
    language.choose("en")
    said = spoken_vm(frame.inventory.vms[VmId("db-01")], frame, "en").replace("\u00a0", " ")
    assert said == "db-01, Database, running. 4 vCPU · 6 GiB, 19% of its host’s CPU."
    waiting = spoken_vm(frame.inventory.vms[VmId("db-02")], frame, "en").replace("\u00a0", " ")
    assert waiting == "db-02, Database, stopped. 4 vCPU · 8 GiB."
