"""The gate: what to look at before a page leaves, found in exactly what would leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from persona_tui.export.detectors import Lookout, excerpt
from persona_tui.export.document import Block, Place, said_in
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
            for words in said_in(block):
                hits = self._lookout.hits(words.text)
                for index, hit in enumerate(hits):
                    self._traces[Finding(hit.kind, words.place, excerpt(words.text, hits, index))] = None
            yield block

    def findings(self, document: Document, making: Making, fragile: int) -> tuple[Finding, ...]:
        """What there is to look at, once the page has gone by.

        Args:
            document: which one it is.
            making: what it was made of.
            fragile: how many of its lines rest on fewer than three people.

        Returns:
            What holds it first, in reading order, then the notices; each thing once.
        """
        found = [*self._traces]
        for met in making.met:
            found += met.notices
        found += _support(document, making, fragile)
        return tuple(dict.fromkeys(found))


def _support(document: Document, making: Making, fragile: int) -> Iterator[Finding]:
    everyone = Place(", ".join(making.codes))
    if len(making.codes) == 1 and document is not Document.TRANSCRIPT:
        yield Finding(Kind.ONE_SOURCE, everyone)
    elif fragile:
        yield Finding(Kind.FEW_SOURCES, everyone, count=fragile)
