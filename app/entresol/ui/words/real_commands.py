"""Why the real product has no command line for an act, in one sentence."""

from PySide6.QtCore import QCoreApplication

from entresol.dialects import WhyNot, WhyNotCode
from entresol.model.inventory import Inventory
from entresol.model.text import LanguageCode
from entresol.model.values import ProductId
from entresol.ui.words.names import Names

translate = QCoreApplication.translate


def names_of(inventory: Inventory, language: LanguageCode) -> Names:
    """Return the names that the sentences need."""
    return Names(inventory, language)


def why_not(reason: WhyNot, product: ProductId, names: Names) -> str:
    """Return why ``product`` has no line to type."""
    name = names.product(product)
    match reason.code:
        case WhyNotCode.NO_SUCH_SETTING:
            return _setting(str(reason.figures.get("resource", "")), str(reason.figures.get("setting", ""))).format(
                product=name
            )
        case WhyNotCode.NOT_SUPPORTED:
            return translate("RealCommands", "{product} cannot do this.").format(product=name)
        case WhyNotCode.BY_INSTALLER:
            return translate("RealCommands", "Done by the installer of {product}, not by a command.").format(
                product=name
            )
        case WhyNotCode.IN_ITS_WINDOW:
            return translate("RealCommands", "Done in the window of {product} only.").format(product=name)
        case WhyNotCode.BY_COPYING:
            return translate("RealCommands", "Done by copying the files of the VM, or by exporting it.")


def _setting(resource: str, setting: str) -> str:
    sentences = {
        ("cpu", "shares"): translate("RealCommands", "{product} has no CPU priority for one VM."),
        ("cpu", "reservation"): translate("RealCommands", "{product} has no CPU reservation."),
        ("cpu", "limit"): translate("RealCommands", "{product} has no CPU limit."),
        ("memory", "shares"): translate("RealCommands", "{product} has no memory priority for one VM."),
        ("memory", "reservation"): translate("RealCommands", "{product} has no memory reservation."),
        ("memory", "limit"): translate("RealCommands", "{product} has no memory limit."),
    }
    return sentences.get((resource, setting), translate("RealCommands", "{product} has no such setting."))
