"""A document as an HTML fragment for rich-text editors: the same blocks as the Markdown, a chunk for each.

Written from the blocks and not from the Markdown: text is escaped once, in the two contexts that HTML has
here (text, and the address of a link of ours), and nothing that someone typed is parsed again. No head or
body, no style, no class, no image.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import assert_never

from persona_tui.export import escaping
from persona_tui.export.document import (
    Block,
    Fence,
    Heading,
    Inline,
    Item,
    Link,
    Listing,
    Marked,
    Paragraph,
    Prose,
    Quotation,
    Table,
    plain,
)

ADDRESSES = ("https://", "http://", "mailto:")
"""How the address of a link begins; any other link is its words."""
_BREAKS = re.compile(r"\s*\n\s*")


def fragment(blocks: Iterable[Block]) -> Iterator[str]:
    """Write a document as HTML.

    Args:
        blocks: its blocks, in order; read one at a time.

    Returns:
        Chunks, one for each block that says something, each ending with a line break.
    """
    for block in blocks:
        if written := _block(block):
            yield f"{written}\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_on_one_line(text)}</h{level}>"
        case Paragraph(text, lead):
            return "\n".join(f"<p>{one}</p>" for one in _paragraphs(text, lead))
        case Quotation(text, source):
            inside = [*_paragraphs(text), *_paragraphs(source)]
            return "\n".join(("<blockquote>", *(f"<p>{one}</p>" for one in inside), "</blockquote>"))
        case Listing(items, ordered):
            return _list(items, "ol" if ordered else "ul")
        case Table(header, rows):
            return "\n".join(_table(header, rows))
        case Fence(lines=verbatim):
            code = "".join(_text(plain(line)) + "\n" for line in verbatim)
            return f"<pre><code>{code}</code></pre>"
        case _:
            assert_never(block)


def _list(items: Iterable[Item], tag: str) -> str:
    written = [item for item in map(_item, items) if item]
    return "\n".join((f"<{tag}>", *(f"<li>{item}</li>" for item in written), f"</{tag}>")) if written else ""


def _item(item: Item) -> str:
    paragraphs = list(_paragraphs(item.text, item.lead))
    text = paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{one}</p>" for one in paragraphs)
    below = _list(item.items, "ul")
    return f"{text}\n{below}\n" if text and below else text or below


def _table(header: Iterable[Prose], rows: Iterable[Iterable[Prose]]) -> Iterator[str]:
    yield "<table>\n<thead>"
    yield _row(header, "th")
    yield "</thead>"
    body = [_row(row, "td") for row in rows]
    if body:
        yield from ("<tbody>", *body, "</tbody>")
    yield "</table>"


def _row(cells: Iterable[Prose], tag: str) -> str:
    return "\n".join(("<tr>", *(f"<{tag}>{_on_one_line(cell)}</{tag}>" for cell in cells), "</tr>"))


def _paragraphs(text: Prose, lead: Prose = ()) -> Iterator[str]:
    """The paragraphs that a text makes: a line break is `<br>`, a blank line begins another."""
    opening = f"<strong>{_on_one_line(lead)}</strong> " if lead else ""
    lines = _lines(text)
    for blank, some in groupby(lines, key=lambda line: not line):
        if not blank:
            yield opening + "<br>\n".join(some)
            opening = ""
    if opening:
        yield opening.rstrip()


def _lines(text: Prose) -> list[str]:
    """The lines of a text as HTML, without blanks at their ends."""
    lines = [""]
    for part in text:
        if isinstance(part, Link):
            lines[-1] += _link(part)
            continue
        if isinstance(part, Marked):
            lines[-1] += _marked(part)
            continue
        first, *others = part.text.split("\n")
        lines[-1] += _text(first)
        lines += [_text(other) for other in others]
    return [line.rstrip() for line in lines]


def _on_one_line(text: Prose) -> str:
    """A text whose line breaks are spaces, in a heading, a lead or a cell."""
    return "".join(map(_inline, text)).strip()


def _inline(part: Inline) -> str:
    if isinstance(part, Link):
        return _link(part)
    if isinstance(part, Marked):
        return _marked(part)
    return _text(_BREAKS.sub(" ", part.text))


def _marked(part: Marked) -> str:
    tag = "strong" if part.mark == "**" else "em"
    return f"<{tag}>{_text(_BREAKS.sub(' ', plain(part.text)))}</{tag}>"


def _link(link: Link) -> str:
    words = _text(escaping.one_line(link.text))
    if not link.address.startswith(ADDRESSES):
        return words
    return f'<a href="{escape(link.address)}">{words}</a>'


def _text(text: str) -> str:
    return escape(text, quote=False)
