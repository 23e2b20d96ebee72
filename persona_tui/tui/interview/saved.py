"""Whether the work is saved, in words."""

from __future__ import annotations

from textual.content import Content

from persona_tui.store.messages import remedy, sentence
from persona_tui.text.language import Translator
from persona_tui.tui.display import plain
from persona_tui.workspace import SaveKind, SaveState


def short(state: SaveState, tr: Translator) -> Content:
    """« ✓ enregistré », « … », « ! NON ENREGISTRÉ »: told by glyph and word, never by colour alone."""
    match state.kind:
        case SaveKind.SAVED:
            return plain("✓ " + tr("saved"), "$text-success")
        case SaveKind.SAVING:
            return plain("… " + tr("saving"), "$text-muted")
        case SaveKind.NOT_SAVED:
            return plain("! " + tr("NOT SAVED"), "bold $text-error")


def whole(state: SaveState, tr: Translator) -> str:
    """Why it is not saved and what to do; empty when it is."""
    if state.kind is not SaveKind.NOT_SAVED:
        return ""
    kept = tr("What was said is kept here, and saving is tried again every few seconds.")
    if state.problem is None:
        return kept
    return " ".join(filter(None, (sentence(state.problem, tr), remedy(state.problem, tr), kept)))
