"""One value as blocks: nothing of what whoever leads noted beside it, and no special."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_tui.banks.answer_types import Actions
from persona_tui.export.document import Block, Item, Listing, Prose, Table, said, words
from persona_tui.export.phrasing import place_of
from persona_tui.export.telling import told
from persona_tui.interview.answer import Action
from persona_tui.personas.sharing import Given
from persona_tui.text.language import Translator


def value_blocks(one: Given, tr: Translator) -> Iterator[Block]:
    """An answer's value.

    Args:
        one: an answer that may stand in a document.
        tr: the bank's language.

    Returns:
        Text as paragraphs, lists as lists, rankings numbered, grids and actions as one simple table; nothing
        for a special, a note alone, or quotes that may not be quoted word for word.
    """
    if one.answer.value is None:
        return
    if isinstance(one.question.answer, Actions) and isinstance(one.answer.value, tuple):
        yield from _actions(one, [each for each in one.answer.value if isinstance(each, Action)], tr)
        return
    yield from told(Given(one.record, one.question, one.answer.alone), tr)


def _actions(one: Given, actions: Sequence[Action], tr: Translator) -> Iterator[Block]:
    """« quoi, qui, quand », without the columns that say nothing; a list where only what is said."""
    place = place_of(one)
    rows = [[said(text, place) for text in (each.what, each.who, each.when)] for each in actions]
    titles = (tr("What"), tr("Who"), tr("When"))
    kept = [column for column in range(len(titles)) if any(row[column] for row in rows)]
    if kept == [0]:
        yield Listing(tuple(Item(row[0]) for row in rows))
    elif kept:
        header: tuple[Prose, ...] = tuple(words(titles[column]) for column in kept)
        yield Table(header, tuple(tuple(row[column] for column in kept) for row in rows))
