"""Places where virtual disks live."""

from dataclasses import dataclass

from entresol.model.values import DatastoreId, HostId


@dataclass(frozen=True, slots=True, kw_only=True)
class Datastore:
    """A local disk or a storage shared by several hosts."""

    id: DatastoreId
    name: str
    capacity_bytes: int
    hosts: tuple[HostId, ...]
    """Hosts that reach it."""

    @property
    def is_shared(self) -> bool:
        """Whether more than one host reaches it."""
        return len(self.hosts) > 1
