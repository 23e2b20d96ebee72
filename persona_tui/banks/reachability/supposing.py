"""What a search supposes: a domain for each question, and the places of items that follow from it."""

from __future__ import annotations

from collections.abc import Sequence

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


class Supposition:
    """Domains for all questions: those of a base, some of them narrowed.

    Truths that follow from the base alone are kept with the base; the others until the next narrowing.
    """

    __slots__ = ("base", "budget", "domains", "memo", "touched")

    def __init__(self, domains: Sequence[Domain], base: bytearray, budget: Budget) -> None:
        """Start from a base.

        Args:
            domains: one for each variable.
            base: the truth of each slot over those domains, 0 where it is not known yet; filled on the way.
            budget: counts the steps.
        """
        self.domains = list(domains)
        self.base = base
        self.budget = budget
        self.touched = 0
        """The variables narrowed, as bits."""
        self.memo: dict[int, Truth] = {}

    def narrow(self, variable: int, domain: Domain) -> None:
        """Suppose something else of a variable."""
        self.domains[variable] = domain
        self.touched |= 1 << variable
        self.memo.clear()
