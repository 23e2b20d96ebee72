"""What a question asks for: in a sentence, then its choices, its scale in full or its table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.answer_types import (
    CellKind,
    Column,
    Computed,
    Consent,
    Grid,
    LongText,
    OneChoice,
    Ranking,
    Scale,
    SeveralChoices,
    Statement,
)
from persona_tui.banks.model import Question, Use
from persona_tui.banks.telling.answers import answer_text
from persona_tui.export.bank_note.choices import cases, choices, say_more
from persona_tui.export.document import Block, Item, Listing, Prose, Table, words
from persona_tui.export.guide.paper import Paper
from persona_tui.export.phrasing import lead, sentence, whole
from persona_tui.text.amounts import number_text


def asked_for(question: Question, paper: Paper) -> Iterator[Block]:
    """What a question asks for.

    Args:
        question: a question or statement.
        paper: puts the bank's texts on a page.
    """
    answer = question.answer
    if isinstance(answer, Statement) and paper.bank.use is Use.SELF_ASSESSMENT:
        return  # nobody reads aloud
    if isinstance(answer, LongText):
        return  # what a question waits for when it says nothing more
    yield sentence(whole(answer_text(answer, paper.bank, paper.tr, paper.numbers.named)))
    match answer:
        case OneChoice() | SeveralChoices() | Ranking():
            yield choices(question, paper)
        case Consent():
            if say_more(question, paper):
                yield choices(question, paper)
        case Computed():
            yield cases(question, paper)
        case Scale(labels=labels):
            if labels:
                yield _steps(answer, paper)
        case Grid():
            yield _grid(answer, paper)
        case _:
            pass


def _steps(scale: Scale, paper: Paper) -> Listing:
    """A scale whose steps all have a name, in full."""
    return Listing(
        tuple(
            Item(words(label), lead=lead(words(number_text(step, paper.tr)), paper.tr))
            for step, label in enumerate(scale.labels, scale.lowest)
        )
    )


def _grid(grid: Grid, paper: Paper) -> Table:
    """A grid with the bank's cells; those to fill in are empty."""
    empty: tuple[Prose, ...] = ((),) * len(grid.columns)
    given = tuple(tuple(() if cell is None else paper.prose(cell) for cell in row.cells) for row in grid.rows)
    return Table(tuple(words(_header(column, paper)) for column in grid.columns), given or (empty,))


def _header(column: Column, paper: Paper) -> str:
    tr, title = paper.tr, paper.text(column.title)
    match column.kind:
        case CellKind.TEXT:
            return title
        case CellKind.NUMBER:
            return tr("{column} (number)").format(column=title)
        case CellKind.DATE:
            return tr("{column} (date)").format(column=title)
        case CellKind.CHOICE:
            return f"{title} ({' / '.join(column.options)})"
        case _:
            assert_never(column.kind)
