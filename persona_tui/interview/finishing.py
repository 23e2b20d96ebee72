"""What Finish asks for (R12, R13), and what a refused consent makes of a session (R17)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.banks.model import Question, Required
from persona_tui.interview.answer import Answer, Special, selected
from persona_tui.interview.path import Path
from persona_tui.interview.values.choosing import gives

ERASING = frozenset({Purpose.PARTICIPATION, Purpose.NOTES})
"""The purposes without which nothing is kept but the consent record (R17)."""


class Lack(StrEnum):
    """What a required question lacks."""

    ANSWER = "answer"
    """An answer, or a reason not to give one."""
    REASON = "reason"
    """It was skipped; the reason is missing."""
    VALUE = "value"
    """A real answer; no other will do."""
    CONSENT = "consent"
    """A yes or a no to taking part."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A required question on the path that is not answered as it must be."""

    item: str
    lack: Lack

    @property
    def strict(self) -> bool:
        """Whether finishing anyway will not do."""
        return self.lack in {Lack.VALUE, Lack.CONSENT}


class UnfinishedError(Exception):
    """The session cannot be finished yet.

    Attributes:
        missing: what is missing, in document order.
    """

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        super().__init__(", ".join(one.item for one in missing))
        self.missing = missing


def missing_on(path: Path) -> tuple[Missing, ...]:
    """What is missing before a session can be finished.

    Off the path nothing is required (R12). Once taking part or the notes are refused, nothing is any more
    but an answer about taking part (R17).
    """
    wanted = (one for one in path.asked if one.required is not Required.NO or _is_participation(one))
    lacks = ((question.id, _lack(question, path.answer(question.id))) for question in wanted)
    missing = tuple(Missing(item, lack) for item, lack in lacks if lack is not None)
    if refused_on(path) & ERASING:
        return tuple(one for one in missing if one.lack is Lack.CONSENT)
    return missing


def _lack(question: Question, answer: Answer) -> Lack | None:
    if _is_participation(question) and answer.value is None and answer.special is not Special.DECLINED:
        return Lack.CONSENT
    if not question.takes_answer or question.required is Required.NO:
        return None
    if question.required is Required.STRICT:
        return Lack.VALUE if answer.value is None else None
    if not answer.answered:
        return Lack.ANSWER
    return Lack.REASON if answer.special is Special.SKIPPED and not answer.reason else None


def _is_participation(question: Question) -> bool:
    return isinstance(question.answer, Consent) and question.answer.purpose is Purpose.PARTICIPATION


def refused_on(path: Path) -> frozenset[Purpose]:
    """The purposes that a question on the path says no to: by a choice, or by declining to answer (R17)."""
    return frozenset(
        question.answer.purpose
        for question in path.asked
        if isinstance(question.answer, Consent) and refuses(path.answer(question.id))
    )


def given_on(path: Path) -> frozenset[Purpose]:
    """The purposes that are consented to: a choice that gives them, on the path (R17)."""
    return frozenset(
        question.answer.purpose
        for question in path.asked
        if isinstance(question.answer, Consent)
        and any(gives(one.choice) for one in selected(path.answer(question.id).value))
    )


def refuses(answer: Answer) -> bool:
    """Whether the answer to a consent question says no: by a choice, or by declining to answer (R17)."""
    return answer.special is Special.DECLINED or any(not gives(one.choice) for one in selected(answer.value))


def consents_on(path: Path) -> frozenset[str]:
    """The consent questions on the path that hold an answer: all that a refusal keeps (R17)."""
    return frozenset(
        question.id
        for question in path.asked
        if isinstance(question.answer, Consent) and path.answer(question.id).answered
    )
