"""Ranges: ``1..5``, ``4..``, ``..10`` (bank format §5)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from persona_tui.banks.answer_types import OPEN, Bounds
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage

_NUMBER = r"[-−+]?\d{1,15}(?:[.,]\d{1,9})?"
_RANGE = re.compile(rf"(?P<least>{_NUMBER})?\s*(?P<dots>\.\.|…)\s*(?P<most>{_NUMBER})?(?![\w.,])")


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds with what was written."""

    bounds: Bounds
    decimal: bool
    """Whether a bound has a decimal."""
    written: Passage
    rest: Passage
    """What follows."""


def number(text: str) -> float:
    """A number as people write it: ``3,5`` or ``3.5``; an `int` when it has no decimals."""
    plain = text.replace(",", ".").replace("−", "-")
    return float(plain) if "." in plain else int(plain)


def range_at(passage: Passage, report: Report) -> Range | None:
    """The range a passage begins with.

    Args:
        passage: what follows the name of a type.
        report: gets an E113 for an empty range, an E117 for one without bounds.

    Returns:
        The range, open bounds in place of wrong ones; `None` when there is none.
    """
    match = _RANGE.match(passage.text)
    if match is None:
        return None
    written = passage.part(match.start(), match.end())
    rest = passage.part(match.end())
    least = number(match["least"]) if match["least"] else None
    most = number(match["most"]) if match["most"] else None
    decimal = any("," in bound or "." in bound for bound in (match["least"], match["most"]) if bound)
    if match["dots"] == "…" or (least is None and most is None):
        report.add("E117", written.span(), "range", found=written.text)
        return Range(OPEN, decimal, written, rest)
    if least is not None and most is not None and least > most:
        report.add("E113", written.span(), found=written.text, least=match["least"], most=match["most"])
        return Range(OPEN, decimal, written, rest)
    return Range(Bounds(least, most), decimal, written, rest)


def count_at(passage: Passage, report: Report) -> tuple[Bounds, Passage]:
    """The range of a count: whole, never negative.

    Returns:
        The bounds, open when none is written, and what follows.
    """
    found = range_at(passage, report)
    if found is None:
        return OPEN, passage
    bounds = (found.bounds.least, found.bounds.most)
    if found.decimal or any(bound is not None and bound < 0 for bound in bounds) or found.bounds.most == 0:
        report.add("E117", found.written.span(), "count", found=found.written.text)
        return OPEN, found.rest
    return found.bounds, found.rest
