"""What else is said of a question or choice: marks, checks, scores, the cases of what is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from persona_tui.banks.model import Bank, Item, Question, Required
from persona_tui.banks.reckoning import Case, Check, Points
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.banks.telling.subjects import dimension_title
from persona_tui.banks.telling.wording import quoted, shown
from persona_tui.text.amounts import number_text
from persona_tui.text.language import Translator


def marks(item: Item, above: Item | None, tr: Translator) -> Iterator[str]:
    """Whether an item must be answered, is private, or is for whoever leads; a few words each.

    Args:
        item: a section or question.
        above: what it stands under, whose marks hold for it and are not said again.
        tr: the language of the words.
    """
    if isinstance(item, Question):
        match item.required:
            case Required.NO:
                pass
            case Required.YES:
                yield tr("an answer, or why there is none, is required")
            case Required.STRICT:
                yield tr("an answer is required")
            case _:
                assert_never(item.required)
    if item.private and not (above and above.private):
        yield tr("private, never exported")
    if item.facilitator and not (above and above.facilitator):
        yield tr("for whoever leads, not read aloud")


def check_text(check: Check, sentences: Sentences, tr: Translator) -> str:
    """``Vérifier``: what is warned of (R14)."""
    said = tr("To check: {condition}; else: {message}")
    return said.format(
        condition=sentences.condition(check.condition), message=quoted(shown(check.message), tr)
    )


def rejection_text(check: Check, sentences: Sentences, tr: Translator) -> str:
    """``Refuser si``: what is not taken as an answer (R14)."""
    said = tr("To be refused if {condition}: {message}")
    return said.format(
        condition=sentences.condition(check.condition), message=quoted(shown(check.message), tr)
    )


def case_text(case: Case, question: Question, sentences: Sentences, tr: Translator) -> str:
    """One case of a computed question; the first whose condition holds gives the result."""
    choice = question.choice(case.result)
    result = quoted(shown(choice.wording) if choice else case.result, tr)
    if case.condition is None:
        return tr("{result} otherwise").format(result=result)
    said = tr("{result} if {condition}")
    return said.format(result=result, condition=sentences.condition(case.condition))


def choice_points(points: Points, tr: Translator) -> str:
    """What a choice adds to a score (R20)."""
    sign = "+" if points.value >= 0 else ""
    said = tr("{points} to the score {score}")
    return said.format(points=f"{sign}{number_text(points.value, tr)}", score=quoted(points.score, tr))


def answer_points(points: Points, tr: Translator) -> str:
    """What a numeric answer adds to a score (R20)."""
    if points.value == 1:
        return tr("the answer adds to the score {score}").format(score=quoted(points.score, tr))
    said = tr("the answer times {factor} adds to the score {score}")
    return said.format(factor=number_text(points.value, tr), score=quoted(points.score, tr))


def dimension_mark(item: Item, shared: Mapping[str, str], bank: Bank, tr: Translator) -> str:
    """The dimension that answers count for, said once where a section's questions share one.

    Args:
        item: a section or question.
        shared: the bank's :func:`shared_dimensions`.
        bank: the bank, for titles.
        tr: the language of the words.

    Returns:
        A few words; empty for none, and for a question whose section says it.
    """
    if isinstance(item, Question):
        dimension = None if item.section in shared else item.dimension
    else:
        dimension = shared.get(item.id)
    if dimension is None:
        return ""
    title = dimension_title(dimension, bank, tr)
    return tr("counts for the dimension {dimension}").format(dimension=title)


def shared_dimensions(bank: Bank) -> Mapping[str, str]:
    """For each section whose questions all count for one dimension, its id."""
    found: dict[str, set[str | None]] = {}
    for question in bank.questions:
        if question.section is not None and not (question.is_statement or question.is_computed):
            found.setdefault(question.section, set()).add(question.dimension)
    return {
        section: dimension
        for section, dimensions in found.items()
        if len(dimensions) == 1 and (dimension := next(iter(dimensions))) is not None
    }
