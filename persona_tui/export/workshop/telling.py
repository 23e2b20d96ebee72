"""The answers of a section as blocks: each under its question, or under the word of the sheet for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from persona_tui.banks.answer_types import Groups
from persona_tui.banks.model import Question
from persona_tui.export.answered.showing import headed
from persona_tui.export.answered.values import value_blocks
from persona_tui.export.document import Block, Item, Listing, Paragraph, Prose, said, words
from persona_tui.export.phrasing import asked, lead, place_of
from persona_tui.interview.answer import Group
from persona_tui.interview.offered import offered_items
from persona_tui.personas.fields import Part, part_of
from persona_tui.personas.sharing import Given
from persona_tui.text.language import Translator


def told_under_questions(answers: Sequence[Given], tr: Translator) -> Iterator[Block]:
    """Answers, each under its question; groups with the cards that none of them holds."""
    for one in answers:
        yield from _told(one, asked(one), tr)


def told_by_part(answers: Sequence[Given], tr: Translator) -> Iterator[Block]:
    """Answers under the words that the sheet has for them: « But : », « Freins : ».

    Args:
        answers: those of one silhouette, in the order in which they are told.
        tr: the bank's language.

    Returns:
        Blocks; under its question what feeds no part, and what shares its part with another question.
    """
    parts = {one.question.id: sheet_part(one.question) for one in answers}
    shared = Counter(parts.values())
    for one in answers:
        part = parts[one.question.id]
        alone = part is not None and part.title and shared[part] == 1
        yield from _told(one, words(tr(part.title)) if part and alone else asked(one), tr)


def sheet_part(question: Question) -> Part | None:
    """The part of the sheet that a question feeds first."""
    return part_of(question.sheet[0]) if question.sheet else None


def outliers(one: Given, tr: Translator) -> Iterator[Block]:
    """The cards that stayed alone when others were put into groups."""
    value = one.answer.value
    if not isinstance(one.question.answer, Groups) or not isinstance(value, tuple):
        return
    held = {item for group in value if isinstance(group, Group) for item in group.items}
    record = one.record
    alone = tuple(
        Item(said(card.wording.plain(record.fill), place_of(one)))
        for card in offered_items(one.question, record.path, record.facing)
        if card.key not in held
    )
    if alone:
        yield Paragraph((), lead=lead(words(tr("Cards that stayed alone")), tr))
        yield Listing(alone)


def _told(one: Given, label: Prose, tr: Translator) -> Iterator[Block]:
    blocks = tuple(value_blocks(one, tr))
    if blocks:
        yield from headed(lead(label, tr), blocks, tr, hypothesis=one.answer.hypothesis)
        yield from outliers(one, tr)
