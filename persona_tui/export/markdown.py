"""The one writer: a document as plain CommonMark, the same bytes for the same document.

No raw HTML, no comment, no front matter; a line break inside people's words is a hard break (a backslash at
the end of the line), a blank line a new paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from persona_tui.export import escaping
from persona_tui.export.document import (
    Blank,
    Block,
    Fence,
    Heading,
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
    plain,
)

_BREAK = "\\"
_NBSP = "\u00a0"


def write(blocks: Iterable[Block]) -> str:
    """Write a document that fits in memory.

    Args:
        blocks: its blocks, in order.

    Returns:
        Markdown that ends with one line break; empty for a document without blocks.
    """
    return "".join(chunks(blocks))


def chunks(blocks: Iterable[Block]) -> Iterator[str]:
    """Write a document block by block.

    Args:
        blocks: its blocks, in order, as they come.

    Returns:
        A chunk for each block that says anything, which ends with its line break and, but for the first,
        begins with the blank line before it.
    """
    before = ""
    list_before = False
    other_sign = False
    for block in blocks:
        other_sign = list_before and not other_sign
        list_before = isinstance(block, Listing)
        if lines := list(_block(block, other_sign)):
            yield "".join((before, "\n".join(lines), "\n"))
            before = "\n"


def _block(block: Block, other_sign: bool) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {_titled(text)}".rstrip()
        case Paragraph(text, lead):
            yield from _paragraphs(text, lead)
        case Quotation(text, source):
            lines = list(_paragraphs(text))
            if source:
                lines += ["", *_paragraphs(source)]
            yield from (f"> {line}".rstrip() for line in lines)
        case Listing(items, ordered):
            yield from _list(items, ordered, other_sign)
        case Table(header, rows):
            yield from _table(header, rows)
        case Fence(language, lines):
            yield from _fence(language, lines)
        case _:
            assert_never(block)


def _list(items: Iterable[Item], ordered: bool, other_sign: bool) -> Iterator[str]:
    # Two lists in a row would be read as one if they bore the same sign.
    number = 0
    for item in items:
        lines = list(_paragraphs(item.text, item.lead))
        lines += _list(item.items, ordered=False, other_sign=False)
        if not any(lines):
            continue  # an empty item under a line of text would underline it into a heading
        number += 1
        mark = f"{number}{')' if other_sign else '.'} " if ordered else "* " if other_sign else "- "
        for index, line in enumerate(lines):
            yield (mark + line if index == 0 else " " * len(mark) + line).rstrip()


def _table(header: Sequence[Prose], rows: Iterable[Sequence[Prose]]) -> Iterator[str]:
    """The lines of a GFM table; an empty cell is one space, as no dash of ours means anything."""
    yield _row(header)
    yield _row_of(["---"] * len(header))
    yield from (_row(row) for row in rows)


def _row(cells: Iterable[Prose]) -> str:
    return _row_of(_celled(cell) for cell in cells)


def _row_of(cells: Iterable[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


def _celled(text: Prose) -> str:
    written = ""
    for run in _runs(text):
        match run:
            case Link():
                written += escaping.in_cell(_link(run))
            case Blank():
                written = _before_blank(written) + run.text
            case Marked():
                written += escaping.in_cell(_marked(run))
            case _:
                written += _behind(written, _spaced(run, escaping.cell(run)))
    return written.strip()


def _fence(language: str, lines: Iterable[Prose]) -> Iterator[str]:
    """The lines as they stand, between fences longer than any run of backticks in them."""
    text = [line for prose in lines for line in plain(prose).split("\n")]
    fence = escaping.fence(text)
    yield f"{fence}{language}"
    yield from text
    yield fence


def _paragraphs(text: Prose, lead: Prose = ()) -> Iterator[str]:
    """The lines of the paragraphs that a text makes, with hard breaks inside and blank lines between."""
    opening = f"**{_titled(lead)}** " if lead else ""
    paragraph: list[str] = []
    started = False
    for line in _lines(text, begins=not lead):
        if line:
            paragraph.append(line)
        elif paragraph:
            yield from _broken(opening, paragraph, started)
            opening, paragraph, started = "", [], True
    if paragraph or opening:
        yield from _broken(opening, paragraph, started)


def _broken(opening: str, paragraph: list[str], started: bool) -> Iterator[str]:
    if started:
        yield ""
    whole = [opening + (paragraph[0] if paragraph else ""), *paragraph[1:]]
    yield from (line + _BREAK for line in whole[:-1])
    yield whole[-1].rstrip()


def _lines(text: Prose, begins: bool) -> Iterator[str]:
    """The escaped lines of a text; words side by side are escaped as one, as a seam could mean something."""
    line = ""
    for run in _runs(text):
        if isinstance(run, Link):
            line += _link(run)
            continue
        if isinstance(run, Blank):
            line = _before_blank(line) + run.text
            continue
        if isinstance(run, Marked):
            line += _marked(run)
            continue
        first, *others = run.split("\n")
        line += _begun(first) if begins and not line else _behind(line, escaping.inline(first))
        for other in others:
            yield _whole(line, begins)
            line, begins = escaping.line(other), True
    yield _whole(line, begins)


def _before_blank(line: str) -> str:
    """A line that a blank can follow: glued to a word, its underscores could mean emphasis."""
    return line if not line or line[-1].isspace() else f"{line} "


def _behind(line: str, words: str) -> str:
    """Words that can follow a line: behind a blank, they keep a distance too."""
    return f" {words}" if line.endswith("__") and words and not words[0].isspace() else words


def _whole(line: str, begins: bool) -> str:
    """A line without blanks at its end; underscores that begin one would be a rule across the page."""
    rule = begins and line and not line.strip("_ ")
    return _NBSP + line.rstrip() if rule else line.rstrip()


def _begun(words: str) -> str:
    """Words that begin a line, with the blanks behind them that something else may follow."""
    escaped = escaping.line(words)
    return escaped + words[len(words.rstrip()) :] if escaped else ""


def _titled(text: Prose) -> str:
    """Prose on one line that is set off as a whole: marks inside it would say nothing more."""
    written = ""
    for run in _runs(tuple(Words(plain((part,))) if isinstance(part, Marked) else part for part in text)):
        if isinstance(run, Link):
            written += _link(run)
        elif not isinstance(run, Marked):
            words = run.text if isinstance(run, Blank) else run
            written += _spaced(words, escaping.heading(words))
    return written.strip()


def _spaced(words: str, escaped: str) -> str:
    """Words on one line, as far from what stands around them as they were typed."""
    if not escaped:
        return " " if words else ""
    before, after = " " if words[0].isspace() else "", " " if words[-1].isspace() else ""
    return f"{before}{escaped}{after}"


def _runs(text: Prose) -> Iterator[str | Link | Blank | Marked]:
    words = ""
    for place, part in enumerate(text):
        if isinstance(part, Words | Said):
            words += part.text
            continue
        if isinstance(part, Marked) and not _can_be_marked(part, text[:place], text[place + 1 :]):
            words += plain((part,))
            continue
        if words:
            yield words
        yield part
        words = ""
    if words:
        yield words


def _can_be_marked(part: Marked, before: Prose, after: Prose) -> bool:
    """Whether marks around these words would be read as such, whatever they are (CommonMark §6.2)."""
    inner, left, right = plain((part,)), plain(before)[-1:], plain(after)[:1]
    if not inner or "\n" in inner or inner[0].isspace() or inner[-1].isspace():
        return False
    opens = not left or left.isspace() or left in "(«“"
    return opens and (not right or right.isspace() or right in ").,;:?!»”…")


def _marked(part: Marked) -> str:
    return f"{part.mark}{escaping.inline(plain((part,)))}{part.mark}"


def _link(link: Link) -> str:
    return f"[{escaping.link_text(link.text)}]({link.address})"
