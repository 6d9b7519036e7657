"""The overlay of the moment: what is carried and short of, and what is chosen or under the pointer."""

from dataclasses import replace

from entresol.engine.frame import Frame
from entresol.model.values import VmId
from entresol.ui.carrying import CarriedKind, Holding
from entresol.ui.context import Context
from entresol.ui.stage.canvas import Overlay
from entresol.ui.stage.saying import overlay_of


def dressed(context: Context, frame: Frame, hovered: VmId | None) -> Overlay:
    """Return everything that is shown over the hosts."""
    carrying, selection = context.carrying, context.selection
    overlay = overlay_of(carrying.state, carrying.refused, frame, context.language.code)
    state = carrying.state
    is_vm = isinstance(state, Holding) and state.carried.kind is CarriedKind.VM
    return replace(
        overlay,
        chosen_vm=selection.vm,
        chosen_host=selection.host,
        hovered_vm=None if isinstance(state, Holding) else hovered,
        carried_vm=VmId(state.carried.id) if isinstance(state, Holding) and is_vm else None,
    )
