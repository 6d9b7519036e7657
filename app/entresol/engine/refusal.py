"""Answers to an act that cannot be done: a code and figures, never a sentence, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Figures = Mapping[str, int | str]


class RefusalCode(StrEnum):
    """Why not. Stable: written in trails, named by lessons and by tests (model.md 3.1)."""

    UNKNOWN_HOST = "UNKNOWN_HOST"
    UNKNOWN_VM = "UNKNOWN_VM"
    UNKNOWN_NAME = "UNKNOWN_NAME"
    """A model, product, system, hardware or application that this laboratory does not have."""
    ALREADY_EXISTS = "ALREADY_EXISTS"
    LOCKED_IN_EXERCISE = "LOCKED_IN_EXERCISE"
    MODEL_USED_UP = "MODEL_USED_UP"
    HOST_NOT_EMPTY = "HOST_NOT_EMPTY"
    HOST_OS_PRESENT = "HOST_OS_PRESENT"
    HOST_OS_REQUIRED = "HOST_OS_REQUIRED"
    HOST_OS_UNSUPPORTED = "HOST_OS_UNSUPPORTED"
    HYPERVISOR_PRESENT = "HYPERVISOR_PRESENT"
    NO_HYPERVISOR = "NO_HYPERVISOR"
    NO_HW_VIRT = "NO_HW_VIRT"
    WILL_ERASE = "WILL_ERASE"
    ONE_OS_ONLY = "ONE_OS_ONLY"
    SAME_HOST = "SAME_HOST"
    NOT_PLACED = "NOT_PLACED"
    ALREADY_PLACED = "ALREADY_PLACED"
    BAD_STATE = "BAD_STATE"
    VM_RUNNING = "VM_RUNNING"
    VM_STOPPED = "VM_STOPPED"
    MIGRATING = "MIGRATING"
    VCPUS_EXCEED_HOST = "VCPUS_EXCEED_HOST"
    INSUFFICIENT_CPU_RESERVATION = "INSUFFICIENT_CPU_RESERVATION"
    INSUFFICIENT_MEMORY_RESERVATION = "INSUFFICIENT_MEMORY_RESERVATION"
    INSUFFICIENT_MEMORY = "INSUFFICIENT_MEMORY"
    HOST_MEMORY_POLICY = "HOST_MEMORY_POLICY"
    DATASTORE_FULL = "DATASTORE_FULL"
    KNOB_NOT_AVAILABLE = "KNOB_NOT_AVAILABLE"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    NOT_SUPPORTED = "NOT_SUPPORTED"
    DIFFERENT_PRODUCT = "DIFFERENT_PRODUCT"
    FORMAT_CONVERSION_NEEDED = "FORMAT_CONVERSION_NEEDED"
    NOT_IN_CLUSTER = "NOT_IN_CLUSTER"
    CPU_VENDOR = "CPU_VENDOR"
    CPU_FEATURES = "CPU_FEATURES"
    LOCAL_DISKS = "LOCAL_DISKS"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act refused. ``figures`` hold identifiers and integers with their unit in their key.

    Keys used: ``vm``, ``host``, ``target``, ``product``, ``other_product``, ``resource``, ``knob``, ``state``,
    ``needed_kib``, ``free_kib``, ``missing_kib``, ``used_kib``, ``capacity_kib`` (memory); the same with ``_bytes``
    (disk) and ``_khz`` (CPU); ``vcpus``, ``host_vcpus``, ``value``, ``minimum``, ``maximum``.
    """

    code: RefusalCode
    figures: Figures = field(default_factory=dict[str, "int | str"])


class RemedyCode(StrEnum):
    """What would work instead, found in this very laboratory."""

    OTHER_HOST = "OTHER_HOST"
    """``host`` would accept it; ``free_kib`` its free memory."""
    STOP_VM = "STOP_VM"
    """Stopping ``vm`` frees ``freed_kib``."""
    SHUT_DOWN_FIRST = "SHUT_DOWN_FIRST"
    START_FIRST = "START_FIRST"
    MOVE_DISKS_TOO = "MOVE_DISKS_TOO"
    COLD_MIGRATE = "COLD_MIGRATE"
    INSTALL_HYPERVISOR = "INSTALL_HYPERVISOR"
    INSTALL_OS = "INSTALL_OS"
    CONFIRM_ERASE = "CONFIRM_ERASE"
    SMALLER_VM = "SMALLER_VM"
    """At most ``free_kib`` of memory or ``host_vcpus`` virtual processors."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way out that exists here and now."""

    code: RemedyCode
    figures: Figures = field(default_factory=dict[str, "int | str"])
