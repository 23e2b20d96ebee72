"""References that a later edit would break: to implicit ids (A201), and out of the short version (A211)."""

from __future__ import annotations

from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Via
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.scope import Scope
from persona_tui.banks.short_version import kept

_VALUES = {"oui", "non", "yes", "no"}


def check_implicit_ids(scope: Scope) -> None:
    """Warn of what a condition or an arrow names though it bears no ``{#id}`` (A201)."""
    for mention in scope.mentions:
        if mention.via is Via.PIPE:
            continue
        option, entry = mention.option, mention.named
        if option is None and entry.given is None:
            scope.report.add("A201", entry.span, id=entry.id, line=mention.span.line)
        elif option is not None and option.given is None and entry.boxes and option.id not in _VALUES:
            scope.report.add("A201", option.span, id=option.id, line=mention.span.line)


def check_short_version(bank: Bank, report: Report) -> None:
    """Warn of conditions of kept items that name an item left out (A211)."""
    if not any(item.essential for item in bank.items):
        return
    short = kept(bank)
    for item in bank.items:
        if item.id not in short:
            continue
        for condition in (*item.gate.only_if, *item.gate.unless):
            for operand in operands(condition):
                for question in questions_of(operand):
                    if question not in short:
                        report.add("A211", operand.span, id=item.id, found=question)
