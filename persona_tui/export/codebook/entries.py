"""The codebook: what each question of a bank asks, and what its answers can be."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.answer_types import (
    Bounds,
    Consent,
    Grid,
    ItemList,
    Number,
    Observations,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
)
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.origins import Term
from persona_tui.banks.prose import wordings
from persona_tui.interview.offered import sources_of
from persona_tui.interview.session import Json
from persona_tui.text.names import slug

Entry = dict[str, Json]


def codebook(bank: Bank) -> Iterator[Entry]:
    """A bank's questions, those that take no answer aside, in document order.

    Returns:
        For each the same keys first (`id`, `kind`, `section`, `question`, `choices`, `scale`, `dimension`,
        `sheet`), then those that its type or its marks need. Wordings have their pipes as they are written.
    """
    return (entry(bank, question) for question in bank.questions if not question.is_statement)


def entry(bank: Bank, question: Question) -> Entry:
    """One question of the codebook."""
    section = bank.section(question.section) if question.section else None
    answer = question.answer
    return {
        "id": question.id,
        "kind": slug(kind(answer)),
        "section": str(section.title) if section else None,
        "question": str(question.wording),
        "choices": [{"id": choice.id, "label": str(choice.wording)} for choice in question.choices],
        "scale": _scale(answer) if isinstance(answer, Scale) else None,
        "dimension": question.dimension,
        "sheet": list(question.sheet),
        **_of_its_type(question),
        **_marks(bank, question),
    }


def described(bank: Bank) -> Entry:
    """A bank by its title, version and hash, with its licence, authors and language."""
    return {
        "title": bank.title,
        "version": bank.version,
        "sha256": bank.sha256,
        "licence": bank.licence or None,
        "authors": list(bank.authors),
        "language": bank.language_tag,
    }


def defined(term: Term) -> Entry:
    """A term of a glossary, with its meaning as plain text, a line a paragraph."""
    return {"term": term.name, "meaning": "\n".join(str(one) for one in wordings(term.meaning))}


def _scale(scale: Scale) -> Entry:
    return {
        "lowest": scale.lowest,
        "highest": scale.highest,
        "labels": list(scale.labels),
        "ends": list(scale.ends) if scale.ends else None,
        "bipolar": scale.bipolar,
    }


def _of_its_type(question: Question) -> Entry:
    """What only some types have."""
    match question.answer:
        case Number(bounds=bounds, unit=unit, decimal=decimal):
            return {"unit": unit or None, **_bounds(bounds), "decimal": decimal}
        case ItemList(count=count) | SeveralChoices(count=count) | Quotes(count=count):
            return _bounds(count)
        case Observations(count=count):
            return _bounds(count)
        case Ranking(keep=keep):
            return {"keep": keep}
        case Consent(purpose=purpose):
            return {"purpose": purpose.value}
        case Grid() as grid:
            return _grid(grid)
        case answer:
            sources: list[Json] = list(sources_of(answer))
            return {"from": sources} if sources else {}


def _bounds(bounds: Bounds) -> Entry:
    return {"least": bounds.least, "most": bounds.most}


def _grid(grid: Grid) -> Entry:
    columns: list[Json] = [
        {
            "id": column.id,
            "title": str(column.title),
            "kind": column.kind.value,
            "options": list(column.options),
        }
        for column in grid.columns
    ]
    rows: list[Json] = [
        {"id": row.id, "title": str(row.cells[0]) if row.cells and row.cells[0] is not None else None}
        for row in grid.rows
    ]
    return {"columns": columns, "rows": rows}


def _marks(bank: Bank, question: Question) -> Entry:
    """What a reader must know of the answers: that there are several, that they stay, or whose they are."""
    together = bank.repeated.get(question.id)
    marks: Entry = {}
    if together and together[0].repetition:
        marks["repeated"] = {"with": together[0].id, "for": together[0].repetition.over or None}
    if question.private:
        marks["private"] = True
    if question.facilitator:
        marks["facilitator"] = True
    return marks
