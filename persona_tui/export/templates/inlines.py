"""One line of a template: words, emphasis, links, and the fields among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from persona_tui.export.document import Words
from persona_tui.export.templates.offer import Offer
from persona_tui.export.templates.problem import Fault, Problem
from persona_tui.export.templates.template import Address, Emphasis, Field, Line, Part
from persona_tui.text.nearest import folded

_FIELD = re.compile(r"\{\s*(?P<name>[^{}|\s]+)(?:\s+(?P<argument>[^{}|]+?))?\s*(?:\|(?P<fallback>[^{}]*))?\}")
_SAFE = ("https://", "http://", "mailto:")
_MARKS = {"strong": "**", "em": "*"}


class Inlines:
    """Reads the inline tokens of one line."""

    def __init__(self, offer: Offer[Any], line: int, problems: list[Problem]) -> None:
        """Nothing is read yet.

        Args:
            offer: what the document offers.
            line: the line of the file, for problems.
            problems: gets what is wrong.
        """
        self._offer = offer
        self._at = line
        self._problems = problems
        self._tokens: Sequence[Token] = ()
        self._place = 0

    def line(self, tokens: Sequence[Token]) -> Line:
        """The parts of a line.

        Args:
            tokens: its inline tokens.
        """
        self._tokens, self._place = tokens, 0
        return self._parts("")

    def _parts(self, until: str) -> Line:
        parts: list[Part] = []
        text = ""
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            self._place += 1
            if token.type == until:
                break
            if token.type == "text":
                text += token.content
                continue
            parts += self._fields(text)
            text = ""
            parts += self._other(token)
        parts += self._fields(text)
        return tuple(parts)

    def _other(self, token: Token) -> Iterator[Part]:
        match token.type:
            case "text_special":  # a sign behind a backslash is that sign, a brace too
                yield Words(token.content)
            case "softbreak":
                self._at += 1
                yield Words(" ")
            case "hardbreak":
                self._at += 1
                yield Words("\n")
            case "strong_open" | "em_open":
                kind = token.type.removesuffix("_open")
                yield Emphasis(_MARKS[kind], self._parts(f"{kind}_close"))
            case "link_open":
                yield from self._link(token)
            case _:
                self._refuse(token.content or token.markup or token.tag)

    def _link(self, token: Token) -> Iterator[Part]:
        address = str(token.attrGet("href") or "")
        parts = self._parts("link_close")
        if not address.startswith(_SAFE) or not all(isinstance(part, Words) for part in parts):
            self._refuse(address)
            return
        yield Address("".join(part.text for part in parts if isinstance(part, Words)), address)

    def _fields(self, text: str) -> Iterator[Part]:
        done = 0
        for found in _FIELD.finditer(text):
            yield from self._words(text[done : found.start()])
            yield from self._field(found)
            done = found.end()
        yield from self._words(text[done:])

    def _field(self, found: re.Match[str]) -> Iterator[Part]:
        name, argument = folded(found["name"]), found["argument"] or ""
        if self._offer.field(name) is None:
            fault = Fault.UNKNOWN_NAME if self._offer.block(name) is None else Fault.BLOCK_IN_LINE
            self._add(fault, found["name"], self._offer.nearest(found["name"]))
            return
        if name in self._offer.wanting and not argument:
            self._add(Fault.NO_ARGUMENT, found["name"])
        yield Field(name, argument, found["fallback"] or "", self._at)

    def _words(self, text: str) -> Iterator[Words]:
        if "{" in text or "}" in text:
            self._add(Fault.OPEN_BRACE, text.strip())
        if text:
            yield Words(text)

    def _refuse(self, what: str) -> None:
        self._add(Fault.NOT_OFFERED, what)

    def _add(self, fault: Fault, word: str, nearest: str = "") -> None:
        self._problems.append(Problem(fault, self._at, word, nearest))
