"""A bank's own text on paper: pipes in brackets, addresses written out, notes as quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from persona_tui.banks import prose as bank_text
from persona_tui.banks.conditions.tree import Extreme
from persona_tui.banks.model import Arrow, Bank, Direction, Gate, Item, Question
from persona_tui.banks.prose import Pipe, Run, Wording
from persona_tui.banks.telling.leading import openers, whole_gate
from persona_tui.banks.telling.marks import shared_dimensions
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.export import document
from persona_tui.export.document import Block, Listing, Paragraph, Prose, Quotation, Table, words
from persona_tui.export.guide.numbers import Numbers
from persona_tui.text.language import N_, Translator

_PIPES = {
    "code": N_("[code]"),
    "date": N_("[date]"),
    "destruction": N_("[destruction date]"),
    "nom": N_("[name]"),
    Extreme.LOWEST.value: N_("[the dimension with the lowest mean]"),
    Extreme.LEAST_KNOWN.value: N_("[the least known dimension]"),
}
"""What whoever reads aloud says in the place of what only a session knows."""


class Paper:
    """Puts the texts of one bank on paper.

    Args:
        bank: the bank.
        tr: the language of the words.
        short: whether only the short version is printed.
    """

    def __init__(self, bank: Bank, tr: Translator, *, short: bool = False) -> None:
        self.bank = bank
        self.tr = tr
        self.short = short
        self.numbers = Numbers(bank, tr, short)
        self.sentences = Sentences(bank, tr, self.numbers.named)
        self.shared = shared_dimensions(bank)
        """The dimensions that whole sections count for."""
        self._opening = openers(bank)

    @property
    def minutes(self) -> int | None:
        """How long the interview takes."""
        return (self.bank.minutes_short if self.short else None) or self.bank.minutes

    def gate(self, item: Item) -> Gate:
        """An item's gate, with what opens it."""
        return whole_gate(item, self._opening)

    def above(self, item: Item) -> Item | None:
        """The question or section that an item stands under."""
        above = (item.parent or item.section) if isinstance(item, Question) else None
        return None if above is None else self.bank.by_id[above]

    def arrow(self, arrow: Arrow) -> str:
        """Where a choice leads; a jump to what is not printed arrives at what comes next."""
        if arrow.direction is Direction.GOES_TO:
            target = self.numbers.next_from(self.bank.by_id[arrow.target])
            direction = Direction.END if target is None else Direction.GOES_TO
            arrow = replace(arrow, direction=direction, target=target.id if target else "")
        return self.sentences.arrow(arrow)

    def text(self, wording: Wording) -> str:
        """A wording as plain text."""
        return "".join(self.part(part) for part in wording.parts)

    def prose(self, wording: Wording) -> Prose:
        """A wording as prose."""
        return words(self.text(wording))

    def blocks(self, blocks: tuple[bank_text.Block, ...]) -> Iterator[Block]:
        """Help and introductions, block by block."""
        for block in blocks:
            match block:
                case bank_text.Paragraph(wording):
                    yield Paragraph(self.prose(wording))
                case bank_text.Listing(items, ordered):
                    yield Listing(tuple(self._listed(item) for item in items), ordered)
                case bank_text.Table(header, rows):
                    yield Table(
                        tuple(self.prose(cell) for cell in header),
                        tuple(tuple(self.prose(cell) for cell in row) for row in rows),
                    )
                case bank_text.Verbatim(text):
                    yield Paragraph(words(text))
                case _:
                    assert_never(block)

    def notes(self, blocks: tuple[bank_text.Block, ...]) -> Iterator[Block]:
        """What is for whoever leads, as a quote."""
        if blocks:
            yield Quotation(words("\n\n".join(self._plain(block) for block in blocks)))

    def _listed(self, blocks: tuple[bank_text.Block, ...]) -> document.Item:
        """An item of a list: its paragraphs, then the lists that stand in it."""
        nested = [block for block in blocks if isinstance(block, bank_text.Listing)]
        own = [self._plain(block) for block in blocks if not isinstance(block, bank_text.Listing)]
        below = tuple(self._listed(item) for listing in nested for item in listing.items)
        return document.Item(words("\n\n".join(own)), items=below)

    def _plain(self, block: bank_text.Block) -> str:
        """A block where no other block can stand: list items behind a sign, the cells of a row in a row."""
        match block:
            case bank_text.Paragraph(wording):
                return self.text(wording)
            case bank_text.Listing(items, ordered):
                signs = (f"{number}." if ordered else "•" for number, _ in enumerate(items, 1))
                return "\n".join(
                    f"{sign} {' '.join(self._plain(one) for one in item)}"
                    for sign, item in zip(signs, items, strict=True)
                )
            case bank_text.Table(header, rows):
                return "\n".join(" · ".join(self.text(cell) for cell in row) for row in (header, *rows))
            case bank_text.Verbatim(text):
                return text
            case _:
                assert_never(block)

    def part(self, part: bank_text.Inline) -> str:
        """A part of a wording as plain text."""
        if isinstance(part, Run):
            link = part.link.removeprefix("mailto:")
            return part.text if not link or link == part.text else f"{part.text} ({link})"
        return self._pipe(part)

    def _pipe(self, pipe: Pipe) -> str:
        tr = self.tr
        if pipe.name == "minutes" and self.minutes is not None:
            return str(self.minutes)
        if pipe.name in _PIPES:
            return tr(_PIPES[pipe.name])
        question = self.bank.question(pipe.name)
        if question is None or question not in self.numbers:
            return "…" if pipe.fallback is None else pipe.fallback
        said = tr("[result of {question}]") if question.is_computed else tr("[answer to {question}]")
        return said.format(question=self.numbers.named(question))
