"""Branch and bound over the length of a path, part by part where parts do not hang together (I501)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from persona_tui.banks.reachability.counting import kinds_of, span, telling
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.formula import Ask
from persona_tui.banks.reachability.grouping import Grouping
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.program import Program
from persona_tui.banks.reachability.searching import next_ask, ordered
from persona_tui.banks.reachability.stretches import NOTHING, Length, Stretch, Term, counted_by
from persona_tui.banks.reachability.supposing import Budget, Supposition
from persona_tui.banks.reachability.truth import FALSE, SINGLE, TRUE, Truth

_DEEPEST = 80
"""Cuts within cuts; beyond, bounds are stated."""
_SAMPLE = 48
_MOST_CUTS = 24
"""Cuts of one variable in a row that look for what is best; beyond, what suits who asks will do."""


Terms = dict[int, Term]
"""By the number of their slot."""


class Measuring:
    """Looks for the path of most worth."""

    def __init__(
        self, program: Program, terms: Iterable[Term], budget: Budget, *, up: bool, strict: bool
    ) -> None:
        """Prepare.

        Args:
            program: the bank.
            terms: what is worth something.
            budget: counts the steps; once it is used up, bounds are stated.
            up: whether repetitions are worth more the more there are.
            strict: whether the program is, so that a path that is found is one that can be walked.
        """
        self._program = program
        self._terms = {term.slot.index: term for term in terms}
        self._counted = {index: counted_by(term) for index, term in self._terms.items() if term.repeated >= 0}
        self._repeating = frozenset(node for nodes in self._counted.values() for node in nodes)
        self._budget = budget
        self._up = up
        self._strict = strict
        self._supposed = Supposition(program, program.domains, budget)
        self._grouping = Grouping(program)
        self._kinds: dict[Domain, tuple[Domain, ...]] = {}

    def best(self) -> Stretch:
        """The best over the whole bank."""
        return self._of(dict(self._terms), 0)

    def _of(self, terms: Terms, depth: int) -> Stretch:
        """The best of some terms under what is supposed: what is settled, and each part of the rest alone."""
        rest = dict(terms)
        stretch = self._settle(rest, rest)
        for group in self._grouping.apart(list(rest), self._supposed, self._counted):
            stretch = stretch.plus(self._of_group({index: rest[index] for index in group}, depth))
        return stretch

    def _of_group(self, terms: Terms, depth: int) -> Stretch:
        """The best of terms that hang together: a good path first, then whatever could be better."""
        bound = self._bound(terms)
        best = self._dive(terms, quick=True)
        if best.found < bound:
            best = max(best, self._dive(terms, quick=False), key=lambda one: one.found)
        asked = self._ask(terms, _SAMPLE) if best.found < bound else None
        if asked is None or depth >= _DEEPEST or self._budget.spent:
            return Stretch(best.found, bound, best.walk)
        beyond = best.found
        for hoped, part in self._parts(asked, terms, self._hoped(terms.values())):
            if hoped <= best.found:
                break
            mark = self._supposed.mark()
            self._supposed.narrow(asked.variable, part)
            stretch = self._of(terms, depth + 1)
            self._supposed.undo(mark)
            beyond = max(beyond, stretch.bound)
            if stretch.found > best.found:
                best = stretch
        return Stretch(best.found, min(bound, max(beyond, best.found)), best.walk)

    def _dive(self, terms: Terms, *, quick: bool) -> Stretch:
        """A good path: of each question, what suits who asks, or else what lets one hope for most."""
        start = self._supposed.mark()
        rest = dict(terms)
        cuts: dict[int, int] = defaultdict(int)
        stretch = self._settle(rest, rest)
        while rest and not self._budget.spent and (asked := self._ask(rest, _SAMPLE // 4)):
            mark = self._supposed.mark()
            parts = self._supposed.domains[asked.variable].parts(asked.atom)
            cuts[asked.variable] += 1
            if quick or cuts[asked.variable] > _MOST_CUTS:
                best = ordered(parts, asked.want)[0]
            else:
                best = self._parts(asked, rest, NOTHING)[0][1]
            self._supposed.narrow(asked.variable, best)
            stretch = stretch.plus(self._settle(rest, self._touched(asked.variable, mark, rest)))
        self._pass_over(rest)
        stretch = stretch.plus(self._settle(rest, rest))
        for term in rest.values():
            worst = self._ends(term)[0]
            stretch = stretch.plus(Stretch(worst, worst))
        self._supposed.undo(start)
        return stretch

    def _touched(self, variable: int, mark: int, terms: Terms) -> Iterable[int]:
        """The terms that a cut may have changed: all, where it tells how often something is repeated."""
        changed = self._supposed.changed(mark)
        if ~variable in self._repeating or not self._repeating.isdisjoint(changed):
            return terms
        return changed

    def _pass_over(self, terms: Terms) -> None:
        """Suppose the usual of whatever is still wholly open."""
        program, domains = self._program, self._supposed.domains
        for variable in self._grouping.variables(list(terms), self._supposed):
            if domains[variable] is program.domains[variable]:
                self._supposed.narrow(variable, program.usual[variable])

    def _settle(self, rest: Terms, among: Iterable[int]) -> Stretch:
        """Take out of some terms those that are settled, and tell what they come to."""
        total = NOTHING
        walk: list[tuple[int, int]] = []
        for index in list(among):
            term = rest.get(index)
            truth = self._supposed.truths[index]
            self._budget.used += 1
            if term is None or truth not in SINGLE:
                continue
            if truth == TRUE:
                least, most = self._times(term)
                if least != most:
                    continue
                total = total.plus(term.length.times(least))
                if term.at >= 0:
                    walk.append((term.at, least))
            del rest[index]
        return Stretch(total, total, tuple(walk))

    def _ends(self, term: Term, truth: Truth = 0) -> tuple[Length, Length]:
        """The worst and the best that a term can come to, as it is or by some other truth."""
        self._budget.used += 1
        truth = truth or self._supposed.truths[term.slot.index]
        if truth == FALSE:
            return NOTHING, NOTHING
        least, most = self._times(term)
        ends = (term.length.times(least), term.length.times(most))
        if truth & FALSE:
            ends = (min(*ends, NOTHING), max(*ends, NOTHING))
        return min(ends), max(ends)

    def _times(self, term: Term) -> tuple[int, int]:
        """How many times at the least and at the most; without a bound, once or as often as it must be."""
        if term.repeated < 0:
            return 1, 1
        broken_off = FALSE if term.broken_off < 0 else self._supposed.truths[term.broken_off]
        low, high = span(self._supposed.domains[term.repeated], strict=self._strict)
        least = max(1, int(low))
        most = least if math.isinf(high) else max(least, int(high))
        return 1 if broken_off & TRUE else least, most if broken_off & FALSE else 1

    def _hoped(self, terms: Iterable[Term]) -> Length:
        """All that could still be had, were each term on its own."""
        total = NOTHING
        for term in terms:
            total = total.plus(self._ends(term)[1])
        return total

    def _parts(self, asked: Ask, terms: Terms, before: Length) -> list[tuple[Length, Domain]]:
        """The parts of a cut, with what each lets one hope for, the best first.

        Args:
            asked: the cut.
            terms: what there is to hope for.
            before: what could be hoped for before the cut; from nothing, only the differences count.
        """
        found: list[tuple[Length, Domain]] = []
        for part in ordered(self._supposed.domains[asked.variable].parts(asked.atom), asked.want):
            mark = self._supposed.mark()
            self._supposed.narrow(asked.variable, part)
            changed = self._supposed.changed(mark)
            if ~asked.variable in self._repeating or not self._repeating.isdisjoint(changed):
                hoped = self._hoped(terms.values())
            else:
                hoped = before
                for index, truth in changed.items():
                    if term := terms.get(index):
                        hoped = hoped.plus(self._ends(term)[1]).less(self._ends(term, truth)[1])
            found.append((hoped, part))
            self._supposed.undo(mark)
        found.sort(key=lambda one: one[0], reverse=True)
        return found

    def _bound(self, terms: Terms) -> Length:
        """What nothing is better than: each variable is what suits best the terms that ask for it first."""
        asking: dict[int, list[Term]] = {}
        alone: list[Term] = []
        for term in terms.values():
            asked = None if self._budget.spent else self._asked(term)
            (alone if asked is None else asking.setdefault(asked.variable, [])).append(term)
        total = self._hoped(alone)
        for variable, together in asking.items():
            total = total.plus(self._best_kind(variable, together))
        return total

    def _best_kind(self, variable: int, terms: list[Term]) -> Length:
        """The most that could be had of some terms, whatever kind of answer one variable has."""
        if len(terms) == 1 or self._budget.spent:
            return self._hoped(terms)
        domain = self._supposed.domains[variable]
        kinds = self._kinds.get(domain)
        if kinds is None:
            kinds = self._kinds[domain] = kinds_of(domain, self._program.atoms.get(variable, ()))
        found: list[Length] = []
        for kind in kinds:
            mark = self._supposed.mark()
            self._supposed.narrow(variable, kind)
            found.append(self._hoped(terms))
            self._supposed.undo(mark)
        return max(found)

    def _ask(self, terms: Terms, sample: int) -> Ask | None:
        """What to cut next, of what some of the terms ask.

        The variable that most of them hang on, by the atom that those who ask it are worth most.
        """
        some = list(terms.values())[:: max(1, len(terms) // sample)]
        worths: dict[int, dict[Ask, int]] = {}
        for term in some:
            if asked := self._asked(term):
                by_ask = worths.setdefault(asked.variable, {})
                by_ask[asked] = by_ask.get(asked, 0) + abs(term.length.questions)
        if not worths:
            return None
        hanging = {variable: sum(term.slot.cone >> variable & 1 for term in some) for variable in worths}
        chosen = worths[max(worths, key=lambda variable: (hanging[variable], -variable))]
        return max(chosen, key=lambda asked: chosen[asked])

    def _asked(self, term: Term) -> Ask | None:
        """What a term asks: where it stands, then how many times."""
        self._budget.used += 1
        if self._supposed.truths[term.slot.index] not in SINGLE and (
            asked := next_ask(term.slot, self._supposed, TRUE if term.length > NOTHING else FALSE)
        ):
            return asked
        low, high = self._times(term)
        if low == high:
            return None
        if term.broken_off >= 0 and self._supposed.truths[term.broken_off] not in SINGLE:
            slot = self._program.slots[term.broken_off]
            return next_ask(slot, self._supposed, FALSE if self._up else TRUE)
        domain = self._supposed.domains[term.repeated]
        for atom in telling(domain, Interval(low=high) if self._up else Interval(high=low)):
            if domain.parts(atom).truth not in SINGLE:
                return Ask(term.repeated, atom, TRUE)
        return None
