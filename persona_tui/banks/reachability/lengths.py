"""How long the shortest and the longest path of a bank are (I501)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability.counting import span
from persona_tui.banks.reachability.measuring import Measuring
from persona_tui.banks.reachability.minutes import minutes, seconds_of
from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.stretches import Length, Stretch, Term
from persona_tui.banks.reachability.supposing import Budget
from persona_tui.banks.reachability.verdicts import Extent, Lengths

_CUT_SHORT = 10**9
"""What an end that leaves something out costs a path that should go to the end."""


def lengths(loose: Program, strict: Program, budget: Budget) -> Lengths:
    """Measure a bank.

    Args:
        loose: the bank compiled for whatever may come: bounds are taken of it.
        strict: the bank compiled for what can be vouched for: paths are found in it.
        budget: counts the steps; a third is for each length, and bounds are stated where it is used up.
    """
    longest = _best(loose, strict, budget, 1)
    shortest = _best(loose, strict, budget, -1)
    complete = _best(loose, strict, budget, -1, cut_short=_CUT_SHORT)
    if -complete.found.questions >= _CUT_SHORT:
        complete = shortest
    walk = dict(longest.walk)

    def extent(of: Stretch) -> Extent:
        return Extent(
            abs(of.found.questions), minutes(strict.bank, dict(of.walk), walk), abs(of.bound.questions)
        )

    return Lengths(extent(shortest), extent(complete), extent(longest), _is_open(strict))


def undecided_lengths(bank: Bank) -> Lengths:
    """What is sure of any bank: between no question and all of them."""
    asked = {
        at: one for at, one in enumerate(bank.items) if isinstance(one, Question) and not one.is_computed
    }
    walk = dict.fromkeys(asked, 1)
    every = sum(not question.is_statement for question in asked.values())
    shortest = Extent(every, minutes(bank, walk, walk), 0)
    return Lengths(shortest, shortest, Extent(0, 0, every), open=False)


def _best(loose: Program, strict: Program, budget: Budget, sign: int, *, cut_short: int = 0) -> Stretch:
    """The longest path, or the shortest, found in one program and bounded in the other."""
    share = Budget(budget.limit // 3)
    found = Measuring(strict, _terms(strict, sign, cut_short), share, up=sign > 0, strict=True).best()
    if loose is not strict:
        terms = [replace(term, broken_off=-1) for term in _terms(loose, sign, cut_short)]
        bound = Measuring(loose, terms, share, up=sign > 0, strict=False).best().bound
        found = Stretch(found.found, max(bound, found.found), found.walk)
    budget.used += share.used
    return found


def _terms(program: Program, sign: int, cut_short: int) -> list[Term]:
    """What is worth something: questions, statements their time; ends that leave something out their cost."""
    terms = list(_asked(program, sign))
    if cut_short:
        terms += [Term(slot, Length(-cut_short, 0)) for slot in program.ends_early]
    return terms


def _asked(program: Program, sign: int) -> Iterator[Term]:
    for at, item in enumerate(program.bank.items):
        if isinstance(item, Question) and not item.is_computed:
            length = Length(0 if item.is_statement else sign, sign * seconds_of(item))
            whole = program.nesting.repeated[at]
            broken_off = None if whole is None else program.broken_off.get(whole)
            yield Term(
                slot=program.places[at],
                length=length,
                at=at,
                repeated=_repeated_by(program, at),
                broken_off=-1 if broken_off is None else broken_off.index,
            )


def _repeated_by(program: Program, at: int) -> int:
    """The variable that says how many times an item is asked; -1 for once."""
    whole = program.nesting.repeated[at]
    repetition = None if whole is None else program.bank.items[whole].repetition
    if whole is None or repetition is None:
        return -1
    if not repetition.over:
        return len(program.bank.items) + whole
    return program.nesting.at.get(repetition.over, -1)


def _is_open(program: Program) -> bool:
    """Whether anything is repeated without a bound."""
    variables = {_repeated_by(program, at) for at in range(len(program.bank.items))} - {-1}
    return any(math.isinf(span(program.domains[variable], strict=False)[1]) for variable in variables)
