"""The gate: what to look at before a page leaves, found in exactly what would leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from persona_tui.export.detectors import Lookout, excerpts
from persona_tui.export.document import Block, Place, Said, said_in
from persona_tui.export.finding import Finding, Kind
from persona_tui.export.kinds import Document
from persona_tui.export.making import Making


class Gate:
    """Watches a page go by, block after block; then says what it found."""

    def __init__(self, names: Iterable[str]) -> None:
        """Nothing has gone by yet.

        Args:
            names: the names that the facilitator listed.
        """
        self._lookout = Lookout(names)
        self._traces: dict[Finding, None] = {}

    def watch(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Let blocks go by, one after the other.

        Args:
            blocks: those of the page.
        """
        for block in blocks:
            self.look_at(said_in(block))
            yield block

    def look_at(self, said: Iterable[Said]) -> None:
        """Look at people's words that leave otherwise than in blocks.

        Args:
            said: all of them, with their places.
        """
        for words in said:
            hits = self._lookout.hits(words.text)
            for hit, shown in zip(hits, excerpts(words.text, hits), strict=True):
                self._traces[Finding(hit.kind, words.place, shown)] = None

    def findings(
        self, document: Document, making: Making, fragile: int, kept: int = 0
    ) -> tuple[Finding, ...]:
        """What there is to look at, once the page has gone by.

        Args:
            document: which one it is.
            making: what it was made of.
            fragile: how many of its lines rest on fewer than three people.
            kept: how many of its results are kept back for being those of fewer than five people.

        Returns:
            What holds it first, in reading order, then the notices; each thing once. Where each stands is
            told without the traces that a code, or a question with people's words in it, may hold.
        """
        found = [*self._traces]
        for met in making.met:
            found += met.notices
        found += _support(document, making, fragile, kept)
        masked = {place: self._masked(place) for place in dict.fromkeys(one.where for one in found)}
        return tuple(
            dict.fromkeys(
                one if masked[one.where] == one.where else replace(one, where=masked[one.where])
                for one in found
            )
        )

    def _masked(self, place: Place) -> Place:
        return replace(place, code=self._lookout.masked(place.code), title=self._lookout.masked(place.title))


def _support(document: Document, making: Making, fragile: int, kept: int) -> Iterator[Finding]:
    everyone = Place(", ".join(making.codes))
    if document in _OF_PEOPLE and making.people == 1:
        yield Finding(Kind.ONE_SOURCE, everyone)
    elif fragile:
        yield Finding(Kind.FEW_SOURCES, everyone, count=fragile)
    if kept:
        yield Finding(Kind.SUBGROUP_KEPT, Place(""), count=kept)


_OF_PEOPLE = frozenset({Document.PERSONA, Document.SUMMARY, Document.SYNTHESIS, Document.PORTRAIT})
"""Those that speak of members to others: a transcript is one person's, a charter or a report a team's."""
