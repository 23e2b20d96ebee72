"""What an answer becomes by each thing that can be said of it: pure, one function an act."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from persona_tui.banks.answer_types import Consent, Ranking, SeveralChoices
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Selected, Special, Value
from persona_tui.interview.offered import keys_in
from persona_tui.interview.reading import choice_raw, choices_in
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import Ticked, settled
from persona_tui.text.clean import clean, clean_line


def with_value(answer: Answer, value: Value, remembered: tuple[Selected, ...] = ()) -> Answer:
    """The answer with a value; a special that stood there goes, notes and marks stay."""
    still = set(keys_in(value))
    return replace(
        answer,
        value=value,
        special=None,
        reason="",
        remembered=remembered,
        confirmed=tuple(choice for choice in answer.confirmed if choice in still),
        rivals=tuple(rival for rival in answer.rivals if rival.value != value),
    )


def without_value(answer: Answer, remembered: tuple[Selected, ...] = ()) -> Answer:
    """The answer as if nothing had been said; the note and the ticked probes stay."""
    return Answer(note=answer.note, probes=answer.probes, remembered=remembered, rivals=answer.rivals)


def with_special(answer: Answer, special: Special, reason: str = "") -> Answer:
    """The answer as a special, with the reason of a skip."""
    return replace(
        without_value(answer), special=special, reason=clean_line(reason), hypothesis=answer.hypothesis
    )


def chosen(answer: Answer, version: Answer) -> Answer:
    """The answer with one of its versions in place of all: value or special change, note and marks stay."""
    return replace(
        version,
        note=answer.note,
        hypothesis=answer.hypothesis,
        probes=answer.probes,
        rivals=(),
    )


def with_note(answer: Answer, text: str) -> Answer:
    """The answer with a note; a blank one is none."""
    note = clean(text)
    return replace(answer, note=note if note.strip() else "")


def with_probe(answer: Answer, index: int, used: bool) -> Answer:
    """The answer with a probe ticked as used, or not."""
    others = {one for one in answer.probes if one != index}
    return replace(answer, probes=tuple(sorted(others | {index} if used else others)))


def consented_at(question: Question, before: Answer, after: Answer, wording: str, at: datetime) -> Answer:
    """The answer with what a consent keeps: the wording it was asked with, and when it was answered (R17)."""
    if not isinstance(question.answer, Consent) or not after.answered:
        return replace(after, wording="", at=None) if after.wording or after.at else after
    if (before.value, before.special) == (after.value, after.special) and before.at is not None:
        return replace(after, wording=before.wording, at=before.at)
    return replace(after, wording=wording, at=at)


def ticked(
    question: Question, answer: Answer, shown_before: Json, raw: Json
) -> tuple[Json, tuple[Selected, ...]]:
    """What a widget's ticks come to, exclusive choices at their word (R11).

    Args:
        question: any question; only those of several choices have exclusive ones.
        answer: its answer so far, with what an exclusive choice put aside.
        shown_before: the raw state that the widget started from.
        raw: its raw state now.

    Returns:
        The raw state to read, and what is remembered.
    """
    if not isinstance(question.answer, SeveralChoices | Ranking) or not isinstance(raw, list):
        return raw, ()
    now = choices_in(question, raw)
    if len(now) < len(raw) or not any(choice.exclusive for choice in question.choices):
        return raw, answer.remembered
    after = settled(question, Ticked(choices_in(question, shown_before), answer.remembered), now)
    return [choice_raw(one) for one in after.chosen], after.remembered


def cleaned(raw: Json) -> Json:
    """A widget's raw state with every text in it clean."""
    if isinstance(raw, str):
        return clean(raw)
    if isinstance(raw, list):
        return [cleaned(one) for one in raw]
    if isinstance(raw, dict):
        return {clean_line(key): cleaned(one) for key, one in raw.items()}
    return raw


def same_raw(one: Json, other: Json) -> bool:
    """Whether two raw states of a widget say the same; every empty one does."""
    empty: tuple[Json, ...] = (None, "", [])
    return one == other or (one in empty and other in empty)
