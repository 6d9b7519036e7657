"""Identifiers. Each names one thing of the laboratory and is never shown to a student as it is."""

from typing import NewType

HostId = NewType("HostId", str)
VmId = NewType("VmId", str)
DatastoreId = NewType("DatastoreId", str)
ProductId = NewType("ProductId", str)
HardwareId = NewType("HardwareId", str)
OsId = NewType("OsId", str)
ApplicationId = NewType("ApplicationId", str)
ModelId = NewType("ModelId", str)
"""A virtual machine model of the palette, from which machines are created."""
