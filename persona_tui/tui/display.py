"""The only place where text of banks and people becomes something that a widget shows.

Textual reads a plain ``str`` as markup: ``[sic]`` would vanish and ``[@click=…]`` would become a live link.
`Content` is never read so; every function here gives `Content`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Label, Static

from persona_tui.banks.prose import Block, Fill, Listing, Paragraph, Run, Table, Verbatim, Wording
from persona_tui.text.clean import clean

NOTHING = Content("")
#: The width up to which a bank's table is drawn in columns; a wider one is told row by row.
_TABLE_WIDTH = 72


def plain(text: str, style: str = "") -> Content:
    """The text as it stands, every character of it shown.

    Args:
        text: from anywhere; cleaned again here, so that nothing drives the terminal.
        style: a style of the house for the whole of it, such as ``bold`` or ``$text-muted``.
    """
    return Content.styled(clean(text), style) if style else Content(clean(text))


def joined(*parts: Content | str) -> Content:
    """Several pieces in a row; a ``str`` is shown as it stands."""
    return Content.assemble(*(plain(part) if isinstance(part, str) else part for part in parts))


def lines(parts: Iterable[Content]) -> Content:
    """Several pieces, each on a line of its own."""
    return Content("\n").join(parts)


def wording(line: Wording, fill: Fill) -> Content:
    """One line of a bank with its emphasis, its pipes filled with plain text."""
    return Content.assemble(*(_inline(part, fill) for part in line.parts))


def prose(blocks: Sequence[Block], fill: Fill) -> Content:
    """Paragraphs, lists and tables of a bank, a blank line between them."""
    return Content("\n\n").join(_block(block, fill) for block in blocks)


def cut(content: Content, width: int) -> Content:
    """The piece in exactly that many cells: padded with spaces, or cut with an ellipsis."""
    return content.truncate(width, ellipsis=True).pad_right(max(0, width - content.cell_length))


class PlainStatic(Static):
    """A `Static` that takes `Content` only; `show` changes what it shows."""

    def __init__(
        self,
        content: Content = NOTHING,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(content, id=id, classes=classes, markup=False)

    def show(self, content: Content) -> None:
        """Show something else."""
        self.update(content)


class PlainLabel(Label):
    """A `Label` that takes `Content` only: as wide as its text."""

    def __init__(
        self,
        content: Content = NOTHING,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(content, id=id, classes=classes, markup=False)

    def show(self, content: Content) -> None:
        """Show something else."""
        self.update(content)


def _inline(part: object, fill: Fill) -> Content:
    if not isinstance(part, Run):
        return plain(fill(part))  # type: ignore[arg-type]
    style = " ".join(
        name
        for name, wanted in (
            ("bold", part.strong),
            ("italic", part.emphasis),
            ("reverse", part.code),
            ("underline", bool(part.link)),
        )
        if wanted
    )
    words = plain(part.text, style)
    return joined(words, f" ({part.link})") if part.link and part.link != part.text else words


def _block(block: Block, fill: Fill, indent: str = "") -> Content:
    match block:
        case Paragraph(line):
            return wording(line, fill)
        case Listing():
            return lines(_items(block, fill, indent))
        case Table():
            return lines(_table(block, fill))
        case Verbatim(text):
            return plain(text)


def _items(listing: Listing, fill: Fill, indent: str) -> Iterator[Content]:
    for number, item in enumerate(listing.items, 1):
        mark = f"{indent}{number}. " if listing.ordered else f"{indent}• "
        for place, block in enumerate(item):
            lead = mark if place == 0 else " " * len(mark)
            nested = isinstance(block, Listing)
            yield joined("" if nested else lead, _block(block, fill, indent + "   "))


def _table(table: Table, fill: Fill) -> Iterator[Content]:
    header = [wording(cell, fill).stylize("bold") for cell in table.header]
    rows = [[wording(cell, fill) for cell in row] for row in table.rows]
    widths = [max(cell_len(row[i].plain) for row in (header, *rows)) for i in range(len(header))]
    if sum(widths) + 3 * len(widths) <= _TABLE_WIDTH:
        for row in (header, *rows):
            cells = [cut(cell, width) for cell, width in zip(row, widths, strict=True)]
            yield Content(" │ ").join(cells).rstrip()
        return
    for row in rows:
        cells = [joined(name, "\u00a0: ", cell) for name, cell in zip(header, row, strict=True)]
        yield joined("• ", Content("; ").join(cells))
