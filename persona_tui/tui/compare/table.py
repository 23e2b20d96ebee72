"""The dry run of a migration as lines (R26)."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from persona_tui.interview.migration.planning import Plan
from persona_tui.interview.migration.rows import Row as PlanRow
from persona_tui.interview.migration.words import decision_text, path_lines, sentence
from persona_tui.text.language import Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.display import joined, lines, plain

DECIDE = "decide:"
"""What the ids of the rows to decide begin with."""
_LINE = "line:"


def table(plan: Plan, tr: Translator) -> Iterator[Row]:
    """The rows: what is to be decided first, then what goes by itself, then what the path becomes."""
    if plan.decided:
        yield _heading(tr("To decide"))
        yield from (Row(_decided(row, plan, tr), DECIDE + row.key) for row in plan.decided)
        yield Row(plain(""))
    told = [sentence(row, plan, tr) for row in plan.rows if row.automatic]
    path = list(path_lines(plan, tr))
    if told:
        yield _heading(tr("By itself"))
        yield from (Row(plain(f"· {text}"), f"{_LINE}{place}") for place, text in enumerate(told))
    if told and path:
        yield Row(plain(""))
    if path:
        yield _heading(tr("On the path"))
        first = len(told)
        yield from (Row(plain(f"· {text}"), f"{_LINE}{place}") for place, text in enumerate(path, first))


def _decided(row: PlanRow, plan: Plan, tr: Translator) -> Content:
    what = decision_text(row, row.decision, plan, tr)
    mark = "✓" if row.said else "!"
    return lines(
        (
            plain(f"{mark} {sentence(row, plan, tr)}"),
            joined("  → ", plain(what, "bold")),
        )
    )


def _heading(title: str) -> Row:
    return Row(plain(title, "bold $text-primary"))
