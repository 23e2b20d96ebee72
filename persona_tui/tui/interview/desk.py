"""What a person does during an interview: asked of the engine, handed to the disk, and told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from persona_tui.banks.answer_types import Quotes
from persona_tui.interview import messages
from persona_tui.interview.answer import Permission, Special
from persona_tui.interview.asking import asking
from persona_tui.interview.conductor import FINISH, Committed
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.moving import following
from persona_tui.interview.session import Change, Json
from persona_tui.text.clean import clean
from persona_tui.text.language import N_, Translator
from persona_tui.tui.interview.keeping import Keeping
from persona_tui.tui.interview.remarks import remarked
from persona_tui.tui.interview.specials import Act, Wish
from persona_tui.tui.interview.told import Told
from persona_tui.tui.interview.witness import Witness
from persona_tui.workspace import Live

_LONGEST: Final = 52
"""What is named on the quiet line is named on one line."""


class Desk:
    """Acts on one interview. Each act first keeps what is on screen, and gives what is to be told."""

    def __init__(self, live: Live, keeping: Keeping) -> None:
        self._live = live
        self._interview = live.interview
        self._keeping = keeping
        self._witness = Witness(live.interview)

    def leave(self, tr: Translator) -> Told:
        """Make an answer of what is on screen; say that it stays a draft, what to check, what it moved."""
        here = self._interview.current
        before = self._witness.before(here) if self._keeping.answer_changes else None
        committed = self._keeping.leave()
        return self._witness.told(before, here, tr).saying(self._remarked(committed, tr))

    def go_on(self, told: Told) -> None:
        """Go to the next question without an answer, or to the finish (R15).

        Args:
            told: what leaving the question came to; a summary is read before the questions are left, so that
                this then stays, and is to be asked for again.
        """
        interview = self._interview
        if told.summary is None or following(interview.path, interview.read, interview.current) != FINISH:
            self._live.keep(interview.advance())

    def back(self, tr: Translator) -> Told:
        """Go back to the question before (R15)."""
        told, here = self.leave(tr), self._interview.current
        self._live.keep(self._interview.back())
        at_first = here == self._interview.current
        return told.saying(tr("This is the first question.")) if at_first and not told.line else told

    def jump(self, item: str, tr: Translator) -> Told:
        """Go to any question; to a section's first one."""
        told = self.leave(tr)
        self._live.keep(self._interview.jump(item))
        return told

    def undo(self, tr: Translator) -> Told:
        """Take the last change to the answers back, and go where it was (R24)."""
        return self._walk(self._interview.undo, N_("Undone: {what}"), N_("Nothing to undo."), tr)

    def redo(self, tr: Translator) -> Told:
        """Make the change again that was taken back."""
        return self._walk(self._interview.redo, N_("Redone: {what}"), N_("Nothing to redo."), tr)

    def wish(self, wish: Wish, tr: Translator) -> Told:
        """Do what was picked in the menu of specials; a special goes on to the next question."""
        interview, here = self._interview, self._interview.current
        told = self.leave(tr)
        match wish.what:
            case Special() as special:
                told = self._changed(here, lambda: interview.give_special(here, special, wish.reason), tr)
                self.go_on(told)
            case Act.HYPOTHESIS:
                self._live.keep(interview.mark_hypothesis(here, True))
            case Act.NO_HYPOTHESIS:
                self._live.keep(interview.mark_hypothesis(here, False))
            case Act.CONFIRM:
                return self.confirm(here, tr)
            case Act.REPEAT | Act.TAKE_AWAY:
                pass  # whoever asks for these is asked first, which the screen does
            case Act.CLEAR:
                return self._changed(here, lambda: interview.clear(here), tr)
        return told

    def confirm(self, item: str, tr: Translator) -> Told:
        """Keep an answer to review, or one that came back, as it stands (R8, R10, R11)."""
        left = self.leave(tr)
        session = self._interview.session
        told = self._changed(item, lambda: self._interview.confirm(item), tr)
        if self._interview.session is session:
            return left.saying(tr("Nothing to confirm here. Everything is saved as you type."))
        return (told if left.summary is None else left).saying(tr("Confirmed as it stands."))

    def repeat(self, section: str, tr: Translator) -> Told:
        """Ask a section once more, and go to its first question (R18)."""
        left = self.leave(tr)
        self._live.keep(self._interview.repeat(section))
        return left

    def take_away(self, bearing: str, tr: Translator) -> Told:
        """Take a repetition away; what was said in it is kept aside (R7, R18)."""
        left = self.leave(tr)
        told = self._changed(bearing, lambda: self._interview.take_away(bearing), tr)
        return told if left.summary is None else left

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

    def _changed(self, item: str, act: Callable[[], Change], tr: Translator) -> Told:
        """Change one item, and tell what that did."""
        before = self._witness.before(item)
        self._live.keep(act())
        return self._witness.told(before, item, tr)

    def _walk(self, step: Callable[[], Change | None], said: str, nothing: str, tr: Translator) -> Told:
        self.leave(tr)
        before = self._interview.standing
        change = step()
        if change is None:
            return Told(tr(nothing))
        self._live.keep(change)
        item = next((event.item for event in reversed(change.events) if event.item), "")
        told = self._witness.told(before, item, tr)
        what = Wordings(self._interview, tr).title(item) if item else tr("a change of the whole bank")
        return Told(tr(said).format(what=_cut(what)), told.moved)

    def _remarked(self, committed: Committed, tr: Translator) -> str:
        """What does not fit, is rejected or is to be checked, for the quiet line."""
        if committed.misfit is not None:
            return tr("Kept as a draft: {why}").format(why=messages.sentence(committed.misfit, tr))
        fill = Wordings(self._interview, tr).fill
        return " ".join(remarked(remark, fill, tr) for remark in committed.remarks)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip(" ,;:") + "…"
