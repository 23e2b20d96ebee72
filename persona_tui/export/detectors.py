"""What could tell who someone is: e-mail addresses, phone numbers, postal codes, handles, listed names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from persona_tui.export.finding import Kind


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A stretch of a text, in characters, the end excluded."""

    start: int
    end: int
    kind: Kind


_GAP = r"[\s.\u2010-\u2013/-]"
_PATTERNS: dict[Kind, re.Pattern[str]] = {
    Kind.EMAIL: re.compile(
        r"(?<![\w.+-])[\w.+-]++\s?(?:@|[(\[]\s?(?:at|à|arobase|arobas)\s?[)\]])\s?[\w-]{1,63}(?:\.[\w-]{1,63})+",
        re.IGNORECASE,
    ),
    Kind.PHONE: re.compile(
        rf"""
        (?<![\w,.]) (?:
            (?:\+?1{_GAP}?)? \(?[2-9]\d\d\)?{_GAP}{{0,2}}[2-9]\d\d{_GAP}?\d{{4}}   # 418 555-0199
          | [2-9]\d\d[\u2010-\u2013-]\d{{4}}                                      # 555-0199
          | \+\d(?:{_GAP}?\(?\d\)?){{7,14}}                                       # +33 6 12 34 56 78
          | 0\d(?:{_GAP}?\d\d){{4}}                                               # 06 12 34 56 78
        ) (?![\w]|,\d)
        """,
        re.VERBOSE,
    ),
    Kind.POSTAL_CODE: re.compile(
        r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00a0\u202f-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)",
        re.IGNORECASE,
    ),
    Kind.HANDLE: re.compile(r"(?<![\w@.+-])@[^\W\d][\w.-]*\w"),
}
_SEPARATOR = re.compile(r"[\s\u2010-\u2015'’-]+")
_LIGATURES = {"œ": "oe", "æ": "ae"}


class Lookout:
    """Looks for traces of people in texts; made once for a list of names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Prepare the look-out.

        Args:
            names: the names that the facilitator listed; accents, case, hyphens and spaces do not matter.
        """
        folded = {" ".join(_plain(name)[0].split()) for name in names}
        known = sorted((re.escape(name) for name in folded if name), key=lambda name: (-len(name), name))
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)") if known else None

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every trace in a text, in order; of two that overlap, the first one, then the longest."""
        found = [
            Hit(match.start(), match.end(), kind)
            for kind, pattern in _PATTERNS.items()
            for match in pattern.finditer(text)
        ]
        found += self._named(text)
        kept: list[Hit] = []
        for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return tuple(kept)

    def _named(self, text: str) -> Iterator[Hit]:
        if self._names is None:
            return
        plain, places = _plain(text)
        for match in self._names.finditer(plain):
            yield Hit(places[match.start()], places[match.end() - 1] + 1, Kind.NAME)


def excerpt(text: str, hits: Sequence[Hit], index: int, around: int = 24) -> str:
    """A few words around a trace, enough to find it again, every trace masked.

    Args:
        text: the text that was looked at.
        hits: its traces, in order.
        index: the one that the excerpt is about.
        around: how many characters are shown on each side.

    Returns:
        One line, cut with « … »; letters and digits of traces are `•`, but the first of each.
    """
    masked = list(text)
    for hit in hits:
        for place in range(hit.start + 1, hit.end):
            if masked[place].isalnum():
                masked[place] = "•"
    here = hits[index]
    start, end = max(0, here.start - around), min(len(text), here.end + around)
    words = " ".join("".join(masked[start:end]).split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def _plain(text: str) -> tuple[str, list[int]]:
    """The text without accents and case, one space for what separates words, and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if _SEPARATOR.fullmatch(character):
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        for part in _LIGATURES.get(character.casefold(), unicodedata.normalize("NFKD", character).casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places
