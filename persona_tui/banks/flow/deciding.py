"""What a decision asks, and what its two ways are called."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.answer_types import Consent, YesNo
from persona_tui.banks.conditions.tree import (
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    Given,
    Of,
)
from persona_tui.banks.model import Bank, Gate, Question
from persona_tui.banks.telling.naming import by_wording, title_of
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.banks.telling.values import choice_named
from persona_tui.banks.telling.wording import either, quoted, shortened, shown
from persona_tui.text.language import Translator

SHORT = 40
"""How many characters of a wording are shown where it is named, and of a label on a way."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A decision in words."""

    text: str
    holds: str
    """The way to what stands behind the gate."""
    fails: str
    """The way past it."""
    simple: bool
    """Whether it asks for the choice made at one question."""


def asking(gate: Gate, bank: Bank, tr: Translator) -> Asking:
    """Put a gate as a question with two ways on.

    Args:
        gate: a gate that is not open.
        bank: its bank.
        tr: the language of the words.

    Returns:
        For a gate on the choices of one question, their labels on the way that they lead; for any other,
        its sentences, and « oui » and « non ».
    """
    conditions = gate.only_if + gate.unless
    if len(conditions) == 1 and (found := _chosen(conditions[0], bank)):
        question, labels = found
        said = either([shortened(label, SHORT) for label in labels], tr)
        ways = (said, tr("otherwise")) if gate.only_if else (tr("otherwise"), said)
        title = quoted(shortened(title_of(question), SHORT), tr)
        return Asking(tr("Answer to {question}").format(question=title), *ways, simple=True)
    sentences = " ".join(Sentences(bank, tr, by_wording(tr, SHORT)).gate(gate))
    return Asking(sentences, tr("yes"), tr("no"), simple=False)


def _chosen(condition: Condition, bank: Bank) -> tuple[Question, tuple[str, ...]] | None:
    """The question and the labels of the choices of which a condition asks for one; `None` for any other."""
    match condition:
        case Compare(operand=Of(question=item), sign=Comparison.EQUAL, value=value):
            return _labels(item, (value,), bank)
        case Among(operand=Of(question=item), values=values):
            return _labels(item, values, bank)
        case Contains(operand=Of(question=item), value=value):
            return _labels(item, (value,), bank)
        case Given(operand=Of(question=item)):
            question = bank.question(item)
            if question is not None and isinstance(question.answer, YesNo | Consent):
                return _labels(item, _giving(question), bank)
            return None
        case AnyOf(conditions=parts):
            found = [_chosen(part, bank) for part in parts]
            first = found[0]
            if first is None or any(one is None or one[0] is not first[0] for one in found):
                return None
            return first[0], tuple(label for one in found if one for label in one[1])
        case _:
            return None


def _giving(question: Question) -> tuple[Constant, ...]:
    """The choices that say yes, or give consent (bank format §6)."""
    if isinstance(question.answer, YesNo):
        return (True,)
    return tuple(choice.id for choice in question.choices if choice.id not in ("non", "no", "aucun"))


def _labels(item: str, values: tuple[Constant, ...], bank: Bank) -> tuple[Question, tuple[str, ...]] | None:
    question = bank.question(item)
    if question is None or not values:
        return None
    labels = []
    for value in values:
        wanted = ("oui" if value else "non") if isinstance(value, bool) else value
        choice = choice_named(question, wanted) if isinstance(wanted, str) else None
        if choice is None:
            return None
        labels.append(shown(choice.wording))
    return question, tuple(labels)
