"""Choices that leave no choice: too few, too many (A205), exclusive where one is all (A206)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent, OneChoice
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.report import Report

MOST_CHOICES = 15


def check_choices(sketch: Outline, report: Report) -> None:
    """Warn of questions with one choice or more than fifteen, and of ``(seul)`` in a single choice."""
    for entry in sketch.entries:
        if not entry.boxes:
            continue
        if len(entry.options) == 1:
            report.add("A205", entry.options[0].span, "one")
        elif len(entry.options) > MOST_CHOICES:
            extra = entry.options[MOST_CHOICES]
            report.add("A205", extra.span, "many", count=len(entry.options), most=MOST_CHOICES)
        if isinstance(entry.answer, OneChoice | Consent):
            for option in entry.options:
                if option.exclusive is not None:
                    report.add("A206", option.exclusive)
