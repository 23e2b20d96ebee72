"""Bank text as data: words with emphasis and piping, in paragraphs and lists, ready for any front end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from persona_tui.banks.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `text` is plain text, never markup."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    """The address, for a link."""


@dataclass(frozen=True, slots=True)
class Pipe:
    """``{id}`` or ``{id|fallback}``: the place of an earlier answer or of a reserved name (``code``)."""

    name: str
    fallback: str | None
    span: Span


Inline = Run | Pipe
Fill = Callable[[Pipe], str]
"""What stands in a pipe's place: plain text, never Markdown and never markup."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One line of bank text: a heading, a choice, a probe."""

    parts: tuple[Inline, ...]

    def plain(self, fill: Fill) -> str:
        """The line as plain text, its pipes filled."""
        return "".join(part.text if isinstance(part, Run) else fill(part) for part in self.parts)

    def pipes(self) -> Iterator[Pipe]:
        """The pipes of the line, in order."""
        return (part for part in self.parts if isinstance(part, Pipe))

    def __str__(self) -> str:
        """The line with its pipes shown as written, for messages and lists."""
        return self.plain(lambda pipe: "{" + pipe.name + "}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its line breaks are spaces."""

    wording: Wording


@dataclass(frozen=True, slots=True)
class Listing:
    """A bullet list, or a numbered one."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A full table, which is help (bank format §2)."""

    header: tuple[Wording, ...]
    rows: tuple[tuple[Wording, ...], ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A code block, shown as it stands."""

    text: str


Block = Paragraph | Listing | Table | Verbatim


def wordings(blocks: tuple[Block, ...]) -> Iterator[Wording]:
    """Every wording inside blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.wording
        elif isinstance(block, Listing):
            for item in block.items:
                yield from wordings(item)
        elif isinstance(block, Table):
            yield from block.header
            for row in block.rows:
                yield from row
