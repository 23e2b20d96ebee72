"""What a condition speaks of, as the subject of a sentence: an answer, a count, a score, a mean."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    Computed,
    Groups,
    ItemList,
    Observations,
    OneOf,
    Quotes,
    Ranking,
    SeveralChoices,
    SeveralOf,
)
from persona_tui.banks.conditions.tree import (
    CountOf,
    CountWithin,
    Extreme,
    MeanOf,
    Of,
    Operand,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
)
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.telling.naming import Naming, named
from persona_tui.banks.telling.wording import quoted
from persona_tui.text.language import N_, Translator

_MEANS = {
    Extreme.LOWEST: N_("the mean of the dimension with the lowest mean"),
    Extreme.LEAST_KNOWN: N_("the mean of the least known dimension"),
}
_UNKNOWNS = {
    Extreme.LOWEST: N_("the number of “does not know” in the dimension with the lowest mean"),
    Extreme.LEAST_KNOWN: N_("the number of “does not know” in the least known dimension"),
}


def subject(operand: Operand, bank: Bank, tr: Translator, naming: Naming) -> str:
    """What a comparison is about.

    Args:
        operand: of the condition.
        bank: its bank, for titles.
        tr: the language of the words.
        naming: how questions and sections are named.

    Returns:
        Words that a verb in the singular can follow.
    """
    match operand:
        case Of(question=item):
            return answer_to(item, bank, tr, naming)
        case CountOf(question=item):
            return tr(_counted(bank.question(item))).format(question=named(item, bank, naming, tr))
        case RepetitionsOf(repeated=item):
            return tr("the number of repetitions of {item}").format(item=named(item, bank, naming, tr))
        case CountWithin(repeated=item, question=inner):
            said = tr("the number of repetitions of {item} where {question} has an answer")
            return said.format(item=named(item, bank, naming, tr), question=named(inner, bank, naming, tr))
        case ScoreOf(score=score):
            return tr("the score {score}").format(score=quoted(score, tr))
        case MeanOf(dimension=Extreme() as extreme):
            return tr(_MEANS[extreme])
        case MeanOf(dimension=dimension):
            return tr("the mean of the dimension {dimension}").format(
                dimension=dimension_title(dimension, bank, tr)
            )
        case UnknownsOf(dimension=Extreme() as extreme):
            return tr(_UNKNOWNS[extreme])
        case UnknownsOf(dimension=dimension):
            said = tr("the number of “does not know” in the dimension {dimension}")
            return said.format(dimension=dimension_title(dimension, bank, tr))
        case _:
            assert_never(operand)


def answer_to(item: str, bank: Bank, tr: Translator, naming: Naming) -> str:
    """« la réponse à … », or « le résultat de … » for what is computed."""
    question = bank.question(item)
    result = question is not None and isinstance(question.answer, Computed)
    said = tr("the result of {question}") if result else tr("the answer to {question}")
    return said.format(question=named(item, bank, naming, tr))


def dimension_title(dimension: str, bank: Bank, tr: Translator) -> str:
    """A dimension by its title, in quotation marks."""
    titles = {known.id: known.title for known in bank.dimensions}
    return quoted(titles.get(dimension, dimension), tr)


def _counted(question: Question | None) -> str:
    """What ``compte`` counts in the answers to a question (bank format §6)."""
    match question.answer if question else None:
        case SeveralChoices() | Ranking() | SeveralOf() | OneOf():
            return N_("the number of choices made at {question}")
        case Groups():
            return N_("the number of groups made at {question}")
        case ItemList() | Quotes() | Observations() | Actions() | _:
            return N_("the number of items given at {question}")
