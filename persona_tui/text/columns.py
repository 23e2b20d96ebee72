"""How wide text is in a terminal without colour, and where its lines are cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile("[^ \t\n]+")
"""What a line is never cut inside, if it can be helped: no-break spaces belong to the word."""
_NO_ROOM = {"Mn", "Me", "Cf"}


def width(text: str) -> int:
    """How many cells a text takes: two for wide characters, none for marks that combine."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, columns: int) -> Iterator[str]:
    """The lines of a text, cut between words; a word that is longer than a line is cut too.

    Args:
        text: on one line.
        columns: the room there is, at least two cells.
    """
    line = ""
    for word in _WORD.findall(text):
        if line and width(line) + 1 + width(word) <= columns:
            line += f" {word}"
            continue
        if line:
            yield line
        *full, line = _cut(word, columns)
        yield from full
    if line:
        yield line


def _cut(word: str, columns: int) -> list[str]:
    pieces = [""]
    for character in word:
        if width(pieces[-1]) + _cells(character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces
