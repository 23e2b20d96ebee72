"""The parts of the charter that nothing feeds yet: what is still to be decided."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.charter.hypotheses import is_hypothesis
from persona_tui.export.charter.parts import HYPOTHESES, PARTS
from persona_tui.export.document import Block, Item, Listing, words
from persona_tui.export.making import Making
from persona_tui.export.telling import permitted
from persona_tui.personas.sharing import given


def empty_parts(making: Making, _argument: str) -> Iterator[Block]:
    """``{parties-vides}``: those parts by number and title; nothing when each has its answers."""
    fed: set[str] = set()
    for record in making.records:
        for one in given(record):
            if permitted(one) is not None:
                fed.update(name.casefold() for name in one.question.sheet)
                if is_hypothesis(one):
                    fed.add(HYPOTHESES)
    empty = [part for part in PARTS if part.field not in fed]
    if empty:
        yield Listing(tuple(Item(words(f"{part.number}. {making.tr(part.title)}")) for part in empty))
