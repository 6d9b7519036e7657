"""What the files of the catalogue are made of: values with the evidence for them, knobs, overheads."""

from abc import abstractmethod
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Field

from entresol.lessons.fields import Flag, Identifier, Strict, quantity, scalar_text, whole
from entresol.model.inventory import frozen_map
from entresol.model.product import Knob, KnobUnit, MemoryOverhead, Source
from entresol.model.units import Dimension

T = TypeVar("T")

LARGEST = 999_999_999

Plain = Annotated[str, BeforeValidator(scalar_text)]
"""A text that says something and reads alike in every language."""
Whole = Annotated[int, whole(0, LARGEST)]
Memory = Annotated[int, quantity(Dimension.MEMORY_KIB)]
Pause = Annotated[int, quantity(Dimension.TIME_US, "0 s", "24 h")]

Evidence = Literal["V", "M", "D", "K", "A"]
"""Read, measured, derived, general knowledge, assumed: the marks of the model's documentation."""


class Sourced(Strict):
    """Where something comes from."""

    evidence: Evidence
    reference: Plain

    @property
    def source(self) -> Source:
        """The same as a value of the model."""
        return Source(evidence=self.evidence, reference=self.reference)


class Trait(Sourced, Generic[T]):
    """A value and where it comes from: one cannot be written without the other."""

    value: T


class FileOf(Strict, Generic[T]):
    """A file that stands for one thing of the model."""

    id: Identifier

    @abstractmethod
    def made(self) -> T:
        """Return what the file stands for."""


class KnobForm(Strict):
    """A setting under the product's own name, with its own range."""

    name: Plain
    unit: KnobUnit
    minimum: Whole
    maximum: Whole | None = None
    default: Whole | None = None
    default_per_vcpu: Flag = False
    presets: dict[Literal["low", "normal", "high"], Whole] | None = None
    only_presets: Flag = False

    def knob(self) -> Knob:
        """Return the same as a value of the model."""
        presets = None if self.presets is None else frozen_map((str(name), at) for name, at in self.presets.items())
        return Knob(
            name=self.name,
            unit=self.unit,
            minimum=self.minimum,
            maximum=self.maximum,
            default=self.default,
            default_per_vcpu=self.default_per_vcpu,
            presets=presets,
            only_presets=self.only_presets,
        )


class OverheadForm(Strict):
    """Memory that a machine costs beside its own."""

    base: Memory
    per_vcpu: Memory
    per_gib: Memory = Field(description="for each GiB of the machine")
    first_gib_free: Flag = False

    def overhead(self) -> MemoryOverhead:
        """Return the same as a value of the model."""
        return MemoryOverhead(
            base_kib=self.base,
            per_vcpu_kib=self.per_vcpu,
            per_gib_kib=self.per_gib,
            first_gib_free=self.first_gib_free,
        )
