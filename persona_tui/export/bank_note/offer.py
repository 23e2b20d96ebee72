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

FIELDS: Mapping[tuple[str, str], Callable[[OfBank, str], Prose]] = {
    ("titre", "title"): title,
    ("version", "version"): version,
    ("description", "description"): description,
    ("usage", "use"): use,
    ("nombre", "count"): count,
    ("minutes", "minutes"): minutes,
    ("auteurs", "authors"): authors,
    ("licence", "licence"): licence,
}
"""Of every document about a bank."""
SHARED: Mapping[tuple[str, str], Callable[[OfBank, str], Iterator[Block]]] = {
    ("introduction", "introduction"): introduction,
    ("origine", "origin"): whence,
}
"""Of every document about a bank."""
BLOCKS: Mapping[tuple[str, str], Callable[[OfBank, str], Iterator[Block]]] = {
    **SHARED,
    ("questions", "questions"): questions,
    ("lexique", "lexicon"): glossary,
}
LEXICON_BLOCKS: Mapping[tuple[str, str], Callable[[OfBank, str], Iterator[Block]]] = {
    **SHARED,
    ("lexique", "lexicon"): lexicon,
}
