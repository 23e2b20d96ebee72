"""Deciding one question about a bank: by what the search can vouch for, then by whatever may come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from persona_tui.banks.model import Bank
from persona_tui.banks.reachability.compiling import compiled
from persona_tui.banks.reachability.formula import Formula
from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.searching import Interview, Search, Vague
from persona_tui.banks.reachability.supposing import Budget, OutOfSteps
from persona_tui.banks.reachability.verdicts import Limit, Undecided


@dataclass(frozen=True, slots=True)
class Nowhere:
    """No interview leads there."""


Goal = Callable[[Program], Formula]


class Decider:
    """Looks for interviews of one bank.

    An interview that is found is one that can be held; that there is none holds for every one that can. Where
    the two are not the same, the bank is compiled twice.
    """

    def __init__(self, bank: Bank, bound: int, spent: Budget) -> None:
        """Compile a bank.

        Args:
            bank: the bank.
            bound: the steps for each question about it.
            spent: counts all steps; none are taken beyond its limit.
        """
        self._bound = bound
        self._spent = spent
        self.strict = Search(compiled(bank, strict=True))
        vague = self.strict.program.vague
        self.loose = Search(compiled(bank, strict=False)) if vague else self.strict

    def find(self, goal: Goal, like: Interview) -> Interview | Nowhere | Undecided:
        """Look for an interview in which something is true.

        Args:
            goal: what should be true, in a program.
            like: an interview to start from.

        Returns:
            One such interview, that there is none, or that it is not decided.
        """
        budget = Budget(min(self._bound, self._spent.limit - self._spent.used))
        try:
            return self._find(goal, like, budget)
        except OutOfSteps:
            return Undecided(Limit.STEPS, self._bound)
        finally:
            self._spent.used += budget.used

    def _find(self, goal: Goal, like: Interview, budget: Budget) -> Interview | Nowhere | Undecided:
        vague = self.loose is not self.strict
        try:
            found = self.strict.find(goal(self.strict.program), like, budget)
            if found is not None:
                return found
        except Vague:
            vague = True
        if not vague:
            return Nowhere()
        try:
            found = self.loose.find(goal(self.loose.program), like, budget)
        except Vague:
            return Undecided(Limit.REPETITIONS, self._bound)
        return Nowhere() if found is None else Undecided(Limit.REPETITIONS, self._bound)
