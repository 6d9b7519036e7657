"""The house's own controls. A panel builds its face from these and paints by hand only what is a drawing.

Every control takes a *dress* first: anything with ``look`` and ``icons``, hence the panel's own ``Context``
(:mod:`entresol.ui.context`); ``Outfit(look, icons)`` elsewhere. A control follows theme and text size by itself. It
never translates: its owner sets its texts, and again on ``QEvent.Type.LanguageChange``. Colours are token paths.

``fields``, ``dialogs`` and ``markdown`` are imported by their own names, as ``texts`` and ``shapes`` may be: the first
screen does without them, and their Qt classes take a tenth of the time to the first paint.

===================  ================================================================================================
labels               ``Label(dress, "caption", 500, "text.muted", mono=, align=, elide=)`` one line of plain text;
                     ``SectionLabel(dress)`` small capitals; ``ParagraphLabel(dress, "body", "text.secondary")`` wraps
buttons              ``PushButton(dress, "primary" | "secondary" | "soft" | "ghost" | "link", icon=, large=)``;
                     ``trailing=`` is a second icon, after the text;
                     ``IconButton(dress, "undo-2", lined=, primary=, side=)`` with ``set_name(text, shortcut)``;
                     both: ``on_pressed(slot)``. Primary buttons of a screen are ``large`` (40 high)
segmented            ``Segmented(dress, height=, pad=, size=, fill_width=)``: ``set_options([Option(key, label)])``,
                     ``choose(key)``, ``chosen``, ``on_chosen(slot)``; call ``set_options`` again with new labels on
                     a change of language: the choice and the focus stay
fields               ``ComboBox(dress)`` same doors as Segmented; ``Slider(dress)``: ``on_moved``, ``on_settled``,
                     ``show_value``; ``Switch(dress)``: ``setText``, ``setChecked``, ``on_switched``.
                     Plain ``QLineEdit``, ``QMenu``, ``QTreeView``, scroll bars are dressed by the style sheet
badges               ``Chip(dress, "ok", "check")`` with ``setText`` and ``set_state``; ``KeyCap(dress)``;
                     ``VmBadge(dress, slot, side=)``; ``Avatar(dress)`` with ``show_name``
cards                ``Card(dress, level=, radius=, fill=, line=)``: see its note on margins; ``Divider(dress)``;
                     ``Surface(dress, "bg.surface", edges="right")`` a plain ground
meters               ``ProgressSegments``, ``ScoreRing``, ``PointsBar``: ``show_…`` for the eye, ``say`` for the ear
mark                 ``Mark(dress, side=)``, ``mark_icon(theme)``: the three plates of the program
dialogs              ``Dialog(dress, parent, width=)``: fill ``body``, ``set_title``, ``add_button``; a base to subclass
markdown             ``MarkdownView(dress)``: a lesson's brief; loads nothing but pictures of its pack
focus                ``widget.setProperty(FOCUS_RADIUS, 6)`` asks for the focus ring around any widget; ours have it.
                     Ours take the focus by Tab, not by the mouse, so a click on a button leaves it in the canvas
texts                for painting by hand: ``draw_text(painter, rect, text, font, color, align, elide=, layer=)`` and
                     ``draw_paragraph``. **All hand-painted text goes through these two**: the picture tests install a
                     ``TextLedger`` that records each text, its box and its room, and fail on what is clipped, on two
                     texts of one ``layer`` that overlap, on words that stayed English in French. A callout drawn over
                     hosts passes its own ``layer``. Text painted into a cached pixmap counts too
shapes               ``rounded``, ``box_path``, ``soft_shadow``, ``hatch``, ``ring``, ``bar``
===================  ================================================================================================
"""

from entresol.ui.controls.badges import Avatar, Chip, KeyCap, State, VmBadge
from entresol.ui.controls.buttons import Button, IconButton, Kind, PushButton
from entresol.ui.controls.cards import Card, Divider, Surface
from entresol.ui.controls.dress import Dress, Outfit
from entresol.ui.controls.focus import FOCUS_RADIUS, FocusRing
from entresol.ui.controls.labels import Label, ParagraphLabel, SectionLabel
from entresol.ui.controls.mark import Mark, mark_icon, paint_mark
from entresol.ui.controls.meters import PointsBar, ProgressSegments, ScoreRing
from entresol.ui.controls.segmented import Option, Segmented
from entresol.ui.controls.shapes import bar, box_path, hatch, ring, rounded, soft_shadow
from entresol.ui.controls.texts import TextLedger, draw_paragraph, draw_text, line_height, paragraph_height

__all__ = [
    "FOCUS_RADIUS",
    "Avatar",
    "Button",
    "Card",
    "Chip",
    "Divider",
    "Dress",
    "FocusRing",
    "IconButton",
    "KeyCap",
    "Kind",
    "Label",
    "Mark",
    "Option",
    "Outfit",
    "ParagraphLabel",
    "PointsBar",
    "ProgressSegments",
    "PushButton",
    "ScoreRing",
    "SectionLabel",
    "Segmented",
    "State",
    "Surface",
    "TextLedger",
    "VmBadge",
    "bar",
    "box_path",
    "draw_paragraph",
    "draw_text",
    "hatch",
    "line_height",
    "mark_icon",
    "paint_mark",
    "paragraph_height",
    "ring",
    "rounded",
    "soft_shadow",
]
