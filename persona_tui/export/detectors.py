"""What could tell who someone is: ways to reach them and listed names, found in texts and masked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from persona_tui.export.contacts import contacts
from persona_tui.export.finding import Kind
from persona_tui.export.listed_names import ListedNames, words_of

MASK = "•••"
"""Stands for a trace, whatever its length: not even its first letter is told."""
_WORD = re.compile(r"[^\W_]+")
_TELLING = 3
"""Words of fewer letters rebuild nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A stretch of a text, in characters, the end excluded."""

    start: int
    end: int
    kind: Kind


class Lookout:
    """Looks for traces of people in texts; made once for a list of names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Prepare the look-out.

        Args:
            names: the names that the facilitator listed.
        """
        self._names = ListedNames(names)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every trace in a text, in order; of two that overlap, the first one, then the longest."""
        found = [Hit(*one) for one in contacts(text)]
        found += [Hit(start, end, Kind.NAME) for start, end in self._names.found(text)]
        kept: list[Hit] = []
        for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
            elif hit.end > kept[-1].end:  # what reaches further is hidden with it
                kept[-1] = Hit(kept[-1].start, hit.end, kept[-1].kind)
        return tuple(kept)

    def masked(self, text: str) -> str:
        """A text without its traces."""
        hits = self.hits(text)
        return _hidden(text, 0, len(text), hits, frozenset()) if hits else text


def excerpts(text: str, hits: Sequence[Hit], around: int = 24) -> Iterator[str]:
    """For each trace a few words around it, enough to find it again and not to know it.

    Every trace is masked, and so are the words around it that a trace holds too: « Ana Roy » beside
    ``ana.roy@exemple.org`` would give it back.

    Args:
        text: the text that was looked at.
        hits: its traces, in order.
        around: how many characters are shown on each side, at most.

    Returns:
        One line each, without the words that the cut would break, « … » in their place.
    """
    telling = frozenset(
        word for hit in hits for word in words_of(text[hit.start : hit.end]) if len(word) >= _TELLING
    )
    for hit in hits:
        start = _after_word(text, max(0, hit.start - around), hit.start)
        end = _before_word(text, hit.end, min(len(text), hit.end + around))
        words = " ".join(_hidden(text, start, end, hits, telling).split())
        yield f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def _hidden(text: str, start: int, end: int, hits: Sequence[Hit], telling: frozenset[str]) -> str:
    """A stretch of a text, each trace in it replaced, whole even where the stretch cuts it."""
    shown: list[str] = []
    place = start
    index = bisect_left(hits, start, key=lambda hit: hit.end - 1)
    while index < len(hits) and hits[index].start < end:
        shown += (_discreet(text[place : hits[index].start], telling), MASK)
        place = hits[index].end
        index += 1
    return "".join((*shown, _discreet(text[place:end], telling)))


def _discreet(text: str, telling: frozenset[str]) -> str:
    """A text without the words that would tell."""
    if not telling:
        return text
    return _WORD.sub(lambda word: MASK if telling.intersection(words_of(word[0])) else word[0], text)


def _after_word(text: str, start: int, most: int) -> int:
    """The first place from a start that breaks no word."""
    while 0 < start < most and text[start - 1].isalnum() and text[start].isalnum():
        start += 1
    return start


def _before_word(text: str, least: int, end: int) -> int:
    """The last place up to an end that breaks no word."""
    while least < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    return end
