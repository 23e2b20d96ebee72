"""A condition as written, before its names and types are known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from persona_tui.banks.conditions.tree import Comparison, State
from persona_tui.banks.diagnostics import Span


class Function(Enum):
    """What can be called."""

    COUNT = "compte"
    MEAN = "moyenne"
    UNKNOWNS = "inconnus"


@dataclass(frozen=True, slots=True)
class Name:
    """An id, alone or in a function."""

    text: str
    span: Span
    function: Function | None = None
    function_word: str = ""
    function_span: Span | None = None
    within: str = ""
    """``section.question``: what stands before the dot."""
    within_span: Span | None = None

    @property
    def written(self) -> str:
        """The name as written, a function's word aside."""
        return f"{self.within}.{self.text}" if self.within else self.text

    @property
    def whole(self) -> str:
        """The operand as written."""
        return f"{self.function_word}({self.written})" if self.function else self.written

    @property
    def first_span(self) -> Span:
        """Where the name begins, a function's word aside."""
        return self.within_span or self.span


class LiteralKind(Enum):
    """The kinds of values."""

    WORD = "word"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Literal:
    """A value as written."""

    kind: LiteralKind
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Compared:
    """``operand sign value``."""

    operand: Name
    sign: Comparison
    sign_span: Span
    written: str
    value: Literal


@dataclass(frozen=True, slots=True)
class Listed:
    """``operand [non] parmi (values)``."""

    operand: Name
    negated: bool
    word: str
    word_span: Span
    values: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """``operand contient value`` or ``operand seulement value``."""

    operand: Name
    only: bool
    word: str
    word_span: Span
    value: Literal


@dataclass(frozen=True, slots=True)
class Stated:
    """``operand est [non] state``."""

    operand: Name
    negated: bool
    word: str
    word_span: Span
    state: State


@dataclass(frozen=True, slots=True)
class Bare:
    """A name alone."""

    operand: Name


@dataclass(frozen=True, slots=True)
class ParentIs:
    """``oui`` or ``non`` as the whole condition: the parent's answer."""

    yes: bool
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Negated:
    """``non …``."""

    syntax: Syntax


@dataclass(frozen=True, slots=True)
class Joined:
    """``… et …`` or ``… ou …``."""

    every: bool
    """``et``."""
    parts: tuple[Syntax, ...]


Syntax = Compared | Listed | Held | Stated | Bare | ParentIs | Negated | Joined
