"""What documents about a bank offer to their templates, by name in French and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.export.bank_note.facts import (
    authors,
    count,
    description,
    introduction,
    licence,
    minutes,
    title,
    use,
    version,
    whence,
)
from persona_tui.export.bank_note.questions import questions
from persona_tui.export.document import Block, Prose
from persona_tui.export.lexicon import glossary, lexicon
from persona_tui.export.of_bank import OfBank
from persona_tui.export.templates.offer import Name, Offer

FIELDS: Mapping[Name, Callable[[OfBank, str], Prose]] = {
    ("titre", "title"): title,
    ("version", "version"): version,
    ("description", "description"): description,
    ("usage", "use"): use,
    ("nombre", "count"): count,
    ("minutes", "minutes"): minutes,
    ("auteurs", "authors"): authors,
    ("licence", "license"): licence,
}
"""Of every document about a bank."""
_SHARED: Mapping[Name, Callable[[OfBank, str], Iterator[Block]]] = {
    ("introduction", "introduction"): introduction,
    ("origine", "origin"): whence,
}
BLOCKS: Mapping[Name, Callable[[OfBank, str], Iterator[Block]]] = {
    **_SHARED,
    ("questions", "questions"): questions,
    ("lexique", "lexicon"): glossary,
}

NOTE: Offer[OfBank] = Offer(FIELDS, BLOCKS)
"""Of the bank as a note."""
LEXICON: Offer[OfBank] = Offer(FIELDS, {**_SHARED, ("lexique", "lexicon"): lexicon})
"""Of the lexicon, which refuses a bank without a glossary."""
