"""The search: suppose answers, one cut at a time, until something is sure, or until nothing is left to suppose.

Depth first, three-valued: a branch ends as soon as what is looked for can no longer be true. Before it goes
deeper, it looks whether the answers that an earlier search found would do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from persona_tui.banks.reachability.compiling import Program
from persona_tui.banks.reachability.domains import Domain, Parts
from persona_tui.banks.reachability.formula import Ask, Formula, Further
from persona_tui.banks.reachability.places import Slot
from persona_tui.banks.reachability.supposing import Budget, Decided, Supposition
from persona_tui.banks.reachability.truth import FALSE, NEVER, TRUE, Truth


@dataclass(frozen=True, slots=True)
class Interview:
    """Answers that lead somewhere."""

    decided: Decided = field(default_factory=dict)
    base: dict[int, Truth] = field(default_factory=dict)
    """What follows from them, by slot, as far as it was worked out."""


class Vague(Exception):
    """Nothing is left to suppose, and it is still not sure."""


@dataclass(slots=True)
class _Branch:
    """One cut: the variable, what was supposed of it before, and the parts that are still to be tried."""

    variable: int
    whole: Domain
    usual: Domain
    touched: int
    rest: list[Domain]


class Search:
    """Looks for interviews of one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        nothing = Budget(0)
        self._supposed = Supposition(program.domains, nothing)
        self._tried = Supposition(program.usual, nothing)
        for slot in program.slots:
            slot.truth(self._supposed)

    def find(self, goal: Formula, like: Interview, budget: Budget) -> Interview | None:
        """Look for an interview in which something is true.

        Args:
            goal: what should be true.
            like: an interview to start from.
            budget: counts the steps.

        Returns:
            One such interview; `None` when there is none.

        Raises:
            OutOfSteps: the budget is used up.
            Vague: it takes what cannot be supposed.
        """
        supposed, tried = self._supposed, self._tried
        supposed.budget = tried.budget = budget
        supposed.reset()
        tried.reset(like.base, like.decided)
        order = list(slots_of(goal, self.program.slots))
        budget.used += len(order)
        branches: list[_Branch] = []
        vague = False
        while True:
            budget.check()
            truth = truth_of(goal, supposed, order)
            if truth & TRUE:
                if truth_of(goal, tried, order) == TRUE:
                    return self._found(goal, like, branches)
                asked = next_ask(goal, supposed)
                if asked is None:
                    vague = True
                else:
                    branches.append(self._cut(asked))
            while branches and not branches[-1].rest:
                self._back(branches.pop())
            if not branches:
                if vague:
                    raise Vague
                return None
            domain = branches[-1].rest.pop(0)
            supposed.narrow(branches[-1].variable, domain)
            tried.narrow(branches[-1].variable, domain)

    def _cut(self, asked: Ask) -> _Branch:
        variable, supposed = asked.variable, self._supposed
        whole = supposed.domains[variable]
        parts = ordered(whole.parts(asked.atom), asked.want)
        return _Branch(variable, whole, self._tried.domains[variable], supposed.touched, parts)

    def _back(self, branch: _Branch) -> None:
        self._supposed.narrow(branch.variable, branch.whole)
        self._tried.narrow(branch.variable, branch.usual)
        self._supposed.touched = branch.touched

    def _found(self, goal: Formula, like: Interview, branches: list[_Branch]) -> Interview:
        """What the goal depends on: as supposed, else as the interview to start from says."""
        if not branches:
            return like
        variables = {*like.decided, *(branch.variable for branch in branches)}
        return Interview(
            {
                variable: self._tried.domains[variable]
                for variable in sorted(variables)
                if goal.cone >> variable & 1
            }
        )


def next_ask(goal: Formula, supposed: Supposition) -> Ask | None:
    """What to suppose next, however far back it lies; `None` when nothing would help."""
    asked: Ask | Further | None = goal.ask(supposed, TRUE)
    while isinstance(asked, Further):
        asked = asked.formula.ask(supposed, asked.want)
    return asked


def ordered(parts: Parts, want: Truth) -> list[Domain]:
    """The parts of a domain, those wanted first."""
    found = [(TRUE, parts.true), (FALSE, parts.false), (NEVER, parts.never)]
    found.sort(key=lambda one: not one[0] & want)
    return [domain for _, domain in found if domain is not None]


def truth_of(goal: Formula, supposed: Supposition, order: list[Slot]) -> Truth:
    """The truth of a goal, the slots that it needs worked out in order, so that nothing goes deep."""
    touched, memo, base = supposed.touched, supposed.memo, supposed.base
    for slot in order:
        if slot.index not in (memo if slot.cone & touched else base):
            slot.truth(supposed)
    return goal.truth(supposed)


def slots_of(goal: Formula, slots: tuple[Slot, ...]) -> Iterator[Slot]:
    """The slots that a goal needs, in document order."""
    needs = goal.needs
    while needs:
        lowest = needs & -needs
        yield slots[lowest.bit_length() - 1]
        needs ^= lowest
