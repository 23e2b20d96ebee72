"""Ids: what one is, how two are compared, and those that the program makes (bank format §2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from persona_tui.text.names import slug

_ID = re.compile(r"[^\W\d_][\w\u0300-\u036f-]*")

RESERVED = frozenset(
    (
        *("et", "ou", "non", "est", "parmi", "contient", "seulement", "oui", "sinon"),
        *("and", "or", "not", "is", "in", "contains", "only", "yes", "no", "else"),
        *("code", "date", "minutes", "destruction", "nom", "name", "n", "fin", "end"),
    )
)
"""Not ids of sections, questions, scores and dimensions; choices may bear them."""


def is_id(text: str) -> bool:
    """Whether a text is an id: a letter of any alphabet, then letters, digits, ``-`` and ``_``."""
    return text[:1].isalpha() and _ID.fullmatch(text) is not None


def canonical(text: str) -> str:
    """An id as it is kept: NFC."""
    return unicodedata.normalize("NFC", text)


def key(text: str) -> str:
    """An id as it is compared: NFC, whatever its case."""
    return unicodedata.normalize("NFC", text.casefold())


class Namespace:
    """Ids that must differ: sections and questions of a bank, choices of a question."""

    def __init__(self, prefix: str, reserved: frozenset[str] = frozenset()) -> None:
        self._prefix = prefix
        self._reserved = reserved
        self._taken: dict[str, int] = {}
        self._last: dict[str, int] = {}

    def claim(self, name: str, line: int) -> int | None:
        """Take an explicit id.

        Returns:
            The line of the one that bears it already, or `None` when it was free.
        """
        held = self._taken.get(key(name))
        self._taken.setdefault(key(name), line)
        return held

    def make(self, text: str, line: int) -> str:
        """The id of something without one: the slug of its text, made free by a prefix or a number."""
        base = slug(text)
        if not base or base[0].isdigit() or base in self._reserved:
            base = f"{self._prefix}-{base}" if base else self._prefix
        name, number = base, self._last.get(base, 1)
        while key(name) in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._last[base] = number
        self._taken[key(name)] = line
        return name


def reserved(name: str) -> bool:
    """Whether a section or question may not bear a name."""
    return key(name) in RESERVED


def by_key(names: Iterable[str]) -> dict[str, str]:
    """Ids by the form they are compared in."""
    return {key(name): name for name in names}
