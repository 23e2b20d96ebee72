"""The choices and texts of a question as elements, and what conditions name of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from persona_tui.banks.answer_types import Consent, Groups, ItemList, OneOf, SeveralOf, YesNo
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    Given,
    Is,
    Not,
    Only,
)
from persona_tui.banks.model import Bank, Gate, Item, Question
from persona_tui.banks.reachability.cells import Element

YES, NO = "oui", "non"
_ONE_VALUE = {"yes": YES, "no": NO}
_REFUSALS = frozenset({NO, "aucun"})


def consent_id(choice: str) -> str:
    """A consent's choice, ``yes`` and ``no`` read as ``oui`` and ``non`` (bank format §6)."""
    folded = choice.casefold()
    return _ONE_VALUE.get(folded, folded if folded in {YES, *_REFUSALS} else choice)


def text_element(text: str) -> str:
    """A text as conditions compare it: case and outer spaces aside (bank format §6)."""
    return text.strip().casefold()


def element(question: Question, choice: str) -> Element:
    """The element that stands for a choice of a question."""
    return consent_id(choice) if isinstance(question.answer, YesNo) else choice


def named_by(question: Question, word: str) -> frozenset[Element]:
    """The choices that a consent's or yes/no question's value names, ``oui`` and ``yes`` being one."""
    if isinstance(question.answer, YesNo):
        return frozenset({consent_id(word)})
    return frozenset(choice.id for choice in question.choices if consent_id(choice.id) == consent_id(word))


def giving(question: Question) -> frozenset[Element]:
    """What makes a bare yes/no question or consent true (bank format §6)."""
    if isinstance(question.answer, Consent):
        return frozenset(choice.id for choice in question.choices if consent_id(choice.id) not in _REFUSALS)
    return frozenset({YES})


def source_of(bank: Bank, question: Question) -> Question:
    """The question whose choices or items an answer is made of, an earlier one for ``un de``."""
    seen: set[str] = set()
    while isinstance(question.answer, OneOf | SeveralOf) and question.id not in seen:
        seen.add(question.id)
        source = bank.question(question.answer.source)
        if source is None:
            break
        question = source
    return question


class Names:
    """The texts that conditions compare answers with, by question; for a list, those picked from it too."""

    def __init__(self, bank: Bank) -> None:
        found: dict[str, set[str]] = defaultdict(set)
        for condition in conditions_of(bank):
            for question, text in _texts(condition):
                found[question].add(text_element(text))
        for later in reversed(list(bank.questions)):
            if isinstance(later.answer, OneOf | SeveralOf):
                found[later.answer.source] |= found[later.id]
        self._found: Mapping[str, set[str]] = found

    def of(self, question: Question) -> frozenset[str]:
        """The texts named; an empty text is no answer, so it is none of them."""
        return frozenset(text for text in self._found.get(question.id, ()) if text)


def holds_texts(question: Question) -> bool:
    """Whether what an answer holds is texts rather than choices."""
    return isinstance(question.answer, ItemList | Groups)


def gates_of(item: Item) -> Iterator[Gate]:
    """The gates that stand on an item, its choices and its probes."""
    yield item.gate
    if isinstance(item, Question):
        yield from (choice.gate for choice in item.choices)
        yield from (probe.gate for probe in item.probes)


def conditions_of(bank: Bank) -> Iterator[Condition]:
    """Every condition that decides what is asked, offered or taken; soft checks decide nothing."""
    for item in bank.items:
        for gate in gates_of(item):
            yield from gate.only_if
            yield from gate.unless
        if isinstance(item, Question):
            yield from (case.condition for case in item.cases if case.condition is not None)
            yield from (rejection.condition for rejection in item.rejections)


def _texts(condition: Condition) -> Iterator[tuple[str, str]]:
    match condition:
        case Not(inner):
            yield from _texts(inner)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _texts(part)
        case Compare(operand, _, value) | Contains(operand, value) | Only(operand, value):
            if isinstance(value, str):
                yield getattr(operand, "question", ""), value
        case Among(operand, values):
            for value in values:
                if isinstance(value, str):
                    yield getattr(operand, "question", ""), value
        case Is() | Given():
            pass
