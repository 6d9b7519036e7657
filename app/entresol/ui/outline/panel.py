"""The list view: a tree of hosts and machines that does everything the canvas does."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from entresol.engine.frame import Frame
from entresol.model.text import LanguageCode
from entresol.model.values import HostId, VmId
from entresol.ui.carrying import Holding, Manner, State
from entresol.ui.context import Context
from entresol.ui.controls import ParagraphLabel
from entresol.ui.controls.shapes import rounded
from entresol.ui.controls.texts import draw_text
from entresol.ui.menus import ThingMenu
from entresol.ui.menus.rename import RenameField
from entresol.ui.outline.hand import HandStrip
from entresol.ui.outline.model import NAME, OutlineModel
from entresol.ui.outline.rows import Key, Row, flags_of, rows_of
from entresol.ui.outline.tree import OutlineTree
from entresol.ui.selection import HostSubject, VmSubject
from entresol.ui.theme import Theme
from entresol.ui.words.verdicts import Tone

translate = QCoreApplication.translate

FIGURES_EVERY = 20
"""Frames between two readings of the figures: a list that flickers cannot be read, nor listened to."""
LETTER_PX = 18
TOP_ROOM = 58
"""Left free for the switch between canvas and list."""


class Outline(QWidget):
    """Shows the same world as the stage; give it to the stage as its twin."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, top_room: int = TOP_ROOM) -> None:
        super().__init__(parent)
        self._context = context
        self._top_room = top_room
        self._model = OutlineModel(self)
        self._strip = HandStrip(context, self)
        self._tree = OutlineTree(context, self._model, self)
        self._hint = ParagraphLabel(context, "caption", "text.muted", self)
        self._field = RenameField(context, self._tree)
        self._frames = 0
        self._icons: dict[tuple[str, int], QIcon] = {}
        self._inventory: object = None
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._strip)
        self._layout.addWidget(self._tree, 1)
        self._layout.addWidget(self._hint)
        self.setFocusProxy(self._tree)
        self._connect()
        self._wear(context.look.theme)
        self._translate()
        self._show_frame(context.bridge.frame)
        self._carry(context.carrying.state)

    def _connect(self) -> None:
        context = self._context
        context.bridge.on_frame(self._show_frame)
        context.carrying.on_changed(self._carry)
        context.carrying.on_moved(self._follow)
        context.selection.on_changed(self._select)
        context.look.on_changed(self._wear)
        context.language.on_changed(self._speak)
        self._tree.on_menu(self._open_menu)
        self._tree.on_rename(self._rename)
        self._field.on_closed(self._focus_back)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show_frame(self, frame: Frame) -> None:
        self._frames += 1
        is_new = frame.inventory is not self._inventory
        if not is_new and (self._frames % FIGURES_EVERY or not self.isVisible()):
            return
        self._inventory = frame.inventory
        self._fill(frame)

    def _fill(self, frame: Frame) -> None:
        rows = rows_of(frame, self._context.language.code)
        is_tree_new = self._model.show_rows(rows, self._icons_of(rows))
        if is_tree_new:
            self._tree.expandAll()
            self._select()
            self._tree.fit_columns()

    def _carry(self, state: State) -> None:
        frame, code, theme = self._context.bridge.frame, self._context.language.code, self._context.look.theme
        flags = flags_of(state, frame, code)
        icons = {host: self._context.icons.icon(flag.icon, _ink(flag.tone)) for host, flag in flags.items()}
        inks: dict[HostId, QColor] = {host: theme.color(_ink(flag.tone)) for host, flag in flags.items()}
        self._model.show_flags(flags, icons, inks)
        self._tree.show_verdicts(shown=bool(flags))
        self._strip.show_state(state)
        if not isinstance(state, Holding):
            self._tree.fit_columns()
            return
        if state.manner is Manner.KEYS and self.isVisible():
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if state.target is not None:
            self._tree.point_at(self._model.index_of(HostSubject(state.target)))
        self._tree.fit_columns()

    def _follow(self, point: QPoint) -> None:
        state = self._context.carrying.state
        if self.isVisible() and isinstance(state, Holding) and state.manner is not Manner.KEYS:
            self._tree.aim_under(point)

    def _select(self) -> None:
        index = self._model.index_of(self._context.selection.subject)
        if index != self._tree.currentIndex().siblingAtColumn(NAME):
            self._tree.point_at(index)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the present."""
        super().showEvent(event)
        self._fill(self._context.bridge.frame)
        self._tree.fit_columns()

    # --- what is asked ---------------------------------------------------------------------------------------------

    def _open_menu(self, event: QContextMenuEvent) -> None:
        key = self._model.key_of(self._tree.currentIndex())
        at = event.globalPos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            corner = self._tree.visualRect(self._tree.currentIndex()).bottomLeft()
            at = self._tree.viewport().mapToGlobal(corner + QPoint(24, 0))
        menu = ThingMenu(self._context, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.on_rename(self._rename)
        match key:
            case VmSubject(vm):
                menu.for_vm(vm).popup(at)
            case HostSubject(host):
                menu.for_host(host).popup(at)
            case _:
                menu.deleteLater()

    def _rename(self, vm: VmId) -> None:
        index = self._model.index_of(VmSubject(vm))
        if index.isValid():
            place = self._tree.visualRect(index)
            place.translate(self._tree.viewport().pos())
            self._field.open(vm, place)

    def _focus_back(self) -> None:
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- look and language -----------------------------------------------------------------------------------------

    def _wear(self, theme: Theme) -> None:
        self._icons.clear()
        margin = int(theme.number("space.l"))
        self._layout.setContentsMargins(margin, int(theme.px(self._top_room)), margin, margin)
        self._layout.setSpacing(int(theme.number("space.s")))
        self._fill(self._context.bridge.frame)
        self._carry(self._context.carrying.state)

    def _speak(self, _code: LanguageCode) -> None:
        self._translate()
        self._fill(self._context.bridge.frame)
        self._carry(self._context.carrying.state)

    def _translate(self) -> None:
        self._model.retranslate()
        self._tree.setAccessibleName(translate("Outline", "Laboratory, as a list"))
        self._hint.setText(
            translate("Outline", "Space: pick up. Arrow keys: next host. Enter: drop. P: why? Menu key: all commands.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Re-set all texts in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_hint"):
            self._translate()

    def _icons_of(self, rows: tuple[Row, ...]) -> dict[Key, QIcon]:
        icons: dict[Key, QIcon] = {}
        for row in rows:
            for each in (row, *row.children):
                icons[each.key] = self._icon(each)
        return icons

    def _icon(self, row: Row) -> QIcon:
        key = (row.icon, row.slot)
        if key not in self._icons:
            is_vm = row.slot >= 0
            self._icons[key] = self._letter(row.slot) if is_vm else self._context.icons.icon(row.icon)
        return self._icons[key]

    def _letter(self, slot: int) -> QIcon:
        theme = self._context.look.theme
        ratio, side = self.devicePixelRatioF(), theme.px(LETTER_PX)
        picture = QPixmap(int(side * ratio), int(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, side, side)
        rounded(painter, box, theme.px(4), theme.vm_fill(slot))
        draw_text(painter, box, theme.vm_letter(slot), theme.font("micro", 600), theme.vm_ink(slot), "center")
        painter.end()
        return QIcon(picture)


def _ink(tone: Tone) -> str:
    return f"state.{tone}.text"
