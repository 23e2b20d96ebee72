"""A test plan as read: its cases and their steps, with their places; no bank is known yet."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.source.passage import Passage


@dataclass(frozen=True, slots=True)
class Said:
    """``- id : answer``."""

    name: Passage
    """The question's id, as written."""
    paragraphs: tuple[Passage, ...]
    """The answer: what follows the colon, then the paragraphs indented under it."""


@dataclass(frozen=True, slots=True)
class Asks:
    """``- expect : asks id``: at that point the item is asked."""

    name: Passage


@dataclass(frozen=True, slots=True)
class Archives:
    """``- expect : archives id``: its answer is kept, off the path (R7)."""

    name: Passage


@dataclass(frozen=True, slots=True)
class Left:
    """``- expect : left 1..5``: what is left at the least and at the most lies within (R21)."""

    bounds: Bounds
    written: Passage


@dataclass(frozen=True, slots=True)
class End:
    """``- expect : end``: nothing is left to ask."""

    written: Passage


Expectation = Asks | Archives | Left | End
Step = Said | Expectation


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a heading and the steps below it, in their order."""

    title: str
    span: Span
    """The heading's line."""
    short: bool
    """★ at the end of the heading: run in the short version."""
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What reading a plan gives; with errors, none of its cases may be run."""

    cases: tuple[Case, ...]
    diagnostics: tuple[Diagnostic, ...]


def place_of(step: Step) -> Span:
    """Where a step stands: from its first written word to its last."""
    match step:
        case Said(name=name, paragraphs=paragraphs):
            end = (paragraphs[-1] if paragraphs else name).span()
            start = name.span()
            return Span(start.line, start.column, end.end_line, end.end_column)
        case Asks(name=written) | Archives(name=written) | Left(written=written) | End(written=written):
            return written.span()
