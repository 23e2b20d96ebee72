"""The search: suppose answers, one cut at a time, until something is sure, or nothing is left to suppose.

Depth first, three-valued: a branch ends as soon as what is looked for can no longer be true. Before it goes
deeper, it looks whether the answers that an earlier search found would do.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from persona_tui.banks.reachability.domains import Domain, Parts
from persona_tui.banks.reachability.formula import Ask, Formula, Further
from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.supposing import Budget, Decided, Supposition
from persona_tui.banks.reachability.truth import FALSE, NEVER, TRUE, Truth


@dataclass(frozen=True, slots=True)
class Interview:
    """Answers that lead somewhere."""

    decided: Decided = field(default_factory=dict)


class Vague(Exception):
    """Nothing is left to suppose, and it is still not sure."""


@dataclass(slots=True)
class _Branch:
    """One cut: where to come back to, and the parts that are still to be tried."""

    variable: int
    mark: int
    tried: int
    rest: list[Domain]


class Search:
    """Looks for interviews of one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._supposed = Supposition(program, program.domains, Budget(0))
        self._tried = Supposition(program, program.usual, Budget(0))
        self._usual = Supposition(program, program.usual, Budget(0))

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
        supposed.undo(0)
        if goal.truth(self._usual) == TRUE:
            return Interview()
        tried.assume(like.decided)
        branches: list[_Branch] = []
        vague = False
        while True:
            budget.check()
            if goal.truth(supposed) & TRUE:
                if goal.truth(tried) == TRUE:
                    return self._found(goal)
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
            self._try_next(branches[-1])

    def _cut(self, asked: Ask) -> _Branch:
        parts = ordered(self._supposed.domains[asked.variable].parts(asked.atom), asked.want)
        return _Branch(asked.variable, self._supposed.mark(), self._tried.mark(), parts)

    def _try_next(self, branch: _Branch) -> None:
        self._back(branch)
        domain = branch.rest.pop(0)
        self._supposed.narrow(branch.variable, domain)
        self._tried.narrow(branch.variable, domain)

    def _back(self, branch: _Branch) -> None:
        self._supposed.undo(branch.mark)
        self._tried.undo(branch.tried)

    def _found(self, goal: Formula) -> Interview:
        """What was tried last, as far as the goal depends on it."""
        decided = self._tried.keep()
        return Interview({one: domain for one, domain in decided.items() if goal.cone >> one & 1})


def next_ask(goal: Formula, supposed: Supposition, want: Truth = TRUE) -> Ask | None:
    """What to suppose next, however far back it lies; `None` when nothing would help."""
    asked: Ask | Further | None = goal.ask(supposed, want)
    while isinstance(asked, Further):
        asked = asked.formula.ask(supposed, asked.want)
    return asked


def ordered(parts: Parts, want: Truth) -> list[Domain]:
    """The parts of a domain, those wanted first."""
    found = [(TRUE, parts.true), (FALSE, parts.false), (NEVER, parts.never)]
    found.sort(key=lambda one: not one[0] & want)
    return [domain for _, domain in found if domain is not None]
