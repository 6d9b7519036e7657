"""What is the case, with the figures of a refusal: one short line for a flag, one sentence for an explanation."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.refusal import RefusalCode

translate = QCoreApplication.translate


def brief(code: RefusalCode) -> str:
    """Return one short line that begins in lower case, with its figures still to fill."""
    return {
        RefusalCode.UNKNOWN_HOST: translate("Refusals", "it is no longer there"),
        RefusalCode.UNKNOWN_VM: translate("Refusals", "it is no longer there"),
        RefusalCode.UNKNOWN_NAME: translate("Refusals", "the lab does not have it"),
        RefusalCode.ALREADY_EXISTS: translate("Refusals", "choose another name"),
        RefusalCode.LOCKED_IN_EXERCISE: translate("Refusals", "not part of the task"),
        RefusalCode.MODEL_USED_UP: translate("Refusals", "at most {maximum}"),
        RefusalCode.HOST_NOT_EMPTY: translate("Refusals", "it still holds VMs"),
        RefusalCode.HOST_OS_PRESENT: translate("Refusals", "{host} already has one"),
        RefusalCode.HOST_OS_REQUIRED: translate("Refusals", "install one first"),
        RefusalCode.HOST_OS_UNSUPPORTED: translate("Refusals", "{product} does not run on it"),
        RefusalCode.HYPERVISOR_PRESENT: translate("Refusals", "{host} already has one"),
        RefusalCode.NO_HYPERVISOR: translate("Refusals", "a single system, no VM"),
        RefusalCode.NO_HW_VIRT: translate("Refusals", "VT-x or AMD-V, in the firmware"),
        RefusalCode.WILL_ERASE: translate("Refusals", "confirmation needed"),
        RefusalCode.ONE_OS_ONLY: translate("Refusals", "an application needs a system"),
        RefusalCode.SAME_HOST: translate("Refusals", "it is on {host}"),
        RefusalCode.NOT_PLACED: translate("Refusals", "place it first"),
        RefusalCode.ALREADY_PLACED: translate("Refusals", "it is on {host}"),
        RefusalCode.BAD_STATE: translate("Refusals", "{vm}: {state}"),
        RefusalCode.VM_RUNNING: translate("Refusals", "shut it down first"),
        RefusalCode.VM_STOPPED: translate("Refusals", "start it, or move it cold"),
        RefusalCode.MIGRATING: translate("Refusals", "wait until it ends"),
        RefusalCode.VCPUS_EXCEED_HOST: translate("Refusals", "{vcpus} vCPU for {host_vcpus} processors"),
        RefusalCode.INSUFFICIENT_CPU_RESERVATION: translate("Refusals", "{missing_khz} missing"),
        RefusalCode.INSUFFICIENT_MEMORY_RESERVATION: translate("Refusals", "{missing_kib} missing"),
        RefusalCode.INSUFFICIENT_MEMORY: translate("Refusals", "{missing_kib} missing"),
        RefusalCode.HOST_MEMORY_POLICY: translate("Refusals", "{missing_kib} missing"),
        RefusalCode.DATASTORE_FULL: translate("Refusals", "{missing_bytes} missing"),
        RefusalCode.KNOB_NOT_AVAILABLE: translate("Refusals", "{product} does not have it"),
        RefusalCode.OUT_OF_RANGE: translate("Refusals", "from {minimum} to {maximum}"),
        RefusalCode.NOT_SUPPORTED: translate("Refusals", "{product} cannot do this"),
        RefusalCode.DIFFERENT_PRODUCT: translate("Refusals", "{product} → {other_product}"),
        RefusalCode.FORMAT_CONVERSION_NEEDED: translate("Refusals", "{product} → {other_product}"),
        RefusalCode.NOT_IN_CLUSTER: translate("Refusals", "{target} is outside"),
        RefusalCode.CPU_VENDOR: translate("Refusals", "a guest would not survive it"),
        RefusalCode.CPU_FEATURES: translate("Refusals", "instructions are missing"),
        RefusalCode.LOCAL_DISKS: translate("Refusals", "no shared storage"),
    }[code]


def fact(code: RefusalCode) -> str:
    """Return one sentence, with its figures still to fill."""
    return (_facts_of_hosts() | _facts_of_places() | _facts_of_resources() | _facts_of_moves())[code]


def _facts_of_hosts() -> dict[RefusalCode, str]:
    return {
        RefusalCode.UNKNOWN_HOST: translate("Refusals", "That host is no longer in the lab."),
        RefusalCode.UNKNOWN_VM: translate("Refusals", "That VM is no longer in the lab."),
        RefusalCode.UNKNOWN_NAME: translate("Refusals", "This lab does not offer it."),
        RefusalCode.ALREADY_EXISTS: translate("Refusals", "Something of that name is already in the lab."),
        RefusalCode.LOCKED_IN_EXERCISE: translate("Refusals", "The exercise does not allow this act."),
        RefusalCode.MODEL_USED_UP: translate(
            "Refusals",
            "The exercise gives {maximum} of this model and all are in the lab.",
        ),
        RefusalCode.HOST_NOT_EMPTY: translate("Refusals", "{host} still holds virtual machines."),
        RefusalCode.HOST_OS_PRESENT: translate("Refusals", "An operating system is already installed on {host}."),
        RefusalCode.HOST_OS_REQUIRED: translate("Refusals", "{host} has no operating system."),
        RefusalCode.HOST_OS_UNSUPPORTED: translate(
            "Refusals",
            "{product} does not install on the operating system of {host}.",
        ),
        RefusalCode.HYPERVISOR_PRESENT: translate("Refusals", "{host} already runs a hypervisor."),
    }


def _facts_of_places() -> dict[RefusalCode, str]:
    return {
        RefusalCode.NO_HYPERVISOR: translate(
            "Refusals",
            "A bare-metal server runs one operating system; it cannot hold a VM.",
        ),
        RefusalCode.NO_HW_VIRT: translate("Refusals", "Hardware virtualization is disabled in the firmware of {host}."),
        RefusalCode.WILL_ERASE: translate("Refusals", "Installing {product} erases what is on {host}."),
        RefusalCode.ONE_OS_ONLY: translate(
            "Refusals",
            "{host} has no operating system of its own on which an application could run.",
        ),
        RefusalCode.SAME_HOST: translate("Refusals", "{vm} already is on {host}."),
        RefusalCode.NOT_PLACED: translate("Refusals", "{vm} is on no host yet."),
        RefusalCode.ALREADY_PLACED: translate("Refusals", "{vm} already is on {host}; to move it, migrate it."),
        RefusalCode.BAD_STATE: translate("Refusals", "{vm} is now: {state}."),
        RefusalCode.VM_RUNNING: translate("Refusals", "{vm} is running."),
        RefusalCode.VM_STOPPED: translate("Refusals", "{vm} is stopped: there is no memory to move."),
    }


def _facts_of_resources() -> dict[RefusalCode, str]:
    return {
        RefusalCode.MIGRATING: translate("Refusals", "{vm} is being migrated."),
        RefusalCode.VCPUS_EXCEED_HOST: translate(
            "Refusals",
            "{vm} wants {vcpus} vCPU; {host} has {host_vcpus} logical processors.",
        ),
        RefusalCode.INSUFFICIENT_CPU_RESERVATION: translate(
            "Refusals",
            "{vm} reserves {needed_khz}; {host} has {free_khz} that are not guaranteed to others.",
        ),
        RefusalCode.INSUFFICIENT_MEMORY_RESERVATION: translate(
            "Refusals",
            "{needed_kib} must be reserved with its overhead; {host} has {free_kib} unreserved.",
        ),
        RefusalCode.INSUFFICIENT_MEMORY: translate("Refusals", "{vm} needs {needed_kib}; {host} has {free_kib} free."),
        RefusalCode.HOST_MEMORY_POLICY: translate(
            "Refusals",
            "{vm} needs {needed_kib}; the system of {host} leaves {free_kib}.",
        ),
        RefusalCode.DATASTORE_FULL: translate("Refusals", "{needed_bytes} are needed; {free_bytes} are free."),
        RefusalCode.KNOB_NOT_AVAILABLE: translate("Refusals", "{product} has no such setting for {resource}."),
        RefusalCode.OUT_OF_RANGE: translate("Refusals", "{value} is not between {minimum} and {maximum}."),
    }


def _facts_of_moves() -> dict[RefusalCode, str]:
    return {
        RefusalCode.NOT_SUPPORTED: translate("Refusals", "{product} does not offer this."),
        RefusalCode.DIFFERENT_PRODUCT: translate(
            "Refusals",
            "The VM runs on {product}; {target} runs {other_product}.",
        ),
        RefusalCode.FORMAT_CONVERSION_NEEDED: translate(
            "Refusals",
            "The disk is in the format of {product}; {other_product} uses another one.",
        ),
        RefusalCode.NOT_IN_CLUSTER: translate(
            "Refusals",
            "The two hosts are not in one cluster or under one management server.",
        ),
        RefusalCode.CPU_VENDOR: translate("Refusals", "The processors of the two hosts are from different makers."),
        RefusalCode.CPU_FEATURES: translate(
            "Refusals",
            "The processor of {target} lacks instructions that the guest may be using.",
        ),
        RefusalCode.LOCAL_DISKS: translate(
            "Refusals",
            "The disk of {vm} is on its host, where {target} does not see it.",
        ),
    }
