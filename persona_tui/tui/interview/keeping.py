"""Nothing typed is lost: it becomes a draft while it is typed, an answer when it is left (R24)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.interview.asking import Asking
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.session import Json
from persona_tui.tui.interview.drafting import Drafting, Later
from persona_tui.workspace import Live


class Keeping:
    """Keeps the question on screen; every way off it goes through :meth:`leave`."""

    def __init__(self, live: Live, later: Later, drafted: Callable[[], None]) -> None:
        """Keep nothing yet.

        Args:
            live: the interview and its file.
            later: sets a timer.
            drafted: told when a draft was kept.
        """
        self._live = live
        self._drafted = drafted
        self._drafting = Drafting(later, self._draft)
        self._item = ""
        self._raw: Callable[[], Json] = lambda: None
        self._note: Callable[[], str] = str
        self._answer_drafted = self._answer_changed = False
        self._note_drafted = self._note_changed = False
        self._read_only = True

    def show(self, asking: Asking, raw: Callable[[], Json], note: Callable[[], str]) -> None:
        """Another question came on screen.

        Args:
            asking: the question as asked; what was a draft of it is read again when it is left.
            raw: gives the raw answer on screen.
            note: gives the note on screen.
        """
        self._item, self._raw, self._note = asking.question.id, raw, note
        self._answer_drafted = asking.draft is not None
        self._note_drafted = asking.note != asking.answer.note
        self._answer_changed = self._note_changed = False
        self._read_only = asking.read_only is not None

    def answer_touched(self) -> None:
        """The answer changed on screen."""
        if not self._read_only:
            self._answer_changed = True
            self._drafting.touched()

    def note_touched(self) -> None:
        """The note changed on screen."""
        if not self._read_only:
            self._note_changed = True
            self._drafting.touched()

    def now(self) -> None:
        """Keep at once, as a draft, what is not kept yet."""
        self._drafting.now()

    def leave(self) -> Misfit | None:
        """Make an answer of what is on screen, if it was touched or was a draft.

        Returns:
            What does not fit; it stays a draft (R14).
        """
        self._drafting.done()
        interview, misfit = self._live.interview, None
        if self._answer_changed or self._answer_drafted:
            committed = interview.commit(self._item, self._raw())
            misfit = committed.misfit
            self._live.keep(committed.change)
        if self._note_changed or self._note_drafted:
            self._live.keep(interview.note(self._item, self._note()))
        self._answer_changed = self._note_changed = self._note_drafted = False
        self._answer_drafted = misfit is not None
        return misfit

    def _draft(self) -> None:
        interview = self._live.interview
        if self._answer_changed:
            self._live.keep(interview.draft(self._item, self._raw()))
        if self._note_changed:
            self._live.keep(interview.draft_note(self._item, self._note()))
        self._drafted()
