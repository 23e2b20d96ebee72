"""The same condition on three items in a row is a section in disguise (A302)."""

from __future__ import annotations

from collections.abc import Hashable

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands, shape
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.report import Report

ENOUGH = 3


def check_repeated_conditions(bank: Bank, report: Report) -> None:
    """Warn at the third of a row of questions of one section that share a condition."""
    runs: dict[Hashable, int] = {}
    section: str | None = None
    for item in bank.items:
        if not isinstance(item, Question):
            runs = {}
            section = item.id
            continue
        if item.level > ENOUGH:
            continue
        if item.section != section:
            runs, section = {}, item.section
        conditions = {_shape(condition, unless=False): condition for condition in item.gate.only_if}
        conditions |= {_shape(condition, unless=True): condition for condition in item.gate.unless}
        runs = {form: runs.get(form, 0) + 1 for form in conditions}
        for form, length in runs.items():
            if length == ENOUGH:
                report.add("A302", next(operands(conditions[form])).span, count=ENOUGH)


def _shape(condition: Condition, *, unless: bool) -> Hashable:
    return unless, shape(condition)
