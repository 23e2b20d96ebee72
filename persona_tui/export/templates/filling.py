"""A template and what its document offers, made one: blocks, as soon as each is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar, assert_never

from persona_tui.export.document import (
    Block,
    Heading,
    Inline,
    Item,
    Link,
    Listing,
    Marked,
    Paragraph,
    Prose,
    Quotation,
    Said,
    Table,
    Words,
    words,
)
from persona_tui.export.templates.offer import Offer
from persona_tui.export.templates.template import (
    Address,
    Emphasis,
    Entries,
    Entry,
    Field,
    Inset,
    Line,
    Part,
    Piece,
    Rows,
    Template,
    Text,
    Title,
)

M = TypeVar("M")


@dataclass
class _Section:
    """A heading with what stands under it; the first has no heading."""

    title: Title | None
    pieces: list[Piece | _Section] = field(default_factory=list)

    @property
    def level(self) -> int:
        return self.title.level if self.title else 0

    @property
    def asks(self) -> bool:
        """Whether anything in it has to be filled: one without always stands."""
        return any(piece.asks if isinstance(piece, _Section) else _asks(piece) for piece in self.pieces)


def fill(template: Template, offer: Offer[M], matter: M) -> Iterator[Block]:
    """Fill a template.

    Args:
        template: without problems.
        offer: what its document offers.
        matter: what the document is made of.

    Returns:
        Its blocks. A paragraph, an item or a row whose fields all came out empty is left out; so is a section
        with its heading when nothing that it asks for came out.
    """
    yield from _Filling(offer, matter).section(_sections(template.pieces))


def _sections(pieces: Iterable[Piece]) -> _Section:
    open_ones = [_Section(None)]
    for piece in pieces:
        if isinstance(piece, Title):
            while open_ones[-1].level >= piece.level:
                open_ones.pop()
            section = _Section(piece)
            open_ones[-1].pieces.append(section)
            open_ones.append(section)
        else:
            open_ones[-1].pieces.append(piece)
    return open_ones[0]


@dataclass(frozen=True, slots=True)
class _Filling(Generic[M]):
    offer: Offer[M]
    matter: M

    def section(self, section: _Section) -> Iterator[Block]:
        """A section; its heading and its own words wait until something that it asks for comes out."""
        waiting: list[Block] = []
        if section.title is not None:
            waiting.append(Heading(section.title.level, self._prose(section.title.text)))
        shown = not section.asks
        for piece in section.pieces:
            inside = self.section(piece) if isinstance(piece, _Section) else self._piece(piece)
            counts = piece.asks if isinstance(piece, _Section) else _asks(piece)
            for block in inside:
                if counts or shown:
                    yield from waiting
                    waiting.clear()
                    shown = True
                    yield block
                else:
                    waiting.append(block)
        if shown:
            yield from waiting

    def _piece(self, piece: Piece) -> Iterator[Block]:
        match piece:
            case Text(text, quoted):
                if (prose := self._line(text)) is not None:
                    yield Quotation(prose) if quoted else Paragraph(prose)
            case Entries(entries, ordered):
                if items := tuple(self._items(entries)):
                    yield Listing(items, ordered)
            case Rows(header, rows):
                kept = [row for row in rows if self._some(row)]
                if kept:
                    yield Table(self._row(header), tuple(self._row(row) for row in kept))
            case Inset(name, argument):
                maker = self.offer.block(name)
                yield from maker(self.matter, argument) if maker else ()
            case Title():
                raise AssertionError("a heading opens a section")
            case _:
                assert_never(piece)

    def _items(self, entries: Sequence[Entry]) -> Iterator[Item]:
        for entry in entries:
            text = self._line(entry.text)
            below = tuple(self._items(entry.entries))
            if text is not None or below:
                yield Item(text or (), items=below)

    def _row(self, cells: Iterable[Line]) -> tuple[Prose, ...]:
        return tuple(self._prose(cell) for cell in cells)

    def _some(self, cells: Sequence[Line]) -> bool:
        asking = [cell for cell in cells if _fields(cell)]
        return not asking or any(self._line(cell) for cell in asking)

    def _line(self, line: Line) -> Prose | None:
        """A line with its fields filled; nothing when it has some and none of them says anything."""
        fields = _fields(line)
        if fields and not any(self._field(one) for one in fields):
            return None
        return self._prose(line)

    def _prose(self, line: Line) -> Prose:
        return tuple(inline for part in line for inline in self._inlines(part))

    def _inlines(self, part: Part) -> Iterator[Inline]:
        match part:
            case Words():
                yield part
            case Field():
                yield from self._field(part)
            case Emphasis(mark, parts):
                inner = self._prose(parts)
                yield Marked(mark, tuple(one for one in inner if isinstance(one, Words | Said)))
            case Address(text, address):
                yield Link(text, address)
            case _:
                assert_never(part)

    def _field(self, part: Field) -> Prose:
        maker = self.offer.field(part.name)
        return (maker(self.matter, part.argument) if maker else ()) or words(part.fallback)


def _asks(piece: Piece) -> bool:
    match piece:
        case Text(text):
            return bool(_fields(text))
        case Entries(entries):
            return any(map(_entry_asks, entries))
        case Rows(_, rows):
            return any(_fields(cell) for row in rows for cell in row)
        case Inset():
            return True
        case Title():
            return False
        case _:
            assert_never(piece)


def _entry_asks(entry: Entry) -> bool:
    return bool(_fields(entry.text)) or any(map(_entry_asks, entry.entries))


def _fields(line: Line) -> tuple[Field, ...]:
    found: list[Field] = []
    for part in line:
        if isinstance(part, Field):
            found.append(part)
        elif isinstance(part, Emphasis):
            found += _fields(part.parts)
    return tuple(found)
