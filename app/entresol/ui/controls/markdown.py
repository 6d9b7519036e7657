"""A lesson's own rich text: Markdown without HTML, that loads nothing but pictures of its pack."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from entresol.ui.controls.dress import Dress
from entresol.ui.stylesheet import css
from entresol.ui.theme import Theme

_LINE_PERCENT = 113
"""Plex Sans has 1.28 of its size between two lines by itself; with this it has 1.45."""

_INDENT_PX = 18
_MEDIUM, _SEMIBOLD = 500, 600


class MarkdownView(QTextBrowser):
    """Shows a lesson's Markdown at its full height, without any scroll bar of its own.

    Pictures come from ``show_markdown``'s mapping by exact name; anything else (a file of this computer, a network
    address) is an empty picture. Links are never followed: :meth:`on_link` tells which one was used.
    """

    _link_used = Signal(str)

    def __init__(
        self, dress: Dress, parent: QWidget | None = None, *, role: str = "text.secondary", size: str | float = "body"
    ) -> None:
        super().__init__(parent)
        self._dress = dress
        self._role = role
        self._size = size
        self._source = ""
        self._pictures: Mapping[str, bytes] = {}
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT_PX)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._clicked)
        dress.look.on_changed(self._restyle)

    def show_markdown(self, source: str, pictures: Mapping[str, bytes] | None = None) -> None:
        """Show ``source``; ``pictures`` gives the bytes of each picture of the pack by the name the text uses."""
        wanted = pictures or {}
        if (source, wanted) != (self._source, self._pictures):
            self._source, self._pictures = source, wanted
            self._fill()

    def on_link(self, slot: Callable[[str], None]) -> None:
        """Call ``slot`` with the target of a link that the reader used."""
        self._link_used.connect(slot)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  # Qt calls it
        """Return a picture of the pack, or an empty one: nothing else is ever opened."""
        image = QImage()
        text = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and text in self._pictures:
            image.loadFromData(self._pictures[text])
        return image

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at ``width``."""
        document = self.document()
        before = document.textWidth()
        document.setTextWidth(width)
        height = int(document.size().height() + 1)
        document.setTextWidth(before)
        return height

    def sizeHint(self) -> QSize:
        """Return the room of the text at the width it has."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 280
        return QSize(280, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: a layout gives it the height that goes with its width."""
        return QSize(80, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _fill(self) -> None:
        theme = self._dress.look.theme
        document = self.document()
        document.setDefaultFont(theme.font(self._size))
        document.setDefaultStyleSheet(f"a {{ color: {css(theme.color('text.link'))}; }}")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.color(self._role))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Link, theme.color("text.link"))
        self.setPalette(palette)
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        document.setMarkdown(self._source, features)
        self._space_lines()
        self.updateGeometry()

    def _space_lines(self) -> None:
        theme = self._dress.look.theme
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            shape = cursor.blockFormat()
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            shape.setLineHeight(_LINE_PERCENT, kind.value)
            shape.setTopMargin(0)
            last = not block.next().isValid()
            shape.setBottomMargin(0 if last else theme.px(theme.number("space.s")))
            cursor.setBlockFormat(shape)
            self._set_in_house_type(cursor)
            block = block.next()

    def _set_in_house_type(self, cursor: QTextCursor) -> None:
        """Give bold words the semibold of the house and the first colour of text, and code the mono face."""
        theme = self._dress.look.theme
        spans: list[tuple[int, int, QTextCharFormat]] = []
        piece = cursor.block().begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            shape = QTextCharFormat()
            if fragment.charFormat().fontWeight() > _MEDIUM:
                shape.setFontWeight(_SEMIBOLD)
                shape.setForeground(theme.color("text.primary"))
            if fragment.charFormat().fontFixedPitch():
                shape.setFontFamilies(theme.font(mono=True).families())
            if shape.propertyCount():
                spans.append((fragment.position(), fragment.length(), shape))
            piece += 1
        for at, length, shape in spans:
            cursor.setPosition(at)
            cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape)

    def _clicked(self, target: QUrl) -> None:
        self._link_used.emit(target.toString())

    def _restyle(self, _theme: Theme) -> None:
        self._fill()


def plain(source: str) -> str:
    """Return the words of ``source`` without their marks, for a screen reader or a one-line summary."""
    document = QTextDocument()
    document.setMarkdown(source, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    return document.toPlainText()
