"""What a search supposes: a domain for each question, and the places of items that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.truth import Truth


class OutOfSteps(Exception):
    """The bound was hit before anything was decided."""


class Budget:
    """The steps that are left; a step is one look at one place or one answer."""

    __slots__ = ("limit", "used")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.used = 0

    def check(self) -> None:
        """Stop a search that has used its steps.

        Raises:
            OutOfSteps: the limit is passed.
        """
        if self.used > self.limit:
            raise OutOfSteps


Decided = Mapping[int, Domain]
"""What is supposed, by variable, beyond what is usual."""


class Supposition:
    """Domains for all questions: those of a base, some of them narrowed.

    Truths that follow from the base alone are kept with the base; the others until the next narrowing.
    """

    __slots__ = ("_before", "base", "budget", "domains", "memo", "touched")

    def __init__(self, domains: Sequence[Domain], budget: Budget) -> None:
        """Start from a base.

        Args:
            domains: one for each variable.
            budget: counts the steps.
        """
        self.domains = list(domains)
        self.base: dict[int, Truth] = {}
        """The truth of each slot over the base, as far as it was worked out."""
        self.budget = budget
        self.touched = 0
        """The variables narrowed, as bits."""
        self.memo: dict[int, Truth] = {}
        self._before: dict[int, Domain] = {}

    def narrow(self, variable: int, domain: Domain) -> None:
        """Suppose something else of a variable."""
        self._before.setdefault(variable, self.domains[variable])
        self.domains[variable] = domain
        self.touched |= 1 << variable
        self.memo.clear()

    def reset(self, base: dict[int, Truth] | None = None, decided: Decided | None = None) -> None:
        """Go back to what it was made with, or to another base beside it.

        Args:
            base: truths known over the other base; filled on the way.
            decided: how that base differs.
        """
        for variable, domain in self._before.items():
            self.domains[variable] = domain
        self._before.clear()
        for variable, domain in (decided or {}).items():
            self._before[variable] = self.domains[variable]
            self.domains[variable] = domain
        if base is not None:
            self.base = base
        self.touched = 0
        self.memo.clear()
