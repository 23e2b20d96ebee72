"""From markdown-it-py's flat tokens to nested blocks with line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.markdown.nodes import (
    Cells,
    Code,
    Document,
    Heading,
    Html,
    Items,
    ListItem,
    Node,
    Quote,
    Rule,
    Text,
)
from persona_tui.banks.markdown.parser import DEEPEST, markdown
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST_TEXT = 200
"""Lines of a paragraph; what goes on longer is no help that anyone reads."""

_BLANK = " \t"
_BAR = re.compile(r"(?<!\\)\|")
_CLOSING_BAR = re.compile(r"(?<!\\)\|$")
_NONE: list[int] = [0, 0]


def document(lines: list[str], report: Report) -> Document:
    """Parse the lines of a bank once, block by block.

    Args:
        lines: the bank's lines; an empty one stands for a line of front matter.
        report: gets an E121 where lists and quotes are nested too deep to be read.

    Returns:
        The nested blocks. Inline Markdown is left as it stands, with its place.
    """
    found: dict[str, Any] = {}
    tokens: list[Token] = []
    parser = markdown()
    parser.block.parse("\n".join(lines), parser, found, tokens)
    reader = _Reader(lines, tokens, report)
    return Document(list(reader.nodes("", 0, _Around())), lines, found.get("references", {}))


class _Around:
    """What a block stands in: how deep, from which column its own text begins, in a quote or not."""

    __slots__ = ("column", "depth", "quoted")

    def __init__(self, column: int = 0, depth: int = 0, quoted: bool = False) -> None:
        self.column = column
        self.depth = depth
        self.quoted = quoted


class _Reader:
    """Walks the tokens once."""

    def __init__(self, lines: list[str], tokens: list[Token], report: Report) -> None:
        self._lines = lines
        self._tokens = tokens
        self._at = 0
        self._report = report

    def nodes(self, closing: str, line: int, around: _Around) -> Iterator[Node]:
        """The blocks up to a closing token, which is passed over."""
        if around.depth > DEEPEST:
            self._report.add("E121", self._span(line, line + 1), "depth", most=DEEPEST)
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == closing:
                return
            if node := self._node(token, around):
                yield node

    def _node(self, token: Token, around: _Around) -> Node | None:
        """The block that a token opens, read to its end."""
        start, end = token.map or _NONE
        match token.type:
            case "paragraph_open":
                content = self._content()
                return self._text(content, around) if content.content else None
            case "heading_open":
                return self._heading(token, self._content())
            case "bullet_list_open" | "ordered_list_open":
                return self._items(token, around)
            case "blockquote_open":
                inside = _Around(around.column, around.depth + 1, quoted=True)
                return Quote(list(self.nodes("blockquote_close", start, inside)), self._span(start, end))
            case "table_open":
                return self._cells(token)
            case "fence" | "code_block":
                return self._code(token)
            case "html_block":
                return Html(self._whole(start, end), self._span(start, end))
            case "hr":
                return Rule(self._span(start, end))
            case _:
                return None

    def _content(self) -> Token:
        """The inline token of a paragraph or heading, its closing token passed over."""
        self._at += 2
        return self._tokens[self._at - 2]

    def _text(self, token: Token, around: _Around) -> Text:
        start = self._first_line(token.content, *(token.map or _NONE))
        if "\n" not in token.content:
            return Text(self._line(token.content, start))
        proper: list[Passage] = []
        strays: list[Passage] = []
        lines = token.content.split("\n")
        if len(lines) > LONGEST_TEXT:
            self._report.add("E121", self._span(start, start + 1), "endless", most=LONGEST_TEXT)
        for number, content in enumerate(lines[:LONGEST_TEXT], start):
            piece = self._line(content.strip(_BLANK), number)
            if strays or (number > start and self._stray(number, around, piece.column)):
                strays.append(piece)
            else:
                proper.append(piece)
        return Text(_joined(proper), tuple(strays))

    def _first_line(self, content: str, start: int, end: int) -> int:
        """Where a paragraph's text begins: lines of NBSP alone are trimmed off its content."""
        trimmed = end - start - 1 - content.count("\n")
        if trimmed:
            opening = content.partition("\n")[0].strip(_BLANK)
            while trimmed and opening not in self._lines[start]:
                start, trimmed = start + 1, trimmed - 1
        return start

    def _stray(self, number: int, around: _Around, column: int) -> bool:
        before = self._lines[number][: column - 1]
        if around.quoted:
            return ">" not in before
        return around.depth > 0 and len(before.expandtabs(4)) < around.column

    def _heading(self, token: Token, content: Token) -> Heading:
        start, end = token.map or _NONE
        if token.markup in ("=", "-"):
            first = self._first_line(content.content, start, end - 1)
            pieces = enumerate(content.content.split("\n")[:LONGEST_TEXT], first)
            passage = _joined([self._line(piece.strip(_BLANK), number) for number, piece in pieces])
            return Heading(int(token.tag[1]), passage, self._span(start, end), underlined=True)
        source = self._lines[start]
        at = source.index("#")
        at += len(source) - at - len(source[at:].lstrip("#"))
        column = source.find(content.content, at) + 1 if content.content else at + 1
        return Heading(
            int(token.tag[1]), Passage(content.content, start + 1, column), self._span(start, start + 1)
        )

    def _items(self, token: Token, around: _Around) -> Items:
        start, end = token.map or _NONE
        ordered = token.type == "ordered_list_open"
        closing = "ordered_list_close" if ordered else "bullet_list_close"
        items: list[ListItem] = []
        while self._at < len(self._tokens) and self._tokens[self._at].type != closing:
            opened = self._tokens[self._at]
            self._at += 1
            line = (opened.map or _NONE)[0]
            inside = _Around(self._content_column(line, around), around.depth + 1, around.quoted)
            items.append(ListItem(list(self.nodes("list_item_close", line, inside)), line + 1))
        self._at += 1
        return Items(ordered, items, self._span(start, end))

    def _content_column(self, line: int, around: _Around) -> int:
        """Where the text of an item begins: past its marker and up to four spaces."""
        source = self._lines[line].expandtabs(4)
        at = min(around.column, len(source))
        while at < len(source) and source[at] in " >":
            at += 1
        while at < len(source) and source[at] != " ":
            at += 1
        spaces = len(source) - at - len(source[at:].lstrip(" "))
        return at + (spaces if 1 <= spaces <= 4 else 1)

    def _cells(self, token: Token) -> Cells:
        start, end = token.map or _NONE
        rows: list[list[Passage]] = []
        written: list[int] = []
        while self._tokens[self._at].type != "table_close":
            opened = self._tokens[self._at]
            self._at += 1
            if opened.type == "tr_open":
                line = (opened.map or _NONE)[0]
                rows.append(self._row(line))
                written.append(_cells_in(self._lines[line]))
        self._at += 1
        return Cells(rows[0], rows[1:], written[1:], self._span(start, end))

    def _row(self, line: int) -> list[Passage]:
        source, at = self._lines[line], 0
        cells: list[Passage] = []
        while (token := self._tokens[self._at]).type != "tr_close":
            self._at += 1
            if token.type == "inline":
                cells.append(_cell(token.content, source, at, line + 1))
                if token.content:
                    _, at = cells[-1].place(len(token.content) - 1)
        return cells

    def _code(self, token: Token) -> Code:
        start, end = token.map or _NONE
        fenced = token.type == "fence"
        last = self._lines[min(end, len(self._lines)) - 1].strip(" \t>")
        closed = not fenced or (end - start > 1 and len(last) >= 3 and set(last) == {token.markup[0]})
        lines = self._whole(start, end)
        return Code(lines, token.content.rstrip("\n"), self._span(start, end), fenced, closed)

    def _line(self, content: str, number: int) -> Passage:
        """A line's content, which ends where the line ends but for spaces."""
        return Passage(content, number + 1, max(self._lines[number].rfind(content), 0) + 1)

    def _whole(self, start: int, end: int) -> list[Passage]:
        return [Passage(self._lines[number], number + 1, 1) for number in range(start, end)]

    def _span(self, start: int, end: int) -> Span:
        """From the first sign of the first line to the end of the last line that is not blank."""
        last = max(start, min(end, len(self._lines)) - 1)
        while last > start and not self._lines[last].strip(_BLANK):
            last -= 1
        first = self._lines[start]
        column = len(first) - len(first.lstrip(_BLANK)) + 1
        return Span(start + 1, column, last + 1, len(self._lines[last].rstrip(_BLANK)) + 1)


def _cell(content: str, source: str, at: int, line: int) -> Passage:
    """A cell's content at its place; a bar in it stands behind a backslash in the file."""
    found = source.find(content, at)
    if found >= 0 or "|" not in content:
        return Passage(content, line, max(found, at) + 1)
    start = max(source.find(content.replace("|", "\\|"), at), at)
    bars = [offset for offset, character in enumerate(content) if character == "|"]
    turns = tuple((offset, line, start + offset + before + 1) for before, offset in enumerate(bars, 1))
    return Passage(content, line, start + 1, turns)


def _cells_in(line: str) -> int:
    """How many cells a line of a table has, escaped bars aside."""
    inside = line.strip(_BLANK + ">")
    bars = len(_BAR.findall(inside))
    return bars + 1 - inside.startswith("|") - (len(inside) > 1 and _CLOSING_BAR.search(inside) is not None)


def _joined(pieces: list[Passage]) -> Passage:
    """Lines as one passage, single spaces between them."""
    if len(pieces) == 1:
        return pieces[0]
    turns: list[tuple[int, int, int]] = []
    size = len(pieces[0].text)
    for piece in pieces[1:]:
        turns.append((size + 1, piece.line, piece.column))
        size += 1 + len(piece.text)
    text = " ".join(piece.text for piece in pieces)
    return Passage(text, pieces[0].line, pieces[0].column, tuple(turns))
