"""``Si`` and ``Sauf si`` as typed gates (R2, R3)."""

from __future__ import annotations

from persona_tui.banks.conditions.parser import parsed
from persona_tui.banks.conditions.syntax import Compared, Joined, Negated, Syntax
from persona_tui.banks.conditions.tree import Comparison, Condition
from persona_tui.banks.conditions.typing import Typing
from persona_tui.banks.model import NO_GATE, Gate
from persona_tui.banks.outline.sketch import Settings
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage


def gate(settings: Settings, asker: Asker, scope: Scope) -> Gate:
    """The gate that settings say.

    Args:
        settings: of a section, question, choice or probe.
        asker: what stands behind the gate.
        scope: the bank's names; its report gets what is wrong, and an A212 for ``≠`` in ``Si``.

    Returns:
        The conditions that could be read.
    """
    if not settings:
        return NO_GATE
    only_if: list[Condition] = []
    unless: list[Condition] = []
    for setting in settings:
        if setting.keyword not in (Keyword.ONLY_IF, Keyword.UNLESS):
            continue
        syntax = parsed(setting.value, scope.report)
        condition = Typing(scope, asker).condition(syntax) if syntax else None
        if condition is None:
            continue
        if setting.keyword is Keyword.ONLY_IF:
            only_if.append(condition)
            _warn_of_difference(syntax, scope)
        else:
            unless.append(condition)
    return Gate(tuple(only_if), tuple(unless)) if only_if or unless else NO_GATE


def condition_at(passage: Passage, asker: Asker, scope: Scope) -> Condition | None:
    """One condition on its own, of a check or a case; `None` after a diagnostic."""
    syntax = parsed(passage, scope.report)
    return Typing(scope, asker).condition(syntax) if syntax else None


def _warn_of_difference(syntax: Syntax | None, scope: Scope) -> None:
    """``Si : x ≠ y`` is not asked when x has no value; ``Sauf si : x = y`` is (A212)."""
    match syntax:
        case Compared(operand=operand, sign=Comparison.DIFFERENT, value=value):
            facts = {"operand": operand.text, "value": value.text, "found": syntax.written}
            scope.report.add("A212", syntax.sign_span, **facts)
        case Joined(parts=parts):
            for part in parts:
                _warn_of_difference(part, scope)
        case Negated(syntax=inner):
            _warn_of_difference(inner, scope)
