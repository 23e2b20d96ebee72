"""The names that the facilitator listed, found in texts whatever their accents, case, order and hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import IntEnum

_WORD = re.compile(r"[^\W_]+")
_JOINS = re.compile(r"[\s\u2010-\u2015'’_-]{1,8}")
_COMMA = re.compile(r"\s{0,4},\s{0,4}")
_POINT = re.compile(r"\.[\s\u2010-\u2015-]{0,4}")
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
"""Those that Unicode does not take apart."""
_LEAST = 2
"""A name of one letter would be found everywhere."""

Words = tuple[str, ...]


class _Gap(IntEnum):
    """What may stand between two words of a name, or after its last one."""

    JOINS = 0
    COMMA = 1
    POINT = 2


class ListedNames:
    """A list of names, made ready once.

    A name is found as listed, from its last words to its first (« Roy, Ana »), in one word (« AnaRoy »), and
    with its first or last word as an initial (« A. Roy », « Ana R. »). A first name alone is found only if it
    is listed alone: it is a word like any other in too many texts.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Prepare the list.

        Args:
            names: as the facilitator wrote them.
        """
        self._ways: dict[Words, set[tuple[_Gap, ...]]] = {}
        lengths: dict[str, set[int]] = {}
        for name in names:
            for words, gaps in _ways(name):
                self._ways.setdefault(words, set()).add(gaps)
                lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand in a text, in order: the beginning and the end; none overlaps another."""
        if not self._ways:
            return
        plain, places = folded(text)
        words = [match.span() for match in _WORD.finditer(plain)]
        after = 0
        for index, (start, _) in enumerate(words):
            if index >= after and (end := self._end(plain, words, index)):
                after = index + end[0]
                yield places[start], places[end[1] - 1] + 1

    def _end(self, plain: str, words: list[tuple[int, int]], index: int) -> tuple[int, int] | None:
        """How many words the longest name that begins at a word has, and where it ends."""
        first = plain[slice(*words[index])]
        for length in self._lengths.get(first, ()):
            some = words[index : index + length]
            ways = self._ways.get(tuple(plain[slice(*one)] for one in some), ())
            for gaps in ways if len(some) == length else ():
                if (end := _stands(plain, some, gaps)) is not None:
                    return length, end
        return None


def folded(text: str) -> tuple[str, list[int]]:
    """A text without accents and case, and where each of its letters stood.

    Args:
        text: any.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if unicodedata.category(part) in ("Mn", "Cf"):
                if places and unicodedata.combining(part):
                    places[-1] = place  # an accent that follows its letter goes with it
                continue
            for letter in _LETTERS.get(part, part):
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without accents and case."""
    return tuple(_WORD.findall(folded(text)[0]))


def _stands(plain: str, words: list[tuple[int, int]], gaps: tuple[_Gap, ...]) -> int | None:
    """Where a name ends when what stands between its words is what may."""
    for (_, end), (start, _), gap in zip(words, words[1:], gaps, strict=False):
        if not _joined(plain, end, start, gap):
            return None
    last = words[-1][1]
    if len(gaps) < len(words):
        return last
    return last + 1 if plain[last : last + 1] == "." else None


def _joined(plain: str, end: int, start: int, gap: _Gap) -> bool:
    if gap is _Gap.POINT:
        return _POINT.fullmatch(plain, end, start) is not None
    if _JOINS.fullmatch(plain, end, start):
        return True
    return gap is _Gap.COMMA and _COMMA.fullmatch(plain, end, start) is not None


def _ways(name: str) -> Iterator[tuple[Words, tuple[_Gap, ...]]]:
    """The words of each way to write a name, and what stands between and after them."""
    parts = [words for part in name.replace(",", " ").split() if (words := words_of(part))]
    whole = tuple(word for part in parts for word in part)
    if sum(map(len, whole)) < _LEAST:
        return
    yield whole, _inside(whole)
    if len(whole) > 1:
        yield ("".join(whole),), ()
    for cut in range(1, len(parts)):
        before, after = ([word for part in some for word in part] for some in (parts[:cut], parts[cut:]))
        gaps = (*_inside(after), _Gap.COMMA, *_inside(before))
        yield (*after, *before), gaps
        yield ("".join((*after, *before)),), ()
    if len(parts) > 1:
        first, last = whole[0][0], parts[-1][0][0]
        rest = tuple(word for part in parts[1:] for word in part)
        yield (first, *rest), (_Gap.POINT, *_inside(rest))
        ahead = tuple(word for part in parts[:-1] for word in part)
        yield (*ahead, last), (*_inside(ahead), _Gap.JOINS, _Gap.POINT)


def _inside(words: Iterable[str]) -> tuple[_Gap, ...]:
    return (_Gap.JOINS,) * (len(tuple(words)) - 1)
