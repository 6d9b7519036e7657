"""The gauges of a host in words, figures and bars split by owner."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.inventory import Host
from entresol.model.product import HypervisorType
from entresol.ui.context import Context
from entresol.ui.inspector.rows import Pair
from entresol.ui.inspector.share_bar import Part, ShareBar
from entresol.ui.theme import Theme
from entresol.ui.words import units

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Gauge:
    """What is used of a resource: by whom, out of how much, and the figure beside it."""

    title: str
    figure: str
    parts: tuple[tuple[QColor, int], ...]
    capacity: int


def gauges_of(host: Host, frame: Frame, theme: Theme) -> tuple[Gauge, ...]:
    """Return the four gauges of ``host``."""
    at, columns, vms = frame.host_index[host.id], frame.hosts, frame.vms
    product = frame.inventory.product_of(host.id)
    is_type_1 = product is not None and product.type is HypervisorType.TYPE_1
    system = theme.color("gauge.hypervisor" if is_type_1 else "gauge.hostOS")
    application, other = theme.color("layer.app.line"), theme.color("state.neutral.line")
    machines = [(theme.vm_fill(vm.slot), frame.vm_index[vm.id]) for vm in frame.inventory.vms_on(host.id)]
    cpu_capacity, memory_capacity = columns.cpu_capacity_khz[at], columns.memory_capacity_kib[at]
    cpu = (
        (system, columns.cpu_system_khz[at]),
        *((color, vms.cpu_khz[row]) for color, row in machines),
        (application, columns.cpu_applications_khz[at]),
    )
    memory = (
        (system, columns.memory_system_kib[at]),
        *((color, vms.memory_resident_kib[row] + vms.memory_overhead_kib[row]) for color, row in machines),
        (application, columns.memory_applications_kib[at]),
    )
    disk_used, disk_capacity = columns.disk_used_bytes[at], columns.disk_capacity_bytes[at]
    net_used, net_capacity = columns.net_kbps[at], columns.net_capacity_kbps[at]
    disk_of = translate("Inspector", "{used} of {capacity}")
    return (
        Gauge(
            translate("Inspector", "CPU"),
            _cpu_figure(columns.cpu_used_khz[at], columns.cpu_demand_khz[at], cpu_capacity),
            cpu,
            cpu_capacity,
        ),
        Gauge(
            translate("Inspector", "Memory"),
            units.memory_of(columns.memory_used_kib[at], memory_capacity),
            memory,
            memory_capacity,
        ),
        Gauge(
            translate("Inspector", "Disk"),
            disk_of.format(used=units.disk(disk_used), capacity=units.disk(disk_capacity)),
            ((other, disk_used),),
            disk_capacity,
        ),
        Gauge(
            translate("Inspector", "Network"),
            disk_of.format(used=units.network_rate(net_used), capacity=units.network_rate(net_capacity)),
            (*((color, vms.net_kbps[row]) for color, row in machines), (other, _rest(net_used, machines, frame))),
            net_capacity,
        ),
    )


def _cpu_figure(used: int, demand: int, capacity: int) -> str:
    if demand > capacity:
        text = translate("Inspector", "{used}, {queued} queued")
        return text.format(used=units.share(used, capacity), queued=units.share(demand - capacity, capacity))
    return units.share(used, capacity)


def _rest(used: int, machines: list[tuple[QColor, int]], frame: Frame) -> int:
    return max(0, used - sum(frame.vms.net_kbps[row] for _, row in machines))


class GaugeRows(QWidget):
    """Four gauges, one under the other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build them empty."""
        super().__init__(parent)
        self._rows: list[tuple[Pair, ShareBar]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for _ in range(4):
            pair, share_bar = Pair(context, self, heading=True), ShareBar(context, self)
            box = QVBoxLayout()
            box.setSpacing(5)
            box.addWidget(pair)
            box.addWidget(share_bar)
            column.addLayout(box)
            self._rows.append((pair, share_bar))

    def show_gauges(self, gauges: tuple[Gauge, ...]) -> None:
        """Show ``gauges``."""
        for (pair, share_bar), gauge in zip(self._rows, gauges, strict=True):
            pair.show_pair(gauge.title, gauge.figure)
            capacity = max(1, gauge.capacity)
            parts = tuple(Part(amount / capacity, color) for color, amount in gauge.parts if amount > 0)
            share_bar.show_parts(parts, f"{gauge.title}, {gauge.figure}")
