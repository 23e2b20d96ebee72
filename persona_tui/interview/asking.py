"""Everything that a front end shows for one item, decided here: widgets display and ask, no more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Choice, Question
from persona_tui.banks.prose import Block, Fill, Wording
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.conductor import NOTE, REASON, Interview, UnknownItemError
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.offered import OfferedItem, shown_items, sources_of
from persona_tui.interview.path import Mode, Path, Reason
from persona_tui.interview.piping import fill_for
from persona_tui.interview.reading import read_typed
from persona_tui.interview.remarks import Remark
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.identity import bearing
from persona_tui.interview.reviewing import offered_choices, vanished_choices
from persona_tui.interview.session import Draft, Json


class Badge(StrEnum):
    """What an answer is marked with."""

    RESTORED = "restored"
    """It left the path and is back (R8)."""
    TO_REVIEW = "to-review"
    """A chosen choice is no longer offered (R11), the value is rejected since (R14), or what the question
    depends on is another than when it was answered (R10)."""


@dataclass(frozen=True, slots=True)
class OfferedChoice:
    """A choice as shown: offered, or chosen before and no longer offered."""

    choice: Choice
    wording: Wording
    vanished: bool = False
    """It stays, struck through (R11)."""


@dataclass(frozen=True, slots=True)
class OfferedProbe:
    """A probe as shown."""

    index: int
    """Its place in the question."""
    wording: Wording
    used: bool


@dataclass(frozen=True)
class Asking:
    """One item as it is to be asked; every wording is filled with `fill`."""

    question: Question
    section_title: Wording | None
    section_intro: tuple[Block, ...]
    """Read aloud when the section opens: for its first item on the path only."""
    section_notes: tuple[Block, ...]
    """For whoever leads, with the intro."""
    number: int | None
    """Its rank among the questions on the path; none for what takes no answer and off the path."""
    essential: bool
    wording: Wording
    help: tuple[Block, ...]
    notes: tuple[Block, ...]
    """For whoever leads; none in self-assessment."""
    choices: tuple[OfferedChoice, ...]
    probes: tuple[OfferedProbe, ...]
    fill: Fill
    answer: Answer
    """What is held; for a computed question, what it comes to."""
    raw: Json
    """What its widget shows: the draft, else the answer."""
    items: tuple[OfferedItem, ...]
    """Those of earlier answers that it chooses among or groups, the vanished ones last."""
    sources: tuple[Wording, ...]
    """The questions that the items come from."""
    note: str
    """The note as last typed."""
    reason: str
    """Why a value stands that the bank warns of, as last typed (R14)."""
    draft: Draft | None
    read_only: Reason | None
    """Why it is not asked; it is then shown, and not changed (R15)."""
    badge: Badge | None
    remarks: tuple[Remark, ...]
    """What the bank says of what is typed, else of the answer: that it is rejected, or warnings (R14)."""
    repetition: str
    """What its repetition is called; empty when it is not repeated (R19)."""


def asking(interview: Interview, item: str) -> Asking:
    """What a front end shows for an item.

    Args:
        interview: the interview as it stands.
        item: the id of a question or statement.

    Raises:
        UnknownItemError: the bank has no such question.
    """
    question = interview.question(item)
    if question is None:
        raise UnknownItemError(item)
    session, path = interview.session, interview.path
    facing, led = session.opening.facing, session.opening.mode is Mode.INTERVIEW
    answer = path.answer(item) if question.is_computed else session.answers.get(item, NOTHING)
    draft, note = session.drafts.get(item), session.drafts.get(item + NOTE)
    reason = session.drafts.get(item + REASON)
    section = path.section(question.section) if question.section else None
    opens = section is not None and _first_of(path, section.id) == item
    fill = fill_for(session, interview.bank, path)
    return Asking(
        question=question,
        section_title=section.title if section else None,
        section_intro=section.intro if section and opens else (),
        section_notes=section.notes if section and opens and led else (),
        number=_rank(path, question),
        essential=question.essential,
        wording=worded(question, facing),
        help=question.help,
        notes=question.notes if led else (),
        choices=_choices(question, answer, path, facing),
        probes=tuple(
            OfferedProbe(index, worded(probe, facing), index in answer.probes)
            for index, probe in enumerate(question.probes)
            if _shown(question, index, answer, path)
        ),
        fill=fill,
        answer=answer,
        raw=draft.raw if draft else interview.raw(question),
        items=_items(question, answer, draft, path, facing),
        sources=tuple(
            worded(source, facing)
            for one in sources_of(question.answer)
            if (source := path.question(one)) is not None
        ),
        note=str(note.raw) if note else answer.note,
        reason=str(reason.raw) if reason else answer.reason if answer.value is not None else "",
        draft=draft,
        read_only=path.by_id[item].reason,
        badge=badge_of(interview, question),
        remarks=interview.remarks(item),
        repetition=name_of(path, bearing(interview.bank, item), fill, facing),
    )


def badge_of(interview: Interview, question: Question) -> Badge | None:
    """What an answer on the path is marked with (R8, R10, R11, R14)."""
    if interview.to_review(question):
        return Badge.TO_REVIEW
    on_path = interview.path.on(question.id)
    return Badge.RESTORED if on_path and question.id in interview.restored else None


def _first_of(path: Path, section: str) -> str | None:
    inside = islice(path.items, path.position(section), None)
    shown = (one for one in inside if isinstance(one, Question) and one.section == section)
    return next((one.id for one in shown if path.on(one.id) and not one.is_computed), None)


def _rank(path: Path, question: Question) -> int | None:
    if not question.takes_answer or not path.on(question.id):
        return None
    before = islice(path.items, path.position(question.id))
    return 1 + sum(isinstance(one, Question) and one.takes_answer and path.on(one.id) for one in before)


def _choices(question: Question, answer: Answer, path: Path, facing: Facing) -> tuple[OfferedChoice, ...]:
    offered = {choice.id for choice in offered_choices(question, path)}
    vanished = {choice.id for choice in vanished_choices(question, answer, path)}
    return tuple(
        OfferedChoice(choice, worded(choice, facing), choice.id in vanished)
        for choice in question.choices
        if choice.id in offered or choice.id in vanished
    )


def _items(
    question: Question, answer: Answer, draft: Draft | None, path: Path, facing: Facing
) -> tuple[OfferedItem, ...]:
    typed = read_typed(question, draft.raw) if draft else None
    held = (answer.value, None if isinstance(typed, Misfit) else typed)
    return shown_items(question, held, path, facing)


def _shown(question: Question, index: int, answer: Answer, path: Path) -> bool:
    """A used probe stays in sight, whatever its condition says since."""
    return index in answer.probes or path.offers(question.probes[index].gate, question.id)
