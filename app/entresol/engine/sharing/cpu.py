"""CPU: what the settings of each product mean in the common law, and how a host is shared (model.md 2.1, 2.2).

All frequencies are kHz. A core that works all the time gives ``core_khz``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from entresol.engine.sharing.waterfill import fill
from entresol.model.hardware import Hardware
from entresol.model.product import HypervisorType, Knob, KnobUnit, Product, WeightScope
from entresol.model.units import PPM
from entresol.model.vm import CpuSettings, Vm

PROCESS_WEIGHT = 1_024
"""Weight of one thread of a process at normal priority (table of the Linux scheduler, nice 0)."""
MIGRATION_PPM_PER_GBPS = 100_000
"""CPU kept to move a machine: 10 % of a core for each Gb/s of link (Denneman 2012-12-04) ..."""
MIGRATION_LEAST_PPM = 300_000
"""... at least 30 % ..."""
MIGRATION_MOST_PPM = 1_000_000
"""... and one core at 10 Gb/s."""


@dataclass(frozen=True, slots=True)
class CpuTerms:
    """What a machine's settings mean for sharing, once its product's units are gone."""

    weight: int
    reservation_khz: int
    limit_khz: int | None


def default_weight(product: Product, vcpus: int) -> int:
    """Return the weight that a machine has in ``product`` when nobody sets one."""
    knob = product.cpu_weight
    value = PROCESS_WEIGHT if knob is None or knob.default is None else knob.default
    per_vcpu = product.cpu_weight_scope is WeightScope.VCPU or (knob is not None and knob.default_per_vcpu)
    return value * vcpus if per_vcpu else value


def thread_weight(product: Product | None) -> int:
    """Return the weight of one thread of an ordinary application beside the machines of ``product``."""
    return PROCESS_WEIGHT if product is None else default_weight(product, 1)


def setting_khz(knob: Knob, value: int, vcpus: int, hardware: Hardware) -> int:
    """Return a reservation or a limit of ``value`` in the knob's unit as a frequency, rounded down.

    Raises:
        ValueError: the knob counts in shares, which are no amount.
    """
    match knob.unit:
        case KnobUnit.MHZ:
            return value * 1_000
        case KnobUnit.PERCENT:
            return value * vcpus * hardware.core_khz // 100
        case KnobUnit.MILLICORES:
            return value * hardware.core_khz // 1_000
        case KnobUnit.SHARES:
            raise ValueError(knob.name)


def cpu_terms(settings: CpuSettings, vcpus: int, product: Product, hardware: Hardware) -> CpuTerms:
    """Return what ``settings`` mean on ``product`` and ``hardware`` (table of model.md 2.1)."""
    weight = default_weight(product, vcpus)
    if settings.shares is not None and product.cpu_weight is not None:
        per_vcpu = product.cpu_weight_scope is WeightScope.VCPU
        weight = settings.shares * vcpus if per_vcpu else settings.shares
    return CpuTerms(
        weight=max(1, weight),
        reservation_khz=_amount_khz(product.cpu_reservation, settings.reservation, vcpus, hardware) or 0,
        limit_khz=_amount_khz(product.cpu_limit, settings.limit, vcpus, hardware),
    )


def _amount_khz(knob: Knob | None, value: int | None, vcpus: int, hardware: Hardware) -> int | None:
    if knob is None:
        return None
    chosen = knob.default if value is None else value
    return None if chosen is None else setting_khz(knob, chosen, vcpus, hardware)


def reservation_khz(vm: Vm, product: Product, hardware: Hardware) -> int:
    """Return the CPU that ``vm`` is guaranteed on a host of ``hardware``."""
    return cpu_terms(vm.cpu, vm.vcpus, product, hardware).reservation_khz


def capacity_khz(hardware: Hardware, asked_khz: int) -> int:
    """Return what the processor gives when ``asked_khz`` is runnable: the SMT law of model.md 2.1.

    Each core has a second thread only when more is asked than there are cores; both busy, they give ``1 + gain``.
    """
    cores_khz = hardware.capacity_khz
    if hardware.threads_per_core < 2 or asked_khz <= cores_khz:
        return cores_khz
    beyond_khz = min(asked_khz - cores_khz, cores_khz)
    return cores_khz + beyond_khz * hardware.smt_gain_ppm // PPM


def system_demand_khz(hardware: Hardware, product: Product | None, system_cpu_ppm: int) -> int:
    """Return what the hypervisor and the host's operating system use at rest."""
    product_ppm = 0 if product is None else product.base_cpu_ppm
    return hardware.capacity_khz * (system_cpu_ppm + product_ppm) // PPM


def is_system_first(product: Product | None) -> bool:
    """Whether the system's own work passes before the machines (type 1) or competes with them as a process."""
    return product is not None and product.type is HypervisorType.TYPE_1


def migration_demand_khz(hardware: Hardware, link_kbps: int) -> int:
    """Return the CPU that a migration keeps on one of its two hosts (model.md 2.6)."""
    wanted_ppm = MIGRATION_PPM_PER_GBPS * link_kbps // 1_000_000
    ppm = min(max(wanted_ppm, MIGRATION_LEAST_PPM), MIGRATION_MOST_PPM)
    return hardware.core_khz * ppm // PPM


@dataclass(frozen=True, slots=True)
class CpuShares:
    """How one host is shared at one instant, in the order of its consumers."""

    capacity_khz: int
    given_khz: list[int]
    waiting_khz: list[int]
    """Runnable and not running, as the frequency that the missing running time would be worth on a free core."""


def share_cpu(hardware: Hardware, floors: Sequence[int], caps: Sequence[int], weights: Sequence[int]) -> CpuShares:
    """Share the processor among consumers whose ``caps`` are demands already bounded by limits and vCPUs.

    Waiting is counted in time, not in work: a thread that shares a core runs all the time, only slower. With ``busy``
    hardware threads at work for ``capacity``, an allocation of ``a`` has run for ``a x busy / capacity``.
    """
    asked_khz = sum(caps)
    capacity = capacity_khz(hardware, asked_khz)
    given = fill(capacity, floors, caps, weights)
    if asked_khz <= capacity:
        return CpuShares(capacity, given, [0] * len(given))
    busy_khz = min(asked_khz, hardware.threads * hardware.core_khz)
    waiting = [max(0, cap - share * busy_khz // capacity) for cap, share in zip(caps, given, strict=True)]
    return CpuShares(capacity, given, waiting)


def part_ppm(amount_khz: int, vcpus: int, hardware: Hardware) -> int:
    """Return ``amount_khz`` as a part of the time of ``vcpus`` virtual processors."""
    return amount_khz * PPM // (vcpus * hardware.core_khz)
