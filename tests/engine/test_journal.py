"""Commands as data: what is written is read back, what is not a command is told apart."""

import pytest

from entresol.engine.commands import CreateVm, MigrateVm, Resource, SetLimit
from entresol.engine.journal import JournalError, decode, encode
from entresol.model.text import LocalizedText
from entresol.model.values import HostId, ModelId, VmId


def test_how_commands_are_written() -> None:
    create = CreateVm(VmId("n"), ModelId("web"), HostId("h"), LocalizedText("bd", "db"), start=False)
    assert encode(create) == {
        "do": "create_vm",
        "vm": "n",
        "model": "web",
        "host": "h",
        "called": {"fr": "bd", "en": "db"},
        "start": False,
    }
    limit = SetLimit(VmId("n"), Resource.CPU, None)
    assert encode(limit) == {"do": "set_limit", "vm": "n", "resource": "cpu", "value": None}


def test_what_may_be_left_out_has_its_default() -> None:
    assert decode({"do": "migrate_vm", "vm": "a", "to": "h"}) == MigrateVm(VmId("a"), HostId("h"), with_storage=False)


@pytest.mark.parametrize(
    ("data", "code", "figures"),
    [
        (None, "not_a_mapping", {}),
        (["do", "start_vm"], "not_a_mapping", {}),
        ({}, "unknown_command", {"name": "None"}),
        ({"do": "fly"}, "unknown_command", {"name": "fly"}),
        ({"do": ["start_vm"]}, "unknown_command", {}),
        ({"do": "start_vm"}, "missing", {"command": "start_vm", "field": "vm"}),
        ({"do": "start_vm", "vm": "a", "now": True}, "unexpected", {"field": "now"}),
        ({"do": "start_vm", "vm": 5}, "wrong", {"field": "vm", "expected": "text"}),
        ({"do": "start_vm", "vm": ""}, "wrong", {"expected": "text"}),
        ({"do": "start_vm", "vm": "a" * 201}, "wrong", {"expected": "text"}),
        ({"do": "resize_vm", "vm": "a", "vcpus": True, "memory_kib": 5}, "wrong", {"field": "vcpus"}),
        ({"do": "resize_vm", "vm": "a", "vcpus": 2.0, "memory_kib": 5}, "wrong", {"expected": "integer"}),
        ({"do": "resize_vm", "vm": "a", "vcpus": 2, "memory_kib": 2**63}, "wrong", {"field": "memory_kib"}),
        ({"do": "migrate_vm", "vm": "a", "to": "h", "with_storage": 1}, "wrong", {"expected": "boolean"}),
        ({"do": "set_limit", "vm": "a", "resource": "gpu", "value": 1}, "wrong", {"expected": "resource"}),
        ({"do": "set_limit", "vm": "a", "resource": [], "value": 1}, "wrong", {"expected": "resource"}),
        ({"do": "add_host", "host": "h", "hardware": "x", "called": "h"}, "wrong", {"expected": "texts"}),
        ({"do": "add_host", "host": "h", "hardware": "x", "called": {"fr": "h"}}, "wrong", {"expected": "texts"}),
    ],
)
def test_what_is_no_command(data: object, code: str, figures: dict[str, int | str]) -> None:
    with pytest.raises(JournalError) as caught:
        decode(data)
    assert caught.value.code == code
    assert dict(caught.value.figures) | figures == dict(caught.value.figures)
