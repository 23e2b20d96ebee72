"""What a document offers to its template: fields for a line, blocks for a paragraph, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from persona_tui.export.document import Block, Prose
from persona_tui.text.nearest import folded, nearest

M = TypeVar("M")
"""What the document is made of."""
Name = tuple[str, str]
"""In French, in English."""


@dataclass(frozen=True, slots=True)
class Offer(Generic[M]):
    """The fields and blocks of one document."""

    fields: Mapping[Name, Callable[[M, str], Prose]] = field(default_factory=dict)
    blocks: Mapping[Name, Callable[[M, str], Iterator[Block]]] = field(default_factory=dict)
    wanting: frozenset[str] = frozenset()
    """The folded names of those that must be told which."""

    def with_more(self, other: Offer[M]) -> Offer[M]:
        """This offer and another, whose names win."""
        return Offer(
            {**self.fields, **other.fields}, {**self.blocks, **other.blocks}, self.wanting | other.wanting
        )

    def field(self, name: str) -> Callable[[M, str], Prose] | None:
        """The field of a folded name."""
        return _named(self.fields, name)

    def block(self, name: str) -> Callable[[M, str], Iterator[Block]] | None:
        """The block of a folded name."""
        return _named(self.blocks, name)

    def nearest(self, name: str) -> str:
        """The name of the offer that is nearest to a word; empty when none is near."""
        return nearest(name, (one for names in (*self.fields, *self.blocks) for one in names)) or ""


def plainly(fields: Mapping[Name, Callable[[M], Prose]]) -> dict[Name, Callable[[M, str], Prose]]:
    """Fields that need not be told which, as an offer takes them."""

    def told(make: Callable[[M], Prose]) -> Callable[[M, str], Prose]:
        return lambda matter, _: make(matter)

    return {name: told(make) for name, make in fields.items()}


T = TypeVar("T")


def _named(offered: Mapping[Name, T], name: str) -> T | None:
    return next((one for names, one in offered.items() if name in map(folded, names)), None)
