"""The instant that a frame shows, read off its columns for the headings of the charts. Knows no Qt."""

from entresol.engine.commands import Resource
from entresol.engine.frame import Frame
from entresol.model.values import HostId
from entresol.ui.charts.history import Sample


def present_of(frame: Frame, host: HostId, resource: Resource) -> Sample:
    """Return what ``host`` uses of ``resource`` now, all owners together."""
    at, columns = frame.host_index[host], frame.hosts
    match resource:
        case Resource.CPU:
            used, demand = columns.cpu_used_khz[at], columns.cpu_demand_khz[at]
            capacity = columns.cpu_capacity_khz[at]
        case Resource.MEMORY:
            used = demand = columns.memory_used_kib[at]
            capacity = columns.memory_capacity_kib[at]
        case Resource.STORAGE:
            used = demand = columns.disk_kb_s[at]
            capacity = columns.disk_capacity_kb_s[at]
        case Resource.NETWORK:
            used = demand = columns.net_kbps[at]
            capacity = columns.net_capacity_kbps[at]
    return Sample(frame.at_us, (), used, demand, capacity)
