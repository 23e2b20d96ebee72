"""What conditions see of computed questions, and of what holds only where something else does (R20)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_tui.banks.reachability.formula import Ask, Formula, Further
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import FALSE, NEVER, SINGLE, TRUE, UNSURE, Truth


class Reckoned(Formula):
    """A comparison of a computed question: of its first true case."""

    __slots__ = ("_cases", "_none", "_place", "_wanted")

    def __init__(
        self, place: Formula, cases: Sequence[tuple[Formula, str]], wanted: frozenset[str], none: Truth
    ) -> None:
        """Compare.

        Args:
            place: whether the question is on the path.
            cases: the condition of each case, and its result.
            wanted: the results for which the comparison is true.
            none: what it is where there is no result.
        """
        self.depends((place, *(condition for condition, _ in cases)))
        self._place = place
        self._cases = tuple(cases)
        self._wanted = wanted
        self._none = none

    def truth(self, supposed: Supposition) -> Truth:
        """What the comparison can still be."""
        supposed.budget.used += 1
        place = self._place.truth(supposed)
        found = self._none if place & FALSE else 0
        if place & TRUE:
            for truth, wanted, _ in self._reached(supposed):
                if truth & TRUE:
                    found |= TRUE if wanted else FALSE
                if truth & NEVER:
                    found |= self._none
        return found

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What its first open case asks."""
        place = self._place.truth(supposed)
        for truth, wanted, condition in self._reached(supposed) if place & TRUE else ():
            if truth not in SINGLE:
                helps = bool(want & TRUE) == wanted
                if asked := condition.ask(supposed, TRUE if helps else FALSE):
                    return asked
        return Further(self._place, TRUE) if place == UNSURE else None

    def _reached(self, supposed: Supposition) -> Iterator[tuple[Truth, bool, Formula]]:
        """The cases that may be looked at: their truths, and whether their results are wanted."""
        for condition, result in self._cases:
            truth = condition.truth(supposed)
            yield truth, result in self._wanted, condition
            if not truth & FALSE:
                return


class Provided(Formula):
    """A formula where another one is true; something else where it is not."""

    __slots__ = ("_given", "_otherwise", "_then")

    def __init__(self, given: Formula, then: Formula, otherwise: Truth = NEVER) -> None:
        self.depends((given, then))
        self._given = given
        self._then = then
        self._otherwise = otherwise

    def truth(self, supposed: Supposition) -> Truth:
        """What the formula can be, and what it is otherwise."""
        given = self._given.truth(supposed)
        then = self._then.truth(supposed) if given & TRUE else 0
        return then | (self._otherwise if given & ~TRUE else 0)

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """What is given first."""
        if self._given.truth(supposed) not in SINGLE and (asked := self._given.ask(supposed, TRUE)):
            return asked
        return self._then.ask(supposed, want)
