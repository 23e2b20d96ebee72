"""Warnings taken back by a comment just above what they are about (bank format §7)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.reading import Waived
from persona_tui.banks.report import Report


def waive(sketch: Outline, lines: list[str], report: Report) -> tuple[Waived, ...]:
    """Take the waived warnings out of a report.

    Args:
        sketch: the bank's outline, with its waivers.
        lines: the bank's text, line by line.
        report: takes no warning any more on the heading's text, or on the item, below each waiver.

    Returns:
        What is waived where, for the warnings that are found later.
    """
    if not sketch.waivers:
        return ()
    last = len(lines) + 1
    headings = sorted({sketch.title_span.line, *(entry.span.line for entry in sketch.entries)})
    ends = dict(pairwise([*headings, last]))
    items = _ends_of_items(lines)
    waived = tuple(
        Waived(codes, line, ends.get(line) or items[min(line, last)]) for line, codes in sketch.waivers
    )
    report.waive(Waiving(waived).waives)
    return waived


class Waiving:
    """All that is waived in a bank, quick to ask."""

    def __init__(self, waived: Iterable[Waived]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for one in sorted(waived, key=_start):
            for code in one.codes:
                ends = self._ends.setdefault(code, [0])
                self._starts.setdefault(code, []).append(one.start)
                ends.append(max(ends[-1], one.end))

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding is taken back."""
        return self.waives(diagnostic.code, diagnostic.span.line)

    def waives(self, code: str, line: int) -> bool:
        """Whether a code is waived on a line."""
        starts = self._starts.get(code)
        return starts is not None and line < self._ends[code][bisect_right(starts, line)]


def _start(waived: Waived) -> int:
    return waived.start


def _ends_of_items(lines: list[str]) -> list[int]:
    """For each line, counted from 1, the first one below it that is not indented."""
    ends = [len(lines) + 1] * (len(lines) + 2)
    for number in range(len(lines) - 1, 0, -1):
        ends[number] = ends[number + 1] if lines[number].startswith((" ", "\t")) else number + 1
    return ends
