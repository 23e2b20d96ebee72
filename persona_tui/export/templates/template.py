"""A template as data: its own words, and the fields and blocks that stand among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.export.document import Words


@dataclass(frozen=True, slots=True)
class Field:
    """``{name argument|fallback}``: prose in a line."""

    name: str
    """Folded, as names are compared."""
    argument: str = ""
    fallback: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words marked by ``*`` or ``**``."""

    mark: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Address:
    """A link of the template's author."""

    text: str
    address: str


Part = Words | Field | Emphasis | Address
Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading."""

    level: int
    text: Line


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; of a quote when `quoted`."""

    text: Line
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list, with the items below it."""

    text: Line
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: its header, then its rows."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """``{name argument}`` alone in a paragraph: blocks."""

    name: str
    argument: str = ""
    line: int = 0


Piece = Title | Text | Entries | Rows | Inset


@dataclass(frozen=True, slots=True)
class Template:
    """A template that can be filled."""

    document: str
    """The document whose fields and blocks it uses, as in `export --as`."""
    pieces: tuple[Piece, ...]

    def insets(self) -> Iterator[str]:
        """The names of the blocks that stand in it."""
        return (piece.name for piece in self.pieces if isinstance(piece, Inset))
