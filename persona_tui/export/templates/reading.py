"""A template's file to a template: its settings, then CommonMark with fields and blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token

from persona_tui.export.templates.inlines import Inlines
from persona_tui.export.templates.offer import Offer
from persona_tui.export.templates.problem import Fault, Problem
from persona_tui.export.templates.template import (
    Entries,
    Entry,
    Inset,
    Line,
    Piece,
    Rows,
    Template,
    Text,
    Title,
)

LARGEST = 200_000
"""Bytes: a template is a page, and is read whole."""

_INSET = re.compile(r"\{\s*(?P<name>[^{}|\s]+)(?:\s+(?P<argument>[^{}|]+?))?\s*\}")
# HTML is read as such to be refused by name, rather than shown as text to everyone.
_READER = MarkdownIt("commonmark").enable("table").disable(["text_join"])
M = TypeVar("M")


class Reading:
    """Reads one template; problems gather as it goes."""

    def __init__(self, offer: Offer[M]) -> None:
        """Nothing is read yet.

        Args:
            offer: what its document offers.
        """
        self.problems: list[Problem] = []
        self._offer = offer
        self._tokens: Sequence[Token] = ()
        self._place = 0
        self._lines_before = 0

    def read(self, document: str, text: str, lines_before: int = 0) -> Template:
        """Read the page of a template.

        Args:
            document: whose fields and blocks it uses.
            text: the page, its settings taken away.
            lines_before: how many lines of the file stand before it.

        Returns:
            The template; to be used only when :attr:`problems` is empty.
        """
        self._tokens, self._place, self._lines_before = _READER.parse(text), 0, lines_before
        pieces: list[Piece] = []
        while self._place < len(self._tokens):
            pieces += self._piece()
        if not any(isinstance(piece, Title) and piece.level == 1 for piece in pieces):
            self.problems.append(Problem(Fault.NO_TITLE, lines_before + 1))
        return Template(document, tuple(pieces))

    def _piece(self) -> list[Piece]:
        token = self._next()
        match token.type:
            case "heading_open":
                text = self._line()
                self._next()
                return [Title(int(token.tag[1:]), text)]
            case "paragraph_open":
                return [self._paragraph()]
            case "bullet_list_open" | "ordered_list_open":
                return [Entries(self._entries(token), ordered=token.type.startswith("ordered"))]
            case "blockquote_open":
                return self._quote(token)
            case "table_open":
                return [self._table()]
            case _:
                self._refuse(token)
                return []

    def _paragraph(self) -> Piece:
        inline = self._tokens[self._place]
        alone = _INSET.fullmatch(inline.content.strip())
        if alone and self._offer.block(self._known(alone["name"])) is not None:
            self._place += 2
            return self._inset(alone, self._at(inline))
        text = self._line()
        self._next()
        return Text(text)

    def _inset(self, found: re.Match[str], line: int) -> Inset:
        name, argument = self._known(found["name"]), found["argument"] or ""
        if name in self._offer.wanting and not argument:
            self.problems.append(Problem(Fault.NO_ARGUMENT, line, found["name"]))
        return Inset(name, argument, line)

    def _entries(self, opening: Token) -> tuple[Entry, ...]:
        closing = opening.type.replace("open", "close")
        entries: list[Entry] = []
        while (token := self._next()).type != closing:
            if token.type == "list_item_open":
                entries.append(self._entry())
        return tuple(entries)

    def _entry(self) -> Entry:
        """An item: a line, and a list under it; another paragraph is no item of ours."""
        text: Line = ()
        entries: tuple[Entry, ...] = ()
        while (token := self._next()).type != "list_item_close":
            if token.type == "paragraph_open" and not text:
                text = self._line()
                self._next()
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                entries += self._entries(token)
            else:
                self._refuse(token)
        return Entry(text, entries)

    def _quote(self, opening: Token) -> list[Piece]:
        quoted: list[Piece] = []
        while (token := self._next()).type != "blockquote_close":
            if token.type == "paragraph_open":
                quoted.append(Text(self._line(), quoted=True))
                self._next()
            else:
                self._refuse(token if token.map else opening)
        return quoted

    def _table(self) -> Rows:
        rows: list[tuple[Line, ...]] = []
        cells: list[Line] = []
        while (token := self._next()).type != "table_close":
            if token.type in ("th_open", "td_open"):
                cells.append(self._line())
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        return Rows(rows[0], tuple(rows[1:]))

    def _line(self) -> Line:
        token = self._next()
        inlines = Inlines(self._offer, self._at(token), self.problems)
        return inlines.line(token.children or ())

    def _refuse(self, token: Token) -> None:
        """Say that something has no place here, and pass over the whole of it."""
        self.problems.append(Problem(Fault.NOT_OFFERED, self._at(token), _what(token)))
        if token.nesting == 1:
            depth = 1
            while depth:
                depth += self._next().nesting

    def _next(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _at(self, token: Token) -> int:
        return self._lines_before + (token.map[0] + 1 if token.map else 1)

    def _known(self, name: str) -> str:
        from persona_tui.text.nearest import folded

        return folded(name)


def _what(token: Token) -> str:
    """The first line of what is refused, to be found again."""
    shown = "---" if token.type == "hr" else token.content or token.markup or token.type
    return shown.strip().split("\n")[0]
