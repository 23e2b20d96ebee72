"""References that a later edit would break: to implicit ids (A201), and out of the short version (A211)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.conditions.tree import Operand, Within
from persona_tui.banks.conditions.walking import operands, questions_of
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.scope import Scope
from persona_tui.banks.short_version import kept

_VALUES = {"oui", "non", "yes", "no"}


def check_implicit_ids(scope: Scope) -> None:
    """Warn of what a condition or an arrow names though it bears no ``{#id}`` (A201)."""
    for mention in scope.mentions:
        if mention.via not in (Via.CONDITION, Via.ARROW):
            continue
        option, entry = mention.option, mention.named
        if option is None and entry.given is None:
            scope.report.add("A201", entry.span, id=entry.id, line=mention.span.line)
        elif option is not None and option.given is None and option.id not in _VALUES:
            scope.report.add("A201", option.span, id=option.id, line=mention.span.line)


def check_short_version(bank: Bank, scope: Scope) -> None:
    """Warn of kept items that need an item left out: in a condition, in a case, to be repeated over (A211).

    Args:
        bank: the bank as built.
        scope: every mention; what an answer or a repetition is made from has its place there.
    """
    if not bank.has_short_version:
        return
    short = kept(bank)
    for item in bank.items:
        if item.id in short:
            for operand in _operands(item):
                for question in questions_of(operand):
                    if question not in short:
                        scope.report.add("A211", operand.span, id=item.id, found=question)
    for mention in scope.mentions:
        made_from = mention.via in (Via.ANSWER, Via.FOR_EACH)
        if made_from and mention.by.id in short and mention.named.id not in short:
            scope.report.add("A211", mention.span, id=mention.by.id, found=mention.named.id)


def _operands(item: Item) -> Iterator[Operand | Within]:
    cases = item.cases if isinstance(item, Question) else ()
    for condition in (*item.gate.only_if, *item.gate.unless, *(case.condition for case in cases)):
        if condition is not None:
            yield from operands(condition)
