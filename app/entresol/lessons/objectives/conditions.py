"""Conditions on the laboratory: sentences made of named predicates, never code. Each reads one frame."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Literal, assert_never

from pydantic import Field, PlainValidator, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from entresol.engine.frame import Frame, MigrationRecord
from entresol.lessons.fields import (
    Flag,
    HostName,
    Identifier,
    Refers,
    Strict,
    Text,
    VmName,
    read_quantity,
    read_whole,
    refused,
    scalar_text,
)
from entresol.lessons.findings import FindingCode, shortened
from entresol.lessons.objectives.metrics import Metric, Target, host_value, laboratory_value, measured, vm_value
from entresol.lessons.objectives.standing import Moment
from entresol.model.inventory import Host
from entresol.model.units import units_of
from entresol.model.values import HostId, VmId
from entresol.model.vm import PowerState, Vm

Comparison = Literal["equals", "at_least", "at_most", "above", "below"]
_COMPARISONS: tuple[Comparison, ...] = ("equals", "at_least", "at_most", "above", "below")
_MAX_PARTS = 20
_LARGEST_COUNT = 100_000

ProductName = Annotated[str, Refers("product")]
Amount = Annotated[str, PlainValidator(scalar_text)]


class _Said(Strict):
    """What every condition may carry: its own line in the list of criteria."""

    text: Text | None = None


class Subject(Strict):
    """Of what a quantity is read: exactly one of the three."""

    host: HostName | None = None
    vm: VmName | None = None
    host_of: VmName | None = None
    """The host that holds this machine."""

    @model_validator(mode="after")
    def _exactly_one(self) -> "Subject":
        if len(self.model_fields_set) != 1:
            raise refused(FindingCode.EXACTLY_ONE, allowed=", ".join(type(self).model_fields))
        return self

    @property
    def target(self) -> Target:
        """What kind of thing is meant."""
        return Target.HOST if self.vm is None else Target.VM


class MetricIs(_Said):
    """A quantity compared with an amount that carries its unit."""

    kind: Literal["metric"]
    metric: Metric
    of: Subject | None = None
    equals: Amount | None = None
    at_least: Amount | None = None
    at_most: Amount | None = None
    above: Amount | None = None
    below: Amount | None = None
    _comparison: Comparison = PrivateAttr("equals")
    _amount: int = PrivateAttr(0)

    @model_validator(mode="after")
    def _readable(self) -> "MetricIs":
        given: list[Comparison] = [name for name in _COMPARISONS if getattr(self, name) is not None]
        if len(given) != 1:
            raise refused(FindingCode.EXACTLY_ONE, allowed=", ".join(_COMPARISONS))
        target = Target.LABORATORY if self.of is None else self.of.target
        allowed = measured(self.metric).targets()
        if target not in allowed:
            raise refused(FindingCode.WRONG_SUBJECT, metric=self.metric.value, allowed=", ".join(allowed), at="metric")
        self._comparison = given[0]
        self._amount = self._read(given[0], getattr(self, given[0]))
        return self

    def _read(self, comparison: Comparison, text: str) -> int:
        dimension = measured(self.metric).dimension
        try:
            return read_whole(text, 0, _LARGEST_COUNT) if dimension is None else read_quantity(text, dimension)
        except PydanticCustomError as error:
            figures: dict[str, int | str] = {**(error.context or {}), "at": comparison}
            if error.type == FindingCode.WRONG_UNIT.value and dimension is not None:
                units = ", ".join(units_of(dimension))
                figures = {"metric": self.metric.value, "got": shortened(text), "units": units, "at": comparison}
                raise refused(FindingCode.UNIT_MISMATCH, **figures) from None
            raise refused(FindingCode(error.type), **figures) from None

    def compares(self, value: Fraction) -> bool:
        """Return whether ``value``, in the metric's small unit, compares as asked."""
        match self._comparison:
            case "equals":
                return value == self._amount
            case "at_least":
                return value >= self._amount
            case "at_most":
                return value <= self._amount
            case "above":
                return value > self._amount
            case "below":
                return value < self._amount


class VmIs(_Said):
    """Where a machine is and what it does. Everything that is said must be true."""

    kind: Literal["vm"]
    vm: VmName
    power: Literal["running", "off"] | None = None
    host: HostName | None = None
    host_tag: Identifier | None = None
    product: ProductName | None = None
    """The hypervisor that holds it."""
    placed: Flag | None = None
    """Whether a host holds it at all."""

    @model_validator(mode="after")
    def _something(self) -> "VmIs":
        if not self.model_fields_set - {"kind", "vm", "text"}:
            raise refused(FindingCode.TOO_FEW, limit=1)
        return self


class HostIs(_Said):
    """What a host is made of. Everything that is said must be true."""

    kind: Literal["host"]
    host: HostName | None = None
    host_of: VmName | None = None
    """The host that holds this machine."""
    product: ProductName | None = None
    hypervisor: Flag | None = None
    """Whether there is a hypervisor on it."""
    tag: Identifier | None = None

    @model_validator(mode="after")
    def _one_host(self) -> "HostIs":
        if (self.host is None) == (self.host_of is None):
            raise refused(FindingCode.EXACTLY_ONE, allowed="host, host_of")
        if not self.model_fields_set & {"product", "hypervisor", "tag"}:
            raise refused(FindingCode.TOO_FEW, limit=1)
        return self


class Migrated(_Said):
    """A migration of a machine has ended since the step opened."""

    kind: Literal["migrated"]
    vm: VmName
    live: Flag | None = None
    to: HostName | None = None
    to_tag: Identifier | None = None


class AllOf(_Said):
    """Every part is true at the same instant."""

    kind: Literal["all"]
    of: tuple["Condition", ...] = Field(min_length=1, max_length=_MAX_PARTS)


class AnyOf(_Said):
    """At least one part is true."""

    kind: Literal["any"]
    of: tuple["Condition", ...] = Field(min_length=1, max_length=_MAX_PARTS)


class NoneOf(_Said):
    """No part is true."""

    kind: Literal["none"]
    of: tuple["Condition", ...] = Field(min_length=1, max_length=_MAX_PARTS)


Condition = Annotated[AllOf | AnyOf | NoneOf | VmIs | HostIs | MetricIs | Migrated, Field(discriminator="kind")]

for _model in (AllOf, AnyOf, NoneOf):
    _model.model_rebuild()


def holds(condition: Condition, moment: Moment) -> bool:
    """Return whether ``condition`` is true at ``moment``. What names an absent machine is false."""
    match condition:
        case AllOf():
            return all(holds(part, moment) for part in condition.of)
        case AnyOf():
            return any(holds(part, moment) for part in condition.of)
        case NoneOf():
            return not any(holds(part, moment) for part in condition.of)
        case VmIs():
            return _vm_is(condition, moment.frame)
        case HostIs():
            return _host_is(condition, moment.frame)
        case MetricIs():
            value = _value(condition, moment.frame)
            return value is not None and condition.compares(value)
        case Migrated():
            return any(_ended(condition, record, moment) for record in moment.frame.finished_migrations)
        case _:
            assert_never(condition)


def criteria(condition: Condition, title: Text) -> Iterator[tuple[Text, Condition]]:
    """Yield the lines that a student sees ticking: the parts of an ``all`` that have a text, or the whole."""
    parts = condition.of if isinstance(condition, AllOf) else ()
    said = [(part.text, part) for part in parts if part.text is not None]
    if said:
        yield from said
    else:
        yield condition.text or title, condition


def _vm_is(condition: VmIs, frame: Frame) -> bool:
    vm = frame.inventory.vms.get(VmId(condition.vm))
    if vm is None:
        return False
    host = None if vm.host is None else frame.inventory.hosts[vm.host]
    return (
        (condition.power is None or vm.power is PowerState(condition.power))
        and (condition.placed is None or condition.placed == (host is not None))
        and _on(condition, vm, host)
    )


def _on(condition: VmIs, vm: Vm, host: Host | None) -> bool:
    return (
        (condition.host is None or vm.host == HostId(condition.host))
        and (condition.host_tag is None or (host is not None and condition.host_tag in host.tags))
        and (condition.product is None or (host is not None and host.product == condition.product))
    )


def _host_is(condition: HostIs, frame: Frame) -> bool:
    wanted = condition.host if condition.host_of is None else _host_of(condition.host_of, frame)
    host = None if wanted is None else frame.inventory.hosts.get(HostId(wanted))
    if host is None:
        return False
    return (
        (condition.product is None or host.product == condition.product)
        and (condition.hypervisor is None or condition.hypervisor == (host.product is not None))
        and (condition.tag is None or condition.tag in host.tags)
    )


def _host_of(vm: str, frame: Frame) -> HostId | None:
    known = frame.inventory.vms.get(VmId(vm))
    return None if known is None else known.host


def _value(condition: MetricIs, frame: Frame) -> Fraction | None:
    subject = condition.of
    if subject is None:
        return laboratory_value(condition.metric, frame)
    if subject.vm is not None:
        return vm_value(condition.metric, frame, VmId(subject.vm))
    host = subject.host if subject.host_of is None else _host_of(subject.host_of, frame)
    return None if host is None else host_value(condition.metric, frame, HostId(host))


def _ended(condition: Migrated, record: MigrationRecord, moment: Moment) -> bool:
    target = moment.frame.inventory.hosts.get(record.target)
    return (
        record.vm == condition.vm
        and record.ended_us > moment.opened_us
        and (condition.live is None or condition.live == record.live)
        and (condition.to is None or condition.to == record.target)
        and (condition.to_tag is None or (target is not None and condition.to_tag in target.tags))
    )
