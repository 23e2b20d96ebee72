"""Which of the things said refuse a consent: of two versions, the refusal stands (R17)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.codec import answer_from_json
from persona_tui.interview.finishing import refuses
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.store.merging.documents import Document
from persona_tui.store.merging.reconciling import Refuses


def refusing(bank: Bank) -> Refuses:
    """Tells what refuses a consent that a bank asks for.

    Args:
        bank: the one that the session runs on.
    """

    def refuses_consent(item: str, said: Document) -> bool:
        question = question_of(bank, item)
        if question is None or not isinstance(question.answer, Consent):
            return False
        answer = answer_from_json(question, said)
        return isinstance(answer, Answer) and refuses(answer)

    return refuses_consent


def refusing_either(one: Bank, other: Bank) -> Refuses:
    """Tells what refuses a consent that one of two banks asks for, in whichever order they are given."""
    if one is other:
        return refusing(one)
    mine, theirs = refusing(one), refusing(other)
    return lambda item, said: mine(item, said) or theirs(item, said)
