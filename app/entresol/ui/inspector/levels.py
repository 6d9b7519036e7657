"""From a setting's values to the positions of a slider and back. Pure."""

from dataclasses import dataclass

from entresol.model.inventory import Host
from entresol.model.product import Knob, KnobUnit
from entresol.model.vm import Vm

_STEPS = {KnobUnit.MHZ: 100, KnobUnit.PERCENT: 1, KnobUnit.MILLICORES: 100, KnobUnit.SHARES: 10}
_MEMORY_STEP_KIB = 262_144


@dataclass(frozen=True, slots=True)
class Levels:
    """The values that a slider goes through. ``open_top``: its last position means that nothing is set."""

    minimum: int
    maximum: int
    step: int
    open_top: bool

    @property
    def last(self) -> int:
        """The greatest position."""
        return -(-(self.maximum - self.minimum) // self.step) + self.open_top

    def value_at(self, position: int) -> int | None:
        """Return the value at ``position``."""
        if self.open_top and position >= self.last:
            return None
        return min(self.maximum, (self.minimum // self.step + position) * self.step or self.minimum)

    def position_of(self, value: int | None) -> int:
        """Return the position nearest to ``value``."""
        if value is None:
            return self.last if self.open_top else 0
        position = (value - self.minimum + self.step // 2) // self.step
        return max(0, min(position, self.last - self.open_top))


def reservation_levels(knob: Knob, vm: Vm, host: Host) -> Levels:
    """Return the levels of a CPU reservation: from nothing to all of the machine's processors."""
    return Levels(knob.minimum, _most(knob, vm, host), _STEPS[knob.unit], open_top=False)


def limit_levels(knob: Knob, vm: Vm, host: Host) -> Levels:
    """Return the levels of a CPU limit: from almost nothing to no limit."""
    step = _STEPS[knob.unit]
    least = max(knob.minimum, step)
    return Levels(least, max(least, _most(knob, vm, host)), step, open_top=knob.default is None)


def memory_levels(vm: Vm) -> Levels:
    """Return the levels of a memory reservation, KiB."""
    return Levels(0, vm.memory_kib, _MEMORY_STEP_KIB, open_top=False)


def _most(knob: Knob, vm: Vm, host: Host) -> int:
    whole = {
        KnobUnit.MHZ: vm.vcpus * host.hardware.core_khz // 1_000,
        KnobUnit.MILLICORES: vm.vcpus * 1_000,
        KnobUnit.PERCENT: 100,
        KnobUnit.SHARES: knob.maximum or 10_000,
    }[knob.unit]
    return whole if knob.maximum is None else min(whole, knob.maximum)
