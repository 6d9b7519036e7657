"""Loads as files write them: steps of demand, each amount with its unit."""

from typing import Annotated

from pydantic import Field, PlainValidator

from entresol.lessons.fields import Duration, Strict, quantity, read_quantity, scalar_text, whole
from entresol.lessons.portion import Amount, Portion, resolved
from entresol.model.units import Dimension
from entresol.model.workload import DemandStep, Workload

MAX_STEPS = 200
_MILLI = 1_000


def _amount(dimension: Dimension) -> PlainValidator:
    """Return the reader of an amount: absolute, or a percentage of the machine that it runs in."""

    def read(value: object) -> Amount:
        if isinstance(value, int | Portion) and not isinstance(value, bool):
            return value
        text = scalar_text(value)
        if text.strip().endswith("%"):
            return Portion(read_quantity(text, Dimension.SHARE_PPM))
        return read_quantity(text, dimension)

    return PlainValidator(read)


class StepOfLoad(Strict):
    """Demand during one stretch of time. A percentage is of the machine's virtual processors or memory."""

    lasts: Duration = Field(alias="for")
    cpu: Annotated[Amount, _amount(Dimension.CORES_MILLI)] = 0
    active: Annotated[Amount, _amount(Dimension.MEMORY_KIB)] = 0
    """Memory in use again and again."""
    touched: Annotated[Amount, _amount(Dimension.MEMORY_KIB)] | None = None
    """Memory written at least once: ``active`` when nothing is said, and never less."""
    dirty: Annotated[int, quantity(Dimension.MEMORY_KIB_S)] = 0
    """Distinct memory written per second."""
    writable: Annotated[Amount, _amount(Dimension.MEMORY_KIB)] | None = None
    """Memory written again and again: ``active`` when nothing is said."""
    disk: Annotated[int, quantity(Dimension.DISK_KB_S)] = 0
    network: Annotated[int, quantity(Dimension.NET_KBPS)] = 0

    def portions(self) -> tuple[str, ...]:
        """Return the names of the fields that are a percentage of a machine."""
        amounts = {"cpu": self.cpu, "active": self.active, "touched": self.touched, "writable": self.writable}
        return tuple(name for name, amount in amounts.items() if isinstance(amount, Portion))

    def demand(self, vcpus: int, memory_kib: int) -> DemandStep:
        """Return the demand in a machine of ``vcpus`` virtual processors and ``memory_kib`` of memory."""
        active_kib = resolved(self.active, memory_kib)
        touched_kib = active_kib if self.touched is None else resolved(self.touched, memory_kib)
        return DemandStep(
            duration_us=self.lasts,
            cpu_millicores=resolved(self.cpu, vcpus * _MILLI),
            memory_active_kib=active_kib,
            memory_touched_kib=max(active_kib, touched_kib),
            dirty_kib_s=self.dirty,
            writable_set_kib=active_kib if self.writable is None else resolved(self.writable, memory_kib),
            disk_kb_s=self.disk,
            net_kbps=self.network,
        )


class Load(Strict):
    """What software asks for over time: steps played in order, again and again."""

    threads: Annotated[int, whole(1, 1024)] | None = None
    """How many threads compute at once; by default as many as the greediest step needs."""
    steps: tuple[StepOfLoad, ...] = Field(min_length=1, max_length=MAX_STEPS)

    def workload(self, vcpus: int, memory_kib: int) -> Workload:
        """Return the same load in a machine of ``vcpus`` virtual processors and ``memory_kib`` of memory."""
        steps = tuple(step.demand(vcpus, memory_kib) for step in self.steps)
        needed = -(-max(step.cpu_millicores for step in steps) // _MILLI)
        return Workload(steps=steps, threads=max(1, needed) if self.threads is None else self.threads)
