"""The cards of the course map: a lesson, the free lab, a file that cannot be used."""

from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from entresol.model.text import LanguageCode
from entresol.ui.controls import FOCUS_RADIUS, Button, Dress, bar, box_path, draw_paragraph, draw_text, rounded
from entresol.ui.controls.shapes import soft_shadow
from entresol.ui.controls.texts import line_height, wrapped
from entresol.ui.home.course import Lesson, Standing
from entresol.ui.home.illustrations import paint_picture
from entresol.ui.theme import Theme
from entresol.ui.words import units

translate = QCoreApplication.translate
REACH = 9
"""Pixels that a card leaves around itself for its shadow: half of the map's gutter."""
_PICTURE_HEIGHT = 112
_SMALLEST = (200, 246)
_SIDE = 16
_RADIUS = 12
_LEADING = 1.42
_MOST_LINES = 3
_KEPT_HEIGHTS = 16


class Face(NamedTuple):
    """What a card shows, in the language of the moment."""

    number: str
    title: str
    summary: str
    picture: str
    figure: str
    """At the right of its foot: ``5 étapes``."""
    spoken: str
    """All of it, for a screen reader."""


class MapCard(Button):
    """A card that opens something. It is one button: one stop for the keyboard, one name for the ear."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self._face = Face("", "", "", "", "", "")
        self._heights: dict[tuple[Theme, int], int] = {}
        # Minimum: the cards of one row are as tall as its tallest.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setProperty(FOCUS_RADIUS, _RADIUS)

    @property
    def is_current(self) -> bool:
        """Whether this is the card to go on with."""
        return False

    def show_face(self, face: Face) -> None:
        """Show ``face``."""
        self._face = face
        self._heights.clear()
        self.setAccessibleName(face.spoken)
        self.setToolTip(face.summary)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the title and the summary need at ``width``."""
        key = (self._dress.look.theme, width)  # layouts ask for the same few dozens of times
        if key not in self._heights:
            if len(self._heights) >= _KEPT_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self._height(*key)
        return self._heights[key]

    def _height(self, theme: Theme, width: int) -> int:
        inner = width - 2 * REACH - 2 * theme.px(_SIDE)
        titles = len(wrapped(self._face.title, theme.font(14, 600), inner - self._indent(theme)))
        summary = len(self._summary(theme, inner)) * line_height(theme.font("caption"), _LEADING)
        text = theme.px(14) + titles * theme.px(20) + theme.px(5) + summary + theme.px(18 + 40)
        least = _PICTURE_HEIGHT + theme.px(_SMALLEST[1] - _PICTURE_HEIGHT)
        return int(max(least, _PICTURE_HEIGHT + text) + 2 * REACH + 0.5)

    def sizeHint(self) -> QSize:
        """Return the size of a card of the map."""
        width = int(self._dress.look.theme.px(_SMALLEST[0])) + 2 * REACH
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest card."""
        return QSize(int(self._dress.look.theme.px(_SMALLEST[0])), self.sizeHint().height())

    def surface(self) -> QRectF:
        """Return the box of the card without its shadow."""
        return QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, picture, title, summary and foot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._dress.look.theme
        box = self.surface()
        lifted = self.is_current or self.is_hot()
        soft_shadow(painter, box, _RADIUS, theme, 2 if lifted else 1)
        rounded(painter, box, _RADIUS, theme.color("bg.surface"))
        head = QRectF(box.left(), box.top(), box.width(), _PICTURE_HEIGHT)
        painter.fillPath(box_path(head, _RADIUS, bottom=False), theme.color(self._ground()))
        painter.fillRect(QRectF(box.left(), head.bottom(), box.width(), 1), theme.color("line.soft"))
        paint_picture(painter, theme, self._dress.icons, self._face.picture, head)
        edge = theme.color("accent.base" if self.is_current else "line.strong" if self.is_hot() else "line.normal")
        rounded(painter, box, _RADIUS, None, edge, 2 if self.is_current else 1)
        self._paint_words(painter, theme, box)
        side = theme.px(_SIDE)
        foot = QRectF(box.left() + side, box.bottom() - theme.px(38), box.width() - 2 * side, theme.px(22))
        self.paint_foot(painter, theme, foot)
        painter.end()

    def paint_foot(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        """Paint the last line of the card."""
        draw_text(painter, room, self._face.figure, theme.font("caption", 600), theme.color("text.link"))
        side = theme.px(16)
        arrow = QRectF(room.right() - side, room.center().y() - side / 2, side, side)
        self._dress.icons.paint(painter, "arrow-right", arrow, theme.color("text.link"))

    def _ground(self) -> str:
        return "accent.softer" if self.is_current else "bg.subtle"

    def _indent(self, theme: Theme) -> float:
        return theme.px(18) if self._face.number else 0

    def _paint_words(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        side, indent = theme.px(_SIDE), self._indent(theme)
        left, top, width = box.left() + side, box.top() + _PICTURE_HEIGHT + theme.px(14), box.width() - 2 * side
        line = theme.px(20)
        quiet = theme.color("accent.text" if self.is_current else "text.muted")
        draw_text(painter, QRectF(left, top, indent, line), self._face.number, theme.font("body", 600), quiet)
        for text in wrapped(self._face.title, theme.font(14, 600), width - indent):
            room = QRectF(left + indent, top, width - indent, line)
            draw_text(painter, room, text, theme.font(14, 600), theme.color("text.primary"))
            top += line
        room = QRectF(left, top + theme.px(5), width, 0)
        ink = theme.color("text.secondary")
        summary = "\n".join(self._summary(theme, width))
        draw_paragraph(painter, room, summary, theme.font("caption"), ink, leading=_LEADING)

    def _summary(self, theme: Theme, width: float) -> list[str]:
        """Return the summary in lines; a long one is cut at a word, and whole in the tool tip."""
        font = theme.font("caption")
        lines = wrapped(self._face.summary, font, width)
        if len(lines) <= _MOST_LINES:
            return lines
        last = lines[_MOST_LINES - 1]
        while QFontMetricsF(font).horizontalAdvance(f"{last}…") > width and " " in last:
            last = last.rsplit(" ", 1)[0]
        return [*lines[: _MOST_LINES - 1], f"{last.rstrip(' ,;:')}…"]


class LessonCard(MapCard):
    """A lesson: done (its score), current (how far), to do (open dots, one for each step)."""

    def __init__(self, dress: Dress, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(dress, parent)
        self.lesson = lesson

    @property
    def is_current(self) -> bool:
        """Whether it was begun and not finished."""
        return self.lesson.standing is Standing.CURRENT

    def retranslate(self, language: LanguageCode) -> None:
        """Speak ``language``."""
        lesson = self.lesson
        title, summary = lesson.title.into(language), lesson.summary.into(language)
        figure = self._figure()
        spoken = translate("LessonCard", "Lesson {number}: {title}. {summary} {state}").format(
            number=lesson.number, title=title, summary=summary, state=self._state(figure)
        )
        self.show_face(Face(lesson.number, title, summary, lesson.picture, figure, spoken))

    def paint_foot(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        """Paint the standing at the left and the figure at the right."""
        current = self.is_current
        ink = theme.color("accent.text" if current else "text.muted")
        font = theme.font("caption", 600 if current else 400)
        width = draw_text(painter, room, self._face.figure, font, ink, "right")
        left = QRectF(room.left(), room.top(), room.width() - width - theme.px(12), room.height())
        if self.lesson.standing is Standing.DONE:
            self._paint_score(painter, theme, left)
        elif current:
            height = theme.px(7)
            track = QRectF(left.left(), left.center().y() - height / 2, min(left.width(), theme.px(76)), height)
            share = max(0, self.lesson.step - 1) / max(1, self.lesson.steps)
            ground = theme.color("line.soft" if theme.is_dark else "bg.sunken")
            bar(painter, track, share, theme.color("accent.base"), ground)
        else:
            self._paint_dots(painter, theme, left)

    def _figure(self) -> str:
        lesson = self.lesson
        if lesson.standing is Standing.CURRENT and lesson.step:
            return translate("LessonCard", "step {step} of {steps}").format(step=lesson.step, steps=lesson.steps)
        return translate("LessonCard", "%n step(s)", None, lesson.steps)

    def _state(self, figure: str) -> str:
        match self.lesson.standing:
            case Standing.DONE:
                return translate("LessonCard", "Done, best score {score}.").format(score=self._score())
            case Standing.CURRENT:
                return translate("LessonCard", "Begun, {figure}.").format(figure=figure)
            case Standing.TODO:
                return translate("LessonCard", "Not begun, {figure}.").format(figure=figure)

    def _score(self) -> str:
        return units.share(self.lesson.best or Fraction(0), self.lesson.total)

    def _paint_score(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        font, text = theme.font(11.5, 600), self._score()
        ink = theme.color("state.ok.text")
        height, icon, pad = theme.px(22), theme.px(13), theme.px(8)
        width = theme.px(16) + pad * 2 + QFontMetricsF(font).horizontalAdvance(text)
        pill = QRectF(room.left(), room.center().y() - height / 2, width, height)
        line = theme.color("state.ok.line") if theme.is_contrast else None
        rounded(painter, pill, height / 2, theme.color("state.ok.fill"), line)
        seat = QRectF(pill.left() + pad - 1, pill.center().y() - icon / 2, icon, icon)
        self._dress.icons.paint(painter, "check", seat, ink)
        draw_text(painter, pill.adjusted(pad + theme.px(16), 0, 0, 0), text, font, ink)

    def _paint_dots(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        radius, pitch = theme.px(4), theme.px(14)
        painter.setPen(QPen(theme.color("line.strong"), 1.3))
        painter.setBrush(theme.color("bg.surface"))
        for index in range(min(self.lesson.steps, int(room.width() // pitch))):
            painter.drawEllipse(QPointF(room.left() + radius + 1 + index * pitch, room.center().y()), radius, radius)


class FreeLabCard(MapCard):
    """An empty canvas without task or mark."""

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        title = translate("FreeLabCard", "Free lab")
        summary = translate("FreeLabCard", "An empty canvas, without task or mark, to try your ideas.")
        self.show_face(
            Face(
                "", title, summary, "free-lab", translate("FreeLabCard", "Open an empty canvas"), f"{title}. {summary}"
            )
        )
