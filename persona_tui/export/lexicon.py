"""The lexicon: the glossary of a bank as a page."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.document import Block, Heading, words
from persona_tui.export.of_bank import OfBank


def lexicon(of: OfBank, _argument: str) -> Iterator[Block]:
    """``{lexique}``: each term as a heading, with what it means."""
    return _terms(of, 2)


def glossary(of: OfBank, _argument: str) -> Iterator[Block]:
    """The terms of a bank's glossary, inside a section; nothing without one."""
    return _terms(of, 3)


def _terms(of: OfBank, level: int) -> Iterator[Block]:
    paper = of.paper
    for term in of.bank.glossary:
        yield Heading(level, words(term.name))
        yield from paper.blocks(term.meaning)
