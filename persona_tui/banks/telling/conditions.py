"""A condition as a clause that can follow « si » or “if”, with nothing left to guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import assert_never

from persona_tui.banks.answer_types import Consent, Groups, ItemList, Ranking, SeveralChoices, SeveralOf
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    Given,
    Is,
    Not,
    Of,
    Only,
    Operand,
    State,
    Within,
)
from persona_tui.banks.model import Bank
from persona_tui.banks.telling.naming import Naming, by_wording, named
from persona_tui.banks.telling.subjects import answer_to, subject
from persona_tui.banks.telling.values import value_text
from persona_tui.banks.telling.wording import either, every
from persona_tui.text.language import N_, Translator

OPPOSITE = {
    Comparison.EQUAL: Comparison.DIFFERENT,
    Comparison.DIFFERENT: Comparison.EQUAL,
    Comparison.LESS: Comparison.AT_LEAST,
    Comparison.AT_LEAST: Comparison.LESS,
    Comparison.MORE: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.MORE,
}
_AMOUNTS: Mapping[Comparison, str] = {
    Comparison.EQUAL: N_("{subject} is {value}"),
    Comparison.DIFFERENT: N_("{subject} is anything but {value}"),
    Comparison.LESS: N_("{subject} is less than {value}"),
    Comparison.AT_MOST: N_("{subject} is at most {value}"),
    Comparison.MORE: N_("{subject} is more than {value}"),
    Comparison.AT_LEAST: N_("{subject} is at least {value}"),
}
_DAYS: Mapping[Comparison, str] = {
    Comparison.EQUAL: N_("{subject} falls on {value}"),
    Comparison.DIFFERENT: N_("{subject} falls on any day but {value}"),
    Comparison.LESS: N_("{subject} is before {value}"),
    Comparison.AT_MOST: N_("{subject} is not after {value}"),
    Comparison.MORE: N_("{subject} is after {value}"),
    Comparison.AT_LEAST: N_("{subject} is not before {value}"),
}
_STATES: Mapping[tuple[State, bool], str] = {
    (State.ANSWERED, True): N_("{question} has an answer"),
    (State.ANSWERED, False): N_("{question} is without an answer"),
    (State.SKIPPED, True): N_("{question} was skipped"),
    (State.SKIPPED, False): N_("{question} was not skipped"),
    (State.UNKNOWN, True): N_("the answer to {question} is “does not know”"),
    (State.UNKNOWN, False): N_("the answer to {question} is not “does not know”"),
    (State.DECLINED, True): N_("the answer to {question} is “prefers not to answer”"),
    (State.DECLINED, False): N_("the answer to {question} is not “prefers not to answer”"),
    (State.NOT_APPLICABLE, True): N_("the answer to {question} is “not applicable”"),
    (State.NOT_APPLICABLE, False): N_("the answer to {question} is not “not applicable”"),
}
_CONTAINS = {True: N_("{subject} includes {value}"), False: N_("{subject} does not include {value}")}
_ONLY = {True: N_("{subject} is only {value}"), False: N_("{subject} is not only {value}")}
_WITHIN = {
    (True, True): N_("{subject} includes {value} in some repetition of {item}"),
    (True, False): N_("{subject} includes {value} in no repetition of {item}"),
    (False, True): N_("{subject} is {value} in some repetition of {item}"),
    (False, False): N_("{subject} is {value} in no repetition of {item}"),
}
"""By whether the answer holds several items, and whether some repetition must answer so."""
_GIVEN = {
    True: N_("the consent asked at {question} is given"),
    False: N_("the consent asked at {question} is refused"),
}


def condition_text(condition: Condition, bank: Bank, tr: Translator, naming: Naming | None = None) -> str:
    """Put a condition in words.

    Args:
        condition: typed, as the bank holds it.
        bank: the bank, for labels, wordings and titles.
        tr: the language of the words.
        naming: how questions and sections are named; by their shortened wordings when left out.

    Returns:
        A clause for behind « si », “if”. A « ou » inside a « et », and the reverse, stands in parentheses.
        A negation is told on what it denies: `non` goes through `et` and `ou` to the parts (strong Kleene
        keeps De Morgan's laws, see the engine's rules on truth).
    """
    return Clauses(bank, tr, naming or by_wording(tr)).text(condition)


class Clauses:
    """Puts the conditions of one bank in words."""

    def __init__(self, bank: Bank, tr: Translator, naming: Naming) -> None:
        self._bank = bank
        self._tr = tr
        self._naming = naming

    def text(self, condition: Condition, holds: bool = True) -> str:
        """The clause that says a condition, or that denies it."""
        match condition:
            case Compare(operand=operand, sign=sign, value=value):
                return self._compared(operand, sign if holds else OPPOSITE[sign], value)
            case Among(operand=operand, values=values):
                return self._among(operand, values, holds)
            case Contains(operand=operand, value=value):
                if isinstance(operand, Within):
                    return self._within(operand, value, holds)
                return self._about(_CONTAINS[holds], operand, value)
            case Only(operand=operand, value=value):
                return self._about(_ONLY[holds], operand, value)
            case Is(operand=operand, state=state):
                return self._tr(_STATES[state, holds]).format(question=self._named(operand.question))
            case Given(operand=operand):
                return self._given(operand, holds)
            case Not(condition=inner):
                return self.text(inner, not holds)
            case All(conditions=parts):
                return self._joined(parts, holds, every if holds else either)
            case AnyOf(conditions=parts):
                return self._joined(parts, holds, either if holds else every)
            case _:
                assert_never(condition)

    def _compared(self, operand: Operand, sign: Comparison, value: Constant) -> str:
        signs = _DAYS if isinstance(value, date) else _AMOUNTS
        return self._about(signs[sign], operand, value)

    def _among(self, operand: Operand, values: tuple[Constant, ...], holds: bool) -> str:
        sign = Comparison.EQUAL if holds else Comparison.DIFFERENT
        if len(values) == 1:
            return self._compared(operand, sign, values[0])
        words = either([self._value(operand, value) for value in values], self._tr)
        signs = _DAYS if all(isinstance(value, date) for value in values) else _AMOUNTS
        return self._tr(signs[sign]).format(subject=self._subject(operand), value=words)

    def _about(self, said: str, operand: Operand, value: Constant) -> str:
        return self._tr(said).format(subject=self._subject(operand), value=self._value(operand, value))

    def _within(self, operand: Within, value: Constant, holds: bool) -> str:
        question = self._bank.question(operand.question)
        several = question is not None and isinstance(
            question.answer, SeveralChoices | Ranking | ItemList | SeveralOf | Groups
        )
        return self._tr(_WITHIN[several, holds]).format(
            subject=answer_to(operand.question, self._bank, self._tr, self._naming),
            value=value_text(question, value, self._bank, self._tr),
            item=self._named(operand.repeated),
        )

    def _given(self, operand: Of, holds: bool) -> str:
        question = self._bank.question(operand.question)
        if question is not None and isinstance(question.answer, Consent):
            return self._tr(_GIVEN[holds]).format(question=self._named(operand.question))
        return self._compared(operand, Comparison.EQUAL, holds)

    def _joined(
        self,
        parts: tuple[Condition, ...],
        holds: bool,
        join: Callable[[Sequence[str], Translator], str],
    ) -> str:
        if len(parts) == 1:
            return self.text(parts[0], holds)
        clauses = [self.text(part, holds) for part in parts]
        return join(
            [
                f"({clause})" if _compound(part) else clause
                for part, clause in zip(parts, clauses, strict=True)
            ],
            self._tr,
        )

    def _subject(self, operand: Operand) -> str:
        return subject(operand, self._bank, self._tr, self._naming)

    def _value(self, operand: Operand, value: Constant) -> str:
        question = self._bank.question(operand.question) if isinstance(operand, Of) else None
        return value_text(question, value, self._bank, self._tr)

    def _named(self, item: str) -> str:
        return named(item, self._bank, self._naming, self._tr)


def _compound(condition: Condition) -> bool:
    """Whether the words of a condition hold an « et » or a « ou » of their own."""
    match condition:
        case Not(condition=inner):
            return _compound(inner)
        case All(conditions=parts) | AnyOf(conditions=parts):
            return len(parts) > 1 or any(_compound(part) for part in parts)
        case Among(values=values):
            return len(values) > 1
        case Compare() | Contains() | Only() | Is() | Given():
            return False
        case _:
            assert_never(condition)
