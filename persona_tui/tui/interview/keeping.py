"""Nothing typed is lost: it becomes a draft while it is typed, an answer when it is left (R24)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.interview.asking import Asking
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.session import Json
from persona_tui.tui.interview.drafting import Drafting, Later
from persona_tui.workspace import Live


class Keeping:
    """Keeps the question on screen; every way off it goes through :meth:`leave`.

    What is on screen is compared with what was kept, rather than with what was announced: a key that leaves
    may be faster than the message that says what was typed before it.
    """

    def __init__(self, live: Live, later: Later, drafted: Callable[[], None]) -> None:
        """Keep nothing yet.

        Args:
            live: the interview and its file.
            later: sets a timer.
            drafted: told when a draft was kept.
        """
        self._live = live
        self._drafted = drafted
        self._drafting = Drafting(later, self.now)
        self._item = ""
        self._raw: Callable[[], Json] = lambda: None
        self._note: Callable[[], str] = str
        self._kept_raw: Json = None
        self._kept_note = ""
        self._answer_due = self._note_due = False
        """Whether leaving makes an answer, or a note, of what is kept as a draft."""

    def show(self, asking: Asking, raw: Callable[[], Json], note: Callable[[], str]) -> None:
        """Another question came on screen.

        Args:
            asking: the question as asked; what was a draft of it is read again when it is left.
            raw: gives the raw answer on screen.
            note: gives the note on screen.
        """
        self._drafting.stop()
        self._item, self._raw, self._note = asking.question.id, raw, note
        self._kept_raw, self._kept_note = raw(), note()
        asked = asking.read_only is None
        self._answer_due = asked and asking.draft is not None
        self._note_due = asked and asking.note != asking.answer.note

    def touched(self) -> None:
        """Something was typed or chosen."""
        self._drafting.touched()

    def now(self) -> None:
        """Keep at once, as a draft, what is not kept yet."""
        self._drafting.stop()
        interview, raw, note = self._live.interview, self._raw(), self._note()
        if raw != self._kept_raw:
            self._kept_raw, self._answer_due = raw, True
            self._live.keep(interview.draft(self._item, raw))
            self._drafted()
        if note != self._kept_note:
            self._kept_note, self._note_due = note, True
            self._live.keep(interview.draft_note(self._item, note))

    def leave(self) -> Misfit | None:
        """Make an answer of what is on screen, if it is not what is held or was a draft.

        Returns:
            What does not fit; it stays a draft (R14).
        """
        self._drafting.stop()
        interview, raw, note, misfit = self._live.interview, self._raw(), self._note(), None
        if self._answer_due or raw != self._kept_raw:
            committed = interview.commit(self._item, raw)
            misfit = committed.misfit
            self._live.keep(committed.change)
        if self._note_due or note != self._kept_note:
            self._live.keep(interview.note(self._item, note))
        self._kept_raw, self._kept_note = raw, note
        self._answer_due, self._note_due = misfit is not None, False
        return misfit
