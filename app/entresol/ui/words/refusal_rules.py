"""The rule behind each refusal, and what the real product says in its own words (model.md 3.1)."""

from PySide6.QtCore import QCoreApplication

from entresol.engine.refusal import RefusalCode

translate = QCoreApplication.translate


def rule(code: RefusalCode) -> str:
    """Return the general rule in one sentence."""
    return (_rules_of_hosts() | _rules_of_places() | _rules_of_resources() | _rules_of_moves())[code]


def _rules_of_hosts() -> dict[RefusalCode, str]:
    return {
        RefusalCode.UNKNOWN_HOST: translate("Refusals", "An act names a host of the lab."),
        RefusalCode.UNKNOWN_VM: translate("Refusals", "An act names a VM of the lab."),
        RefusalCode.UNKNOWN_NAME: translate("Refusals", "Only what the catalogue of the lab holds can be used."),
        RefusalCode.ALREADY_EXISTS: translate("Refusals", "Names tell things apart: each is used once."),
        RefusalCode.LOCKED_IN_EXERCISE: translate("Refusals", "The author of an exercise chooses what may be changed."),
        RefusalCode.MODEL_USED_UP: translate(
            "Refusals",
            "The author of an exercise may limit how many machines a model makes.",
        ),
        RefusalCode.HOST_NOT_EMPTY: translate("Refusals", "A host is taken away once nothing depends on it."),
        RefusalCode.HOST_OS_PRESENT: translate(
            "Refusals",
            "The hardware starts one operating system; a second one would replace it.",
        ),
        RefusalCode.HOST_OS_REQUIRED: translate(
            "Refusals",
            "A type 2 hypervisor is an application: it needs an operating system under it.",
        ),
        RefusalCode.HOST_OS_UNSUPPORTED: translate(
            "Refusals",
            "Each product names the operating systems on which it runs.",
        ),
        RefusalCode.HYPERVISOR_PRESENT: translate(
            "Refusals",
            "Two hypervisors cannot both own the processor’s virtualization.",
        ),
    }


def _rules_of_places() -> dict[RefusalCode, str]:
    return {
        RefusalCode.NO_HYPERVISOR: translate(
            "Refusals",
            "The hypervisor is the layer that shares the hardware among several systems.",
        ),
        RefusalCode.NO_HW_VIRT: translate(
            "Refusals",
            "The hypervisor lets the processor itself keep guests apart: VT-x or AMD-V must be on.",
        ),
        RefusalCode.WILL_ERASE: translate("Refusals", "A type 1 hypervisor takes the place of the operating system."),
        RefusalCode.ONE_OS_ONLY: translate(
            "Refusals",
            "Without a hypervisor, a server runs one operating system and its applications.",
        ),
        RefusalCode.SAME_HOST: translate("Refusals", "A migration goes from one host to another."),
        RefusalCode.NOT_PLACED: translate("Refusals", "A VM runs on a host: it is placed before anything else."),
        RefusalCode.ALREADY_PLACED: translate("Refusals", "A VM is on one host at a time."),
        RefusalCode.BAD_STATE: translate(
            "Refusals",
            "Each act starts from a given state: a stopped VM starts, a running one stops.",
        ),
        RefusalCode.VM_RUNNING: translate("Refusals", "What a guest is using is not taken away or changed under it."),
        RefusalCode.VM_STOPPED: translate(
            "Refusals",
            "Live migration moves a running guest; a stopped one is moved with its disk only.",
        ),
    }


def _rules_of_resources() -> dict[RefusalCode, str]:
    return {
        RefusalCode.MIGRATING: translate(
            "Refusals",
            "A VM that is being copied is left as it is until it has arrived.",
        ),
        RefusalCode.VCPUS_EXCEED_HOST: translate(
            "Refusals",
            "All vCPUs of one VM must be able to run at the same time.",
        ),
        RefusalCode.INSUFFICIENT_CPU_RESERVATION: translate(
            "Refusals",
            "A reservation is a promise: all of them together must fit in the host.",
        ),
        RefusalCode.INSUFFICIENT_MEMORY_RESERVATION: translate(
            "Refusals",
            "A VM starts once its memory reservation and its overhead are guaranteed.",
        ),
        RefusalCode.INSUFFICIENT_MEMORY: translate(
            "Refusals",
            "This product gives a VM all of its start-up memory at once: it must be free.",
        ),
        RefusalCode.HOST_MEMORY_POLICY: translate(
            "Refusals",
            "A type 2 hypervisor takes its memory from the host OS, which needs its own.",
        ),
        RefusalCode.DATASTORE_FULL: translate(
            "Refusals",
            "A virtual disk is a file: it needs room where it is stored.",
        ),
        RefusalCode.KNOB_NOT_AVAILABLE: translate("Refusals", "Products differ in what they let you set."),
        RefusalCode.OUT_OF_RANGE: translate("Refusals", "Each setting has the range that its product documents."),
    }


def _rules_of_moves() -> dict[RefusalCode, str]:
    return {
        RefusalCode.NOT_SUPPORTED: translate("Refusals", "Products differ: hosted ones do not move a running VM."),
        RefusalCode.DIFFERENT_PRODUCT: translate(
            "Refusals",
            "Live migration hands a running guest to the same hypervisor on another host.",
        ),
        RefusalCode.FORMAT_CONVERSION_NEEDED: translate(
            "Refusals",
            "Between products, a disk is exported and converted first.",
        ),
        RefusalCode.NOT_IN_CLUSTER: translate(
            "Refusals",
            "Hosts must know and trust each other before they hand a guest over.",
        ),
        RefusalCode.CPU_VENDOR: translate(
            "Refusals",
            "A running guest uses the instructions that it found when it started.",
        ),
        RefusalCode.CPU_FEATURES: translate(
            "Refusals",
            "A running guest cannot do without instructions that it has already found.",
        ),
        RefusalCode.LOCAL_DISKS: translate(
            "Refusals",
            "Live migration moves memory; the disk must be seen from both hosts, or move too.",
        ),
    }


def product_message(code: RefusalCode, product: str) -> str:
    """Return the message of ``product`` itself, in the language in which it writes it; empty where it is not known."""
    return {
        ("proxmox", RefusalCode.VCPUS_EXCEED_HOST): "MAX {host_vcpus} vcpus allowed per VM on this node",
        ("proxmox", RefusalCode.NO_HW_VIRT): (
            "KVM virtualisation configured, but not available. Either disable in VM configuration or enable in BIOS."
        ),
        ("proxmox", RefusalCode.LOCAL_DISKS): (
            "can't live migrate attached local disks without with-local-disks option"
        ),
        ("proxmox", RefusalCode.VM_RUNNING): "VM is running - destroy failed",
        ("hyperv", RefusalCode.INSUFFICIENT_MEMORY): (
            "Insufficient system resources exist to complete the requested service. (0x800705AA)"
        ),
        ("hyperv", RefusalCode.CPU_VENDOR): _HYPERV_INCOMPATIBLE,
        ("hyperv", RefusalCode.CPU_FEATURES): _HYPERV_INCOMPATIBLE,
    }.get((product, code), "")


_HYPERV_INCOMPATIBLE = (
    "The virtual machine cannot be moved to the destination computer. The hardware on the destination computer is not "
    "compatible with the hardware requirements of this virtual machine."
)
