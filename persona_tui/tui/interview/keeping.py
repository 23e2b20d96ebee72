"""Nothing typed is lost: it becomes a draft while it is typed, an answer when it is left (R24)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.interview.asking import Asking
from persona_tui.interview.conductor import Committed
from persona_tui.interview.journal import NO_CHANGE
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
        self._interview = live.interview
        self._drafted = drafted
        self._drafting = Drafting(later, self.now)
        self._item = ""
        self._raw: Callable[[], Json] = lambda: None
        self._note: Callable[[], str] = str
        self._reason: Callable[[], str] = str
        self._kept_raw: Json = None
        self._kept_note = self._kept_reason = ""
        self._answer_due = self._note_due = False
        """Whether leaving makes an answer, or a note, of what is kept as a draft."""

    def show(
        self,
        asking: Asking,
        raw: Callable[[], Json],
        note: Callable[[], str],
        reason: Callable[[], str] = str,
    ) -> None:
        """Another question came on screen.

        Args:
            asking: the question as asked; what was a draft of it is read again when it is left.
            raw: gives the raw answer on screen.
            note: gives the note on screen.
            reason: gives the justification on screen; empty where there is nothing to justify.
        """
        self._drafting.stop()
        self._item, self._raw, self._note, self._reason = asking.question.id, raw, note, reason
        self._kept_raw, self._kept_note, self._kept_reason = raw(), note(), reason()
        asked = asking.read_only is None
        self._answer_due = asked and asking.draft is not None
        self._note_due = asked and asking.note != asking.answer.note

    @property
    def answer_changes(self) -> bool:
        """Whether leaving now makes another answer of what is on screen."""
        return self._answer_due or self._raw() != self._kept_raw

    def touched(self) -> None:
        """Something was typed or chosen."""
        self._drafting.touched()

    def now(self) -> None:
        """Keep at once, as a draft, what is not kept yet."""
        self._drafting.stop()
        interview, raw, note = self._interview, self._raw(), self._note()
        if raw != self._kept_raw:
            self._kept_raw, self._answer_due = raw, True
            self._live.keep(interview.draft(self._item, raw))
            self._drafted()
        if note != self._kept_note:
            self._kept_note, self._note_due = note, True
            self._live.keep(interview.draft_note(self._item, note))
        reason = self._reason()
        if reason != self._kept_reason:
            self._kept_reason = reason
            self._live.keep(interview.draft_reason(self._item, reason))

    def hand_over(self) -> None:
        """Keep what a key on its way left on screen after the interview went on elsewhere (R24)."""
        interview, item = self._live.interview, self._item
        if interview is self._interview or interview.question(item) is None:
            return
        if self._raw() != self._kept_raw:
            self._live.keep(interview.draft(item, self._raw()))
        if self._note() != self._kept_note:
            self._live.keep(interview.draft_note(item, self._note()))

    def leave(self) -> Committed:
        """Make an answer of what is on screen, if it is not what is held or was a draft.

        Returns:
            What that came to: what does not fit or is rejected stays a draft, warnings are said (R14).
        """
        self._drafting.stop()
        interview, raw, note = self._interview, self._raw(), self._note()
        reason, committed = self._reason(), Committed(NO_CHANGE)
        if self._answer_due or raw != self._kept_raw:
            committed = interview.commit(self._item, raw)
            self._live.keep(committed.change)
            if not any(not remark.rejects for remark in committed.remarks):
                reason = self._kept_reason = ""  # the value that it justified is another now
        if self._note_due or note != self._kept_note:
            self._live.keep(interview.note(self._item, note))
        stays_draft = committed.misfit is not None or any(one.rejects for one in committed.remarks)
        if reason and not stays_draft:
            self._live.keep(interview.justify(self._item, reason))
        elif not reason and self._kept_reason:
            self._live.keep(interview.justify(self._item, ""))
        self._kept_raw, self._kept_note, self._kept_reason = raw, note, reason
        self._answer_due, self._note_due = stays_draft, False
        return committed
