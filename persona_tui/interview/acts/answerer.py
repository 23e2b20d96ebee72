"""Saying, drafting and marking: the acts on one item's answer (R11, R14, R17)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from persona_tui.banks.model import Question
from persona_tui.interview.acts import recording
from persona_tui.interview.acts.keeper import UnknownItemError
from persona_tui.interview.acts.walker import Walker
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.journal import NO_CHANGE, joined
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.reading import raw_of, read_typed
from persona_tui.interview.remarks import Remark, remarks_on
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.reviewing import to_confirm
from persona_tui.interview.session import NOTE, Change, Draft, Json
from persona_tui.text.clean import clean_line

REASON = "@reason"
"""Behind an item's id, the key of what is being typed as the reason why a value stands; no id can end so."""

__all__ = ["NOTE", "REASON", "Answerer", "Committed"]


@dataclass(frozen=True, slots=True)
class Committed:
    """What committing an answer came to."""

    change: Change
    misfit: Misfit | None = None
    """Why it stays a draft (R14)."""
    remarks: tuple[Remark, ...] = ()
    """What the bank says of it: that it is rejected, and stays a draft, or warnings (R14)."""


class Answerer(Walker):
    """The acts that change what is held for an item.

    Each raises `UnknownItemError` for a question that the bank lacks, and leaves what takes no answer as it
    is.
    """

    def draft(self, item: str, raw: Json) -> Change:
        """Keep what is being typed, as it is (R24); what equals the answer is no draft."""
        question = self._question(item)
        held = self.session.drafts.get(item)
        kept = recording.cleaned(raw)
        if recording.same_raw(kept, self.raw(question)) or not self._takes(question):
            return self._keep(Change(drafts={item: None})) if held else NO_CHANGE
        if held is not None and held.raw == kept:
            return NO_CHANGE
        return self._keep(Change(drafts={item: Draft(kept, self._clock())}))

    def draft_note(self, item: str, text: str) -> Change:
        """Keep the note that is being typed (R24)."""
        self._question(item)
        return self._draft_words(item + NOTE, text, self._held(item).note)

    def draft_reason(self, item: str, text: str) -> Change:
        """Keep the reason that is being typed why a value stands (R14, R24)."""
        self._question(item)
        return self._draft_words(item + REASON, text, self._held(item).reason)

    def _draft_words(self, key: str, text: str, settled: str) -> Change:
        """Keep words that are being typed; those that are settled already are no draft."""
        kept, held = str(recording.cleaned(text)), self.session.drafts.get(key)
        if kept == settled:
            return self._keep(Change(drafts={key: None})) if held else NO_CHANGE
        if held is not None and held.raw == kept:
            return NO_CHANGE
        return self._keep(Change(drafts={key: Draft(kept, self._clock())}))

    def commit(self, item: str, raw: Json) -> Committed:
        """Take what a widget holds as the answer.

        Args:
            item: the question's id.
            raw: the widget's state, as :func:`persona_tui.interview.reading.read_typed` says. Empty, it takes
                a value back and leaves a special as it is.

        Returns:
            The change, and what does not fit or is rejected: that stays a draft, and logic sees no answer
            (R14).
        """
        question = self._question(item)
        if not self._takes(question):
            return Committed(NO_CHANGE)
        held = self._held(item)
        draft = self.session.drafts.get(item)
        shown = draft.raw if draft else self.raw(question)
        settled, remembered = recording.ticked(question, held, shown, recording.cleaned(raw))
        value = read_typed(question, settled)
        if value is None:
            after = held if held.special else recording.without_value(held)
            return Committed(self._record(question, after, drafts={item: None}))
        fits = not isinstance(value, Misfit)
        after = held if isinstance(value, Misfit) else recording.with_value(held, value, remembered)
        remarks = self._remarks(question, after) if fits else ()
        if not fits or any(remark.rejects for remark in remarks):
            kept = draft if draft is not None and draft.raw == settled else Draft(settled, self._clock())
            empty = recording.without_value(held, remembered)
            change = self._record(question, empty, drafts={item: kept})
            return Committed(change, value if isinstance(value, Misfit) else None, remarks)
        return Committed(self._record(question, after, drafts={item: None}), remarks=remarks)

    def remarks(self, item: str) -> tuple[Remark, ...]:
        """What the bank says of what is typed or answered: that it is rejected, or warnings (R14)."""
        question = self._question(item)
        held, draft = self._held(item), self.session.drafts.get(item)
        value = read_typed(question, draft.raw) if draft else held.value
        if value is None or isinstance(value, Misfit):
            return ()
        return self._remarks(question, recording.with_value(held, value))

    def justify(self, item: str, reason: str) -> Change:
        """Keep why a value stands although the bank warns of it; an empty reason takes that away (R14)."""
        question, held = self._question(item), self._held(item)
        if held.value is None:
            return NO_CHANGE
        after = replace(held, reason=clean_line(reason))
        return self._record(question, after, drafts={item + REASON: None})

    def _remarks(self, question: Question, answer: Answer) -> tuple[Remark, ...]:
        if not question.checks and not question.rejections:
            return ()
        answers = self.session.answers
        path = self.path
        if answers.get(question.id) != answer:
            path = self.course.path_after(path, {**answers, question.id: answer}, question.id)
        return remarks_on(question, path)

    def record(self, item: str, answer: Answer) -> Change:
        """Take a whole answer, note and marks included, as an answers file gives it.

        Args:
            item: the id of a question, in a repetition that is there or not.
            answer: what is said.
        """
        question = self.path.question(item) or question_of(self.bank, item)
        if question is None:
            raise UnknownItemError(item)
        kept = replace(answer, rivals=self._held(item).rivals)
        return self._record(question, kept, drafts={item: None})

    def give_special(self, item: str, special: Special, reason: str = "") -> Change:
        """Answer with a special; what was typed before is committed first, so that undo has it."""
        question = self._question(item)
        if not self._takes(question):
            return NO_CHANGE
        draft = self.session.drafts.get(item)
        typed = self.commit(item, draft.raw).change if draft else NO_CHANGE
        after = recording.with_special(self._held(item), special, reason)
        return joined(typed, self._record(question, after, drafts={item: None}))

    def clear(self, item: str) -> Change:
        """Take the answer back, and its draft; the note and the ticked probes stay."""
        question = self._question(item)
        return self._record(question, recording.without_value(self._held(item)), drafts={item: None})

    def note(self, item: str, text: str) -> Change:
        """Keep a note beside the answer; an empty one takes it away."""
        question = self._question(item)
        after = recording.with_note(self._held(item), text)
        return self._record(question, after, drafts={item + NOTE: None})

    def use_probe(self, item: str, index: int, used: bool) -> Change:
        """Tick a probe as used, by its place in the question, or untick it."""
        question = self._question(item)
        if not 0 <= index < len(question.probes):
            return NO_CHANGE
        return self._record(question, recording.with_probe(self._held(item), index, used))

    def mark_hypothesis(self, item: str, marked: bool) -> Change:
        """Mark the answer as said without evidence yet, or not."""
        return self._record(self._question(item), replace(self._held(item), hypothesis=marked))

    def choose(self, item: str, version: Answer) -> Change:
        """Keep one version where there were several; the others stay in the journal alone.

        What was typed before is committed first, so that undo has it; undo brings the others back.

        Args:
            item: the question's id.
            version: one of its versions, or the joined one (:mod:`persona_tui.interview.versions`).
        """
        self._question(item)
        if not self._held(item).rivals:
            return NO_CHANGE
        draft = self.session.drafts.get(item)
        typed = self.commit(item, draft.raw).change if draft else NO_CHANGE
        after = recording.chosen(self._held(item), version)
        return joined(typed, self._commit_event(item, after, reason="chosen", drafts={item: None}))

    def to_review(self, question: Question) -> bool:
        """Whether an answer on the path is to be reviewed.

        Its choice is no longer offered (R11), its value is rejected since (R14), or what the question depends
        on is another than when it was answered (R10). It never hides or blocks anything.
        """
        if not self.path.on(question.id):
            return False
        held = self._held(question.id)
        vanished = to_confirm(question, held, self.path)
        return bool(vanished or self.path.rejects(question.id) or self.changed_since(question.id))

    @property
    def under_review(self) -> frozenset[str]:
        """The answers on the path that are to be reviewed, as :meth:`to_review` tells of each."""
        path = self.path
        vanished = (one.id for one in path.choosing if to_confirm(one, self._held(one.id), path))
        return frozenset(item for item in (*vanished, *path.rejecting, *self.stale) if path.on(item))

    def confirm(self, item: str) -> Change:
        """Confirm an answer under review: vanished choices count again (R11), its badge goes (R8, R10)."""
        question = self._question(item)
        held = self._held(item)
        vanished = to_confirm(question, held, self.path)
        if not vanished and item not in self.restored and not self.changed_since(item):
            return NO_CHANGE
        after = replace(held, confirmed=(*held.confirmed, *vanished))
        return self._commit_event(item, after, reason="confirmed")

    def raw(self, question: Question) -> Json:
        """What the question's widget shows for its answer, drafts aside."""
        return raw_of(question, self._held(question.id), "," if self.bank.language == "fr" else ".")
