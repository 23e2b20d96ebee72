"""“Did you mean”: the nearest known word, with French accents in mind."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def folded(text: str) -> str:
    """The text as keywords are compared: no accents, no case, NBSP as space, one space between words."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def distance(one: str, other: str, most: int | None = None) -> int:
    """The letters to add, drop, change or swap with a neighbour to go from one word to the other.

    Args:
        one: a word.
        other: another.
        most: stop counting beyond that many; what is returned is then only known to be more.
    """
    if most is not None and abs(len(one) - len(other)) > most:
        return most + 1
    oldest: list[int] = []
    older: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        if most is not None and min(row) > most and (not older or min(older) > most):
            return most + 1
        oldest, older, row = older, row, [i]
        for j, b in enumerate(other, 1):
            best = min(older[j] + 1, row[j - 1] + 1, older[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, oldest[j - 2] + 1)
            row.append(best)
    return row[-1]


def nearest(word: str, known: Iterable[str], within: int = 2) -> str | None:
    """The known word that a mistyped one most likely meant.

    Args:
        word: what was written.
        known: the words that would have been right.
        within: the greatest distance, in letters, that still counts as a slip.

    Returns:
        The nearest, accents and case aside; of two as near, the one whose accents agree, then the first.
    """
    most = min(within, max(1, len(word) // 2))
    plain = folded(word)
    ranked = (
        (away, distance(word, candidate), place, candidate)
        for place, candidate in enumerate(known)
        if (away := distance(plain, folded(candidate), most)) <= most
    )
    best = min(ranked, default=None)
    return best[3] if best else None
