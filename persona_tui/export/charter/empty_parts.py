"""What is still to be decided: the parts of the charter that nothing feeds, what nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from persona_tui.export.answered.gathering import label_of
from persona_tui.export.charter.answers import feeds
from persona_tui.export.charter.hypotheses import is_hypothesis
from persona_tui.export.charter.parts import HYPOTHESES, PARTS
from persona_tui.export.document import Block, Item, Listing, Prose, said, words
from persona_tui.export.making import Making
from persona_tui.export.phrasing import lead, place_of
from persona_tui.export.telling import permitted
from persona_tui.interview.answer import Special
from persona_tui.personas.sharing import Given, given
from persona_tui.text.language import Translator

_FIELDS = frozenset(part.field for part in PARTS)


def empty_parts(making: Making, _argument: str) -> Iterator[Block]:
    """``{parties-vides}``: those parts by number and title, then the questions that nobody could answer.

    Each of those questions has the reasons that were given; nothing when all is answered.
    """
    fed: set[str] = set()
    answered: set[str] = set()
    unknown: dict[str, _Unknown] = {}
    for record in making.records:
        for one in given(record):
            if permitted(one) is not None:
                answered.add(one.question.id)
                fed.update(name.casefold() for name in one.question.sheet)
                if is_hypothesis(one):
                    fed.add(HYPOTHESES)
            elif one.answer.special is Special.UNKNOWN and feeds(one.question.sheet, _FIELDS):
                unknown.setdefault(one.question.id, _Unknown(label_of(one))).add(one)
    empty = [
        Item(words(f"{part.number}. {making.tr(part.title)}")) for part in PARTS if part.field not in fed
    ]
    open_ones = [each.item(making.tr) for name, each in unknown.items() if name not in answered]
    if empty or open_ones:
        yield Listing((*empty, *open_ones))


@dataclass(slots=True)
class _Unknown:
    """A question that someone could not answer, and why; no session is kept."""

    label: Prose
    reasons: list[Prose] = field(default_factory=list)

    def add(self, one: Given) -> None:
        if reason := said(one.answer.reason, place_of(one)):
            self.reasons.append(reason)

    def item(self, tr: Translator) -> Item:
        match self.reasons:
            case []:
                return Item(self.label)
            case [reason]:
                return Item(reason, lead=lead(self.label, tr))
            case several:
                return Item((), lead=lead(self.label, tr), items=tuple(map(Item, several)))
