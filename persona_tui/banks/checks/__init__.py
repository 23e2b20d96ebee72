"""Warnings and information about a bank that reads well (bank format §7, A and I)."""

from __future__ import annotations

from persona_tui.banks.checks.aliases import check_aliases
from persona_tui.banks.checks.characters import check_characters
from persona_tui.banks.checks.choices import check_choices
from persona_tui.banks.checks.fields import check_sheet_fields
from persona_tui.banks.checks.references import check_implicit_ids, check_short_version
from persona_tui.banks.checks.repetition import check_repeated_conditions
from persona_tui.banks.checks.scores import check_scores
from persona_tui.banks.checks.typography import check_typography
from persona_tui.banks.checks.whole import check_whole
from persona_tui.banks.checks.wording import check_wording
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.model import Bank
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.resolving.scope import Scope


def check(bank: Bank, sketch: Outline, scope: Scope, words: Words, lines: list[str]) -> None:
    """Add what can be said of a bank beyond its errors to the scope's report.

    Args:
        bank: the bank as built.
        sketch: its outline.
        scope: its names and every mention of one.
        words: every passage of its text.
        lines: the lines of the file.
    """
    check_whole(bank, sketch, scope.report)
    check_choices(sketch, scope.report)
    check_implicit_ids(scope)
    check_short_version(bank, scope)
    check_repeated_conditions(bank, scope.report)
    check_sheet_fields(sketch, scope.report)
    check_aliases(sketch, scope.report)
    check_scores(scope.measures, scope.report)
    check_wording(sketch, scope.report)
    check_characters(lines, scope.report)
    if bank.language == "fr":
        check_typography(words.read, scope.report)
