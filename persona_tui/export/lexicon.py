"""The lexicon: the glossary of a bank as a page."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.document import Block, Heading, words
from persona_tui.export.of_bank import OfBank


class NoGlossaryError(Exception):
    """A bank has no glossary, or none that holds a term: there is nothing to make a lexicon of."""

    def __init__(self, bank: str, file: str = "") -> None:
        """Keep the bank's title, and the file that it names."""
        super().__init__(bank)
        self.bank = bank
        self.file = file
        """Empty where the bank names no glossary (``Lexique``)."""


def lexicon(of: OfBank, _argument: str) -> Iterator[Block]:
    """``{lexique}``: each term as a heading, with what it means.

    Args:
        of: the bank.

    Raises:
        NoGlossaryError: there is no term.
    """
    if not of.bank.glossary:
        named = of.bank.glossary_file
        raise NoGlossaryError(of.bank.title, named.name if named else "")
    return _terms(of, 2)


def glossary(of: OfBank, _argument: str) -> Iterator[Block]:
    """The terms of a bank's glossary, inside a section; nothing without one."""
    return _terms(of, 3)


def _terms(of: OfBank, level: int) -> Iterator[Block]:
    paper = of.paper
    for term in of.bank.glossary:
        yield Heading(level, words(term.name))
        yield from paper.blocks(term.meaning)
