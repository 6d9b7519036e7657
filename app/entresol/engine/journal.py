"""Commands as plain data and back: what trails, attempts and files of commands hold.

A command is a flat mapping ``{"do": name, field: value...}`` of strings, integers, booleans and null; a text that the
student's program made in both languages is ``{"fr": ..., "en": ...}``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields

from entresol.engine.commands import (
    AddHost,
    ColdMigrateVm,
    Command,
    CreateVm,
    DestroyVm,
    InstallHypervisor,
    InstallOs,
    MigrateVm,
    PlaceVm,
    PowerOffVm,
    RemoveHost,
    RenameVm,
    ResizeVm,
    Resource,
    RunApplication,
    SetLimit,
    SetReservation,
    SetShares,
    ShutDownVm,
    StartVm,
)
from entresol.engine.refusal import Figures
from entresol.model.text import LocalizedText

LONGEST_TEXT = 200
LARGEST_INTEGER = 2**62


class JournalError(ValueError):
    """Data that is no command.

    ``code`` is ``not_a_mapping``, ``unknown_command``, ``missing``, ``unexpected`` or ``wrong``.
    """

    def __init__(self, code: str, figures: Figures) -> None:
        super().__init__(f"{code}: {dict(figures)}")
        self.code = code
        self.figures = figures


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that was accepted, and when."""

    at_us: int
    command: Command


Reader = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class _Form:
    """How one command is written: its fields in order, each with what reads its value back."""

    make: Callable[..., Command]
    required: Mapping[str, Reader]
    optional: Mapping[str, Reader] = field(default_factory=dict[str, Reader])


def encode(command: Command) -> dict[str, object]:
    """Return ``command`` as plain data, fields in their order."""
    data: dict[str, object] = {"do": command.name}
    for each in fields(command):
        value: object = getattr(command, each.name)
        match value:
            case LocalizedText(fr, en):
                data[each.name] = {"fr": fr, "en": en}
            case Resource():
                data[each.name] = value.value
            case _:
                data[each.name] = value
    return data


def decode(data: object) -> Command:
    """Return the command that ``data`` stands for.

    Raises:
        JournalError: with the field and what is wrong with it.
    """
    mapping = _mapping(data)
    name = mapping.get("do")
    form = _FORMS.get(name) if isinstance(name, str) else None
    if form is None:
        raise JournalError("unknown_command", {"name": str(name)[:LONGEST_TEXT]})
    values: dict[str, object] = {}
    for key, reader in form.required.items():
        if key not in mapping:
            raise JournalError("missing", {"command": str(name), "field": key})
        values[key] = _read(str(name), key, reader, mapping[key])
    for key, reader in form.optional.items():
        if key in mapping:
            values[key] = _read(str(name), key, reader, mapping[key])
    for key in mapping:
        if key != "do" and key not in values:
            raise JournalError("unexpected", {"command": str(name), "field": key[:LONGEST_TEXT]})
    return form.make(**values)


def _mapping(data: object) -> dict[str, object]:
    if not isinstance(data, Mapping):
        raise JournalError("not_a_mapping", {})
    found: Mapping[object, object] = data  # pyright: ignore[reportUnknownVariableType] - narrowed from object
    return {str(key): value for key, value in found.items()}


def _read(command: str, key: str, reader: Reader, value: object) -> object:
    try:
        return reader(value)
    except ValueError as error:
        raise JournalError("wrong", {"command": command, "field": key, "expected": str(error)}) from None


def _text(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= LONGEST_TEXT:
        raise ValueError("text")
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
        raise ValueError("integer")
    return value


def _whole_or_nothing(value: object) -> int | None:
    return None if value is None else _whole(value)


def _text_or_nothing(value: object) -> str | None:
    return None if value is None else _text(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("boolean")
    return value


def _localized(value: object) -> LocalizedText:
    try:
        texts = _mapping(value)
    except JournalError:
        raise ValueError("texts") from None
    if sorted(texts) != ["en", "fr"]:
        raise ValueError("texts")
    return LocalizedText(fr=_text(texts["fr"]), en=_text(texts["en"]))


def _resource(value: object) -> Resource:
    if value not in [each.value for each in Resource]:
        raise ValueError("resource")
    return Resource(str(value))


_SETTING: dict[str, Reader] = {"vm": _text, "resource": _resource, "value": _whole_or_nothing}

_FORMS: Mapping[str, _Form] = {
    AddHost.name: _Form(
        AddHost, {"host": _text, "hardware": _text, "called": _localized}, {"cluster": _text_or_nothing}
    ),
    RemoveHost.name: _Form(RemoveHost, {"host": _text}),
    InstallOs.name: _Form(InstallOs, {"host": _text, "os": _text}),
    InstallHypervisor.name: _Form(InstallHypervisor, {"host": _text, "product": _text}, {"erase": _yes_or_no}),
    RunApplication.name: _Form(RunApplication, {"host": _text, "application": _text}),
    CreateVm.name: _Form(
        CreateVm, {"vm": _text, "model": _text, "host": _text, "called": _localized}, {"start": _yes_or_no}
    ),
    PlaceVm.name: _Form(PlaceVm, {"vm": _text, "host": _text}, {"start": _yes_or_no}),
    StartVm.name: _Form(StartVm, {"vm": _text}),
    ShutDownVm.name: _Form(ShutDownVm, {"vm": _text}),
    PowerOffVm.name: _Form(PowerOffVm, {"vm": _text}),
    DestroyVm.name: _Form(DestroyVm, {"vm": _text}),
    RenameVm.name: _Form(RenameVm, {"vm": _text, "called": _text}),
    ResizeVm.name: _Form(ResizeVm, {"vm": _text, "vcpus": _whole, "memory_kib": _whole}),
    SetShares.name: _Form(SetShares, _SETTING),
    SetReservation.name: _Form(SetReservation, _SETTING),
    SetLimit.name: _Form(SetLimit, _SETTING),
    MigrateVm.name: _Form(MigrateVm, {"vm": _text, "to": _text}, {"with_storage": _yes_or_no}),
    ColdMigrateVm.name: _Form(ColdMigrateVm, {"vm": _text, "to": _text}),
}
