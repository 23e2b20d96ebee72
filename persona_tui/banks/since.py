"""A bank beside its last version: questions that kept their id and changed their subject (A202)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from types import MappingProxyType

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.ids import key
from persona_tui.banks.model import Bank, Item, Section
from persona_tui.text.nearest import folded

ENOUGH_ALIKE = 0.5
"""The share of words that two wordings have in common, in order, to be still the same question."""

MOST_WORDS = 100
"""Of a wording; the rest of so long a question changes nothing of its subject."""

_SMALL_WORDS = frozenset(
    (
        *("a", "au", "aux", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "en", "et", "est"),
        *("il", "je", "l", "la", "le", "les", "ma", "me", "mes", "mon", "ne", "nous", "on", "ou", "par"),
        *("pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "si", "son", "sur", "ta", "te", "tes", "ton"),
        *("tu", "un", "une", "vos", "votre", "vous", "y", "c", "j", "m", "n", "s", "t"),
        *(
            "an",
            "and",
            "are",
            "as",
            "at",
            "do",
            "does",
            "for",
            "how",
            "i",
            "in",
            "is",
            "it",
            "my",
            "of",
            "or",
        ),
        *("our", "that", "the", "this", "to", "we", "what", "which", "who", "why", "you", "your"),
    )
)


def changed_since(bank: Bank, before: Bank) -> Iterator[Diagnostic]:
    """The questions whose text changed much under the same id.

    Args:
        bank: the bank of today.
        before: its last version, whose answers would be read under the new wording.

    Yields:
        An A202 at each such heading, with the former wording. Sections ask nothing and are passed over.
    """
    were = {key(item.id): item for item in before.items if not isinstance(item, Section)}
    for item in bank.items:
        old = were.get(key(item.id))
        if old is None or isinstance(item, Section):
            continue
        now, then = _title(item), _title(old)
        if not _alike(now, then):
            yield Diagnostic("A202", item.span, MappingProxyType({"id": item.id, "before": then}))


def _title(item: Item) -> str:
    return str(item.title if isinstance(item, Section) else item.wording)


def _alike(one: str, other: str) -> bool:
    mine, theirs = _words(one)[:MOST_WORDS], _words(other)[:MOST_WORDS]
    return mine == theirs or SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= ENOUGH_ALIKE


def _words(text: str) -> list[str]:
    """The words that carry a meaning, as they are compared."""
    letters = "".join(letter if letter.isalnum() else " " for letter in folded(text))
    words = letters.split()
    return [word for word in words if word not in _SMALL_WORDS] or words
