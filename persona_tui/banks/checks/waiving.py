"""Warnings taken back by a comment just above what they are about (bank format §7)."""

from __future__ import annotations

from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.reading import Waived
from persona_tui.banks.report import Report


def waive(sketch: Outline, lines: list[str], report: Report) -> tuple[Waived, ...]:
    """Take the waived warnings out of a report.

    Args:
        sketch: the bank's outline, with its waivers.
        lines: the bank's text, line by line.
        report: loses the warnings on the heading's text, or on the item, that each waiver stands above.

    Returns:
        What is waived where, for the warnings that are found later.
    """
    if not sketch.waivers:
        return ()
    waived: list[Waived] = []
    headings = sorted({sketch.title_span.line, *(entry.span.line for entry in sketch.entries)})
    for line, codes in sketch.waivers:
        if line in headings:
            end = next((after for after in headings if after > line), len(lines) + 1)
        else:
            end = line + 1
            while end <= len(lines) and lines[end - 1].startswith((" ", "\t")):
                end += 1
        report.waive(codes, line, end)
        waived.append(Waived(codes, line, end))
    return tuple(waived)
