"""Moving with the arrow keys: Left and Right between hosts, Up and Down among the machines of one. Pure."""

from enum import StrEnum

from entresol.ui.selection import HostSubject, Subject, VmSubject
from entresol.ui.stage.plan import HostPlace, Plan


class Step(StrEnum):
    """A key."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"


def place_of(plan: Plan, subject: Subject | None) -> HostPlace | None:
    """Return the host that is chosen, or that holds the chosen machine."""
    match subject:
        case HostSubject(host):
            return plan.place(host)
        case VmSubject(vm):
            return next((place for place in plan.places if any(shape.card.id == vm for shape in place.shape.vms)), None)
        case None:
            return None


def walk(plan: Plan, subject: Subject | None, step: Step) -> Subject | None:
    """Return what is chosen after a key; a host comes before (below) its machines, and both ends stop."""
    if not plan.places:
        return None
    place = place_of(plan, subject)
    if place is None or step in (Step.FIRST, Step.LAST):
        return HostSubject(plan.places[-1 if step is Step.LAST else 0].host)
    if step in (Step.LEFT, Step.RIGHT):
        index = plan.places.index(place) + (1 if step is Step.RIGHT else -1)
        return HostSubject(plan.places[max(0, min(index, len(plan.places) - 1))].host)
    chain: list[Subject] = [HostSubject(place.host), *(VmSubject(shape.card.id) for shape in place.shape.vms)]
    index = chain.index(subject) if subject in chain else 0
    index += 1 if step is Step.DOWN else -1
    return chain[max(0, min(index, len(chain) - 1))]
