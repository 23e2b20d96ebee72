"""The answers that feed a part of the charter, for reading aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.banks.model import Bank
from persona_tui.export.answered.gathering import gather
from persona_tui.export.answered.showing import shown
from persona_tui.export.answered.values import value_blocks
from persona_tui.export.document import Block, Item, Listing, Paragraph, Prose, plain, words
from persona_tui.export.making import Making
from persona_tui.personas.sharing import given
from persona_tui.text.nearest import folded


def answers(making: Making, argument: str) -> Iterator[Block]:
    """``{réponses FIELD}``: the answers that feed one or more fields, in the bank's order.

    Args:
        making: the document's matter.
        argument: the `Fiche` fields, separated by commas.

    Returns:
        Each question under its wording, unless it alone feeds the part; private answers, specials and notes
        are not in it.
    """
    fields = fields_named(argument)
    gathered = gather(making.records, lambda one: feeds(one.question.sheet, fields), making.tr)
    labelled = len(_feeding(making.banks, fields)) > 1 or len(gathered.questions) > 1
    for one in gathered.questions:
        yield from shown(one, making.tr, labelled=labelled, several=gathered.several)


def answer(making: Making, argument: str) -> Prose:
    """``{réponse FIELD}``: the first answer that feeds a field, on one line; nothing where none fits on one.

    Args:
        making: the document's matter.
        argument: the `Fiche` fields, separated by commas.
    """
    fields = fields_named(argument)
    for record in making.records:
        for one in given(record):
            if feeds(one.question.sheet, fields):
                match tuple(value_blocks(one, making.tr)):
                    case (Paragraph(text, ()),):
                        return text
                    case _:
                        pass
    return ()


def completed(making: Making, argument: str) -> Iterator[Block]:
    """``{réponses-complétées FIELD, OPENING}``: answers that complete a sentence, with its opening words.

    Args:
        making: the document's matter.
        argument: one `Fiche` field, then the opening words of the sentence, behind a comma.

    Returns:
        What ``{réponses FIELD}`` gives; the opening words stand before an answer of one paragraph that does
        not begin with them.
    """
    name, _, opening = (part.strip() for part in argument.partition(","))
    for block in answers(making, name):
        match block:
            case Paragraph(text, label) if text:
                yield Paragraph(_opened(text, opening), label)
            case Listing(items, ordered):
                yield Listing(tuple(_opened_item(item, opening) for item in items), ordered)
            case _:
                yield block


def _opened_item(item: Item, opening: str) -> Item:
    return Item(_opened(item.text, opening), item.lead, item.items) if item.text else item


def _opened(text: Prose, opening: str) -> Prose:
    if folded(plain(text)).startswith(folded(opening.rstrip("…"))):
        return text
    return (*words(f"{opening} "), *text)


def fields_named(argument: str) -> frozenset[str]:
    """The fields that an argument names."""
    return frozenset(name for part in argument.split(",") if (name := part.strip().casefold()))


def feeds(sheet: Iterable[str], fields: frozenset[str]) -> bool:
    """Whether an answer feeds one of the fields."""
    return any(name.casefold() in fields for name in sheet)


def _feeding(banks: Iterable[Bank], fields: frozenset[str]) -> frozenset[str]:
    """The questions that can feed the fields, asked or not: one among several needs its wording."""
    return frozenset(
        question.id
        for bank in banks
        for question in bank.questions
        if feeds(question.sheet, fields) and not question.private and not question.is_statement
    )
