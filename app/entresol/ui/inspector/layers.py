"""The layers of a host as a small stack, like on the canvas: what a request goes through."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.model.inventory import Host, Inventory
from entresol.model.text import LanguageCode
from entresol.ui.controls import Dress, draw_text
from entresol.ui.theme import Theme
from entresol.ui.words.names import Names

translate = QCoreApplication.translate
_ROW = 32
_RADIUS = 10


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: the colour family of the tokens, an icon, a name and what it is."""

    family: str
    icon: str
    name: str
    kind: str


def layers_of(host: Host, inventory: Inventory, language: LanguageCode) -> tuple[Layer, ...]:
    """Return the layers of ``host`` from the top to the ground."""
    names = Names(inventory, language)
    found: list[Layer] = []
    count = len(inventory.vms_on(host.id))
    if count:
        found.append(Layer("guestOS", "box", translate("Inspector", "%n VM(s)", None, count), ""))
    for application in host.applications:
        icon = inventory.catalogue.applications[application].icon
        kind = translate("Inspector", "application")
        found.append(Layer("app", icon, names.application(application), kind))
    if host.product is not None:
        kind = translate("Inspector", "hypervisor")
        found.append(Layer("hypervisor", "layers", names.product(host.product), kind))
    if host.os is not None:
        kind = translate("Inspector", "host OS")
        found.append(Layer("hostOS", "app-window", names.system(host.os), kind))
    icon = "laptop" if host.hardware.form == "laptop" else "server"
    found.append(Layer("hardware", icon, names.text(host.hardware.name), translate("Inspector", "hardware")))
    return tuple(found)


class LayerStack(QWidget):
    """Paints layers one on the other."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._dress = dress
        self._layers: tuple[Layer, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress.look.on_changed(self._restyle)

    def show_layers(self, layers: tuple[Layer, ...]) -> None:
        """Show ``layers``, the highest first."""
        if layers == self._layers:
            return
        self._layers = layers
        words = [f"{layer.kind} {layer.name}" if layer.kind else layer.name for layer in layers]
        said = translate("Inspector", "From the top: {layers}").format(layers=", ".join(words))
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row for each layer."""
        return QSize(240, len(self._layers) * int(self._dress.look.theme.px(_ROW)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the rows inside one rounded outline."""
        theme = self._dress.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        height = int(theme.px(_ROW))
        for number, layer in enumerate(self._layers):
            painter.setClipPath(clip)
            row = QRectF(0, number * height, self.width(), height)
            painter.fillRect(row, theme.color(f"layer.{layer.family}.fill"))
            if number:
                painter.fillRect(QRectF(0, row.top(), row.width(), 1), theme.color(f"layer.{layer.family}.line"))
            painter.setClipping(False)
            self._paint_row(painter, theme, layer, row)
        painter.end()

    def _paint_row(self, painter: QPainter, theme: Theme, layer: Layer, row: QRectF) -> None:
        ink = theme.color(f"layer.{layer.family}.ink")
        side = theme.px(16)
        box = QRectF(theme.px(12), row.top() + (row.height() - side) / 2, side, side)
        self._dress.icons.paint(painter, layer.icon, box, ink)
        name, kind = theme.font("body", 600), theme.font("caption")
        left, right = box.right() + theme.px(9), row.right() - theme.px(12)
        kind_width = QFontMetricsF(kind).horizontalAdvance(layer.kind)
        if QFontMetricsF(name).horizontalAdvance(layer.name) + kind_width + theme.px(8) <= right - left:
            draw_text(painter, QRectF(right - kind_width, row.top(), kind_width, row.height()), layer.kind, kind, ink)
        draw_text(painter, QRectF(left, row.top(), right - left, row.height()), layer.name, name, ink, elide=True)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
