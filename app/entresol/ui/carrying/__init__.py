"""Carrying a machine, a model or an application: one gesture for mouse, clicks and keyboard, shared by every panel."""

from entresol.ui.carrying.door import Carrying
from entresol.ui.carrying.gestures import (
    Cancelled,
    Carried,
    CarriedKind,
    Dropped,
    Holding,
    Idle,
    Manner,
    Outcome,
    RefusedDrop,
    State,
    Zone,
)

__all__ = [
    "Cancelled",
    "Carried",
    "CarriedKind",
    "Carrying",
    "Dropped",
    "Holding",
    "Idle",
    "Manner",
    "Outcome",
    "RefusedDrop",
    "State",
    "Zone",
]
