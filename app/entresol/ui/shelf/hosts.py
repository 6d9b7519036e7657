"""The hosts of the palette: a reminder in an exercise that gives them, machines to bring in elsewhere."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from entresol.ui.context import Context
from entresol.ui.controls.focus import FOCUS_RADIUS
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_paragraph, draw_text, paragraph_height
from entresol.ui.shelf.items import HardwareCard, HostKind, HostRow
from entresol.ui.words import units

translate = QCoreApplication.translate

_ICONS = {HostKind.BARE_METAL: "server", HostKind.TYPE_1: "layers", HostKind.TYPE_2: "laptop"}
_LEFT = 40
_LEADING = 1.35
_RADIUS = 8


class HostReminder(QWidget):
    """One kind of host, with the products that make it. Nothing can be done with it."""

    def __init__(self, context: Context, row: HostRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row = row
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        """Set what is read aloud."""
        name, detail = host_words(self._row)
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(f"{name}\n{detail}")
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width: names of products wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the name and of the wrapped products."""
        theme = self._context.look.theme
        _name, detail = host_words(self._row)
        lines = paragraph_height(detail, theme.font("caption"), width - theme.px(_LEFT), _LEADING)
        return int(theme.px(22) + lines + theme.px(6))

    def sizeHint(self) -> QSize:
        """Return a size that follows the text."""
        width = max(self.width(), int(self._context.look.theme.px(160)))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow column: products can always wrap once more."""
        return QSize(80, int(self._context.look.theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint icon, name and products, all quiet."""
        painter = QPainter(self)
        theme = self._context.look.theme
        px = theme.px
        icon = QRectF(px(10), px(11), px(18), px(18))
        self._context.icons.paint(painter, _ICONS[self._row.kind], icon, theme.color("text.disabled"))
        name, detail = host_words(self._row)
        left, color = px(_LEFT), theme.color("text.muted")
        room = QRectF(left, px(4), self.width() - left, px(18))
        draw_text(painter, room, name, theme.font("body", 500), color, elide=True)
        room = QRectF(left, px(22), self.width() - left, self.height())
        draw_paragraph(painter, room, detail, theme.font("caption"), color, leading=_LEADING)
        painter.end()


class HardwareButton(QAbstractButton):
    """One machine that a click or Enter brings into the laboratory."""

    def __init__(self, context: Context, card: HardwareCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card = card
        self._rail = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(FOCUS_RADIUS, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_rail(self, *, rail: bool) -> None:
        """Show the icon only."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Set what is read aloud and what the tooltip says."""
        self.setAccessibleName(self._name())
        self.setAccessibleDescription(self._detail())
        hint = translate("Shelf", "Click to bring it into the laboratory.")
        self.setToolTip(f"{self._name()}\n{self._detail()}\n{hint}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that follows the text."""
        px = self._context.look.theme.px
        return QSize(int(px(52 if self._rail else 160)), int(px(52)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the width may shrink."""
        return QSize(int(self._context.look.theme.px(52)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a card like a model's, with a plus instead of a grip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, icons, px = self._context.look.theme, self._context.icons, self._context.look.theme.px
        over = self.underMouse()
        line = theme.color("accent.line" if over else "line.normal")
        rounded(painter, QRectF(self.rect()), _RADIUS, theme.color("bg.hover" if over else "bg.surface"), line)
        side = px(20)
        left = (self.width() - side) / 2 if self._rail else px(15)
        icon = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, self.card.icon, icon, theme.color("text.secondary"))
        if not self._rail:
            left, middle = px(51), self.height() / 2
            width = self.width() - px(28) - left
            name = QRectF(left, middle - px(18), width, px(18))
            draw_text(painter, name, self._name(), theme.font("body", 600), theme.color("text.primary"), elide=True)
            room = QRectF(left, middle + px(1), width, px(17))
            muted = theme.color("text.muted")
            draw_text(painter, room, self._detail(), theme.font("caption"), muted, elide=True)
            plus = QRectF(self.width() - px(25), middle - px(7.5), px(15), px(15))
            icons.paint(painter, "plus", plus, muted)
        painter.end()

    def _name(self) -> str:
        return self.card.name.into(self._context.language.code)

    def _detail(self) -> str:
        cores = translate("Shelf", "%n core(s)", None, self.card.cores)
        text = translate("Shelf", "{cores} · {memory}")
        return text.format(cores=cores, memory=units.memory(self.card.memory_kib))


def host_words(row: HostRow) -> tuple[str, str]:
    """Return the name of a kind of host and its detail: the products, never translated."""
    match row.kind:
        case HostKind.BARE_METAL:
            return translate("Shelf", "Bare-metal server"), translate("Shelf", "one system")
        case HostKind.TYPE_1:
            return translate("Shelf", "Type 1 host"), " · ".join(row.products)
        case HostKind.TYPE_2:
            return translate("Shelf", "Type 2 host"), " · ".join(row.products)
