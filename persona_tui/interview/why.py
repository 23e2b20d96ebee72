"""Why an item is not asked, in one short sentence with the question that decides it."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.conditions.tree import Among, Compare, Comparison, Condition, Constant, Contains, Of
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.path import Cause, Reason
from persona_tui.text.language import Translator

LONGEST = 60


def sentence(reason: Reason, bank: Bank, tr: Translator) -> str:  # noqa: C901 - one row a cause
    """The sentence.

    Args:
        reason: the rule that keeps the item off, or undecided, with its decider.
        bank: the bank, for wordings.
        tr: the interface's language.
    """
    decider = _title(bank, reason.decider)
    match reason.cause:
        case Cause.PARENT:
            return tr("Goes with “{item}”, which is not asked.").format(item=decider)
        case Cause.ONLY_IF:
            if wanted := _answer(bank, reason.condition, tr):
                said = tr("Asked only if the answer to “{item}” is {answer}.")
                return said.format(item=decider, answer=wanted)
            return tr("Depends on the answer to “{item}”.").format(item=decider)
        case Cause.UNLESS:
            if unwanted := _answer(bank, reason.condition, tr):
                said = tr("Not asked if the answer to “{item}” is {answer}.")
                return said.format(item=decider, answer=unwanted)
            return tr("Depends on the answer to “{item}”.").format(item=decider)
        case Cause.NOT_OPENED:
            return tr("Asked only if an answer to “{item}” leads here.").format(item=decider)
        case Cause.JUMPED_OVER:
            return tr("An answer to “{item}” leads further on.").format(item=decider)
        case Cause.ENDED:
            return tr("The interview ends at “{item}”.").format(item=decider)
        case Cause.NOT_AMONG:
            if wanted := _answer(bank, reason.condition, tr):
                said = tr("Asked only if the answer to “{item}” is {answer}.")
                return said.format(item=decider, answer=wanted)
            return tr("Asked once for each item of the answer to “{item}”.").format(item=decider)
        case Cause.ON_DEMAND:
            return tr("Asked as often as you ask for it again.")
        case Cause.SHORT_VERSION:
            return tr("Left out of the short version.")
        case Cause.SELF_ASSESSMENT:
            return tr("For whoever leads an interview; left out of a self-assessment.")
        case _:
            assert_never(reason.cause)


def _title(bank: Bank, item: str) -> str:
    """An item's wording, cut to a few words."""
    found = bank.by_id.get(item)
    if found is None:
        return item
    title = str(found.wording if isinstance(found, Question) else found.title)
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rstrip(" ,;:") + "…"


def _answer(bank: Bank, condition: Condition | None, tr: Translator) -> str:
    """The labels of the choices that a simple condition names, in quotes; empty for any other condition."""
    match condition:
        case (
            Compare(operand=Of(question=item), sign=Comparison.EQUAL, value=str() as wanted)
            | Contains(operand=Of(question=item), value=wanted)
        ):
            ids: tuple[Constant, ...] = (wanted,)
        case Among(operand=Of(question=item), values=ids):
            pass
        case _:
            return ""
    question = bank.question(item)
    choices = [question.choice(str(one)) for one in ids] if question else []
    quoted = [tr("“{words}”").format(words=choice.wording) for choice in choices if choice]
    if not quoted or len(quoted) < len(ids):
        return ""
    some, last = ", ".join(quoted[:-1]), quoted[-1]
    return tr("{some} or {last}").format(some=some, last=last) if some else last
