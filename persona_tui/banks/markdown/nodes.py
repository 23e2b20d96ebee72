"""The blocks of a bank's Markdown, nested, with their places; nothing of the format is read yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.source.passage import Passage


@dataclass(slots=True)
class Heading:
    """``#`` to ``######``."""

    level: int
    passage: Passage
    span: Span
    """The whole line."""
    underlined: bool = False
    """Setext: a line of ``=`` or ``-`` under it."""


@dataclass(slots=True)
class Text:
    """A paragraph."""

    passage: Passage
    strays: tuple[Passage, ...] = ()
    """Lines glued to the list or quote above, which CommonMark takes for its continuation."""


@dataclass(slots=True)
class ListItem:
    """One item of a list."""

    nodes: list[Node]
    line: int


@dataclass(slots=True)
class Items:
    """A list."""

    ordered: bool
    items: list[ListItem]
    span: Span


@dataclass(slots=True)
class Quote:
    """``>``."""

    nodes: list[Node]
    span: Span


@dataclass(slots=True)
class Cells:
    """A table."""

    header: list[Passage]
    rows: list[list[Passage]]
    written: list[int]
    """How many cells each row really has."""
    span: Span


@dataclass(slots=True)
class Code:
    """A code block, fenced or indented."""

    lines: list[Passage]
    text: str
    span: Span
    fenced: bool
    closed: bool = True


@dataclass(slots=True)
class Html:
    """Raw HTML, comments included."""

    lines: list[Passage]
    span: Span


@dataclass(slots=True)
class Rule:
    """``---``."""

    span: Span


Node = Heading | Text | Items | Quote | Cells | Code | Html | Rule


@dataclass(slots=True)
class Document:
    """A bank's blocks."""

    nodes: list[Node]
    lines: list[str]
    definitions: dict[str, object] = field(default_factory=dict)
    """The file's link definitions, as markdown-it-py keeps them."""
