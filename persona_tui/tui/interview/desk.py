"""What a person does during an interview: asked of the engine, handed to the disk, said in one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from persona_tui.banks.answer_types import Quotes
from persona_tui.interview import messages
from persona_tui.interview.answer import Permission, Special
from persona_tui.interview.asking import asking
from persona_tui.interview.session import Change, Json
from persona_tui.text.clean import clean
from persona_tui.text.language import N_, Translator
from persona_tui.tui.interview.keeping import Keeping
from persona_tui.tui.interview.moved import moved
from persona_tui.tui.interview.specials import Act, Wish
from persona_tui.workspace import Live

_LONGEST: Final = 52
"""What is named on the quiet line is named on one line."""


class Desk:
    """Acts on one interview. Each act first keeps what is on screen, and gives the one quiet line to say."""

    def __init__(self, live: Live, keeping: Keeping) -> None:
        self._live = live
        self._interview = live.interview
        self._keeping = keeping

    def leave(self, tr: Translator) -> str:
        """Make an answer of what is on screen; say that it stays a draft, or that the path moved."""
        before = self._interview.path
        misfit = self._keeping.leave()
        if misfit is not None:
            return tr("Kept as a draft: {why}").format(why=messages.sentence(misfit, tr))
        return moved(before, self._interview.path, tr)

    def next(self, tr: Translator) -> str:
        """Go to the next question without an answer, or to the finish (R15)."""
        quiet = self.leave(tr)
        self._live.keep(self._interview.advance())
        return quiet

    def back(self, tr: Translator) -> str:
        """Go back to the question before (R15)."""
        quiet, here = self.leave(tr), self._interview.current
        self._live.keep(self._interview.back())
        at_first = here == self._interview.current
        return quiet or (tr("This is the first question.") if at_first else "")

    def jump(self, item: str, tr: Translator) -> str:
        """Go to any question; to a section's first one."""
        quiet = self.leave(tr)
        self._live.keep(self._interview.jump(item))
        return quiet

    def undo(self, tr: Translator) -> str:
        """Take the last change to the answers back, and go where it was (R24)."""
        return self._walk(self._interview.undo, N_("Undone: {what}"), N_("Nothing to undo."), tr)

    def redo(self, tr: Translator) -> str:
        """Make the change again that was taken back."""
        return self._walk(self._interview.redo, N_("Redone: {what}"), N_("Nothing to redo."), tr)

    def wish(self, wish: Wish, tr: Translator) -> str:
        """Do what was picked in the menu of specials; a special goes on to the next question."""
        interview, here = self._interview, self._interview.current
        quiet = self.leave(tr)
        match wish.what:
            case Special():
                before = interview.path
                self._live.keep(interview.give_special(here, wish.what, wish.reason))
                self._live.keep(interview.advance())
                return moved(before, interview.path, tr)
            case Act.HYPOTHESIS:
                self._live.keep(interview.mark_hypothesis(here, True))
            case Act.NO_HYPOTHESIS:
                self._live.keep(interview.mark_hypothesis(here, False))
            case Act.CONFIRM:
                self._live.keep(interview.confirm(here))
            case Act.CLEAR:
                before = interview.path
                self._live.keep(interview.clear(here))
                return moved(before, interview.path, tr)
        return quiet

    def quote(self, words: str, tr: Translator) -> str:
        """Add words to the draft of the first question on the path that takes quotes, without permission."""
        words = clean(words).strip()
        if not words:
            return tr("Select words first, then ask for the quote.")
        question = next((q for q in self._interview.path.asked if isinstance(q.answer, Quotes)), None)
        if question is None:
            return tr("This interview has no question for quotes.")
        self._keeping.now()
        held = asking(self._interview, question.id).raw
        added: Json = {"text": words, "permission": Permission.NONE.value}
        self._live.keep(
            self._interview.draft(question.id, [*(held if isinstance(held, list) else []), added])
        )
        return tr("Added to the quotes, without permission for now: {words}").format(words=_cut(words))

    def _walk(self, step: Callable[[], Change | None], said: str, nothing: str, tr: Translator) -> str:
        self.leave(tr)
        change = step()
        if change is None:
            return tr(nothing)
        self._live.keep(change)
        question = self._interview.question(self._interview.current)
        return tr(said).format(what=_cut(str(question.wording)) if question else "")


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip(" ,;:") + "…"
