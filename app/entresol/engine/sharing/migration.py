"""Live migration by pre-copy rounds (model.md 2.6): one law for the simulation, the forecast and the tests."""

from dataclasses import dataclass

from entresol.model.product import NonConvergence

BITS_PER_KIB = 8_192
SWITCH_US = 30_000
"""Pause beside the last copy: 20 ms to switch the machine over, 10 ms until the network knows (model.md 2.6)."""
MAX_ROUNDS = 30
"""Rounds after which a product that forces the stop does so."""
MAX_DOWNTIME_US = 2_000_000_000
"""Longest pause that a product which raises it may allow: 2000 s (Proxmox VE)."""


def transfer_us(kib: int, kbps: int) -> int:
    """Return the time to send ``kib`` at ``kbps``, rounded up to a microsecond."""
    return -(-kib * BITS_PER_KIB * 1_000 // kbps)


def fits_in_pause(kib: int, kbps: int, pause_us: int) -> bool:
    """Whether ``kib`` can be sent at ``kbps`` within ``pause_us``."""
    return kib * BITS_PER_KIB * 1_000 <= kbps * pause_us


@dataclass(frozen=True, slots=True)
class RoundDecision:
    """What follows a round: stop the machine and send the rest, or one more round with this allowed pause."""

    stop: bool
    pause_us: int
    converged: bool


def after_round(
    policy: NonConvergence, finished_rounds: int, sent_kib: int, rest_kib: int, kbps: int, pause_us: int
) -> RoundDecision:
    """Decide once ``sent_kib`` have been sent and ``rest_kib`` were written again meanwhile.

    A product that raises the pause doubles it after each round that did not gain a tenth; the others stop the
    machine after ``MAX_ROUNDS``, whatever the pause costs.
    """
    if fits_in_pause(rest_kib, kbps, pause_us):
        return RoundDecision(stop=True, pause_us=pause_us, converged=True)
    if finished_rounds >= MAX_ROUNDS and policy is NonConvergence.FORCE_STOP:
        return RoundDecision(stop=True, pause_us=pause_us, converged=False)
    if policy is NonConvergence.RAISE_DOWNTIME and rest_kib * 10 > sent_kib * 9:
        pause_us = min(pause_us * 2, MAX_DOWNTIME_US)
        if pause_us == MAX_DOWNTIME_US:
            return RoundDecision(stop=True, pause_us=pause_us, converged=False)
    return RoundDecision(stop=False, pause_us=pause_us, converged=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecopyPlan:
    """How a migration would go at constant rates."""

    rounds_kib: tuple[int, ...]
    """Sent in each round; the last one with the machine stopped."""
    sent_kib: int
    total_us: int
    downtime_us: int
    converged: bool
    """The rest came within the pause that the product allows at first."""


def plan_precopy(
    *,
    resident_kib: int,
    writable_set_kib: int,
    dirty_kib_s: int,
    kbps: int,
    pause_us: int,
    policy: NonConvergence = NonConvergence.FORCE_STOP,
) -> PrecopyPlan:
    """Return how a migration would go: ``V(k+1) = min(WWS, dirty x time of V(k))`` until the rest fits in the pause.

    Amounts are KiB, KiB/s, kbit/s and microseconds; ``pause_us`` is the longest pause that the product allows at first.
    """
    rounds: list[int] = []
    total_us = 0
    volume = resident_kib
    allowed_us = pause_us
    while True:
        rounds.append(volume)
        took_us = transfer_us(volume, kbps)
        total_us += took_us
        rest = min(writable_set_kib, dirty_kib_s * took_us // 1_000_000)
        decision = after_round(policy, len(rounds), volume, rest, kbps, allowed_us)
        allowed_us = decision.pause_us
        volume = rest
        if decision.stop:
            break
    rounds.append(volume)
    downtime_us = transfer_us(volume, kbps) + SWITCH_US
    return PrecopyPlan(
        rounds_kib=tuple(rounds),
        sent_kib=sum(rounds),
        total_us=total_us + downtime_us,
        downtime_us=downtime_us,
        converged=decision.converged and allowed_us == pause_us,
    )
