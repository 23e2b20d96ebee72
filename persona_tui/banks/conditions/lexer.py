"""A condition's text as tokens (bank format §6)."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded


class Kind(Enum):
    """The kinds of tokens."""

    WORD = auto()
    NUMBER = auto()
    DATE = auto()
    DURATION = auto()
    TEXT = auto()
    SIGN = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMA = auto()
    DOT = auto()
    STRANGE = auto()
    """A character that no condition holds."""
    END = auto()


class Token(NamedTuple):
    """A token and the place of its first and last characters."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """A word as keywords are compared; empty for anything else."""
        return _plain(self.text) if self.kind is Kind.WORD else ""


@lru_cache(maxsize=2048)
def _plain(word: str) -> str:
    return folded(word)


_KINDS: dict[str | None, Kind] = {kind.name: kind for kind in Kind}
_TOKENS = re.compile(
    r"""(?P<SPACE>[\s\u00a0\u202f]+)
    |(?P<DATE>\d{4}-\d{2}-\d{2}(?![\w-]))
    |(?P<DURATION>\d{1,9}(?:[.,]\d{1,4})?[ \u00a0\u202f]*(?:h|heures?|hours?)
        (?:[ \u00a0\u202f]*\d{1,2}(?:[ \u00a0\u202f]*(?:min|minutes?))?)?(?!\w)
      |\d{1,9}[ \u00a0\u202f]*(?:min|minutes?)(?!\w))
    |(?P<NUMBER>[-−]?\d{1,15}(?:[.,]\d{1,9})?(?![\d]))
    |(?P<WORD>[^\W\d_][\w\u0300-\u036f-]*)
    |(?P<TEXT>"[^"]*"|«[^»]*»|“[^”]*”)
    |(?P<SIGN>!=|<=|>=|==|<>|[=≠<>≤≥])
    |(?P<OPEN>\()
    |(?P<CLOSE>\))
    |(?P<COMMA>,)
    |(?P<DOT>\.)
    |(?P<STRANGE>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def tokens(passage: Passage) -> list[Token]:
    """The tokens of a condition, ``END`` last; spaces between them are not kept.

    A comma between two digits is a decimal, any other separates.
    """
    found = [
        Token(_KINDS[match.lastgroup], match.group(), *match.span())
        for match in _TOKENS.finditer(passage.text)
        if match.lastgroup in _KINDS
    ]
    size = len(passage.text)
    return [*found, Token(Kind.END, "", size, size)]
