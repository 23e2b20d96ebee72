"""What adds to each score and counts for each dimension, in document order (R4, R20)."""

from __future__ import annotations

from collections import defaultdict

from persona_tui.banks.conditions.tree import Extreme
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability.amounts import Amount, Mean, Sum, Unknowns
from persona_tui.banks.reachability.extremes import OfExtreme
from persona_tui.banks.reachability.formula import Fixed, Formula
from persona_tui.banks.reachability.intervals import Spans
from persona_tui.banks.reachability.nesting import Nesting
from persona_tui.banks.reachability.truth import TRUE
from persona_tui.banks.reachability.worth import ByMeasure, Contributor, Worth, is_rated, worths


class Tallying:
    """The contributors met so far, going through a bank.

    A condition sees those that stand before a place, `at`. Where the answer of a question is looked at
    itself, wherever it stands, `own` is its place, and what it adds is counted too; else `own` is negative.
    """

    def __init__(self, bank: Bank, nesting: Nesting, *, strict: bool) -> None:
        self._bank = bank
        self._strict = strict
        self._nesting = nesting
        self._scored: dict[str, list[Contributor]] = defaultdict(list)
        self._rated: dict[str, list[Contributor]] = defaultdict(list)
        self._last: dict[int, int] = {}
        """By what is repeated, the place of the last question in it that adds to anything."""
        for at in range(len(bank.items)):
            whole = nesting.repeated[at]
            if whole is not None and self.counts(at):
                self._last[whole] = at

    def add(self, at: int, place: Formula, takes: Formula | None) -> None:
        """Let the conditions that follow see what a question adds."""
        question = self._bank.items[at]
        if isinstance(question, Question):
            for score, worth in worths(question).items():
                self._scored[score].append(self._contributor(at, place, takes, worth))
            if question.dimension is not None and is_rated(question):
                self._rated[question.dimension].append(self._contributor(at, place, takes, ByMeasure(1)))

    def comes_again(self, at: int) -> bool:
        """Whether what stands at a place of a repetition, or behind, adds something in an earlier one."""
        whole = self._nesting.repeated[at] if at < len(self._bank.items) else None
        return whole is not None and self._last.get(whole, -1) >= at

    def counts(self, at: int) -> bool:
        """Whether an item adds to anything."""
        question = self._bank.items[at]
        return isinstance(question, Question) and bool(worths(question) or question.dimension)

    def score(self, score: str, spans: Spans, at: int, own: int) -> Formula:
        """A comparison of a score."""
        found = [one for one in self._scored[score] if one.variable < at]
        question = self._bank.items[own] if own >= 0 else None
        if isinstance(question, Question) and (worth := worths(question).get(score)):
            found.append(self._contributor(own, Fixed(TRUE), None, worth))
        return Sum(found, spans)

    def of_dimension(
        self, of: type[Amount], dimension: str | Extreme, spans: Spans, at: int, own: int
    ) -> Formula:
        """A comparison of the mean or the don't-knows of a dimension."""
        if not isinstance(dimension, Extreme):
            return of(self._rating(dimension, at, own), spans)
        rated = [self._rating(one.id, at, own) for one in self._bank.dimensions]
        lowest = dimension is Extreme.LOWEST
        ranked = [(Mean if lowest else Unknowns)(those, ()) for those in rated]
        return OfExtreme(ranked, [of(those, spans) for those in rated], lowest=lowest)

    def _rating(self, dimension: str, at: int, own: int) -> list[Contributor]:
        found = [one for one in self._rated[dimension] if one.variable < at]
        question = self._bank.items[own] if own >= 0 else None
        if isinstance(question, Question) and question.dimension == dimension and is_rated(question):
            found.append(self._contributor(own, Fixed(TRUE), None, ByMeasure(1)))
        return found

    def _contributor(self, at: int, place: Formula, takes: Formula | None, worth: Worth) -> Contributor:
        repeated = self._nesting.repeated[at] is not None
        return Contributor(at, place, takes, worth, repeated=repeated, alike=self._strict)
