"""The marks of the outline: a glyph for the eye, a word for those who have it read to them."""

from __future__ import annotations

from textual.content import Content

from persona_tui.interview.outline import Mark, Row
from persona_tui.text.language import N_, Translator
from persona_tui.tui.display import joined, plain

_GLYPHS: dict[Mark, tuple[str, str]] = {
    Mark.DONE: ("✓", N_("done")),
    Mark.HERE: ("●", N_("here")),
    Mark.TO_COME: ("○", N_("to come")),
    Mark.OFF_PATH: ("·", N_("off the path")),
    Mark.REVIEW: ("!", N_("to review")),
    Mark.RESTORED: ("↺", N_("back on the path")),
    Mark.MISSING: ("!", N_("missing")),
}


def glyph(mark: Mark) -> str:
    """One cell for a mark."""
    return _GLYPHS[mark][0]


def word(mark: Mark, tr: Translator) -> str:
    """The mark in words."""
    return tr(_GLYPHS[mark][1])


def drawn(row: Row, tr: Translator, indent: str) -> Content:
    """A row of the outline: its mark, its title, and in words what is out of the ordinary."""
    muted = row.mark is Mark.OFF_PATH
    style = "bold" if row.mark is Mark.HERE else "$text-muted" if muted else ""
    title = joined(plain(f"{indent}{glyph(row.mark)} ", style), plain(row.title, style))
    if row.mark in (Mark.REVIEW, Mark.RESTORED, Mark.MISSING, Mark.OFF_PATH):
        title = joined(title, plain(f" ({word(row.mark, tr)})", "$text-muted"))
    return title
