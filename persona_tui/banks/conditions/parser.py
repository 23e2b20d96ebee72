"""Conditions by recursive descent, as the grammar of bank format §6 says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from persona_tui.banks.conditions.lexer import Kind, Token, tokens
from persona_tui.banks.conditions.syntax import (
    Bare,
    Compared,
    Held,
    Joined,
    Listed,
    Literal,
    LiteralKind,
    Name,
    Negated,
    ParentIs,
    Stated,
    Syntax,
)
from persona_tui.banks.conditions.tree import State
from persona_tui.banks.conditions.vocabulary import (
    AMONG,
    AND,
    CONTAINS,
    FUNCTIONS,
    IS,
    NOT,
    ONLY,
    OPERATORS,
    OR,
    PARENT,
    SIGNS,
    STATE_NAMES,
    STATES,
)
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded

LONGEST = 500
DEEPEST = 20

_LITERALS = {
    Kind.WORD: LiteralKind.WORD,
    Kind.TEXT: LiteralKind.TEXT,
    Kind.NUMBER: LiteralKind.NUMBER,
    Kind.DATE: LiteralKind.DATE,
    Kind.DURATION: LiteralKind.DURATION,
}


class _Wrong(Exception):
    """The condition breaks the grammar; said in the report already."""


def parsed(passage: Passage, report: Report) -> Syntax | None:
    """Read a condition.

    Args:
        passage: what stands after ``Si :`` or ``Sauf si :``.
        report: gets an E101 where the grammar is broken, an A301 where ``et`` and ``ou`` are mixed.

    Returns:
        The condition as written, or `None` after an E101.
    """
    if len(passage.text) > LONGEST:
        report.add("E101", passage.span(LONGEST), "long", most=LONGEST)
        return None
    try:
        return _Parser(passage, report).whole()
    except _Wrong:
        return None


class _Parser:
    """One condition."""

    def __init__(self, passage: Passage, report: Report) -> None:
        self._passage = passage
        self._report = report
        self._tokens = tokens(passage)
        self._at = 0
        self._depth = 0

    def whole(self) -> Syntax:
        """The condition, with nothing after it."""
        first = self._tokens[0]
        if len(self._tokens) == 2 and first.plain in PARENT:
            return ParentIs(PARENT[first.plain], first.text, self._span(first))
        syntax = self._condition()
        if (after := self._next()).kind is not Kind.END:
            raise self._unexpected(after)
        return syntax

    def _condition(self) -> Syntax:
        """Conjunctions joined by ``ou``; mixing the two words without parentheses is an A301."""
        connectors: list[Token] = []
        parts = [self._conjunction(connectors)]
        while self._next().plain in OR:
            connectors.append(self._take())
            parts.append(self._conjunction(connectors))
        for connector in connectors:
            if (connector.plain in OR) != (connectors[0].plain in OR):
                self._report.add("A301", self._span(connector), found=connector.text)
                break
        return parts[0] if len(parts) == 1 else Joined(False, tuple(parts))

    def _conjunction(self, connectors: list[Token]) -> Syntax:
        parts = [self._negation()]
        while self._next().plain in AND:
            connectors.append(self._take())
            parts.append(self._negation())
        return parts[0] if len(parts) == 1 else Joined(True, tuple(parts))

    def _negation(self) -> Syntax:
        token = self._next()
        if token.plain in NOT:
            self._deeper(token)
            self._take()
            inner = self._negation()
            self._depth -= 1
            return Negated(inner)
        if token.kind is Kind.OPEN:
            self._deeper(token)
            self._take()
            inner = self._condition()
            self._closing(token)
            self._depth -= 1
            return inner
        return self._atom()

    def _atom(self) -> Syntax:
        operand = self._operand()
        token = self._next()
        if token.kind is Kind.SIGN:
            return self._compared(operand, self._take())
        if token.plain in CONTAINS | ONLY:
            self._take()
            value = self._value()
            return Held(operand, token.plain in ONLY, token.text, self._span(token), value)
        negated = token.plain in NOT and self._tokens[self._at + 1].plain in AMONG
        if negated:
            self._take()
            token = self._next()
        if token.plain in AMONG:
            self._take()
            return Listed(operand, negated, token.text, self._span(token), self._values())
        if token.plain in IS:
            self._take()
            negated = self._next().plain in NOT and not self._state_here()
            if negated:
                self._take()
            return Stated(operand, negated, token.text, self._span(token), self._state())
        return Bare(operand)

    def _operand(self) -> Name:
        token = self._take()
        if token.kind is not Kind.WORD or token.plain in OPERATORS:
            raise self._unexpected(token)
        function = FUNCTIONS.get(token.plain) if self._next().kind is Kind.OPEN else None
        if function is None:
            return self._name(token)
        opening = self._take()
        inner = self._take()
        if inner.kind is not Kind.WORD:
            raise self._unexpected(inner)
        name = self._name(inner)
        self._closing(opening)
        return replace(name, function=function, function_word=token.text, function_span=self._span(token))

    def _name(self, token: Token) -> Name:
        if self._next().kind is not Kind.DOT:
            return Name(token.text, self._span(token))
        self._take()
        second = self._take()
        if second.kind is not Kind.WORD:
            raise self._unexpected(second)
        return Name(second.text, self._span(second), within=token.text, within_span=self._span(token))

    def _compared(self, operand: Name, sign: Token) -> Syntax:
        comparison = SIGNS.get(sign.text)
        if comparison is None:
            nearest = "≠" if sign.text == "<>" else "="
            raise self._wrong(sign, "sign", found=sign.text, nearest=nearest)
        return Compared(operand, comparison, self._span(sign), sign.text, self._value())

    def _values(self) -> tuple[Literal, ...]:
        opening = self._take()
        if opening.kind is not Kind.OPEN:
            raise self._wrong(opening, "values", found=opening.text)
        values = [self._value()]
        while self._next().kind is Kind.COMMA:
            self._take()
            values.append(self._value())
        self._closing(opening)
        return tuple(values)

    def _value(self) -> Literal:
        token = self._take()
        kind = _LITERALS.get(token.kind)
        if kind is None:
            raise self._unexpected(token, "value")
        text = token.text[1:-1].strip() if kind is LiteralKind.TEXT else token.text
        return Literal(kind, text, self._span(token))

    def _state_here(self) -> bool:
        """Whether ``not`` begins ``not applicable``."""
        first, second = self._tokens[self._at], self._tokens[min(self._at + 1, len(self._tokens) - 1)]
        return f"{first.plain} {second.plain}" in STATES

    def _state(self) -> State:
        first = self._take()
        second = self._next()
        if state := STATES.get(f"{first.plain} {second.plain}"):
            self._take()
            return state
        if state := STATES.get(first.plain):
            return state
        if first.kind is Kind.END:
            raise self._wrong(first, "state-missing")
        nearest = self._report.nearest(first.text, STATE_NAMES)
        raise self._wrong(first, "state-near" if nearest else "state", found=first.text, nearest=nearest)

    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._tokens[self._at]
        if token.kind is not Kind.END:
            self._at += 1
        return token

    def _closing(self, opening: Token) -> None:
        token = self._take()
        if token.kind is Kind.END:
            raise self._wrong(opening, "unclosed", found=opening.text)
        if token.kind is not Kind.CLOSE:
            raise self._unexpected(token)

    def _deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._wrong(token, "deep", most=DEEPEST)

    def _unexpected(self, token: Token, wanted: str = "") -> _Wrong:
        if token.kind is Kind.END:
            return self._wrong(token, f"{wanted or 'operand'}-missing")
        if token.kind is Kind.STRANGE and token.text in '"«“':
            return self._wrong(token, "quote", found=token.text)
        if wanted:
            return self._wrong(token, wanted, found=token.text)
        words: Mapping[str, str] = {folded(word): word for word in ("et", "ou", "parmi", "contient", "est")}
        nearest = self._report.nearest(token.plain, words) if len(token.plain) > 3 else ""
        variant = "near" if nearest and nearest != token.plain else ""
        return self._wrong(token, variant, found=token.text, nearest=nearest)

    def _wrong(self, token: Token, variant: str, /, **facts: str | int) -> _Wrong:
        self._report.add("E101", self._span(token), variant, **facts)
        return _Wrong()

    def _span(self, token: Token) -> Span:
        if token.kind is Kind.END:
            line, column = self._passage.place(token.start)
            return Span(line, column, line, column)
        return self._passage.span(token.start, token.end)
