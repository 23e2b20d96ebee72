"""What a search supposes: a domain for each variable, and the places of items that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from typing import Protocol

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

    @property
    def spent(self) -> bool:
        """Whether none is left."""
        return self.used > self.limit

    def check(self) -> None:
        """Stop a search that has used its steps.

        Raises:
            OutOfSteps: the limit is passed.
        """
        if self.spent:
            raise OutOfSteps


Decided = Mapping[int, Domain]
"""What is supposed, by variable, beyond what is usual."""


class Worked(Protocol):
    """A slot as it is worked out."""

    def work(self, supposed: Supposition) -> Truth:
        """Its truth, from the domains and the slots before it."""


class Network(Protocol):
    """What depends on what in a bank."""

    @property
    def slots(self) -> Sequence[Worked]:
        """Formulas that are worked out once, each after those that it depends on."""

    @property
    def readers(self) -> Mapping[int, Sequence[int]]:
        """By variable, the slots that read it themselves, in order."""

    @property
    def users(self) -> Sequence[Sequence[int]]:
        """By slot, the later ones that use it themselves, in order."""


class Supposition:
    """Domains for all variables, and the truth of every slot, always up to date.

    Narrowing a variable works out again only what it really changes; undoing puts back what was.
    """

    __slots__ = ("_decided", "_network", "_trail", "_usual", "budget", "domains", "truths")

    def __init__(self, network: Network, domains: Sequence[Domain], budget: Budget) -> None:
        """Suppose a domain for each variable.

        Args:
            network: the bank.
            domains: one for each variable.
            budget: counts the steps.
        """
        self._network = network
        self._usual = domains
        self._decided: dict[int, Domain] = {}
        self._trail: list[tuple[int, Domain | Truth]] = []
        self.domains = list(domains)
        self.budget = budget
        self.truths: list[Truth] = []
        """By slot."""
        for slot in network.slots:
            self.truths.append(slot.work(self))

    def narrow(self, variable: int, domain: Domain) -> None:
        """Suppose something else of a variable, until it is undone."""
        self._trail.append((~variable, self.domains[variable]))
        self.domains[variable] = domain
        self._follow(variable)

    def mark(self) -> int:
        """A point to come back to."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Come back to a point."""
        trail = self._trail
        while len(trail) > mark:
            place, before = trail.pop()
            if isinstance(before, Domain):
                self.domains[~place] = before
            else:
                self.truths[place] = before

    def changed(self, mark: int) -> dict[int, Truth]:
        """The slots that were worked out otherwise since a point, with what they were then."""
        found: dict[int, Truth] = {}
        for place, before in self._trail[mark:]:
            if not isinstance(before, Domain):
                found.setdefault(place, before)
        return found

    def assume(self, decided: Decided) -> None:
        """Suppose what is usual, but for some variables; there is nothing to undo then."""
        self.undo(0)
        differing = [one for one in self._decided if one not in decided]
        differing += [one for one, domain in decided.items() if self.domains[one] is not domain]
        for variable in differing:
            self.domains[variable] = decided.get(variable, self._usual[variable])
            self._follow(variable)
        self._trail.clear()
        self._decided = dict(decided)

    def keep(self) -> Decided:
        """Assume from now on what is narrowed too, and tell all that is assumed."""
        for place, before in self._trail:
            if isinstance(before, Domain):
                self._decided[~place] = self.domains[~place]
        self._trail.clear()
        return self._decided

    def _follow(self, variable: int) -> None:
        """Work out again what depends on a variable, as far as anything changes."""
        network, truths, trail = self._network, self.truths, self._trail
        waiting = list(network.readers.get(variable, ()))
        queued = set(waiting)
        while waiting:
            place = heappop(waiting)
            queued.discard(place)
            self.budget.used += 1
            truth = network.slots[place].work(self)
            if truth != truths[place]:
                trail.append((place, truths[place]))
                truths[place] = truth
                for user in network.users[place]:
                    if user not in queued:
                        queued.add(user)
                        heappush(waiting, user)
