"""The title of each refusal."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.refusal import RefusalCode

translate = QCoreApplication.translate


def title(code: RefusalCode) -> str:
    """Return the reason in a few words."""
    return {
        RefusalCode.UNKNOWN_HOST: translate("Refusals", "No such host"),
        RefusalCode.UNKNOWN_VM: translate("Refusals", "No such VM"),
        RefusalCode.UNKNOWN_NAME: translate("Refusals", "Not in this lab"),
        RefusalCode.ALREADY_EXISTS: translate("Refusals", "Name already taken"),
        RefusalCode.LOCKED_IN_EXERCISE: translate("Refusals", "Locked in this exercise"),
        RefusalCode.MODEL_USED_UP: translate("Refusals", "No more of this model"),
        RefusalCode.HOST_NOT_EMPTY: translate("Refusals", "Host not empty"),
        RefusalCode.HOST_OS_PRESENT: translate("Refusals", "An operating system is there"),
        RefusalCode.HOST_OS_REQUIRED: translate("Refusals", "No operating system"),
        RefusalCode.HOST_OS_UNSUPPORTED: translate("Refusals", "Operating system not supported"),
        RefusalCode.HYPERVISOR_PRESENT: translate("Refusals", "A hypervisor is there"),
        RefusalCode.NO_HYPERVISOR: translate("Refusals", "No hypervisor"),
        RefusalCode.NO_HW_VIRT: translate("Refusals", "Hardware virtualization is off"),
        RefusalCode.WILL_ERASE: translate("Refusals", "Would erase the host"),
        RefusalCode.ONE_OS_ONLY: translate("Refusals", "One system only"),
        RefusalCode.SAME_HOST: translate("Refusals", "Already there"),
        RefusalCode.NOT_PLACED: translate("Refusals", "On no host yet"),
        RefusalCode.ALREADY_PLACED: translate("Refusals", "Already placed"),
        RefusalCode.BAD_STATE: translate("Refusals", "Not in this state"),
        RefusalCode.VM_RUNNING: translate("Refusals", "The VM is running"),
        RefusalCode.VM_STOPPED: translate("Refusals", "The VM is stopped"),
        RefusalCode.MIGRATING: translate("Refusals", "Migration under way"),
        RefusalCode.VCPUS_EXCEED_HOST: translate("Refusals", "Too many vCPUs"),
        RefusalCode.INSUFFICIENT_CPU_RESERVATION: translate("Refusals", "Not enough CPU to reserve"),
        RefusalCode.INSUFFICIENT_MEMORY_RESERVATION: translate("Refusals", "Not enough memory to reserve"),
        RefusalCode.INSUFFICIENT_MEMORY: translate("Refusals", "Not enough memory"),
        RefusalCode.HOST_MEMORY_POLICY: translate("Refusals", "Not enough memory"),
        RefusalCode.DATASTORE_FULL: translate("Refusals", "Not enough disk space"),
        RefusalCode.KNOB_NOT_AVAILABLE: translate("Refusals", "No such setting"),
        RefusalCode.OUT_OF_RANGE: translate("Refusals", "Out of range"),
        RefusalCode.NOT_SUPPORTED: translate("Refusals", "Not supported"),
        RefusalCode.DIFFERENT_PRODUCT: translate("Refusals", "Different products"),
        RefusalCode.FORMAT_CONVERSION_NEEDED: translate("Refusals", "Different disk formats"),
        RefusalCode.NOT_IN_CLUSTER: translate("Refusals", "Not in one cluster"),
        RefusalCode.CPU_VENDOR: translate("Refusals", "Different CPU makers"),
        RefusalCode.CPU_FEATURES: translate("Refusals", "Older CPU over there"),
        RefusalCode.LOCAL_DISKS: translate("Refusals", "Local disks"),
    }[code]
