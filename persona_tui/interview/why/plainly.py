"""Why an item is asked, or is not, in words with the question that decides it (R28)."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    Of,
)
from persona_tui.banks.model import Bank, Item
from persona_tui.banks.telling.conditions import condition_text
from persona_tui.banks.telling.leading import openers, whole_gate
from persona_tui.banks.telling.naming import LONGEST, title_of
from persona_tui.banks.telling.wording import shortened
from persona_tui.interview.reasons import Cause, Reason
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.renaming import renamed_condition
from persona_tui.text.language import Translator


def sentence(reason: Reason, bank: Bank, tr: Translator) -> str:
    """Why an item is not asked.

    Args:
        reason: the rule that keeps the item off, or undecided, with its decider.
        bank: the bank, for wordings.
        tr: the interface's language.
    """
    decider = _title(bank, reason.decider)
    match reason.cause:
        case Cause.PARENT:
            return tr("Goes with “{item}”, which is not asked.").format(item=decider)
        case Cause.ONLY_IF | Cause.UNLESS | Cause.NOT_AMONG:
            return _conditional(reason, bank, tr)
        case Cause.NOT_OPENED:
            return tr("Asked only if an answer to “{item}” leads here.").format(item=decider)
        case Cause.JUMPED_OVER:
            return tr("An answer to “{item}” leads further on.").format(item=decider)
        case Cause.ENDED:
            return tr("The interview ends at “{item}”.").format(item=decider)
        case Cause.ON_DEMAND:
            return tr("Asked each time that one more is asked for.")
        case Cause.SHORT_VERSION:
            return tr("Left out of the short version.")
        case Cause.SELF_ASSESSMENT:
            return tr("For whoever leads an interview; left out of a self-assessment.")
        case _:
            assert_never(reason.cause)


def because(item: Item, bank: Bank, tr: Translator) -> str:
    """Why an item on the path is asked.

    Args:
        item: the item, of one repetition or not.
        bank: its bank.
        tr: the interface's language.
    """
    template = bank.by_id.get(parted(item.id)[0], item)
    gate = whole_gate(template, openers(bank))
    if gate.only_if:
        condition = gate.only_if[0] if len(gate.only_if) == 1 else All(gate.only_if)
        return tr("Asked because {condition}.").format(condition=condition_text(condition, bank, tr))
    if gate.unless:
        condition = gate.unless[0]
        return tr("Asked, but not if {condition}.").format(condition=condition_text(condition, bank, tr))
    how = template.repetition
    if how is not None and how.over:
        said = tr("Asked once for each item of the answer to “{item}”.")
        return said.format(item=_title(bank, how.over))
    return tr("Always asked where it stands.")


def _conditional(reason: Reason, bank: Bank, tr: Translator) -> str:
    """The condition that decides, with the labels of choices where it is a simple one."""
    skips = reason.cause is Cause.UNLESS
    decider = _title(bank, reason.decider)
    if labels := _answer(bank, reason.condition, tr):
        said = (
            tr("Not asked if the answer to “{item}” is {answer}.")
            if skips
            else tr("Asked only if the answer to “{item}” is {answer}.")
        )
        return said.format(item=decider, answer=labels)
    if reason.cause is Cause.NOT_AMONG:
        return tr("Asked once for each item of the answer to “{item}”.").format(item=decider)
    if reason.condition is None:
        return tr("Depends on the answer to “{item}”.").format(item=decider)
    condition = renamed_condition(reason.condition, lambda item: parted(item)[0])
    said = tr("Not asked if {condition}.") if skips else tr("Asked only if {condition}.")
    return said.format(condition=condition_text(condition, bank, tr))


def _title(bank: Bank, item: str) -> str:
    """An item's wording, cut to a few words."""
    found = bank.by_id.get(parted(item)[0])
    return item if found is None else shortened(title_of(found), LONGEST)


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
    question = bank.question(parted(item)[0])
    choices = [question.choice(str(one)) for one in ids] if question else []
    quoted = [tr("“{words}”").format(words=choice.wording) for choice in choices if choice]
    if not quoted or len(quoted) < len(ids):
        return ""
    some, last = ", ".join(quoted[:-1]), quoted[-1]
    return tr("{some} or {last}").format(some=some, last=last) if some else last
