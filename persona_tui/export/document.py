"""A document as data: what a page says, before any Markdown is written.

People's words are told apart from ours and the bank's (:class:`Said`), with the place they come from, so
that the gate can look at exactly what would leave.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where people's words come from."""

    code: str
    """The participant's code."""
    item: str = ""
    """The id of the question; empty for the session itself."""
    title: str = ""
    """The question as it was asked."""


@dataclass(frozen=True, slots=True)
class Words:
    """Our words or the bank's: plain text, escaped like any other."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """People's words, plain text, line breaks kept where the block allows them."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address of our own; never one that comes from a bank or from people."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, in a paragraph, an item or a cell of a paper form."""

    length: int
    """In characters, four at least."""

    @property
    def text(self) -> str:
        """What is seen of it."""
        return "_" * self.length


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a template sets off: ``*`` or ``**``; on one line, never inside another."""

    mark: str
    text: tuple[Words | Said, ...]


Inline = Words | Said | Link | Blank | Marked
Prose = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, 1 to 6, on one line."""

    level: int
    text: Prose


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or several where the text holds blank lines; `lead` stands before it in bold."""

    text: Prose
    lead: Prose = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, with the items below it."""

    text: Prose
    lead: Prose = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A bullet list, or a numbered one."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Someone's own words, set apart, with the code of who said them."""

    text: Prose
    source: Prose = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the header, each on one line."""

    header: tuple[Prose, ...]
    rows: tuple[tuple[Prose, ...], ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """Text that stands exactly as it is, as a diagram does; `language` says who can draw it."""

    language: str
    """One plain word of ours, or nothing."""
    lines: tuple[Prose, ...]


Block = Heading | Paragraph | Listing | Quotation | Table | Fence


def words(text: str) -> Prose:
    """Our words as prose; nothing for an empty text."""
    return (Words(text),) if text else ()


def said(text: str, place: Place) -> Prose:
    """People's words as prose, without the blanks that nobody sees at the ends of lines and around them."""
    seen = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return (Said(seen, place),) if seen else ()


def plain(prose: Prose) -> str:
    """Prose as it is read: no mark, no address."""
    return "".join(plain(part.text) if isinstance(part, Marked) else part.text for part in prose)


def said_in(block: Block) -> Iterator[Said]:
    """People's words in a block, in reading order: all that the gate must look at."""
    for prose in _proses(block):
        for part in prose:
            if isinstance(part, Said):
                yield part
            elif isinstance(part, Marked):
                yield from (inner for inner in part.text if isinstance(inner, Said))


def _proses(block: Block | Item) -> Iterator[Prose]:
    if isinstance(block, Listing):
        for item in block.items:
            yield from _proses(item)
    elif isinstance(block, Item):
        yield from (block.lead, block.text)
        for item in block.items:
            yield from _proses(item)
    elif isinstance(block, Quotation):
        yield from (block.text, block.source)
    elif isinstance(block, Paragraph):
        yield from (block.lead, block.text)
    elif isinstance(block, Table):
        yield from block.header
        for row in block.rows:
            yield from row
    elif isinstance(block, Fence):
        yield from block.lines
    else:
        yield block.text
